//! Diagnostics: faults in a data package, with their place and severity.
//!
//! Faults are collected instead of stopping at the first: whoever fixes a table needs all of them.
//! A fault holds values; `text::fault` makes sentences of them in the reader's language.

/// How severe a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The data cannot be used.
    Error,
    /// The data can be used, but should be reviewed.
    Warning,
}

/// One kind of fault with the values that explain it.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each variant says what its fields are")]
pub enum Fault {
    /// A required column is not in the header.
    MissingColumn { column: String },
    /// An id that the other table does not have, with the id it was merged into, if any.
    UnknownId { value: String, table: &'static str, merged_into: Option<String> },
    /// Not a day of the calendar, or not written `YYYY-MM-DD`.
    BadDay { value: String },
    /// Not a time of day, or not written `HH:MM`.
    BadTime { value: String },
    /// A number outside the allowed range.
    OutOfRange { value: String, min: String, max: String },
    /// The minimum is above the maximum.
    MinAboveMax { min: String, max: String },
    /// The first day is after the last.
    PeriodReversed { from: String, to: String },
    /// A word that the column's vocabulary does not have.
    UnknownValue { value: String, allowed: &'static [&'static str] },
    /// A second row with the id of an earlier one.
    DuplicateId { value: String, first_line: u64 },
    /// A byte that is not UTF-8.
    NotUtf8 { byte: usize },
    /// A file that is empty or only white space.
    EmptyFile,
    /// A row with fewer or more fields than the header.
    ShortRow { found: usize, expected: usize },
    /// A file that the package lists but that does not exist.
    MissingFile,
    /// Not JSON, or not the JSON of a data package.
    BadJson { detail: String },
    /// A link that is neither `https:` nor `http:`.
    BadLink { value: String },
    /// Not a number.
    BadNumber { value: String },
    /// A cell that must not be empty.
    MissingValue,
    /// An id with characters other than lower-case letters, digits and hyphens.
    BadId { value: String },
    /// An amount that does not fit its qualifier.
    QualifierMismatch { qualifier: &'static str },
    /// A cell that should repeat an earlier one but differs.
    ConflictingValue { value: String, other: String, first_line: u64 },
}

impl Fault {
    /// A stable short name, for tests, documentation and searches.
    pub fn code(&self) -> &'static str {
        match self {
            Self::MissingColumn { .. } => "missing-column",
            Self::UnknownId { .. } => "unknown-id",
            Self::BadDay { .. } => "bad-day",
            Self::BadTime { .. } => "bad-time",
            Self::OutOfRange { .. } => "out-of-range",
            Self::MinAboveMax { .. } => "min-above-max",
            Self::PeriodReversed { .. } => "period-reversed",
            Self::UnknownValue { .. } => "unknown-value",
            Self::DuplicateId { .. } => "duplicate-id",
            Self::NotUtf8 { .. } => "not-utf8",
            Self::EmptyFile => "empty-file",
            Self::ShortRow { .. } => "short-row",
            Self::MissingFile => "missing-file",
            Self::BadJson { .. } => "bad-json",
            Self::BadLink { .. } => "bad-link",
            Self::BadNumber { .. } => "bad-number",
            Self::MissingValue => "missing-value",
            Self::BadId { .. } => "bad-id",
            Self::QualifierMismatch { .. } => "qualifier-mismatch",
            Self::ConflictingValue { .. } => "conflicting-value",
        }
    }

    /// Whether it makes the whole file unreadable.
    pub fn is_fatal(&self) -> bool {
        matches!(
            self,
            Self::MissingFile | Self::EmptyFile | Self::NotUtf8 { .. } | Self::BadJson { .. }
        )
    }
}

/// A fault and its place.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// The severity.
    pub severity: Severity,
    /// The file, as the package names it.
    pub file: String,
    /// The line on which the row starts; the header is line 1.
    pub line: Option<u64>,
    /// The column number, from 1; in JSON the byte of the line.
    pub column: Option<usize>,
    /// The name of the column.
    pub field: Option<String>,
    /// The id of the row, if it has one.
    pub row: Option<String>,
    /// The fault.
    pub fault: Fault,
}

impl Diagnostic {
    /// An error about a whole file.
    pub fn of_file(file: &str, fault: Fault) -> Self {
        Self {
            severity: Severity::Error,
            file: file.to_owned(),
            line: None,
            column: None,
            field: None,
            row: None,
            fault,
        }
    }

    /// The place as `file:line:column`, which editors and terminals recognise.
    pub fn location(&self) -> String {
        let mut at = self.file.clone();
        for number in [self.line, self.column.map(|column| column as u64)].into_iter().flatten() {
            at.push(':');
            at.push_str(&number.to_string());
        }
        at
    }
}

/// All diagnostics, in the order of files and rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// The diagnostics.
    pub diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// Adds a diagnostic.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// The number of errors.
    pub fn num_errors(&self) -> usize {
        self.diagnostics.iter().filter(|d| d.severity == Severity::Error).count()
    }

    /// Whether any file is unreadable.
    pub fn is_fatal(&self) -> bool {
        self.diagnostics.iter().any(|d| d.fault.is_fatal())
    }

    /// How often each code occurs, sorted by code.
    pub fn counts(&self) -> Vec<(&'static str, usize)> {
        let mut counts: Vec<(&'static str, usize)> = Vec::new();
        for code in self.diagnostics.iter().map(|diagnostic| diagnostic.fault.code()) {
            match counts.iter_mut().find(|(known, _)| *known == code) {
                Some((_, count)) => *count += 1,
                None => counts.push((code, 1)),
            }
        }
        super::sort::sort_by_key(&mut counts, |(code, _)| *code);
        counts
    }
}
