//! Geodesics on the WGS 84 ellipsoid: distances, destinations, circles.
//!
//! T. Vincenty, Direct and Inverse Solutions of Geodesics on the Ellipsoid with Application of Nested
//! Equations, Survey Review 23 (1975), pp. 88–93; equation numbers are his. Both solutions are
//! accurate to a millimetre. The inverse solution does not converge for nearly antipodal points, and
//! then returns `None`. C. F. F. Karney's algorithm (Journal of Geodesy 87, 2013, pp. 43–55) always
//! converges but needs several times the code, for distances beyond the range of these missiles. The
//! tests use it as reference.

use super::projection::LonLat;
use crate::base::math::{PI, atan2, clamp, cos, hypot, sin};

/// Equatorial radius in kilometres.
const A: f64 = 6_378.137;
/// Flattening.
const F: f64 = 1.0 / 298.257_223_563;
/// Polar radius in kilometres.
const B: f64 = A * (1.0 - F);

/// The greatest distance between two points of the ellipsoid, in kilometres: half a meridian.
pub const MAX_DISTANCE_KM: f64 = 20_003.932;
/// Points for which [`distance_km`] does not converge are at least this far apart, in kilometres.
pub const NEARLY_ANTIPODAL_KM: f64 = 19_900.0;

/// Iterations after which a solution counts as not converging.
const MAX_ITERATIONS: u32 = 100;
/// Convergence threshold in radians: less than a hundredth of a millimetre.
const EPSILON: f64 = 1e-12;

/// The geodesic distance between two points in kilometres, accurate to a millimetre.
///
/// `None` for nearly antipodal points, at least [`NEARLY_ANTIPODAL_KM`] apart, and for coordinates that
/// are not finite.
///
/// ```
/// use strikemap::geo::{LonLat, geodesic::distance_km};
/// let (kharkiv, voronezh) = (LonLat::new(36.2304, 49.9935), LonLat::new(39.192, 51.6683));
/// assert_eq!(distance_km(kharkiv, voronezh).map(|km| km.floor()), Some(279.0));
/// ```
pub fn distance_km(from: LonLat, to: LonLat) -> Option<f64> {
    let ((sin1, cos1), (sin2, cos2)) = (reduced_latitude(from.lat), reduced_latitude(to.lat));
    let lon = radians(wrap_degrees(to.lon - from.lon));
    let mut lambda = lon;
    for _ in 0..MAX_ITERATIONS {
        let (sin_lambda, cos_lambda) = (sin(lambda), cos(lambda));
        // (14), (15), (16)
        let sin_sigma = hypot(cos2 * sin_lambda, cos1 * sin2 - sin1 * cos2 * cos_lambda);
        let cos_sigma = sin1 * sin2 + cos1 * cos2 * cos_lambda;
        if sin_sigma == 0.0 {
            return (cos_sigma > 0.0).then_some(0.0);
        }
        let sigma = atan2(sin_sigma, cos_sigma);
        // (17), (18); along the equator the midpoint is irrelevant.
        let sin_alpha = cos1 * cos2 * sin_lambda / sin_sigma;
        let geodesic = Series::new(sin_alpha);
        let cos_2m = match geodesic.cos2_alpha > 0.0 {
            true => clamp(cos_sigma - 2.0 * sin1 * sin2 / geodesic.cos2_alpha, -1.0, 1.0),
            false => 0.0,
        };
        let next = lon + geodesic.longitude_difference(sigma, sin_sigma, cos_sigma, cos_2m);
        if next.abs() > PI {
            return None;
        }
        if (next - lambda).abs() < EPSILON {
            // (19)
            return Some(
                B * geodesic.a * (sigma - geodesic.delta_sigma(sin_sigma, cos_sigma, cos_2m)),
            );
        }
        lambda = next;
    }
    None
}

/// The point `km` kilometres from `from` along the geodesic that starts `azimuth` degrees clockwise
/// from north, accurate to a millimetre. Distances are clamped to 0..=[`MAX_DISTANCE_KM`].
pub fn destination(from: LonLat, azimuth: f64, km: f64) -> LonLat {
    let (sin1, cos1) = reduced_latitude(from.lat);
    let azimuth = radians(wrap_degrees(azimuth));
    let (sin_azimuth, cos_azimuth) = (sin(azimuth), cos(azimuth));
    // (1), (2)
    let sigma1 = atan2(sin1, cos1 * cos_azimuth);
    let sin_alpha = cos1 * sin_azimuth;
    let geodesic = Series::new(sin_alpha);
    let spherical = clamp(km, 0.0, MAX_DISTANCE_KM) / (B * geodesic.a);
    let mut sigma = spherical;
    let terms = |sigma: f64| (sin(sigma), cos(sigma), cos(2.0 * sigma1 + sigma));
    for _ in 0..MAX_ITERATIONS {
        // (5), (6), (7)
        let (sin_sigma, cos_sigma, cos_2m) = terms(sigma);
        let next = spherical + geodesic.delta_sigma(sin_sigma, cos_sigma, cos_2m);
        let has_converged = (next - sigma).abs() < EPSILON;
        sigma = next;
        if has_converged {
            break;
        }
    }
    let (sin_sigma, cos_sigma, cos_2m) = terms(sigma);
    // (8), (9), (11)
    let polar = sin1 * sin_sigma - cos1 * cos_sigma * cos_azimuth;
    let lat = atan2(
        sin1 * cos_sigma + cos1 * sin_sigma * cos_azimuth,
        (1.0 - F) * hypot(sin_alpha, polar),
    );
    let lambda = atan2(sin_sigma * sin_azimuth, cos1 * cos_sigma - sin1 * sin_sigma * cos_azimuth);
    let lon = lambda - geodesic.longitude_difference(sigma, sin_sigma, cos_sigma, cos_2m);
    LonLat::new(wrap_degrees(from.lon + lon.to_degrees()), lat.to_degrees())
}

/// A closed ring of `count` points `km` kilometres from `centre`, clockwise from north.
pub fn circle(centre: LonLat, km: f64, count: u32) -> Vec<LonLat> {
    let step = 360.0 / f64::from(count.max(1));
    (0..=count).map(|at| destination(centre, f64::from(at % count.max(1)) * step, km)).collect()
}

/// Series coefficients that depend only on the azimuth of the geodesic at the equator.
struct Series {
    sin_alpha: f64,
    cos2_alpha: f64,
    a: f64,
    b: f64,
    c: f64,
}

impl Series {
    /// (3), (4), (10)
    fn new(sin_alpha: f64) -> Self {
        let cos2_alpha = 1.0 - sin_alpha * sin_alpha;
        let u2 = cos2_alpha * (A * A - B * B) / (B * B);
        let a = 1.0 + u2 / 16_384.0 * (4_096.0 + u2 * (-768.0 + u2 * (320.0 - 175.0 * u2)));
        let b = u2 / 1_024.0 * (256.0 + u2 * (-128.0 + u2 * (74.0 - 47.0 * u2)));
        let c = F / 16.0 * cos2_alpha * (4.0 + F * (4.0 - 3.0 * cos2_alpha));
        Self { sin_alpha, cos2_alpha, a, b, c }
    }

    /// (6): the correction to the angular distance on the sphere.
    fn delta_sigma(&self, sin_sigma: f64, cos_sigma: f64, cos_2m: f64) -> f64 {
        let b = self.b;
        let twice = 2.0 * cos_2m * cos_2m - 1.0;
        let fourth =
            b / 6.0 * cos_2m * (4.0 * sin_sigma * sin_sigma - 3.0) * (4.0 * cos_2m * cos_2m - 3.0);
        b * sin_sigma * (cos_2m + b / 4.0 * (cos_sigma * twice - fourth))
    }

    /// (11): longitude on the sphere minus longitude on the ellipsoid.
    fn longitude_difference(&self, sigma: f64, sin_sigma: f64, cos_sigma: f64, cos_2m: f64) -> f64 {
        let c = self.c;
        let twice = 2.0 * cos_2m * cos_2m - 1.0;
        let arc = sigma + c * sin_sigma * (cos_2m + c * cos_sigma * twice);
        (1.0 - c) * F * self.sin_alpha * arc
    }
}

/// Sine and cosine of the reduced latitude, without its tangent, which is infinite at the poles.
fn reduced_latitude(lat: f64) -> (f64, f64) {
    let phi = radians(clamp(lat, -90.0, 90.0));
    let (up, out) = ((1.0 - F) * sin(phi), cos(phi));
    let length = hypot(up, out);
    (up / length, out / length)
}

fn radians(degrees: f64) -> f64 {
    degrees * PI / 180.0
}

/// Wraps an angle in degrees to −180..=180.
fn wrap_degrees(degrees: f64) -> f64 {
    degrees - 360.0 * crate::base::math::round(degrees / 360.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use geographiclib_rs::{DirectGeodesic as _, Geodesic, InverseGeodesic as _};
    use proptest::prelude::*;

    /// A millimetre in kilometres.
    const MM: f64 = 1e-6;

    fn reference_km(from: LonLat, to: LonLat) -> f64 {
        let metres: f64 = Geodesic::wgs84().inverse(from.lat, from.lon, to.lat, to.lon);
        metres / 1_000.0
    }

    fn assert_agrees(from: LonLat, to: LonLat) {
        let reference = reference_km(from, to);
        match distance_km(from, to) {
            Some(km) => assert!((km - reference).abs() < MM, "{from:?} {to:?} {km} {reference}"),
            None => assert!(
                (NEARLY_ANTIPODAL_KM..MAX_DISTANCE_KM).contains(&reference),
                "{from:?} {to:?}: no result for {reference} km"
            ),
        }
    }

    #[test]
    fn matches_a_published_geodesic() {
        // Flinders Peak to Buninyong, 54 972.271 m: Geocentric Datum of Australia, Technical Manual,
        // chapter 4. Its ellipsoid is that of WGS 84 to a tenth of a millimetre.
        let dms = |d: f64, m: f64, s: f64| d + m / 60.0 + s / 3_600.0;
        let flinders = LonLat::new(dms(144.0, 25.0, 29.524_4), -dms(37.0, 57.0, 3.720_3));
        let buninyong = LonLat::new(dms(143.0, 55.0, 35.383_9), -dms(37.0, 39.0, 10.156_1));
        let km = distance_km(flinders, buninyong).unwrap();
        assert!((km - 54.972_271).abs() < MM, "{km}");
    }

    #[test]
    fn poles_equator_and_equal_points_agree() {
        let at = LonLat::new;
        for (from, to) in [
            (at(0.0, 90.0), at(0.0, -89.0)),
            (at(10.0, 90.0), at(-75.0, 90.0)),
            (at(0.0, 0.0), at(179.0, 0.0)),
            (at(0.0, 0.0), at(0.0, 0.0)),
            (at(179.999, 1.0), at(-179.999, 1.0)),
            (at(31.0, 48.5), at(391.0, 48.5)),
            (at(0.0, 0.0), at(0.0, 90.0)),
            (at(5.0, 90.0), at(5.0, -90.0)),
        ] {
            assert_agrees(from, to);
        }
    }

    #[test]
    fn nearly_antipodal_points_have_no_distance() {
        for to in [(180.0, 0.0), (179.7, 0.5), (179.5, 0.0), (-179.6, 0.1)] {
            assert_eq!(distance_km(LonLat::new(0.0, 0.0), LonLat::new(to.0, to.1)), None);
        }
    }

    #[test]
    fn non_finite_coordinates_have_no_distance() {
        for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(distance_km(LonLat::new(bad, 48.0), LonLat::new(31.0, 48.0)), None);
            destination(LonLat::new(bad, 48.0), bad, bad);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn distances_match_the_reference(
            lon in -180.0..180.0f64, lat in -90.0..90.0f64,
            to_lon in -180.0..180.0f64, to_lat in -90.0..90.0f64,
        ) {
            assert_agrees(LonLat::new(lon, lat), LonLat::new(to_lon, to_lat));
        }

        #[test]
        fn near_antipodes_a_distance_is_right_or_missing(
            lon in -180.0..180.0f64, lat in -90.0..90.0f64, east in -2.0..2.0f64, north in -2.0..2.0f64,
        ) {
            let antipode = LonLat::new(lon + 180.0 + east, clamp(-lat + north, -90.0, 90.0));
            assert_agrees(LonLat::new(lon, lat), antipode);
        }

        #[test]
        fn short_distances_match_the_reference(
            lon in -180.0..180.0f64, lat in -89.0..89.0f64, east in -0.1..0.1f64, north in -0.1..0.1f64,
        ) {
            assert_agrees(LonLat::new(lon, lat), LonLat::new(lon + east, lat + north));
        }

        #[test]
        fn destinations_match_the_reference(
            lon in -180.0..180.0f64, lat in -90.0..90.0f64, azimuth in -360.0..720.0f64,
            km in 0.0..20_003.0f64,
        ) {
            let ours = destination(LonLat::new(lon, lat), azimuth, km);
            let (lat, lon, _) = Geodesic::wgs84().direct(lat, lon, azimuth, km * 1_000.0);
            let apart = reference_km(ours, LonLat::new(lon, lat));
            prop_assert!(apart < MM, "{ours:?}, not {lat} {lon}: {apart} km off");
        }

        #[test]
        fn a_circle_has_its_radius(
            lon in -180.0..180.0f64, lat in -90.0..90.0f64, km in 0.0..19_000.0f64,
        ) {
            let centre = LonLat::new(lon, lat);
            let points = circle(centre, km, 36);
            prop_assert_eq!(points.len(), 37);
            prop_assert_eq!(points.first(), points.last());
            for point in points {
                prop_assert!((reference_km(centre, point) - km).abs() < MM);
            }
        }
    }
}
