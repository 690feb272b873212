//! Every text that readers see, in English and Ukrainian.

pub mod amount;
pub mod changes;
pub mod citing;
mod claim_clause;
pub mod data;
pub mod date;
pub mod embed;
pub mod event_page;
pub mod evidence;
pub mod exports;
pub mod fault;
pub mod figure;
pub mod filters;
pub mod keys;
pub mod lang;
pub mod lead;
pub mod measures;
pub mod messages;
pub mod oblasts;
pub mod page;
pub mod phrases;
pub mod playback;
pub mod quote;
pub mod range;
pub mod readout;
pub mod story;
pub mod strip;
pub mod table;
pub mod tooltip;
pub mod words;

pub use lang::Lang;
pub use messages::{Messages, messages};
pub use page::{PageText, page_text};
