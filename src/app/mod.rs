//! What a reader has asked for: state, address, and the steps from one state to the next. Headless.

pub mod address;
pub mod embedding;
pub mod parts;
pub mod state;

pub use state::{Action, Panels, State, ThemeChoice};
