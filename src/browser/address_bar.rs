//! The address of the page: read at start and when the reader goes back or forward, written as the state changes.

use std::cell::RefCell;

use wasm_bindgen::JsValue;
use web_sys::Event;

use super::scope::Scope;
use crate::app::link::with_parameters;
use crate::app::url::beside;

thread_local! {
    /// The part after `?` as it was last written or followed.
    static QUERY: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// A hash that names a place in the page, not what is shown.
fn is_anchor(hash: &str) -> bool {
    !hash.is_empty() && !hash.contains('=') && !hash.starts_with("#event-")
}

/// The parts after `?` and `#`.
pub fn read() -> (String, String) {
    let location = web_sys::window().map(|window| window.location());
    let part = |get: fn(&web_sys::Location) -> Result<String, JsValue>| {
        location.as_ref().and_then(|location| get(location).ok()).unwrap_or_default()
    };
    (part(web_sys::Location::search), part(web_sys::Location::hash))
}

/// The same parts of somebody's page, as far as they may say what an app in it shows: an anchor is theirs.
pub fn read_theirs() -> (String, String) {
    let (query, hash) = read();
    let hash = if hash.contains('=') { hash } else { String::new() };
    (query, hash)
}

/// Loads the page that the address names now.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

/// The whole address of what is shown.
pub fn whole() -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok());
    href.unwrap_or_default()
}

/// The web address of the folder of the site, which is `home` seen from the page; of a page that is one file, its own.
pub fn site(scope: &Scope, home: &str) -> String {
    let base = || web_sys::window()?.document()?.base_uri().ok()?;
    let address = scope.surroundings().site.clone().or_else(base).unwrap_or_default();
    let page = address.split(['?', '#']).next().unwrap_or_default();
    if scope.is_one_file() {
        return page.to_owned();
    }
    let folder = [home, "."].concat();
    web_sys::Url::new_with_base(&folder, page).map(|url| url.href()).unwrap_or_default()
}

/// Writes the parameters without a new step in the reader's history, where the address is the app's. A sandboxed frame
/// may refuse it; the page works all the same.
pub fn write(scope: &Scope, parameters: &str) {
    put(scope, parameters, false);
}

/// Writes the parameters as a new step in the reader's history. Not in a frame, whose steps would be those of the page
/// around it.
pub fn push(scope: &Scope, parameters: &str) {
    put(scope, parameters, !super::document::is_framed());
}

/// Calls `on_change` with the parts after `?` and `#` when the reader goes back or forward, or to another hash.
pub fn watch(scope: &Scope, on_change: impl Fn(&str, &str) + 'static) {
    if scope.surroundings().has_history
        && let Some(window) = web_sys::window()
    {
        let is_page = scope.is_page();
        scope.listen(&window, "popstate", move |_: Event| {
            let (query, hash) = if is_page { read() } else { read_theirs() };
            let before = QUERY.replace(Some(query.clone()));
            // A way to a place in the page changes nothing else, and what is shown may not be in the address yet.
            if !is_anchor(&hash) || before.is_some_and(|before| before != query) {
                on_change(&query, &hash);
            }
        });
    }
}

fn put(scope: &Scope, parameters: &str, is_step: bool) {
    if !scope.surroundings().has_history {
        return;
    }
    let Some(window) = web_sys::window() else { return };
    let location = window.location();
    let path = location.pathname().unwrap_or_default();
    let is_file = location.protocol().is_ok_and(|protocol| protocol == "file:");
    let (query, hash) = read();
    let address = match scope.is_page() {
        true => {
            let anchor = if is_anchor(&hash) && !is_file { &*hash } else { "" };
            [&*with_parameters(&path, is_file, parameters), anchor].concat()
        }
        false => [&*path, &beside(parameters, &query, &hash)].concat(),
    };
    // Chromium takes some milliseconds for each write. A link to the page may say the same behind `#`.
    let is_said_in_hash = scope.is_page()
        && query.is_empty()
        && !parameters.is_empty()
        && hash.strip_prefix('#') == Some(parameters);
    QUERY.set(Some(query.clone()));
    if !is_step && (is_said_in_hash || [&*path, &query, &hash].concat() == address) {
        return;
    }
    if let Ok(history) = window.history() {
        // What a page keeps with a step of its own stays with it.
        let kept = if scope.is_page() { Ok(JsValue::NULL) } else { history.state() };
        let kept = kept.unwrap_or(JsValue::NULL);
        let _ = match is_step {
            true => history.push_state_with_url(&JsValue::NULL, "", Some(&address)),
            false => history.replace_state_with_url(&kept, "", Some(&address)),
        };
        QUERY.set(Some(read().0));
    }
}
