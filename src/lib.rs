//! Strikemap: a map and a chart of contested claims, drawn by Rust.
//!
//! The crate without features is the pure core: it reads a data package, answers questions about it
//! and describes pictures. It touches no browser, no file and no clock. `src/README.md` is the map of
//! the house: which room holds what, and which rooms a room may use.

pub mod app;
pub mod base;
#[cfg(feature = "web")]
pub mod browser;
pub mod chart;
pub mod check;
pub mod data;
pub mod export;
pub mod figure;
pub mod geo;
#[cfg(feature = "live")]
pub mod live;
pub mod map;
pub mod model;
pub mod query;
pub mod render;
pub mod scene;
pub mod text;
pub mod time;
#[cfg(feature = "browser")]
pub mod ui;
