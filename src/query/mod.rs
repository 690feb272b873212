//! Questions about a data set: what a filter shows of it, how firm, how many, who says what.

pub mod basis;
pub mod counted;
pub mod days;
pub mod documented;
pub mod facet;
pub mod filter;
pub mod finding;
pub mod identification;
mod index;
mod known;
pub mod launches;
pub mod ledger;
pub mod reach;
pub mod row_set;
pub mod search;
pub mod snapshot;
pub mod stated;
pub mod summary;
mod visible;

pub use basis::{Basis, basis};
pub use counted::{Counted, counted};
pub use documented::{Documented, documented};
pub use facet::{Facet, FacetCount, FacetValue};
pub use filter::Filter;
pub use finding::{Finding, findings};
pub use identification::{GradeStep, Identification, Rating, grade_history, identification};
pub use ledger::{Answer, MeasureGroup, ledger};
pub use reach::{Asked, Reached, Ring, Standing, reached};
pub use row_set::RowSet;
pub use snapshot::Snapshot;
pub use summary::Summary;
pub use visible::Tally;
