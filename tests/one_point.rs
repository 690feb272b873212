//! Many events on one coordinate: at every zoom of the map the figures of its clusters add up to the list, and no event
//! is without a mark. That each can be opened from there is a journey (`e2e/journeys/one_point.rs`).

use strikemap::base::intern::Text;
use strikemap::geo::view::{Camera, MAX_ZOOM, MIN_ZOOM};
use strikemap::geo::{LonLat, View};
use strikemap::map::{MapRequest, map_height, map_scene};
use strikemap::model::{Dataset, Event, EventIx, Place, PlaceIx, Precision};
use strikemap::query::{Filter, Snapshot};
use strikemap::scene::{Mark, Scene, Shape, Subject};
use strikemap::text::Lang;
use strikemap::time::{Day, Period};

use crate::support::page_map_request as request;

/// The middle of Kharkiv.
const POINT: LonLat = LonLat { lon: 36.23, lat: 49.99 };
/// The narrowest phone.
const WIDTH: f64 = 320.0;
const FIRST_DAY: i32 = 19_721;

/// So many events on one point, by turns at each of `num_places` places there, a day apart.
fn crowd(num_events: u32, num_places: u32, precision: Precision) -> Dataset {
    let mut dataset = Dataset::default();
    for at in 0..num_places {
        let name = dataset.strings.intern(&format!("Street {at}"));
        dataset.places.push(Place {
            id: dataset.strings.intern(&format!("street-{at}")),
            name_en: name,
            name_uk: name,
            oblast: dataset.strings.intern("UA-63"),
            lat: POINT.lat,
            lon: POINT.lon,
            precision,
            radius_km: 1.0,
            note: Text::EMPTY,
        });
    }
    for at in 0..num_events {
        let day = Day::from_number(FIRST_DAY + at as i32);
        dataset.events.push(Event {
            id: dataset.strings.intern(&format!("{day}-{at}")),
            from: day,
            to: day,
            place: PlaceIx(at % num_places),
            ..Event::EMPTY
        });
    }
    dataset
}

fn view(zoom: f64) -> View {
    View::new(Camera { zoom, centre: POINT }, WIDTH, map_height(WIDTH))
}

fn zooms() -> impl Iterator<Item = f64> {
    (0..=12).map(|step| MIN_ZOOM + (MAX_ZOOM - MIN_ZOOM) * f64::from(step) / 12.0)
}

fn marked(scene: &Scene) -> Vec<EventIx> {
    let mut events: Vec<_> =
        scene.marks.iter().flat_map(|mark| mark.subject.events().to_vec()).collect();
    events.sort_unstable();
    events
}

/// The number that stands on a cluster.
fn figure(scene: &Scene, mark: &Mark) -> usize {
    let texts = scene.items.iter().filter(|item| item.subject.as_ref() == Some(&mark.subject));
    let mut numbers = texts.filter_map(|item| match &item.shape {
        Shape::Text { text, .. } => text.parse().ok(),
        _ => None,
    });
    numbers.next_back().unwrap_or_else(|| panic!("no number on {}", mark.name))
}

/// The clusters of a scene agree with `visible`, and say so.
fn assert_all_are_counted(scene: &Scene, visible: &[EventIx], case: &str) {
    assert_eq!(marked(scene), visible, "{case}: each event has one mark");
    let mut sum = 0;
    for mark in &scene.marks {
        let Subject::Group(events) = &mark.subject else {
            sum += 1;
            continue;
        };
        let number = figure(scene, mark);
        assert_eq!(number, events.len(), "{case}: the number on the cluster");
        let says = format!(": {number} strikes. List them");
        assert!(
            mark.name.replace('\u{a0}', " ").contains(&says),
            "{case}: it is named {:?}",
            mark.name
        );
        sum += number;
    }
    assert_eq!(sum, visible.len(), "{case}: the sum of the clusters");
}

#[test]
fn the_clusters_of_one_point_add_up_to_the_list_at_every_zoom() {
    for (num_events, num_places) in
        [(2, 1), (24, 1), (25, 1), (60, 1), (60, 60), (2_000, 1), (2_000, 7)]
    {
        for precision in [Precision::Site, Precision::Settlement, Precision::Oblast] {
            let dataset = crowd(num_events, num_places, precision);
            let everything = Snapshot::of(&dataset, &Filter::default());
            let half = Period {
                from: None,
                to: Some(Day::from_number(FIRST_DAY + num_events as i32 / 2)),
            };
            let part = Snapshot::of(&dataset, &Filter { days: half, ..Filter::default() });
            for zoom in zooms() {
                for snapshot in [&everything, &part] {
                    let visible: Vec<_> = snapshot.events().collect();
                    let case = format!(
                        "{} of {num_events} at {num_places} {precision:?}, zoom {zoom}",
                        visible.len()
                    );
                    let scene = map_scene(&MapRequest {
                        snapshot,
                        layout_for_all_dates: Some(&everything),
                        ..request(&dataset, view(zoom))
                    });
                    assert_all_are_counted(&scene, &visible, &case);
                }
            }
        }
    }
}

#[test]
fn a_number_of_thousands_fits_its_cluster() {
    let dataset = crowd(2_000, 1, Precision::Site);
    let snapshot = Snapshot::of(&dataset, &Filter::default());
    for &lang in Lang::ALL {
        let scene =
            map_scene(&MapRequest { snapshot: &snapshot, lang, ..request(&dataset, view(7.0)) });
        let [mark] = &*scene.marks else { panic!("{} clusters", scene.marks.len()) };
        for item in scene.items.iter().filter(|item| item.subject.as_ref() == Some(&mark.subject)) {
            let Shape::Text { at: [x, _], text, font, .. } = &item.shape else { continue };
            let half = font.width(text) / 2.0;
            let is_within = x - half >= mark.bounds.x && x + half <= mark.bounds.right();
            assert!(
                is_within,
                "{text}, {} wide at {x}, leaves its cluster {:?}",
                2.0 * half,
                mark.bounds
            );
        }
    }
}
