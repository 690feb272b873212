//! Where the reader is on the page: focus and scroll.

use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use super::document::{all, by_id, root};

/// Scrolls what holds the element with an id to its top, and gives the element the focus. The page moves only where
/// the reader would not see it.
pub fn show_top(id: &str, with_focus: bool) {
    let Some(element) = by_id(id) else { return };
    if let Some(panel) = element.closest(PANEL).ok().flatten() {
        panel.set_scroll_top(0);
        let (rect, height) = (panel.get_bounding_client_rect(), window_height());
        if rect.top() > height - SEEN_PX || rect.bottom() < SEEN_PX {
            panel.scroll_into_view();
        }
    }
    if with_focus {
        let _ = element.focus_with_options(&still());
    }
}

/// What holds the open event.
const PANEL: &str = "#evidence";

/// So much of it must be within the window.
const SEEN_PX: f64 = 160.0;

fn window_height() -> f64 {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    height.unwrap_or(f64::INFINITY)
}

/// Brings the element with an id to the top of the screen, unfolds what holds it and gives it the
/// focus.
pub fn reveal(id: &str, with_focus: bool) {
    let Some(element) = by_id(id) else { return };
    if let Ok(Some(details)) = element.closest("details") {
        let _ = details.set_attribute("open", "");
    }
    element.scroll_into_view();
    if with_focus {
        let _ = element.focus_with_options(&still());
    }
}

/// A focus that does not scroll.
pub fn still() -> web_sys::FocusOptions {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    options
}

/// Gives the element with an id the focus if nothing has it any more.
pub fn focus_if_lost(id: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let is_lost = document.active_element().is_none_or(|active| active.tag_name() == "BODY");
    if let (true, Some(element)) = (is_lost, by_id(id)) {
        let _ = element.focus();
    }
}

/// What has the focus.
pub fn focused() -> Option<HtmlElement> {
    web_sys::window()?.document()?.active_element()?.dyn_into().ok()
}

/// Gives an element the focus again, without moving the page; false where it is gone or cannot have it.
pub fn focus_again(element: &HtmlElement) -> bool {
    let _ = element.focus_with_options(&still());
    element.is_connected() && focused().as_ref() == Some(element) && element.tag_name() != "BODY"
}

/// Gives the focus back to the link that opens an event.
pub fn focus_link_of(event_id: &str) {
    let Some(root) = root() else { return };
    for link in all(&root, "#list a[data-event]") {
        if link.get_attribute("data-event").as_deref() == Some(event_id) {
            let _ = link.focus_with_options(&still());
            return;
        }
    }
}

/// Whether the browser shows the focus: it came by a key.
pub fn is_focus_visible() -> bool {
    let active = web_sys::window().and_then(|window| window.document()?.active_element());
    active.is_some_and(|active| active.matches(":focus-visible").unwrap_or(true))
}
