//! A tooltip beside what is pointed at, over a view.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use web_sys::HtmlElement;

use super::stage::Stage;
use crate::app::mark_navigation::mark_by_key;
use crate::app::tooltip::{Tooltip, TooltipRequest};
use crate::app::tooltip_place::{place, place_outside};
use crate::browser::document;
use crate::browser::size::size_of;
use crate::query::Snapshot;
use crate::render::svg::number;
use crate::scene::Rect;

/// The class of a tooltip that may be pressed.
const HELD: &str = "tip held";

/// A tooltip. It is made when it is first shown.
pub(super) struct TooltipView {
    stage: Rc<Stage>,
    frame: HtmlElement,
    id: &'static str,
    is_outside: bool,
    element: RefCell<Option<HtmlElement>>,
    shown: RefCell<Option<Shown>>,
    beside: Cell<Option<Rect>>,
}

/// What a tooltip shows.
struct Shown {
    tooltip: Tooltip,
    snapshot: Arc<Snapshot>,
    can_be_pressed: bool,
    /// Its view, until this is dropped.
    view: Box<dyn Any>,
}

impl TooltipView {
    /// A tooltip over `frame`.
    pub(super) fn new(stage: &Rc<Stage>, frame: &HtmlElement, id: &'static str) -> Self {
        let (element, shown) = (RefCell::default(), RefCell::default());
        let (stage, frame, beside) = (stage.clone(), frame.clone(), Cell::default());
        Self { stage, frame, id, is_outside: false, element, shown, beside }
    }

    /// A tooltip beside a frame that is too low for one.
    pub(super) fn outside(stage: &Rc<Stage>, frame: &HtmlElement, id: &'static str) -> Self {
        Self { is_outside: true, ..Self::new(stage, frame, id) }
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
        self.shown.borrow().is_some()
    }

    /// Shows a tooltip beside a place of the view. One that the reader may press stays under the pointer; another lets
    /// every press through. What it shows already stays as it is.
    pub(super) fn show(
        &self,
        tooltip: Tooltip,
        snapshot: Arc<Snapshot>,
        beside: Rect,
        can_be_pressed: bool,
    ) {
        let element = self.element.borrow_mut().get_or_insert_with(|| self.made()).clone();
        let is_same = self.shown.borrow().as_ref().is_some_and(|shown| {
            shown.can_be_pressed == can_be_pressed
                && shown.tooltip == tooltip
                && tooltip.says_same(&self.stage.dataset, &shown.snapshot, &snapshot)
        });
        if !is_same {
            let stage = &self.stage;
            let before = self.shown.take().map(|shown| shown.view);
            let view = (stage.show_tooltip)(
                &element,
                &TooltipRequest {
                    tooltip: &tooltip,
                    dataset: &stage.dataset,
                    snapshot: &snapshot,
                    lang: stage.lang,
                    can_be_pressed,
                },
                before,
            );
            self.shown.replace(Some(Shown { tooltip, snapshot, can_be_pressed, view }));
        }
        let class = if can_be_pressed { HELD } else { "tip" };
        if element.class_name() != class {
            element.set_class_name(class);
        }
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

    /// Gives the focus to the first of the events that a reader without a mouse may choose from.
    pub(super) fn enter(&self) {
        if let Some(first) = self.choices().first().filter(|_| self.can_be_pressed()) {
            let _ = first.focus();
        }
    }

    /// Moves the focus among the events to choose from, as a key asks; false where it asks for nothing.
    pub(super) fn walk(&self, from: &web_sys::Event, key: &str) -> bool {
        let (choices, at) = (self.choices(), document::target(from));
        let is_at = |choice: &HtmlElement| at.as_ref() == Some(choice.as_ref());
        let here = choices.iter().position(is_at);
        let next = here.and_then(|here| mark_by_key(here, key, choices.len()));
        let next = next.and_then(|next| choices.get(next));
        next.is_some_and(|next| next.focus().is_ok())
    }

    fn choices(&self) -> Vec<HtmlElement> {
        let element = self.element.borrow();
        element.as_ref().map(|it| document::all(it, ".chooser a")).unwrap_or_default()
    }

    /// What it says, line by line.
    pub(super) fn text(&self) -> String {
        let element = self.element.borrow();
        element.as_ref().map(HtmlElement::inner_text).unwrap_or_default()
    }

    /// Takes it away.
    pub(super) fn hide(&self) {
        let Some(shown) = self.shown.take() else { return };
        if let Some(element) = &*self.element.borrow() {
            element.set_class_name("tip gone");
        }
        // Last: what loses the focus with it may ask for this tooltip.
        drop(shown);
    }

    fn made(&self) -> HtmlElement {
        document::append(&self.frame, "div", self.id)
    }
}
