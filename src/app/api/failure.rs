//! Why a call failed: a code for programs, a sentence for people, and every single fault.

use crate::base::diagnostic::{Diagnostic, Report};
use crate::base::json::{Value, object};
use crate::text::{Lang, fault};
use crate::vocabulary;

vocabulary! {
    /// What kind of failure it is.
    FailureCode {
        /// A part of the program cannot be loaded.
        NoProgram = "no-program",
        /// There is no element to mount on, or it is none.
        NoElement = "no-element",
        /// The element is in no document.
        DetachedElement = "detached-element",
        /// The element has a mount already.
        AlreadyMounted = "already-mounted",
        /// An option is unknown or has a value of another kind.
        BadOptions = "bad-options",
        /// A state has unknown properties or values.
        BadState = "bad-state",
        /// The data have faults.
        BadData = "bad-data",
        /// A file could not be fetched.
        Unreachable = "unreachable",
        /// Other data were asked for before these were here.
        Superseded = "superseded",
        /// The app was unmounted.
        Unmounted = "unmounted",
    }
}

/// One fault.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Detail {
    /// A stable short name of the fault.
    pub code: String,
    /// A sentence.
    pub message: String,
    /// The file.
    pub file: Option<String>,
    /// The line on which the row begins, from 1.
    pub line: Option<u64>,
    /// The column number, from 1.
    pub column: Option<usize>,
    /// The name of the column, option or property.
    pub field: Option<String>,
}

/// Why a call failed.
#[derive(Clone, Debug, PartialEq)]
pub struct Failure {
    /// What kind of failure it is.
    pub code: FailureCode,
    /// A sentence.
    pub message: String,
    /// Every single fault.
    pub details: Vec<Detail>,
}

impl Failure {
    /// A failure that one sentence explains.
    pub fn new(code: FailureCode, message: &str) -> Self {
        Self { code, message: message.to_owned(), details: Vec::new() }
    }

    /// A failure with its faults, whose sentences it repeats.
    pub fn with(code: FailureCode, details: Vec<Detail>) -> Self {
        let sentences: Vec<_> = details.iter().map(|detail| detail.message.as_str()).collect();
        Self { code, message: sentences.join(" "), details }
    }

    /// The faults of a data package.
    pub fn of_report(report: &Report, lang: Lang) -> Self {
        let errors = report.num_errors();
        let first = report.diagnostics.first().map(|it| describe(it, lang)).unwrap_or_default();
        let message = match errors {
            1 => format!("The data have a fault. {first}"),
            _ => format!("The data have {errors} faults. The first: {first}"),
        };
        let details = report.diagnostics.iter().map(|it| Detail::of(it, lang)).collect();
        Self { code: FailureCode::BadData, message, details }
    }

    /// As an object for JavaScript.
    pub fn object(&self) -> Value {
        let details = self.details.iter().map(Detail::object).collect();
        object([
            ("code", self.code.code().into()),
            ("message", self.message.as_str().into()),
            ("details", Value::Array(details)),
        ])
    }
}

fn describe(diagnostic: &Diagnostic, lang: Lang) -> String {
    let fault = &diagnostic.fault;
    let sentence = [fault::what(lang, fault), fault::hint(lang, fault)].join(" ");
    [diagnostic.location(), ": ".to_owned(), sentence.trim_end().to_owned()].concat()
}

impl Detail {
    /// A fault of an option or property.
    pub fn of_field(code: &str, field: &str, message: String) -> Self {
        Self { code: code.to_owned(), message, field: Some(field.to_owned()), ..Self::default() }
    }

    fn of(diagnostic: &Diagnostic, lang: Lang) -> Self {
        Self {
            code: diagnostic.fault.code().to_owned(),
            message: describe(diagnostic, lang),
            file: Some(diagnostic.file.clone()),
            line: diagnostic.line,
            column: diagnostic.column,
            field: diagnostic.field.clone(),
        }
    }

    fn object(&self) -> Value {
        let text = |text: &Option<String>| text.as_deref().map_or(Value::Null, Value::from);
        object([
            ("code", self.code.as_str().into()),
            ("message", self.message.as_str().into()),
            ("file", text(&self.file)),
            ("line", self.line.map_or(Value::Null, Value::from)),
            ("column", self.column.map_or(Value::Null, Value::from)),
            ("field", text(&self.field)),
        ])
    }
}
