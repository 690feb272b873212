//! Lambert conformal conic projection of the sphere.
//!
//! With standard parallels through Ukraine it avoids the distortion of Mercator, whose scale grows by a
//! quarter from Crimea to Chernihiv. It is conformal, so discs stay discs.
//! J. P. Snyder, Map Projections: A Working Manual (1987), pp. 104–107.

use crate::base::math::{
    FRAC_PI_2, FRAC_PI_4, PI, atan, atan2, clamp, cos, hypot, ln, pow, sin, tan,
};

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

/// A point of the projected plane: kilometres east and south of the projection's centre.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct World {
    /// Kilometres to the right.
    pub x: f64,
    /// Kilometres down.
    pub y: f64,
}

/// A projection with its constants.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lambert {
    cone: f64,
    factor: f64,
    centre_lon: f64,
    centre_radius: f64,
}

/// Latitudes are clamped to this: the plane of the cone is infinite at a pole.
const LAT_LIMIT: f64 = 85.0;

impl Lambert {
    /// Standard parallels 45.5° and 51.5° N, centre 31.3° E 48.5° N.
    pub fn ukraine() -> Self {
        Self::new(45.5, 51.5, LonLat::new(31.3, 48.5))
    }

    /// A projection with two different standard parallels in one hemisphere.
    pub fn new(south: f64, north: f64, centre: LonLat) -> Self {
        let (phi1, phi2) = (radians(south), radians(north));
        let half = |phi: f64| tan(FRAC_PI_4 + phi / 2.0);
        let cone = ln(cos(phi1) / cos(phi2)) / ln(half(phi2) / half(phi1));
        let factor = EARTH_RADIUS_KM * cos(phi1) * pow(half(phi1), cone) / cone;
        let centre_radius = factor / pow(half(radians(centre.lat)), cone);
        Self { cone, factor, centre_lon: radians(centre.lon), centre_radius }
    }

    /// Projects a geographic point onto the plane.
    pub fn world_from_lonlat(&self, point: LonLat) -> World {
        let phi = radians(clamp(point.lat, -LAT_LIMIT, LAT_LIMIT));
        let radius = self.factor / pow(tan(FRAC_PI_4 + phi / 2.0), self.cone);
        let theta = self.cone * wrap(radians(point.lon) - self.centre_lon);
        World { x: radius * sin(theta), y: radius * cos(theta) - self.centre_radius }
    }

    /// The geographic point of a point of the plane.
    pub fn lonlat_from_world(&self, point: World) -> LonLat {
        let down = point.y + self.centre_radius;
        let radius = hypot(point.x, down).max(f64::MIN_POSITIVE);
        let theta = atan2(point.x, down);
        let phi = 2.0 * atan(pow(self.factor / radius, 1.0 / self.cone)) - FRAC_PI_2;
        let lambda = wrap(theta / self.cone + self.centre_lon);
        LonLat::new(lambda.to_degrees(), phi.to_degrees())
    }

    /// The scale factor at a latitude: kilometres on the plane per kilometre on the Earth.
    pub fn scale_at(&self, lat: f64) -> f64 {
        let phi = radians(clamp(lat, -LAT_LIMIT, LAT_LIMIT));
        let radius = self.factor / pow(tan(FRAC_PI_4 + phi / 2.0), self.cone);
        self.cone * radius / (EARTH_RADIUS_KM * cos(phi))
    }
}

fn radians(degrees: f64) -> f64 {
    degrees * PI / 180.0
}

fn wrap(angle: f64) -> f64 {
    if angle > PI {
        angle - 2.0 * PI
    } else if angle < -PI {
        angle + 2.0 * PI
    } else {
        angle
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn matches_snyders_worked_example() {
        // Snyder 1987, p. 295: unit sphere, parallels 33° and 45°, origin 23° N 96° W, point 35° N
        // 75° W: x 0.2966785, y 0.2462112.
        let projection = Lambert::new(33.0, 45.0, LonLat::new(-96.0, 23.0));
        let world = projection.world_from_lonlat(LonLat::new(-75.0, 35.0));
        assert!((world.x / EARTH_RADIUS_KM - 0.296_678_5).abs() < 1e-7);
        assert!((-world.y / EARTH_RADIUS_KM - 0.246_211_2).abs() < 1e-7);
    }

    #[test]
    fn scale_in_ukraine_is_true_to_half_a_percent() {
        let projection = Lambert::ukraine();
        for lat in [44.4, 46.0, 48.5, 50.0, 52.3] {
            assert!((projection.scale_at(lat) - 1.0).abs() < 0.005, "at {lat}");
        }
    }

    proptest! {
        #[test]
        fn projection_round_trips(lon in -10.0..70.0f64, lat in 20.0..70.0f64) {
            let projection = Lambert::ukraine();
            let back = projection.lonlat_from_world(projection.world_from_lonlat(LonLat::new(lon, lat)));
            prop_assert!((back.lon - lon).abs() < 1e-9 && (back.lat - lat).abs() < 1e-9);
        }
    }
}
