//! The address of the page: read at start, written as the state changes.

use std::cell::RefCell;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};

/// The parts after `?` and `#`.
pub fn read() -> (String, String) {
    let location = web_sys::window().map(|window| window.location());
    let part = |get: fn(&web_sys::Location) -> Result<String, JsValue>| {
        location.as_ref().and_then(|location| get(location).ok()).unwrap_or_default()
    };
    (part(web_sys::Location::search), part(web_sys::Location::hash))
}

/// Milliseconds between two writes: browsers refuse an address that changes all the time.
const PAUSE_MS: i32 = 350;

thread_local! {
    /// What waits to be written while the pause lasts; `None` outside a pause.
    static WAITING: RefCell<Option<Option<String>>> = const { RefCell::new(None) };
}

/// Writes the keys into the address: at once, then at most three times a second, the last ones always.
pub fn write(keys: String) {
    let is_pause = WAITING.with_borrow_mut(|waiting| {
        let is_pause = waiting.is_some();
        *waiting = Some(is_pause.then(|| keys.clone()));
        is_pause
    });
    if !is_pause {
        write_now(&keys);
        pause();
    }
}

/// Waits, then writes what has come in the meantime.
fn pause() {
    let end = Closure::once_into_js(|| {
        if let Some(Some(keys)) = WAITING.take() {
            write(keys);
        }
    });
    if let Some(window) = web_sys::window() {
        let _ = window
            .set_timeout_with_callback_and_timeout_and_arguments_0(end.unchecked_ref(), PAUSE_MS);
    }
}

/// Writes the keys without a new step in the reader's history: after `?`, or after
/// `#` in a file, where the browser lets nothing else change. A sandboxed frame may refuse both; the
/// page works all the same.
fn write_now(keys: &str) {
    let Some(window) = web_sys::window() else { return };
    let location = window.location();
    let path = location.pathname().unwrap_or_default();
    let is_file = location.protocol().is_ok_and(|protocol| protocol == "file:");
    let address = match (keys.is_empty(), is_file) {
        (true, _) => path,
        (false, true) => format!("{path}#{keys}"),
        (false, false) => format!("{path}?{keys}"),
    };
    if let Ok(history) = window.history() {
        let _ = history.replace_state_with_url(&JsValue::NULL, "", Some(&address));
    }
}
