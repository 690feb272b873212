//! Figures: their texts, that everything fits, and `strikemap picture`.

use std::fs;
use std::path::Path;

use resvg::usvg::roxmltree::Document;
use strikemap::data::load;
use strikemap::figure::{CARD_SIZE, Kind, card};
use strikemap::model::{ChartMeasure, Dataset};
use strikemap::query::counted::counted as counts;
use strikemap::query::{Filter, Snapshot};
use strikemap::render::svg;
use strikemap::scene::{Scene, Shape, Theme};
use strikemap::text::Lang;
use strikemap::time::{Day, Period};

use crate::support::program::{printed, scratch, stderr_of, strikemap};
use crate::support::{self, everything};

fn made(arguments: &[&str]) {
    printed(&strikemap(arguments));
}

/// Width and height of a PNG.
fn png_size(path: &Path) -> [u32; 2] {
    let bytes = fs::read(path).unwrap();
    assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n");
    [16, 20].map(|at| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap()))
}

/// The texts of an SVG in reading order.
fn read(picture: &str) -> String {
    let document = Document::parse(picture).unwrap();
    let texts = document.descendants().filter(|node| node.has_tag_name("text"));
    let texts: Vec<_> = texts.filter_map(|node| node.text()).collect();
    texts.join(" ").replace('\u{a0}', " ")
}

fn both_figures(dataset: &Dataset, snapshot: &Snapshot, width: f64) -> Vec<Scene> {
    let of = |kind: &Kind| {
        Lang::ALL
            .iter()
            .map(|&lang| support::figure_scene(dataset, *kind, lang, snapshot, width))
            .collect()
    };
    Kind::ALL.iter().flat_map(|kind| -> Vec<Scene> { of(kind) }).collect()
}

/// Every text lies within the scene.
fn assert_texts_inside(scene: &Scene) {
    for item in &scene.items {
        let Shape::Text { at: [x, y], text, anchor, font, .. } = &item.shape else { continue };
        let width = font.width(text);
        let left = support::left_of(*x, width, *anchor);
        let (is_wide, is_low) = (left + width > scene.width, *y > scene.height);
        assert!(left >= 0.0 && !is_wide && !is_low && *y > 0.0, "{text:?} at {left} {y}");
    }
}

#[test]
fn a_figure_has_title_filter_and_sources() {
    let dataset = support::frozen();
    let days = Period { from: Day::parse("2024-01-01"), to: Day::parse("2024-12-31") };
    let asof = Day::parse("2024-05-01");
    let snapshot = support::of(&Filter { days, asof, ..Filter::default() });
    let figures = snapshot.summary(dataset);
    let [en_map, uk_map, en_chart, uk_chart] = &both_figures(dataset, snapshot, 1080.0)[..] else {
        panic!("two pictures in two languages");
    };
    for (scene, lang) in [(en_map, "en"), (uk_map, "uk"), (en_chart, "en"), (uk_chart, "uk")] {
        let drawn = svg(scene, dataset, Theme::Light);
        let document = Document::parse(&drawn).unwrap();
        let root = document.root_element();
        assert_eq!((root.attribute("lang"), root.attribute("role")), (Some(lang), Some("group")));
        let part = |tag| root.children().find(|node| node.has_tag_name(tag)).unwrap().text();
        assert_eq!(part("title"), Some(scene.title.as_str()));
        assert_eq!(part("desc"), Some(scene.description.as_str()));
        let text = read(&drawn);
        let events = format!("{} ", figures.tally.num_events);
        for wanted in [
            scene.title.as_str(),
            &events,
            lang_pick(lang, "Known by 1 May 2024", "Відомо на 1 травня 2024 року"),
            lang_pick(lang, "1 Jan 2024 to 31 Dec 2024", "1 січ. 2024 – 31 груд. 2024"),
            dataset.text(dataset.version),
            lang_pick(lang, "Contested", "Оскаржено"),
        ] {
            assert!(text.contains(wanted), "{wanted:?} is not on {lang} {:?}", scene.title);
        }
        let description = scene.description.replace('\u{a0}', " ");
        assert!(description.contains(lang_pick(
            lang,
            "Known by 1 May 2024.",
            "Відомо на 1 травня 2024 року."
        )));
    }
    let text = read(&svg(en_map, dataset, Theme::Light));
    assert!(
        text.contains("Crimea and Sevastopol are within Ukraine") && text.contains("Natural Earth")
    );
    // The evidence is the claims about what is shown, not all claims.
    let of_events: usize =
        snapshot.events().map(|event| snapshot.claims_of(dataset, event).count()).sum();
    assert!(of_events < figures.evidence.num_claims);
    let counted = format!("About these strikes: {of_events} claims from ");
    assert!(text.contains(&counted), "{counted:?} is not on the map");
    let bars = counts(dataset, snapshot, ChartMeasure::MissilesLaunched).drawn().count();
    let counted = format!("About these strikes and in the bars: {} claims from ", of_events + bars);
    let chart = read(&svg(en_chart, dataset, Theme::Light));
    assert!(chart.contains(&counted), "{counted:?} is not on the chart");
    let description = en_map.description.replace('\u{a0}', " ");
    assert!(
        description.contains(&format!("{} strikes", figures.tally.num_events)),
        "{description}"
    );
    assert!(
        description.contains(&format!("{} contested", figures.tally.num_contested)),
        "{description}"
    );
}

fn lang_pick<'t>(lang: &str, en: &'t str, uk: &'t str) -> &'t str {
    if lang == "uk" { uk } else { en }
}

#[test]
fn texts_stay_within_the_figure() {
    let dataset = support::frozen();
    for width in [320.0, 390.0, 640.0, 1080.0, 1600.0] {
        for scene in both_figures(dataset, everything(), width) {
            assert_eq!(scene.width, width);
            assert_texts_inside(&scene);
        }
    }
    let basemap = support::basemap();
    for &lang in Lang::ALL {
        let scene = card(dataset, basemap, everything(), lang);
        assert_eq!([scene.width, scene.height], CARD_SIZE);
        assert_texts_inside(&scene);
        let text = read(&svg(&scene, dataset, Theme::Light));
        assert!(text.contains(&scene.title), "the title is cut: {text}");
        assert!(!text.contains('…'), "something is cut: {text}");
    }
}

#[test]
fn days_without_events_are_stated() {
    let dataset = support::frozen();
    let days = Period { from: Day::parse("2020-01-01"), to: Day::parse("2020-01-31") };
    for scene in both_figures(dataset, support::of(&Filter { days, ..Filter::default() }), 700.0) {
        let text = read(&svg(&scene, dataset, Theme::Light));
        let wanted = lang_pick(scene.lang, "No strikes in these dates", "За ці дні ударів немає");
        assert!(text.contains(wanted), "{text}");
    }
}

#[test]
fn hostile_texts_of_a_package_are_escaped() {
    let long = "x".repeat(3000);
    let evil = format!("</text><script>alert(1)</script>\u{202e}&amp;\u{1} {long}");
    let folder = support::path(support::FROZEN);
    let loaded = load(&|file| {
        let text = fs::read_to_string(folder.join(file)).ok()?;
        Some(
            match file {
                "datapackage.json" => text
                    .replace("Strikemap: reported", &evil.replace('\u{1}', "\\u0001"))
                    .replace("\"1.1.0\"", "\"<b onload=x>\""),
                "places.csv" => {
                    text.replace(",Kharkiv,", &format!(",{},", evil.replace('\u{1}', "")))
                }
                "claims.csv" => {
                    text.replace("Andriy Kostin", "<image href='https://example.org/x'/>")
                }
                _ => text,
            }
            .into_bytes(),
        )
    });
    let dataset = loaded.dataset;
    for scene in both_figures(&dataset, everything(), 640.0) {
        let drawn = svg(&scene, &dataset, Theme::Dark);
        let document = Document::parse(&drawn).unwrap();
        const OURS: [&str; 11] = [
            "svg",
            "title",
            "desc",
            "g",
            "path",
            "rect",
            "circle",
            "text",
            "tspan",
            "linearGradient",
            "stop",
        ];
        for node in document.descendants().filter(resvg::usvg::roxmltree::Node::is_element) {
            assert!(OURS.contains(&node.tag_name().name()), "{:?}", node.tag_name());
            let is_ours = |name: &str| !name.starts_with("on") && name != "href";
            assert!(node.attributes().all(|it| is_ours(it.name())));
        }
        assert!(read(&drawn).contains("<script>alert(1)</script>"));
        assert!(scene.height < 2000.0, "a long text makes a picture of {} px", scene.height);
        assert_texts_inside(&scene);
    }
}

#[test]
fn figures_in_one_page_share_no_id() {
    let dataset = support::frozen();
    let mut seen = Vec::new();
    for scene in both_figures(dataset, everything(), 900.0) {
        for &theme in Theme::ALL {
            let drawn = svg(&scene, dataset, theme);
            let document = Document::parse(&drawn).unwrap();
            let ids: Vec<_> =
                document.descendants().filter_map(|node| node.attribute("id")).collect();
            for id in ids {
                assert!(drawn.contains(&format!("url(#{id})")), "{id} is used");
                assert!(!seen.contains(&id.to_owned()), "{id} stands twice");
                seen.push(id.to_owned());
            }
        }
    }
    assert!(!seen.is_empty());
}

#[test]
fn the_file_extension_chooses_the_format() {
    let folder = scratch("picture-written");
    let at = |name: &str| folder.join(name).to_str().unwrap().to_owned();
    let day = ["--asof", "2024-05-01"];
    made(&[&["picture", "map", "--size", "800x900", "-o", &at("map.svg")][..], &day].concat());
    let drawn = fs::read_to_string(at("map.svg")).unwrap();
    let document = Document::parse(&drawn).unwrap();
    let root = document.root_element();
    assert_eq!((root.attribute("width"), root.attribute("height")), (Some("800"), Some("900")));
    assert!(read(&drawn).contains("Known by 1 May 2024"));

    made(&[
        "picture",
        "chart",
        "--lang",
        "uk",
        "--theme",
        "dark",
        "--size",
        "700x900",
        "-o",
        &at("chart.png"),
    ]);
    assert_eq!(png_size(&folder.join("chart.png")), [1400, 1800]);
    made(&["picture", "map", "--size", "700x900", "--scale", "1", "-o", &at("small.png")]);
    assert_eq!(png_size(&folder.join("small.png")), [700, 900]);
    made(&["picture", "card", "-o", &at("card.png")]);
    assert_eq!(png_size(&folder.join("card.png")), [1200, 630]);

    made(&[&["picture", "chart", "-o", &at("")][..], &day].concat());
    let dataset = support::frozen();
    let version = dataset.text(dataset.version);
    assert!(folder.join(format!("strikemap-chart-{version}-asof-2024-05-01.svg")).is_file());
    let printed = strikemap(&["picture", "map"]).stdout;
    assert!(Document::parse(std::str::from_utf8(&printed).unwrap()).is_ok());
}

#[test]
fn all_figures_of_the_site_are_written_at_once() {
    let folder = scratch("picture-all");
    made(&["picture", "all", "-o", folder.to_str().unwrap()]);
    for kind in ["map", "chart"] {
        for lang in ["en", "uk"] {
            let words = fs::read_to_string(folder.join(format!("{kind}-{lang}.txt"))).unwrap();
            assert!(words.len() > 200 && words.ends_with(".\n"), "{words}");
            for theme in ["light", "dark"] {
                let name = |end| folder.join(format!("{kind}-{lang}-{theme}.{end}"));
                let drawn = fs::read_to_string(name("svg")).unwrap();
                let document = Document::parse(&drawn).unwrap();
                let side = |name| document.root_element().attribute(name).unwrap().parse().unwrap();
                let twice: [f64; 2] =
                    [side("width"), side("height")].map(|side: f64| (2.0 * side).round());
                assert_eq!(png_size(&name("png")).map(f64::from), twice);
            }
        }
    }
    for name in ["card", "card-uk"] {
        assert_eq!(png_size(&folder.join(format!("{name}.png"))), [1200, 630]);
        let words = fs::read_to_string(folder.join(format!("{name}.txt"))).unwrap();
        assert!(words.contains("60") && words.ends_with(".\n"), "{words}");
    }
    // The pages link to them.
    let pages = folder.join("pages");
    let template = support::path("www/index.html").to_str().unwrap().to_owned();
    let site = ["--url", "https://example.org/s/", "-o", pages.to_str().unwrap()];
    made(&[&["prerender", "--template", &template][..], &site].concat());
    for (page, card) in [("index.html", "card.png"), ("uk/index.html", "card-uk.png")] {
        let html = fs::read_to_string(pages.join(page)).unwrap();
        assert!(html.contains(&format!("content=\"https://example.org/s/pictures/{card}\"")));
        let links = html.split("href=\"").filter_map(|link| link.split('"').next());
        let files =
            links.filter_map(|link| link.trim_start_matches("../").strip_prefix("pictures/"));
        let files: Vec<_> = files.collect();
        assert_eq!(files.len(), 4, "{page} leads to {files:?}");
        for file in files {
            assert!(folder.join(file).exists(), "{page} leads to {file}, which is not made");
        }
    }
}

#[test]
fn invalid_requests_give_a_sentence() {
    let folder = scratch("picture-unable");
    let table = folder.join("strikes.csv");
    made(&["export", "csv", "-o", table.to_str().unwrap()]);
    let table = table.to_str().unwrap();
    for (arguments, expected) in [
        (&["picture"][..], "which picture? map, chart, card, all"),
        (&["picture", "globe"], "no picture `globe`; there are map, chart, card, all"),
        (&["picture", "map", "--size", "big"], "--size is width x height in pixels"),
        (&["picture", "map", "--size", "10x10"], "a picture is 320 to 8000 pixels wide"),
        (&["picture", "map", "--size", "640x300"], "leaves too little room for the map"),
        (&["picture", "chart", "--lang", "de"], "--lang is en or uk, not `de`"),
        (
            &["picture", "chart", "--theme", "blue"],
            "--theme is one of auto, light, dark, not `blue`",
        ),
        (&["picture", "chart", "--scale", "9"], "--scale is a number from 0.5 to 4"),
        (
            &["picture", "chart", "-o", "chart.jpg"],
            "chart.jpg: a picture is written as .svg or .png",
        ),
        (&["picture", "chart", "-o", "no/such/x.svg"], "no/such/x.svg cannot be written"),
        (&["picture", "card", "--size", "640x640"], "a card is always 1200x630"),
        (
            &["picture", "all", "--asof", "2024-05-01"],
            "--claimant and --q are for map and chart; card and all show all days",
        ),
        (&["picture", "all"], "needs a folder"),
        (&["picture", "map", "--asof", "May"], "`May` is not a day"),
        (&["picture", "map", table], "a map needs the folder of a data package"),
        (&["picture", "map", "no-such-folder"], "no data package in `no-such-folder`"),
    ] {
        let output = strikemap(arguments);
        let message = stderr_of(&output);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {message}");
        assert!(message.contains(expected), "{arguments:?}: {message}");
        assert!(output.stdout.is_empty(), "{arguments:?}");
    }
    // A chart needs no basemap.
    made(&["picture", "chart", table, "-o", folder.join("chart.svg").to_str().unwrap()]);
}

#[test]
fn a_figure_names_its_measure_and_sides() {
    let folder = scratch("picture-measure");
    let to = folder.to_str().unwrap();
    let of = |more: &[&str]| strikemap(&[&["picture", "chart", "-o", to], more].concat());
    assert!(of(&["--measure", "killed", "--split", "side"]).status.success());
    let dataset = support::frozen();
    let name = format!("strikemap-chart-killed-side-{}.svg", dataset.text(dataset.version));
    let sheet = fs::read_to_string(folder.join(name));
    let sheet = sheet.expect("the name says what is counted");
    for part in ["People killed in strikes", "Ukraine", "Media", "claims about one strike"] {
        assert!(sheet.contains(part), "{part}");
    }
    assert!(!sheet.contains("which may be Russian"), "a sign that does not occur");
    let bad = of(&["--measure", "range_km"]);
    assert!(
        !bad.status.success()
            && stderr_of(&bad).contains("--measure is one of missiles_launched, ")
    );
    assert!(!of(&["--split", "weapon"]).status.success());
    let map = strikemap(&["picture", "map", "--measure", "killed", "-o", to]);
    assert!(stderr_of(&map).contains("for the chart"));
}
