//! The Earth on paper: projection, view, basemap geometry.

pub mod area;
pub mod basemap;
pub mod lon_lat;
pub mod projection;
pub mod topology;
pub mod view;

pub use basemap::{Basemap, City};
pub use lon_lat::LonLat;
pub use projection::Lambert;
pub use view::View;
