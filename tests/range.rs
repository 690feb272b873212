//! Launch areas and stated ranges: links in the data, classes of events, and the texts of map and page.

use std::fs;

use proptest::prelude::*;
use strikemap::app::State;
use strikemap::data::{Loaded, load};
use strikemap::geo::LonLat;
use strikemap::geo::geodesic::distance_km;
use strikemap::map::{MapRequest, country_and_launch_area, map_scene};
use strikemap::model::{Dataset, Place};
use strikemap::query::range::{RangeKm, launch_areas, ranges};
use strikemap::query::{
    Filter, RangeClass, RangeClasses, RangeRing, RingChoice, Snapshot, range_classes,
};
use strikemap::render::svg;
use strikemap::scene::{Dash, Path, Scene, Shape, Subject, Theme, Token};
use strikemap::text::Lang;
use strikemap::time::Day;

use crate::support::components::{choices, result, ring_legend, shown, shown_of};
use crate::support::{self, everything};

const VORONEZH: &str = "voronezh-oblast";
const KOSTIN: &str = "agg-2024-02-16-kostin-range";

fn choice(dataset: &Dataset, launch: &str, range: &str) -> RingChoice {
    RingChoice { launch: dataset.find_place(launch), range: dataset.find_claim(range) }
}

fn ring(dataset: &Dataset, launch: &str, range: &str) -> RangeClasses {
    let snapshot = everything();
    let ring = choice(dataset, launch, range).ring(dataset, snapshot).unwrap();
    range_classes(dataset, ring, snapshot.events())
}

fn scene(dataset: &Dataset, lang: Lang, ring: Option<RangeRing>) -> Scene {
    let view = match &ring {
        Some(ring) => country_and_launch_area(dataset, ring, 780.0, 540.0),
        None => strikemap::map::whole_country(780.0, 540.0),
    };
    map_scene(&MapRequest { lang, ring, ..support::map_request(dataset, view) })
}

/// A fixture package with this file of launch areas.
fn with_launch_areas(csv: &str) -> Loaded {
    let folder = support::path("tests/fixtures/good");
    load(&|file| match file {
        "claim_places.csv" => Some(csv.as_bytes().to_vec()),
        "datapackage.json" => {
            let text = fs::read_to_string(folder.join(file)).unwrap();
            let more = r#""resources": [{ "name": "claim_places", "path": "claim_places.csv" },"#;
            Some(text.replace("\"resources\": [", more).into_bytes())
        }
        _ => fs::read(folder.join(file)).ok(),
    })
}

#[test]
fn a_package_without_launch_areas_loads_and_offers_no_ring() {
    let Loaded { dataset, report } = support::load_folder("tests/fixtures/good");
    assert_eq!(report.diagnostics, []);
    assert_eq!(
        choices(&shown_of(&dataset, &Snapshot::of_all(&dataset), Lang::En), RingChoice::default()),
        ""
    );
}

#[test]
fn a_bad_link_to_a_launch_area_is_reported_with_its_place() {
    let claim = "2024-01-05-kharkiv-governor-killed";
    let found = |rows: &str| -> Vec<_> {
        let csv = format!("claim_id,place_id\n{rows}\n");
        let faults = with_launch_areas(&csv).report.diagnostics;
        faults.iter().map(|d| (d.line, d.column, d.fault.code().to_owned())).collect()
    };
    assert_eq!(found(&format!("{claim},poltava-oblast")), []);
    let unknown = (Some(2), Some(2), "unknown-id".to_owned());
    assert_eq!(found(&format!("{claim},nowhere")), [unknown]);
    let unknown = (Some(2), Some(1), "unknown-id".to_owned());
    assert_eq!(found("nobody,poltava-oblast"), [unknown]);
    let missing = (Some(2), Some(2), "missing-value".to_owned());
    assert_eq!(found(&format!("{claim},")), [missing]);
}

#[test]
fn unknown_claims_cannot_be_chosen() {
    let dataset = support::frozen();
    let on = |day| support::of(&Filter { asof: Day::parse(day), ..Filter::default() });
    let find = |day| choice(dataset, VORONEZH, KOSTIN).ring(dataset, on(day));
    assert_eq!(find("2024-02-15"), None);
    assert!(find("2024-02-16").is_some());
    let chosen = choice(dataset, VORONEZH, KOSTIN);
    let before = choices(&shown(on("2024-02-15"), Lang::En), chosen);
    assert!(!before.contains(VORONEZH) && !before.contains(KOSTIN), "{before}");
    assert!(before.contains("belgorod-oblast"), "{before}");
    let markup = result(&shown(on("2024-02-15"), Lang::En), chosen);
    assert!(markup.contains("No ring:"), "{markup}");
    // Undated ranges are not known on any day.
    let undated = "agg-2024-02-filchakov-range";
    assert!(choice(dataset, VORONEZH, undated).ring(dataset, on("2026-01-01")).is_none());
    assert!(choice(dataset, VORONEZH, undated).ring(dataset, everything()).is_some());
}

#[test]
fn only_launch_areas_and_ranges_make_a_ring() {
    let (dataset, all) = (support::frozen(), everything());
    for id in ["kharkiv", "ukraine", "nowhere", "", KOSTIN] {
        assert_eq!(choice(dataset, id, KOSTIN).ring(dataset, all), None, "{id}");
    }
    for id in ["2024-01-02-kharkiv-un-id", "agg-2024-02-16-kostin-launch-area", "", VORONEZH] {
        assert_eq!(choice(dataset, VORONEZH, id).ring(dataset, all), None, "{id}");
    }
}

#[test]
fn unknown_ids_are_dropped_and_reported() {
    let bad = |key: &str, id: &str| (key.to_owned(), id.to_owned());
    let mut state = State {
        event: Some("2024-01-02-kharkiv".to_owned()),
        launch: Some("atlantis".to_owned()),
        range: Some("nobody-range".to_owned()),
        ..State::default()
    };
    let told = state.drop_unknown_ids(support::frozen());
    assert_eq!(told, [bad("launch", "atlantis"), bad("range", "nobody-range")]);
    assert_eq!((state.launch, state.range), (None, None));
    assert_eq!(state.event.as_deref(), Some("2024-01-02-kharkiv"));
}

#[test]
fn the_real_events_are_classified_as_on_the_map() {
    let dataset = support::frozen();
    let of = |launch, range, event| {
        ring(dataset, launch, range).class_of(dataset.find_event(event).unwrap())
    };
    let (kharkiv, kyiv, odesa) =
        ("2024-01-02-kharkiv", "2024-09-02-kyiv", "2025-05-24-odesa-oblast");
    for event in [kharkiv, kyiv, odesa] {
        assert!(dataset.find_event(event).is_some(), "{event}");
    }
    assert_eq!(of("belgorod-oblast", KOSTIN, kharkiv), Some(RangeClass::Within));
    // From Voronezh Oblast to Kyiv is about 470 to 880 km, so the class is "depends".
    assert_eq!(of(VORONEZH, KOSTIN, kyiv), Some(RangeClass::Depends));
    // From the town of Yeysk to Kyiv is about 710 km.
    assert_eq!(of("yeysk", KOSTIN, kyiv), Some(RangeClass::Beyond));
    assert_eq!(of("yeysk", "agg-2024-01-04-kirby-range", kyiv), Some(RangeClass::Within));
    assert_ne!(of("liski", "agg-2024-01-10-hwang-range", odesa), Some(RangeClass::Within));
}

#[test]
fn every_visible_event_is_counted_once() {
    let dataset = support::frozen();
    let snapshot = everything();
    let areas = launch_areas(dataset, snapshot);
    for range in ranges(dataset, snapshot) {
        for launch in areas.iter().map(|area| area.place) {
            let id = |text| dataset.text(text);
            let found = ring(dataset, id(dataset.place(launch).id), id(dataset.claim(range).id));
            let counted: usize = RangeClass::ALL.iter().map(|&it| found.count(it)).sum();
            assert_eq!(counted + found.num_unplaced, snapshot.events().count());
            assert_eq!(found.num_unplaced, 1);
        }
    }
}

#[test]
fn the_map_describes_the_ring_in_words() {
    let dataset = support::frozen();
    let found = ring(dataset, VORONEZH, KOSTIN);
    let within = found.count(RangeClass::Within);
    assert!(within > 0);
    let english = scene(dataset, Lang::En, Some(found.ring));
    assert!(english.description.contains(&format!("Inside the ring: {within}.")));
    let sumy = dataset.find_event("2025-04-13-sumy").unwrap();
    let mark = english.marks.iter().find(|mark| mark.subject == Subject::Event(sumy)).unwrap();
    assert!(mark.name.ends_with("Inside the ring"), "{}", mark.name);
    let plain = |scene: &Scene| {
        let texts: Vec<_> = support::texts(scene).into_iter().map(|(text, _)| text).collect();
        texts.join("|").replace('\u{a0}', " ")
    };
    assert!(plain(&english).contains("up to 650 km from Voronezh Oblast"));
    let ukrainian = scene(dataset, Lang::Uk, Some(found.ring));
    assert!(plain(&ukrainian).contains("до 650 км від району пуску «Воронезька область»"));
    assert!(ukrainian.description.contains("Кільце відстані: до\u{a0}650\u{a0}км"));
    let without = scene(dataset, Lang::En, None);
    assert!(without.marks.iter().all(|mark| !mark.name.contains("ring")));
    assert!(!without.description.contains("ring"));
}

#[test]
fn the_page_lists_distances_and_claimants() {
    let dataset = support::frozen();
    let found = ring(dataset, VORONEZH, KOSTIN);
    let chosen = choice(dataset, VORONEZH, KOSTIN);
    let page = choices(&shown(everything(), Lang::En), chosen);
    for reach in &found.events {
        let hook = format!("data-event=\"{}\"", dataset.event_id(reach.event));
        assert_eq!(page.matches(&hook).count(), 1, "{hook}");
    }
    assert_eq!(page.matches(" selected>").count(), 2);
    assert!(page.contains("Maximum worked out from the attacks; not a design figure"));
    // All claimants who name the area, not only the first.
    assert_eq!(page.matches("data-claim").count(), 1 + 8, "{page}");
    assert!(page.contains("Andriy Kostin") && page.contains("Kyiv City Military Administration"));
    let key = ring_legend(&shown(everything(), Lang::En), chosen);
    assert!(key.contains("a distance, not a launch site"), "{key}");
}

#[test]
fn texts_do_not_conclude_which_missile_it_was() {
    let dataset = support::frozen();
    let found = ring(dataset, "yeysk", KOSTIN);
    let chosen = choice(dataset, "yeysk", KOSTIN);
    for lang in [Lang::En, Lang::Uk] {
        let page = [
            choices(&shown(everything(), lang), chosen),
            result(&shown(everything(), lang), chosen),
            ring_legend(&shown(everything(), lang), chosen),
            scene(dataset, lang, Some(found.ring)).description,
        ]
        .concat();
        for word in ["could", "impossible", "out of reach", "не могл", "неможлив"] {
            assert!(!page.contains(word), "{word}: {page}");
        }
        // A weapon appears only in the claim that names it.
        let told = result(&shown(everything(), lang), chosen);
        for word in ["North Korean", "північнокорейськ", "KN-23"] {
            assert!(!told.contains(word), "{word}: {told}");
        }
        let says_claim = lang.pick("Both are claims", "І те, і те — твердження");
        assert!(page.contains(says_claim), "{page}");
    }
}

#[test]
fn a_hostile_launch_area_name_is_escaped() {
    let mut dataset = support::frozen().clone();
    let name = dataset.strings.intern("</option><script>x</script>\"");
    let at = dataset.find_place(VORONEZH).unwrap();
    dataset.places.set(at, Place { name_en: name, ..dataset.place(at) });
    let found = ring(&dataset, VORONEZH, KOSTIN);
    let chosen = choice(&dataset, VORONEZH, KOSTIN);
    let shown = shown_of(&dataset, everything(), Lang::En);
    let page = choices(&shown, chosen)
        + &result(&shown, chosen)
        + &ring_legend(&shown, chosen)
        + &svg(&scene(&dataset, Lang::En, Some(found.ring)), &dataset, Theme::Light);
    assert!(!page.contains("<script"), "{page}");
}

/// The lines of the ring: dotted, in a colour of their own.
fn ring_lines(scene: &Scene) -> impl Iterator<Item = &Path> {
    scene.items.iter().filter_map(|item| match (&item.shape, item.paint.stroke) {
        (Shape::Path(path), Some(stroke)) => {
            (stroke.dash == Dash::Dotted && stroke.token == Token::Ink3).then_some(path)
        }
        _ => None,
    })
}

#[test]
fn the_line_is_drawn_at_its_distance() {
    let dataset = support::frozen();
    let found = ring(dataset, "liski", KOSTIN);
    let scene = scene(dataset, Lang::En, Some(found.ring));
    let view = country_and_launch_area(dataset, &found.ring, 780.0, 540.0);
    let place = dataset.place(found.ring.launch);
    let from = LonLat::new(place.lon, place.lat);
    let mut num_points = 0;
    for (path, km) in ring_lines(&scene).zip([670.0, 630.0]) {
        for &[x, y] in path.lines().flatten() {
            let world = view.world_from_screen([f64::from(x), f64::from(y)]);
            let at = view.projection.lonlat_from_world(world);
            let distance = distance_km(from, at).unwrap();
            assert!((distance - km).abs() < 0.1, "{distance} instead of {km}");
            num_points += 1;
        }
    }
    assert!(num_points > 100, "{num_points}");
}

#[test]
fn a_launch_region_is_drawn_as_its_outline() {
    let dataset = support::frozen();
    let found = ring(dataset, "belgorod-oblast", "agg-2024-01-04-kirby-range");
    let place = dataset.place(found.ring.launch);
    for basemap in [support::basemap(), support::fine_basemap()] {
        let id = |lon, lat| basemap.unit_at(LonLat::new(lon, lat)).map(|unit| unit.id.as_str());
        assert_eq!(id(place.lon, place.lat), Some("RU-BEL"));
        assert_eq!(id(36.23, 49.99), Some("UA-63"), "Kharkiv is not in it");
    }
    let dashes = |scene: &Scene| {
        let is_area = |item: &&strikemap::scene::Item| {
            item.paint.stroke.is_some_and(|it| it.dash == Dash::Dashed && it.token == Token::Ink3)
        };
        scene.items.iter().filter(is_area).cloned().collect::<Vec<_>>()
    };
    let drawn = dashes(&scene(dataset, Lang::En, Some(found.ring)));
    let view = country_and_launch_area(dataset, &found.ring, 780.0, 540.0);
    let [x, y] = view.screen_from_lonlat(LonLat::new(36.23, 49.99));
    let [area] = drawn.as_slice() else { panic!("{drawn:?}") };
    let Shape::Path(path) = &area.shape else { panic!("{area:?}") };
    let is_south = |point: &[f32; 2]| f64::from(point[1]) > y + 3.0 && f64::from(point[0]) < x;
    assert!(!path.lines().flatten().any(is_south), "the area reaches around Kharkiv");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn rings_draw_no_line_across_the_map(
        lon in -180.0..180.0f64, lat in -90.0..90.0f64,
        radius in prop_oneof![Just(0.0), 0.0..3_000.0f64, 0.0..20_040.0f64],
        low in prop_oneof![0.0..3_000.0f64, 0.0..30_000.0f64, Just(1e12)],
        more in proptest::option::of(0.0..2_000.0f64),
    ) {
        let mut dataset = support::frozen().clone();
        let mut found = ring(&dataset, VORONEZH, KOSTIN);
        let place = Place { lon, lat, radius_km: radius, ..dataset.place(found.ring.launch) };
        dataset.places.set(found.ring.launch, place);
        found.ring.range_km = RangeKm { low_km: low, high_km: more.map(|more| low + more) };
        let found = range_classes(&dataset, found.ring, everything().events());
        let scene = scene(&dataset, Lang::En, Some(found.ring));
        for line in ring_lines(&scene).flat_map(Path::lines) {
            for pair in line.windows(2) {
                let [[x, y], [x2, y2]] = [pair[0], pair[1]];
                prop_assert!([x, y, x2, y2].iter().all(|v| v.is_finite()));
                let is_seen = |x: f32, y: f32| (0.0..780.0).contains(&x) && (0.0..540.0).contains(&y);
                let length = (x2 - x).hypot(y2 - y);
                prop_assert!(length < 300.0 || !(is_seen(x, y) || is_seen(x2, y2)), "{pair:?}");
            }
        }
    }
}
