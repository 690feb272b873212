//! Everything the page says, in English and Ukrainian.

pub mod amount;
pub mod card;
pub mod changes;
pub mod data;
pub mod date;
pub mod embed;
pub mod evidence;
pub mod exports;
pub mod fault;
pub mod handles;
pub mod heading;
pub mod lang;
pub mod measures;
pub mod messages;
pub mod method;
pub mod notices;
pub mod number;
pub mod page;
pub mod phrases;
pub mod pictures;
pub mod play;
pub mod reach;
pub mod readout;
pub mod words;

pub use lang::Lang;
pub use messages::{Messages, messages};
pub use page::{PageText, page_text};
