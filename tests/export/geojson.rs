//! GeoJSON exports conform to RFC 7946 and keep the stated precision.

use std::collections::BTreeMap;

use serde_json::Value;
use strikemap::export::geojson;
use strikemap::query::Snapshot;
use strikemap::text::{Lang, date};

use crate::support::{self, asof, days, everything};

fn read(snapshot: &Snapshot) -> Value {
    serde_json::from_str(&geojson(support::frozen(), snapshot)).unwrap()
}

fn features(collection: &Value) -> &Vec<Value> {
    collection["features"].as_array().unwrap()
}

/// The positions in a collection, checked against RFC 7946.
fn positions(collection: &Value) -> Vec<(f64, f64)> {
    assert_eq!(collection["type"], "FeatureCollection");
    for name in ["coordinates", "geometries", "geometry", "properties", "crs"] {
        assert!(collection.get(name).is_none(), "{name} is no member of a collection");
    }
    let mut ids = std::collections::BTreeSet::new();
    let mut positions = Vec::new();
    for feature in features(collection) {
        let members: Vec<_> = feature.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(members, ["geometry", "id", "properties", "type"]);
        assert_eq!(feature["type"], "Feature");
        assert!(feature["properties"].is_object());
        assert!(ids.insert(feature["id"].as_str().unwrap()), "{} twice", feature["id"]);
        if feature["geometry"].is_null() {
            continue;
        }
        let members: Vec<_> = feature["geometry"].as_object().unwrap().keys().collect();
        assert_eq!(members, ["coordinates", "type"]);
        assert_eq!(feature["geometry"]["type"], "Point");
        let [lon, lat] = &feature["geometry"]["coordinates"].as_array().unwrap()[..] else {
            panic!("a position has two numbers: {feature}");
        };
        for degrees in [lon, lat] {
            let text = degrees.to_string();
            let decimals = text.split_once('.').map_or(0, |(_, decimals)| decimals.len());
            assert!(decimals <= 6, "{degrees} has more than six decimals");
        }
        let (lon, lat) = (lon.as_f64().unwrap(), lat.as_f64().unwrap());
        assert!(lon.abs() <= 180.0 && lat.abs() <= 90.0);
        positions.push((lon, lat));
    }
    positions
}

#[test]
fn it_is_a_feature_collection_with_a_box_around_its_points() {
    for snapshot in [everything(), asof("2024-01-05"), days("2024-09-21", "2024-09-21")] {
        let collection = read(snapshot);
        let positions = positions(&collection);
        let ends: Vec<_> =
            collection["bbox"].as_array().unwrap().iter().map(|n| n.as_f64().unwrap()).collect();
        let fold = |of: fn(&(f64, f64)) -> f64, pick: fn(f64, f64) -> f64| {
            positions.iter().map(of).reduce(pick).unwrap()
        };
        let expected = [
            fold(|at| at.0, f64::min),
            fold(|at| at.1, f64::min),
            fold(|at| at.0, f64::max),
            fold(|at| at.1, f64::max),
        ];
        assert_eq!(ends, expected);
    }
    let nothing = read(days("1999-01-01", "1999-01-01"));
    assert!(positions(&nothing).is_empty() && nothing.get("bbox").is_none());
    // Ukraine, with longitude first.
    assert!(positions(&read(everything())).iter().all(|at| at.0 < 41.0 && at.1 > 44.0));
}

#[test]
fn oblasts_and_the_country_have_no_point() {
    let dataset = support::frozen();
    let collection = read(everything());
    let mut num_areas = 0;
    for feature in features(&collection) {
        let event = dataset.find_event(feature["id"].as_str().unwrap()).unwrap();
        let place = dataset.place_of(event);
        let properties = &feature["properties"];
        let precision = properties["place_precision"].as_str().unwrap();
        let is_area = matches!(precision, "oblast" | "country");
        assert_eq!(feature["geometry"].is_null(), is_area, "{}", feature["id"]);
        assert_eq!(properties["place_lat"].as_f64(), Some(place.lat));
        assert_eq!(properties["place_oblast_iso"].is_null(), precision == "country");
        assert_eq!(properties["radius_m"].as_f64(), Some(place.radius_km * 1000.0));
        num_areas += usize::from(is_area);
        if let Some(lon) = feature["geometry"]["coordinates"][0].as_f64() {
            // Rounding moves the point by at most a tenth of its radius.
            let moved_km = (lon - place.lon).abs() * 111.32;
            assert!(moved_km <= place.radius_km / 10.0 + 1e-9, "{}", feature["id"]);
        }
    }
    assert!(num_areas >= 10);
}

#[test]
fn the_codes_of_ucdp_follow_precision_and_days() {
    let collection = read(everything());
    let codes: BTreeMap<_, _> = features(&collection)
        .iter()
        .map(|feature| {
            let properties = &feature["properties"];
            let code = |name: &str| properties[name].as_u64().unwrap();
            (properties["place_precision"].as_str().unwrap(), code("where_prec"))
        })
        .collect();
    let expected = [
        ("country", 6),
        ("district", 2),
        ("oblast", 4),
        ("raion", 3),
        ("settlement", 2),
        ("site", 1),
    ];
    assert_eq!(codes, BTreeMap::from(expected));
    for (id, date_prec) in
        [("2024-01-02-kharkiv", 1), ("2024-07-30-kyiv-oblast", 2), ("2023-12-30-kyiv", 5)]
    {
        let feature = features(&collection).iter().find(|it| it["id"] == id).unwrap();
        assert_eq!(feature["properties"]["date_prec"], date_prec, "{id}");
    }
}

#[test]
fn amounts_are_not_closed_added_or_set_to_zero() {
    let collection = read(everything());
    let mut num_open = 0;
    for feature in features(&collection) {
        let properties = &feature["properties"];
        let claims = properties["claims"].as_array().unwrap();
        for span in properties["amounts"].as_array().unwrap() {
            let of_span: Vec<_> = claims
                .iter()
                .filter(|claim| span["claims"].as_array().unwrap().contains(&claim["id"]))
                .collect();
            assert_eq!(of_span.len(), span["claims"].as_array().unwrap().len());
            let stated: Vec<_> = of_span
                .iter()
                .flat_map(|claim| [&claim["value_min"], &claim["value_max"]])
                .filter(|value| !value.is_null())
                .collect();
            // Every number is stated by a claim about the event: no sum, no mean, no zero.
            for name in ["low", "high", "lowest_value", "highest_value"] {
                assert!(span[name].is_null() || stated.contains(&&span[name]), "{span}");
            }
            assert_eq!(stated.is_empty(), span["lowest_value"].is_null(), "{span}");
            let is_open = |from: &str, to: &str| {
                of_span.iter().any(|claim| !claim[from].is_null() && claim[to].is_null())
            };
            assert_eq!(span["open_above"], is_open("value_min", "value_max"), "{span}");
            assert_eq!(span["open_below"], is_open("value_max", "value_min"), "{span}");
            assert!(span["open_above"] == false || span["high"].is_null(), "{span}");
            num_open += usize::from(span["open_above"] == true);
        }
    }
    assert!(num_open > 10);
    let is_number = |name: &str| collection[name].is_number();
    assert!(!collection.as_object().unwrap().keys().any(|name| is_number(name)), "a total");
}

#[test]
fn licence_attribution_and_rule_are_given() {
    let collection = read(everything());
    assert_eq!(collection["licence"], "https://creativecommons.org/licenses/by/4.0/");
    let attribution = collection["attribution"].as_str().unwrap();
    let dataset = support::frozen();
    let version = format!("version {}", dataset.text(dataset.version));
    let day = date::long(Lang::En, dataset.about.released.unwrap()).replace('\u{a0}', " ");
    for part in ["The Strikemap contributors", &version, &day, "creativecommons.org"] {
        assert!(attribution.contains(part), "{attribution}");
    }
    assert!(collection["counting_rule"].as_str().unwrap().contains("never zero"));
    assert_eq!(collection["selection"], Value::Null);
}
