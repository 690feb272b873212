//! A hand on the chart: days are chosen by drawing over them, edges and the day whose knowledge counts are held
//! and brought elsewhere, and what is under the pointer is told.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::{KeyboardEvent, MouseEvent, PointerEvent};

use super::chart::LiveChart;
use super::cursor;
use crate::app::brush::{Grip, Press, day_under, filter_after_key};
use crate::browser::document;
use crate::browser::pointer::{is_for_control, is_touched, point_in, stop_click_after};
use crate::scene::{HitIndex, Subject};
use crate::time::Period;

/// How near a mark the pointer must be, in pixels.
const NEAR_PX: f64 = 4.0;

/// Follows the hand over the chart, as long as the page lives.
pub(super) fn follow_hand(chart: &Rc<LiveChart>) {
    follow_drag(chart);
    let hovered = chart.clone();
    document::listen(&chart.frame, "pointermove", move |event: PointerEvent| {
        if event.pointer_type() != "touch" && event.buttons() == 0 {
            let at = point_in(&hovered.frame, event.client_x(), event.client_y());
            cursor::hover(&hovered, Some(at).filter(|_| !is_for_control(&event)));
            // What can be pressed is told by the shape of the pointer.
            let shape = if mark_at(&hovered, at).is_some() { "pointer" } else { "" };
            let _ = hovered.frame.style().set_property("cursor", shape);
        }
    });
    let left = chart.clone();
    document::listen(&chart.frame, "pointerleave", move |event: PointerEvent| {
        if event.pointer_type() != "touch" {
            cursor::hover(&left, None);
        }
    });
    let is_touch = is_touched(&chart.frame);
    let clicked = chart.clone();
    document::listen(&chart.frame, "click", move |event: MouseEvent| {
        click(&clicked, &event, is_touch.get());
    });
    let cleared = chart.clone();
    document::listen(&chart.frame, "dblclick", move |event: MouseEvent| {
        if !is_for_control(&event) {
            cleared.show_days(Period::default());
            cleared.follow_days();
        }
    });
    let stepping = chart.clone();
    document::listen(&chart.frame, "keydown", move |event: KeyboardEvent| {
        if let Some(grip) = stepping.sliders.grip(&event).filter(|_| !document::is_command(&event))
            && step(&stepping, grip, &event.key())
        {
            event.prevent_default();
        }
    });
}

/// A press of a key on a handle.
fn step(chart: &LiveChart, grip: Grip, key: &str) -> bool {
    let Some(extent) = chart.extent() else { return false };
    let Some(chosen) = filter_after_key(chart.stage.filter(), grip, key, extent) else {
        return false;
    };
    chart.choose(chosen);
    chart.follow_days();
    true
}

fn follow_drag(chart: &Rc<LiveChart>) {
    let held: Rc<Cell<Option<Press>>> = Rc::default();
    let was_drag: Rc<Cell<bool>> = Rc::default();
    let (picture, hand, dragged) = (chart.clone(), held.clone(), was_drag.clone());
    document::listen(&chart.frame, "pointerdown", move |event: PointerEvent| {
        dragged.set(false);
        let Some(plane) = picture.plane.get() else { return };
        let from = point_in(&picture.frame, event.client_x(), event.client_y());
        let is_in = (plane.plot.x..=plane.plot.right()).contains(&from[0]);
        let is_free = is_in && !is_for_control(&event);
        let new = Some(Grip::New(plane.days_at(from[1]).day_at(from[0]))).filter(|_| is_free);
        let grip = picture.sliders.grip(&event).or(new).filter(|_| event.button() == 0);
        hand.set(grip.map(|grip| Press::new(from[0], grip)));
    });
    let (picture, hand, dragged) = (chart.clone(), held.clone(), was_drag.clone());
    document::listen(&chart.frame, "pointermove", move |event: PointerEvent| {
        let (Some(mut press), Some(plane)) = (hand.get(), picture.plane.get()) else { return };
        if event.buttons() & 1 == 0 {
            return hand.set(None);
        }
        let [x, y] = point_in(&picture.frame, event.client_x(), event.client_y());
        let had_begun = press.is_drag();
        let grip = press.move_to(x);
        hand.set(Some(press));
        if press.is_drag() && !had_begun {
            dragged.set(true);
            let _ = picture.frame.set_pointer_capture(event.pointer_id());
            cursor::hover(&picture, None);
        }
        if let Some(grip) = grip {
            // Grips stand on the axis of the strip; a new range is drawn over that of what is under the pointer.
            let days = match grip {
                Grip::New(_) => plane.days_at(y),
                _ => plane.strip_days,
            };
            let day = day_under(grip, x, days.px_per_day(), |x| days.day_at(x));
            picture.brought.set(Some((grip, day)));
            picture.stage.frames.ask();
        }
    });
    for name in ["pointerup", "pointercancel"] {
        let (picture, hand) = (chart.clone(), held.clone());
        document::listen(&chart.frame, name, move |_: PointerEvent| {
            if hand.take().is_some_and(|press| press.is_drag()) {
                // Where the hand was brought last has not been shown yet.
                if let Some((grip, day)) = picture.brought.take() {
                    picture.bring(grip, day);
                }
                picture.follow_days();
            }
        });
    }
    stop_click_after(&chart.frame, was_drag);
}

/// What the nearest mark stands for.
fn mark_at(chart: &LiveChart, at: [f64; 2]) -> Option<Subject> {
    marks_at(chart, at).into_iter().next()
}

/// What the marks under a point stand for, the nearest first.
pub(super) fn marks_at(chart: &LiveChart, at: [f64; 2]) -> Vec<Subject> {
    let scene = chart.scene.borrow();
    let mut hits = chart.hits.borrow_mut();
    let hits = hits.get_or_insert_with(|| HitIndex::of(&scene));
    let near = hits.near(at, NEAR_PX).into_iter();
    near.filter_map(|mark| Some(scene.marks.get(mark)?.subject.clone())).collect()
}

fn click(chart: &Rc<LiveChart>, event: &MouseEvent, is_touch: bool) {
    if chart.card.is_closed_by(event) {
        cursor::hover(chart, None);
        let _ = chart.frame.focus();
        return;
    }
    let at = point_in(&chart.frame, event.client_x(), event.client_y());
    if event.detail() > 0 && is_for_control(event) {
        return;
    }
    // A finger is told first what is there; what it then presses is told in full.
    if is_touch && event.detail() > 0 {
        return cursor::tap(chart, at);
    }
    let pressed = (event.detail() == 0).then(|| chart.marks.origin(event)).flatten();
    let subject = match pressed {
        Some(mark) => chart.marks.subject(mark),
        None if event.detail() == 0 => None,
        None => mark_at(chart, at),
    };
    let dataset = &chart.stage.dataset;
    // A button is pressed in its middle.
    let middle = |mark: usize| Some(chart.scene.borrow().marks.get(mark)?.bounds.centre());
    let at = pressed.and_then(middle).unwrap_or(at);
    match subject {
        Some(Subject::Event(event)) => chart.stage.tell("open", dataset.event_id(event)),
        Some(Subject::Claim(claim)) => {
            chart.stage.tell("claim", dataset.text(dataset.claim(claim).id));
        }
        // What stands for several is listed, and so is a day.
        Some(Subject::Claims(_) | Subject::Group(_)) => cursor::tap(chart, at),
        None if event.detail() > 0 => cursor::tap(chart, at),
        None => {}
    }
}
