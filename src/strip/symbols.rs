//! The strikes: a symbol on its day; where only a period is known, above a hatched bar as long as the period.

use super::Parts;
use super::packing::{Wanted, levels};
use crate::base::sort;
use crate::model::{EventIx, Grade};
use crate::query::Rating;
use crate::scene::symbol::{Symbol, draw_contested, draw_symbol, grade_token};
use crate::scene::{Anchor, Font, Mark, Paint, Path, Rect, Scene, Shape, Subject, Token};
use crate::text::{phrases, strip as words};
use crate::time::Day;

/// Sizes to try where there is no room for all symbols in theirs.
const SMALLER_PX: [f64; 4] = [8.0, 7.2, 6.2, 5.2];
/// Between two symbols.
const GAP_PX: f64 = 0.6;
/// Height of the bar of a period.
const BAR_PX: f64 = 4.0;
/// From this size on a symbol has room for the ≠ beside it.
const CONTESTED_PX: f64 = 8.0;

/// Draws the strikes with their marks.
pub(super) fn draw_symbols(scene: &mut Scene, parts: &Parts<'_>) {
    let Parts { request, laid_out, layout, .. } = parts;
    let dataset = request.dataset;
    let (undated, mut dated): (Vec<EventIx>, Vec<EventIx>) =
        laid_out.events().partition(|&event| dataset.event(event).is_undated());
    sort::sort_by_key(&mut dated, |&event| dataset.event(event).from);
    // Symbols of undated strikes lie above those of dated ones.
    let sizes = SMALLER_PX.into_iter().filter(|&size| size < layout.symbol_px);
    let fitting = std::iter::once(layout.symbol_px).chain(sizes).find_map(|size| {
        let wanted: Vec<_> = dated.iter().map(|&event| wanted(parts, event, size)).collect();
        let num_levels = (layout.symbols.h / (size + GAP_PX)).max(1.0) as usize;
        let levels: Option<Vec<usize>> = levels(&wanted, num_levels).into_iter().collect();
        Some((size, wanted, levels?))
    });
    match fitting {
        Some((size, wanted, levels)) => {
            for ((&event, wanted), level) in dated.iter().zip(&wanted).zip(levels) {
                if parts.all_dates.shows_event(event) {
                    let height = (level as f64 + 0.5) * (size + GAP_PX);
                    let at = [wanted.x, layout.symbols.bottom() - 2.0 - height];
                    draw_one(scene, parts, event, at, size);
                }
            }
        }
        None => draw_columns(scene, parts, &dated, !undated.is_empty()),
    }
    draw_undated(scene, parts);
    sort::sort_by_key(&mut scene.marks, |mark| mark.subject.events().first().copied());
}

/// The room of a strike on its day.
fn wanted(parts: &Parts<'_>, event: EventIx, size: f64) -> Wanted {
    let half = (size + GAP_PX) / 2.0;
    let has_sign = parts.laid_out.rating(event).is_contested && size >= CONTESTED_PX;
    let sign = if has_sign { contested_px(size) } else { 0.0 };
    Wanted { x: noon(parts, parts.request.dataset.event(event).from), room: [half, half + sign] }
}

fn contested_px(size: f64) -> f64 {
    size * 0.62 + 1.0
}

fn noon(parts: &Parts<'_>, day: Day) -> f64 {
    let area = parts.scales.area;
    parts.scales.noon_of(day).max(area.x).min(area.right())
}

fn draw_one(scene: &mut Scene, parts: &Parts<'_>, event: EventIx, [x, y]: [f64; 2], size: f64) {
    let Parts { request, all_dates, .. } = parts;
    let rating = all_dates.rating(event);
    let first = scene.items.len();
    if request.chosen == Some(event) {
        scene.draw(Shape::Circle([x, y], size / 2.0 + 4.0), Paint::fill(Token::SelectedEdge));
    }
    let symbol =
        Symbol { grade: rating.grade, is_contested: false, size, background: Token::Paper };
    draw_symbol(scene, symbol, [x, y]);
    if rating.is_contested && size >= CONTESTED_PX {
        let at = [x + size / 2.0 + contested_px(size) / 2.0, y];
        draw_contested(scene, at, size * 0.62, Token::Paper);
    }
    scene.set_subject(first, &Subject::Event(event));
    mark(scene, parts, event, rating, Rect::around([x, y], size + GAP_PX, size + GAP_PX));
}

fn mark(scene: &mut Scene, parts: &Parts<'_>, event: EventIx, rating: Rating, bounds: Rect) {
    let name = phrases::event_name(parts.request.dataset, event, rating, parts.request.lang);
    scene.marks.push(Mark { subject: Subject::Event(event), bounds, name });
}

/// The whole period of strikes whose day is not known.
fn period_of(parts: &Parts<'_>, events: &[EventIx]) -> Option<[f64; 2]> {
    let dataset = parts.request.dataset;
    let from = events.iter().map(|&event| dataset.event(event).from).min()?;
    let to = events.iter().map(|&event| dataset.event(event).to).max()?;
    let area = parts.scales.area;
    let inside = |x: f64| x.max(area.x).min(area.right());
    let (left, right) = (inside(parts.scales.x_of(from)), inside(parts.scales.x_of(to.plus(1))));
    Some([left, right.max(left + 3.0)])
}

/// The strikes of which only a period is known, also those that are not known yet, and the ends of the bar of them all;
/// `None` where none is known.
fn undated(parts: &Parts<'_>) -> Option<(Vec<EventIx>, [f64; 2])> {
    let dataset = parts.request.dataset;
    let all = parts.laid_out.events().filter(|&event| dataset.event(event).is_undated());
    let all: Vec<_> = all.collect();
    let ends = period_of(parts, &all)?;
    all.iter().any(|&event| parts.all_dates.shows_event(event)).then_some((all, ends))
}

/// As many of them as have room; the rest are counted in the words beside them.
fn num_in_row(parts: &Parts<'_>, num: usize, left: f64) -> usize {
    let step = parts.layout.symbol_px + GAP_PX;
    let room = (parts.scales.area.right() - left).max(step);
    num.min((room * 0.6 / step).max(1.0) as usize)
}

/// What their row covers.
pub(super) fn undated_row(parts: &Parts<'_>) -> Option<Rect> {
    let (all, [left, right]) = undated(parts)?;
    let step = parts.layout.symbol_px + GAP_PX;
    let symbols = left + num_in_row(parts, all.len(), left) as f64 * step;
    Some(Rect::between(left, 0.0, right.max(symbols), step + 1.5 + BAR_PX))
}

/// Draws them in a row above one hatched bar.
fn draw_undated(scene: &mut Scene, parts: &Parts<'_>) {
    let (Some((all, [left, right])), Some(row)) = (undated(parts), undated_row(parts)) else {
        return;
    };
    let step = parts.layout.symbol_px + GAP_PX;
    hatch(scene, Rect::between(left, step + 1.5, right, step + 1.5 + BAR_PX));
    let is_known = |event: &EventIx| parts.all_dates.shows_event(*event);
    let in_row = all.iter().take(num_in_row(parts, all.len(), left)).enumerate();
    // Those that are not known yet have their room: the others stay where they are.
    for (at, &event) in in_row.filter(|(_, event)| is_known(event)) {
        let at = [left + (at as f64 + 0.5) * step, step / 2.0 + 0.5];
        draw_one(scene, parts, event, at, parts.layout.symbol_px);
    }
    let num = all.iter().filter(|event| is_known(event)).count();
    let text = words::exact_date_unknown(parts.request.lang, num);
    let font = Font::regular(11.5);
    let width = font.room(&text);
    let beside = |right: f64| Rect { x: right + 7.0, y: 0.0, w: width, h: 17.0 };
    let mut words = beside(row.right());
    let covering = parts.flag.as_ref().filter(|flag| flag.rect.grown(6.0).intersects(&words));
    if let Some(flag) = covering {
        words = beside(flag.rect.right());
    }
    if words.right() <= parts.scales.area.right() {
        let at = [words.x, 12.0];
        scene.text(at, text, Anchor::Start, font, Token::Ink2, Some(Token::Paper));
    }
}

fn hatch(scene: &mut Scene, bar: Rect) {
    scene.path(Path::hatching(bar, 3.0), Paint::stroke(Token::Ink2, 0.9));
    scene.rect(bar.grown(-0.3), 0.0, Paint::stroke(Token::Ink2, 0.6));
}

/// Too many for one symbol each: columns of so many pixels, each as high as its number of strikes, divided by rating.
const COLUMN_PX: f64 = 4.0;

fn draw_columns(scene: &mut Scene, parts: &Parts<'_>, dated: &[EventIx], has_undated: bool) {
    let Parts { request, layout, all_dates, .. } = parts;
    let area = layout.symbols;
    let num_columns = (area.w / COLUMN_PX).max(1.0) as usize;
    let column = |event: EventIx| {
        let x = noon(parts, request.dataset.event(event).from);
        (((x - area.x) / COLUMN_PX) as usize).min(num_columns - 1)
    };
    let mut heights = vec![0u32; num_columns];
    let mut counts = vec![[0u32; Grade::ALL.len()]; num_columns];
    for &event in dated {
        if let Some(height) = heights.get_mut(column(event)) {
            *height += 1;
        }
        let grade = all_dates.rating(event).grade as usize;
        let count = counts.get_mut(column(event)).and_then(|counts| counts.get_mut(grade));
        if let Some(count) = count.filter(|_| all_dates.shows_event(event)) {
            *count += 1;
        }
    }
    let most = heights.iter().copied().max().unwrap_or(1).max(1);
    // Below the row of undated strikes.
    let top = area.y + if has_undated { 4.0 } else { 0.0 };
    let px = (area.bottom() - 1.0 - top) / f64::from(most);
    for (at, counts) in counts.iter().enumerate() {
        let mut y = area.bottom() - 1.0;
        for (&grade, &count) in Grade::ALL.iter().zip(counts).rev().filter(|(_, count)| **count > 0)
        {
            let h = f64::from(count) * px;
            let x = area.x + at as f64 * COLUMN_PX;
            let rect = Rect { x, y: y - h, w: COLUMN_PX - 0.8, h };
            scene.rect(rect, 0.0, Paint::fill(grade_token(grade)));
            y -= h;
        }
    }
    let text = words::most_in_a_column(request.lang, most as usize);
    let at = [area.right() - 2.0, top + 8.0];
    scene.text(at, text, Anchor::End, Font::regular(11.5), Token::Ink2, Some(Token::Paper));
}
