//! Civil days. A day is a day in Ukraine, never an instant.

pub mod day;
pub mod period;

pub use day::Day;
pub use period::Period;
