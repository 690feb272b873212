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
mod download;
#[cfg(feature = "browser")]
mod effect;
pub mod event_detail;
#[cfg(feature = "browser")]
mod follow;
#[cfg(feature = "browser")]
mod list_panel;
#[cfg(feature = "browser")]
mod page;
#[cfg(feature = "browser")]
mod part;
#[cfg(feature = "browser")]
mod pictures;
#[cfg(feature = "browser")]
mod ring;
#[cfg(feature = "browser")]
mod said;
mod shown;
#[cfg(feature = "cli-svg")]
pub mod site_page;
#[cfg(feature = "browser")]
mod wish;

#[cfg(feature = "browser")]
pub use app::mount;
#[cfg(feature = "browser")]
pub use pictures::picture_svg;
pub use shown::Shown;
