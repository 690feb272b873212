//! What a stated range would reach from a stated launch area: two claims set against each other.
//!
//! Both places of a distance are areas: the launch area as the claim names it, the event's place as
//! closely as it is known. So a distance is a span, from the nearest points of the two discs to the
//! farthest, and a range may be a span too. *Within*: no farther than the low end of the range, wherever
//! in the two areas the points lie. *Beyond*: farther than its high end, wherever they lie. *Depends*:
//! everything between. None of it says what a missile was, or could do: a stated range is a claim.

use super::Snapshot;
use crate::geo::LonLat;
use crate::geo::geodesic::{MAX_DISTANCE_KM, NEARLY_ANTIPODAL_KM, distance_km};
use crate::model::{
    Amount, ClaimIx, Dataset, EventIx, Measure, Place, PlaceIx, Precision, Qualifier,
};

/// A stated range in kilometres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RangeKm {
    /// The low end; the same as the high end where one number is stated.
    pub low_km: f64,
    /// The high end; `None` where the range is open: "at least", "more than".
    pub high_km: Option<f64>,
}

impl RangeKm {
    /// The range that an amount of kilometres states; `None` where it states no number. "About" has the
    /// width that was stated, often none: nothing is added.
    pub fn of(amount: Amount) -> Option<Self> {
        if matches!(amount.qualifier, Qualifier::Several | Qualifier::Dozens) {
            return None;
        }
        Some(Self { low_km: amount.min.or(amount.max)?, high_km: amount.max })
    }

    /// Where a distance lies that is known to be from `nearest_km` to `farthest_km`.
    pub fn standing(self, nearest_km: f64, farthest_km: f64) -> RangeClass {
        if farthest_km <= self.low_km {
            RangeClass::Within
        } else if self.high_km.is_some_and(|high_km| nearest_km > high_km) {
            RangeClass::Beyond
        } else {
            RangeClass::Depends
        }
    }
}

/// How an event lies to a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RangeClass {
    /// No farther than stated, wherever in the areas.
    Within,
    /// On where in the areas, or between the low end of the range and the high end.
    Depends,
    /// Farther than stated, wherever in the areas.
    Beyond,
}

impl RangeClass {
    /// From near to far.
    pub const ALL: [Self; 3] = [Self::Within, Self::Depends, Self::Beyond];
}

/// A stated range set around a stated launch area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RangeRing {
    /// The launch area.
    pub launch: PlaceIx,
    /// The claim that states the range.
    pub range: ClaimIx,
    /// The range.
    pub reach: RangeKm,
}

/// A launch area and a range that a reader wants to see set against each other.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RingChoice {
    /// The place.
    pub launch: Option<PlaceIx>,
    /// The claim that states the range.
    pub range: Option<ClaimIx>,
}

impl RingChoice {
    /// The ring that they make; `None` where one of them is missing, was not known on the day asked
    /// for, or is no launch area or no range at all.
    pub fn ring(self, dataset: &Dataset, snapshot: &Snapshot) -> Option<RangeRing> {
        let (launch, range) = (self.launch?, self.range?);
        let reach = known_range(dataset, snapshot, range)?;
        let areas = launch_areas(dataset, snapshot);
        let is_named = areas.iter().any(|area| area.place == launch);
        is_named.then_some(RangeRing { launch, range, reach })
    }
}

impl RangeRing {
    /// Whether the data have its launch area and its range.
    pub fn is_of(&self, dataset: &Dataset) -> bool {
        self.launch.at() < dataset.places.len() && self.range.at() < dataset.claims.len()
    }

    /// Inside this distance from the middle of the launch area, in kilometres, a point is within the
    /// range from all of it; `None` where there is no such point.
    pub fn inner_km(&self, dataset: &Dataset) -> Option<f64> {
        let km = self.reach.low_km - dataset.place(self.launch).radius_km;
        (km > 0.0).then_some(km)
    }

    /// Outside this distance, in kilometres, a point is beyond the range from all of it; `None` where
    /// the range is open.
    pub fn outer_km(&self, dataset: &Dataset) -> Option<f64> {
        self.reach.high_km.map(|high_km| high_km + dataset.place(self.launch).radius_km)
    }
}

/// The range that a claim states, if it was known.
fn known_range(dataset: &Dataset, snapshot: &Snapshot, range: ClaimIx) -> Option<RangeKm> {
    let claim = dataset.claim(range);
    let is_range = claim.measure == Measure::RangeKm && snapshot.counts_claim(range);
    RangeKm::of(claim.amount).filter(|_| is_range)
}

/// The known claims that state a range, by day.
pub fn ranges(dataset: &Dataset, snapshot: &Snapshot) -> Vec<ClaimIx> {
    let is_known = |&ix: &ClaimIx| known_range(dataset, snapshot, ix).is_some();
    dataset.claims.of_measure(Measure::RangeKm).filter(is_known).collect()
}

/// A place that known claims name as a launch area.
#[derive(Clone, Debug, PartialEq)]
pub struct LaunchArea {
    /// The place.
    pub place: PlaceIx,
    /// The claims that name it, by day.
    pub claims: Vec<ClaimIx>,
}

/// The places that known claims name as launch areas, in the order in which they were first named.
pub fn launch_areas(dataset: &Dataset, snapshot: &Snapshot) -> Vec<LaunchArea> {
    let mut areas: Vec<LaunchArea> = Vec::new();
    for ix in dataset.claims.indices() {
        for place in dataset.places_of(ix) {
            if !snapshot.counts_claim(ix) {
                continue;
            }
            match areas.iter_mut().find(|area| area.place == place) {
                Some(area) => area.claims.push(ix),
                None => areas.push(LaunchArea { place, claims: vec![ix] }),
            }
        }
    }
    areas
}

/// How far an event lies from a launch area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EventDistance {
    /// The event.
    pub event: EventIx,
    /// Between the nearest points of the two areas, in kilometres.
    pub nearest_km: f64,
    /// Between the farthest points.
    pub farthest_km: f64,
    /// What that means for the range.
    pub standing: RangeClass,
}

/// What lies where to a ring.
#[derive(Clone, Debug, PartialEq)]
pub struct RangeClasses {
    /// The ring.
    pub ring: RangeRing,
    /// The events with a place, in order of days.
    pub events: Vec<EventDistance>,
    /// The number of events of which only the country is known.
    pub num_unplaced: usize,
}

impl RangeClasses {
    /// The number of events that lie so.
    pub fn count(&self, standing: RangeClass) -> usize {
        self.events.iter().filter(|event| event.standing == standing).count()
    }

    /// How an event lies; `None` where it has no place.
    pub fn standing(&self, event: EventIx) -> Option<RangeClass> {
        let at = self.events.partition_point(|reach| reach.event < event);
        self.events.get(at).filter(|reach| reach.event == event).map(|reach| reach.standing)
    }
}

/// How `events`, which are in order of days, lie to a ring.
pub fn range_classes(
    dataset: &Dataset,
    ring: RangeRing,
    events: impl Iterator<Item = EventIx>,
) -> RangeClasses {
    let launch = dataset.place(ring.launch);
    let mut found =
        RangeClasses { ring, events: Vec::with_capacity(events.size_hint().0), num_unplaced: 0 };
    for event in events {
        let place = dataset.place_of(event);
        if place.precision == Precision::Country {
            found.num_unplaced += 1;
            continue;
        }
        let (nearest_km, farthest_km) = span_km(launch, place);
        let standing = ring.reach.standing(nearest_km, farthest_km);
        found.events.push(EventDistance { event, nearest_km, farthest_km, standing });
    }
    found
}

/// The least and the greatest distance between two areas, in kilometres.
fn span_km(a: Place, b: Place) -> (f64, f64) {
    let at = |place: Place| LonLat::new(place.lon, place.lat);
    // Nearly opposite points have no stated distance, but bounds that hold for each of them.
    let (near, far) =
        distance_km(at(a), at(b)).map_or((NEARLY_ANTIPODAL_KM, MAX_DISTANCE_KM), |km| (km, km));
    let slack = a.radius_km + b.radius_km;
    ((near - slack).max(0.0), (far + slack).min(MAX_DISTANCE_KM))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn amount(min: Option<f64>, max: Option<f64>, qualifier: Qualifier) -> Amount {
        Amount { min, max, qualifier }
    }

    #[test]
    fn a_range_is_what_was_stated_and_no_wider() {
        let of = |min, max, qualifier| RangeKm::of(amount(min, max, qualifier));
        let reach = |low_km, high_km| Some(RangeKm { low_km, high_km });
        assert_eq!(of(None, Some(650.0), Qualifier::UpTo), reach(650.0, Some(650.0)));
        assert_eq!(of(Some(885.0), Some(900.0), Qualifier::About), reach(885.0, Some(900.0)));
        assert_eq!(of(Some(460.0), Some(460.0), Qualifier::Exactly), reach(460.0, Some(460.0)));
        assert_eq!(of(Some(600.0), Some(800.0), Qualifier::Unspecified), reach(600.0, Some(800.0)));
        assert_eq!(of(Some(500.0), None, Qualifier::AtLeast), reach(500.0, None));
        assert_eq!(of(Some(2.0), None, Qualifier::Several), None);
        assert_eq!(RangeKm::of(Amount::NOT_STATED), None);
    }

    #[test]
    fn an_open_range_has_nothing_beyond_it() {
        let open = RangeKm { low_km: 500.0, high_km: None };
        assert_eq!(open.standing(400.0, 450.0), RangeClass::Within);
        assert_eq!(open.standing(9_000.0, 9_100.0), RangeClass::Depends);
    }

    fn place(lon: f64, lat: f64, radius_km: f64) -> Place {
        Place {
            id: Default::default(),
            name_en: Default::default(),
            name_uk: Default::default(),
            oblast: Default::default(),
            lat,
            lon,
            precision: Precision::Settlement,
            radius_km,
            note: Default::default(),
        }
    }

    proptest! {
        #[test]
        fn a_greater_range_never_reaches_less(
            nearest in 0.0..1_500.0f64, width in 0.0..600.0f64,
            low in 0.0..1_500.0f64, spread in proptest::option::of(0.0..400.0f64),
            more in 0.0..500.0f64, more_still in 0.0..500.0f64,
        ) {
            let rank = |standing| RangeClass::ALL.iter().position(|known| *known == standing);
            let small = RangeKm { low_km: low, high_km: spread.map(|spread| low + spread) };
            let large = RangeKm {
                low_km: low + more,
                high_km: small.high_km.map(|high| high.max(low + more) + more_still),
            };
            let of = |reach: RangeKm| rank(reach.standing(nearest, nearest + width));
            prop_assert!(of(large) <= of(small), "{small:?} {large:?}");
        }

        #[test]
        fn points_leave_nothing_open_but_between_the_ends(
            km in 0.0..2_000.0f64, low in 0.0..2_000.0f64, spread in 0.0..400.0f64,
        ) {
            let one = RangeKm { low_km: low, high_km: Some(low) };
            prop_assert!(one.standing(km, km) != RangeClass::Depends);
            let two = RangeKm { low_km: low, high_km: Some(low + spread) };
            let is_between = low < km && km <= low + spread;
            prop_assert_eq!(two.standing(km, km) == RangeClass::Depends, is_between);
        }

        #[test]
        fn less_is_certain_of_larger_areas(
            lon in -180.0..180.0f64, lat in -90.0..90.0f64,
            to_lon in -180.0..180.0f64, to_lat in -90.0..90.0f64,
            radius in 0.0..400.0f64, to_radius in 0.0..400.0f64, more in 0.0..400.0f64,
        ) {
            let (a, b) = (place(lon, lat, radius), place(to_lon, to_lat, to_radius));
            let (near, far) = span_km(a, b);
            prop_assert!(0.0 <= near && near <= far && far <= MAX_DISTANCE_KM);
            let (near_more, far_more) = span_km(place(lon, lat, radius + more), b);
            prop_assert!(near_more <= near && far_more >= far);
            prop_assert_eq!(span_km(b, a).0.round(), near.round());
        }

        #[test]
        fn a_point_of_the_area_lies_within_the_span(
            lon in 20.0..50.0f64, lat in 40.0..58.0f64, to_lon in 20.0..50.0f64, to_lat in 40.0..58.0f64,
            radius in 0.0..300.0f64, azimuth in 0.0..360.0f64, part in 0.0..1.0f64,
        ) {
            use crate::geo::geodesic::destination;
            let (near, far) = span_km(place(lon, lat, radius), place(to_lon, to_lat, 0.0));
            let somewhere = destination(LonLat::new(lon, lat), azimuth, radius * part);
            let km = distance_km(somewhere, LonLat::new(to_lon, to_lat)).unwrap();
            prop_assert!(near - 1e-5 <= km && km <= far + 1e-5, "{near} {km} {far}");
        }
    }
}
