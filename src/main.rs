//! The one program: the page's own, and the library for other pages. Loading it starts nothing.

use strikemap::browser::api::App;
use strikemap::browser::json_value::error;
use strikemap::browser::page_handle::PageHandle;
use strikemap::ui;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Brings the page to life, and returns what tests hold against its pixels. `file` gives a promise of the
/// bytes of a file that the page holds, or of the answer where it was asked for already; `count` counts what begins (1) and ends (-1).
#[wasm_bindgen(js_name = startPage)]
pub fn start_page(file: JsValue, count: JsValue) -> PageHandle {
    PageHandle::new(ui::start_page(file.into(), count.into()))
}

/// Mounts the app on an element of another page. `home` is the address of the folder of the program, `sheet` its
/// style sheet; both come from `www/script/library.js`.
#[wasm_bindgen(js_name = mountIn)]
pub async fn mount_in(
    element: JsValue,
    options: JsValue,
    home: String,
    sheet: JsValue,
) -> Result<App, JsValue> {
    ui::mount(element, options, home, sheet).await.map_err(|failure| error(&failure))
}

fn main() {}
