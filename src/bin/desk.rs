//! The program that the page fetches for what few readers need: to take data away, to put the page into
//! another, or to be told what is wrong with the data. It is the core alone, without pictures. The page hands over the files it has.

use js_sys::{Array, Uint8Array};
use strikemap::app::parts::parts;
use strikemap::app::{address, embedding};
use strikemap::base::decimal;
use strikemap::data::{Loaded, load};
use strikemap::export::{Format, export, file_name};
use strikemap::render::html::event::event_timeline;
use strikemap::render::html::faults::faults;
use strikemap::text::Lang;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};

/// What is visible, as a file. `files` are pairs of a path in the package and its bytes, `keys` are
/// those of the page's address, `format` is `csv`, `geojson` or `jsonld`. Gives the name of the file,
/// its media type and its text; an error is a sentence.
#[wasm_bindgen(js_name = exportData)]
pub fn export_data(files: &Array, keys: &str, format: &str) -> Result<Array, JsValue> {
    let format = Format::parse(format).ok_or("no such format")?;
    let loaded = read(files);
    if loaded.report.num_errors() > 0 {
        return Err("the data have faults".into());
    }
    let dataset = loaded.dataset;
    let selection = address::read(keys, "").state.selection();
    let name = file_name(dataset.text(dataset.version), &selection, format);
    let text = export(&dataset, &selection, format);
    Ok([name.as_str(), format.media_type(), &text].into_iter().map(JsValue::from).collect())
}

/// The parts of the page that depend on what `keys` of the address ask for, as ids each followed by its
/// markup. `files` as above.
#[wasm_bindgen(js_name = writeParts)]
pub fn write_parts(files: &Array, keys: &str) -> Array {
    let dataset = read(files).dataset;
    let parts = parts(&dataset, &address::read(keys, "").state);
    parts.iter().flat_map(|(id, markup)| [id.as_str(), markup]).map(JsValue::from).collect()
}

/// The picture of what was said of the event that `keys` of the address open, `width` pixels wide.
#[wasm_bindgen(js_name = writeTimeline)]
pub fn write_timeline(files: &Array, keys: &str, width: &str) -> String {
    let dataset = read(files).dataset;
    let state = address::read(keys, "").state;
    let event = state.event.as_deref().and_then(|id| dataset.find_event(id));
    event.zip(decimal::parse(width)).map_or(String::new(), |(event, width)| {
        event_timeline(&dataset, &state.selection(), event, state.lang, width)
    })
}

/// Every fault of the data as markup, in the language `lang`. `files` as above.
#[wasm_bindgen(js_name = tellFaults)]
pub fn tell_faults(files: &Array, lang: &str) -> String {
    faults(&read(files).report, Lang::parse(lang).unwrap_or(Lang::En))
}

/// The dialog for embedding, as markup in the language `lang`. `keys` are those of the page's address,
/// `version` is that of the data, `home` the web address of the page's folder, or of the page where it is
/// one file; empty where it has none.
#[wasm_bindgen(js_name = embedDialog)]
pub fn embed_dialog(keys: &str, lang: &str, version: &str, home: &str) -> String {
    embedding::dialog(keys, Lang::parse(lang).unwrap_or(Lang::En), version, home)
}

/// The snippet, and the address of the page within it. As above; the choices of the dialog stand among
/// the keys.
#[wasm_bindgen(js_name = embedSnippet)]
pub fn embed_snippet(keys: &str, lang: &str, version: &str, home: &str) -> Array {
    let lang = Lang::parse(lang).unwrap_or(Lang::En);
    embedding::snippet(keys, lang, version, home).into_iter().map(JsValue::from).collect()
}

fn read(files: &Array) -> Loaded {
    load(&|path: &str| {
        let pair = files.iter().map(wasm_bindgen::JsCast::unchecked_into::<Array>);
        let mut found = pair.filter(|pair| pair.get(0).as_string().as_deref() == Some(path));
        found.next().map(|pair| pair.get(1).unchecked_into::<Uint8Array>().to_vec())
    })
}

fn main() {}
