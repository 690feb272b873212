//! A part of the page on the whole screen, and what the reader's system says of movement.

use web_sys::{Element, Event, HtmlElement};

/// Marks a part that fills the window where the browser lets no part fill the screen.
const FILLS: &str = "data-fills";

/// Whether the reader asked the system for less movement.
pub fn is_still() -> bool {
    let query = web_sys::window()
        .and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok()?);
    query.is_some_and(|query| query.matches())
}

/// Whether the element fills the screen or the window.
pub fn is_full(element: &Element) -> bool {
    element.has_attribute(FILLS) || full_screen().is_some_and(|full| full == *element)
}

fn full_screen() -> Option<Element> {
    web_sys::window()?.document()?.fullscreen_element()
}

/// Calls `on_change` when the element may have come to fill the screen or the window, or no longer does.
pub fn watch_full(element: &HtmlElement, on_change: impl Fn() + 'static) {
    if let Some(document) = element.owner_document().and_then(|it| it.document_element()) {
        // It comes to the root by way of the element.
        super::document::listen(&document, "fullscreenchange", move |_: Event| on_change());
    }
}

/// Says that it fills the window, or no longer: the browser says it of the screen only.
fn tell_full(element: &Element) {
    let told = web_sys::EventInit::new();
    told.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict("fullscreenchange", &told) {
        let _ = element.dispatch_event(&event);
    }
}

/// Lets the element fill the screen, or the window where that is refused; or brings it back.
pub fn toggle_full(element: &HtmlElement) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    if full_screen().is_some() {
        document.exit_fullscreen();
    } else if element.has_attribute(FILLS) {
        leave_window(element);
    } else if !document.fullscreen_enabled() || element.request_fullscreen().is_err() {
        let _ = element.set_attribute(FILLS, "");
        tell_full(element);
    }
}

/// Brings back an element that fills the window; true where it did. Of the screen the browser takes care.
pub fn leave_window(element: &Element) -> bool {
    let did = element.has_attribute(FILLS);
    if did {
        let _ = element.remove_attribute(FILLS);
        tell_full(element);
    }
    did
}
