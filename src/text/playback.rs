//! Texts of the controls that set days: playback, and the handles over the time strip.

use super::amount::number;
use super::messages::fixed_texts;
use super::{Lang, date, messages};
use crate::query::playback_days::PlaybackOrder;
use crate::time::Day;
use crate::vocabulary;

fixed_texts! {
    /// The texts of the playback controls in one language.
    PlaybackText, playback_text;
    play: "Play day by day", "Показати день за днем";
    pause: "Pause", "Зупинити";
    back: "One step back", "Крок назад";
    forward: "One step forward", "Крок уперед";
    through: "Play by", "Показувати за";
    said: "date reported", "днем заяви";
    happened: "date of strike", "днем удару";
    speed: "Speed", "Швидкість";
    all: "All dates, current knowledge", "Усі дні, за нинішніми даними";
    until: "Up to", "До";
}

/// `0.5×`: how many steps a second.
pub fn speed(lang: Lang, code: &str) -> String {
    let steps = crate::base::decimal::parse(code).unwrap_or(1.0);
    [&*number(lang, steps), "×"].concat()
}

/// What is shown: the day, or all.
pub fn day_shown(order: PlaybackOrder, day: Option<Day>, lang: Lang) -> String {
    match day {
        None => playback_text(lang).all.to_owned(),
        Some(day) if order == PlaybackOrder::ByStatement => {
            format!("{}\u{a0}{}", messages(lang).asof, date::short(lang, day))
        }
        Some(day) => format!("{}\u{a0}{}", playback_text(lang).until, date::short(lang, day)),
    }
}

/// The sign and the name of the button that runs and pauses: what it does next.
pub fn toggle(is_playing: bool, lang: Lang) -> (&'static str, &'static str) {
    let text = playback_text(lang);
    if is_playing { ("❚❚", text.pause) } else { ("▶", text.play) }
}

vocabulary! {
    /// A handle over the time strip that sets a day.
    Handle {
        /// The first day shown.
        First = "first",
        /// The last day shown.
        Last = "last",
        /// The as-of day.
        Known = "known",
    }
}

/// The accessible name of a handle.
pub fn handle_name(lang: Lang, handle: Handle) -> &'static str {
    match handle {
        Handle::First => lang.pick("First date shown", "Перший показаний день"),
        Handle::Last => lang.pick("Last date shown", "Останній показаний день"),
        Handle::Known => messages(lang).asof,
    }
}

/// The accessible value of a handle: its day in full.
pub fn handle_value(lang: Lang, day: Day) -> String {
    date::long(lang, day)
}
