//! The rules of the cross-checks, and a problem that one of them found. `data/CHECKS.md` says of each rule
//! what it means and how to fix it.

use crate::base::diagnostic::Severity;
use crate::vocabulary;

vocabulary! {
    /// A rule that rows must keep once they can be read. The code never changes.
    Rule {
        /// The period of a claim has no day in common with its event.
        PeriodMissesEvent = "period-misses-event",
        /// A claim said before its event can have happened.
        StatedBeforeEvent = "stated-before-event",
        /// A source published before the claim in it was said.
        SourceBeforeClaim = "source-before-claim",
        /// A period that ends after the statement, without a note.
        ForecastWithoutNote = "forecast-without-note",
        /// `stated_on_basis` and `stated_on` contradict each other.
        BasisMismatch = "basis-mismatch",
        /// A total whose high end is below the low end of one of its parts.
        TotalBelowPart = "total-below-part",
        /// More missiles hit, intercepted or failed than launched.
        OutcomeAboveLaunched = "outcome-above-launched",
        /// A unit that the measure does not have.
        UnitMismatch = "unit-mismatch",
        /// A status where there must be none, or none where there must be one.
        StatusMismatch = "status-mismatch",
        /// A cell that the dictionary requires and that is empty.
        EmptyCell = "empty-cell",
        /// A place whose oblast is another than its coordinates say.
        OutsideOblast = "outside-oblast",
        /// Two events at one place on one day.
        NearDuplicateEvent = "near-duplicate-event",
        /// Two claims that say the same.
        NearDuplicateClaim = "near-duplicate-claim",
        /// Two sources with one address.
        DuplicateUrl = "duplicate-url",
        /// Two sources whose addresses lead to one page.
        NearDuplicateUrl = "near-duplicate-url",
        /// A pair of claim and source that is there twice.
        DuplicatePair = "duplicate-pair",
        /// A text with two rows of Ukrainian wording.
        DuplicateTranslation = "duplicate-translation",
        /// Two spellings of one claimant or body.
        ClaimantSpelling = "claimant-spelling",
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
        /// An origin that was said after the claim that relays it.
        OriginLater = "origin-later",
        /// An origin about another event.
        OriginElsewhere = "origin-elsewhere",
        /// An id that is not made as the dictionary says.
        IdForm = "id-form",
        /// A version in `changes.csv` that falls, is malformed or is not the package's.
        ChangesVersion = "changes-version",
        /// A day in `changes.csv` that falls or is none.
        ChangesDay = "changes-day",
        /// A row of `changes.csv` about a row that is not there.
        ChangesRow = "changes-row",
        /// A merge that leads nowhere.
        ChangesMerge = "changes-merge",
        /// A text without Ukrainian wording.
        Untranslated = "untranslated",
        /// Ukrainian wording of a text that nothing uses.
        UnusedTranslation = "unused-translation",
        /// A version or its day that is mentioned otherwise beside the data.
        VersionMismatch = "version-mismatch",
        /// A number of rows that is mentioned otherwise beside the data.
        CountMismatch = "count-mismatch",
        /// Rows in another order than the dictionary's.
        RowOrder = "row-order",
        /// Spaces around a text, or two together.
        Spacing = "spacing",
        /// A byte order mark at the start of a file.
        ByteOrderMark = "byte-order-mark",
        /// Line ends that are not LF, empty lines, or none at the end.
        LineEnds = "line-ends",
        /// Quotation marks where none are needed.
        Quoting = "quoting",
        /// A column that this program does not know.
        UnknownColumn = "unknown-column",
        /// A table that this program does not know.
        UnknownTable = "unknown-table",
        /// A package in a later form than this program knows.
        NewerSchema = "newer-schema",
    }
}

impl Rule {
    /// An error where the data contradict their dictionary, a warning where somebody should look.
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

/// A broken rule and where it is. English only: maintainers read it at a command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Which rule was broken.
    pub rule: Rule,
    /// The file, as the package names it; `../` leads beside the folder of the package.
    pub file: String,
    /// The line on which the row starts, the header being 1.
    pub line: Option<u64>,
    /// The number of the column, from 1.
    pub column: Option<usize>,
    /// The name of the column.
    pub field: Option<String>,
    /// The id of the row, where it has one.
    pub row: Option<String>,
    /// What is wrong, as one sentence.
    pub what: String,
    /// How to fix it, as one sentence.
    pub hint: String,
}

impl Problem {
    /// A problem about a file, or about a line of it.
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
