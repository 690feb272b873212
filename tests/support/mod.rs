//! What several tests need: the real package and basemap from disk.
#![allow(dead_code, unreachable_pub, reason = "each test file uses its own part")]

use std::fs;
use std::path::{Path, PathBuf};

use strikemap::base::diagnostic::Report;
use strikemap::data::{Loaded, load, read_cities};
use strikemap::geo::Basemap;
use strikemap::model::Dataset;
use strikemap::picture::{Kind, SheetRequest, sheet};
use strikemap::query::{Selection, summary};
use strikemap::scene::Scene;
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
    let read = |file: &str| fs::read(path("data/basemap").join(file)).unwrap();
    let mut basemap = Basemap::read(&read("coarse.topo.json")).unwrap();
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
        width,
        height: None,
    })
}
