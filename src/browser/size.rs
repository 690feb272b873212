//! The size of an element, told whenever it changes.

use std::cell::Cell;
use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, ResizeObserver};

use super::document::next_frame;
use super::settled::Pending;
use crate::base::decimal;

/// Calls `on_size` with the width within the element's padding in pixels, now and after each change, as long as the page
/// lives.
pub fn watch_width(element: &HtmlElement, on_size: impl Fn(f64) + 'static) {
    on_size(content_width(element));
    let watched = element.clone();
    let on_size = Rc::new(on_size);
    // In the next frame: what changes a size while sizes are being told is an error to some browsers.
    observe(element, move || {
        let (watched, on_size) = (watched.clone(), on_size.clone());
        next_frame(move || on_size(content_width(&watched)));
    });
}

/// Calls `on_size` with the element's width and height in pixels after each change, before the browser paints:
/// who draws then leaves no frame with the old picture stretched. It must not change the size of anything.
pub fn watch_size(element: &HtmlElement, on_size: impl Fn([f64; 2]) + 'static) {
    let watched = element.clone();
    observe(element, move || on_size(size_of(&watched)));
}

fn content_width(element: &HtmlElement) -> f64 {
    let style = web_sys::window().and_then(|window| window.get_computed_style(element).ok()?);
    let padding = |name: &str| {
        let text = style.as_ref().and_then(|style| style.get_property_value(name).ok());
        text.and_then(|text| decimal::parse(text.trim_end_matches("px"))).unwrap_or(0.0)
    };
    f64::from(element.client_width()) - padding("padding-left") - padding("padding-right")
}

/// The inner width and height of an element in pixels.
pub fn size_of(element: &HtmlElement) -> [f64; 2] {
    [f64::from(element.client_width()), f64::from(element.client_height())]
}

fn observe(element: &HtmlElement, on_change: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(move || {
        let _pending = Pending::begin();
        on_change();
    });
    if let Ok(observer) = ResizeObserver::new(listener.as_ref().unchecked_ref()) {
        observer.observe(element);
    }
    listener.forget();
}

/// Calls `on_change` when the screen's density may have changed: on another screen, or by the browser's zoom.
pub fn watch_density(on_change: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let last = Cell::new(super::document::density());
    let on_change: Rc<dyn Fn()> = Rc::new(move || {
        let now = super::document::density();
        // A window that changes its size alone is heard of by those whose size changes with it.
        if last.replace(now) != now {
            on_change();
        }
    });
    let resized = on_change.clone();
    let listener = Closure::<dyn Fn()>::new(move || resized());
    let _ = window.add_event_listener_with_callback("resize", listener.as_ref().unchecked_ref());
    listener.forget();
    watch_next_density(on_change);
}

/// The size of a window in pixels may be the same on another screen. A query knows one density, so each change
/// makes the next query.
fn watch_next_density(on_change: Rc<dyn Fn()>) {
    let density = super::document::density();
    let [least, most] = [density - 0.01, density + 0.01].map(|at| decimal::write(at, 3));
    let query = ["(min-resolution:", &least, "dppx) and (max-resolution:", &most, "dppx)"].concat();
    let query = web_sys::window().and_then(|window| window.match_media(&query).ok()?);
    let Some(query) = query else { return };
    let held = query.clone();
    let listener = Closure::once_into_js(move || {
        held.set_onchange(None);
        on_change();
        watch_next_density(on_change);
    });
    query.set_onchange(Some(listener.unchecked_ref()));
}
