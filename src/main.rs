//! The program of the page: it mounts the app where `www/index.html` has room for it.

use strikemap::browser::document;
use strikemap::ui;
use wasm_bindgen::prelude::wasm_bindgen;

/// The `map`, the `strip` or the `chart` as it is on screen, as SVG: for tests, which hold the canvas against it. Empty
/// where it is not live.
#[wasm_bindgen(js_name = pictureSvg)]
pub fn picture_svg(kind: &str) -> String {
    ui::picture_svg(kind)
}

fn main() {
    document::tell_panics();
    ui::mount();
}
