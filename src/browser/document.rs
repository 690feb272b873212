//! The page around the app: its language, theme, title, and what the reader's system prefers.

use wasm_bindgen::JsCast as _;
use web_sys::{Document, Element, HtmlElement, ShadowRoot};

use super::scope::{Scope, live_scopes};
use super::{focus, task};
use crate::app::link::link_with_parameters;
use crate::scene::Theme;
use crate::text::Lang;

const DARK: &str = "(prefers-color-scheme: dark)";
const FORCED: &str = "(forced-colors: active)";

/// How long a page that is left waits for the other one.
const LEAVE_MS: i32 = 60_000;

impl Scope {
    fn set(&self, name: &str, value: &str) {
        // Setting an attribute of a fixed, valid name cannot fail.
        let _ = self.root().set_attribute(name, value);
    }

    /// The language that the page is written in.
    pub fn lang(&self) -> Lang {
        let code = self.root().get_attribute("lang");
        code.and_then(|code| Lang::parse(&code)).unwrap_or(Lang::En)
    }

    /// Whether the page is one file with its program and its data.
    pub fn is_one_file(&self) -> bool {
        self.root().has_attribute("data-single")
    }

    /// Puts what `made` holds in the place of the page that is there, with another title.
    pub fn replace_page(&self, title: &str, made: &HtmlElement) {
        if let Some(page) = self.by_id("page") {
            remove(self.root(), ".unable");
            while let Some(child) = made.first_child() {
                let _ = page.before_with_node_1(&child);
            }
            page.remove();
        }
        if let Some(document) = self.root().owner_document() {
            document.set_title(title);
        }
    }

    /// Sets which part of the page is shown.
    pub fn set_view(&self, view: &str) {
        self.set("data-view", view);
    }

    /// Presses the button that asks for `act:code`, and releases the others that ask for `act`.
    pub fn press(&self, act: &str, code: &str) {
        for button in all(self.root(), &["button[data-act^=\"", act, ":\"]"].concat()) {
            press_button(&button, button.id() == [act, "-", code].concat());
        }
    }

    /// Presses the button with an id, or releases it.
    pub fn set_pressed(&self, id: &str, is_pressed: bool) {
        if let Some(button) = self.by_id(id) {
            press_button(&button, is_pressed);
        }
    }

    /// Makes a choice in the field with an id.
    pub fn choose(&self, id: &str, code: &str) {
        let field = self.by_id(id).and_then(|it| it.dyn_into::<web_sys::HtmlSelectElement>().ok());
        if let Some(field) = field.filter(|field| field.value() != code) {
            field.set_value(code);
        }
    }

    /// Says that a part of the page is being written anew, or that it is done; the page is busy until all are.
    pub fn set_busy(&self, is_busy: bool) {
        let number = self.count_busy(is_busy);
        if let Some(page) = self.by_id("page") {
            let _ = page.set_attribute("aria-busy", if number > 0 { "true" } else { "false" });
        }
    }

    /// Sets the page's colours.
    pub fn set_theme(&self, theme: Theme) {
        self.set("data-theme", theme.code());
    }

    /// Says how far the page has come: `loading`, `live` (it responds), `ready` (what must be live of the
    /// pictures is), `failed` (no usable data), `stopped` (the program itself failed). The moments of `live` and
    /// `ready` of a page are marked for those who measure.
    pub fn set_progress(&self, progress: &str) {
        self.set("data-state", progress);
        if self.is_page()
            && matches!(progress, "live" | "ready")
            && let Some(performance) = web_sys::window().and_then(|window| window.performance())
        {
            let _ = performance.mark(&["strikemap:", progress].concat());
        }
    }

    /// How far it has come, as [`Self::set_progress`] said.
    pub fn progress(&self) -> String {
        self.root().get_attribute("data-state").unwrap_or_default()
    }

    /// Calls `on_change` whenever the reader's system prefers or forces other colours.
    pub fn watch_preferred_theme(&self, on_change: impl Fn(Theme, bool) + Clone + 'static) {
        for name in [DARK, FORCED] {
            if let Some(Ok(Some(query))) = web_sys::window().map(|window| window.match_media(name))
            {
                let on_change = on_change.clone();
                self.listen(&query, "change", move |_: web_sys::Event| {
                    on_change(preferred_theme(), are_colours_forced());
                });
            }
        }
    }

    /// Writes a text into the element with an id.
    pub fn write_text(&self, id: &str, text: &str) {
        if let Some(element) = self.by_id(id) {
            element.set_text_content(Some(text));
        }
    }

    /// Takes the first element in `frame` that answers to `selector` out of the page. Where one of its links has the
    /// focus, the mark in `layer` for the same event or claim gets it first, or else the frame: whoever presses Tab at
    /// that moment goes on from there.
    pub fn give_way(&self, frame: &HtmlElement, selector: &str, layer: &HtmlElement) {
        let Ok(Some(old)) = frame.query_selector(selector) else { return };
        if let Some(active) = self.active().filter(|active| old.contains(Some(active))) {
            let same = ["data-event", "data-events", "data-claim"].into_iter().find_map(|name| {
                Some(["[", name, "=\"", &active.get_attribute(name)?, "\"]"].concat())
            });
            let mark = same.and_then(|same| child(layer, &same));
            let _ = mark.as_ref().unwrap_or(frame).focus_with_options(&focus::still());
        }
        old.remove();
    }

    /// The whole address to which the first link in `parent` that answers to `selector` leads.
    pub fn link_in(&self, parent: &Element, selector: &str) -> Option<String> {
        let link = child(parent, selector)?.dyn_into::<web_sys::HtmlAnchorElement>().ok()?;
        Some(match self.is_page() {
            true => link.href(),
            false => self.site_url(&link.get_attribute("href")?),
        })
    }

    /// Goes where the link under a click leads, with these keys of the address and no others.
    pub fn follow_link(&self, click: &web_sys::MouseEvent, keys: &str) {
        let Some(href) = clicked(click, "a", "href") else { return };
        if let Some(window) = web_sys::window() {
            let _ = window.location().set_href(&link_with_parameters(&href, keys));
            // This page, which is left, is not settled until the other one is there.
            self.spawn(task::rest(LEAVE_MS));
        }
    }

    fn input(&self, id: &str) -> Option<web_sys::HtmlInputElement> {
        self.by_id(id)?.dyn_into().ok()
    }

    /// Writes a value into a field, unless the reader is typing in it; false where it was left alone.
    pub fn set_field(&self, id: &str, value: &str) -> bool {
        let field = self.input(id);
        let Some(field) = field else { return false };
        let is_left = self.active().as_ref() == Some(field.as_ref());
        // A half typed date has no value either.
        let is_said = field.value() == value && !field.has_attribute("aria-invalid");
        if !is_left && !is_said {
            field.set_value(value);
        }
        !is_left
    }

    /// Shows a text in a field, selected to be copied by hand, or hides the field.
    pub fn offer_text(&self, id: &str, text: Option<&str>) {
        let field = self.input(id);
        let Some(field) = field else { return };
        field.set_hidden(text.is_none());
        if let Some(text) = text {
            field.set_value(text);
            let _ = field.focus_with_options(&focus::still());
            field.select();
        }
    }

    /// Writes words into a field that is followed letter by letter: even while the reader is in it, what differs was
    /// changed elsewhere.
    pub fn set_words(&self, id: &str, words: &str) {
        let field = self.input(id);
        if let Some(field) = field.filter(|field| field.value() != words) {
            field.set_value(words);
        }
    }

    /// Marks the field with an id as one whose value is not taken, and names the element that says why; or no longer.
    pub fn set_invalid(&self, id: &str, described_by: Option<&str>) {
        let Some(field) = self.by_id(id) else { return };
        let _ = match described_by {
            Some(reason) => field
                .set_attribute("aria-invalid", "true")
                .and_then(|()| field.set_attribute("aria-describedby", reason)),
            None => field
                .remove_attribute("aria-invalid")
                .and_then(|()| field.remove_attribute("aria-describedby")),
        };
    }

    /// Says whether what the button with an id opens is open.
    pub fn set_expanded(&self, id: &str, is_open: bool) {
        if let Some(button) = self.by_id(id) {
            let _ = button.set_attribute("aria-expanded", if is_open { "true" } else { "false" });
        }
    }

    /// Says that what was said is shown for other days than those asked for, and must not be seen.
    pub fn set_stale(&self, is_stale: bool) {
        let (name, now) = ("data-stale", if is_stale { "true" } else { "false" });
        // Also the same value would have styles looked through.
        if self.root().get_attribute(name).as_deref() != Some(now) {
            self.set(name, now);
        }
    }

    /// Gives a button the sign and the name of what it does next.
    pub fn set_toggle(&self, id: &str, (sign, name): (&str, &str)) {
        if let Some(button) = self.by_id(id) {
            button.set_text_content(Some(sign));
            let _ = button.set_attribute("aria-label", name);
        }
    }
}

/// The window, which hears of the printer and of sizes.
pub fn window() -> Option<web_sys::EventTarget> {
    web_sys::window().map(Into::into)
}

fn press_button(button: &HtmlElement, is_pressed: bool) {
    let _ = button.set_attribute("aria-pressed", if is_pressed { "true" } else { "false" });
}

/// What has the focus in the same document or shadow root as `element`.
pub(super) fn active_beside(element: &Element) -> Option<Element> {
    let root = element.get_root_node();
    match root.dyn_ref::<ShadowRoot>() {
        Some(shadow) => shadow.active_element(),
        None => root.dyn_ref::<Document>()?.active_element(),
    }
}

/// The host of every mount has this attribute.
pub const HOST: &str = "data-strikemap";

/// Whatever was drawn stays when the program fails; a sentence says that it has stopped, on the page and in every
/// mount, wherever its host is: the program is one for all.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        for scope in live_scopes() {
            scope.set_progress("stopped");
        }
    }));
}

/// What the reader's system prefers; where it forces colours, whether those are dark.
pub fn preferred_theme() -> Theme {
    if is_so(DARK) { Theme::Dark } else { Theme::Light }
}

/// Whether the reader's system forces its colours. Then nobody else chooses between light and dark: what keeps colours of
/// its own would stand out of the page.
pub fn are_colours_forced() -> bool {
    is_so(FORCED)
}

fn is_so(media: &str) -> bool {
    let query = web_sys::window().and_then(|window| window.match_media(media).ok()?);
    query.is_some_and(|query| query.matches())
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

/// A choice or a field that changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The id of its element.
    pub id: String,
    /// Its value; `None` while a date is half typed or outside what the field allows.
    pub value: Option<String>,
}

/// The choice or field that changed.
pub fn changed(event: &web_sys::Event) -> Option<Change> {
    let target = event.target()?;
    if let Some(choice) = target.dyn_ref::<web_sys::HtmlSelectElement>() {
        return Some(Change { id: choice.id(), value: Some(choice.value()) });
    }
    let field: web_sys::HtmlInputElement = target.dyn_into().ok()?;
    let is_valid = field.check_validity();
    Some(Change { id: field.id(), value: is_valid.then(|| field.value()) })
}

/// What now stands in the field that was typed into, if it answers to `selector`.
pub fn typed(event: &web_sys::Event, selector: &str) -> Option<String> {
    let field: web_sys::HtmlInputElement = event.target()?.dyn_into().ok()?;
    field.matches(selector).ok()?.then(|| field.value())
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

/// A new element outside the page, to make something in.
pub fn detached() -> Option<HtmlElement> {
    web_sys::window()?.document()?.create_element("div").ok()?.dyn_into().ok()
}

/// The element that an event was for.
pub fn target(event: &web_sys::Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// Whether a key is for a field or a choice that has the focus.
pub fn is_typed_into(event: &web_sys::Event) -> bool {
    target(event).is_some_and(|it| it.matches("input, select, textarea").unwrap_or(false))
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

/// A new element of a class before another, beside it.
pub fn insert_before(other: &HtmlElement, class: &str) -> Option<HtmlElement> {
    let made = detached()?;
    made.set_class_name(class);
    other.before_with_node_1(&made).ok()?;
    Some(made)
}

/// Puts a picture, as `render::svg` wrote it, at the beginning of an element.
pub fn insert_first(element: &HtmlElement, markup: &str) {
    let _ = element.insert_adjacent_html("afterbegin", markup);
}
