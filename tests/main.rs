//! All tests except those in browsers, one file a topic: `cargo test golden::` runs golden.rs. One program,
//! so that the crate is linked once.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

mod chart;
mod data;
mod export;
mod faces;
mod fix;
mod golden;
mod house;
mod map;
mod map_layout;
mod map_places;
mod one_point;
mod quote;
mod readings;
mod snapshot;
mod stale;
mod strip;
mod support;
mod words;

// Tests of the command line, and of components as it renders them.
#[cfg(feature = "cli")]
mod check;
#[cfg(feature = "cli")]
mod cli;
#[cfg(feature = "cli")]
mod components;
#[cfg(feature = "cli")]
mod evidence;
#[cfg(feature = "cli")]
mod feed;
#[cfg(feature = "cli")]
mod field_reports;
#[cfg(feature = "cli")]
mod parameters;
#[cfg(feature = "cli")]
mod picture;
#[cfg(feature = "cli")]
mod prerender;
#[cfg(feature = "cli")]
mod range;
#[cfg(feature = "cli")]
mod site_pages;
#[cfg(feature = "cli")]
mod table;
