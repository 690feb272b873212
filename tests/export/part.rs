//! Filtered exports contain what the filter shows, in each format.

use std::collections::BTreeSet;

use serde_json::Value;
use strikemap::export::{Format, csv, export};
use strikemap::query::Snapshot;

use super::rows;
use crate::support::{self, asof, days, everything};

fn json(snapshot: &Snapshot, format: Format) -> Value {
    serde_json::from_str(&export(support::frozen(), snapshot, format)).unwrap()
}

fn texts(list: &Value, name: &str) -> BTreeSet<String> {
    let list = list.as_array().unwrap();
    list.iter().map(|item| item[name].as_str().unwrap().to_owned()).collect()
}

/// The claims of each format, by id.
fn claims(snapshot: &Snapshot) -> [BTreeSet<String>; 3] {
    let table = csv(support::frozen(), snapshot);
    let of_table = rows(&table).into_iter().map(|row| row["claim_id"].clone());
    // A launch area without events has a row without a claim.
    let of_table = of_table.filter(|id| !id.is_empty()).collect();
    let geo = json(snapshot, Format::GeoJson);
    let mut of_geo = texts(&geo["claims_of_no_event"], "id");
    for feature in geo["features"].as_array().unwrap() {
        of_geo.append(&mut texts(&feature["properties"]["claims"], "id"));
    }
    let graph = json(snapshot, Format::JsonLd);
    let nodes = graph["@graph"].as_array().unwrap().iter();
    let claims = nodes.filter(|node| node["@type"] == "Claim" && node.get("text").is_some());
    let of_graph = claims.map(|node| node["identifier"].as_str().unwrap().to_owned()).collect();
    [of_table, of_geo, of_graph]
}

#[test]
fn all_formats_have_the_claims_of_the_page() {
    let dataset = support::frozen();
    for snapshot in [everything(), asof("2024-01-05"), days("2024-01-01", "2024-02-07")] {
        let of_events = snapshot.events();
        let shown: BTreeSet<String> = of_events
            .flat_map(|event| snapshot.claims_of(dataset, event))
            .chain(snapshot.claims_of_no_event())
            .map(|claim| dataset.text(dataset.claim(claim).id).to_owned())
            .collect();
        assert!(shown.len() > 30);
        for form in claims(snapshot) {
            assert_eq!(form, shown);
        }
    }
}

#[test]
fn later_claims_are_not_in_an_as_of_export() {
    let dataset = support::frozen();
    let day = "2024-01-05";
    let snapshot = asof(day);
    let later: Vec<_> = dataset
        .claims
        .indices()
        .map(|ix| dataset.claim(ix))
        .filter(|claim| claim.stated_on.is_none_or(|stated| stated.to_string().as_str() > day))
        .collect();
    assert!(later.len() > 300);
    for &format in Format::ALL {
        let text = export(dataset, snapshot, format);
        for claim in &later {
            let id = dataset.text(claim.id);
            assert!(!text.contains(&format!("{id}\"")), "{format:?}: {id}");
            assert!(!text.contains(&format!("{id},")), "{format:?}: {id}");
        }
        // The remark on the strike of 2 January mentions findings of April.
        assert!(text.contains("2024-01-02-kharkiv"), "{format:?}");
        for word in ["UN experts", "експерти ООН", "\"confirmed\""] {
            assert!(!text.contains(word), "{format:?}: {word}");
        }
    }
    for row in rows(&csv(dataset, snapshot)) {
        assert!(!row["claim_stated_on"].is_empty() && row["claim_stated_on"].as_str() <= day);
        assert_eq!(row["selection"], "asof=2024-01-05");
        assert_eq!((row["event_note"].as_str(), row["place_note"].as_str()), ("", ""));
    }
    assert_eq!(json(snapshot, Format::GeoJson)["selection"], "asof=2024-01-05");
    assert_eq!(json(snapshot, Format::JsonLd)["@graph"][0]["url"], "./?asof=2024-01-05");
}

#[test]
fn kharkiv_has_its_claims_and_grade_as_known_on_a_day() {
    let dataset = support::frozen();
    let event = dataset.find_event("2024-01-02-kharkiv").unwrap();
    for (snapshot, grade) in [
        (everything(), "confirmed"),
        (asof("2024-05-01"), "confirmed"),
        (asof("2024-01-05"), "reported"),
    ] {
        let geo = json(snapshot, Format::GeoJson);
        let features = geo["features"].as_array().unwrap();
        let kharkiv = features.iter().find(|it| it["id"] == "2024-01-02-kharkiv").unwrap();
        let properties = &kharkiv["properties"];
        assert_eq!(properties["grade"], grade);
        assert_eq!(properties["contested"], true);
        let claims = texts(&properties["claims"], "id");
        assert_eq!(claims.len(), snapshot.claims_of(dataset, event).count());
        assert!(claims.len() >= 10);
        let deciding = properties["decided_by"].as_array().unwrap();
        assert!(deciding.iter().all(|id| claims.contains(id.as_str().unwrap())));
        let is_by_un = deciding.contains(&"2024-01-02-kharkiv-un-id".into());
        assert_eq!(is_by_un, grade == "confirmed");
        let table = rows(&csv(dataset, snapshot));
        let mut of_event = table.iter().filter(|row| row["event_id"] == "2024-01-02-kharkiv");
        assert!(of_event.all(|row| row["event_grade"] == grade && row["event_contested"] == "yes"));
    }
}

#[test]
fn chosen_days_exclude_events_and_claims_of_other_days() {
    let snapshot = days("2024-09-21", "2024-09-21");
    let geo = json(snapshot, Format::GeoJson);
    assert_eq!(texts(&geo["features"], "id"), BTreeSet::from(["2024-09-21-kryvyi-rih".to_owned()]));
    let table = rows(&csv(support::frozen(), snapshot));
    let events: BTreeSet<_> = table.iter().map(|row| row["event_id"].clone()).collect();
    assert_eq!(events, BTreeSet::from([String::new(), "2024-09-21-kryvyi-rih".to_owned()]));
}
