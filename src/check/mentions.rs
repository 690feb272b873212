//! Finds outdated mentions of the version, its day and the numbers of rows in the codebook, the readme, the
//! licence and the citation file. Missing files are skipped.

use std::ops::Range;

use super::package_files::{PackageFiles, ReadFile};
use super::release::{Release, day_in_words, day_of_words, version_at_start};
use super::rule::Rule;
use crate::model::change::version_numbers;
use crate::time::Day;

/// A mention that differs from the package.
pub(super) struct Mention {
    pub rule: Rule,
    /// The file, relative to the folder of the package.
    pub path: &'static str,
    pub line: u64,
    /// Its byte range in the file.
    pub at: Range<usize>,
    /// The correct text.
    pub expected: String,
    /// What is wrong, as one sentence.
    pub what: String,
}

/// All outdated mentions, in the order of the files.
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
        // The parent folder may hold the citation file of something else.
        if is_citation && (release.id.is_empty() || !text.contains(release.id)) {
            continue;
        }
        for (line, content) in (1..).zip(text.lines()) {
            let mut scan = LineScan { files, release, path, text: &text, line, found: &mut found };
            if is_citation {
                scan.citation(content);
            } else {
                scan.cited(content);
                scan.counted(content);
            }
        }
    }
    found
}

/// Scans one line of a file for mentions of the release.
struct LineScan<'a, 'f> {
    files: &'a PackageFiles<'a>,
    release: &'a Release<'a>,
    path: &'static str,
    text: &'a str,
    line: u64,
    found: &'f mut Vec<Mention>,
}

impl LineScan<'_, '_> {
    /// `version: 1.0.0` and `date-released: 2026-11-22` at the top of a citation file.
    fn citation(&mut self, line: &str) {
        let value =
            |name| line.strip_prefix(name).map(|value: &str| value.trim().trim_matches('"'));
        if let Some(mentioned) = value("version:") {
            self.version(mentioned, offset(self.text, mentioned));
        }
        if let Some(mentioned) = value("date-released:") {
            let expected = self.release.day.map(|day| day.to_string());
            self.day(mentioned, offset(self.text, mentioned), Day::parse(mentioned), expected);
        }
    }

    /// `version 1.0.0, The Contributors, 22 November 2026`, `Version 1.0.0 of 22 November 2026:`, the
    /// version after the id of a claim, and a line `Data 1.0.0`.
    fn cited(&mut self, line: &str) {
        let by = format!(", {}, ", self.release.contributor);
        for rest in after_each(line, "version ") {
            let mentioned = version_at_start(rest);
            let day = mentioned
                .and_then(|mentioned| rest.get(mentioned.len()..)?.strip_prefix(by.as_str()));
            if let Some((mentioned, day)) = mentioned.zip(day) {
                self.version_and_day(mentioned, day.split([',', '.']).next().unwrap_or_default());
            }
        }
        for rest in after_each(line, &format!("`, {} ", self.release.name)) {
            if let Some(mentioned) = version_at_start(rest) {
                self.version(mentioned, offset(self.text, mentioned));
            }
        }
        if let Some(mentioned) =
            line.strip_prefix("Data ").filter(|mentioned| version_numbers(mentioned).is_some())
        {
            self.version(mentioned, offset(self.text, mentioned));
        }
        if let Some((mentioned, day)) = headline(line) {
            self.version_and_day(mentioned, day);
        }
    }

    /// `34 events, 392 claims` in the headline, and in quoted output of the command line.
    fn counted(&mut self, line: &str) {
        let is_summary = line.contains(" claims from ") && line.ends_with(" sources");
        let is_checked = line.contains(": clean (");
        if headline(line).is_none() && !is_summary && !is_checked {
            return;
        }
        for table in ["events", "claims", "sources", "places"] {
            let noun = format!(" {table}");
            for (end, _) in line.match_indices(&noun) {
                let before = line.get(..end).unwrap_or_default();
                let start = before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
                let mentioned = before.get(start..).unwrap_or_default();
                let num = self.files.rows(table).count();
                // If a table could not be read completely, its number of rows is not known.
                if mentioned.is_empty()
                    || !self.files.is_whole(table)
                    || mentioned.parse() == Ok(num)
                {
                    continue;
                }
                let at = offset(self.text, mentioned);
                self.found.push(Mention {
                    rule: Rule::CountMismatch,
                    path: self.path,
                    line: self.line,
                    at: at..at + mentioned.len(),
                    expected: num.to_string(),
                    what: format!("It says {mentioned} {table}, the table has {num}."),
                });
            }
        }
    }

    fn version_and_day(&mut self, mentioned: &str, day: &str) {
        self.version(mentioned, offset(self.text, mentioned));
        let expected = self.release.day.map(day_in_words);
        self.day(day, offset(self.text, day), day_of_words(day), expected);
    }

    fn version(&mut self, mentioned: &str, at: usize) {
        if mentioned != self.release.version {
            let expected = self.release.version.to_owned();
            let what = format!("It says version {mentioned}, the package {expected}.");
            self.differs(at..at + mentioned.len(), expected, what);
        }
    }

    fn day(&mut self, text: &str, at: usize, mentioned: Option<Day>, expected: Option<String>) {
        if let Some((day, expected)) =
            self.release.day.zip(expected).filter(|(day, _)| mentioned != Some(*day))
        {
            let what = format!("It says {text}, the package was created on {day}.");
            self.differs(at..at + text.len(), expected, what);
        }
    }

    fn differs(&mut self, at: Range<usize>, expected: String, what: String) {
        let (rule, path, line) = (Rule::VersionMismatch, self.path, self.line);
        self.found.push(Mention { rule, path, line, at, expected, what });
    }
}

/// Version and day of `Version 1.0.0 of 22 November 2026: 34 events, …`.
fn headline(line: &str) -> Option<(&str, &str)> {
    let (mentioned, rest) = line.strip_prefix("Version ")?.split_once(" of ")?;
    let (day, _) = rest.split_once(": ")?;
    version_numbers(mentioned).map(|_| (mentioned, day))
}

/// The text after each occurrence of `before`.
fn after_each<'t>(line: &'t str, before: &'t str) -> impl Iterator<Item = &'t str> {
    line.match_indices(before).filter_map(|(at, _)| line.get(at + before.len()..))
}

/// The byte offset of a subslice of `text`.
fn offset(text: &str, part: &str) -> usize {
    (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize)
}
