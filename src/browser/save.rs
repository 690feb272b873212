//! Files in the browser's memory, ready to be saved.

use js_sys::{Array, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url,
};

use super::BrowserError;
use super::scope::Scope;
use crate::base::math::{clamp, sqrt};

/// Larger canvases stay blank on some phones.
const MOST_PIXELS: f64 = 8e6;
/// Pixels of a PNG for each pixel of its figure.
const DENSITY: f64 = 2.0;

/// A file.
#[derive(Clone, Debug, PartialEq)]
pub struct Download {
    /// The name to save it under.
    pub name: String,
    /// Its address, `blob:…`.
    pub url: String,
}

/// A text as a file.
pub fn text_file(
    scope: &Scope,
    name: String,
    text: &str,
    media_type: &str,
) -> Result<Download, BrowserError> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
    file(scope, name, &blob)
}

/// An SVG as a PNG file, rendered through a canvas.
pub async fn png_file(scope: &Scope, name: String, svg: &str) -> Result<Download, BrowserError> {
    let image = HtmlImageElement::new()?;
    // A strict policy allows `data:` images, not `blob:`.
    let encoded = String::from(js_sys::encode_uri_component(svg));
    image.set_src(&["data:image/svg+xml,", &encoded].concat());
    JsFuture::from(image.decode()).await?;
    let [width, height] = [image.width(), image.height()].map(f64::from);
    let density = clamp(sqrt(MOST_PIXELS / (width * height)), 0.0, DENSITY);
    let document = web_sys::window().and_then(|window| window.document());
    let canvas = document.ok_or_else(|| BrowserError("no document".to_owned()))?;
    let canvas: HtmlCanvasElement = canvas.create_element("canvas")?.unchecked_into();
    canvas.set_width((width * density) as u32);
    canvas.set_height((height * density) as u32);
    let context: CanvasRenderingContext2d = canvas
        .get_context("2d")?
        .ok_or_else(|| BrowserError("PNG: no canvas".to_owned()))?
        .unchecked_into();
    let [width, height] = [canvas.width(), canvas.height()].map(f64::from);
    context.draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width, height)?;
    let made = Promise::new(&mut |resolve, reject| {
        let done = Closure::once_into_js(move |blob: JsValue| {
            let _ = resolve.call1(&JsValue::NULL, &blob);
        });
        if let Err(error) = canvas.to_blob_with_type(done.unchecked_ref(), "image/png") {
            let _ = reject.call1(&JsValue::NULL, &error);
        }
    });
    let blob: Blob = JsFuture::from(made)
        .await?
        .dyn_into()
        .map_err(|_| BrowserError("PNG: too large for this browser".to_owned()))?;
    file(scope, name, &blob)
}

fn file(scope: &Scope, name: String, blob: &Blob) -> Result<Download, BrowserError> {
    let url = Url::create_object_url_with_blob(blob)?;
    scope.keep_file(&url);
    Ok(Download { name, url })
}

/// Saves the file whose link has the id, as a click on it does.
pub fn save(scope: &Scope, link_id: &str) {
    if let Some(link) = scope.by_id(link_id) {
        link.click();
    }
}
