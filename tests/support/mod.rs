//! Shared helpers of the tests: the frozen package, the real one and the basemap from disk.

#[cfg(feature = "cli")]
pub(crate) mod components;
pub(crate) mod generated;
#[cfg(feature = "cli")]
pub(crate) mod pages;
pub(crate) mod program;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use strikemap::base::diagnostic::Report;
use strikemap::chart::{DayScale, ReadChart, Reading, ReadingRequest, readings};
use strikemap::data::{Loaded, load, read_cities};
use strikemap::figure::{FigureRequest, Kind, figure};
use strikemap::geo::{Basemap, View};
use strikemap::map::{MapRequest, control_rect};
use strikemap::model::{ChartMeasure, Dataset};
use strikemap::query::{Filter, Snapshot};
use strikemap::scene::{Anchor, Font, Rect, Run, Scene, Shape, Subject, Token};
use strikemap::text::Lang;
use strikemap::time::{Day, Period};

/// The folder of the frozen package.
pub(crate) const FROZEN: &str = "tests/fixtures/frozen";

/// A path in the repository.
pub(crate) fn path(relative: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(relative)
}

/// A style sheet of the page without white space.
pub(crate) fn css(file: &str) -> String {
    let text = fs::read_to_string(path("www/style").join(file)).unwrap();
    text.replace(char::is_whitespace, "")
}

/// Loads a package from a folder of the repository.
pub(crate) fn load_folder(relative: &str) -> Loaded {
    let folder = path(relative);
    load(&|file| fs::read(folder.join(file)).ok())
}

fn without_faults(folder: &str) -> Dataset {
    let Loaded { dataset, report } = load_folder(folder);
    assert_eq!(report.diagnostics, [], "{folder} has faults");
    dataset
}

/// The frozen copy of the package, for tests of rendering: independent of changes in data/.
pub(crate) fn frozen() -> &'static Dataset {
    static DATA: LazyLock<Dataset> = LazyLock::new(|| without_faults(FROZEN));
    &DATA
}

/// The published package, for tests of its content.
pub(crate) fn real_data() -> &'static Dataset {
    static DATA: LazyLock<Dataset> = LazyLock::new(|| without_faults("data"));
    &DATA
}

/// The coarse basemap with its towns.
pub(crate) fn basemap() -> &'static Basemap {
    static COARSE: LazyLock<Basemap> = LazyLock::new(|| basemap_of("coarse.topo.json"));
    &COARSE
}

/// The fine basemap with its towns.
pub(crate) fn fine_basemap() -> &'static Basemap {
    static FINE: LazyLock<Basemap> = LazyLock::new(|| basemap_of("fine.topo.json"));
    &FINE
}

fn basemap_of(outlines: &str) -> Basemap {
    let read = |file: &str| fs::read(path("data/basemap").join(file)).unwrap();
    let mut basemap = Basemap::read(&read(outlines)).unwrap();
    basemap.cities = read_cities("cities.csv", &read("cities.csv"), &mut Report::default());
    basemap
}

/// A snapshot of the frozen package; leaked, so that it lives as long as the tests.
pub(crate) fn of(filter: &Filter) -> &'static Snapshot {
    Box::leak(Box::new(everything().with(frozen(), filter)))
}

/// The snapshot of the whole frozen package.
pub(crate) fn everything() -> &'static Snapshot {
    static ALL: LazyLock<Snapshot> = LazyLock::new(|| Snapshot::of_all(frozen()));
    &ALL
}

/// The snapshot of an as-of day.
pub(crate) fn asof(day: &str) -> &'static Snapshot {
    of(&Filter { asof: Some(Day::parse(day).unwrap()), ..Filter::default() })
}

/// The snapshot of a period.
pub(crate) fn days(from: &str, to: &str) -> &'static Snapshot {
    of(&Filter { days: period(from, to), ..Filter::default() })
}

/// A period; empty texts are open ends.
pub(crate) fn period(from: &str, to: &str) -> Period {
    Period { from: Day::parse(from), to: Day::parse(to) }
}

/// A figure's map of all events in English, of the frozen package or one with as many rows.
pub(crate) fn map_request(dataset: &Dataset, view: View) -> MapRequest<'_> {
    MapRequest::new(dataset, basemap(), everything(), Lang::En, view)
}

/// The map of the page: with buttons, and with events without a place beside it.
pub(crate) fn page_map_request(dataset: &Dataset, view: View) -> MapRequest<'_> {
    let control = Some(control_rect(&view));
    MapRequest { has_corner: false, control, ..map_request(dataset, view) }
}

/// A map or a chart with title, legend and sources, `width` pixels wide.
pub(crate) fn figure_scene(
    dataset: &Dataset,
    kind: Kind,
    lang: Lang,
    snapshot: &Snapshot,
    width: f64,
) -> Scene {
    figure(&FigureRequest {
        kind,
        dataset,
        snapshot,
        lang,
        basemap: basemap(),
        camera: None,
        ring: None,
        measure: ChartMeasure::MissilesLaunched,
        is_split: false,
        width,
        height: None,
    })
}

/// What is read at a day of a chart, where this is pointed at.
pub(crate) fn read_at(
    dataset: &Dataset,
    snapshot: &Snapshot,
    measure: ChartMeasure,
    day: Day,
    lang: Lang,
    pointed: &[Subject],
) -> Vec<Reading> {
    // As on a chart of 780 px over all events.
    let Period { from, to } = dataset.events.extent();
    let (first, last) = (from.unwrap_or(day), to.unwrap_or(day));
    let days = DayScale { first: first.plus(-9), last: last.plus(9), left: 0.0, right: 780.0 };
    let chart = &ReadChart::new(dataset, snapshot, measure, days);
    readings(&ReadingRequest { dataset, snapshot, chart, day, pointed, lang })
}

/// The left edge of a text of this width, anchored at `x`.
pub(crate) fn left_of(x: f64, width: f64, anchor: Anchor) -> f64 {
    match anchor {
        Anchor::Start => x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    }
}

/// The inset or box, and its frame on the map: what has an edge of ink.
pub(crate) fn frames(scene: &Scene) -> Vec<Rect> {
    let edges = scene.items.iter().filter_map(|item| match item.shape {
        Shape::Rect(rect, _) => {
            item.paint.stroke.filter(|edge| edge.token == Token::Ink).map(|_| rect)
        }
        _ => None,
    });
    edges.collect()
}

/// Every text of a scene with its box, in the face in use.
pub(crate) fn texts(scene: &Scene) -> Vec<(String, Rect)> {
    let boxed = |[x, y]: [f64; 2], text: &str, anchor: Anchor, font: &Font| {
        let w = font.width(text);
        Rect { x: left_of(x, w, anchor), y: y - font.size * 0.75, w, h: font.size * 0.97 }
    };
    let items = scene.items.iter().filter_map(|item| match &item.shape {
        Shape::Text { at, text, anchor, font, .. } => {
            Some((text.clone(), boxed(*at, text, *anchor, font)))
        }
        Shape::Runs([x, y], runs, _) => {
            let w = runs.iter().map(Run::width).sum();
            let size = runs.iter().map(|run| run.font.size).fold(0.0, f64::max);
            let text = runs.iter().map(|run| run.text.as_str()).collect();
            Some((text, Rect { x: *x, y: y - size * 0.75, w, h: size * 0.97 }))
        }
        _ => None,
    });
    items.collect()
}
