//! Where days and counts lie: the only transform of the chart.
//!
//! plotters gets it as its two axes and draws with it; marks, labels, brush and crosshair use the same numbers.

use std::ops::Range;

use plotters::coord::ranged1d::{DefaultFormatting, KeyPointHint, Ranged};

use super::backend::scaled;
use super::ticks::CountTicks;
use crate::base::math::clamp;
use crate::scene::Rect;
use crate::time::Day;

/// A place on the chart: a moment in days since 1970, and a count.
pub(super) type Point = (f64, f64);

/// When a day begins.
pub(super) fn start_of(day: Day) -> f64 {
    f64::from(day.number())
}

/// The middle of a day.
pub(super) fn noon_of(day: Day) -> f64 {
    start_of(day) + 0.5
}

/// When a day ends.
pub(super) fn end_of(day: Day) -> f64 {
    start_of(day) + 1.0
}

/// Days from left to right; each day has a width of its own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct DayScale {
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
    /// Where the first day begins, in pixels.
    pub left: f64,
    /// Where the last day ends.
    pub right: f64,
}

impl DayScale {
    /// The number of days.
    fn span(&self) -> f64 {
        (f64::from(self.last.number()) - f64::from(self.first.number()) + 1.0).max(1.0)
    }

    /// The width of a day in pixels.
    pub fn px_per_day(&self) -> f64 {
        (self.right - self.left) / self.span()
    }

    /// Where a moment lies, in days since 1970. What lies far outside is brought near.
    pub(super) fn px(&self, moment: f64) -> f64 {
        let part = (moment - start_of(self.first)) / self.span();
        let part = if part.is_finite() { clamp(part, -8.0, 8.0) } else { 0.0 };
        self.left + part * (self.right - self.left)
    }

    /// The same, within the axis.
    pub(super) fn px_inside(&self, moment: f64) -> f64 {
        self.px(moment).max(self.left).min(self.right)
    }

    /// The left edge of a day, which may lie outside.
    pub fn x_of(&self, day: Day) -> f64 {
        self.px(start_of(day))
    }

    /// The day at a point, the first or the last where the point lies outside.
    pub fn day_at(&self, x: f64) -> Day {
        let part = (x - self.left) / (self.right - self.left).max(1.0);
        self.first.plus(clamp(part * self.span(), 0.0, self.span() - 1.0) as i32)
    }

    /// Whether a day is on the axis.
    pub fn has(&self, day: Day) -> bool {
        self.first <= day && day <= self.last
    }

    /// The days at which thin lines stand: each new year, or each new month where there are few.
    fn grid_days(&self) -> Vec<Day> {
        let months = match self.span() {
            span if span > 20_000.0 => return Vec::new(),
            span if span > 300.0 => 12,
            _ => 1,
        };
        let first = self.first.month_start(0);
        let (_, month, _) = first.civil();
        let mut day = first.month_start(if months == 12 { 13 - month as i32 } else { 1 });
        let mut days = Vec::new();
        while day <= self.last {
            days.push(day);
            day = day.month_start(months);
        }
        days
    }
}

impl Ranged for DayScale {
    type FormatOption = DefaultFormatting;
    type ValueType = f64;

    fn map(&self, moment: &f64, _: (i32, i32)) -> i32 {
        scaled(self.px(*moment))
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        let is_asked = !hint.weight().allow_light_points();
        self.grid_days().into_iter().filter(|_| is_asked).map(start_of).collect()
    }

    fn range(&self) -> Range<f64> {
        start_of(self.first)..end_of(self.last)
    }
}

/// Counts from zero upward, never broken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CountScale {
    /// The count at the upper edge.
    pub top: f64,
    /// Where the upper edge lies, in pixels.
    pub upper: f64,
    /// Where zero lies.
    pub lower: f64,
}

impl CountScale {
    /// Where a count lies.
    pub fn y_of(&self, count: f64) -> f64 {
        let part = count / self.top;
        let part = if part.is_finite() { clamp(part, -8.0, 8.0) } else { 0.0 };
        self.lower - part * (self.lower - self.upper)
    }

    /// The count at a height, from zero to the uppermost.
    pub fn count_at(&self, y: f64) -> f64 {
        let part = (self.lower - y) / (self.lower - self.upper).max(1.0);
        self.top * clamp(part, 0.0, 1.0)
    }

    /// The labelled counts.
    pub(super) fn ticks(&self) -> CountTicks {
        CountTicks::new(self.top, self.lower - self.upper)
    }
}

impl Ranged for CountScale {
    type FormatOption = DefaultFormatting;
    type ValueType = f64;

    fn map(&self, count: &f64, _: (i32, i32)) -> i32 {
        scaled(self.y_of(*count))
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        if hint.weight().allow_light_points() { Vec::new() } else { self.ticks().values() }
    }

    fn range(&self) -> Range<f64> {
        0.0..self.top
    }
}

/// The coordinates of one panel.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PanelScales {
    /// The days, which all panels share.
    pub days: DayScale,
    /// Its own counts.
    pub counts: CountScale,
}

impl PanelScales {
    /// The frame of the counts.
    pub fn plot(&self) -> Rect {
        let (days, counts) = (self.days, self.counts);
        Rect::between(days.left, counts.upper, days.right, counts.lower)
    }

    /// Where a moment and a count lie.
    pub(super) fn at(&self, (moment, count): Point) -> [f64; 2] {
        [self.days.px_inside(moment), self.counts.y_of(count)]
    }
}

/// Where days lie on a chart, for what is laid over it: a brush, a crosshair.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChartScales {
    /// The days of the panels: those chosen, where days are chosen.
    pub days: DayScale,
    /// All panels from the uppermost to the lowest.
    pub plot: Rect,
}
