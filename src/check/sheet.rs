//! One CSV file of a table, with the position of every cell, for the rules.

use std::collections::BTreeSet;

use super::raw::{RawRow, RawTable};
use super::rule::{Problem, Rule};
use crate::base::diagnostic::{Report, Severity};

/// A file with the faults that loading found in it.
pub(super) struct Sheet<'t> {
    /// The file, as the package names it.
    pub file: &'t str,
    /// Its raw cells.
    pub raw: RawTable<'t>,
    /// The positions of the known columns, in the order of `schema`; `None` if absent.
    positions: Vec<Option<usize>>,
    names: &'static [&'static str],
    /// Lines of rows in which loading found an error.
    faulty: BTreeSet<u64>,
    /// Whether loading found no error in this file, and all rows are complete.
    pub is_sound: bool,
}

impl<'t> Sheet<'t> {
    /// Parses the text of `file`; `report` is the report of loading.
    pub(super) fn read(
        file: &'t str,
        text: &'t str,
        names: &'static [&'static str],
        report: &Report,
    ) -> Self {
        let raw = RawTable::read(text);
        let header = raw.rows.first().map_or(&[][..], |header| &header.cells);
        let position = |name: &&str| {
            let name = name.trim_end_matches('?');
            header.iter().position(|cell| cell.value.trim() == name)
        };
        let positions = names.iter().map(position).collect();
        let errors = || {
            report.diagnostics.iter().filter(|d| d.file == file && d.severity == Severity::Error)
        };
        let is_sound = raw.is_whole() && errors().next().is_none();
        let faulty = errors().filter_map(|error| error.line).collect();
        Self { file, raw, positions, names, faulty, is_sound }
    }

    /// The column names of the header.
    pub(super) fn header(&self) -> impl Iterator<Item = &str> {
        self.raw.rows.iter().take(1).flat_map(|row| row.cells.iter().map(|cell| cell.value.trim()))
    }

    /// Whether all required columns are present.
    pub(super) fn has_columns(&self) -> bool {
        self.names.iter().zip(&self.positions).all(|(name, at)| at.is_some() || name.ends_with('?'))
    }

    /// Whether column `at` of `schema` is present.
    pub(super) fn has(&self, at: usize) -> bool {
        self.positions.get(at).copied().flatten().is_some()
    }

    /// The rows below the header with the right number of cells.
    pub(super) fn rows<'s>(&'s self) -> impl Iterator<Item = Row<'s>> {
        let num = self.raw.rows.first().map_or(0, |header| header.cells.len());
        let rows = self.raw.rows.iter().skip(1).filter(move |raw| raw.cells.len() == num);
        rows.map(|raw| Row { sheet: self, raw })
    }
}

/// One row, with its place in the file.
#[derive(Clone, Copy)]
pub(super) struct Row<'s> {
    sheet: &'s Sheet<'s>,
    /// The raw cells.
    pub raw: &'s RawRow<'s>,
}

impl<'s> Row<'s> {
    /// The trimmed text of column `at` of `schema`; empty if the column is absent.
    pub(super) fn get(self, at: usize) -> &'s str {
        let position = self.sheet.positions.get(at).copied().flatten();
        position.and_then(|position| self.raw.cells.get(position)).map_or("", |c| c.value.trim())
    }

    /// Whether loading found no error in it.
    pub(super) fn is_sound(self) -> bool {
        !self.sheet.faulty.contains(&self.raw.line)
    }

    /// The file.
    pub(super) fn file(self) -> &'s str {
        self.sheet.file
    }

    /// The line on which it starts.
    pub(super) fn line(self) -> u64 {
        self.raw.line
    }

    /// A problem in column `at` of `schema`.
    pub(super) fn problem(self, rule: Rule, at: usize, what: String, hint: &str) -> Problem {
        let id = self.get(0);
        Problem {
            column: self.sheet.positions.get(at).copied().flatten().map(|position| position + 1),
            field: self.sheet.names.get(at).map(|name| name.trim_end_matches('?').to_owned()),
            row: (!id.is_empty()).then(|| id.to_owned()),
            ..Problem::of_file(rule, self.file(), Some(self.line()), what, hint)
        }
    }
}
