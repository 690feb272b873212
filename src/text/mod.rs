//! Everything the page says, in English and Ukrainian.

pub mod amount;
pub mod data;
pub mod date;
pub mod fault;
pub mod lang;
pub mod messages;
pub mod number;
pub mod phrases;
pub mod reach;
pub mod words;

pub use lang::Lang;
pub use messages::{Messages, messages};
