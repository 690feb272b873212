//! Where the version, its day and the numbers of rows are mentioned beside the data: in the dictionary, the
//! readme, the licence and the citation file. Files that are not there mention nothing.

use std::ops::Range;

use super::package_files::{PackageFiles, ReadFile};
use super::release::{Release, day_in_words, day_of_words, version_at_start};
use super::rule::Rule;
use crate::model::change::version_numbers;
use crate::time::Day;

/// A mention that differs from what the package says.
pub(super) struct Mention {
    pub rule: Rule,
    /// The file, from the folder of the package.
    pub path: &'static str,
    pub line: u64,
    /// Where it stands in the file, in bytes.
    pub at: Range<usize>,
    /// What should stand there.
    pub wanted: String,
    /// What is wrong, as one sentence.
    pub what: String,
}

/// Every mention that differs, in the order of the files.
pub(super) fn outdated(
    files: &PackageFiles<'_>,
    release: &Release<'_>,
    file: ReadFile<'_>,
) -> Vec<Mention> {
    let mut found = Vec::new();
    if version_numbers(release.version).is_none() {
        return found;
    }
    for path in ["README.md", "../README.md", "../LICENSE", "../CITATION.cff"] {
        let Some(text) = file(path).and_then(|bytes| String::from_utf8(bytes).ok()) else {
            continue;
        };
        let is_citation = path.ends_with(".cff");
        // Only a citation file of this package: beside the folder may be anything.
        if is_citation && (release.id.is_empty() || !text.contains(release.id)) {
            continue;
        }
        for (line, words) in (1..).zip(text.lines()) {
            let mut page = Page { files, release, path, text: &text, line, found: &mut found };
            if is_citation {
                page.citation(words);
            } else {
                page.cited(words);
                page.counted(words);
            }
        }
    }
    found
}

/// One line of a file that may mention the release.
struct Page<'a, 'f> {
    files: &'a PackageFiles<'a>,
    release: &'a Release<'a>,
    path: &'static str,
    text: &'a str,
    line: u64,
    found: &'f mut Vec<Mention>,
}

impl Page<'_, '_> {
    /// `version: 1.0.0` and `date-released: 2026-11-22` at the top of a citation file.
    fn citation(&mut self, words: &str) {
        let value = |key| words.strip_prefix(key).map(|told: &str| told.trim().trim_matches('"'));
        if let Some(told) = value("version:") {
            self.version(told, offset(self.text, told));
        }
        if let Some(told) = value("date-released:") {
            let wanted = self.release.day.map(|day| day.to_string());
            self.day(told, offset(self.text, told), Day::parse(told), wanted);
        }
    }

    /// `version 1.0.0, The Contributors, 22 November 2026`, `Version 1.0.0 of 22 November 2026:`, the
    /// version behind the id of a claim, and `Data 1.0.0` alone.
    fn cited(&mut self, words: &str) {
        let by = format!(", {}, ", self.release.contributor);
        for rest in after_each(words, "version ") {
            let told = version_at_start(rest);
            let day = told.and_then(|told| rest.get(told.len()..)?.strip_prefix(by.as_str()));
            if let Some((told, day)) = told.zip(day) {
                self.release_told(told, day.split([',', '.']).next().unwrap_or_default());
            }
        }
        for rest in after_each(words, &format!("`, {} ", self.release.name)) {
            if let Some(told) = version_at_start(rest) {
                self.version(told, offset(self.text, told));
            }
        }
        if let Some(told) =
            words.strip_prefix("Data ").filter(|told| version_numbers(told).is_some())
        {
            self.version(told, offset(self.text, told));
        }
        if let Some((told, day)) = headline(words) {
            self.release_told(told, day);
        }
    }

    /// `34 events, 392 claims` in the headline, and in what the command line prints.
    fn counted(&mut self, words: &str) {
        let is_summary = words.contains(" claims from ") && words.ends_with(" sources");
        let is_checked = words.contains(": clean (");
        if headline(words).is_none() && !is_summary && !is_checked {
            return;
        }
        for table in ["events", "claims", "sources", "places"] {
            let noun = format!(" {table}");
            for (end, _) in words.match_indices(&noun) {
                let before = words.get(..end).unwrap_or_default();
                let start = before.trim_end_matches(|sign: char| sign.is_ascii_digit()).len();
                let told = before.get(start..).unwrap_or_default();
                let num = self.files.rows(table).count();
                // The number of rows of a table that could not be read whole is not known.
                if told.is_empty() || !self.files.is_whole(table) || told.parse() == Ok(num) {
                    continue;
                }
                let at = offset(self.text, told);
                self.found.push(Mention {
                    rule: Rule::CountMismatch,
                    path: self.path,
                    line: self.line,
                    at: at..at + told.len(),
                    wanted: num.to_string(),
                    what: format!("It says {told} {table}, the table has {num}."),
                });
            }
        }
    }

    fn release_told(&mut self, told: &str, day: &str) {
        self.version(told, offset(self.text, told));
        let wanted = self.release.day.map(day_in_words);
        self.day(day, offset(self.text, day), day_of_words(day), wanted);
    }

    fn version(&mut self, told: &str, at: usize) {
        if told != self.release.version {
            let wanted = self.release.version.to_owned();
            let what = format!("It says version {told}, the package {wanted}.");
            self.differs(at..at + told.len(), wanted, what);
        }
    }

    fn day(&mut self, words: &str, at: usize, told: Option<Day>, wanted: Option<String>) {
        if let Some((day, wanted)) =
            self.release.day.zip(wanted).filter(|(day, _)| told != Some(*day))
        {
            let what = format!("It says {words}, the package was created on {day}.");
            self.differs(at..at + words.len(), wanted, what);
        }
    }

    fn differs(&mut self, at: Range<usize>, wanted: String, what: String) {
        let (rule, path, line) = (Rule::VersionMismatch, self.path, self.line);
        self.found.push(Mention { rule, path, line, at, wanted, what });
    }
}

/// Version and day of `Version 1.0.0 of 22 November 2026: 34 events, …`.
fn headline(words: &str) -> Option<(&str, &str)> {
    let (told, rest) = words.strip_prefix("Version ")?.split_once(" of ")?;
    let (day, _) = rest.split_once(": ")?;
    version_numbers(told).map(|_| (told, day))
}

/// What follows each `before`.
fn after_each<'t>(words: &'t str, before: &'t str) -> impl Iterator<Item = &'t str> {
    words.match_indices(before).filter_map(|(at, _)| words.get(at + before.len()..))
}

/// Where a part of a text stands in it.
fn offset(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}
