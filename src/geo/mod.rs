//! The Earth and the Earth on paper: distances, projection, view, basemap geometry.

pub mod area;
pub mod basemap;
pub mod geodesic;
pub mod lon_lat;
pub mod projection;
pub mod topology;
pub mod view;

pub use basemap::{Basemap, City};
pub use lon_lat::LonLat;
pub use projection::Lambert;
pub use view::View;
