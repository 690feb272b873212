//! Static pages beside the home page: one for each strike, one for the claims that belong to no single
//! strike, and redirects of merged ids. They share the styles of the home page and need no program.

mod claims_page;
mod document;
mod event_page;
mod frame;
mod redirect_page;
mod story_page;

pub use claims_page::claims_page;
pub use document::Site;
pub use event_page::event_page;
pub use redirect_page::redirect_page;
pub use story_page::story_page;
