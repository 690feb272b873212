//! A point on the Earth.

/// Mean radius of the Earth in kilometres (IUGG).
pub const EARTH_RADIUS_KM: f64 = 6_371.008_8;

/// Longitude and latitude in degrees, WGS 84.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LonLat {
    /// Degrees east.
    pub lon: f64,
    /// Degrees north.
    pub lat: f64,
}

impl LonLat {
    /// The point `lon` degrees east and `lat` degrees north.
    pub const fn new(lon: f64, lat: f64) -> Self {
        Self { lon, lat }
    }
}
