//! Labels in the faces that pictures are drawn in: the widest common one, for which written pages and SVG files are
//! laid out, and the one of PNG files.

use strikemap::base::text_width::{ARIMO, FaceWidths, WIDEST, with_face};
use strikemap::chart::{
    ChartRequest, chart_scene, timeline::TimelineRequest, timeline::timeline_scene,
};
use strikemap::figure::{FigureRequest, Kind, figure};
use strikemap::map::{MapRequest, map_height, map_scene, whole_country};
use strikemap::model::{ChartMeasure, Dataset};
use strikemap::scene::{Rect, Scene};
use strikemap::text::Lang;

use crate::support::{self, basemap, everything, frames, texts};

/// A phone, the map of a page 1280 px wide and its chart, and a large screen.
const WIDTHS: [f64; 5] = [320.0, 390.0, 794.0, 1240.0, 1600.0];
const FACES: [(&str, FaceWidths); 2] = [("Arimo", ARIMO), ("the widest", WIDEST)];

fn map(dataset: &Dataset, width: f64, lang: Lang) -> Scene {
    let view = whole_country(width, map_height(width));
    map_scene(&MapRequest { lang, ..support::page_map_request(dataset, view) })
}

fn chart(dataset: &Dataset, width: f64, lang: Lang) -> Scene {
    chart_scene(&ChartRequest::new(dataset, everything(), lang, width).fitting())
}

/// As `strikemap picture map --size 1280x860` draws it.
fn figure_of_map(dataset: &Dataset, lang: Lang) -> Scene {
    figure(&FigureRequest {
        kind: Kind::Map,
        dataset,
        snapshot: everything(),
        lang,
        basemap: basemap(),
        camera: None,
        ring: None,
        measure: ChartMeasure::MissilesLaunched,
        is_split: false,
        width: 1280.0,
        height: Some(860.0),
    })
}

fn timeline(dataset: &Dataset, width: f64, lang: Lang) -> Scene {
    let event = dataset.find_event("2024-01-02-kharkiv").unwrap();
    timeline_scene(&TimelineRequest { dataset, snapshot: everything(), event, lang, width })
}

/// Every map, chart and timeline and the figure of the map in both languages; while it is looked at, its face is in use.
fn each_picture(mut look: impl FnMut(&Scene, &str)) {
    let dataset = support::frozen();
    for (name, face) in FACES {
        with_face(face, || {
            for &lang in Lang::ALL {
                for width in WIDTHS {
                    let what = format!("{width} {lang:?} in {name}");
                    look(&map(dataset, width, lang), &format!("map {what}"));
                    look(&chart(dataset, width, lang), &format!("chart {what}"));
                    look(&timeline(dataset, width, lang), &format!("timeline {what}"));
                }
                look(&figure_of_map(dataset, lang), &format!("figure {lang:?} in {name}"));
            }
        });
    }
}

#[test]
fn no_text_lies_on_another_or_leaves_its_picture_in_any_face() {
    each_picture(|scene, what| {
        let (texts, whole) = (texts(scene), Rect::between(0.0, 0.0, scene.width, scene.height));
        for (at, (text, rect)) in texts.iter().enumerate() {
            // Names of countries at the edge of a map are cut off with it.
            let is_country = what.starts_with("map") && text.to_uppercase() == *text;
            assert!(is_country || whole.contains(rect), "{what}: {text} leaves it: {rect:?}");
            let other = texts[at + 1..].iter().find(|(_, other)| other.intersects(rect));
            assert!(other.is_none(), "{what}: {text} lies on {other:?}");
        }
    });
}

#[test]
fn labels_of_an_inset_stay_within_it_in_any_face() {
    each_picture(|scene, what| {
        if what.starts_with("chart") || what.starts_with("timeline") {
            return;
        }
        let frames = frames(scene);
        let [_, inset] = frames.as_slice() else { panic!("{what}: {frames:?}") };
        for (text, rect) in texts(scene) {
            assert!(!rect.intersects(inset) || inset.contains(&rect), "{what}: {text} {rect:?}");
        }
    });
}

#[test]
fn crimea_is_named_on_each_map_in_any_face() {
    each_picture(|scene, what| {
        // Not every phone has room for it, in whatever face.
        if what.starts_with("map 320") || what.starts_with("map 390") {
            return;
        }
        let is_named = || {
            texts(scene).iter().any(|(text, _)| ["crimea", "крим"].contains(&&*text.to_lowercase()))
        };
        assert!(!what.starts_with("map") || is_named(), "{what}");
    });
}

/// `cargo test --features cli --test all faces::room -- --nocapture` prints how many texts there are in each face.
#[test]
fn room_for_the_widest_face_costs_few_labels() {
    let dataset = support::frozen();
    type Draw = fn(&Dataset, f64, Lang) -> Scene;
    for (kind, draw) in [("map", map as Draw), ("chart", chart)] {
        for width in [390.0, 794.0, 1240.0] {
            for &lang in Lang::ALL {
                let texts = || texts(&draw(dataset, width, lang)).into_iter().map(|it| it.0);
                let [narrow, wide]: [Vec<String>; 2] =
                    [ARIMO, WIDEST].map(|face| with_face(face, || texts().collect()));
                let lost: Vec<_> = narrow.iter().filter(|text| !wide.contains(text)).collect();
                eprintln!(
                    "{kind} {width} {lang:?}: {} texts in Arimo, {} in the widest face; other there: {lost:?}",
                    narrow.len(),
                    wide.len()
                );
                assert!(wide.len() as f64 >= 0.85 * narrow.len() as f64, "{kind} {width} {lang:?}");
            }
        }
    }
}
