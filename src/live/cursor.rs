//! The crosshair of the chart: what can be read at a day, by pointer, finger and key.

use std::rc::Rc;

use web_sys::{Event, KeyboardEvent};

use super::brush::marks_at;
use super::chart::LiveChart;
use super::report::Report;
use crate::app::brush::day_after_key;
use crate::app::mark_navigation::mark_by_key;
use crate::app::tooltip::Tooltip;
use crate::browser::document;
use crate::chart::{ReadChart, ReadingRequest, readings};
use crate::scene::{Rect, Subject};
use crate::time::Day;

/// Shows what can be read under a point; nothing outside the plot.
pub(super) fn hover(chart: &LiveChart, at: Option<[f64; 2]>) {
    let Some(scales) = chart.scales.get() else { return };
    let height = chart.scene.borrow().height;
    let area = Rect::between(scales.plot.x, 0.0, scales.plot.right(), height);
    let at = at.filter(|&[x, y]| area.contains(&Rect { x, y, w: 0.0, h: 0.0 }));
    let pointed = at.map(|at| marks_at(chart, at)).unwrap_or_default();
    show(chart, at.map(|[x, y]| (scales.days.day_at(x), y)), pointed, false);
}

/// The same under a finger, which may press what it reads.
pub(super) fn tap(chart: &LiveChart, [x, y]: [f64; 2]) {
    let Some(scales) = chart.scales.get() else { return };
    show(chart, None, Vec::new(), false);
    let day = scales.days.day_at(x);
    show(chart, Some((day, y)), marks_at(chart, [x, y]), true);
    chart.stage.report(Report::Say(chart.tooltip.text()));
}

/// Shows what is pointed at and what can be read at a day, beside a height of the plot.
fn show(chart: &LiveChart, at: Option<(Day, f64)>, pointed: Vec<Subject>, can_be_pressed: bool) {
    let read = at.map(|(day, _)| (day, pointed.clone()));
    if chart.read.replace(read.clone()) == read {
        return;
    }
    chart.point(at.map(|(day, _)| day));
    let (Some((day, y)), Some(scales)) = (at, chart.scales.get()) else {
        return chart.tooltip.hide();
    };
    let (stage, days) = (&chart.stage, scales.days);
    let snapshot = stage.drawn_on_chart();
    let mut read_chart = chart.read_chart.borrow_mut();
    let of_chart = read_chart.get_or_insert_with(|| {
        ReadChart::new(&stage.dataset, &snapshot, stage.state().measure, days)
    });
    let lines = readings(&ReadingRequest {
        dataset: &stage.dataset,
        snapshot: &snapshot,
        chart: of_chart,
        day,
        pointed: &pointed,
        lang: stage.lang,
    });
    let x = (days.x_of(day) + days.x_of(day.plus(1))) / 2.0;
    let beside = Rect::around([x, y], 8.0, 0.0);
    chart.tooltip.show(Tooltip::Day(lines), snapshot, beside, can_be_pressed);
}

/// The keys of the chart: on the chart itself the crosshair goes from day to day, on a mark the focus goes from
/// mark to mark.
pub(super) fn follow_keys(chart: &Rc<LiveChart>) {
    let _ = chart.frame.set_attribute("tabindex", "0");
    let picture = chart.clone();
    chart.stage.scope.listen(&chart.frame, "keydown", move |event: KeyboardEvent| {
        let is_of_chart = document::target(&event).as_ref() == Some(picture.frame.as_ref());
        let key = event.key();
        let is_done = !document::is_command(&event)
            && match picture.marks.origin(&event) {
                Some(mark) => walk(&picture, mark, &key),
                None => is_of_chart && step(&picture, &key),
            };
        if is_done {
            event.prevent_default();
        }
    });
    let picture = chart.clone();
    chart.stage.scope.listen(&chart.frame, "focusout", move |event: Event| {
        if document::target(&event).as_ref() == Some(picture.frame.as_ref()) {
            show(&picture, None, Vec::new(), false);
        }
    });
}

fn step(chart: &LiveChart, key: &str) -> bool {
    if key == "Escape" {
        show(chart, None, Vec::new(), false);
        return true;
    }
    let Some(scales) = chart.scales.get() else { return false };
    let extent = (scales.days.first, scales.days.last);
    let filter = chart.stage.filter();
    let now = chart.cursor.get().unwrap_or(filter.days.from.unwrap_or(extent.0));
    let Some(day) = day_after_key(now, key, extent) else { return false };
    show(chart, Some((day, scales.plot.y + scales.plot.h / 6.0)), Vec::new(), false);
    chart.stage.report(Report::Say(chart.tooltip.text()));
    true
}

/// From mark to mark, in reading order.
fn walk(chart: &LiveChart, mark: usize, key: &str) -> bool {
    if key == "Escape" {
        let _ = chart.frame.focus();
        return true;
    }
    let Some(next) = mark_by_key(mark, key, chart.marks.len()) else { return false };
    chart.marks.focus(next);
    true
}
