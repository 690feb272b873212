//! The page around the app: its language, theme, title, and what the reader's system prefers.

use std::cell::Cell;

use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Element, HtmlElement};

use super::settled::Pending;
use super::{focus, task};
use crate::app::link::link_with_parameters;
use crate::scene::Theme;
use crate::text::Lang;

const DARK: &str = "(prefers-color-scheme: dark)";

/// How long a page that is left waits for the other one.
const LEAVE_MS: i32 = 60_000;

/// The element of the whole page.
pub fn root() -> Option<Element> {
    web_sys::window()?.document()?.document_element()
}

fn set_root(name: &str, value: &str) {
    if let Some(root) = root() {
        // Setting an attribute of a fixed, valid name cannot fail.
        let _ = root.set_attribute(name, value);
    }
}

/// The language that the page is written in.
pub fn lang() -> Lang {
    let code = root().and_then(|root| root.get_attribute("lang"));
    code.and_then(|code| Lang::parse(&code)).unwrap_or(Lang::En)
}

/// Whether the page is one file with its program and its data.
pub fn is_one_file() -> bool {
    root().is_some_and(|root| root.has_attribute("data-single"))
}

/// Puts another page in the place of the one that is there, with another title.
pub fn replace_page(title: &str, markup: &str) {
    if let (Some(root), Some(page)) = (root(), by_id("page")) {
        remove(&root, ".unable");
        page.set_outer_html(markup);
    }
    if let Some(document) = web_sys::window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

/// Sets which part of the page is shown.
pub fn set_view(view: &str) {
    set_root("data-view", view);
}

/// Presses the button that asks for `act:code`, and releases the others that ask for `act`.
pub fn press(act: &str, code: &str) {
    let Some(root) = root() else { return };
    for button in all(&root, &["button[data-act^=\"", act, ":\"]"].concat()) {
        press_button(&button, button.id() == [act, "-", code].concat());
    }
}

fn press_button(button: &HtmlElement, is_pressed: bool) {
    let _ = button.set_attribute("aria-pressed", if is_pressed { "true" } else { "false" });
}

/// Presses the button with an id, or releases it.
pub fn set_pressed(id: &str, is_pressed: bool) {
    if let Some(button) = by_id(id) {
        press_button(&button, is_pressed);
    }
}

/// Makes a choice in the field with an id.
pub fn choose(id: &str, code: &str) {
    let field = by_id(id).and_then(|it| it.dyn_into::<web_sys::HtmlSelectElement>().ok());
    if let Some(field) = field.filter(|field| field.value() != code) {
        field.set_value(code);
    }
}

thread_local! {
    /// How much is being written anew.
    static BUSY: Cell<u32> = const { Cell::new(0) };
}

/// Says that a part of the page is being written anew, or that it is done; the page is busy until all are.
pub fn set_busy(is_busy: bool) {
    let number = if is_busy { BUSY.get() + 1 } else { BUSY.get().saturating_sub(1) };
    BUSY.set(number);
    if let Some(page) = by_id("page") {
        let _ = page.set_attribute("aria-busy", if number > 0 { "true" } else { "false" });
    }
}

/// Whatever was drawn stays when the program fails; a sentence says that it has stopped.
pub fn tell_panics() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        set_progress("stopped");
    }));
}

/// Sets the page's colours.
pub fn set_theme(theme: Theme) {
    set_root("data-theme", theme.code());
}

/// Says how far the page has come: `loading`, `live` (it responds), `ready` (what must be live of the
/// pictures is),
/// `failed` (no usable data), `stopped` (the program itself failed). The moments of `live` and `ready`
/// are marked for those who measure.
pub fn set_progress(progress: &str) {
    set_root("data-state", progress);
    if matches!(progress, "live" | "ready")
        && let Some(performance) = web_sys::window().and_then(|window| window.performance())
    {
        let _ = performance.mark(&["strikemap:", progress].concat());
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
    let listener = Closure::<dyn Fn()>::new(move || {
        let _pending = Pending::begin();
        on_change(preferred_theme());
    });
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

/// Writes a text into the element with an id.
pub fn tell(id: &str, text: &str) {
    if let Some(element) = by_id(id) {
        element.set_text_content(Some(text));
    }
}

/// Writes a count wherever the page tells it (`data-count`).
pub fn set_count(code: &str, count: usize) {
    let Some(root) = root() else { return };
    for element in all(&root, &["[data-count=\"", code, "\"]"].concat()) {
        element.set_text_content(Some(&count.to_string()));
    }
}

/// The elements in `root` that answer to `selector`.
pub fn all(root: &Element, selector: &str) -> Vec<HtmlElement> {
    let Ok(found) = root.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.item(at)?.dyn_into().ok()).collect()
}

/// The first element in `parent` that answers to `selector`.
pub fn child(parent: &Element, selector: &str) -> Option<HtmlElement> {
    parent.query_selector(selector).ok()??.dyn_into().ok()
}

/// Takes the first element in `parent` that answers to `selector` out of the page.
pub fn remove(parent: &Element, selector: &str) {
    if let Ok(Some(element)) = parent.query_selector(selector) {
        element.remove();
    }
}

/// Takes the first element in `frame` that answers to `selector` out of the page. Where one of its links had
/// the focus, the mark in `layer` for the same event or claim gets it, or else the frame.
pub fn give_way(frame: &HtmlElement, selector: &str, layer: &HtmlElement) {
    let Ok(Some(old)) = frame.query_selector(selector) else { return };
    let active = web_sys::window().and_then(|window| window.document()?.active_element());
    let active = active.filter(|active| old.contains(Some(active)));
    old.remove();
    let Some(active) = active else { return };
    let same = ["data-event", "data-events", "data-claim"]
        .into_iter()
        .find_map(|name| Some(["[", name, "=\"", &active.get_attribute(name)?, "\"]"].concat()));
    let (frame, layer) = (frame.clone(), layer.clone());
    next_frame(move || {
        let mark = same.and_then(|same| child(&layer, &same)).unwrap_or(frame);
        let _ = mark.focus_with_options(&focus::still());
    });
}

/// The canvas of a frame.
pub fn canvas_in(frame: &Element) -> Option<web_sys::HtmlCanvasElement> {
    child(frame, "canvas")?.dyn_into().ok()
}

/// A new canvas that lies beneath another.
pub fn canvas_before(other: &web_sys::HtmlCanvasElement) -> Option<web_sys::HtmlCanvasElement> {
    let made = other.owner_document()?.create_element("canvas").ok()?;
    made.set_attribute("aria-hidden", "true").ok()?;
    other.before_with_node_1(&made).ok()?;
    made.dyn_into().ok()
}

/// Moves an element behind the first one that answers to `selector`.
pub fn move_after(element: &Element, selector: &str) {
    if let Some(before) = root().and_then(|root| child(&root, selector)) {
        let _ = before.insert_adjacent_element("afterend", element);
    }
}

/// Calls `hear` at each such event in an element, as long as the page lives. Until what follows from it is painted
/// the page is not settled.
pub fn listen<E: wasm_bindgen::JsCast>(
    element: &web_sys::EventTarget,
    name: &str,
    hear: impl Fn(E) + 'static,
) {
    let listener = Closure::<dyn Fn(web_sys::Event)>::new(move |event: web_sys::Event| {
        let _pending = Pending::begin();
        hear(event.unchecked_into());
    });
    // A listener may keep the browser from its own answer (scrolling, zooming).
    let options = web_sys::AddEventListenerOptions::new();
    options.set_passive(false);
    let _ = element.add_event_listener_with_callback_and_add_event_listener_options(
        name,
        listener.as_ref().unchecked_ref(),
        &options,
    );
    listener.forget();
}

/// Goes where the link under a click leads, with these keys of the address and no others.
pub fn follow_link(click: &web_sys::MouseEvent, keys: &str) {
    let Some(href) = clicked(click, "a", "href") else { return };
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_href(&link_with_parameters(&href, keys));
        // This page, which is left, is not settled until the other one is there.
        task::spawn(task::rest(LEAVE_MS));
    }
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

/// Says that what was said is shown for other days than those asked for, and must not be seen.
pub fn set_stale(is_stale: bool) {
    set_root("data-stale", if is_stale { "true" } else { "false" });
}

/// The id and the value of the choice or field that changed; nothing while a date is half typed or
/// outside what the field allows.
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

/// The element around a click that answers to `selector`.
pub fn clicked_element(click: &web_sys::MouseEvent, selector: &str) -> Option<HtmlElement> {
    let target: Element = click.target()?.dyn_into().ok()?;
    target.closest(selector).ok()??.dyn_into().ok()
}

/// Marks those elements in `root` as current whose `attribute` is `value`, and no other.
pub fn mark_current(root: &Element, attribute: &str, value: Option<&str>) {
    for element in all(root, &["[", attribute, "]"].concat()) {
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
    let pending = Pending::begin();
    let callback: JsValue = Closure::once_into_js(move || {
        then();
        drop(pending);
    });
    if let Some(window) = web_sys::window() {
        let _ = window.request_animation_frame(callback.unchecked_ref());
    }
}

/// The element with an id.
pub fn by_id(id: &str) -> Option<HtmlElement> {
    web_sys::window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Adds an element at the end of another.
pub fn append(parent: &HtmlElement, tag: &str, id: &str) -> HtmlElement {
    let document = parent.owner_document();
    let made = document.and_then(|document| document.create_element(tag).ok());
    // A tag of ours can always be made.
    let made: HtmlElement =
        made.map_or_else(|| parent.clone(), wasm_bindgen::JsCast::unchecked_into);
    made.set_id(id);
    let _ = parent.append_child(&made);
    made
}

/// The element that an event was for.
pub fn target(event: &web_sys::Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Whether a key is pressed with another that makes it a command of the browser.
pub fn is_command(event: &web_sys::KeyboardEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.alt_key()
}

/// Shows the rectangle that is being drawn over a picture, or takes it away.
pub fn frame_box(frame: &HtmlElement, corners: Option<[[f64; 2]; 2]>) {
    let Some([a, b]) = corners else { return remove(frame, ".box") };
    let element = child(frame, ".box").unwrap_or_else(|| {
        let made = append(frame, "div", "");
        made.set_class_name("box");
        made
    });
    let style = element.style();
    for (name, at) in [
        ("left", a[0].min(b[0])),
        ("top", a[1].min(b[1])),
        ("width", (a[0] - b[0]).abs()),
        ("height", (a[1] - b[1]).abs()),
    ] {
        let _ = style.set_property(name, &[&crate::render::svg::number(at), "px"].concat());
    }
}

/// Gives a button the sign and the name of what it does next.
pub fn set_toggle(id: &str, (sign, name): (&str, &str)) {
    if let Some(button) = by_id(id) {
        button.set_text_content(Some(sign));
        let _ = button.set_attribute("aria-label", name);
    }
}

/// Puts markup before an element, beside it.
pub fn insert_before(element: &HtmlElement, markup: &str) {
    let _ = element.insert_adjacent_html("beforebegin", markup);
}

/// Puts markup at the beginning of an element.
pub fn insert_first(element: &HtmlElement, markup: &str) {
    let _ = element.insert_adjacent_html("afterbegin", markup);
}
