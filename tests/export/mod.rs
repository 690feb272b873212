//! Exports contain exactly the visible data, other programs can read them, and a flat table is read back
//! without loss.

mod flat;
mod geojson;
mod hostile;
mod jsonld;
mod part;

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::support::{self, asof, days, everything};
use strikemap::base::diagnostic::Report;
use strikemap::base::intern::Text;
use strikemap::data::{Loaded, load_flat};
use strikemap::export::{Format, export};
use strikemap::model::Dataset;

/// The rows of an exported table by column name, read by another library.
fn rows(table: &str) -> Vec<std::collections::BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

/// Reads a table that must have no fault.
fn read_back(table: &str) -> Dataset {
    let Loaded { dataset, report } = load_flat("x.csv", table.as_bytes()).expect("not recognised");
    assert_eq!(report, Report::default());
    dataset
}

/// The contents of a data set, one line a row, independent of the order of interned texts.
fn contents(dataset: &Dataset) -> BTreeSet<String> {
    let text = |text: Text| format!("{:?}", dataset.text(text));
    let worded = |it: Text| format!("{}={:?}", text(it), dataset.translation_uk(it));
    let mut all = BTreeSet::new();
    for place in dataset.places.indices().map(|ix| dataset.place(ix)) {
        let (names, note) = ([place.name_en, place.name_uk].map(text), worded(place.note));
        let (id, oblast) = (text(place.id), text(place.oblast));
        let at = (place.lat, place.lon, place.precision, place.radius_km);
        all.insert(format!("place {id} {names:?} {oblast} {at:?} {note}"));
    }
    for source in dataset.sources.indices().map(|ix| dataset.source(ix)) {
        let parts =
            [source.id, source.publisher, source.title, source.url, source.language].map(text);
        let note = worded(source.note);
        all.insert(format!("source {parts:?} {:?} {:?} {note}", source.published, source.kind));
    }
    for (at, event) in dataset.events.indices().map(|ix| dataset.event(ix)).enumerate() {
        let parts = [event.id, event.time_local, event.attack_group].map(text);
        let (words, place) =
            ([event.target, event.note].map(worded), text(dataset.place(event.place).id));
        let when = (event.from, event.to, event.target_kind);
        all.insert(format!("event {at} {parts:?} {when:?} {place} {words:?}"));
    }
    for (at, ix) in dataset.claims.indices().enumerate() {
        let claim = dataset.claim(ix);
        let mut line = format!("claim {at} {}", text(claim.id));
        let event = claim.event.map(|event| dataset.event_id(event));
        write!(line, " {event:?} {:?} {:?} {:?}", claim.scope, claim.measure, claim.amount)
            .unwrap();
        write!(line, " {:?} {:?} {:?}", claim.unit, claim.weapon, claim.status).unwrap();
        write!(line, " {:?} {:?}", worded(claim.claimant), worded(claim.claimant_org)).unwrap();
        write!(line, " {} {:?} {:?}", claim.is_named, claim.side, claim.stated_on).unwrap();
        write!(line, " {:?} {:?}", claim.stated_basis, claim.period).unwrap();
        write!(line, " {} {}", text(dataset.origin_id(&claim)), worded(claim.note)).unwrap();
        let sources = dataset.sources_of(ix).map(|source| dataset.text(dataset.source(source).id));
        let launch = dataset.places_of(ix).map(|place| dataset.text(dataset.place(place).id));
        let (sources, launch): (Vec<_>, Vec<_>) = (sources.collect(), launch.collect());
        write!(line, " {sources:?} {launch:?}").unwrap();
        all.insert(line);
    }
    let about = dataset.about;
    let title = [dataset.version, about.title, about.creators, about.licence].map(text);
    all.insert(format!("about {title:?} {:?}", about.released));
    all
}

#[test]
fn exports_are_deterministic() {
    for snapshot in [everything(), asof("2024-01-05"), days("2024-01-01", "2024-02-07")] {
        for &format in Format::ALL {
            let first = export(support::frozen(), snapshot, format);
            assert_eq!(first, export(support::frozen(), snapshot, format), "{format:?}");
            assert!(first.ends_with('\n') && !first.contains('\r'), "{format:?}");
        }
    }
}

#[test]
fn every_column_and_property_is_in_the_documentation() {
    let text = std::fs::read_to_string(support::path("docs/exports.md")).unwrap();
    let dataset = support::frozen();
    let all = |format| export(dataset, everything(), format);
    let table = all(Format::Csv);
    let header = table.lines().next().unwrap().split(',').map(str::to_owned);
    let mut names: BTreeSet<String> = header.collect();
    let json: serde_json::Value = serde_json::from_str(&all(Format::GeoJson)).unwrap();
    names.extend(json.as_object().unwrap().keys().cloned());
    let properties = &json["features"][6]["properties"];
    names.extend(properties.as_object().unwrap().keys().cloned());
    names.extend(properties["amounts"][0].as_object().unwrap().keys().cloned());
    let json: serde_json::Value = serde_json::from_str(&all(Format::JsonLd)).unwrap();
    for node in json["@graph"].as_array().unwrap() {
        names.extend(node.as_object().unwrap().keys().cloned());
    }
    assert!(names.len() > 100);
    for name in names {
        // A name may be documented as the rest of `event_…`, and `_uk` columns are documented once for all.
        let bare = name.trim_end_matches("_uk");
        let rest = ["event_", "place_", "claim_", "source_"].map(|it| bare.strip_prefix(it));
        let candidates = [Some(name.as_str()), Some(bare)].into_iter().chain(rest).flatten();
        let names: Vec<_> = candidates.map(|name| format!("`{name}`")).collect();
        assert!(names.iter().any(|name| text.contains(name)), "{name} is not in docs/exports.md");
    }
}
