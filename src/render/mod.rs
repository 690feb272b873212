//! Scenes and answers → files and markup. What a reader sees of list, ledger and figures is written
//! here once, for the live page and for any page made without a browser.

pub mod html;
pub mod outside_link;
pub(crate) mod path_data;
pub mod site_pages;
pub mod svg;

pub use svg::{inline_svg, svg};
