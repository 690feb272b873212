//! Components. The page's program mounts them; the command line renders them to HTML, so that the page
//! before any program is the page of the program. One component a file.
//!
//! What needs a browser is compiled only for it: the page comes to life there, leptos holds its state and
//! decides what changes under the reader's hand, and when.

#[cfg(feature = "browser")]
mod app;
#[cfg(feature = "browser")]
mod awake;
#[cfg(feature = "browser")]
mod context;
#[cfg(feature = "browser")]
mod dated_parts;
#[cfg(feature = "browser")]
mod detail_panel;
#[cfg(feature = "browser")]
mod download;
#[cfg(feature = "browser")]
mod effect;
pub mod event_detail;
#[cfg(feature = "browser")]
mod follow;
#[cfg(feature = "browser")]
mod grade_filter;
#[cfg(feature = "browser")]
mod list_panel;
#[cfg(feature = "browser")]
mod mount;
#[cfg(feature = "browser")]
mod page;
#[cfg(feature = "browser")]
mod part;
#[cfg(feature = "browser")]
mod pictures;
#[cfg(feature = "browser")]
mod ring;
#[cfg(feature = "browser")]
mod run;
mod shown;
#[cfg(feature = "cli-svg")]
pub mod site_page;
#[cfg(feature = "browser")]
mod wish;

#[cfg(feature = "browser")]
pub use app::start_page;
#[cfg(feature = "browser")]
pub use mount::mount;
pub use shown::Shown;
