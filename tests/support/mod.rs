//! What several tests need: the real package and basemap from disk.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its own part")]

use std::fs;
use std::path::{Path, PathBuf};

use strikemap::base::diagnostic::Report;
use strikemap::data::{Loaded, load, read_cities};
use strikemap::geo::Basemap;
use strikemap::model::{ChartMeasure, Dataset};
use strikemap::picture::{Kind, SheetRequest, sheet};
use strikemap::query::{Selection, summary};
use strikemap::scene::{Anchor, Font, Rect, Scene, Shape};
use strikemap::text::Lang;

/// A path below the repository.
pub fn path(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(relative)
}

/// Reads a package from a folder below the repository.
pub fn load_folder(relative: &str) -> Loaded {
    let folder = path(relative);
    load(&|file| fs::read(folder.join(file)).ok())
}

/// The package of the repository, which must have no fault.
pub fn real_data() -> Dataset {
    let Loaded { dataset, report } = load_folder("data");
    assert_eq!(report.diagnostics, [], "data/ has faults");
    dataset
}

/// The coarse basemap with its towns.
pub fn basemap() -> Basemap {
    basemap_of("coarse.topo.json")
}

/// The fine basemap with its towns.
pub fn fine_basemap() -> Basemap {
    basemap_of("fine.topo.json")
}

fn basemap_of(outlines: &str) -> Basemap {
    let read = |file: &str| fs::read(path("data/basemap").join(file)).unwrap();
    let mut basemap = Basemap::read(&read(outlines)).unwrap();
    basemap.cities = read_cities("cities.csv", &read("cities.csv"), &mut Report::default());
    basemap
}

/// A map or a chart with title, key and sources, `width` pixels wide.
pub fn sheet_of(
    dataset: &Dataset,
    kind: Kind,
    lang: Lang,
    selection: Selection,
    width: f64,
) -> Scene {
    let (summary, basemap) = (summary(dataset, &selection), basemap());
    sheet(&SheetRequest {
        kind,
        dataset,
        summary: &summary,
        selection,
        lang,
        basemap: &basemap,
        camera: None,
        ring: None,
        measure: ChartMeasure::MissilesLaunched,
        is_split: false,
        width,
        height: None,
    })
}

/// Every text of a picture with the box it fills in a font of the table's widths.
pub fn texts(scene: &Scene) -> Vec<(&str, Rect)> {
    let boxed = |at: [f64; 2], text: &str, anchor: Anchor, font: &Font| {
        let width = font.width(text);
        let left = match anchor {
            Anchor::Start => at[0],
            Anchor::Middle => at[0] - width / 2.0,
            Anchor::End => at[0] - width,
        };
        Rect { x: left, y: at[1] - font.size * 0.75, w: width, h: font.size * 0.97 }
    };
    let items = scene.items.iter().filter_map(|item| match &item.shape {
        Shape::Text { at, text, anchor, font, .. } => {
            Some((text.as_str(), boxed(*at, text, *anchor, font)))
        }
        _ => None,
    });
    items.collect()
}
