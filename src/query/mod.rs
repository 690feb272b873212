//! Questions about a data set: what is visible, how firm, how many, who says what.

pub mod basis;
pub mod counted;
pub mod days;
pub mod documented;
pub mod finding;
pub mod identification;
pub mod launches;
pub mod ledger;
pub mod reach;
pub mod selection;
pub mod stated;
pub mod summary;

pub use basis::{Basis, basis};
pub use counted::{Counted, counted};
pub use documented::{Documented, documented};
pub use finding::{Finding, findings};
pub use identification::{GradeStep, Identification, grade_history, identification};
pub use ledger::{Answer, MeasureGroup, ledger};
pub use reach::{Asked, Reached, Ring, Standing, reached};
pub use selection::Selection;
pub use summary::{Summary, summary};
