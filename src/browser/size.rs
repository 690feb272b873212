//! The size of an element, told whenever it changes.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, HtmlElement, MediaQueryList, ResizeObserver};

use super::scope::Scope;
use super::settled::Pending;
use crate::base::decimal;

/// Calls `on_size` with the width within the element's padding in pixels, now and after each change, as long as the page
/// lives.
pub fn watch_width(scope: &Scope, element: &HtmlElement, on_size: impl Fn(f64) + 'static) {
    on_size(content_width(element));
    let (watched, here) = (element.clone(), scope.clone());
    let on_size = Rc::new(on_size);
    // In the next frame: what changes a size while sizes are being told is an error to some browsers.
    let changed = move || {
        let (watched, on_size) = (watched.clone(), on_size.clone());
        here.next_frame(move || on_size(content_width(&watched)));
    };
    observe(scope, element, Box::new(changed));
}

/// Makes an element at least so many pixels high, or as high as it needs to be.
pub fn set_least_height(element: &HtmlElement, px: Option<f64>) {
    let height = px.map_or_else(String::new, |px| format!("{px}px"));
    let _ = element.style().set_property("min-height", &height);
}

/// Calls `on_size` with the element's width and height in pixels after each change, before the browser paints:
/// who draws then leaves no frame with the old picture stretched. It must not change the size of anything.
pub fn watch_size(scope: &Scope, element: &HtmlElement, on_size: impl Fn([f64; 2]) + 'static) {
    let watched = element.clone();
    observe(scope, element, Box::new(move || on_size(size_of(&watched))));
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

fn observe(scope: &Scope, element: &HtmlElement, on_change: Box<dyn Fn()>) {
    let here = scope.downgrade();
    let listener = Closure::<dyn Fn()>::new(move || {
        if let Some(scope) = here.upgrade() {
            let _pending = Pending::begin(&scope);
            on_change();
        }
    });
    if let Ok(observer) = ResizeObserver::new(listener.as_ref().unchecked_ref()) {
        observer.observe(element);
        scope.on_gone(move || {
            observer.disconnect();
            drop(listener);
        });
    }
}

/// Calls `on_change` when the screen's density may have changed: on another screen, or by the browser's zoom.
pub fn watch_density(scope: &Scope, on_change: impl Fn() + 'static) {
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
    scope.listen(&window, "resize", move |_: Event| resized());
    let query = Rc::new(DensityQuery { current: RefCell::default(), on_change });
    query.clone().watch();
    scope.on_gone(move || query.end());
}

/// A query and what listens to it.
type Watched = (MediaQueryList, Closure<dyn FnMut()>);

/// The size of a window in pixels may be the same on another screen. A query knows one density, so each change
/// makes the next query.
struct DensityQuery {
    current: RefCell<Option<Watched>>,
    on_change: Rc<dyn Fn()>,
}

impl DensityQuery {
    fn watch(self: Rc<Self>) {
        let density = super::document::density();
        let [least, most] = [density - 0.01, density + 0.01].map(|at| decimal::write(at, 3));
        let query = ["(min-resolution:", &least, "dppx) and (max-resolution:", &most, "dppx)"];
        let query = web_sys::window().and_then(|it| it.match_media(&query.concat()).ok()?);
        let Some(query) = query else { return };
        let changed = Rc::downgrade(&self);
        let listener = Closure::<dyn FnMut()>::new(move || {
            if let Some(changed) = changed.upgrade() {
                changed.end();
                (changed.on_change)();
                changed.watch();
            }
        });
        query.set_onchange(Some(listener.as_ref().unchecked_ref()));
        self.current.replace(Some((query, listener)));
    }

    fn end(&self) {
        if let Some((query, _)) = self.current.take() {
            query.set_onchange(None);
        }
    }
}
