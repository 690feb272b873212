//! The state of the page, its URL parameters, actions and gestures. Headless.

pub mod api;
pub mod brush;
pub mod command;
pub mod embed_code;
pub mod embedding;
pub mod framing;
pub mod gesture;
pub mod link;
pub mod mark_navigation;
pub mod motion;
pub mod params;
pub mod playback;
pub mod state;
pub mod story;
pub mod sync;
pub mod tooltip;
pub mod tooltip_place;
pub mod url;

pub use mark_navigation::{WalkOrder, walk};
pub use state::{Action, Panels, State, ThemeChoice};
