//! A CSV file as a table: rows of fields, with line and column for diagnostics.

use std::rc::Rc;

use super::record::{Record, Records};
use super::schema;
use crate::base::csv_cell::strip_guard;
use crate::base::diagnostic::{Diagnostic, Fault, Report, Severity};

/// A table with a checked header and rows of equal length.
pub struct Table {
    /// Whether the file ends with a complete row; otherwise rows may be missing.
    pub is_complete: bool,
    /// Ids and lines of rows left out because of their number of fields.
    pub unreadable_ids: Vec<(String, u64)>,
    file: String,
    header: Rc<Record>,
    /// The position of each expected column; `None` for an absent optional one.
    positions: Vec<Option<usize>>,
    names: &'static [&'static str],
    /// The prefix of column names in a flat file; `None` in a file of its own.
    prefix: Option<&'static str>,
    records: Rc<Vec<Record>>,
    /// The records that are rows of this table; `None` for all.
    selected: Option<Vec<usize>>,
}

impl Table {
    /// Parses CSV (RFC 4180, UTF-8). The header must have all `names`, except those that end in `?`; other
    /// columns are ignored. Faults are added to `report`; `None` if nothing can be read.
    pub fn read(
        file: &str,
        bytes: &[u8],
        names: &'static [&'static str],
        report: &mut Report,
    ) -> Option<Self> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text,
            Err(error) => {
                report.push(not_utf8(file, bytes, error.valid_up_to()));
                return None;
            }
        };
        if text.trim().is_empty() {
            report.push(Diagnostic::of_file(file, Fault::EmptyFile));
            return None;
        }
        let mut records = Records::new(text.as_bytes());
        let header = records.next().unwrap_or_default();
        let positions = find_columns(file, &header, names, None, report)?;
        let (mut rows, mut unreadable_ids, mut is_complete) = (Vec::new(), Vec::new(), true);
        for record in records {
            let line = record.line;
            if record.len() == header.len() {
                is_complete = true;
                rows.push(record);
            } else {
                is_complete = false;
                unreadable_ids.extend(
                    positions
                        .first()
                        .copied()
                        .flatten()
                        .and_then(|at| record.get(at))
                        .map(|id| (id.trim().to_owned(), line)),
                );
                let fault = Fault::ShortRow { found: record.len(), expected: header.len() };
                report.push(Diagnostic { line: Some(line), ..Diagnostic::of_file(file, fault) });
            }
        }
        let is_complete = is_complete || text.ends_with('\n');
        Some(Self {
            is_complete,
            unreadable_ids,
            file: file.to_owned(),
            header: Rc::new(header),
            positions,
            names,
            prefix: None,
            records: Rc::new(rows),
            selected: None,
        })
    }

    /// A view of the file with other columns, whose names start with `prefix`. It has no rows until
    /// [`Table::select_rows`].
    pub fn view(
        &self,
        names: &'static [&'static str],
        prefix: &'static str,
        report: &mut Report,
    ) -> Option<Self> {
        Some(Self {
            is_complete: self.is_complete,
            unreadable_ids: Vec::new(),
            file: self.file.clone(),
            header: Rc::clone(&self.header),
            positions: find_columns(&self.file, &self.header, names, Some(prefix), report)?,
            names,
            prefix: Some(prefix),
            records: Rc::clone(&self.records),
            selected: Some(Vec::new()),
        })
    }

    /// Selects records as rows, in this order.
    pub fn select_rows(&mut self, records: Vec<usize>) {
        self.selected = Some(records);
    }

    /// The number of expected columns.
    pub fn num_columns(&self) -> usize {
        self.names.len()
    }

    /// The number of rows below the header.
    pub fn len(&self) -> usize {
        self.selected.as_ref().map_or(self.records.len(), Vec::len)
    }

    /// Whether there are no rows below the header.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The rows, in the order of the file or of their selection.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.len()).filter_map(|at| match &self.selected {
            Some(selected) => self.record(*selected.get(at)?),
            None => self.record(at),
        })
    }

    /// The number of records of the file, selected or not.
    pub fn num_records(&self) -> usize {
        self.records.len()
    }

    /// A record of the file.
    pub fn record(&self, at: usize) -> Option<Row<'_>> {
        self.records.get(at).map(|record| Row { table: self, line: record.line, record })
    }

    /// The header name of an expected column.
    fn name(&self, at: usize) -> Option<String> {
        self.names.get(at).map(|name| header_name(name, self.prefix))
    }
}

/// The header name of a column.
fn header_name(name: &str, prefix: Option<&str>) -> String {
    let name = name.trim_end_matches('?');
    match prefix {
        Some(prefix) if !schema::SHARED.contains(&name) => format!("{prefix}{name}"),
        _ => name.to_owned(),
    }
}

/// The position of each column. Reports missing columns that are not marked by `?`.
fn find_columns(
    file: &str,
    header: &Record,
    names: &[&str],
    prefix: Option<&str>,
    report: &mut Report,
) -> Option<Vec<Option<usize>>> {
    let mut positions = Vec::new();
    let mut is_usable = true;
    for name in names {
        let column = header_name(name, prefix);
        let at = header.fields().position(|field| field.trim() == column);
        if at.is_none() && !name.ends_with('?') {
            is_usable = false;
            report.push(Diagnostic {
                line: Some(1),
                field: Some(column.clone()),
                ..Diagnostic::of_file(file, Fault::MissingColumn { column })
            });
        }
        positions.push(at);
    }
    is_usable.then_some(positions)
}

/// A diagnostic with the line and column of the first byte that is not UTF-8.
fn not_utf8(file: &str, bytes: &[u8], byte: usize) -> Diagnostic {
    let before = bytes.get(..byte).unwrap_or_default();
    // One more character, so that an error at the start of a cell counts that cell.
    let before = String::from_utf8_lossy(before).into_owned() + "?";
    let records: Vec<_> = Records::new(before.as_bytes()).collect();
    let last = records.last();
    let column = last.map(Record::len);
    let header = records.first().filter(|_| records.len() > 1);
    let field = header.zip(column).and_then(|(header, column)| header.get(column - 1));
    Diagnostic {
        line: last.map(|record| record.line),
        column,
        field: field.map(str::to_owned),
        ..Diagnostic::of_file(file, Fault::NotUtf8 { byte: byte + 1 })
    }
}

/// One row, with its place in the file.
#[derive(Clone, Copy)]
pub struct Row<'t> {
    table: &'t Table,
    /// The line on which the row starts.
    pub line: u64,
    record: &'t Record,
}

impl<'t> Row<'t> {
    /// The trimmed text of expected column `at`; empty if an optional column is absent.
    pub fn get(&self, at: usize) -> &'t str {
        let position = self.table.positions.get(at).copied().flatten();
        let text = position.and_then(|position| self.record.get(position)).unwrap_or("").trim();
        if self.table.prefix.is_some() { strip_guard(text) } else { text }
    }

    /// An error in expected column `at`.
    pub fn fault(&self, at: usize, fault: Fault) -> Diagnostic {
        let id = self.get(0);
        Diagnostic {
            severity: Severity::Error,
            file: self.table.file.clone(),
            line: Some(self.line),
            column: self.table.positions.get(at).copied().flatten().map(|position| position + 1),
            field: self.table.name(at),
            row: (!id.is_empty()).then(|| id.to_owned()),
            fault,
        }
    }
}
