//! JSON-LD exports: every reference leads to a node.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use strikemap::export::jsonld;
use strikemap::query::Snapshot;
use strikemap::time::Day;

use crate::support::{self, asof, days, everything};

fn graph(snapshot: &Snapshot) -> BTreeMap<String, Value> {
    let text = jsonld(support::frozen(), snapshot);
    let json: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(json["@context"], "https://schema.org/");
    let nodes = json["@graph"].as_array().unwrap();
    let by_id: BTreeMap<_, _> =
        nodes.iter().map(|node| (node["@id"].as_str().unwrap().to_owned(), node.clone())).collect();
    assert_eq!(by_id.len(), nodes.len(), "an id twice");
    by_id
}

/// The ids that a value refers to: objects with an id only.
fn references<'v>(value: &'v Value, found: &mut BTreeSet<&'v str>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| references(item, found)),
        Value::Object(members) => {
            if members.len() == 1 {
                found.extend(members.get("@id").and_then(Value::as_str));
            }
            members.values().for_each(|member| references(member, found));
        }
        _ => {}
    }
}

#[test]
fn every_reference_leads_to_a_node() {
    for snapshot in [everything(), asof("2024-11-30"), days("2024-01-01", "2024-02-07")] {
        let nodes = graph(snapshot);
        let mut found = BTreeSet::new();
        nodes.values().for_each(|node| references(node, &mut found));
        assert!(found.len() > 50);
        for id in found {
            assert!(nodes.contains_key(id), "{id} is not in the graph");
            assert!(!id.contains("://"), "{id} is not relative");
        }
    }
}

#[test]
fn a_claim_has_author_date_subject_and_sources() {
    let nodes = graph(everything());
    let claim = &nodes["claims/2024-01-02-kharkiv-un-id"];
    assert_eq!(claim["@type"], "Claim");
    assert_eq!(claim["author"]["name"][0]["@value"], "UN Panel of Experts (1718 Committee)");
    assert_eq!(claim["datePublished"], "2024-04-29");
    assert_eq!(claim["about"]["@id"], "events/2024-01-02-kharkiv");
    let source = &nodes[claim["appearance"][0]["@id"].as_str().unwrap()];
    for name in ["url", "publisher", "datePublished", "inLanguage"] {
        assert!(source.get(name).is_some(), "{name}");
    }
    let undated = &nodes["claims/2024-01-02-kharkiv-filchakov-id"];
    assert!(undated.get("datePublished").is_none());
    assert_eq!(nodes["events/2024-01-02-kharkiv"]["startDate"], "2024-01-02");
}

#[test]
fn the_sentence_of_a_claim_keeps_its_qualifier_in_both_languages() {
    let nodes = graph(everything());
    let text = |id: &str| {
        let text = &nodes[id]["text"];
        [0, 1].map(|at| text[at]["@value"].as_str().unwrap().to_owned())
    };
    let [en, uk] = text("claims/agg-2024-12-02-cherniak-launched");
    assert_eq!(
        en,
        "Missiles launched: at least 60; weapon: KN-23 or KN-24; period: until 2 Dec 2024; said by: \
         Andrii Cherniak, Defence Intelligence of Ukraine (HUR), 2 Dec 2024."
    );
    assert!(uk.starts_with("Запущено ракет: щонайменше 60; зброя: KN-23 або KN-24"), "{uk}");
    for node in nodes.values().filter(|node| node["@type"] == "Claim") {
        for text in node["text"].as_array().unwrap() {
            let text = text["@value"].as_str().unwrap();
            assert!(text.ends_with('.') && !text.contains("..") && !text.contains(": ;"), "{text}");
        }
    }
}

#[test]
fn a_hidden_origin_has_an_id_only() {
    let nodes = graph(asof("2024-11-30"));
    let relay = &nodes["claims/agg-2024-11-27-kyslytsya-missiles"];
    let origin = &nodes[relay["isBasedOn"]["@id"].as_str().unwrap()];
    let members: Vec<_> = origin.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(members, ["@id", "@type", "identifier"]);
}

#[test]
fn the_data_set_describes_itself() {
    let nodes = graph(everything());
    let set = &nodes["./"];
    assert_eq!(set["@type"], "Dataset");
    let dataset = support::frozen();
    assert_eq!(set["version"], dataset.text(dataset.version));
    assert_eq!(set["license"], "https://creativecommons.org/licenses/by/4.0/");
    assert_eq!(set["dateModified"], dataset.about.released.unwrap().to_string());
    let (from, to) = set["temporalCoverage"].as_str().unwrap().split_once('/').unwrap();
    assert!(Day::parse(from).unwrap() < Day::parse(to).unwrap());
    assert!(set["variableMeasured"].as_array().unwrap().len() >= 15);
    assert!(set["distribution"][0]["contentUrl"].is_string());
}
