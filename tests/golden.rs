//! Maps and charts of the frozen package as committed SVG files. Look at a changed file before you renew
//! its golden: `UPDATE_GOLDEN=1 cargo test golden::`.

use std::fs;

use strikemap::chart::timeline::{TimelineRequest, timeline_scene};
use strikemap::chart::{ChartRequest, chart_scene};
use strikemap::figure::{FIGURE_WIDTH, Kind};
use strikemap::geo::view::Camera;
use strikemap::geo::{LonLat, View};
use strikemap::map::{MapRequest, country_and_launch_area, map_height, map_scene, whole_country};
use strikemap::model::ChartMeasure;
use strikemap::query::{Filter, RingChoice};
use strikemap::render::svg;
use strikemap::scene::{Subject, Theme};
use strikemap::text::Lang;
use strikemap::time::{Day, Period};

use crate::support::{self, everything, of};

/// Compares an SVG with its golden; a different one is written beside it as `…-changed.svg`.
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
    let dataset = support::frozen();
    let chosen = chosen.and_then(|id| dataset.find_event(id));
    let plain = support::map_request(dataset, whole_country(width, height));
    assert_golden(name, &svg(&map_scene(&MapRequest { chosen, lang, ..plain }), dataset, theme));
}

/// A zoomed map as in the page: zoom, latitude and longitude; with the first `number` events.
fn near_map(name: &str, lang: Lang, theme: Theme, width: f64, at: [f64; 3], number: Option<usize>) {
    let dataset = support::frozen();
    let [zoom, lat, lon] = at;
    let camera = Camera { zoom, centre: LonLat::new(lon, lat) };
    let view = View::new(camera, width, map_height(width));
    let last = number.and_then(|number| dataset.events.indices().nth(number - 1));
    let days = Period { from: None, to: last.map(|event| dataset.event(event).from) };
    let request = MapRequest {
        basemap: support::fine_basemap(),
        snapshot: of(&Filter { days, ..Filter::default() }),
        lang,
        hovered: dataset.find_event("2024-02-08-selydove"),
        ..support::page_map_request(dataset, view)
    };
    assert_golden(name, &svg(&map_scene(&request), dataset, theme));
}

fn map_with_ring(name: &str, lang: Lang, [width, height]: [f64; 2], [launch, range]: [&str; 2]) {
    let dataset = support::frozen();
    let asked = RingChoice { launch: dataset.find_place(launch), range: dataset.find_claim(range) };
    let ring = asked.ring(dataset, everything()).unwrap();
    let view = country_and_launch_area(dataset, &ring, width, height);
    let request = MapRequest { ring: Some(ring), lang, ..support::map_request(dataset, view) };
    assert_golden(name, &svg(&map_scene(&request), dataset, Theme::Light));
}

fn chart(name: &str, lang: Lang, theme: Theme, width: f64, chosen: Option<&str>) {
    let dataset = support::frozen();
    let chosen = chosen.and_then(|id| dataset.find_event(id)).map(Subject::Event);
    let request = ChartRequest::new(dataset, everything(), lang, width);
    let scene = chart_scene(&ChartRequest { chosen, ..request });
    assert_golden(name, &svg(&scene, dataset, theme));
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
fn map_of_one_event() {
    near_map("map-en-light-one", Lang::En, Theme::Light, 794.0, [7.0, 48.6, 35.5], Some(1));
}

#[test]
fn map_of_twelve_events_on_a_dark_phone() {
    near_map("map-uk-dark-phone-twelve", Lang::Uk, Theme::Dark, 390.0, [7.0, 48.3, 36.6], Some(12));
}

#[test]
fn map_of_the_centre_with_names_of_oblasts() {
    near_map("map-uk-light-centre", Lang::Uk, Theme::Light, 794.0, [7.0, 49.8, 32.0], None);
}

#[test]
fn map_of_a_city_in_the_dark() {
    near_map("map-en-dark-city", Lang::En, Theme::Dark, 794.0, [9.5, 50.45, 30.6], None);
}

#[test]
fn map_of_a_city_on_a_phone() {
    near_map("map-en-light-phone-city", Lang::En, Theme::Light, 390.0, [9.5, 49.98, 36.25], None);
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

/// A chart of another measure, or by side.
fn measure(
    name: &str,
    lang: Lang,
    theme: Theme,
    width: f64,
    (measure, is_split): (ChartMeasure, bool),
) {
    let dataset = support::frozen();
    let request = ChartRequest::new(dataset, everything(), lang, width);
    let scene = chart_scene(&ChartRequest { measure, is_split, ..request }.fitting());
    assert_golden(name, &svg(&scene, dataset, theme));
}

#[test]
fn charts_of_the_killed() {
    let killed = (ChartMeasure::Killed, false);
    measure("chart-killed-en-light", Lang::En, Theme::Light, 1240.0, killed);
    measure("chart-killed-uk-phone-dark", Lang::Uk, Theme::Dark, 358.0, killed);
}

#[test]
fn charts_of_the_injured() {
    let injured = (ChartMeasure::Injured, false);
    measure("chart-injured-uk-dark", Lang::Uk, Theme::Dark, 1240.0, injured);
    measure("chart-injured-en-phone", Lang::En, Theme::Light, 358.0, injured);
}

#[test]
fn charts_of_missiles_supplied() {
    let transferred = (ChartMeasure::MissilesTransferred, false);
    measure("chart-transferred-en-dark", Lang::En, Theme::Dark, 1240.0, transferred);
    measure("chart-transferred-uk-phone", Lang::Uk, Theme::Light, 358.0, transferred);
}

#[test]
fn charts_of_shells_supplied() {
    let shells = (ChartMeasure::ShellsTransferred, false);
    measure("chart-shells-uk-light", Lang::Uk, Theme::Light, 1240.0, shells);
    measure("chart-shells-en-phone-dark", Lang::En, Theme::Dark, 358.0, shells);
}

#[test]
fn charts_by_side() {
    let launched = (ChartMeasure::MissilesLaunched, true);
    measure("chart-split-uk-light", Lang::Uk, Theme::Light, 1240.0, launched);
    measure("chart-split-en-phone-dark", Lang::En, Theme::Dark, 358.0, launched);
}

fn timeline(name: &str, lang: Lang, theme: Theme, width: f64, event: &str, asof: Option<&str>) {
    let dataset = support::frozen();
    let scene = timeline_scene(&TimelineRequest {
        dataset,
        snapshot: of(&Filter { asof: asof.and_then(Day::parse), ..Filter::default() }),
        event: dataset.find_event(event).unwrap(),
        lang,
        width,
    });
    assert_golden(name, &svg(&scene, dataset, theme));
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

fn figure_of(name: &str, kind: Kind, lang: Lang, theme: Theme, asof: Option<&str>) {
    let dataset = support::frozen();
    let snapshot = of(&Filter { asof: asof.and_then(Day::parse), ..Filter::default() });
    let scene = support::figure_scene(dataset, kind, lang, snapshot, FIGURE_WIDTH);
    assert_golden(name, &svg(&scene, dataset, theme));
}

#[test]
fn figure_of_the_map_as_known_on_a_day() {
    figure_of("sheet-map-en-light-asof", Kind::Map, Lang::En, Theme::Light, Some("2024-05-01"));
}

#[test]
fn figure_of_the_chart_in_ukrainian() {
    figure_of("sheet-chart-uk-dark", Kind::Chart, Lang::Uk, Theme::Dark, None);
}

#[test]
fn halos_of_files_need_no_paint_order() {
    for file in fs::read_dir(support::path("tests/golden")).unwrap() {
        let path = file.unwrap().path();
        let text = fs::read_to_string(&path).unwrap();
        assert!(!text.contains("paint-order"), "{}", path.display());
        // A halo is beneath the name, and not read aloud a second time.
        for (at, _) in text.match_indices("fill=\"none\" aria-hidden=\"true\" stroke") {
            let (_, below) = text[at..].split_once("</text>").unwrap();
            assert!(below.trim_start().starts_with("<text"), "{}", path.display());
        }
    }
}
