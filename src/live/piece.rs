//! An element laid over a view: a shade, a crosshair, a handle.

use std::cell::Cell;

use web_sys::HtmlElement;

use crate::browser::document;
use crate::render::svg::number;
use crate::scene::Rect;
use crate::text::Lang;
use crate::text::playback::handle_value;
use crate::time::Day;

/// One of them. Where it lies and what it says is touched only where it changes: during a drag most stay as they are.
pub(super) struct Piece {
    element: HtmlElement,
    /// Where it lies; `None` within where it is hidden.
    rect: Cell<Option<Option<Rect>>>,
    /// What it says: its day between the first and the last.
    days: Cell<Option<[Day; 3]>>,
}

impl Piece {
    /// A new element before another, beside it.
    pub(super) fn before(
        other: &HtmlElement,
        class: &str,
        attributes: &[(&str, &str)],
    ) -> Option<Self> {
        let element = document::insert_before(other, class)?;
        for (name, value) in attributes {
            let _ = element.set_attribute(name, value);
        }
        Some(Self { element, rect: Cell::default(), days: Cell::default() })
    }

    /// Whether it holds an element.
    pub(super) fn has(&self, target: &web_sys::Element) -> bool {
        self.element.contains(Some(target))
    }

    /// A handle says its day, between the first and the last.
    pub(super) fn say(&self, lang: Lang, days: [Day; 3]) {
        if self.days.replace(Some(days)) == Some(days) {
            return;
        }
        let [day, first, last] = days;
        for (name, value) in [
            ("aria-valuenow", day.number().to_string()),
            ("aria-valuemin", first.number().to_string()),
            ("aria-valuemax", last.number().to_string()),
            ("aria-valuetext", handle_value(lang, day)),
        ] {
            let _ = self.element.set_attribute(name, &value);
        }
    }

    /// Lies over a rectangle, as wide as its style says.
    pub(super) fn stand(&self, rect: Rect) {
        self.lie(Some(Rect { w: 0.0, ..rect }));
    }

    /// Covers a rectangle with a width of its own.
    pub(super) fn cover(&self, rect: Rect) {
        let before = self.rect.get().flatten();
        self.lie(Some(rect));
        if before.is_none_or(|before| before.w != rect.w) {
            let width = [number(rect.w).as_str(), "px"].concat();
            let _ = self.element.style().set_property("width", &width);
        }
    }

    /// Covers a rectangle, or nothing. One pixel is stretched: nothing is laid out anew during a drag.
    pub(super) fn stretch(&self, rect: Option<Rect>) {
        let is_same = self.rect.get() == Some(rect);
        self.lie(rect);
        if let Some(rect) = rect.filter(|_| !is_same) {
            let way = [&translation(rect), " scale(", &number(rect.w), ",1)"].concat();
            let _ = self.element.style().set_property("transform", &way);
        }
    }

    fn lie(&self, rect: Option<Rect>) {
        if self.rect.replace(Some(rect)) == Some(rect) {
            return;
        }
        self.element.set_hidden(rect.is_none());
        let Some(rect) = rect else { return };
        let style = self.element.style();
        let _ = style.set_property("transform", &translation(rect));
        let _ = style.set_property("height", &[number(rect.h).as_str(), "px"].concat());
    }
}

fn translation(rect: Rect) -> String {
    ["translate(", &number(rect.x), "px,", &number(rect.y), "px)"].concat()
}
