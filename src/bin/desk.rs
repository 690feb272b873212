//! The program that the page fetches for what few readers need: to take data or pictures away, to put the
//! page into another, or to be told what is wrong with the data. It is the core alone, without leptos. The
//! page hands over the files it has.

use js_sys::{Array, Uint8Array};
use strikemap::app::parts::parts;
use strikemap::app::{embedding, url};
use strikemap::base::decimal;
use strikemap::base::diagnostic::Report;
use strikemap::base::math::log2;
use strikemap::data::basemap::{COARSE, FINE};
use strikemap::data::package::DESCRIPTOR;
use strikemap::data::{Loaded, load, read_basemap, read_package};
use strikemap::export::{Format, export, figure_name, file_name};
use strikemap::figure::{FIGURE_WIDTH, FigureRequest, INNER_WIDTH, Kind, figure};
use strikemap::geo::Basemap;
use strikemap::geo::basemap::FINE_ZOOM;
use strikemap::geo::view::Camera;
use strikemap::query::{RingChoice, Snapshot};
use strikemap::render::html::event::event_timeline;
use strikemap::render::html::faults::faults;
use strikemap::render::svg;
use strikemap::scene::Theme;
use strikemap::text::Lang;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};

/// What is visible, as a file. `files` are pairs of a path in the package and its bytes, `parameters` are
/// those of the page's URL, `format` is `csv`, `geojson` or `jsonld`. Gives the name of the file,
/// its media type and its text; an error is a sentence.
#[wasm_bindgen(js_name = exportData)]
pub fn export_data(files: &Array, parameters: &str, format: &str) -> Result<Array, JsValue> {
    let format = Format::parse(format).ok_or("no such format")?;
    let loaded = read(files);
    if loaded.report.num_errors() > 0 {
        return Err("the data have faults".into());
    }
    let dataset = loaded.dataset;
    let filter = url::read(parameters, "").state.filter;
    let name = file_name(dataset.text(dataset.version), &filter, format);
    let text = export(&dataset, &Snapshot::of(&dataset, &filter), format);
    Ok([name.as_str(), format.media_type(), &text].into_iter().map(JsValue::from).collect())
}

/// The `map` or the `chart` of the parameters `parameters` as a picture that stands by itself: a name for its
/// file, without its ending, and the picture as SVG; an error is a sentence. `files` as above; `shown` is
/// the width of the map on screen in pixels, 0 where there is none. `www/script/take-away.js` makes files
/// of it.
#[wasm_bindgen(js_name = drawPicture)]
pub fn draw_picture(
    files: &Array,
    parameters: &str,
    kind: &str,
    shown: f64,
) -> Result<Array, JsValue> {
    let kind = Kind::parse(kind).ok_or("no such picture")?;
    let (loaded, state) = (read(files), url::read(parameters, "").state);
    if loaded.report.num_errors() > 0 {
        return Err("the data have faults".into());
    }
    let dataset = &loaded.dataset;
    let snapshot = Snapshot::of(dataset, &state.filter);
    let bytes = |path: &str| get(files, path);
    let package = get(files, DESCRIPTOR)
        .and_then(|bytes| read_package(&bytes, &mut Report::default()))
        .unwrap_or_default();
    let camera = state.camera.map(|camera| {
        // The same part of the Earth from left to right, whatever the width of the screen.
        let levels = if shown > 0.0 { log2(INNER_WIDTH / shown) } else { 0.0 };
        Camera { zoom: camera.zoom + levels, ..camera }
    });
    let is_near = camera.is_some_and(|camera| camera.zoom > FINE_ZOOM);
    let levels = [if is_near { FINE } else { COARSE }, COARSE];
    let basemap = match kind {
        Kind::Map => levels
            .into_iter()
            .find_map(|level| read_basemap(&package, level, &bytes))
            .ok_or("the outlines of the map are not here")?,
        Kind::Chart => Basemap::default(),
    };
    let asked = RingChoice {
        launch: state.launch.as_deref().and_then(|id| dataset.find_place(id)),
        range: state.range.as_deref().and_then(|id| dataset.find_claim(id)),
    };
    let scene = figure(&FigureRequest {
        kind,
        dataset,
        snapshot: &snapshot,
        lang: state.lang,
        basemap: &basemap,
        camera,
        ring: asked.ring(dataset, &snapshot),
        measure: state.measure,
        is_split: state.is_split,
        width: FIGURE_WIDTH,
        height: None,
    });
    let name = figure_name(kind, dataset.text(dataset.version), &state);
    let picture = svg(&scene, dataset, state.theme.on(Theme::Light));
    Ok([name.as_str(), &picture].into_iter().map(JsValue::from).collect())
}

/// The parts of the page that depend on what `parameters` of the URL ask for, as ids each followed by its
/// markup. `files` as above.
#[wasm_bindgen(js_name = writeParts)]
pub fn write_parts(files: &Array, parameters: &str) -> Array {
    let dataset = read(files).dataset;
    let state = url::read(parameters, "").state;
    let parts = parts(&dataset, &Snapshot::of(&dataset, &state.filter), &state);
    parts.iter().flat_map(|(id, markup)| [id.as_str(), markup]).map(JsValue::from).collect()
}

/// The picture of what was said of the event that `parameters` of the URL open, `width` pixels wide.
#[wasm_bindgen(js_name = writeTimeline)]
pub fn write_timeline(files: &Array, parameters: &str, width: &str) -> String {
    let dataset = read(files).dataset;
    let state = url::read(parameters, "").state;
    let event = state.event.as_deref().and_then(|id| dataset.find_event(id));
    event.zip(decimal::parse(width)).map_or(String::new(), |(event, width)| {
        event_timeline(&dataset, &Snapshot::of(&dataset, &state.filter), event, state.lang, width)
    })
}

/// Every fault of the data as markup, in the language `lang`. `files` as above.
#[wasm_bindgen(js_name = tellFaults)]
pub fn tell_faults(files: &Array, lang: &str) -> String {
    faults(&read(files).report, Lang::parse(lang).unwrap_or(Lang::En))
}

/// The dialog for embedding, as markup in the language `lang`. `parameters` are those of the page's URL,
/// `version` is that of the data, `home` the web address of the page's folder, or of the page where it is
/// one file; empty where it has none.
#[wasm_bindgen(js_name = embedDialog)]
pub fn embed_dialog(parameters: &str, lang: &str, version: &str, home: &str) -> String {
    embedding::dialog(parameters, Lang::parse(lang).unwrap_or(Lang::En), version, home)
}

/// The snippet, and the URL of the page within it. As above; the choices of the dialog are among
/// the parameters.
#[wasm_bindgen(js_name = embedSnippet)]
pub fn embed_snippet(parameters: &str, lang: &str, version: &str, home: &str) -> Array {
    let lang = Lang::parse(lang).unwrap_or(Lang::En);
    embedding::snippet(parameters, lang, version, home).into_iter().map(JsValue::from).collect()
}

fn read(files: &Array) -> Loaded {
    load(&|path: &str| get(files, path))
}

fn get(files: &Array, path: &str) -> Option<Vec<u8>> {
    let pair = files.iter().map(wasm_bindgen::JsCast::unchecked_into::<Array>);
    let mut found = pair.filter(|pair| pair.get(0).as_string().as_deref() == Some(path));
    found.next().map(|pair| pair.get(1).unchecked_into::<Uint8Array>().to_vec())
}

fn main() {}
