//! What every room may use: diagnostics, numbers, vocabularies, text width.

pub mod diagnostic;
pub mod intern;
pub mod math;
pub mod text_width;
pub mod vocabulary;
