//! Gestures over the map.

use std::rc::Rc;

use super::map::LiveMap;
use super::report::{Hint, Report};
use crate::app::framing::{STEP, can_stand_apart, zoomed};
use crate::app::gesture::events_near;
use crate::app::tooltip::Tooltip;
use crate::browser::pointer::{Gesture, listen};
use crate::browser::screen;
use crate::browser::{document, focus};
use crate::geo::view::MAX_ZOOM;
use crate::model::EventIx;
use crate::scene::Subject;

/// How near a mouse and how near a finger must come to a mark, in pixels.
const MOUSE_PX: f64 = 14.0;
const FINGER_PX: f64 = 24.0;
/// So many strikes are listed beside a pointer.
const MOST_LISTED: usize = 8;

/// Follows the pointer over the map, as long as the page lives.
pub(super) fn follow_pointer(map: &Rc<LiveMap>) {
    let (moved, frame) = (map.clone(), map.frame.clone());
    let is_free = move || screen::is_full(&frame);
    listen(&map.stage.scope, &map.frame, is_free, move |gesture| handle(&moved, gesture));
    let picture = map.clone();
    // A key that presses a button makes a click that counts none.
    map.stage.scope.listen(&map.frame, "click", move |click: web_sys::MouseEvent| {
        if picture.tooltip.is_closed_by(&click) {
            unpoint(&picture);
            let _ = picture.frame.focus();
        } else if click.detail() == 0
            && let Some(at) = picture.marks.origin(&click)
            && let Some(subject) = picture.marks.subject(at)
        {
            match walked_to(&picture, &subject) {
                // A walk by keys has come to one of a pile that is as large on the nearest map.
                Some(event) => picture.stage.report(Report::Event(event)),
                None => open(&picture, &subject),
            }
            picture.tooltip.enter();
        }
    });
}

/// The one event of a pile to which a walk by keys has come, where the pile would be listed.
fn walked_to(map: &LiveMap, subject: &Subject) -> Option<EventIx> {
    let Subject::Group(events) = subject else { return None };
    let told_of = map.told_of.borrow();
    let [event] = told_of.as_slice() else { return None };
    let is_walk = map.tooltip.is_shown() && events.contains(event);
    (is_walk && is_listed(map, events)).then_some(*event)
}

fn handle(map: &Rc<LiveMap>, gesture: Gesture) {
    match gesture {
        Gesture::Hover(at) => hover(map, at),
        Gesture::Move([dx, dy], now_ms) => {
            map.track.borrow_mut().push(now_ms, [dx, dy]);
            map.hold(map.view().panned(dx, dy));
        }
        Gesture::Pinch(levels, at) => map.hold(map.view().zoomed(levels, at)),
        // From where it is going, so that quick turns add up.
        Gesture::Wheel(levels, at) => map.glide(map.target().zoomed(levels, at)),
        Gesture::Release(now_ms) => map.slide(now_ms),
        Gesture::Box(corners) => document::frame_box(&map.frame, corners),
        Gesture::Boxed(corners) => map.glide(map.view().fit_rect(corners)),
        Gesture::Tap(at, is_touch) => tap(map, at, is_touch),
        Gesture::Twice(at) => map.glide(map.view().zoomed(2.0 * STEP, at)),
        Gesture::PlainWheel => map.stage.report(Report::Hint(Hint::Wheel)),
        Gesture::OneFinger => map.stage.report(Report::Hint(Hint::Touch)),
    }
}

fn hover(map: &Rc<LiveMap>, at: Option<[f64; 2]>) {
    // On its way to a list that a press has brought a mouse passes much.
    if map.tooltip.can_be_pressed() {
        return;
    }
    let framed = at.map(|at| map.framed_at(at)).unwrap_or_default();
    let framed = (!framed.is_empty()).then_some((0.0, Subject::Group(framed)));
    let nearest = framed.or_else(|| at.and_then(|at| map.near(at, MOUSE_PX).into_iter().next()));
    let _ =
        map.frame.style().set_property("cursor", if nearest.is_some() { "pointer" } else { "" });
    match nearest {
        Some((_, subject)) => point(map, subject.events(), false),
        // The tooltip of a key's walk stays until the walk ends.
        None if map.marks.has_focus() && focus::is_focus_visible(&map.frame) => {}
        None => unpoint(map),
    }
}

fn tap(map: &Rc<LiveMap>, at: [f64; 2], is_touch: bool) {
    let framed = map.framed_at(at);
    if !framed.is_empty() {
        point(map, &framed, true);
        return map.stage.report(Report::Say(map.tooltip.text()));
    }
    let found = map.near(at, if is_touch { FINGER_PX } else { MOUSE_PX });
    let Some((_, subject)) = found.first() else { return unpoint(map) };
    if !is_touch {
        return open(map, subject);
    }
    point(map, &events_near(&found), true);
    // To who hears the page the tooltip came without a word.
    map.stage.report(Report::Say(map.tooltip.text()));
}

/// Opens what a mark stands for: an event, or a pile by going nearer.
pub(super) fn open(map: &Rc<LiveMap>, subject: &Subject) {
    match subject {
        Subject::Event(event) => map.stage.report(Report::Event(*event)),
        Subject::Group(events) if is_listed(map, events) => point(map, events, true),
        Subject::Group(events) => {
            unpoint(map);
            map.open(events);
        }
        Subject::Claim(_) | Subject::Claims(_) => {}
    }
}

/// Whether a pile is listed when it is pressed: as near as the map goes, or where to go nearer would not part it.
fn is_listed(map: &LiveMap, events: &[EventIx]) -> bool {
    map.view().zoom() >= MAX_ZOOM - 0.01 || !can_stand_apart(&map.points(events))
}

/// Shows the tooltip of an event, or of several to choose from.
pub(super) fn point(map: &Rc<LiveMap>, events: &[EventIx], can_be_pressed: bool) {
    let Some(&first) = events.first() else { return };
    let before = map.pointed.replace(Some(first));
    let tooltip = match events {
        [event] => Tooltip::Event(*event),
        // What cannot be pressed cannot be scrolled.
        _ => {
            let most = (!can_be_pressed).then_some(MOST_LISTED);
            Tooltip::Choice { events: events.to_vec(), most }
        }
    };
    if map.told_of.replace(events.to_vec()) != events {
        // What is told of another begins at its top.
        map.tooltip.hide();
    }
    if let Some(bounds) = map.pointed_bounds() {
        map.tooltip.show(tooltip, map.stage.snapshot(), bounds, can_be_pressed);
    }
    if before != Some(first) {
        map.redraw();
    }
}

/// Writes the tooltip anew where it speaks of what was shown before.
pub(super) fn tell_again(map: &Rc<LiveMap>) {
    if !map.is_tooltip_stale.replace(false) || !map.tooltip.is_shown() {
        return;
    }
    let visible: Vec<_> = map.stage.snapshot().events().collect();
    let mut events = map.told_of.borrow().clone();
    events.retain(|event| visible.contains(event));
    match events.is_empty() {
        true => unpoint(map),
        false => point(map, &events, map.tooltip.can_be_pressed()),
    }
}

/// Nothing is pointed at any more.
pub(super) fn unpoint(map: &Rc<LiveMap>) {
    map.tooltip.hide();
    if map.pointed.take().is_some() {
        map.redraw();
    }
}

/// Asks for all events that are shown, as large as the map can.
pub(super) fn fit_shown(map: &Rc<LiveMap>) {
    let snapshot = map.stage.snapshot();
    let events = match map.stage.chosen() {
        Some(event) => vec![event],
        None => snapshot.events().collect(),
    };
    map.fit(&events);
}

/// One press of a zoom button or key.
pub(super) fn zoom(map: &Rc<LiveMap>, levels: f64) {
    map.glide(zoomed(&map.target(), levels));
}
