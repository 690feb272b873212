//! The marks of a picture as buttons over its canvas: what pointer, keyboard and screen reader find.

use std::cell::RefCell;

use wasm_bindgen::JsCast as _;
use web_sys::{Document, HtmlElement, MouseEvent};

use super::BrowserError;
use crate::model::Dataset;
use crate::render::svg::{hook, number};
use crate::scene::{Mark, Rect, Subject};

/// The least size of a pointer target in pixels.
const LEAST: f64 = 24.0;

/// The buttons of one picture, in reading order.
#[derive(Clone, Debug)]
struct Button {
    subject: Subject,
    element: HtmlElement,
    name: String,
    bounds: Rect,
    is_chosen: bool,
}

/// Keeps a layer of buttons in step with the marks of a scene. A button whose mark stays keeps its
/// element, and with it the reader's focus.
#[derive(Debug, Default)]
pub struct Marks {
    buttons: RefCell<Vec<Button>>,
}

impl Marks {
    /// Shows these marks, those chosen set off.
    pub fn show(
        &self,
        layer: &HtmlElement,
        dataset: &Dataset,
        marks: &[Mark],
        is_chosen: impl Fn(&Subject) -> bool,
    ) -> Result<(), BrowserError> {
        let document =
            layer.owner_document().ok_or_else(|| BrowserError("no document".to_owned()))?;
        let mut old = self.buttons.take();
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
        let focused = document.active_element();
        let lost = old.iter().find(|button| focused.as_ref() == Some(button.element.as_ref()));
        let lost_events = lost.map(|button| events_of(&button.subject));
        for button in &old {
            button.element.remove();
        }
        let mut next = layer.first_child();
        for button in &new {
            if next.as_ref() == Some(button.element.as_ref()) {
                next = button.element.next_sibling();
            } else {
                layer.insert_before(&button.element, next.as_ref())?;
            }
        }
        // Who opened a box by keyboard goes on with the first event that was in it.
        if let Some(events) = lost_events {
            let heir = new
                .iter()
                .find(|button| events_of(&button.subject).iter().any(|e| events.contains(e)));
            if let Some(heir) = heir {
                heir.element.focus()?;
            }
        }
        self.buttons.replace(new);
        Ok(())
    }

    /// What the button under a click stands for.
    pub fn clicked(&self, click: &MouseEvent) -> Option<Subject> {
        let target: HtmlElement = click.target()?.dyn_into().ok()?;
        let buttons = self.buttons.borrow();
        buttons.iter().find(|button| button.element == target).map(|button| button.subject.clone())
    }
}

fn events_of(subject: &Subject) -> Vec<crate::model::EventIx> {
    match subject {
        Subject::Event(event) => vec![*event],
        Subject::Group(events) => events.clone(),
        Subject::Claim(_) => Vec::new(),
    }
}

impl Button {
    fn new(document: &Document, dataset: &Dataset, mark: &Mark) -> Result<Self, BrowserError> {
        let element: HtmlElement = document.create_element("button")?.unchecked_into();
        element.set_attribute("type", "button")?;
        element.set_attribute("class", "mark")?;
        let (name, ids) = hook(dataset, &mark.subject);
        element.set_attribute(name, &ids)?;
        Ok(Self {
            subject: mark.subject.clone(),
            element,
            name: String::new(),
            bounds: Rect { w: -1.0, ..Rect::default() },
            is_chosen: false,
        })
    }

    fn update(&mut self, mark: &Mark, is_chosen: bool) -> Result<(), BrowserError> {
        if self.name != mark.name {
            self.name.clone_from(&mark.name);
            self.element.set_attribute("aria-label", &mark.name)?;
            self.element.set_attribute("title", &mark.name)?;
        }
        if self.bounds != mark.bounds {
            self.bounds = mark.bounds;
            let (w, h) = (mark.bounds.w.max(LEAST), mark.bounds.h.max(LEAST));
            let target = Rect::around(mark.bounds.centre(), w, h);
            let style = self.element.style();
            for (property, value) in
                [("left", target.x), ("top", target.y), ("width", w), ("height", h)]
            {
                style.set_property(property, &format!("{}px", number(value)))?;
            }
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
