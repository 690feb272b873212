//! What few readers need: to take data or pictures away, and to be told what is wrong with the data. The
//! program for it is fetched when it is first asked for (`bin/desk.rs`).

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::files::Files;
use super::live::pairs;
use super::{BrowserError, document};
use crate::render::svg::number;

/// What the start script keeps for us: a function that brings the program's functions.
const HOOK: &str = "strikemapDesk";

/// A file in the browser's memory, ready to be saved.
#[derive(Clone, Debug, PartialEq)]
pub struct Download {
    /// The name to save it under.
    pub name: String,
    /// Its address, `blob:…`.
    pub url: String,
}

/// Calls a function of the program with the files and further words.
async fn ask(files: &Files, function: &str, words: [&str; 2]) -> Result<JsValue, BrowserError> {
    let window = web_sys::window().ok_or_else(|| BrowserError("no window".to_owned()))?;
    let hook: Function = Reflect::get(&window, &HOOK.into())?.dyn_into()?;
    let promise: Promise = hook.call0(&JsValue::NULL)?.dyn_into()?;
    let desk = JsFuture::from(promise).await?;
    let function: Function = Reflect::get(&desk, &function.into())?.dyn_into()?;
    Ok(function.call3(&JsValue::NULL, &pairs(files), &words[0].into(), &words[1].into())?)
}

/// Writes what the address keys `keys` let be seen: as `csv`, `geojson` or `jsonld`, or as a picture, such as
/// `map:svg` or `chart:png`. All tables must be here.
pub async fn take_away(files: &Files, keys: &str, form: &str) -> Result<Download, BrowserError> {
    let promise: Promise = ask(files, "takeAway", [keys, form]).await?.dyn_into()?;
    let made: Array = JsFuture::from(promise).await?.dyn_into()?;
    let text = |at| made.get(at).as_string().unwrap_or_default();
    Ok(Download { name: text(0), url: text(1) })
}

/// The parts of the page that depend on days and choices, as pairs of an id and its markup.
pub async fn parts(files: &Files, keys: &str) -> Result<Vec<(String, String)>, BrowserError> {
    let written: Array = ask(files, "writeParts", [keys, ""]).await?.dyn_into()?;
    let text = |at| written.get(at).as_string().unwrap_or_default();
    Ok((0..written.length() / 2).map(|at| (text(2 * at), text(2 * at + 1))).collect())
}

/// The picture of what was said of the open event, and when, `width` pixels wide.
pub async fn timeline(files: &Files, keys: &str, width: f64) -> Result<String, BrowserError> {
    let written = ask(files, "writeTimeline", [keys, &number(width)]).await?;
    Ok(written.as_string().unwrap_or_default())
}

/// Every fault of the files as markup, in the language of the code `lang`.
pub async fn faults(files: &Files, lang: &str) -> Result<String, BrowserError> {
    let told = ask(files, "tellFaults", [lang, ""]).await?;
    told.as_string().ok_or_else(|| BrowserError("no text".to_owned()))
}

/// Saves the file whose link has the id, as a click on it does.
pub fn save(link_id: &str) {
    if let Some(link) = document::by_id(link_id) {
        link.click();
    }
}
