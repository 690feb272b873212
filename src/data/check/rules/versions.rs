//! Versions, days and counts that are told beside the data: in the dictionary, the readme, the licence
//! and the citation file. Files that are not there say nothing.

use super::super::facts::Facts;
use super::super::finding::Finding;
use super::super::rule::Rule;
use super::Files;
use crate::base::json::Json;
use crate::time::Day;

const HINT: &str = "Write what datapackage.json says, or raise it there.";

/// What the package says of itself.
struct Release<'t> {
    version: &'t str,
    day: Option<Day>,
    /// The title up to its colon.
    name: &'t str,
    contributor: &'t str,
}

pub(super) fn check(facts: &Facts<'_>, file: Files<'_>, found: &mut Vec<Finding>) {
    let held = facts.held;
    let contributors =
        held.texts.descriptor.get("contributors").map(Json::items).unwrap_or_default();
    let release = Release {
        version: held.described("version"),
        day: held.described("created").get(..10).and_then(Day::parse),
        name: held.described("title").split(':').next().unwrap_or_default(),
        contributor: contributors
            .first()
            .and_then(|first| first.get("title")?.as_str())
            .unwrap_or_default(),
    };
    if version(release.version).is_none() {
        return;
    }
    let text = |path: &str| file(path).and_then(|bytes| String::from_utf8(bytes).ok());
    for path in ["README.md", "../README.md", "../LICENSE"] {
        for (line, words) in (1..).zip(text(path).unwrap_or_default().lines()) {
            let mut told = Told { path, line, release: &release, found };
            told.cited(words);
            if path == "README.md" {
                told.headline(facts, words);
            }
        }
    }
    // Only a citation file of this package: beside the folder may be anything.
    let id = held.described("id");
    let citation = text("../CITATION.cff").filter(|text| !id.is_empty() && text.contains(id));
    for (line, words) in (1..).zip(citation.unwrap_or_default().lines()) {
        let mut told = Told { path: "../CITATION.cff", line, release: &release, found };
        if let Some(version) = words.strip_prefix("version:") {
            told.version(version.trim().trim_matches('"'));
        }
        if let Some(day) = words.strip_prefix("date-released:") {
            told.day(day.trim().trim_matches('"'), Day::parse(day.trim().trim_matches('"')));
        }
    }
}

/// One line of a file that may tell a version.
struct Told<'a, 'f> {
    path: &'a str,
    line: u64,
    release: &'a Release<'a>,
    found: &'f mut Vec<Finding>,
}

impl Told<'_, '_> {
    /// `version 1.0.0, The Contributors, 22 November 2026`, `Name 1.0.0` and, alone, `Data 1.0.0`.
    fn cited(&mut self, words: &str) {
        let named = |before: &str| {
            let found =
                words.match_indices(before).filter_map(|(at, _)| words.get(at + before.len()..));
            found.filter_map(|rest| Some((version_at_start(rest)?, rest))).collect::<Vec<_>>()
        };
        if !self.release.name.is_empty() {
            for (version, _) in named(&format!("{} ", self.release.name)) {
                self.version(version);
            }
        }
        for (version, rest) in named("version ") {
            let by = format!("{version}, {}, ", self.release.contributor);
            if let Some(rest) = rest.strip_prefix(by.as_str()) {
                self.version(version);
                let day = rest.split([',', '.']).next().unwrap_or_default();
                self.day(day, day_of_words(day));
            }
        }
        if let Some(version) = words.strip_prefix("Data ").filter(|rest| version(rest).is_some()) {
            self.version(version);
        }
    }

    /// `Version 1.0.0 of 22 November 2026: 34 events, 392 claims, 246 sources, 25 places.`
    fn headline(&mut self, facts: &Facts<'_>, words: &str) {
        let Some(rest) = words.strip_prefix("Version ") else { return };
        let Some((version, rest)) = rest.split_once(" of ") else { return };
        let Some((day, counts)) = rest.split_once(':') else { return };
        self.version(version);
        self.day(day, day_of_words(day));
        for count in counts.trim().trim_end_matches('.').split(", ") {
            let Some((number, table)) = count.split_once(' ') else { continue };
            // The number of rows of a table that could not be read whole is not known.
            let num_rows = facts.held.rows(table).count();
            if facts.held.is_whole(table) && number.parse() != Ok(num_rows) {
                let what = format!("It says {number} {table}, the table has {num_rows}.");
                let hint = "Write the number of rows.";
                let (path, line) = (self.path, Some(self.line));
                self.found.push(Finding::of_file(Rule::CountMismatch, path, line, what, hint));
            }
        }
    }

    fn version(&mut self, told: &str) {
        if told != self.release.version {
            self.differs(format!("It says version {told}, the package {}.", self.release.version));
        }
    }

    fn day(&mut self, words: &str, told: Option<Day>) {
        if let Some(day) = self.release.day.filter(|day| told != Some(*day)) {
            self.differs(format!("It says {words}, the package was created on {day}."));
        }
    }

    fn differs(&mut self, what: String) {
        let (path, line) = (self.path, Some(self.line));
        self.found.push(Finding::of_file(Rule::VersionMismatch, path, line, what, HINT));
    }
}

/// The numbers of a version such as `1.0.0`.
pub(super) fn version(text: &str) -> Option<[u32; 3]> {
    let number =
        |part: &str| part.bytes().all(|b| b.is_ascii_digit()).then(|| part.parse().ok())?;
    let mut parts = text.split('.').map(number);
    let numbers = [parts.next()??, parts.next()??, parts.next()??];
    parts.next().is_none().then_some(numbers)
}

fn version_at_start(text: &str) -> Option<&str> {
    let len = text.find(|sign: char| !sign.is_ascii_digit() && sign != '.').unwrap_or(text.len());
    let found = text.get(..len)?.trim_end_matches('.');
    version(found).map(|_| found)
}

/// The day of `22 November 2026`.
fn day_of_words(words: &str) -> Option<Day> {
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
    let mut words = words.split_whitespace();
    let day = words.next()?.parse().ok()?;
    let month = words.next()?;
    let month = MONTHS.iter().position(|known| *known == month)? as u32 + 1;
    let year = words.next()?.parse().ok()?;
    Day::new(year, month, day).filter(|_| words.next().is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_version_is_three_numbers() {
        assert_eq!(version("1.0.10"), Some([1, 0, 10]));
        for text in ["", "1.0", "1.0.0.0", "1.0.x", "+1.0.0", "1..0"] {
            assert_eq!(version(text), None, "{text}");
        }
        assert_eq!(version_at_start("1.2.3."), Some("1.2.3"));
        assert_eq!(version_at_start("x"), None);
    }

    #[test]
    fn a_day_in_words_is_a_day() {
        assert_eq!(day_of_words("22 November 2026"), Day::new(2026, 11, 22));
        assert_eq!(day_of_words("31 November 2026"), None);
        assert_eq!(day_of_words("November 2026"), None);
    }
}
