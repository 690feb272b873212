//! What the controls say with which the reader runs through the days.

use super::Lang;
use super::messages::fixed_texts;
use super::number::number;

fixed_texts! {
    /// The texts of the controls in one language.
    PlayText, play_text;
    play: "Run through the days", "Показати день за днем";
    pause: "Pause", "Зупинити";
    back: "One step back", "Крок назад";
    forward: "One step forward", "Крок уперед";
    day: "Day", "День";
    through: "Run through", "Показувати";
    said: "what was said, and when", "що й коли сказано";
    happened: "what happened, and when", "що й коли сталося";
    speed: "Speed", "Швидкість";
    all: "All days, as known today", "Усі дні, станом на сьогодні";
    until: "Up to", "До";
}

/// `1 a second`
pub fn speed(lang: Lang, code: &str) -> String {
    let steps = crate::base::decimal::parse(code).unwrap_or(1.0);
    let number = number(lang, steps);
    lang.pick(format!("{number} a second"), format!("{number} на секунду"))
}
