//! The precision of place and day in numbers: decimals, and the codes of UCDP.

use crate::base::decimal;
use crate::model::{Event, Place, Precision};

/// The decimals of a degree that a radius supports: the fewest for which rounding moves the point by at
/// most a tenth of the radius; at most six, some ten centimetres (RFC 7946, 11.2).
pub(super) fn decimals(radius_km: f64) -> u32 {
    /// A degree of latitude, or of longitude at the equator, where it is longest.
    const DEGREE_KM: f64 = 111.32;
    let mut half_step = DEGREE_KM / 2.0;
    let mut decimals = 0;
    while decimals < 6 && half_step > radius_km / 10.0 {
        half_step /= 10.0;
        decimals += 1;
    }
    decimals
}

/// Longitude and latitude, rounded; `None` where only an oblast or the country is named, as a dot in its
/// centre would be invented.
pub(super) fn point(place: Place) -> Option<[String; 2]> {
    let places = decimals(place.radius_km);
    let is_area = matches!(place.precision, Precision::Oblast | Precision::Country);
    (!is_area).then(|| [place.lon, place.lat].map(|degrees| decimal::write(degrees, places)))
}

/// `where_prec` of the UCDP Georeferenced Event Dataset: 1 an exact location; 2 within some 25 km of a
/// known point; 3 a second-order administrative unit; 4 a first-order one; 6 the country. 5 (a line or an
/// area without a border) and 7 (sea or air) are not used.
pub(super) fn where_prec(precision: Precision) -> &'static str {
    match precision {
        Precision::Site => "1",
        Precision::District | Precision::Settlement => "2",
        Precision::Raion => "3",
        Precision::Oblast => "4",
        Precision::Country => "6",
    }
}

/// `date_prec` of that dataset: 1 the day; 2 two to six days; 3 a week; 4 a month; 5 a year. `None` for
/// longer periods, which have no code.
pub(super) fn date_prec(event: &Event) -> Option<&'static str> {
    match i64::from(event.to.number()) - i64::from(event.from.number()) + 1 {
        ..=1 => Some("1"),
        2..=6 => Some("2"),
        7 => Some("3"),
        8..=31 => Some("4"),
        32..=366 => Some("5"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wider_radius_has_fewer_decimals() {
        let of =
            [(0.0, 6), (0.01, 5), (0.1, 4), (1.5, 3), (8.0, 2), (25.0, 2), (65.0, 1), (600.0, 0)];
        for (radius_km, expected) in of {
            assert_eq!(decimals(radius_km), expected, "{radius_km} km");
        }
        assert_eq!(decimals(f64::NAN), 0);
    }
}
