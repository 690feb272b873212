//! Strikemap: a map and a chart of contested claims, drawn by Rust.
//!
//! The crate without features is the pure core: it reads a data package, answers questions about it
//! and describes pictures. It touches no browser, no file and no clock. `src/README.md` is the map of
//! the house: which room holds what, and which rooms a room may use.

pub mod base;
pub mod time;
pub mod geo;
pub mod model;
pub mod data;
pub mod query;
pub mod text;
pub mod scene;
pub mod map;
pub mod chart;
pub mod render;
pub mod app;
#[cfg(feature = "browser")]
pub mod browser;
#[cfg(feature = "browser")]
pub mod ui;
