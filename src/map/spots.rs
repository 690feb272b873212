//! Events → spots: what stands at one place of the map at this zoom. Signs that would cover each other share one.

use super::MapRequest;
use super::shown_events::{ShownEvents, by_place};
use super::signs::{SignSize, firmest_first};
use crate::base::sort;
use crate::geo::LonLat;
use crate::model::{Dataset, EventIx, PlaceIx, Precision};

/// Events that share a spot.
#[derive(Clone, Debug)]
pub(super) struct Spot {
    /// The events, the firmest first; laid out for all dates, those of other days too.
    pub(super) events: Vec<EventIx>,
    /// The places that they name, that of the firmest first.
    pub(super) places: Vec<PlaceIx>,
    /// Where the firmest lies.
    pub(super) at: [f64; 2],
}

/// The places of the map that are named more closely than by oblast, each with its events, the firmest first.
pub(super) fn places(request: &MapRequest<'_>, shown: &ShownEvents<'_>) -> Vec<Spot> {
    let MapRequest { dataset, basemap, view, .. } = *request;
    let mut places = Vec::new();
    for mut events in by_place(dataset, &shown.laid_out) {
        let Some(place) = events.first().map(|&event| dataset.event(event).place) else { continue };
        let row = dataset.place(place);
        let is_area = match row.precision {
            // An oblast of no country on the map is a spot.
            Precision::Oblast => basemap.oblast(dataset.text(row.oblast)).is_some(),
            Precision::Country => true,
            _ => false,
        };
        if is_area {
            continue;
        }
        firmest_first(shown, &mut events);
        let at = view.screen_from_lonlat(LonLat::new(row.lon, row.lat));
        places.push(Spot { events, places: vec![place], at });
    }
    places
}

/// Joins places whose signs would cover each other: the firmest keeps its spot, and what lies too close to it comes to
/// stand beside it. So all that shares a spot lies near it, however many places there are.
pub(super) fn joined(
    dataset: &Dataset,
    mut places: Vec<Spot>,
    shown: &ShownEvents<'_>,
    signs: SignSize,
) -> Vec<Spot> {
    sort::sort_by_key(&mut places, |spot| {
        let firmest = spot.events.first().and_then(|&event| shown.laid_out_rating(event));
        (
            std::cmp::Reverse((firmest.map(|rating| rating.grade), spot.events.len())),
            spot.places.clone(),
        )
    });
    let mut spots: Vec<Spot> = Vec::new();
    for place in places {
        let apart = signs.apart();
        let covers = |spot: &&mut Spot| {
            let [dx, dy] = [0, 1].map(|axis| {
                let of = |at: [f64; 2]| if axis == 0 { at[0] } else { at[1] };
                (of(spot.at) - of(place.at)).abs()
            });
            dx < apart && dy < apart
        };
        match spots.iter_mut().find(covers) {
            Some(spot) => {
                spot.events.extend(place.events);
                spot.places.extend(place.places);
            }
            None => spots.push(place),
        }
    }
    for Spot { events, places, .. } in &mut spots {
        firmest_first(shown, events);
        // Of equals, first the one that lies there.
        let grade = |event: EventIx| shown.laid_out_rating(event).map(|rating| rating.grade);
        sort::sort_by_key(events, |&event| {
            let is_elsewhere = Some(dataset.event(event).place) != places.first().copied();
            (std::cmp::Reverse(grade(event)), is_elsewhere)
        });
    }
    spots
}
