//! A scene as a file in the browser's memory: SVG, or PNG through the canvas.

use js_sys::{Array, Promise};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, HtmlCanvasElement, HtmlElement, Url};

use super::{BrowserError, canvas};
use crate::scene::{Scene, Theme};

/// The pixels of a PNG for one of the scene's, where the browser can hold so many.
const DENSITY: f64 = 2.0;

/// The address, `blob:…`, of a picture that was written as SVG.
pub fn svg_file(picture: &str) -> Result<String, BrowserError> {
    let options = BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    let parts = Array::of1(&picture.into());
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options)?;
    Ok(Url::create_object_url_with_blob(&blob)?)
}

/// The address of a PNG of a scene, at twice its size.
pub async fn png_file(scene: &Scene, theme: Theme) -> Result<String, BrowserError> {
    let document = web_sys::window().and_then(|window| window.document());
    let document = document.ok_or_else(|| BrowserError("no document".to_owned()))?;
    let surface: HtmlCanvasElement = document.create_element("canvas")?.unchecked_into();
    canvas::draw(&surface, scene, theme, DENSITY)?;
    let written = Promise::new(&mut |resolve, reject| {
        if let Err(error) = surface.to_blob(&resolve) {
            // Who waits for the promise hears of it; there is nobody else to tell.
            let _ = reject.call1(&JsValue::NULL, &error);
        }
    });
    // Nothing comes of a canvas that the browser has no memory for.
    let blob: Blob = JsFuture::from(written).await?.dyn_into()?;
    Ok(Url::create_object_url_with_blob(&blob)?)
}

/// The width of the map on screen in pixels; nothing where it is not shown.
pub fn map_width() -> Option<f64> {
    let frame = web_sys::window()?.document()?.query_selector(".frame.map").ok()??;
    let width = f64::from(frame.dyn_into::<HtmlElement>().ok()?.offset_width());
    (width > 0.0).then_some(width)
}
