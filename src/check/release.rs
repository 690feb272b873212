//! The release of a package, and parsing of versions (`1.0.0`) and days in words (`22 November 2026`).

use crate::base::json::{self, Value};
use crate::model::change::version_numbers;
use crate::time::Day;

/// The release of a package, from its descriptor.
pub(super) struct Release<'t> {
    pub version: &'t str,
    pub day: Option<Day>,
    /// The title up to its colon.
    pub name: &'t str,
    pub contributor: &'t str,
    pub id: &'t str,
}

impl<'t> Release<'t> {
    /// Reads the release from the descriptor.
    pub(super) fn of(descriptor: &'t Value) -> Self {
        let text = |name| json::text(descriptor, name);
        let contributors = descriptor.get("contributors").map(json::items).unwrap_or_default();
        let first = contributors.first().and_then(|first| first.get("title")?.as_str());
        Self {
            version: text("version"),
            day: text("created").get(..10).and_then(Day::parse),
            name: text("title").split(':').next().unwrap_or_default(),
            contributor: first.unwrap_or_default(),
            id: text("id"),
        }
    }
}

/// The version at the start of a text.
pub(super) fn version_at_start(text: &str) -> Option<&str> {
    let len = text.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len());
    let found = text.get(..len)?.trim_end_matches('.');
    version_numbers(found).map(|_| found)
}

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// Parses `22 November 2026`.
pub(super) fn day_of_words(words: &str) -> Option<Day> {
    let mut words = words.split_whitespace();
    let day = words.next()?.parse().ok()?;
    let month = words.next()?;
    let month = MONTHS.iter().position(|known| *known == month)? as u32 + 1;
    let year = words.next()?.parse().ok()?;
    Day::new(year, month, day).filter(|_| words.next().is_none())
}

/// Formats a day as `22 November 2026`.
pub(super) fn day_in_words(day: Day) -> String {
    let (year, month, of_month) = day.civil();
    let month = MONTHS.get(month as usize - 1).copied().unwrap_or_default();
    format!("{of_month} {month} {year}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_three_numbers() {
        assert_eq!(version_numbers("1.0.10"), Some([1, 0, 10]));
        for text in ["", "1.0", "1.0.0.0", "1.0.x", "+1.0.0", "1..0"] {
            assert_eq!(version_numbers(text), None, "{text}");
        }
        assert_eq!(version_at_start("1.2.3."), Some("1.2.3"));
        assert_eq!(version_at_start("x"), None);
    }

    #[test]
    fn days_in_words_round_trip() {
        let day = Day::new(2026, 11, 22).unwrap();
        assert_eq!(day_of_words("22 November 2026"), Some(day));
        assert_eq!(day_in_words(day), "22 November 2026");
        assert_eq!(day_of_words("31 November 2026"), None);
        assert_eq!(day_of_words("November 2026"), None);
    }
}
