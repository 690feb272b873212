//! The playback controls above the time strip. What they say while it runs is written by the program of the live
//! pictures.

use crate::query::playback_days::PlaybackOrder;
use crate::text::playback::playback_text;
use crate::text::{Lang, date, messages};
use crate::time::Day;

/// What is shown: the day, or all.
pub fn now(through: PlaybackOrder, day: Option<Day>, lang: Lang) -> String {
    match day {
        None => playback_text(lang).all.to_owned(),
        Some(day) if through == PlaybackOrder::ByStatement => {
            format!("{}\u{a0}{}", messages(lang).asof, date::short(lang, day))
        }
        Some(day) => format!("{}\u{a0}{}", playback_text(lang).until, date::short(lang, day)),
    }
}

/// The sign and the name of the button: what it does next.
pub fn toggle(is_playing: bool, lang: Lang) -> (&'static str, &'static str) {
    let text = playback_text(lang);
    if is_playing { ("❚❚", text.pause) } else { ("▶", text.play) }
}
