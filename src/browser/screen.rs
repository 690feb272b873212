//! A part of the page on the whole screen, and what the reader's system says of movement.

use js_sys::Promise;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AddEventListenerOptions, Document, Element, Event, HtmlElement, ShadowRoot};

use super::document::is_framed;
use super::scope::Scope;

/// Marks a part that fills the window where the browser lets no part fill the screen.
const FILLS: &str = "data-fills";

/// How long the browser may take to give the screen to a part, or to take it back.
const SCREEN_MS: i32 = 2_000;

/// Whether the reader asked the system for less movement.
pub fn is_still() -> bool {
    let query = web_sys::window()
        .and_then(|window| window.match_media("(prefers-reduced-motion: reduce)").ok()?);
    query.is_some_and(|query| query.matches())
}

/// Whether the element fills the screen or the window.
pub fn is_full(element: &Element) -> bool {
    element.has_attribute(FILLS) || full_screen(element).is_some_and(|full| full == *element)
}

/// What fills the screen in the same document or shadow root as `element`.
fn full_screen(element: &Element) -> Option<Element> {
    let root = element.get_root_node();
    match root.dyn_ref::<ShadowRoot>() {
        Some(shadow) => shadow.fullscreen_element(),
        None => element.owner_document()?.fullscreen_element(),
    }
}

/// Whether a part can fill the screen, or else the window. The window of a frame is part of an article, which could no
/// longer be scrolled where the map has taken it.
pub fn can_be_full() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| document.fullscreen_enabled()) || !is_framed()
}

/// Calls `on_change` when an element may have come to fill the screen or the window, or no longer does.
pub fn watch_full(scope: &Scope, on_change: impl Fn() + 'static) {
    // It comes to the root by way of the element.
    scope.listen(scope.root(), "fullscreenchange", move |_: Event| on_change());
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
pub fn toggle_full(scope: &Scope, element: &HtmlElement) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    if full_screen(element).is_some() {
        document.exit_fullscreen();
        scope.spawn(answered(document));
    } else if element.has_attribute(FILLS) {
        leave_window(element);
    } else if !document.fullscreen_enabled() || element.request_fullscreen().is_err() {
        if !is_framed() {
            let _ = element.set_attribute(FILLS, "");
            tell_full(element);
        }
    } else {
        scope.spawn(answered(document));
    }
}

/// Waits until the browser has done or refused what was asked of it.
async fn answered(document: Document) {
    let answer = Promise::new(&mut |resolve, _| {
        let options = AddEventListenerOptions::new();
        options.set_once(true);
        for name in ["fullscreenchange", "fullscreenerror"] {
            let _ = document.add_event_listener_with_callback_and_add_event_listener_options(
                name, &resolve, &options,
            );
        }
        if let Some(window) = web_sys::window() {
            let _ =
                window.set_timeout_with_callback_and_timeout_and_arguments_0(&resolve, SCREEN_MS);
        }
    });
    // It is never refused.
    let _ = JsFuture::from(answer).await;
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
