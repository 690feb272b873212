//! Queries: what a filter shows of a data set, with grades, counts, totals and ranges.

pub mod comparison;
pub mod counted;
pub mod facet;
pub mod filter;
pub mod identification;
mod index;
mod known_claims;
pub mod label_gaps;
pub mod ledger;
pub mod nightly_counts;
pub mod playback_days;
pub mod range;
pub mod row_set;
pub mod search;
pub mod snapshot;
pub mod stated_amounts;
pub mod strike_by_strike;
pub mod summary;
mod visible;

pub use comparison::{TotalComparison, compare_totals};
pub use counted::{Counted, counted, counted_on_chart};
pub use facet::{Facet, FacetCount, FacetValue};
pub use filter::Filter;
pub use identification::{GradeStep, Identification, Rating, grade_history, identification};
pub use label_gaps::{LabelGap, label_gaps};
pub use ledger::{Answer, MeasureGroup, ledger};
pub use nightly_counts::{NightCount, NightlyCounts, nightly_counts};
pub use range::{RangeClass, RangeClasses, RangeRing, RingChoice, range_classes};
pub use row_set::RowSet;
pub use snapshot::Snapshot;
pub use strike_by_strike::{StrikeByStrike, strike_by_strike};
pub use summary::{EvidenceCounts, Summary, count_evidence};
pub use visible::Tally;
