//! The strip of events beneath the panels: one symbol for each event on its day, one hatched bar for each event known
//! only by a period. It has a scale of days of its own.

use super::amount_drawing::draw_hatched;
use super::asof_line::draw_flag;
use super::scales::{DayScale, end_of, noon_of, start_of};
use super::words;
use crate::base::sort;
use crate::model::{Dataset, EventIx};
use crate::query::{Rating, Snapshot};
use crate::scene::symbol::{Symbol, draw_symbol, grade_token};
use crate::scene::{Anchor, Font, Mark, Paint, Rect, Scene, Shape, Subject, Token};
use crate::text::{Lang, messages, phrases};
use crate::time::Day;

/// Size of a symbol.
const SIZE: f64 = 10.0;
/// Distance of symbols stacked upward.
const LEVEL: f64 = 13.0;
/// Distance of symbols side by side.
const BESIDE: f64 = 11.5;
/// Distance of lines.
const ROW: f64 = 9.0;
/// Height of a bar that stands for an event known only by a period.
const BAR: f64 = 6.0;
/// Room for the line of text.
const HEAD: f64 = 22.0;
/// Most lines one above the other.
const MOST_ROWS: usize = 8;

/// Where each event goes, in levels from below and rows from above.
#[derive(Clone, Debug, Default)]
pub(super) struct EventStrip {
    dated: Vec<(EventIx, Day, usize)>,
    undated: Vec<(EventIx, usize)>,
    num_levels: usize,
    num_rows: usize,
    left_out: Vec<EventIx>,
}

impl EventStrip {
    /// Stacks the events over their days, within a height that the strip must not exceed.
    pub(super) fn new(dataset: &Dataset, visible: &[EventIx], days: DayScale, most: f64) -> Self {
        let x = |day: Day| days.x_of(day);
        let mut strip = Self::default();
        let (mut levels, mut rows) = (Vec::new(), Vec::new());
        for &event in visible.iter().filter(|&&event| dataset.event(event).is_undated()) {
            let row = dataset.event(event);
            match free(&mut rows, x(row.from), x(row.to.plus(1)) + 3.0, MOST_ROWS) {
                Some(at) => strip.undated.push((event, at)),
                None => strip.left_out.push(event),
            }
        }
        let room = most - HEAD - 8.0 - rows.len() as f64 * ROW;
        let most_levels = (room / LEVEL).max(1.0) as usize;
        for &event in visible.iter().filter(|&&event| !dataset.event(event).is_undated()) {
            let day = dataset.event(event).from.max(days.first).min(days.last);
            match free(&mut levels, x(day), x(day) + BESIDE, most_levels) {
                Some(at) => strip.dated.push((event, day, at)),
                None => strip.left_out.push(event),
            }
        }
        Self { num_levels: levels.len(), num_rows: rows.len(), ..strip }
    }

    /// The height it needs.
    pub(super) fn height(&self) -> f64 {
        HEAD + self.num_levels.max(1) as f64 * LEVEL + self.num_rows as f64 * ROW + 8.0
    }

    /// Draws the background.
    pub(super) fn draw_background(strip: Rect, scene: &mut Scene) {
        scene.rect(strip, 0.0, Paint::fill(Token::Sunk));
    }

    /// Draws the events and their marks.
    pub(super) fn draw(
        &self,
        scene: &mut Scene,
        strip: Rect,
        days: DayScale,
        of: &StripRequest<'_>,
        is_shown: impl Fn(EventIx) -> bool,
    ) {
        let base = strip.y + HEAD + self.num_levels.max(1) as f64 * LEVEL - LEVEL / 2.0;
        let mut marks = Vec::new();
        // From above, so that the sign of a contested event lies over its neighbour above.
        let mut dated: Vec<_> = self.dated.iter().filter(|it| is_shown(it.0)).collect();
        sort::sort_by_key(&mut dated, |&&(_, _, level)| std::cmp::Reverse(level));
        for &(event, day, level) in dated {
            let at = [days.px_inside(noon_of(day)), base - level as f64 * LEVEL];
            marks.push((event, of.symbol(scene, event, at)));
        }
        let first_row = base + LEVEL / 2.0 + ROW / 2.0 + 1.0;
        let undated: Vec<_> = self.undated.iter().filter(|it| is_shown(it.0)).copied().collect();
        for &(event, row) in &undated {
            marks.push((event, of.line(scene, event, days, first_row + row as f64 * ROW)));
        }
        sort::sort_by_key(&mut marks, |&(event, _)| event);
        scene.marks.extend(marks.into_iter().map(|(_, mark)| mark));
        let num_left_out = self.left_out.iter().filter(|&&event| is_shown(event)).count();
        self.draw_words(scene, (strip, days), of, (first_row, &undated, num_left_out));
    }

    fn draw_words(
        &self,
        scene: &mut Scene,
        (strip, days): (Rect, DayScale),
        of: &StripRequest<'_>,
        (first_row, undated, num_left_out): (f64, &[(EventIx, usize)], usize),
    ) {
        let font = Font::regular(11.5);
        let mut text = messages(of.lang).one_symbol.to_owned();
        if num_left_out > 0 {
            text = format!("{text} · {}", words::left_out(of.lang, num_left_out));
        }
        // The flag of the day whose knowledge is shown takes the room that it needs.
        let asof = of.snapshot.filter().asof;
        let flag = asof.and_then(|day| draw_flag(scene, day, strip, days, of.lang));
        let is_covered = |x: f64, width: f64| {
            flag.is_some_and(|flag| x < flag.right() + 6.0 && flag.x - 6.0 < x + width)
        };
        let mut free = strip.right();
        let width = font.width(&text);
        let left = strip.right() - 14.0 - width;
        if left >= strip.x && !is_covered(left, width) {
            free = left - 12.0;
            let at = [strip.right() - 14.0, strip.y + 13.0];
            scene.text(at, text, Anchor::End, font, Token::Ink2, None);
        }
        let Some(end) = undated.iter().map(|&(event, _)| of.dataset.event(event).to).max() else {
            return;
        };
        let text = words::only_period(of.lang, undated.len());
        let width = font.width(&text);
        // Beside the bars, or else above everything.
        let beside = days.px_inside(end_of(end)) + 8.0;
        let y = first_row + (self.num_rows as f64 - 1.0) * ROW / 2.0 + 4.0;
        let line = asof.map(|day| days.px(end_of(day)));
        let is_crossed = |x: f64| line.is_some_and(|line| x - 4.0 < line && line < x + width + 4.0);
        let above = strip.x + 6.0;
        if beside + width <= strip.right() && !is_crossed(beside) {
            scene.text([beside, y], text, Anchor::Start, font, Token::Ink2, None);
        } else if above + width <= free && !is_covered(above, width) && !is_crossed(above) {
            let at = [above, strip.y + 13.0];
            scene.text(at, text, Anchor::Start, font, Token::Ink2, None);
        }
    }
}

/// Whose events, in which language, which of them chosen.
pub(super) struct StripRequest<'a> {
    /// The data.
    pub(super) dataset: &'a Dataset,
    /// Which claims count.
    pub(super) snapshot: &'a Snapshot,
    /// The language of the names.
    pub(super) lang: Lang,
    /// What is emphasised.
    pub(super) chosen: Option<&'a Subject>,
}

impl StripRequest<'_> {
    fn is_chosen(&self, event: EventIx) -> bool {
        match self.chosen {
            Some(Subject::Event(chosen)) => *chosen == event,
            Some(Subject::Group(events)) => events.contains(&event),
            _ => false,
        }
    }

    fn mark(&self, event: EventIx, rating: Rating, bounds: Rect) -> Mark {
        let name = phrases::event_name(self.dataset, event, rating, self.lang);
        Mark { subject: Subject::Event(event), bounds, name }
    }

    fn symbol(&self, scene: &mut Scene, event: EventIx, at: [f64; 2]) -> Mark {
        let rating = self.snapshot.rating(event);
        let start = scene.items.len();
        if self.is_chosen(event) {
            scene.draw(Shape::Circle(at, SIZE / 2.0 + 4.5), Paint::fill(Token::SelectedEdge));
        }
        let Rating { grade, is_contested } = rating;
        draw_symbol(scene, Symbol { grade, is_contested, size: SIZE, background: Token::Sunk }, at);
        scene.set_subject(start, &Subject::Event(event));
        self.mark(event, rating, Rect::around(at, LEVEL, LEVEL))
    }

    fn line(&self, scene: &mut Scene, event: EventIx, days: DayScale, y: f64) -> Mark {
        let rating = self.snapshot.rating(event);
        let row = self.dataset.event(event);
        let from = days.px_inside(start_of(row.from)).min(days.right - 3.0);
        let to = days.px_inside(end_of(row.to)).max(from + 3.0);
        let start = scene.items.len();
        let bar = Rect::between(from, y - BAR / 2.0, to, y + BAR / 2.0);
        if self.is_chosen(event) {
            scene.rect(bar.grown(2.0), 0.0, Paint::fill(Token::SelectedEdge));
        }
        draw_hatched(scene, bar, grade_token(rating.grade), Token::Sunk);
        scene.set_subject(start, &Subject::Event(event));
        self.mark(event, rating, Rect::between(from, y - ROW / 2.0, to, y + ROW / 2.0))
    }
}

/// The lowest of at most `most` rows whose last end lies left of `from`; it then ends at `to`.
fn free(ends: &mut Vec<f64>, from: f64, to: f64, most: usize) -> Option<usize> {
    let at = ends.iter().position(|&end| end <= from).unwrap_or(ends.len());
    match ends.get_mut(at) {
        Some(end) => *end = to,
        None if at >= most => return None,
        None => ends.push(to),
    }
    Some(at)
}
