//! The pictures of the real data as committed SVG files. A change of a picture is looked at before
//! its golden is renewed: `UPDATE_GOLDEN=1 cargo test --test golden`.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may panic")]

mod support;

use std::fs;

use strikemap::chart::timeline::{TimelineRequest, timeline_scene};
use strikemap::chart::{ChartRequest, chart_height, chart_scene};
use strikemap::map::{MapRequest, country_and_launch_area, map_scene, whole_country};
use strikemap::picture::{Kind, SHEET_WIDTH};
use strikemap::query::{Asked, Selection};
use strikemap::render::svg;
use strikemap::scene::{Subject, Theme};
use strikemap::text::Lang;
use strikemap::time::Day;

/// Compares a picture with its golden; what differs is written beside it as `…-changed.svg`.
fn assert_golden(name: &str, picture: &str) {
    let golden = support::path("tests/golden").join(format!("{name}.svg"));
    let changed = support::path("tests/golden").join(format!("{name}-changed.svg"));
    let _ = fs::remove_file(&changed);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&golden, picture).unwrap();
        return;
    }
    let known = fs::read_to_string(&golden).unwrap_or_default();
    if known != picture {
        fs::write(&changed, picture).unwrap();
        panic!("{name}.svg is not what is drawn now; look at {}", changed.display());
    }
}

fn map(name: &str, lang: Lang, theme: Theme, [width, height]: [f64; 2], chosen: Option<&str>) {
    let dataset = support::real_data();
    let basemap = support::basemap();
    let scene = map_scene(&MapRequest {
        dataset: &dataset,
        basemap: &basemap,
        selection: Selection::default(),
        lang,
        view: whole_country(width, height),
        chosen: chosen.and_then(|id| dataset.find_event(id)),
        control: None,
        ring: None,
    });
    assert_golden(name, &svg(&scene, &dataset, theme));
}

fn map_with_ring(name: &str, lang: Lang, [width, height]: [f64; 2], [launch, range]: [&str; 2]) {
    let dataset = support::real_data();
    let basemap = support::basemap();
    let selection = Selection::default();
    let asked = Asked { launch: dataset.find_place(launch), range: dataset.find_claim(range) };
    let ring = asked.ring(&dataset, &selection).unwrap();
    let scene = map_scene(&MapRequest {
        dataset: &dataset,
        basemap: &basemap,
        selection,
        lang,
        view: country_and_launch_area(&dataset, &ring, width, height),
        chosen: None,
        control: None,
        ring: Some(ring),
    });
    assert_golden(name, &svg(&scene, &dataset, Theme::Light));
}

fn chart(name: &str, lang: Lang, theme: Theme, width: f64, chosen: Option<&str>) {
    let dataset = support::real_data();
    let scene = chart_scene(&ChartRequest {
        dataset: &dataset,
        selection: Selection::default(),
        lang,
        width,
        height: chart_height(width),
        chosen: chosen.and_then(|id| dataset.find_event(id)).map(Subject::Event),
    });
    assert_golden(name, &svg(&scene, &dataset, theme));
}

#[test]
fn map_en_light() {
    map("map-en-light", Lang::En, Theme::Light, [780.0, 540.0], None);
}

#[test]
fn map_uk_light() {
    map("map-uk-light", Lang::Uk, Theme::Light, [780.0, 540.0], None);
}

#[test]
fn map_en_dark_with_an_event_open() {
    map("map-en-dark-event", Lang::En, Theme::Dark, [780.0, 540.0], Some("2024-01-06-pokrovsk"));
}

#[test]
fn map_uk_phone() {
    map("map-uk-phone", Lang::Uk, Theme::Light, [358.0, 300.0], None);
}

#[test]
fn map_en_light_with_a_range_ring() {
    map_with_ring(
        "map-en-light-range",
        Lang::En,
        [780.0, 540.0],
        ["voronezh-oblast", "agg-2024-02-16-kostin-range"],
    );
}

#[test]
fn chart_en_light() {
    chart("chart-en-light", Lang::En, Theme::Light, 1240.0, None);
}

#[test]
fn chart_uk_light() {
    chart("chart-uk-light", Lang::Uk, Theme::Light, 1240.0, None);
}

#[test]
fn chart_en_dark_with_an_event_open() {
    chart("chart-en-dark-event", Lang::En, Theme::Dark, 780.0, Some("2024-01-02-kharkiv"));
}

#[test]
fn chart_uk_phone() {
    chart("chart-uk-phone", Lang::Uk, Theme::Light, 358.0, None);
}

fn timeline(name: &str, lang: Lang, theme: Theme, width: f64, event: &str, asof: Option<&str>) {
    let dataset = support::real_data();
    let scene = timeline_scene(&TimelineRequest {
        dataset: &dataset,
        selection: Selection { asof: asof.and_then(Day::parse), ..Selection::default() },
        event: dataset.find_event(event).unwrap(),
        lang,
        width,
    });
    assert_golden(name, &svg(&scene, &dataset, theme));
}

#[test]
fn timeline_en_light() {
    timeline("timeline-en-light", Lang::En, Theme::Light, 1240.0, "2024-01-02-kharkiv", None);
}

#[test]
fn timeline_uk_phone() {
    timeline("timeline-uk-phone", Lang::Uk, Theme::Light, 358.0, "2024-01-02-kharkiv", None);
}

#[test]
fn timeline_of_two_days_as_known_then() {
    let (event, day) = ("2025-04-24-kyiv", Some("2025-05-01"));
    timeline("timeline-en-dark-asof", Lang::En, Theme::Dark, 780.0, event, day);
}

fn sheet(name: &str, kind: Kind, lang: Lang, theme: Theme, asof: Option<&str>) {
    let dataset = support::real_data();
    let selection = Selection { asof: asof.and_then(Day::parse), ..Selection::default() };
    let scene = support::sheet_of(&dataset, kind, lang, selection, SHEET_WIDTH);
    assert_golden(name, &svg(&scene, &dataset, theme));
}

#[test]
fn sheet_of_the_map_as_known_on_a_day() {
    sheet("sheet-map-en-light-asof", Kind::Map, Lang::En, Theme::Light, Some("2024-05-01"));
}

#[test]
fn sheet_of_the_chart_in_ukrainian() {
    sheet("sheet-chart-uk-dark", Kind::Chart, Lang::Uk, Theme::Dark, None);
}
