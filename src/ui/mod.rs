//! Components. The page's program mounts them; the command line renders them to HTML, so that the page
//! before any program is the page of the program. One component a file.
//!
//! What needs a browser is compiled only for it: the page comes to life there, leptos holds its state and
//! decides what changes in answer to the reader, and when.

#[cfg(feature = "browser")]
mod app;
pub mod changes;
pub mod chart_legend;
mod choice;
pub mod chosen_filters;
#[cfg(feature = "browser")]
mod context;
#[cfg(feature = "browser")]
mod date_error;
#[cfg(feature = "browser")]
mod detail_panel;
#[cfg(feature = "cli-svg")]
mod document_head;
#[cfg(feature = "browser")]
mod download;
#[cfg(feature = "browser")]
mod effect;
pub mod embed_dialog;
#[cfg(feature = "browser")]
mod embed_events;
pub mod event_card;
pub mod event_detail;
pub mod event_list;
mod facet_list;
pub mod faults;
pub mod figures;
#[cfg(feature = "browser")]
mod filter_events;
pub mod filter_panel;
pub mod findings;
#[cfg(feature = "browser")]
mod follow;
pub mod following;
pub mod grade_filter;
pub mod home_page;
#[cfg(feature = "cli-svg")]
mod html;
mod keyed_list;
#[cfg(feature = "browser")]
mod later;
#[cfg(feature = "browser")]
mod later_parts;
#[cfg(feature = "browser")]
mod lazy_mount;
pub mod legend;
mod link_note;
#[cfg(feature = "browser")]
mod list_panel;
#[cfg(feature = "browser")]
mod live_views;
pub mod method;
#[cfg(feature = "browser")]
mod mount;
#[cfg(feature = "browser")]
mod page;
#[cfg(feature = "browser")]
mod page_events;
#[cfg(feature = "cli-svg")]
mod page_parts;
#[cfg(feature = "browser")]
mod part;
#[cfg(feature = "browser")]
mod quote_events;
pub mod quote_menu;
pub mod range_tool;
pub mod readout;
#[cfg(feature = "browser")]
mod rest;
#[cfg(feature = "browser")]
mod run;
#[cfg(feature = "cli-svg")]
mod script_notices;
pub mod search_field;
mod shown;
#[cfg(feature = "cli-svg")]
pub mod site_page;
#[cfg(feature = "browser")]
mod story_card;
#[cfg(feature = "browser")]
mod story_events;
mod story_said;
mod symbol;
pub mod table;
pub mod table_bar;
#[cfg(feature = "browser")]
mod table_panel;
pub mod tooltip;
pub mod unplaced;

#[cfg(feature = "browser")]
pub use app::start_page;
#[cfg(feature = "cli-svg")]
pub use html::html;
#[cfg(feature = "browser")]
pub use later::mount;
#[cfg(feature = "cli-svg")]
pub use page_parts::page_parts;
#[cfg(feature = "cli-svg")]
pub use script_notices::script_notices;
pub use shown::Shown;
