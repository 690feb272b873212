//! Places whose coordinates lie outside their oblast.

use super::super::facts::{Facts, PlaceRow};
use super::super::package_files::ReadFile;
use super::super::rule::{Problem, Rule};
use crate::base::decimal;
use crate::data::schema::places;
use crate::geo::{Basemap, LonLat};
use crate::model::Precision;

/// Outlines, best first, with their tolerance in kilometres: they are simplified.
const OUTLINES: [(&str, f64); 2] = [("basemap_fine", 1.0), ("basemap_coarse", 3.0)];

pub(super) fn check(facts: &Facts<'_>, file: ReadFile<'_>, found: &mut Vec<Problem>) {
    let package = &facts.files.texts.package;
    let outlines = OUTLINES.iter().find_map(|(resource, tolerance)| {
        let bytes = file(package.paths(resource).first()?)?;
        Some((Basemap::read(&bytes)?, *tolerance))
    });
    let Some((basemap, tolerance)) = outlines else { return };
    for place in &facts.places {
        // A place without an oblast may be anywhere, unless it is the whole country.
        let area = match place.oblast {
            "" if place.precision == Precision::Country => {
                basemap.countries.iter().find(|area| area.id == "UA")
            }
            "" => None,
            oblast => basemap.oblast(oblast),
        };
        let Some(area) = area else { continue };
        let km = area.distance_km(place.at);
        if km > place.radius_km + tolerance {
            found.push(place.row.problem(
                Rule::OutsideOblast,
                places::LAT,
                format!(
                    "The point lies {} km outside {}, more than the radius of {} km.",
                    decimal::write(km, 0),
                    area.en,
                    decimal::write(place.radius_km, 1)
                ),
                &hint(&basemap, place),
            ));
        }
    }
}

fn hint(basemap: &Basemap, place: &PlaceRow<'_>) -> String {
    let within = |at: LonLat| basemap.oblasts.iter().find(|area| area.distance_km(at) == 0.0);
    let swapped = within(LonLat::new(place.at.lat, place.at.lon));
    if swapped.is_some_and(|area| area.id == place.oblast) {
        return "lat and lon have changed places.".to_owned();
    }
    match within(place.at) {
        Some(area) => {
            format!("It lies in {} ({}): correct lat and lon, or oblast_iso.", area.en, area.id)
        }
        None => "It lies in no oblast: correct lat and lon.".to_owned(),
    }
}
