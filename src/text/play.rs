//! What the controls say with which the reader runs through the days.

use super::Lang;
use super::messages::fixed_texts;
use super::number::number;

fixed_texts! {
    /// The texts of the controls in one language.
    PlayText, play_text;
    play: "Play day by day", "Показати день за днем";
    pause: "Pause", "Зупинити";
    back: "One step back", "Крок назад";
    forward: "One step forward", "Крок уперед";
    day: "Day", "День";
    through: "Play by", "Показувати за";
    said: "date reported", "днем заяви";
    happened: "date of strike", "днем удару";
    speed: "Speed", "Швидкість";
    all: "All dates, current knowledge", "Усі дні, за нинішніми даними";
    until: "Up to", "До";
}

/// `1 step per second`
pub fn speed(lang: Lang, code: &str) -> String {
    let steps = crate::base::decimal::parse(code).unwrap_or(1.0);
    let noun = match lang {
        Lang::En if steps == 1.0 => "step",
        Lang::En => "steps",
        // A fraction takes the genitive singular.
        Lang::Uk if steps.fract() != 0.0 => "кроку",
        Lang::Uk => lang.plural(steps as u64, "крок", "кроки", "кроків"),
    };
    let number = number(lang, steps);
    lang.pick(
        format!("{number}\u{a0}{noun} per second"),
        format!("{number}\u{a0}{noun} на секунду"),
    )
}
