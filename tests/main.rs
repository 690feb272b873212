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
mod evidence;
mod export;
mod faces;
mod fix;
mod golden;
mod house;
mod map;
mod map_places;
mod range;
mod readings;
mod snapshot;
mod stale;
mod strip;
mod support;
mod words;

// Tests of the command line.
#[cfg(feature = "cli")]
mod check;
#[cfg(feature = "cli")]
mod cli;
#[cfg(feature = "cli")]
mod parameters;
#[cfg(feature = "cli")]
mod picture;
#[cfg(feature = "cli")]
mod prerender;
#[cfg(feature = "cli")]
mod site_pages;
