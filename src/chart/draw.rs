//! Puts the chart together, from back to front.

use super::axis::{CountAxis, DayAxis};
use super::bars::{Bar, bars, levels};
use super::claims::draw_bar;
use super::field::{Field, Spot};
use super::frame::{Plane, draw_frame};
use super::gap::draw_gap;
use super::label::Label;
use super::labels::{draw_leader, place_labels};
use super::layout::{Layout, sides};
use super::stairs::Stairs;
use super::strip::{Asked, Strip};
use super::sums::draw_sums;
use super::ticks::{CountTicks, day_ticks};
use super::{ChartRequest, asof, extent, words};
use crate::base::order;
use crate::model::{ClaimIx, Dataset};
use crate::query::documented;
use crate::query::launches::period_launches;
use crate::scene::{Anchor, Font, Mark, Rect, Scene, Subject, Token};
use crate::text::messages;

/// Room above the highest count, for what it leaves open and its label.
const HEADROOM: f64 = 36.0;
/// The same where labels need more lines.
const HEADROOM_NARROW: f64 = 50.0;

/// Draws the chart into an empty scene.
pub(super) fn draw(scene: &mut Scene, request: &ChartRequest<'_>) {
    let ChartRequest { dataset, selection, lang, .. } = *request;
    let visible = selection.events(dataset);
    let drawn = period_launches(dataset, &selection).drawn;
    let sum = documented(dataset, &selection, &visible);
    let highest_drawn =
        drawn.iter().copied().filter(|&ix| !dataset.claim(ix).is_relay()).max_by(by_level(dataset));
    let is_empty = visible.is_empty() && drawn.is_empty();
    scene.description = match is_empty {
        true => messages(lang).no_match.to_owned(),
        false => words::description(dataset, highest_drawn, drawn.len(), &sum, lang),
    };

    let highest = highest(dataset, &drawn, sum.total.high);
    let sides = sides(scene.width, highest, lang);
    let width = sides.1 - sides.0;
    let (first, end) = extent::extent(dataset, &selection, &visible, &drawn);
    let strip = Strip::new(dataset, &visible, (first, end), width, scene.height * 0.34);
    let layout = Layout::new(scene.width, scene.height, sides, strip.height());
    if !layout.is_drawable() {
        return;
    }

    let last = visible.iter().map(|&event| dataset.event(event).to).max();
    let steps_end = last.map_or(first, |day| day.plus(1)).min(end).max(first);
    let days_per_px = f64::from(end.number() - first.number()) / layout.plot.w;
    let stairs = Stairs::new(&sum.steps, first, steps_end, days_per_px / 2.0);
    let headroom = if layout.is_narrow { HEADROOM_NARROW } else { HEADROOM };
    let top = highest * layout.plot.h / (layout.plot.h - headroom).max(layout.plot.h / 2.0);
    let counts = CountAxis { top, ticks: CountTicks::new(top, layout.plot.h), lang };
    let days = DayAxis { first, end, ticks: day_ticks(first, end, layout.plot.w, lang) };

    Strip::draw_ground(&layout, scene);
    let Some(plane) = draw_frame(scene, &layout, (days, counts), &stairs) else { return };
    stairs.hatch(scene, &plane);
    head(scene, &layout, request);
    if is_empty {
        no_match(scene, &layout, request);
        return;
    }

    let bars = bars(dataset, &drawn, &plane);
    let mut field = field(&layout, &stairs, &bars, &plane);
    if let Some(day) = selection.asof {
        asof::draw_asof(scene, day, &layout, &plane, &mut field, lang);
    }
    let chosen = |bar: &Bar| is_chosen(request, bar);
    let labels = place_labels(dataset, &bars, &layout, &mut field, lang, chosen, |field| {
        draw_sums(scene, &stairs, &sum, &plane, field, lang);
        draw_gap(scene, dataset, &selection, &plane, field, lang);
    });
    draw_claims(scene, request, &bars, labels);
    let asked = Asked { dataset, selection: &selection, lang, chosen: request.chosen.as_ref() };
    claim_marks(scene, request, &bars);
    strip.draw(scene, layout.strip, &plane, &asked);
}

fn by_level(dataset: &Dataset) -> impl Fn(&ClaimIx, &ClaimIx) -> std::cmp::Ordering {
    move |&a, &b| levels(dataset.claim(a).amount).1.total_cmp(&levels(dataset.claim(b).amount).1)
}

/// The highest count drawn, at least a few.
fn highest(dataset: &Dataset, drawn: &[ClaimIx], documented: f64) -> f64 {
    let claimed = drawn.iter().map(|&ix| levels(dataset.claim(ix).amount).1);
    claimed.fold(documented.min(1e15), f64::max).max(4.0)
}

/// What the counts are of.
fn head(scene: &mut Scene, layout: &Layout, request: &ChartRequest<'_>) {
    let text = messages(request.lang).missiles;
    scene.text(
        [2.0, layout.plot.y - 14.0],
        text,
        Anchor::Start,
        Font::regular(12.0),
        Token::Ink2,
        None,
    );
}

fn no_match(scene: &mut Scene, layout: &Layout, request: &ChartRequest<'_>) {
    let font = Font::regular(13.0);
    let text = messages(request.lang).no_match;
    if font.width(text) <= layout.plot.w {
        let [x, y] = layout.plot.centre();
        scene.text([x, y], text, Anchor::Middle, font, Token::Ink2, Some(Token::Paper));
    }
}

/// The room for labels: bars, dots, dotted lines and steps are kept free.
fn field(layout: &Layout, stairs: &Stairs, bars: &[Bar], plane: &Plane) -> Field {
    let (lines, grounds) = stairs.obstacles(plane);
    let mut taken = Vec::new();
    let mut grounds: Vec<_> = grounds.into_iter().map(|rect| (rect, 0.002)).collect();
    for bar in bars {
        taken.push(bar.core.grown(1.0));
        grounds.extend(bar.open().map(|open| (open, 0.03)));
        if let Some(at) = bar.said {
            taken.push(Rect::around(at, 9.0, 9.0));
            let (near, far) = (bar.core.right().min(at[0]), bar.core.right().max(at[0]));
            taken.push(Rect::between(near, at[1] - 1.0, far, at[1] + 1.0));
        }
    }
    // The word above the axis.
    taken.push(Rect::between(0.0, 0.0, 60.0, layout.plot.y - 8.0));
    let bounds =
        Rect::between(layout.plot.x + 2.0, 4.0, layout.width - 2.0, layout.plot.bottom() - 3.0);
    // A relay has no label that another could be taken for.
    let end = |bar: &Bar| match bar.is_relay {
        true => Rect::default(),
        false => Rect::around([bar.end() + 8.0, bar.y()], 14.0, 11.0),
    };
    let ends = bars.iter().map(end).collect();
    Field { bounds, taken, lines, grounds, texts: Vec::new(), ends }
}

fn is_chosen(request: &ChartRequest<'_>, bar: &Bar) -> bool {
    request.chosen == Some(Subject::Claim(bar.claim))
}

/// Bars from the lowest to the highest, each with its label, so that what is one thing stays together.
fn draw_claims(
    scene: &mut Scene,
    request: &ChartRequest<'_>,
    bars: &[Bar],
    labels: Vec<Option<(Label, Spot)>>,
) {
    for (bar, label) in bars.iter().zip(labels) {
        let start = scene.items.len();
        draw_bar(scene, bar, is_chosen(request, bar));
        if let Some((label, spot)) = label {
            draw_leader(scene, &spot);
            label.draw(scene, &spot.rect);
        }
        scene.attribute(start, &Subject::Claim(bar.claim));
    }
}

/// The marks of the bars, by the day of statement.
fn claim_marks(scene: &mut Scene, request: &ChartRequest<'_>, bars: &[Bar]) {
    let frame = Rect { x: 0.0, y: 0.0, w: scene.width, h: scene.height };
    let mut bars: Vec<_> = bars.iter().collect();
    // Claims stand in the order of the days of statement.
    order::sort_by_key(&mut bars, |bar| bar.claim);
    scene.marks.extend(bars.into_iter().map(|bar| mark(request, bar, &frame)));
}

fn mark(request: &ChartRequest<'_>, bar: &Bar, frame: &Rect) -> Mark {
    let claim = request.dataset.claim(bar.claim);
    let figure = bar.figure();
    let [x, y] = figure.centre();
    let bounds = Rect::around([x, y], figure.w.max(24.0), figure.h.max(24.0));
    let bounds = Rect::between(
        bounds.x.max(frame.x),
        bounds.y.max(frame.y),
        bounds.right().min(frame.right()),
        bounds.bottom().min(frame.bottom()),
    );
    let name = words::claim_name(request.dataset, &claim, request.lang);
    Mark { subject: Subject::Claim(bar.claim), bounds, name }
}
