//! Pointer over the chart: dates are drawn over it, and what is under the pointer is read.

use std::rc::Rc;

use web_sys::{MouseEvent, PointerEvent};

use super::chart::LiveChart;
use super::cursor;
use super::date_drag::{HasDays, follow_drag};
use super::report::Report;
use crate::browser::pointer::{is_for_control, is_touched, point_in};
use crate::scene::{HitIndex, Subject};

/// How near a mark the pointer must be, in pixels.
const NEAR_PX: f64 = 4.0;

/// Follows the pointer over the chart, as long as the page lives.
pub(super) fn follow_pointer(chart: &Rc<LiveChart>) {
    follow_drag(&chart.stage.scope, &(chart.clone() as Rc<dyn HasDays>));
    let hovered = chart.clone();
    chart.stage.scope.listen(&chart.frame, "pointermove", move |event: PointerEvent| {
        if event.pointer_type() != "touch" && event.buttons() == 0 {
            let at = point_in(&hovered.frame, event.client_x(), event.client_y());
            cursor::hover(&hovered, Some(at).filter(|_| !is_for_control(&event)));
            // What can be pressed is told by the shape of the pointer.
            let shape = if mark_at(&hovered, at).is_some() { "pointer" } else { "" };
            let _ = hovered.frame.style().set_property("cursor", shape);
        }
    });
    let left = chart.clone();
    chart.stage.scope.listen(&chart.frame, "pointerleave", move |event: PointerEvent| {
        if event.pointer_type() != "touch" {
            cursor::hover(&left, None);
        }
    });
    let is_touch = is_touched(&chart.stage.scope, &chart.frame);
    let clicked = chart.clone();
    chart.stage.scope.listen(&chart.frame, "click", move |event: MouseEvent| {
        click(&clicked, &event, is_touch.get());
    });
    let cleared = chart.clone();
    chart.stage.scope.listen(&chart.frame, "dblclick", move |event: MouseEvent| {
        if !is_for_control(&event) {
            cleared.chooser.clear_days();
        }
    });
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
    if chart.tooltip.is_closed_by(event) {
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
    // A button is pressed in its middle.
    let middle = |mark: usize| Some(chart.scene.borrow().marks.get(mark)?.bounds.centre());
    let at = pressed.and_then(middle).unwrap_or(at);
    match subject {
        Some(Subject::Event(event)) => chart.stage.report(Report::Event(event)),
        Some(Subject::Claim(claim)) => chart.stage.report(Report::Claim(claim)),
        // What stands for several is listed, and so is a day.
        Some(Subject::Claims(_) | Subject::Group(_)) => cursor::tap(chart, at),
        None if event.detail() > 0 => cursor::tap(chart, at),
        None => {}
    }
}
