//! The page around the app: its language, theme, title, and what the reader's system prefers.

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, HtmlElement};

use crate::scene::Theme;
use crate::text::Lang;

const DARK: &str = "(prefers-color-scheme: dark)";

fn root() -> Option<Element> {
    web_sys::window()?.document()?.document_element()
}

fn set_root(name: &str, value: &str) {
    if let Some(root) = root() {
        // Setting an attribute of a fixed, valid name cannot fail.
        let _ = root.set_attribute(name, value);
    }
}

/// Sets the page's language and title.
pub fn set_lang(lang: Lang, title: &str) {
    set_root("lang", lang.code());
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Sets the page's colours.
pub fn set_theme(theme: Theme) {
    set_root("data-theme", theme.code());
}

/// Says how far the page has come: `loading`, `drawn` (the pictures stand), `ready` (every source is here
/// too), `failed` (no usable data), `stopped` (the program itself failed). The moment of `drawn` is marked
/// for those who measure.
pub fn set_progress(progress: &str) {
    set_root("data-state", progress);
    if progress == "drawn"
        && let Some(performance) = web_sys::window().and_then(|window| window.performance())
    {
        let _ = performance.mark("strikemap:drawn");
    }
}

/// What the reader's system prefers.
pub fn preferred_theme() -> Theme {
    let query = web_sys::window().and_then(|window| window.match_media(DARK).ok()?);
    if query.is_some_and(|query| query.matches()) { Theme::Dark } else { Theme::Light }
}

/// Calls `on_change` whenever that changes, as long as the page lives.
pub fn watch_preferred_theme(on_change: impl Fn(Theme) + 'static) {
    let Some(Ok(Some(query))) = web_sys::window().map(|window| window.match_media(DARK)) else {
        return;
    };
    let listener = Closure::<dyn Fn()>::new(move || on_change(preferred_theme()));
    let _ = query.add_event_listener_with_callback("change", listener.as_ref().unchecked_ref());
    listener.forget();
}

/// Device pixels for one pixel of the page.
pub fn density() -> f64 {
    web_sys::window().map_or(1.0, |window| window.device_pixel_ratio())
}

/// Whether the page stands in a frame of another.
pub fn is_framed() -> bool {
    let window = web_sys::window();
    window
        .is_some_and(|window| window.parent().ok().flatten().is_some_and(|parent| parent != window))
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

/// Fills an element with markup that `render::html` wrote. What has the focus keeps it, where it has
/// an id and is still there; what was unfolded stays so.
pub fn fill(element: &Element, html: &str) {
    let unfolded = ids_of(element, "details[open][id]");
    let active = web_sys::window().and_then(|window| window.document()?.active_element());
    let focused = active.filter(|active| element.contains(Some(active))).map(|active| active.id());
    element.set_inner_html(html);
    for details in unfolded.iter().filter_map(|id| by_id(id)) {
        let _ = details.set_attribute("open", "");
    }
    if let Some(again) = focused.filter(|id| !id.is_empty()).and_then(|id| by_id(&id)) {
        let _ = again.focus_with_options(&still());
    }
}

/// A focus that does not scroll.
fn still() -> web_sys::FocusOptions {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    options
}

fn ids_of(element: &Element, selector: &str) -> Vec<String> {
    let Ok(found) = element.query_selector_all(selector) else { return Vec::new() };
    let all = (0..found.length()).filter_map(|at| found.item(at)?.dyn_into::<Element>().ok());
    all.map(|element| element.id()).collect()
}

/// Writes a value into a field, unless the reader is typing in it.
pub fn set_field(id: &str, value: &str) {
    let Some(field) = by_id(id).and_then(|it| it.dyn_into::<web_sys::HtmlInputElement>().ok())
    else {
        return;
    };
    let active = web_sys::window().and_then(|window| window.document()?.active_element());
    if field.value() != value && active.as_ref() != Some(field.as_ref()) {
        field.set_value(value);
    }
}

/// Gives the element with an id the focus if nothing has it any more.
pub fn focus_if_lost(id: &str) {
    let Some(document) = web_sys::window().and_then(|window| window.document()) else { return };
    let is_lost = document.active_element().is_none_or(|active| active.tag_name() == "BODY");
    if let (true, Some(element)) = (is_lost, by_id(id)) {
        let _ = element.focus();
    }
}

/// The id and the value of the choice or field that changed; nothing while a date is half typed or outside what
/// the field allows.
pub fn changed(event: &web_sys::Event) -> Option<(String, String)> {
    let target = event.target()?;
    if let Some(choice) = target.dyn_ref::<web_sys::HtmlSelectElement>() {
        return Some((choice.id(), choice.value()));
    }
    let field: web_sys::HtmlInputElement = target.dyn_into().ok()?;
    field.check_validity().then(|| (field.id(), field.value()))
}

/// The value of an attribute of the element around a click that answers to `selector`.
pub fn clicked(click: &web_sys::MouseEvent, selector: &str, attribute: &str) -> Option<String> {
    let target: Element = click.target()?.dyn_into().ok()?;
    target.closest(selector).ok()??.get_attribute(attribute)
}

/// Marks those elements in `root` as current whose `attribute` is `value`, and no other.
pub fn mark_current(root: &Element, attribute: &str, value: Option<&str>) {
    let Ok(all) = root.query_selector_all(&format!("[{attribute}]")) else { return };
    for element in (0..all.length()).filter_map(|at| all.item(at)?.dyn_into::<Element>().ok()) {
        let is_current = value.is_some() && element.get_attribute(attribute).as_deref() == value;
        if is_current {
            let _ = element.set_attribute("aria-current", "true");
        } else {
            let _ = element.remove_attribute("aria-current");
        }
    }
}

/// Runs `then` once the page has been laid out.
pub fn next_frame(then: impl FnOnce() + 'static) {
    let callback: JsValue = Closure::once_into_js(then);
    if let Some(window) = web_sys::window() {
        let _ = window.request_animation_frame(callback.unchecked_ref());
    }
}

/// Gives the focus back to the link that opens an event.
pub fn focus_link_of(event_id: &str) {
    let links = web_sys::window()
        .and_then(|window| window.document()?.query_selector_all("#events a[data-event]").ok());
    let Some(links) = links else { return };
    let found = (0..links.length()).filter_map(|at| links.item(at)?.dyn_into::<HtmlElement>().ok());
    for link in found {
        if link.get_attribute("data-event").as_deref() == Some(event_id) {
            let _ = link.focus();
            return;
        }
    }
}

/// The element with an id.
pub fn by_id(id: &str) -> Option<HtmlElement> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Hides what the page showed before the app came; its title goes, since the app brings its own.
pub fn hide(id: &str) {
    let Some(element) = by_id(id) else { return };
    element.set_hidden(true);
    if let Ok(Some(title)) = element.query_selector("h1") {
        title.remove();
    }
}
