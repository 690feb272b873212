//! What the handles over the chart are called, and what they say of where they stand.

use super::{Lang, date, messages};
use crate::time::Day;
use crate::vocabulary;

vocabulary! {
    /// A handle that a reader moves along the days.
    Handle {
        /// The first day shown.
        First = "first",
        /// The last day shown.
        Last = "last",
        /// The day whose knowledge counts.
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

/// Where a handle stands, in words: the day in full.
pub fn handle_value(lang: Lang, day: Day) -> String {
    date::long(lang, day)
}
