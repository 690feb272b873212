//! A map drawn in a layout that is kept while dates change is the map that is laid out for those dates alone.

use strikemap::geo::LonLat;
use strikemap::geo::View;
use strikemap::geo::view::Camera;
use strikemap::map::whole_country;
use strikemap::map::{MapLayout, MapRequest, map_height, strikes_scene, strikes_scene_in};
use strikemap::query::{Filter, RingChoice};
use strikemap::time::{Day, Period};

use proptest::prelude::*;

use crate::support::{self, everything, of, page_map_request as request};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_kept_layout_draws_the_same_map(
        width in prop_oneof![Just(390.0), Just(794.0)],
        camera in proptest::option::of((6.0..10.0f64, 46.0..52.0f64, 24.0..39.0f64)),
        starts in proptest::collection::vec((0..800i32, 0..800i32), 3),
        asof in proptest::option::of(0..800i32),
        [chosen, hovered] in [proptest::option::of(0usize..200), proptest::option::of(0usize..200)],
        has_ring in any::<bool>(),
    ) {
        let dataset = support::frozen();
        let height = map_height(width);
        let view = match camera {
            None => whole_country(width, height),
            Some((zoom, lat, lon)) => {
                View::new(Camera { zoom, centre: LonLat::new(lon, lat) }, width, height)
            }
        };
        let first = Day::parse("2023-12-30").unwrap();
        let choice = RingChoice {
            launch: dataset.find_place("belgorod-oblast"),
            range: dataset.find_claim("agg-2024-01-04-kirby-range"),
        };
        let events: Vec<_> = dataset.events.indices().collect();
        let event = |at: Option<usize>| at.map(|at| events[at % events.len()]);
        let base = MapRequest {
            layout_for_all_dates: Some(everything()),
            has_corner: true,
            chosen: event(chosen),
            hovered: event(hovered),
            ring: choice.ring(dataset, everything()).filter(|_| has_ring),
            ..request(dataset, view)
        };
        // Nothing in it depends on what is pointed at or on a ring.
        let layout = MapLayout::new(&MapRequest { ring: None, ..base });
        for (from, long) in starts {
            let from = first.plus(from);
            let days = Period { from: Some(from), to: Some(from.plus(long)) };
            let asof = asof.map(|after| first.plus(after));
            let snapshot = of(&Filter { days, asof, ..Filter::default() });
            let of_dates = MapRequest { snapshot, ..base };
            prop_assert_eq!(strikes_scene_in(&of_dates, &layout), strikes_scene(&of_dates));
        }
    }
}
