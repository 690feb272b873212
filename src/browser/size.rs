//! The size of an element, told whenever it changes.

use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, ResizeObserver};

use super::document::next_frame;

/// Calls `on_size` with the element's width in pixels, now and after each change, as long as the page
/// lives.
pub fn watch_width(element: &HtmlElement, on_size: impl Fn(f64) + 'static) {
    on_size(f64::from(element.client_width()));
    let watched = element.clone();
    let on_size = Rc::new(on_size);
    // In the next frame: what changes a size while sizes are being told is an error to some browsers.
    let listener = Closure::<dyn Fn()>::new(move || {
        let (watched, on_size) = (watched.clone(), on_size.clone());
        next_frame(move || on_size(f64::from(watched.client_width())));
    });
    if let Ok(observer) = ResizeObserver::new(listener.as_ref().unchecked_ref()) {
        observer.observe(element);
    }
    listener.forget();
}
