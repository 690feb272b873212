//! The published package is complete and clean; every fault of a bad one is reported with its place.

use std::collections::BTreeSet;

use strikemap::app::{State, story};
use strikemap::data::Loaded;
use strikemap::model::{Grade, Measure, SourceKind, Weapon};
use strikemap::query::range::launch_areas;
use strikemap::query::{Snapshot, label_gaps};
use strikemap::text::Lang;
use strikemap::ui::faults::faults;
use strikemap::ui::home_page::footer::footer;
use strikemap::ui::html;

use crate::support;

/// The rows of a CSV file without its header.
fn rows(relative: &str) -> Vec<csv::StringRecord> {
    let mut reader = csv::Reader::from_path(support::path(relative)).unwrap();
    reader.records().map(Result::unwrap).collect()
}

#[test]
fn the_real_package_loads_every_row() {
    let dataset = support::real_data();
    assert_eq!(dataset.events.len(), rows("data/events.csv").len());
    assert_eq!(dataset.claims.len(), rows("data/claims.csv").len());
    assert_eq!(dataset.sources.len(), rows("data/sources.csv").len());
    assert_eq!(dataset.places.len(), rows("data/places.csv").len());
    let links: usize =
        dataset.claims.indices().map(|claim| dataset.sources_of(claim).count()).sum();
    assert_eq!(links, rows("data/claim_sources.csv").len());
    let of_events: usize =
        dataset.events.indices().map(|event| dataset.claims_of(event).count()).sum();
    assert_eq!(of_events + dataset.claims_of_no_event().count(), dataset.claims.len());
}

#[test]
fn every_step_of_the_story_shows_something_and_names_its_claims() {
    let dataset = support::real_data();
    assert_eq!(story::bad_parameters(dataset), []);
    assert!((8..=10).contains(&dataset.story.len()), "{} steps", dataset.story.len());
    for (number, step) in (1..).zip(&dataset.story) {
        let texts = [step.title, step.text].concat();
        assert!(texts.iter().all(|text| text.is_stated()), "step {number} lacks a text");
        assert!(!step.claims.is_empty(), "step {number} names no claim");
        let shown = story::step(dataset, number, &State::default()).unwrap().state;
        let snapshot = Snapshot::of(dataset, &shown.filter);
        assert!(snapshot.events().count() > 0, "step {number} shows no strike");
        // Who reads that something was said by a day finds it among what was known then.
        for &claim in &step.claims {
            let (id, claim) = (dataset.text(dataset.claim(claim).id), dataset.claim(claim));
            let is_known = claim.stated_on <= shown.filter.asof || shown.filter.asof.is_none();
            assert!(is_known, "step {number} is as known before {id}");
        }
    }
}

#[test]
fn every_claim_has_a_source_with_a_link() {
    let dataset = support::real_data();
    for claim in dataset.claims.indices() {
        let id = dataset.text(dataset.claim(claim).id);
        assert!(dataset.sources_of(claim).count() > 0, "{id} has no source");
        for source in dataset.sources_of(claim) {
            assert!(dataset.text(dataset.source(source).url).starts_with("http"), "{id}");
        }
    }
}

#[test]
fn claims_link_to_the_launch_areas_in_their_notes_only() {
    let dataset = support::real_data();
    let mut num_links = 0;
    for ix in dataset.claims.indices() {
        let claim = dataset.claim(ix);
        for place in dataset.places_of(ix).map(|place| dataset.place(place)) {
            let (id, note) = (dataset.text(claim.id), dataset.text(claim.note));
            assert!(matches!(claim.measure, Measure::LaunchArea | Measure::RangeKm), "{id}");
            let name = dataset.text(place.name_en).split(',').next().unwrap();
            let own = name.split(' ').find(|word| !["Oblast", "Occupied"].contains(word)).unwrap();
            assert!(note.contains(own), "{id} is linked to {own}, but says: {note}");
            num_links += 1;
        }
    }
    assert_eq!(num_links, rows("data/claim_places.csv").len(), "a link was lost in loading");
    let un = dataset.find_claim("2024-01-02-kharkiv-un-launch-area").unwrap();
    assert_eq!(dataset.places_of(un).count(), 0, "the Panel named no area but Russia");
    let kostin = dataset.find_claim("agg-2024-02-16-kostin-range").unwrap();
    assert_eq!(dataset.places_of(kostin).count(), 0, "this claim does not say from where");
}

#[test]
fn what_rests_on_a_table_of_others_says_so_and_the_page_credits_the_table() {
    let dataset = support::real_data();
    let is_table = |ix| dataset.source(ix).kind == SourceKind::Dataset;
    let table = dataset.sources.indices().find(|&ix| is_table(ix)).unwrap();
    let mut num_claims = 0;
    for ix in dataset.claims.indices() {
        let claim = dataset.claim(ix);
        if dataset.sources_of(ix).all(is_table) {
            let (id, note) = (dataset.text(claim.id), dataset.text(claim.note));
            assert!(note.contains("table of the Air Force's posts"), "{id}: {note}");
            num_claims += 1;
        }
    }
    assert!(num_claims > 100, "the sources of the table were not found");
    for lang in [Lang::En, Lang::Uk] {
        let (foot, table) = (html(|| footer(dataset, lang)), dataset.source(table));
        for text in [table.title, table.publisher, table.url] {
            assert!(foot.contains(dataset.text(text)), "{}", dataset.text(text));
        }
    }
}

#[test]
fn the_gap_of_the_joint_label_is_known() {
    let dataset = support::real_data();
    let gaps = label_gaps(dataset, None);
    let [gap] = gaps.as_slice() else { panic!("{gaps:?}") };
    assert_eq!(gap.weapon, Weapon::IskanderOrKn23);
    // No count under the label falls into it.
    for ix in dataset.claims.of_measure(Measure::MissilesLaunched) {
        let claim = dataset.claim(ix);
        let is_in = |day| gap.period.overlaps(day, day);
        if claim.weapon == Some(gap.weapon) {
            let day = claim.event.map(|event| dataset.event(event).to).or(claim.period.to);
            assert!(!is_in(day.unwrap()), "{}", dataset.text(claim.id));
        }
    }
}

#[test]
fn a_launch_area_is_no_place_of_an_event() {
    let dataset = support::real_data();
    let areas = launch_areas(dataset, &Snapshot::of_all(dataset));
    for event in dataset.events.indices() {
        let place = dataset.event(event).place;
        assert!(areas.iter().all(|area| area.place != place), "{}", dataset.event_id(event));
    }
}

#[test]
fn grades_of_the_real_events_follow_the_rule() {
    let dataset = support::real_data();
    let snapshot = Snapshot::of_all(dataset);
    let figures = snapshot.summary(dataset);
    let of = |grade| figures.grades().find(|(known, _)| *known == grade).unwrap().1;
    assert_eq!(of(Grade::Confirmed), 1);
    assert_eq!(of(Grade::Examined), 6);
    assert_eq!(of(Grade::Reported), 13);
    assert_eq!(of(Grade::Ambiguous), 33);
    assert_eq!(of(Grade::Unidentified), 1);
    assert_eq!(figures.tally.num_contested, 9);
    assert_eq!(
        (figures.strike_by_strike.total.low, figures.strike_by_strike.total.high),
        (133.0, 140.0)
    );
    assert_eq!(
        (figures.strike_by_strike.named.low, figures.strike_by_strike.named.high),
        (12.0, 15.0)
    );
}

#[test]
fn each_bad_package_gives_the_expected_faults() {
    let expected = rows("tests/fixtures/expected.csv");
    let folders: BTreeSet<&str> = expected.iter().map(|row| &row[0]).collect();
    assert!(folders.len() >= 15, "the table of fixtures is cut short");
    for folder in folders {
        let of_folder = |row: &&csv::StringRecord| &row[0] == folder;
        let mut wanted: Vec<[String; 5]> = expected
            .iter()
            .filter(of_folder)
            .filter(|row| !row[5].is_empty())
            .map(|row| [1, 2, 3, 4, 5].map(|at| row[at].to_owned()))
            .collect();
        let Loaded { report, .. } = support::load_folder(&format!("tests/fixtures/{folder}"));
        let mut found: Vec<[String; 5]> = report
            .diagnostics
            .iter()
            .map(|d| {
                let text = |number: Option<u64>| number.map(|n| n.to_string()).unwrap_or_default();
                let column = text(d.column.map(|column| column as u64));
                let field = d.field.clone().unwrap_or_default();
                [d.file.clone(), text(d.line), column, field, d.fault.code().to_owned()]
            })
            .collect();
        wanted.sort();
        found.sort();
        // Empty cells of the table are not compared.
        let is_same =
            |a: &[String; 5], b: &[String; 5]| a.iter().zip(b).all(|(f, w)| w.is_empty() || f == w);
        let missed: Vec<_> =
            wanted.iter().filter(|w| !found.iter().any(|f| is_same(f, w))).collect();
        let invented: Vec<_> =
            found.iter().filter(|f| !wanted.iter().any(|w| is_same(f, w))).collect();
        assert!(
            missed.is_empty() && invented.is_empty(),
            "{folder}: missed {missed:?}, invented {invented:?}"
        );
        assert_eq!(found.len(), wanted.len(), "{folder}: a fault is reported twice");
    }
}

#[test]
fn the_page_shows_file_line_and_field_of_each_fault() {
    let expected = rows("tests/fixtures/expected.csv");
    let folders: BTreeSet<&str> = expected.iter().map(|row| &row[0]).collect();
    for folder in folders {
        let Loaded { report, .. } = support::load_folder(&format!("tests/fixtures/{folder}"));
        for lang in [Lang::En, Lang::Uk] {
            let page = html(|| faults(&report, lang));
            let items: Vec<&str> = page.split("<li>").skip(1).collect();
            assert_eq!(items.len(), report.diagnostics.len().min(50), "{folder}");
            for (item, fault) in items.iter().zip(&report.diagnostics) {
                let line = fault.line.map(|line| format!(" {line}")).unwrap_or_default();
                let field = fault.field.clone().unwrap_or_default();
                let words = [&fault.file, &line, &field];
                let is_named = words.iter().all(|word| item.contains(word.as_str()));
                assert!(is_named, "{folder}: {words:?} are not all in {item}");
            }
        }
    }
}

#[test]
fn packages_without_a_fault_load() {
    for folder in ["good", "newer-schema", "spreadsheet"] {
        let Loaded { report, dataset } = support::load_folder(&format!("tests/fixtures/{folder}"));
        assert_eq!(report.diagnostics, [], "{folder}");
        assert!(!dataset.events.is_empty(), "{folder}");
    }
}
