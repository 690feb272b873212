//! The rules of the cross-checks, and the problems they report. `data/CHECKS.md` explains each rule and how to
//! fix its problems.

use crate::base::diagnostic::Severity;
use crate::vocabulary;

vocabulary! {
    /// A rule. Its code never changes.
    Rule {
        /// The period of a claim has no day in common with its event.
        PeriodMissesEvent = "period-misses-event",
        /// A claim stated before its event can have happened.
        StatedBeforeEvent = "stated-before-event",
        /// A source published before its claim was stated.
        SourceBeforeClaim = "source-before-claim",
        /// A period that ends after the statement, and a note that does not call it a forecast.
        ForecastWithoutNote = "forecast-without-note",
        /// `stated_on_basis` and `stated_on` contradict each other.
        BasisMismatch = "basis-mismatch",
        /// A total whose high end is below the low end of one of its parts.
        TotalBelowPart = "total-below-part",
        /// More missiles hit, intercepted or failed than launched.
        OutcomeAboveLaunched = "outcome-above-launched",
        /// Numbers of single strikes that together are above that of their whole attack.
        PartsAboveWhole = "parts-above-whole",
        /// A unit that the measure does not have.
        UnitMismatch = "unit-mismatch",
        /// A status that is missing, or that the measure does not have.
        StatusMismatch = "status-mismatch",
        /// A cell that the codebook requires and that is empty.
        EmptyCell = "empty-cell",
        /// A place whose coordinates lie outside its oblast.
        OutsideOblast = "outside-oblast",
        /// Two events at one place on one day.
        NearDuplicateEvent = "near-duplicate-event",
        /// Two claims that repeat each other.
        NearDuplicateClaim = "near-duplicate-claim",
        /// Two sources with one address.
        DuplicateUrl = "duplicate-url",
        /// Two sources whose addresses lead to one page.
        NearDuplicateUrl = "near-duplicate-url",
        /// A duplicate pair of claim and source.
        DuplicatePair = "duplicate-pair",
        /// A text with two Ukrainian translations.
        DuplicateTranslation = "duplicate-translation",
        /// Two spellings of one claimant or organisation.
        ClaimantSpelling = "claimant-spelling",
        /// A claimant who did not say it, by the claim's own note.
        ClaimantNotSpeaker = "claimant-not-speaker",
        /// A word with Latin and Cyrillic letters that look alike.
        MixedLetters = "mixed-letters",
        /// A character that turns the direction of the text after it.
        DirectionControl = "direction-control",
        /// A source with neither a day nor a note about its day.
        UndatedSource = "undated-source",
        /// A source that no claim names.
        UnusedSource = "unused-source",
        /// A claim without a source.
        UnsourcedClaim = "unsourced-claim",
        /// An event without a claim.
        EventWithoutClaim = "event-without-claim",
        /// An outlet's claim that only repeats its origin.
        RelayOnly = "relay-only",
        /// Claims that are each other's origin.
        OriginLoop = "origin-loop",
        /// An origin stated after the claim that relays it.
        OriginLater = "origin-later",
        /// An origin about another event.
        OriginElsewhere = "origin-elsewhere",
        /// An id that does not have the form of the codebook.
        IdForm = "id-form",
        /// A version in `changes.csv` that decreases, is malformed or is not the package's.
        ChangesVersion = "changes-version",
        /// A day in `changes.csv` that decreases or is invalid.
        ChangesDay = "changes-day",
        /// A change of a row that does not exist.
        ChangesRow = "changes-row",
        /// A merged row that still exists.
        ChangesMerge = "changes-merge",
        /// A text without a Ukrainian translation.
        Untranslated = "untranslated",
        /// A translation of an unused text.
        UnusedTranslation = "unused-translation",
        /// An outdated mention of the version or its day.
        VersionMismatch = "version-mismatch",
        /// An outdated mention of a number of rows.
        CountMismatch = "count-mismatch",
        /// Rows that are not in the order of the codebook.
        RowOrder = "row-order",
        /// Leading, trailing or double spaces.
        Spacing = "spacing",
        /// A byte order mark at the start of a file.
        ByteOrderMark = "byte-order-mark",
        /// Line ends that are not LF, empty lines, or none at the end.
        LineEnds = "line-ends",
        /// Unnecessary quotation marks.
        Quoting = "quoting",
        /// A column that this program does not know.
        UnknownColumn = "unknown-column",
        /// A table that this program does not know.
        UnknownTable = "unknown-table",
        /// A package of a newer standard than this program knows.
        NewerSchema = "newer-schema",
    }
}

impl Rule {
    /// An error if the data contradict the codebook, a warning if they should be reviewed.
    pub fn severity(self) -> Severity {
        match self {
            Self::StatedBeforeEvent
            | Self::BasisMismatch
            | Self::UnitMismatch
            | Self::StatusMismatch
            | Self::EmptyCell
            | Self::OutsideOblast
            | Self::DuplicateUrl
            | Self::DuplicatePair
            | Self::DuplicateTranslation
            | Self::UnusedSource
            | Self::UnsourcedClaim
            | Self::OriginLoop
            | Self::OriginLater
            | Self::OriginElsewhere
            | Self::ChangesVersion
            | Self::ChangesDay
            | Self::ChangesRow
            | Self::ChangesMerge
            | Self::VersionMismatch
            | Self::CountMismatch => Severity::Error,
            _ => Severity::Warning,
        }
    }

    /// Whether `strikemap check --fix` fixes it.
    pub fn is_mechanical(self) -> bool {
        matches!(
            self,
            Self::RowOrder
                | Self::Spacing
                | Self::ByteOrderMark
                | Self::LineEnds
                | Self::Quoting
                | Self::VersionMismatch
                | Self::CountMismatch
        )
    }
}

/// A broken rule and its place. English only, for maintainers at a command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The broken rule.
    pub rule: Rule,
    /// The file, as the package names it; `../` is the parent folder.
    pub file: String,
    /// The line on which the row starts; the header is line 1.
    pub line: Option<u64>,
    /// The column number, from 1.
    pub column: Option<usize>,
    /// The name of the column.
    pub field: Option<String>,
    /// The id of the row, if it has one.
    pub row: Option<String>,
    /// What is wrong, as one sentence.
    pub what: String,
    /// How to fix it, as one sentence.
    pub hint: String,
}

impl Problem {
    /// A problem with a file, or with one of its lines.
    pub fn of_file(rule: Rule, file: &str, line: Option<u64>, what: String, hint: &str) -> Self {
        Self {
            rule,
            file: file.to_owned(),
            line,
            column: None,
            field: None,
            row: None,
            what,
            hint: hint.to_owned(),
        }
    }
}
