//! The program of the live pictures (`bin/live.rs`), fetched when the reader turns to map, strip or chart.

use js_sys::{Array, Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::BrowserError;
use super::files::Files;

/// What the start script keeps for us: a function that brings the program's functions.
const HOOK: &str = "strikemapLive";

/// The program, running.
#[derive(Clone, Debug)]
pub struct LivePictures {
    functions: JsValue,
}

/// What the pictures tell the page: what it is about, and a value.
pub type Told = Box<dyn Fn(String, String)>;

impl LivePictures {
    /// Brings the program and hands it the files of the page, which lie in `folder`. `tell` hears it as long as
    /// the page lives.
    pub async fn start(files: &Files, lang: &str, tell: Told) -> Result<Self, BrowserError> {
        let window = web_sys::window().ok_or_else(|| BrowserError("no window".to_owned()))?;
        let hook: Function = Reflect::get(&window, &HOOK.into())?.dyn_into()?;
        let promise: Promise = hook.call0(&JsValue::NULL)?.dyn_into()?;
        let pictures = Self { functions: JsFuture::from(promise).await? };
        let tell = Closure::<dyn Fn(String, String)>::new(tell).into_js_value();
        let words = Array::of3(&files.folder().into(), &lang.into(), &tell);
        pictures.call("startPictures", &[&pairs(files), &words])?;
        Ok(pictures)
    }

    /// Tells it what the page shows: the keys of its address, the id of the claim opened on the chart, and the
    /// code of the theme.
    pub fn follow(&self, keys: &str, claim: &str, theme: &str) -> Result<(), BrowserError> {
        let words = Array::of3(&keys.into(), &claim.into(), &theme.into());
        self.call("followPage", &[&words]).map(drop)
    }

    /// Asks for something: `wake:map`, `key:+`, `zoom:in`, `play:toggle`.
    pub fn ask(&self, act: &str) -> Result<(), BrowserError> {
        self.call("askPictures", &[&act.into()]).map(drop)
    }

    fn call(&self, function: &str, given: &[&JsValue]) -> Result<JsValue, BrowserError> {
        let function: Function = Reflect::get(&self.functions, &function.into())?.dyn_into()?;
        Ok(function.apply(&JsValue::NULL, &given.iter().copied().collect::<Array>())?)
    }
}

/// Files as pairs of a path and bytes, for another program.
pub(super) fn pairs(files: &Files) -> Array {
    files.all().map(|(path, bytes)| Array::of2(&path.into(), &Uint8Array::from(bytes))).collect()
}

/// Such pairs as files again.
pub fn files_of(pairs: &Array, folder: &str) -> Files {
    let pair = |pair: JsValue| {
        let pair: Array = pair.unchecked_into();
        let bytes = pair.get(1).unchecked_into::<Uint8Array>().to_vec();
        Some((pair.get(0).as_string()?, bytes))
    };
    Files::new(folder, pairs.iter().filter_map(pair).collect())
}
