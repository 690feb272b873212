//! Pointer and keys over the time strip: a symbol is pointed at or pressed, a handle is moved by keys.

use std::rc::Rc;

use web_sys::{Event, KeyboardEvent, MouseEvent, PointerEvent};

use super::date_drag::{HasDays, follow_drag};
use super::report::Report;
use super::sliders::is_on_knob;
use super::strip::LiveStrip;
use crate::app::brush::{Grip, filter_after_key};
use crate::app::mark_navigation::mark_by_key;
use crate::app::tooltip::Tooltip;
use crate::browser::pointer::{is_for_control, is_touched, point_in};
use crate::browser::{document, focus};
use crate::model::EventIx;
use crate::scene::Subject;

/// How near a mouse and how near a finger must come to a symbol, in pixels.
const MOUSE_PX: f64 = 4.0;
const FINGER_PX: f64 = 16.0;

/// Follows pointer and keys, as long as the page lives.
pub(super) fn follow(strip: &Rc<LiveStrip>) {
    follow_drag(&strip.stage.scope, &(strip.clone() as Rc<dyn HasDays>));
    follow_hover(strip);
    follow_presses(strip);
    follow_keys(strip);
}

fn follow_hover(strip: &Rc<LiveStrip>) {
    let hovered = strip.clone();
    strip.stage.scope.listen(&strip.frame, "pointermove", move |event: PointerEvent| {
        if event.pointer_type() != "touch" && event.buttons() == 0 {
            let at = point_in(&hovered.frame, event.client_x(), event.client_y());
            let mark = hovered.mark_at(at, MOUSE_PX).filter(|_| !is_for_control(&event));
            let shape = match mark {
                _ if has_knob(&hovered, at) => "ew-resize",
                Some(_) => "pointer",
                None => "",
            };
            let _ = hovered.frame.style().set_property("cursor", shape);
            match mark {
                Some(mark) => point(&hovered, mark, false),
                None => unpoint(&hovered),
            }
        }
    });
    let left = strip.clone();
    strip.stage.scope.listen(&strip.frame, "pointerleave", move |event: PointerEvent| {
        if event.pointer_type() != "touch" {
            unpoint(&left);
        }
    });
}

fn has_knob(strip: &LiveStrip, at: [f64; 2]) -> bool {
    let picture = strip.picture.borrow();
    picture.as_ref().is_some_and(|picture| is_on_knob(picture, &strip.stage.filter(), at))
}

fn follow_presses(strip: &Rc<LiveStrip>) {
    let is_touch = is_touched(&strip.stage.scope, &strip.frame);
    let clicked = strip.clone();
    strip.stage.scope.listen(&strip.frame, "click", move |event: MouseEvent| {
        if clicked.tooltip.is_closed_by(&event) {
            unpoint(&clicked);
            let _ = clicked.frame.focus();
            return;
        }
        // A key that presses a button makes a click that counts none.
        if event.detail() == 0 {
            return open(&clicked, clicked.marks.origin(&event));
        }
        if is_for_control(&event) {
            return;
        }
        let at = point_in(&clicked.frame, event.client_x(), event.client_y());
        if !is_touch.get() {
            return open(&clicked, clicked.mark_at(at, MOUSE_PX));
        }
        // A finger is told first what is there; what it then presses is told in full.
        match clicked.mark_at(at, FINGER_PX) {
            Some(mark) => {
                point(&clicked, mark, true);
                clicked.stage.report(Report::Say(clicked.tooltip.text()));
            }
            None => unpoint(&clicked),
        }
    });
    let cleared = strip.clone();
    strip.stage.scope.listen(&strip.frame, "dblclick", move |event: MouseEvent| {
        if !is_for_control(&event) {
            cleared.chooser.clear_days();
        }
    });
}

fn follow_keys(strip: &Rc<LiveStrip>) {
    let stepping = strip.clone();
    strip.stage.scope.listen(&strip.frame, "keydown", move |event: KeyboardEvent| {
        let key = event.key();
        let is_done = !document::is_command(&event)
            && match (stepping.sliders.grip(&event), stepping.marks.origin(&event)) {
                (Some(grip), _) => step(&stepping, grip, &key),
                (None, Some(mark)) => walk(&stepping, mark, &key),
                _ => false,
            };
        if is_done {
            event.prevent_default();
        }
    });
    let entered = strip.clone();
    strip.stage.scope.listen(&strip.frame, "focusin", move |event: Event| {
        if entered.marks.origin(&event).is_some() {
            let strip = entered.clone();
            // Not before: WebKit does not know yet whether this focus is shown.
            entered.stage.scope.next_frame(move || describe(&strip));
        }
    });
    let left = strip.clone();
    strip.stage.scope.listen(&strip.frame, "focusout", move |event: Event| {
        if let Some(mark) = left.marks.origin(&event) {
            left.marks.describe(mark, "");
            if !left.tooltip.can_be_pressed() {
                unpoint(&left);
            }
        }
    });
}

/// A press of a key on a handle.
fn step(strip: &LiveStrip, grip: Grip, key: &str) -> bool {
    let scales = strip.picture.borrow().as_ref().map(|picture| picture.scales);
    let Some(scales) = scales else { return false };
    let extent = (scales.first, scales.last);
    let Some(chosen) = filter_after_key(strip.stage.filter(), grip, key, extent) else {
        return false;
    };
    strip.chooser.choose(chosen);
    true
}

/// From symbol to symbol, in their order.
fn walk(strip: &LiveStrip, mark: usize, key: &str) -> bool {
    if key == "Escape" && strip.tooltip.is_shown() {
        unpoint(strip);
        return true;
    }
    let Some(next) = mark_by_key(mark, key, strip.marks.len()) else { return false };
    strip.marks.focus(next);
    true
}

/// Shows the tooltip of the symbol that a key has led to.
fn describe(strip: &LiveStrip) {
    let focused = (0..strip.marks.len()).find(|&at| strip.marks.is_at(at));
    if let Some(mark) = focused.filter(|_| focus::is_focus_visible(&strip.frame)) {
        point(strip, mark, false);
        strip.marks.describe(mark, strip.tooltip.id());
    }
}

fn event_of(strip: &LiveStrip, mark: usize) -> Option<EventIx> {
    strip.marks.subject(mark)?.events().first().copied()
}

fn open(strip: &LiveStrip, mark: Option<usize>) {
    if let Some(event) = mark.and_then(|mark| event_of(strip, mark)) {
        strip.stage.report(Report::Event(event));
    }
}

/// Shows the tooltip of a symbol. Strikes on other dates than those chosen have theirs as well.
fn point(strip: &LiveStrip, mark: usize, can_be_pressed: bool) {
    let Some(event) = event_of(strip, mark) else { return };
    let picture = strip.picture.borrow();
    let marks = picture.as_ref().map(|picture| picture.scene.marks.as_slice()).unwrap_or_default();
    let is_its = |subject: &Subject| *subject == Subject::Event(event);
    if let Some(mark) = marks.iter().find(|mark| is_its(&mark.subject)) {
        let stage = &strip.stage;
        strip.tooltip.show(Tooltip::Event(event), stage.all_days(), mark.bounds, can_be_pressed);
    }
}

/// Nothing is pointed at any more.
pub(super) fn unpoint(strip: &LiveStrip) {
    strip.tooltip.hide();
}
