//! Shared basics: diagnostics, vocabularies, interned strings, numbers, letters, JSON, text width.

pub mod alphabet;
pub mod csv_cell;
pub mod decimal;
pub mod diagnostic;
pub mod direction;
mod face_widths;
pub mod intern;
pub mod json;
pub mod json_write;
pub mod letters;
pub mod math;
pub mod percent;
pub mod sort;
pub mod text_width;
pub mod vocabulary;
