//! A card beside what is pointed at, over a picture.

use std::cell::{Cell, RefCell};

use web_sys::HtmlElement;

use crate::browser::document;
use crate::browser::fill::fill;
use crate::browser::size::size_of;
use crate::render::html::card::close;
use crate::render::svg::number;
use crate::scene::Rect;
use crate::text::Lang;

/// Between a card and what it speaks of.
const GAP: f64 = 10.0;
/// Between a card and the edge of the picture.
const EDGE: f64 = 6.0;
/// In a picture narrower than this a card takes its width, at the edge that is farther away.
const NARROW: f64 = 460.0;

/// The class of a card that may be pressed.
const HELD: &str = "tip held";

/// A card. It is made when it is first shown.
pub(super) struct Card {
    frame: HtmlElement,
    id: &'static str,
    lang: Lang,
    element: RefCell<Option<HtmlElement>>,
    shown: RefCell<String>,
    beside: Cell<Option<Rect>>,
}

impl Card {
    /// A card over `frame`.
    pub(super) fn new(frame: &HtmlElement, id: &'static str, lang: Lang) -> Self {
        let (element, shown) = (RefCell::default(), RefCell::default());
        Self { frame: frame.clone(), id, lang, element, shown, beside: Cell::default() }
    }

    /// The id of its element.
    pub(super) fn id(&self) -> &'static str {
        self.id
    }

    /// Whether the reader may press it.
    pub(super) fn can_be_pressed(&self) -> bool {
        self.element.borrow().as_ref().is_some_and(|element| element.class_name() == HELD)
    }

    /// Whether it is there.
    pub(super) fn is_shown(&self) -> bool {
        !self.shown.borrow().is_empty()
    }

    /// Shows markup of `render::html` beside a place of the picture. One that the reader may press stays
    /// under the hand; another lets every press through.
    pub(super) fn show(&self, markup: &str, beside: Rect, can_be_pressed: bool) {
        let element = self.element.borrow_mut().get_or_insert_with(|| self.made()).clone();
        let close = if can_be_pressed { close(self.lang) } else { String::new() };
        let markup = [markup, &close].concat();
        if *self.shown.borrow() != markup {
            fill(&element, &markup);
            self.shown.replace(markup);
        }
        element.set_class_name(if can_be_pressed { HELD } else { "tip" });
        self.beside.set(None);
        self.follow(Some(beside));
    }

    /// Goes with what it speaks of, or goes away with it.
    pub(super) fn follow(&self, beside: Option<Rect>) {
        if !self.is_shown() || self.beside.get() == beside {
            return;
        }
        let Some(beside) = beside else { return self.hide() };
        self.beside.set(Some(beside));
        if let Some(element) = &*self.element.borrow() {
            let [x, y] = place(beside, size_of(&self.frame), size_of(element));
            let [x, y] = [x, y].map(number);
            let _ = element.style().set_property("transform", &format!("translate({x}px,{y}px)"));
        }
    }

    /// Whether an event of the document is for the button that takes it away.
    pub(super) fn is_closed_by(&self, event: &web_sys::Event) -> bool {
        let target = document::target(event);
        target.is_some_and(|target| target.closest(".tip .close").ok().flatten().is_some())
    }

    /// What it says, line by line.
    pub(super) fn text(&self) -> String {
        let element = self.element.borrow();
        element.as_ref().map(HtmlElement::inner_text).unwrap_or_default()
    }

    /// Takes it away.
    pub(super) fn hide(&self) {
        if self.is_shown() {
            self.shown.replace(String::new());
            if let Some(element) = &*self.element.borrow() {
                element.set_class_name("tip gone");
                element.set_inner_html("");
            }
        }
    }

    fn made(&self) -> HtmlElement {
        document::append(&self.frame, "div", self.id)
    }
}

/// The left top corner of a card of a size beside a place, within a frame.
fn place(beside: Rect, [width, height]: [f64; 2], [w, h]: [f64; 2]) -> [f64; 2] {
    let inside = |at: f64, most: f64| at.min(most - EDGE).max(EDGE);
    let [cx, cy] = beside.centre();
    if width < NARROW {
        let is_above = cy > height / 2.0;
        return [EDGE, if is_above { EDGE } else { (height - h - EDGE).max(EDGE) }];
    }
    let has_room_right = beside.right() + GAP + w + EDGE <= width;
    let has_room_left = beside.x - GAP - w >= EDGE;
    if has_room_right || has_room_left {
        let x = if has_room_right { beside.right() + GAP } else { beside.x - GAP - w };
        return [x, inside(cy - h / 2.0, height - h)];
    }
    let is_below = height - beside.bottom() > beside.y;
    let y = if is_below { beside.bottom() + GAP } else { beside.y - GAP - h };
    [inside(cx - w / 2.0, width - w), inside(y, height - h)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_stays_in_the_picture_and_off_what_it_speaks_of() {
        for (x, y) in [(10.0, 10.0), (390.0, 200.0), (770.0, 480.0), (20.0, 490.0)] {
            let mark = Rect::around([x, y], 24.0, 24.0);
            let [left, top] = place(mark, [780.0, 500.0], [280.0, 180.0]);
            let card = Rect { x: left, y: top, w: 280.0, h: 180.0 };
            assert!(Rect::between(0.0, 0.0, 780.0, 500.0).holds(&card), "{card:?}");
            assert!(!card.meets(&mark), "{card:?} covers {mark:?}");
        }
    }
}
