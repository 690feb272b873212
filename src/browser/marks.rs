//! The marks of a picture as buttons over its canvas: what keyboard and screen reader find. One of them can be
//! reached by Tab; from there the arrow keys lead on.

use std::cell::{Cell, RefCell};

use wasm_bindgen::JsCast as _;
use web_sys::{Document, HtmlElement};

use super::BrowserError;
use super::document::active_beside;
use super::focus::still;
use super::scope::Scope;
use crate::model::{Dataset, EventIx};
use crate::render::svg::{hook, number};
use crate::scene::{Mark, Rect, Subject};

/// The least size of a pointer target in pixels.
const LEAST: f64 = 24.0;

/// A button over its mark.
#[derive(Clone, Debug)]
struct Button {
    subject: Subject,
    element: HtmlElement,
    name: String,
    bounds: Rect,
    is_chosen: bool,
    /// Tab reaches it.
    is_stop: bool,
}

/// Keeps a layer of buttons in step with the marks of a scene. A button whose mark stays keeps its
/// element, and with it the reader's focus.
#[derive(Debug)]
pub struct Marks {
    layer: HtmlElement,
    buttons: RefCell<Vec<Button>>,
    /// Which button Tab reaches, by its place.
    stop: Cell<usize>,
}

impl Marks {
    /// Buttons in `layer`.
    pub fn new(layer: HtmlElement) -> Self {
        Self { layer, buttons: RefCell::default(), stop: Cell::new(0) }
    }

    /// Shows these marks, those chosen set off.
    pub fn show(
        &self,
        dataset: &Dataset,
        marks: &[Mark],
        is_chosen: impl Fn(&Subject) -> bool,
    ) -> Result<(), BrowserError> {
        let document =
            self.layer.owner_document().ok_or_else(|| BrowserError("no document".to_owned()))?;
        let mut old = self.buttons.take();
        let stop = old.get(self.stop.get()).map(|button| button.subject.clone());
        let mut new: Vec<Button> = Vec::with_capacity(marks.len());
        for mark in marks {
            let known = old.iter().position(|button| button.subject == mark.subject);
            let mut button = match known {
                Some(at) => old.remove(at),
                None => Button::new(&document, dataset, mark)?,
            };
            button.update(mark, is_chosen(&mark.subject))?;
            new.push(button);
        }
        let focused = active_beside(&self.layer);
        let lost = old.iter().find(|button| focused.as_ref() == Some(button.element.as_ref()));
        let lost_events = lost.map(|button| button.subject.events().to_vec());
        for button in &old {
            button.element.remove();
        }
        let mut next = self.layer.first_child();
        for button in &new {
            if next.as_ref() == Some(button.element.as_ref()) {
                next = button.element.next_sibling();
            } else {
                self.layer.insert_before(&button.element, next.as_ref())?;
            }
        }
        self.buttons.replace(new);
        // Who opened a box by keyboard goes on with the first event that was in it.
        if let Some(events) = lost_events {
            match events.iter().find_map(|&event| self.holder(event)) {
                Some(heir) => self.focus(heir),
                None => {
                    self.set_stop(0);
                    self.focus_frame();
                }
            }
        } else {
            let at = stop.and_then(|subject| self.place_of(&subject)).unwrap_or(0);
            self.set_stop(at);
        }
        Ok(())
    }

    fn place_of(&self, subject: &Subject) -> Option<usize> {
        self.buttons.borrow().iter().position(|button| button.subject == *subject)
    }

    /// The button that stands for an event, alone or with others.
    pub fn holder(&self, event: EventIx) -> Option<usize> {
        let buttons = self.buttons.borrow();
        buttons.iter().position(|button| button.subject.events().contains(&event))
    }

    /// What the button at a place stands for.
    pub fn subject(&self, at: usize) -> Option<Subject> {
        self.buttons.borrow().get(at).map(|button| button.subject.clone())
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.buttons.borrow().len()
    }

    /// There are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Gives a button the focus; from then on Tab comes back to it.
    pub fn focus(&self, at: usize) {
        self.set_stop(at);
        let element = self.buttons.borrow().get(at).map(|button| button.element.clone());
        if let Some(element) = element {
            let _ = element.focus_with_options(&still());
        }
    }

    /// Whether the button at a place has the focus.
    pub fn is_at(&self, at: usize) -> bool {
        let active = active_beside(&self.layer);
        let buttons = self.buttons.borrow();
        buttons.get(at).is_some_and(|button| active.as_ref() == Some(button.element.as_ref()))
    }

    fn focus_frame(&self) {
        if let Some(frame) = self.layer.parent_element().and_then(|it| it.dyn_into().ok()) {
            let frame: HtmlElement = frame;
            let _ = frame.focus_with_options(&still());
        }
    }

    fn set_stop(&self, stop: usize) {
        self.stop.set(stop);
        for (at, button) in self.buttons.borrow_mut().iter_mut().enumerate() {
            let is_stop = at == stop;
            if button.is_stop != is_stop {
                button.is_stop = is_stop;
                button.element.set_tab_index(if is_stop { 0 } else { -1 });
            }
        }
    }

    /// The place of the button that an event of the document came from.
    pub fn origin(&self, event: &web_sys::Event) -> Option<usize> {
        let target: HtmlElement = event.target()?.dyn_into().ok()?;
        self.buttons.borrow().iter().position(|button| button.element == target)
    }

    /// Lets a button be described by the element with this id; empty for no description.
    pub fn describe(&self, at: usize, id: &str) {
        if let Some(button) = self.buttons.borrow().get(at) {
            let _ = match id {
                "" => button.element.remove_attribute("aria-describedby"),
                _ => button.element.set_attribute("aria-describedby", id),
            };
        }
    }

    /// Lets the written picture in `frame` go, now that the live one is drawn.
    pub fn give_way(&self, scope: &Scope, frame: &HtmlElement) {
        scope.give_way(frame, ".still", &self.layer);
    }

    /// Whether one of the buttons has the focus.
    pub fn has_focus(&self) -> bool {
        let active = active_beside(&self.layer);
        active.is_some_and(|active| self.layer.contains(Some(&active)))
    }
}

impl Button {
    fn new(document: &Document, dataset: &Dataset, mark: &Mark) -> Result<Self, BrowserError> {
        let element: HtmlElement = document.create_element("button")?.unchecked_into();
        element.set_attribute("type", "button")?;
        element.set_attribute("class", "mark")?;
        element.set_tab_index(-1);
        let (name, ids) = hook(dataset, &mark.subject);
        element.set_attribute(name, &ids)?;
        Ok(Self {
            subject: mark.subject.clone(),
            element,
            name: String::new(),
            bounds: Rect { w: -1.0, ..Rect::default() },
            is_chosen: false,
            is_stop: false,
        })
    }

    fn update(&mut self, mark: &Mark, is_chosen: bool) -> Result<(), BrowserError> {
        if self.name != mark.name {
            self.name.clone_from(&mark.name);
            self.element.set_attribute("aria-label", &mark.name)?;
        }
        if self.bounds != mark.bounds {
            let (w, h) = (mark.bounds.w.max(LEAST), mark.bounds.h.max(LEAST));
            let target = Rect::around(mark.bounds.centre(), w, h);
            let [x, y, w, h] = [target.x, target.y, w, h].map(number);
            // No transform: Chromium goes through each whenever the map moves, some seventh of a millisecond for
            // all. The price is that they are laid out when they are placed anew, which is seldom. All at once: each
            // call of the browser costs more than what it does.
            let place = ["left:", &x, "px;top:", &y, "px;width:", &w, "px;height:", &h, "px"];
            self.element.style().set_css_text(&place.concat());
            self.bounds = mark.bounds;
        }
        if self.is_chosen != is_chosen {
            self.is_chosen = is_chosen;
            if is_chosen {
                self.element.set_attribute("aria-current", "true")?;
            } else {
                self.element.remove_attribute("aria-current")?;
            }
        }
        Ok(())
    }
}
