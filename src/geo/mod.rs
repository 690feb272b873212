//! Geography: geodesics, projection, view, basemap geometry.

pub mod area;
pub mod basemap;
pub mod geodesic;
pub mod projection;
pub mod topology;
pub mod view;

pub use basemap::{Basemap, City};
pub use projection::{Lambert, LonLat};
pub use view::View;
