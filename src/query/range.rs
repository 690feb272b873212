//! Whether an event lies within a stated missile range of a stated launch area: two claims compared.
//!
//! Both ends of a distance are areas: the launch area as the claim names it, the event's place at its known
//! precision. A distance is therefore a span, from the nearest to the farthest points of two discs; a range
//! may be a span too. *Within*: at most the low end of the range, for any two points of the areas.
//! *Beyond*: more than its high end, for any two points. *Depends*: everything else. A stated range is a
//! claim: the result does not say which missile was used or what it could do.

use super::Snapshot;
use crate::geo::LonLat;
use crate::geo::geodesic::{MAX_DISTANCE_KM, NEARLY_ANTIPODAL_KM, distance_km};
use crate::model::{
    Amount, ClaimIx, Dataset, EventIx, Measure, Place, PlaceIx, Precision, Qualifier,
};

/// A stated range in kilometres.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RangeKm {
    /// The low end; equal to the high end where one number is stated.
    pub low_km: f64,
    /// The high end; `None` for an open range: "at least", "more than".
    pub high_km: Option<f64>,
}

impl RangeKm {
    /// The range in an amount of kilometres; `None` where it has no number. "About" keeps the stated width,
    /// often zero.
    pub fn of(amount: Amount) -> Option<Self> {
        if matches!(amount.qualifier, Qualifier::Several | Qualifier::Dozens) {
            return None;
        }
        Some(Self { low_km: amount.min.or(amount.max)?, high_km: amount.max })
    }

    /// The class of a distance between `nearest_km` and `farthest_km`.
    pub fn classify(self, nearest_km: f64, farthest_km: f64) -> RangeClass {
        if farthest_km <= self.low_km {
            RangeClass::Within
        } else if self.high_km.is_some_and(|high_km| nearest_km > high_km) {
            RangeClass::Beyond
        } else {
            RangeClass::Depends
        }
    }
}

/// How an event is placed relative to a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RangeClass {
    /// Within the stated range, for any two points of the areas.
    Within,
    /// Depends on the points chosen, or lies between the low and the high end of the range.
    Depends,
    /// Beyond the stated range, for any two points of the areas.
    Beyond,
}

impl RangeClass {
    /// From near to far.
    pub const ALL: [Self; 3] = [Self::Within, Self::Depends, Self::Beyond];
}

/// A stated range around a stated launch area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RangeRing {
    /// The launch area.
    pub launch: PlaceIx,
    /// The claim that states the range.
    pub range: ClaimIx,
    /// The range.
    pub range_km: RangeKm,
}

/// The launch area and the range that the reader chose.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct RingChoice {
    /// The place.
    pub launch: Option<PlaceIx>,
    /// The claim that states the range.
    pub range: Option<ClaimIx>,
}

impl RingChoice {
    /// The range ring; `None` where a choice is missing, was not known on the as-of day, or is no launch
    /// area or range.
    pub fn ring(self, dataset: &Dataset, snapshot: &Snapshot) -> Option<RangeRing> {
        let (launch, range) = (self.launch?, self.range?);
        let range_km = known_range(dataset, snapshot, range)?;
        let areas = launch_areas(dataset, snapshot);
        let is_named = areas.iter().any(|area| area.place == launch);
        is_named.then_some(RangeRing { launch, range, range_km })
    }
}

impl RangeRing {
    /// Whether the data set contains the launch area and the range.
    pub fn is_of(&self, dataset: &Dataset) -> bool {
        self.launch.at() < dataset.places.len() && self.range.at() < dataset.claims.len()
    }

    /// Points closer than this to the centre of the launch area, in kilometres, are within the range from
    /// all of it; `None` where there are no such points.
    pub fn inner_km(&self, dataset: &Dataset) -> Option<f64> {
        let km = self.range_km.low_km - dataset.place(self.launch).radius_km;
        (km > 0.0).then_some(km)
    }

    /// Points farther than this, in kilometres, are beyond the range from all of it; `None` where the range
    /// is open.
    pub fn outer_km(&self, dataset: &Dataset) -> Option<f64> {
        self.range_km.high_km.map(|high_km| high_km + dataset.place(self.launch).radius_km)
    }
}

/// The range stated by a claim, if the claim was known.
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

/// The distance of an event from a launch area.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct EventDistance {
    /// The event.
    pub event: EventIx,
    /// Between the nearest points of the two areas, in kilometres.
    pub nearest_km: f64,
    /// Between the farthest points.
    pub farthest_km: f64,
    /// The resulting class.
    pub class: RangeClass,
}

/// Events classified by a range ring.
#[derive(Clone, Debug, PartialEq)]
pub struct RangeClasses {
    /// The ring.
    pub ring: RangeRing,
    /// The events with a place, by day.
    pub events: Vec<EventDistance>,
    /// The number of events located only to the country.
    pub num_unplaced: usize,
}

impl RangeClasses {
    /// The number of events of a class.
    pub fn count(&self, class: RangeClass) -> usize {
        self.events.iter().filter(|event| event.class == class).count()
    }

    /// The class of an event; `None` where it has no place.
    pub fn class_of(&self, event: EventIx) -> Option<RangeClass> {
        let at = self.events.partition_point(|it| it.event < event);
        self.events.get(at).filter(|it| it.event == event).map(|it| it.class)
    }
}

/// Classifies `events`, which are sorted by day.
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
        let class = ring.range_km.classify(nearest_km, farthest_km);
        found.events.push(EventDistance { event, nearest_km, farthest_km, class });
    }
    found
}

/// The least and the greatest distance between two areas, in kilometres.
fn span_km(a: Place, b: Place) -> (f64, f64) {
    let at = |place: Place| LonLat::new(place.lon, place.lat);
    // `distance_km` gives no result for nearly antipodal points; these bounds hold for all of them.
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
    fn a_range_keeps_the_stated_width() {
        let of = |min, max, qualifier| RangeKm::of(amount(min, max, qualifier));
        let range = |low_km, high_km| Some(RangeKm { low_km, high_km });
        assert_eq!(of(None, Some(650.0), Qualifier::UpTo), range(650.0, Some(650.0)));
        assert_eq!(of(Some(885.0), Some(900.0), Qualifier::About), range(885.0, Some(900.0)));
        assert_eq!(of(Some(460.0), Some(460.0), Qualifier::Exactly), range(460.0, Some(460.0)));
        assert_eq!(of(Some(600.0), Some(800.0), Qualifier::Unspecified), range(600.0, Some(800.0)));
        assert_eq!(of(Some(500.0), None, Qualifier::AtLeast), range(500.0, None));
        assert_eq!(of(Some(2.0), None, Qualifier::Several), None);
        assert_eq!(RangeKm::of(Amount::NOT_STATED), None);
    }

    #[test]
    fn no_event_is_beyond_an_open_range() {
        let open = RangeKm { low_km: 500.0, high_km: None };
        assert_eq!(open.classify(400.0, 450.0), RangeClass::Within);
        assert_eq!(open.classify(9_000.0, 9_100.0), RangeClass::Depends);
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
        fn a_longer_range_never_covers_less(
            nearest in 0.0..1_500.0f64, width in 0.0..600.0f64,
            low in 0.0..1_500.0f64, spread in proptest::option::of(0.0..400.0f64),
            longer in 0.0..500.0f64, open_longer in 0.0..500.0f64,
        ) {
            let rank = |class| RangeClass::ALL.iter().position(|known| *known == class);
            let small = RangeKm { low_km: low, high_km: spread.map(|spread| low + spread) };
            let large = RangeKm {
                low_km: low + longer,
                high_km: small.high_km.map(|high| high.max(low + longer) + open_longer),
            };
            let of = |range: RangeKm| rank(range.classify(nearest, nearest + width));
            prop_assert!(of(large) <= of(small), "{small:?} {large:?}");
        }

        #[test]
        fn exact_points_depend_only_between_the_ends_of_a_range(
            km in 0.0..2_000.0f64, low in 0.0..2_000.0f64, spread in 0.0..400.0f64,
        ) {
            let one = RangeKm { low_km: low, high_km: Some(low) };
            prop_assert!(one.classify(km, km) != RangeClass::Depends);
            let two = RangeKm { low_km: low, high_km: Some(low + spread) };
            let is_between = low < km && km <= low + spread;
            prop_assert_eq!(two.classify(km, km) == RangeClass::Depends, is_between);
        }

        #[test]
        fn larger_areas_have_wider_spans(
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
