//! Scenes → SVG, and the addresses of the static pages. The page itself is components (`ui`).

pub mod outside_link;
pub(crate) mod path_data;
pub mod site_pages;
pub mod svg;
mod svg_text;
pub mod symbol;

pub use svg::{inline_svg, svg};
