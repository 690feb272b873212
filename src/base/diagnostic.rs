//! What is wrong with somebody's data, where, and how grave it is.
//!
//! Faults are collected, never thrown at the first: the person who mends a table wants all of them.
//! A fault holds values, not sentences; `text::fault` words it in the reader's language.

/// How grave a diagnostic is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The data cannot be used as they stand.
    Error,
    /// The data can be used, but somebody should look.
    Warning,
}

/// One kind of fault with the values that explain it.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "each variant says what its fields are")]
pub enum Fault {
    /// A column that the table needs is not in its header.
    MissingColumn { column: String },
    /// An id that the other table does not have, and where the row has gone if it was merged.
    UnknownId { value: String, table: &'static str, merged_into: Option<String> },
    /// Not a day of the calendar, or not written `YYYY-MM-DD`.
    BadDay { value: String },
    /// Not a time of day, or not written `HH:MM`.
    BadTime { value: String },
    /// A number outside what is possible.
    OutOfRange { value: String, min: String, max: String },
    /// The lower value is above the upper one.
    MinAboveMax { min: String, max: String },
    /// The first day is after the last.
    PeriodReversed { from: String, to: String },
    /// A word that is not in the list of the column.
    UnknownValue { value: String, allowed: &'static [&'static str] },
    /// A second row with the id of an earlier one.
    DuplicateId { value: String, first_line: u64 },
    /// A byte that is not UTF-8.
    NotUtf8 { byte: usize },
    /// A file of no bytes, or of nothing but white space.
    EmptyFile,
    /// A row with fewer or more fields than the header.
    ShortRow { found: usize, expected: usize },
    /// A file that the package names and that is not there.
    MissingFile,
    /// Not JSON, or not the JSON of a data package.
    BadJson { detail: String },
    /// A link that is neither `https:` nor `http:`.
    BadLink { value: String },
    /// Not a number.
    BadNumber { value: String },
    /// A cell that must not be empty.
    MissingValue,
    /// An id with other signs than lower-case letters, digits and hyphens.
    BadId { value: String },
    /// An amount that its qualifier does not allow.
    QualifierMismatch { qualifier: &'static str },
    /// A cell that repeats an earlier one and says something else.
    ConflictingValue { value: String, other: String, first_line: u64 },
}

impl Fault {
    /// A short name that never changes, for tests, documentation and searches.
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

    /// Whether the file as a whole cannot be read.
    pub fn is_fatal(&self) -> bool {
        matches!(
            self,
            Self::MissingFile | Self::EmptyFile | Self::NotUtf8 { .. } | Self::BadJson { .. }
        )
    }
}

/// A fault and where it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// How grave it is.
    pub severity: Severity,
    /// The file, as the package names it.
    pub file: String,
    /// The physical line on which the row starts, the header being 1.
    pub line: Option<u64>,
    /// The number of the column, from 1; in JSON the byte of the line.
    pub column: Option<usize>,
    /// The name of the column.
    pub field: Option<String>,
    /// The id of the row, where it has one.
    pub row: Option<String>,
    /// What is wrong.
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

    /// The place in the form that editors and terminals understand: `file:line:column`.
    pub fn location(&self) -> String {
        let mut at = self.file.clone();
        for number in [self.line, self.column.map(|column| column as u64)].into_iter().flatten() {
            at.push(':');
            at.push_str(&number.to_string());
        }
        at
    }
}

/// All that was found, in the order of the files and rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Report {
    /// The findings.
    pub diagnostics: Vec<Diagnostic>,
}

impl Report {
    /// Adds a finding.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.push(diagnostic);
    }

    /// The number of errors.
    pub fn num_errors(&self) -> usize {
        self.diagnostics.iter().filter(|d| d.severity == Severity::Error).count()
    }

    /// Whether a file cannot be read at all.
    pub fn is_fatal(&self) -> bool {
        self.diagnostics.iter().any(|d| d.fault.is_fatal())
    }

    /// How often each code occurs, in the order of the codes.
    pub fn counts(&self) -> Vec<(&'static str, usize)> {
        let mut counts: Vec<(&'static str, usize)> = Vec::new();
        for code in self.diagnostics.iter().map(|diagnostic| diagnostic.fault.code()) {
            match counts.iter_mut().find(|(known, _)| *known == code) {
                Some((_, count)) => *count += 1,
                None => counts.push((code, 1)),
            }
        }
        counts.sort_by_key(|(code, _)| *code);
        counts
    }
}
