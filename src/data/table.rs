//! One CSV file as rows of fields, each with its line and column.

use std::rc::Rc;

use super::record::{Record, Records};
use super::schema;
use crate::base::csv_cell::strip_guard;
use crate::base::diagnostic::{Diagnostic, Fault, Report, Severity};

/// A file read as a table: header checked, rows with the same number of fields.
pub struct Table {
    /// The file does not end in the middle of a row; where it does, rows may be lost.
    pub is_whole: bool,
    /// Ids of rows that were left out because of their number of fields.
    pub broken_ids: Vec<(String, u64)>,
    file: String,
    header: Rc<Record>,
    /// Position of each expected column in the file; `None` for an optional one that is absent.
    positions: Vec<Option<usize>>,
    names: &'static [&'static str],
    /// What stands before each name in a flat file; `None` in a table of its own.
    prefix: Option<&'static str>,
    records: Rc<Vec<Record>>,
    /// The numbers of the records that are rows of this table; `None` for all.
    chosen: Option<Vec<usize>>,
}

impl Table {
    /// Reads `bytes` as RFC 4180 CSV in UTF-8 with a header that has at least `names`, save those
    /// that end in `?`. Unknown further columns are left alone. Faults go into `report`; `None` where
    /// nothing can be read.
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
        let (mut rows, mut broken_ids, mut is_whole) = (Vec::new(), Vec::new(), true);
        for record in records {
            let line = record.line;
            if record.len() == header.len() {
                is_whole = true;
                rows.push(record);
            } else {
                is_whole = false;
                broken_ids.extend(
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
        let is_whole = is_whole || text.ends_with('\n');
        Some(Self {
            is_whole,
            broken_ids,
            file: file.to_owned(),
            header: Rc::new(header),
            positions,
            names,
            prefix: None,
            records: Rc::new(rows),
            chosen: None,
        })
    }

    /// The same file seen as a table of other columns, each with `prefix` before its name. It has no
    /// rows until [`Table::choose`].
    pub fn part(
        &self,
        names: &'static [&'static str],
        prefix: &'static str,
        report: &mut Report,
    ) -> Option<Self> {
        Some(Self {
            is_whole: self.is_whole,
            broken_ids: Vec::new(),
            file: self.file.clone(),
            header: Rc::clone(&self.header),
            positions: find_columns(&self.file, &self.header, names, Some(prefix), report)?,
            names,
            prefix: Some(prefix),
            records: Rc::clone(&self.records),
            chosen: Some(Vec::new()),
        })
    }

    /// Makes these records its rows, in this order.
    pub fn choose(&mut self, records: Vec<usize>) {
        self.chosen = Some(records);
    }

    /// The number of expected columns.
    pub fn num_columns(&self) -> usize {
        self.names.len()
    }

    /// The number of rows below the header.
    pub fn len(&self) -> usize {
        self.chosen.as_ref().map_or(self.records.len(), Vec::len)
    }

    /// There is no row below the header.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The rows, in the order of the file or as they were chosen.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        (0..self.len()).filter_map(|at| match &self.chosen {
            Some(chosen) => self.record(*chosen.get(at)?),
            None => self.record(at),
        })
    }

    /// The number of records of the file, whichever of them are rows of this table.
    pub fn num_records(&self) -> usize {
        self.records.len()
    }

    /// A record of the file.
    pub fn record(&self, at: usize) -> Option<Row<'_>> {
        self.records.get(at).map(|record| Row { table: self, line: record.line, record })
    }

    /// The name of an expected column as it stands in the header.
    fn name(&self, at: usize) -> Option<String> {
        self.names.get(at).map(|name| in_header(name, self.prefix))
    }
}

/// The name of a column in the header.
fn in_header(name: &str, prefix: Option<&str>) -> String {
    let name = name.trim_end_matches('?');
    match prefix {
        Some(prefix) if !schema::SHARED.contains(&name) => format!("{prefix}{name}"),
        _ => name.to_owned(),
    }
}

/// Where each column stands. A column that is missing and not marked by `?` is a fault.
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
        let column = in_header(name, prefix);
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

/// Names the line and the column of the first byte that is not UTF-8, counted in what comes before it.
fn not_utf8(file: &str, bytes: &[u8], byte: usize) -> Diagnostic {
    let before = bytes.get(..byte).unwrap_or_default();
    // A sign more, so that an error at the start of a cell counts that cell.
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

/// One row, with what is needed to say where in the file it stands.
#[derive(Clone, Copy)]
pub struct Row<'t> {
    table: &'t Table,
    /// The line on which the row starts.
    pub line: u64,
    record: &'t Record,
}

impl<'t> Row<'t> {
    /// The text of the expected column number `at`, without white space around it; empty where an
    /// optional column is absent.
    pub fn get(&self, at: usize) -> &'t str {
        let position = self.table.positions.get(at).copied().flatten();
        let text = position.and_then(|position| self.record.get(position)).unwrap_or("").trim();
        if self.table.prefix.is_some() { strip_guard(text) } else { text }
    }

    /// An error about the cell in the expected column number `at`.
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
