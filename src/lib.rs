//! Strikemap: a map and a chart of contested claims, drawn by Rust.
//!
//! Without features, the crate is the pure core: it reads a data package, queries it and describes maps and
//! charts as scenes. It uses no browser, no files and no clock. `src/README.md` lists the modules, called
//! rooms, and which may use which.

pub mod app;
pub mod base;
#[cfg(feature = "browser")]
pub mod browser;
pub mod chart;
pub mod check;
pub mod data;
pub mod export;
pub mod figure;
pub mod geo;
pub mod labels;
#[cfg(feature = "browser")]
pub mod live;
pub mod map;
pub mod model;
pub mod query;
pub mod render;
pub mod scene;
pub mod strip;
pub mod text;
pub mod time;
#[cfg(feature = "ui")]
pub mod ui;
