//! The address of the page: read at start, written as the state changes.

use wasm_bindgen::JsValue;

use crate::app::link::with_parameters;

/// The parts after `?` and `#`.
pub fn read() -> (String, String) {
    let location = web_sys::window().map(|window| window.location());
    let part = |get: fn(&web_sys::Location) -> Result<String, JsValue>| {
        location.as_ref().and_then(|location| get(location).ok()).unwrap_or_default()
    };
    (part(web_sys::Location::search), part(web_sys::Location::hash))
}

/// Writes the keys without a new step in the reader's history. A sandboxed frame may refuse it; the page works all
/// the same.
pub fn write(keys: &str) {
    let Some(window) = web_sys::window() else { return };
    let location = window.location();
    let path = location.pathname().unwrap_or_default();
    let is_file = location.protocol().is_ok_and(|protocol| protocol == "file:");
    let address = with_parameters(&path, is_file, keys);
    if let Ok(history) = window.history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}
