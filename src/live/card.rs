//! A card beside what is pointed at, over a picture.

use std::cell::{Cell, RefCell};

use web_sys::HtmlElement;

use crate::app::tooltip_place::{place, place_outside};
use crate::browser::document;
use crate::browser::exchange::set_markup;
use crate::browser::size::size_of;
use crate::render::html::card::close;
use crate::render::svg::number;
use crate::scene::Rect;
use crate::text::Lang;

/// The class of a card that may be pressed.
const HELD: &str = "tip held";

/// A card. It is made when it is first shown.
pub(super) struct Card {
    frame: HtmlElement,
    id: &'static str,
    lang: Lang,
    is_outside: bool,
    element: RefCell<Option<HtmlElement>>,
    shown: RefCell<String>,
    beside: Cell<Option<Rect>>,
}

impl Card {
    /// A card over `frame`.
    pub(super) fn new(frame: &HtmlElement, id: &'static str, lang: Lang) -> Self {
        let (element, shown) = (RefCell::default(), RefCell::default());
        let beside = Cell::default();
        Self { frame: frame.clone(), id, lang, is_outside: false, element, shown, beside }
    }

    /// A card beside a frame that is too low for one.
    pub(super) fn outside(frame: &HtmlElement, id: &'static str, lang: Lang) -> Self {
        Self { is_outside: true, ..Self::new(frame, id, lang) }
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
            set_markup(&element, &markup);
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
            let (area, size) = (size_of(&self.frame), size_of(element));
            let at = match self.is_outside {
                true => {
                    let above = self.frame.get_bounding_client_rect().top();
                    place_outside(beside, area, size, above)
                }
                false => place(beside, area, size),
            };
            let [x, y] = at.map(number);
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
