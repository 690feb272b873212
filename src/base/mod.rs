//! What every room may use: diagnostics, numbers, vocabularies, JSON, text width.

pub mod csv_cell;
pub mod decimal;
pub mod diagnostic;
pub mod gaps;
pub mod intern;
pub mod json;
pub mod json_write;
pub mod math;
pub mod percent;
pub mod sort;
pub mod text_width;
pub mod vocabulary;
