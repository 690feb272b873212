//! Row numbers out of bounds, from other data or unreadable rows, have no visible effect and cause no
//! panic.

use std::fs;

use strikemap::app::mark_navigation::{WalkOrder, walk};
use strikemap::chart::timeline::{TimelineRequest, timeline_scene};
use strikemap::chart::{ChartRequest, Reading, chart_picture};
use strikemap::data::{Loaded, load};
use strikemap::map::{MapRequest, control_rect, country_and_launch_area, map_scene, whole_country};
use strikemap::model::{
    ChartMeasure, ClaimIx, Dataset, EventIx, Grade, Links, Measure, PlaceIx, Precision, SourceIx,
};
use strikemap::query::range::{RangeKm, RangeRing, RingChoice, range_classes};
use strikemap::query::{Snapshot, grade_history, identification};
use strikemap::render::svg::{inline_svg, svg};
use strikemap::scene::{Subject, Theme, Token};
use strikemap::text::event_page::event_heading;
use strikemap::text::phrases::event_name;
use strikemap::text::{Lang, range};
use strikemap::ui::event_card::{chooser, event_card};
use strikemap::ui::html;
use strikemap::ui::readout::readout;

use crate::support::{self, everything, read_at};

/// A data set with fewer rows in every table than the real one.
fn short() -> Dataset {
    let Loaded { dataset, report } = support::load_folder("tests/fixtures/good");
    assert_eq!(report.diagnostics, []);
    dataset
}

/// Row numbers out of bounds of a table with `len` rows.
fn missing(len: usize) -> [u32; 4] {
    [len as u32, len as u32 + 1, u32::MAX - 1, u32::MAX]
}

fn request<'d>(dataset: &'d Dataset, snapshot: &'d Snapshot) -> MapRequest<'d> {
    let view = whole_country(794.0, 556.0);
    let layout_for_all_dates = Some(snapshot);
    MapRequest {
        control: Some(control_rect(&view)),
        layout_for_all_dates,
        ..MapRequest::new(dataset, support::basemap(), snapshot, Lang::En, view)
    }
}

/// A range ring whose place and claim may be out of bounds.
fn ring(launch: PlaceIx, range: ClaimIx) -> RangeRing {
    RangeRing { launch, range, range_km: RangeKm { low_km: 500.0, high_km: Some(650.0) } }
}

#[test]
fn rows_out_of_bounds_cause_no_panic() {
    for dataset in [&Dataset::default(), &short(), support::frozen()] {
        for event in missing(dataset.events.len()).map(EventIx) {
            let row = dataset.event(event);
            assert!(!dataset.events.has(event) && !row.is_undated());
            assert_eq!((dataset.event_id(event), dataset.text(row.target)), ("", ""));
            assert_eq!(dataset.place_of(event).precision, Precision::Country);
            assert_eq!(dataset.claims_of(event).count(), 0);
        }
        for place in missing(dataset.places.len()).map(PlaceIx) {
            let row = dataset.place(place);
            assert_eq!((dataset.text(row.id), dataset.text(row.name_en)), ("", ""));
            assert_eq!((row.precision, row.radius_km), (Precision::Country, 0.0));
        }
        for claim in missing(dataset.claims.len()).map(ClaimIx) {
            let row = dataset.claim(claim);
            assert!(!row.amount.is_stated() && !row.period.is_stated() && !row.is_relay());
            assert_eq!((row.event, row.weapon, row.stated_on), (None, None, None));
            assert!(ChartMeasure::ALL.iter().all(|measure| measure.measure() != row.measure));
            assert_ne!(row.measure, Measure::WeaponIdentification);
            assert_eq!(dataset.text(dataset.origin_id(&row)), "");
            assert_eq!(dataset.sources_of(claim).count() + dataset.places_of(claim).count(), 0);
        }
        for source in missing(dataset.sources.len()).map(SourceIx) {
            let row = dataset.source(source);
            assert_eq!((dataset.text(row.url), row.published), ("", None));
        }
    }
}

#[test]
fn links_of_rows_out_of_bounds_are_empty() {
    let links = Links::from_pairs(2, &[(0usize, 5), (2, 6), (usize::MAX, 7), (1, u32::MAX)]);
    assert_eq!(links.of(0), [5]);
    assert_eq!(links.of(1), [u32::MAX]);
    for owner in [2, 3, u32::MAX as usize, usize::MAX] {
        assert_eq!(links.of(owner), [0u32; 0]);
    }
    assert_eq!(Links::from_pairs(0, &[(0usize, 0u32)]).of(0), [0u32; 0]);
}

#[test]
fn texts_of_other_data_cause_no_panic() {
    let (real, short) = (support::frozen(), short());
    for note in real.claims.indices().map(|claim| real.claim(claim).note) {
        assert!(!note.is_stated() || short.text(note) != real.text(note));
        assert_eq!(short.translation_uk(note), None);
        assert_eq!(Dataset::default().text(note), "");
    }
}

#[test]
fn rows_of_other_data_do_not_change_map_and_chart() {
    let (real, dataset) = (support::frozen(), short());
    let stale = real.events.indices().next_back().unwrap();
    let (claim, place) = (real.claims.indices().last().unwrap(), PlaceIx(real.places.len() as u32));
    assert!(!dataset.events.has(stale) && claim.at() >= dataset.claims.len());

    let everything_here = Snapshot::of_all(&dataset);
    let asked = request(&dataset, &everything_here);
    let plain = map_scene(&asked);
    let (chosen, hovered) = (Some(stale), Some(EventIx(dataset.events.len() as u32)));
    assert_eq!(map_scene(&MapRequest { chosen, hovered, ..asked }), plain);
    for ring in [ring(place, ClaimIx(0)), ring(PlaceIx(0), claim), ring(place, claim)] {
        assert_eq!(map_scene(&MapRequest { ring: Some(ring), ..asked }), plain);
        let found = range_classes(&dataset, ring, [stale, EventIx(0)].into_iter());
        assert_eq!(found.class_of(stale), None);
        assert!(range::result(&dataset, &found, Lang::Uk).ends_with('.'));
        let named = RingChoice { launch: Some(ring.launch), range: Some(ring.range) };
        assert_eq!(named.ring(&dataset, &Snapshot::of_all(&dataset)), None);
    }
    let there = country_and_launch_area(&dataset, &ring(place, claim), 794.0, 556.0);
    assert_eq!(there.camera(), whole_country(794.0, 556.0).camera());

    let subjects =
        [Subject::Event(stale), Subject::Group(vec![stale; 2]), Subject::Claim(claim)].map(Some);
    let snapshot = Snapshot::of_all(&dataset);
    let layouts = [None, Some(&snapshot)];
    for (measure, layout_for_all_dates) in
        ChartMeasure::ALL.iter().flat_map(|it| layouts.map(|layout| (*it, layout)))
    {
        let chart = |chosen| {
            let request = ChartRequest::new(&dataset, &snapshot, Lang::Uk, 780.0);
            let request = ChartRequest { measure, layout_for_all_dates, chosen, ..request };
            chart_picture(&request.fitting())
        };
        let plain = chart(None);
        for chosen in &subjects {
            assert_eq!(chart(chosen.clone()), plain, "{measure:?}");
        }
    }
}

#[test]
fn a_scene_of_other_data_is_written_without_names() {
    let (real, dataset) = (support::frozen(), short());
    let chart = ChartRequest::new(real, everything(), Lang::En, 780.0);
    for scene in [map_scene(&request(real, everything())), chart_picture(&chart).scene] {
        assert!(scene.marks.len() > dataset.events.len());
        for drawn in [svg(&scene, &dataset, Theme::Dark), inline_svg(&scene, &dataset)] {
            assert!(drawn.contains("</svg>"));
        }
    }
}

#[test]
fn rows_of_other_data_have_no_tooltip() {
    let (real, dataset) = (support::frozen(), short());
    let stale = real.events.indices().next_back().unwrap();
    let snapshot = &Snapshot::of_all(&dataset);
    let visible: Vec<_> = dataset.events.indices().collect();
    let found = identification(&dataset, stale, snapshot);
    assert!(!found.is_contested() && grade_history(&dataset, stale, snapshot).is_empty());
    for lang in [Lang::En, Lang::Uk] {
        assert_eq!(event_name(&dataset, stale, found.rating(), lang), "");
        assert_eq!(event_heading(&dataset, stale, lang), "");
        assert_eq!(html(|| event_card(&dataset, snapshot, stale, lang)), "");
        assert!(!support::pages::event(&dataset, snapshot, stale, lang).contains("<article"));
        let choice = html(|| chooser(&dataset, snapshot, (&[stale; 2], None), lang));
        assert!(!choice.contains("<li"), "{choice}");
        let timeline =
            TimelineRequest { dataset: &dataset, snapshot, event: stale, lang, width: 600.0 };
        assert_eq!(timeline_scene(&timeline).height, 0.0);
        let subjects = [Subject::Event(stale), Subject::Claim(ClaimIx(u32::MAX))];
        let lines = subjects.map(|subject| Reading {
            text: String::new(),
            subject: Some(subject),
            token: Token::Ink,
        });
        assert!(!html(|| readout(&dataset, &lines, lang)).contains("1970"));
    }
    // A walk from it ends within the data or at `None`.
    for order in [WalkOrder::Time, WalkOrder::WestEast] {
        for step in [i32::MIN, -1, 0, 1, i32::MAX] {
            let next = walk(&dataset, &visible, Some(stale), order, step);
            assert!(next.is_none_or(|event| dataset.events.has(event)));
            walk(&dataset, &[stale, EventIx(0)], Some(stale), order, step);
        }
    }
    // It adds nothing to counts.
    let day = dataset.event(EventIx(0)).from;
    for &measure in ChartMeasure::ALL {
        assert!(!read_at(&dataset, snapshot, measure, day, Lang::En, &[]).is_empty());
    }
    assert!(snapshot.events().eq(visible));
    assert_eq!(snapshot.rating(stale).grade, Grade::Unidentified);
}

/// The package `good` with a bad latitude in one place.
fn with_bad_latitude(lat: f64) -> Dataset {
    let folder = support::path("tests/fixtures/good");
    let Loaded { dataset, report } = load(&|file| {
        let bytes = fs::read(folder.join(file)).ok()?;
        if file != "places.csv" {
            return Some(bytes);
        }
        let text = String::from_utf8(bytes).unwrap();
        Some(text.replacen(&format!(",{lat:?},"), ",999,", 1).into_bytes())
    });
    assert_eq!(report.num_errors(), 1);
    dataset
}

#[test]
fn an_event_at_a_bad_place_moves_to_no_other_place() {
    let good = short();
    for spoiled in 0..good.places.len() {
        let dataset = with_bad_latitude(good.places.lat.as_slice()[spoiled]);
        assert_eq!(dataset.places.len(), good.places.len() - 1);
        for event in good.events.indices() {
            let (before, now) = (good.place_of(event), dataset.place_of(event));
            let is_there = good.event(event).place.at() != spoiled;
            let name = if is_there { good.text(before.id) } else { "" };
            assert_eq!(dataset.text(now.id), name);
        }
        // The readable rows are still drawn.
        let snapshot = Snapshot::of_all(&dataset);
        map_scene(&request(&dataset, &snapshot));
        chart_picture(&ChartRequest::new(&dataset, &snapshot, Lang::En, 780.0));
    }
}
