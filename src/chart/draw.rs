//! Puts the chart together, from back to front.

use super::asof::{AsofLine, draw_asof};
use super::axis::{CountAxis, DayAxis};
use super::content::Content;
use super::event_strip::{EventStrip, StripRequest};
use super::frame::{Scales, draw_counts, draw_days};
use super::layout::{Form, Layout, height_of, sides, widest};
use super::panel::Panel;
use super::points::highest_of;
use super::scales::ChartScales;
use super::sentence::draw_sentence;
use super::step_series::StepSeries;
use super::ticks::{CountTicks, day_ticks};
use super::{ChartRequest, chart_height, words};
use crate::model::{ClaimIx, EventIx};
use crate::query::StrikeByStrike;
use crate::scene::{Anchor, Font, Scene, Token};
use crate::text::{measures, messages};

/// Room above the highest count, for what it leaves open and its label.
const HEADROOM: f64 = 36.0;
/// The same where labels need more lines.
const HEADROOM_NARROW: f64 = 50.0;
/// The same in one of several charts.
const HEADROOM_SPLIT: f64 = 24.0;

/// The parts of a picture before anything is drawn.
struct Plan {
    layout: Layout,
    strip: EventStrip,
    days: DayAxis,
    counts: CountAxis,
    series: StepSeries,
    laid_stairs: StepSeries,
}

/// Draws the chart into an empty scene, and tells where its days and counts lie.
pub(super) fn draw(scene: &mut Scene, request: &ChartRequest<'_>) -> Option<ChartScales> {
    let content = Content::of(request);
    scene.title = measures::chart_head(request.lang, request.measure);
    scene.description = words::description(request, &content);
    if request.is_split {
        scene.description.push(' ');
        scene.description.push_str(measures::split_about(request.lang));
    }
    let plan = Plan::of(request, &content, (scene.width, scene.height));
    let Plan { layout, strip, days, counts, series, .. } = &plan;
    if !layout.is_drawable() {
        return None;
    }
    EventStrip::draw_ground(layout, scene);
    draw_days(scene, layout, days)?;
    let mut planes: Vec<(Layout, Scales)> = Vec::new();
    for at in 0..layout.num {
        let of_chart = layout.of_chart(at);
        let plane = draw_counts(scene, &of_chart, days, counts.clone(), series)?;
        series.hatch(scene, &plane);
        planes.push((of_chart, plane));
    }
    let (_, first) = planes.first()?.clone();
    let chart_plane = ChartScales::new(layout, days, counts.top);
    debug_assert!(super::scales::agrees(&first, &chart_plane, days.end), "two planes");
    if content.laid.drawn().next().is_none() && content.laid_events.is_empty() {
        draw_sentence(scene, &layout.plot, messages(request.lang).no_match);
        return Some(chart_plane);
    }
    let asof = request.snapshot.filter().asof;
    let asof = asof.and_then(|day| draw_asof(scene, day, layout, &first, request.lang));
    if content.has_no_count() {
        draw_sentence(scene, &layout.plot, measures::nobody_counted(request.lang));
    } else {
        head(scene, request, &plan);
        charts(scene, request, &content, &planes, &plan, asof);
    }
    let asked = StripRequest {
        dataset: request.dataset,
        snapshot: &content.snapshot,
        lang: request.lang,
        chosen: request.chosen.as_ref(),
    };
    strip.draw(scene, layout.strip, &first, &asked, |event| content.shows_event(event));
    Some(chart_plane)
}

/// Each chart with its bars and labels.
fn charts(
    scene: &mut Scene,
    request: &ChartRequest<'_>,
    content: &Content<'_>,
    planes: &[(Layout, Scales)],
    plan: &Plan,
    asof: Option<AsofLine>,
) {
    for ((layout, plane), &side) in planes.iter().zip(&content.sides) {
        let is_first = plane.plot.y == plan.layout.plot.y;
        let panel = Panel {
            request,
            content,
            layout,
            plane,
            series: &plan.series,
            laid_stairs: &plan.laid_stairs,
            side,
            is_first,
        };
        panel.draw(scene, asof);
    }
}

/// The height that suits a width: more where there are several charts.
pub(super) fn natural_height(request: &ChartRequest<'_>) -> f64 {
    let single = chart_height(request.width);
    if !request.is_split {
        return single;
    }
    let content = Content::of(request);
    let plan = Plan::of(request, &content, (request.width, single));
    let each = if plan.layout.is_narrow { 140.0 } else { 150.0 };
    height_of(content.sides.len().max(1), each, plan.strip.height())
}

impl Plan {
    fn of(request: &ChartRequest<'_>, content: &Content<'_>, (width, height): (f64, f64)) -> Self {
        let ChartRequest { dataset, lang, is_split, .. } = *request;
        let (first, end) = content.days;
        let all: Vec<ClaimIx> = content.laid.drawn().collect();
        let claimed = highest_of(dataset, &all);
        let documented = content.laid_sum.total.high.max(content.sum.total.high);
        let highest = claimed.max(documented.min(1e15)).max(4.0);
        let divisor = if highest >= 5e6 { 1e6 } else { 1.0 };
        let edges = sides(width, &widest(highest, divisor, lang));
        // Several charts share one strip, as high as that of one chart would be.
        let most = match is_split {
            false => height * 0.34,
            true => (chart_height(width) * 0.34).min(height * 0.5),
        };
        let strip =
            EventStrip::new(dataset, &content.laid_events, content.days, edges.1 - edges.0, most);
        // Where the day may move, its flag has room from the start.
        let has_flag =
            request.layout_for_all_dates.is_some() || request.snapshot.filter().asof.is_some();
        let form = Form { num: content.sides.len(), is_split, has_flag };
        let layout = Layout::new((width, height), edges, strip.height(), form);

        let days_per_px = f64::from(end.number() - first.number()) / layout.plot.w.max(1.0);
        let series = |sum: &StrikeByStrike, events: &[EventIx]| {
            let last = events.iter().map(|&event| dataset.event(event).to).max();
            let steps_end = last.map_or(first, |day| day.plus(1)).min(end).max(first);
            StepSeries::new(&sum.steps, first, steps_end, days_per_px / 2.0).pale(is_split)
        };
        let laid_stairs = series(&content.laid_sum, &content.laid_events);
        let series = series(&content.sum, &content.visible);
        let headroom = match layout.is_narrow {
            _ if is_split => HEADROOM_SPLIT,
            true => HEADROOM_NARROW,
            false => HEADROOM,
        };
        let plot_h = layout.plot.h;
        let top = highest * plot_h / (plot_h - headroom).max(plot_h / 2.0).max(1.0);
        let nothing =
            content.has_no_count() && (request.layout_for_all_dates.is_none() || all.is_empty());
        let ticks = if nothing { CountTicks::none() } else { CountTicks::new(top, plot_h) };
        let divisor = if ticks.are_multiples_of(1e5) { divisor } else { 1.0 };
        let counts = CountAxis { top, ticks, divisor, lang };
        let days = DayAxis { first, end, ticks: day_ticks(first, end, layout.plot.w, lang) };
        Self { layout, strip, days, counts, series, laid_stairs }
    }
}

/// What the counts are of.
fn head(scene: &mut Scene, request: &ChartRequest<'_>, plan: &Plan) {
    let text = measures::axis_unit(request.lang, request.measure, plan.counts.divisor > 1.0);
    scene.text(
        [2.0, plan.layout.unit_y],
        text,
        Anchor::Start,
        Font::regular(12.0),
        Token::Ink2,
        None,
    );
}
