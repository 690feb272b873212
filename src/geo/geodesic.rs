//! Distances and lines of shortest length on the ellipsoid of WGS 84.
//!
//! T. Vincenty, Direct and Inverse Solutions of Geodesics on the Ellipsoid with Application of Nested
//! Equations, Survey Review 23 (1975), pp. 88–93; equation numbers are his. Both solutions are good to
//! a millimetre. The inverse one does not converge for points nearly opposite each other; it then
//! says so instead of giving a number. C. F. F. Karney's algorithm (Journal of Geodesy 87, 2013, pp.
//! 43–55) has no such gap but several times the code, which every reader would have to fetch for
//! points that no missile of this page flies to. It is the reference of the tests.

use super::projection::LonLat;
use crate::base::math::{PI, atan2, clamp, cos, hypot, sin};

/// Equatorial radius in kilometres.
const A: f64 = 6_378.137;
/// Flattening.
const F: f64 = 1.0 / 298.257_223_563;
/// Polar radius in kilometres.
const B: f64 = A * (1.0 - F);

/// No two points of the ellipsoid are farther apart, in kilometres: half a meridian.
pub const FARTHEST_KM: f64 = 20_003.932;
/// Points for which [`distance_km`] has no answer are at least so far apart, in kilometres.
pub const NEARLY_OPPOSITE_KM: f64 = 19_900.0;

/// Steps after which an iteration counts as not converging. Where it does converge to a millimetre it
/// takes fewer.
const MOST_STEPS: u32 = 100;
/// Radians that make no difference: less than a hundredth of a millimetre.
const ENOUGH: f64 = 1e-12;

/// The length in kilometres of the shortest line between two points, good to a millimetre.
///
/// `None` for points nearly opposite each other, which are [`NEARLY_OPPOSITE_KM`] apart at least, and
/// for coordinates that are not finite.
///
/// ```
/// use strikemap::geo::{LonLat, geodesic::distance_km};
/// let (kharkiv, voronezh) = (LonLat::new(36.2304, 49.9935), LonLat::new(39.192, 51.6683));
/// assert_eq!(distance_km(kharkiv, voronezh).map(|km| km.floor()), Some(279.0));
/// ```
pub fn distance_km(from: LonLat, to: LonLat) -> Option<f64> {
    let ((sin1, cos1), (sin2, cos2)) = (reduced(from.lat), reduced(to.lat));
    let lon = radians(turned(to.lon - from.lon));
    let mut lambda = lon;
    for _ in 0..MOST_STEPS {
        let (sin_lambda, cos_lambda) = (sin(lambda), cos(lambda));
        // (14), (15), (16)
        let sin_sigma = hypot(cos2 * sin_lambda, cos1 * sin2 - sin1 * cos2 * cos_lambda);
        let cos_sigma = sin1 * sin2 + cos1 * cos2 * cos_lambda;
        if sin_sigma == 0.0 {
            return (cos_sigma > 0.0).then_some(0.0);
        }
        let sigma = atan2(sin_sigma, cos_sigma);
        // (17), (18); along the equator the middle does not matter.
        let sin_alpha = cos1 * cos2 * sin_lambda / sin_sigma;
        let line = Line::new(sin_alpha);
        let cos_2m = match line.cos2_alpha > 0.0 {
            true => clamp(cos_sigma - 2.0 * sin1 * sin2 / line.cos2_alpha, -1.0, 1.0),
            false => 0.0,
        };
        let next = lon + line.lag(sigma, sin_sigma, cos_sigma, cos_2m);
        if next.abs() > PI {
            return None;
        }
        if (next - lambda).abs() < ENOUGH {
            // (19)
            return Some(B * line.a * (sigma - line.excess(sin_sigma, cos_sigma, cos_2m)));
        }
        lambda = next;
    }
    None
}

/// The point so many kilometres from `from` along the shortest line that starts `azimuth` degrees
/// clockwise from north, good to a millimetre. Distances are brought into 0..=[`FARTHEST_KM`].
pub fn destination(from: LonLat, azimuth: f64, km: f64) -> LonLat {
    let (sin1, cos1) = reduced(from.lat);
    let azimuth = radians(turned(azimuth));
    let (sin_azimuth, cos_azimuth) = (sin(azimuth), cos(azimuth));
    // (1), (2)
    let sigma1 = atan2(sin1, cos1 * cos_azimuth);
    let sin_alpha = cos1 * sin_azimuth;
    let line = Line::new(sin_alpha);
    let whole = clamp(km, 0.0, FARTHEST_KM) / (B * line.a);
    let mut sigma = whole;
    let parts = |sigma: f64| (sin(sigma), cos(sigma), cos(2.0 * sigma1 + sigma));
    for _ in 0..MOST_STEPS {
        // (5), (6), (7)
        let (sin_sigma, cos_sigma, cos_2m) = parts(sigma);
        let next = whole + line.excess(sin_sigma, cos_sigma, cos_2m);
        let is_there = (next - sigma).abs() < ENOUGH;
        sigma = next;
        if is_there {
            break;
        }
    }
    let (sin_sigma, cos_sigma, cos_2m) = parts(sigma);
    // (8), (9), (11)
    let toward = sin1 * sin_sigma - cos1 * cos_sigma * cos_azimuth;
    let lat = atan2(
        sin1 * cos_sigma + cos1 * sin_sigma * cos_azimuth,
        (1.0 - F) * hypot(sin_alpha, toward),
    );
    let lambda = atan2(sin_sigma * sin_azimuth, cos1 * cos_sigma - sin1 * sin_sigma * cos_azimuth);
    let lon = lambda - line.lag(sigma, sin_sigma, cos_sigma, cos_2m);
    LonLat::new(turned(from.lon + lon.to_degrees()), lat.to_degrees())
}

/// The points `km` kilometres from `centre`, clockwise from north, the first again as the last.
pub fn circle(centre: LonLat, km: f64, count: u32) -> Vec<LonLat> {
    let step = 360.0 / f64::from(count.max(1));
    (0..=count).map(|at| destination(centre, f64::from(at % count.max(1)) * step, km)).collect()
}

/// What depends only on the azimuth of a shortest line where it crosses the equator.
struct Line {
    sin_alpha: f64,
    cos2_alpha: f64,
    a: f64,
    b: f64,
    c: f64,
}

impl Line {
    /// (3), (4), (10)
    fn new(sin_alpha: f64) -> Self {
        let cos2_alpha = 1.0 - sin_alpha * sin_alpha;
        let u2 = cos2_alpha * (A * A - B * B) / (B * B);
        let a = 1.0 + u2 / 16_384.0 * (4_096.0 + u2 * (-768.0 + u2 * (320.0 - 175.0 * u2)));
        let b = u2 / 1_024.0 * (256.0 + u2 * (-128.0 + u2 * (74.0 - 47.0 * u2)));
        let c = F / 16.0 * cos2_alpha * (4.0 + F * (4.0 - 3.0 * cos2_alpha));
        Self { sin_alpha, cos2_alpha, a, b, c }
    }

    /// (6): the arc on the sphere less the arc that its length would be.
    fn excess(&self, sin_sigma: f64, cos_sigma: f64, cos_2m: f64) -> f64 {
        let b = self.b;
        let twice = 2.0 * cos_2m * cos_2m - 1.0;
        let fourth =
            b / 6.0 * cos_2m * (4.0 * sin_sigma * sin_sigma - 3.0) * (4.0 * cos_2m * cos_2m - 3.0);
        b * sin_sigma * (cos_2m + b / 4.0 * (cos_sigma * twice - fourth))
    }

    /// (11): longitude on the sphere less longitude on the ellipsoid.
    fn lag(&self, sigma: f64, sin_sigma: f64, cos_sigma: f64, cos_2m: f64) -> f64 {
        let c = self.c;
        let twice = 2.0 * cos_2m * cos_2m - 1.0;
        let arc = sigma + c * sin_sigma * (cos_2m + c * cos_sigma * twice);
        (1.0 - c) * F * self.sin_alpha * arc
    }
}

/// Sine and cosine of the reduced latitude. Without its tangent, so that a pole is a point as any.
fn reduced(lat: f64) -> (f64, f64) {
    let phi = radians(clamp(lat, -90.0, 90.0));
    let (up, out) = ((1.0 - F) * sin(phi), cos(phi));
    let length = hypot(up, out);
    (up / length, out / length)
}

fn radians(degrees: f64) -> f64 {
    degrees * PI / 180.0
}

/// An angle in degrees brought into −180..=180.
fn turned(degrees: f64) -> f64 {
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

    fn agrees(from: LonLat, to: LonLat) {
        let reference = reference_km(from, to);
        match distance_km(from, to) {
            Some(km) => assert!((km - reference).abs() < MM, "{from:?} {to:?} {km} {reference}"),
            None => assert!(
                (NEARLY_OPPOSITE_KM..FARTHEST_KM).contains(&reference),
                "{from:?} {to:?}: no answer for {reference} km"
            ),
        }
    }

    #[test]
    fn a_published_line_comes_out() {
        // Flinders Peak to Buninyong, 54 972.271 m: Geocentric Datum of Australia, Technical Manual,
        // chapter 4. Its ellipsoid is that of WGS 84 to a tenth of a millimetre.
        let dms = |d: f64, m: f64, s: f64| d + m / 60.0 + s / 3_600.0;
        let flinders = LonLat::new(dms(144.0, 25.0, 29.524_4), -dms(37.0, 57.0, 3.720_3));
        let buninyong = LonLat::new(dms(143.0, 55.0, 35.383_9), -dms(37.0, 39.0, 10.156_1));
        let km = distance_km(flinders, buninyong).unwrap();
        assert!((km - 54.972_271).abs() < MM, "{km}");
    }

    #[test]
    fn poles_the_equator_and_the_same_point_are_no_exception() {
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
            agrees(from, to);
        }
    }

    #[test]
    fn nearly_opposite_points_are_said_to_be_so() {
        for to in [(180.0, 0.0), (179.7, 0.5), (179.5, 0.0), (-179.6, 0.1)] {
            assert_eq!(distance_km(LonLat::new(0.0, 0.0), LonLat::new(to.0, to.1)), None);
        }
    }

    #[test]
    fn what_is_no_number_gets_no_distance() {
        for bad in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY] {
            assert_eq!(distance_km(LonLat::new(bad, 48.0), LonLat::new(31.0, 48.0)), None);
            destination(LonLat::new(bad, 48.0), bad, bad);
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]

        #[test]
        fn distances_are_the_references_all_over_the_globe(
            lon in -180.0..180.0f64, lat in -90.0..90.0f64,
            to_lon in -180.0..180.0f64, to_lat in -90.0..90.0f64,
        ) {
            agrees(LonLat::new(lon, lat), LonLat::new(to_lon, to_lat));
        }

        #[test]
        fn near_the_far_side_a_distance_is_right_or_left_out(
            lon in -180.0..180.0f64, lat in -90.0..90.0f64, east in -2.0..2.0f64, north in -2.0..2.0f64,
        ) {
            let opposite = LonLat::new(lon + 180.0 + east, clamp(-lat + north, -90.0, 90.0));
            agrees(LonLat::new(lon, lat), opposite);
        }

        #[test]
        fn short_distances_are_the_references(
            lon in -180.0..180.0f64, lat in -89.0..89.0f64, east in -0.1..0.1f64, north in -0.1..0.1f64,
        ) {
            agrees(LonLat::new(lon, lat), LonLat::new(lon + east, lat + north));
        }

        #[test]
        fn destinations_are_the_references_all_over_the_globe(
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
