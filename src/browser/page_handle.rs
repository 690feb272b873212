//! What the page's start script passes to the program and gets from it.

use js_sys::Function;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};

/// A function of the start script, where it has one.
pub struct PageFunction(Option<Function>);

impl From<JsValue> for PageFunction {
    fn from(value: JsValue) -> Self {
        Self(value.dyn_into().ok())
    }
}

impl From<PageFunction> for Option<Function> {
    fn from(function: PageFunction) -> Self {
        function.0
    }
}

/// Gives the `map`, the `strip` or the `chart` as it is on screen, as SVG; empty where it is not live.
pub type ScreenSvg = Box<dyn Fn(&str) -> String>;

/// The running page.
#[wasm_bindgen]
pub struct PageHandle(ScreenSvg);

impl PageHandle {
    /// Of a page that has started.
    pub fn new(screen_svg: ScreenSvg) -> Self {
        Self(screen_svg)
    }
}

#[wasm_bindgen]
impl PageHandle {
    /// The `map`, the `strip` or the `chart` as it is on screen, as SVG: for tests, which hold the canvas against it.
    #[wasm_bindgen(js_name = pictureSvg)]
    pub fn picture_svg(&self, kind: &str) -> String {
        (self.0)(kind)
    }
}
