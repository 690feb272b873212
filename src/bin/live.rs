//! The program of the live pictures, which the page fetches when the reader turns to map, strip or chart.

use std::cell::RefCell;
use std::rc::Rc;

use js_sys::{Array, Function};
use strikemap::browser::{document, live::files_of};
use strikemap::live::Live;
use strikemap::text::Lang;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast as _, JsValue};

thread_local! {
    /// The pictures of the page: there is one page.
    static LIVE: RefCell<Option<Rc<Live>>> = const { RefCell::new(None) };
}

/// Reads `files`, pairs of a path in the package and its bytes. `words` are the folder in which further files
/// lie, the language, and a function that hears what the pictures tell the page: what it is about, and a value.
#[wasm_bindgen(js_name = startPictures)]
pub fn start_pictures(files: &Array, words: &Array) {
    let word = |at| words.get(at).as_string().unwrap_or_default();
    let tell: Function = words.get(2).unchecked_into();
    let lang = Lang::parse(&word(1)).unwrap_or(Lang::En);
    let tell = move |what: &str, value: &str| {
        // What the page makes of it is the page's.
        let _ = tell.call2(&JsValue::NULL, &what.into(), &value.into());
    };
    LIVE.replace(Some(Live::new(files_of(files, &word(0)), lang, Box::new(tell))));
}

/// What the page shows: the keys of its address, the id of the claim opened on the chart, the code of its theme.
#[wasm_bindgen(js_name = followPage)]
pub fn follow_page(words: &Array) {
    let word = |at| words.get(at).as_string().unwrap_or_default();
    with(|live| live.follow(&word(0), &word(1), &word(2)));
}

/// Does what a control of the page asks for: `wake:map`, `key:+`, `zoom:in`, `play:toggle`.
#[wasm_bindgen(js_name = askPictures)]
pub fn ask_pictures(act: &str) {
    with(|live| live.ask(act));
}

/// The `map`, the `strip` or the `chart` as it is on screen, as SVG: for tests, which hold the canvas against it.
#[wasm_bindgen(js_name = pictureSvg)]
pub fn picture_svg(kind: &str) -> String {
    let mut svg = String::new();
    with(|live| svg = live.svg(kind));
    svg
}

fn with(then: impl FnOnce(&Rc<Live>)) {
    let live = LIVE.with_borrow(Option::clone);
    if let Some(live) = live {
        then(&live);
    }
}

fn main() {
    document::tell_panics();
}
