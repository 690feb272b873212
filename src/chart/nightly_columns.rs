//! The Air Force's counts under a joint label as columns: one a night where there is room, otherwise one a week from
//! Monday to Sunday, or one a month.

use super::element::Glyph;
use super::scales::{DayScale, PanelScales, Point, end_of, noon_of, start_of};
use super::total_bar::subject_of;
use crate::base::sort;
use crate::model::ClaimIx;
use crate::query::NightCount;
use crate::scene::{Paint, Rect, Scene, Shape, Subject, Token};
use crate::time::Day;

/// Nights have columns of their own from so many pixels on, weeks likewise.
const LEAST_NIGHT: f64 = 4.0;
const LEAST_WEEK: f64 = 3.0;
/// How much of its span a column takes.
const WIDTH: f64 = 0.74;
/// Radius of the ring of a night without a number.
const RING: f64 = 2.2;

/// What a column adds up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ColumnSpan {
    /// One night.
    Night,
    /// A week from Monday on.
    Week,
    /// A month.
    Month,
}

impl ColumnSpan {
    /// What suits an axis.
    pub(super) fn of(days: DayScale) -> Self {
        match days.px_per_day() {
            px if px >= LEAST_NIGHT => Self::Night,
            px if px * 7.0 >= LEAST_WEEK => Self::Week,
            _ => Self::Month,
        }
    }

    /// The first day of the span of a day, and the day after it.
    pub(super) fn around(self, day: Day) -> (Day, Day) {
        match self {
            Self::Night => (day, day.plus(1)),
            Self::Week => {
                let monday = day.monday();
                (monday, monday.plus(7))
            }
            Self::Month => (day.month_start(0), day.month_start(1)),
        }
    }
}

/// The counts of one span.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct NightColumn {
    /// Its first day.
    pub(super) from: Day,
    /// The day after its last.
    pub(super) to: Day,
    /// The counts in it.
    pub(super) counts: Vec<NightCount>,
    /// The sum of the lowest counts.
    pub(super) low: f64,
    /// The sum of the highest.
    pub(super) high: f64,
    /// The same under another label, drawn as an outline.
    pub(super) other: f64,
    /// It is open on the page.
    pub(super) is_chosen: bool,
}

/// The columns of some counts, by day; those off the axis have none.
pub(super) fn night_columns(
    counts: &[NightCount],
    (first, last): (Day, Day),
    span: ColumnSpan,
) -> Vec<NightColumn> {
    let mut columns: Vec<NightColumn> = Vec::new();
    for night in counts.iter().filter(|it| first <= it.day && it.day <= last) {
        let (from, to) = span.around(night.day);
        if columns.last().is_none_or(|last| last.from != from) {
            let counts = Vec::new();
            columns.push(NightColumn {
                from,
                to,
                counts,
                low: 0.0,
                high: 0.0,
                other: 0.0,
                is_chosen: false,
            });
        }
        let Some(column) = columns.last_mut() else { continue };
        match night.count {
            Some(count) if night.is_other_label => column.other += count.high,
            Some(count) => {
                column.low += count.low;
                column.high += count.high;
            }
            None => {}
        }
        column.counts.push(night.clone());
    }
    columns
}

impl NightColumn {
    /// All its claims.
    pub(super) fn claims(&self) -> Vec<ClaimIx> {
        let mut claims: Vec<ClaimIx> =
            self.counts.iter().flat_map(|night| night.claims.iter().copied()).collect();
        sort::sort_by_key(&mut claims, |it| *it);
        claims
    }

    /// What it stands for.
    pub(super) fn subject(&self) -> Subject {
        subject_of(self.claims().into_iter())
    }

    /// The highest count that it shows.
    pub(super) fn top(&self) -> f64 {
        self.high.max(self.other)
    }

    /// The nights on which the label was used without a number.
    fn silent(&self) -> impl Iterator<Item = Day> + '_ {
        self.counts.iter().filter(|it| it.count.is_none()).map(|it| it.day)
    }

    /// What a pointer finds: the whole span, as high as the panel. So nothing moves when a count is added.
    pub(super) fn bounds(&self, scales: &PanelScales) -> Rect {
        let [left, right] = [self.from, self.to].map(|day| scales.days.px_inside(start_of(day)));
        Rect::between(left, scales.counts.upper, right, scales.counts.lower)
    }

    /// What no text may cover.
    pub(super) fn boxes(&self, scales: &PanelScales) -> Vec<Rect> {
        let bounds = self.bounds(scales);
        let top = scales.counts.y_of(self.top());
        let mut boxes =
            vec![Rect::between(bounds.x - 1.0, top - 2.0, bounds.right() + 1.0, bounds.bottom())];
        boxes.extend(self.silent().map(|day| {
            let [x, y] = scales.at((noon_of(day), 0.0));
            Rect::around([x, y - RING - 1.5], 2.0 * RING + 4.0, 2.0 * RING + 4.0)
        }));
        boxes
    }
}

impl Glyph for NightColumn {
    fn points(&self) -> Vec<Point> {
        let (from, to) = (start_of(self.from), end_of(self.to.plus(-1)));
        let mut points = vec![(from, self.high), (to, self.low), (from, self.other), (to, 0.0)];
        points.extend(self.silent().map(|day| (noon_of(day), 0.0)));
        points
    }

    fn draw(&self, at: &[[f64; 2]], scene: &mut Scene) {
        let [[left, high], [right, low], [_, other], [_, zero], silent @ ..] = at else { return };
        let first = scene.items.len();
        let width = ((right - left) * WIDTH).max(1.6);
        let x = (left + right - width) / 2.0;
        let column = |top: f64, bottom: f64| Rect::between(x, top, x + width, bottom);
        if self.high > self.low {
            for _ in 0..3 {
                scene.rect(column(*high, *low), 0.0, Paint::fill(Token::AreaAmbiguous));
            }
            scene.line([x, *high], [x + width, *high], Paint::stroke(Token::Joint, 0.8));
        }
        if self.low > 0.0 {
            scene.rect(column(*low, *zero), 0.0, Paint::fill(Token::Joint));
        }
        if self.other > 0.0 {
            let outline = column(*other, *zero);
            let outline = Rect { y: outline.y + 0.5, h: outline.h - 0.5, ..outline };
            scene.rect(outline, 0.0, Paint::stroke(Token::Joint, 1.0).and_fill(Token::Paper));
        }
        if self.is_chosen {
            let whole = column(high.min(*other) - 2.0, *zero).grown(2.5);
            scene.rect(whole, 2.0, Paint::stroke(Token::SelectedEdge, 2.0));
        }
        for [x, y] in silent {
            let ring = Paint::stroke(Token::Joint, 1.1).and_fill(Token::Paper);
            scene.draw(Shape::Circle([*x, y - RING - 1.2], RING), ring);
        }
        scene.set_subject(first, &self.subject());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::query::strike_by_strike::LowHigh;

    fn night(text: &str, count: f64) -> NightCount {
        NightCount {
            day: Day::parse(text).unwrap(),
            claims: vec![ClaimIx(0)],
            count: (count > 0.0).then_some(LowHigh { low: count, high: count }),
            is_open_above: false,
            is_other_label: false,
        }
    }

    fn axis(px_per_day: f64) -> DayScale {
        let first = Day::parse("2024-01-01").unwrap();
        DayScale { first, last: first.plus(999), left: 0.0, right: 1000.0 * px_per_day }
    }

    #[test]
    fn a_column_is_a_night_a_week_or_a_month() {
        let day = |text: &str| Day::parse(text).unwrap();
        assert_eq!(ColumnSpan::of(axis(4.0)), ColumnSpan::Night);
        assert_eq!(ColumnSpan::of(axis(0.5)), ColumnSpan::Week);
        assert_eq!(ColumnSpan::of(axis(0.3)), ColumnSpan::Month);
        let week = ColumnSpan::Week.around(day("2024-09-08"));
        assert_eq!(week, (day("2024-09-02"), day("2024-09-09")), "Sunday is the last");
        let month = ColumnSpan::Month.around(day("2024-02-29"));
        assert_eq!(month, (day("2024-02-01"), day("2024-03-01")));
    }

    #[test]
    fn nights_of_a_span_add_and_none_is_off_the_axis() {
        let nights =
            [night("2023-12-31", 5.0), night("2024-09-02", 16.0), night("2024-09-03", 3.0)];
        let of = |span| {
            let DayScale { first, last, .. } = axis(0.5);
            night_columns(&nights, (first, last), span)
        };
        let columns = of(ColumnSpan::Week);
        assert_eq!(columns.len(), 1);
        assert!(columns.iter().all(|it| (it.low, it.high) == (19.0, 19.0)));
        assert_eq!(of(ColumnSpan::Night).len(), 2);
    }
}
