//! The data of a mount: an address, a file, a text or rows → a data set, and the files of its map.

use std::sync::Arc;

use js_sys::{Array, JsString, Promise, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, Url};

use super::files::{self, Files, Opened};
use super::{BrowserError, fetch, json_value};
use crate::app::api::{Failure, FailureCode, Input, read_input, rows_as_csv};
use crate::base::json::Value;
use crate::data::package::DESCRIPTOR;
use crate::data::{Loaded, load_flat};
use crate::model::Dataset;
use crate::text::Lang;

/// Where outlines come from, where the data have none.
#[derive(Clone, Debug)]
pub struct MapSource {
    /// The address of a package, from the options.
    pub asked: Option<String>,
    /// The folder of the program, which has a package of its own.
    pub home: String,
}

/// The name of a table in messages that has no file.
const UNNAMED: &str = "data";

/// Reads data. Without any, those beside the program.
pub async fn open(
    data: &JsValue,
    map: &MapSource,
    lang: Lang,
) -> Result<(Arc<Dataset>, Files), Failure> {
    let home = || [&map.home, "data/"].concat();
    let (dataset, mut files) = if data.is_undefined() || data.is_null() {
        package(&home(), lang).await?
    } else if let Some(address) = address(data) {
        let address = resolved(&address)?;
        match folder(&address) {
            Some(folder) => package(&folder, lang).await?,
            None => {
                let name = address.rsplit('/').next().unwrap_or(UNNAMED).to_owned();
                input(read_input(download(&address).await?)?, &name, lang)?
            }
        }
    } else if let Some(blob) = data.dyn_ref::<Blob>() {
        let name = js_sys::Reflect::get(blob, &"name".into()).ok().and_then(|it| it.as_string());
        let name = name.unwrap_or_else(|| UNNAMED.to_owned());
        input(read_input(bytes_of(blob).await?)?, &name, lang)?
    } else if let Some(text) = data.as_string() {
        input(read_input(text.into_bytes())?, UNNAMED, lang)?
    } else if Array::is_array(data) {
        let rows =
            json_value::read(data).map_err(|error| Failure::new(FailureCode::BadData, &error))?;
        let rows = if let Value::Array(rows) = rows { rows } else { Vec::new() };
        input(Input::Flat(rows_as_csv(&rows)?), UNNAMED, lang)?
    } else {
        let message = "The data are an address, a file, a text or an array of rows.";
        return Err(Failure::new(FailureCode::BadData, message));
    };
    if map.asked.is_some() || !files.has_map() {
        let asked = match &map.asked {
            Some(asked) => folder(&resolved(asked)?).unwrap_or_else(home),
            None => home(),
        };
        files.set_map(Files::of_package(&asked).await);
    }
    Ok((dataset, files))
}

/// Data that are an address: a `URL`, or a text that looks like none of the others.
fn address(data: &JsValue) -> Option<String> {
    if let Some(url) = data.dyn_ref::<Url>() {
        return Some(url.href());
    }
    let text = data.dyn_ref::<JsString>()?.as_string()?;
    let start = text.trim_start();
    let is_content = text.contains('\n') || start.is_empty() || start.starts_with(['{', '[']);
    (!is_content).then_some(text)
}

/// A whole address.
pub(super) fn resolved(address: &str) -> Result<String, Failure> {
    let base = web_sys::window().and_then(|window| window.document()?.base_uri().ok()?);
    let url = Url::new_with_base(address.trim(), &base.unwrap_or_default());
    url.map(|url| url.href()).map_err(|_| {
        let message = format!("\"{address}\" is not an address.");
        Failure::new(FailureCode::BadData, &message)
    })
}

/// The folder of a package; `None` for the address of a single file.
fn folder(address: &str) -> Option<String> {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    if let Some(folder) = path.strip_suffix(DESCRIPTOR).filter(|folder| folder.ends_with('/')) {
        return Some(folder.to_owned());
    }
    let name = path.rsplit('/').next().unwrap_or_default();
    let is_file =
        name.contains('.') || address.starts_with("blob:") || address.starts_with("data:");
    (!is_file).then(|| [path.trim_end_matches('/'), "/"].concat())
}

async fn package(folder: &str, lang: Lang) -> Result<(Arc<Dataset>, Files), Failure> {
    let Opened { dataset, report, mut files } =
        files::open(folder, None, true).await.map_err(|error| unreachable(folder, &error))?;
    if report.num_errors() == 0 {
        return Ok((dataset, files));
    }
    // With all files, so that every fault is found. One that cannot be had counts as missing.
    let _ = files.fetch_all().await;
    Err(Failure::of_report(&files.read().report, lang))
}

fn unreachable(address: &str, error: &BrowserError) -> Failure {
    let message = format!("{address} cannot be fetched: {}.", error.0);
    Failure::new(FailureCode::Unreachable, &message)
}

async fn download(address: &str) -> Result<Vec<u8>, Failure> {
    let bytes = match fetch::start(None, address) {
        Some(request) => request.bytes().await,
        None => Ok(None),
    };
    let missing = || unreachable(address, &BrowserError("it does not exist".to_owned()));
    bytes.map_err(|error| unreachable(address, &error))?.ok_or_else(missing)
}

async fn bytes_of(blob: &Blob) -> Result<Vec<u8>, Failure> {
    let buffer: Promise = blob.array_buffer();
    let buffer = JsFuture::from(buffer).await.map_err(|error| {
        let error = BrowserError::from(error);
        Failure::new(FailureCode::BadData, &format!("The file cannot be read: {}.", error.0))
    })?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

fn input(input: Input, name: &str, lang: Lang) -> Result<(Arc<Dataset>, Files), Failure> {
    let (loaded, files) = match input {
        Input::Flat(bytes) => (load_flat(name, &bytes), Files::default()),
        Input::Files(bytes) => {
            let files = Files::new("", None, bytes);
            (Some(files.read()), files)
        }
    };
    let Some(Loaded { dataset, report }) = loaded else {
        let message = "The data have not the columns of a flat export.";
        return Err(Failure::new(FailureCode::BadData, message));
    };
    if report.num_errors() > 0 {
        return Err(Failure::of_report(&report, lang));
    }
    let dataset = Arc::new(dataset);
    Ok((dataset.clone(), files.with_dataset(dataset)))
}
