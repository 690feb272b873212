//! The two axes as plotters sees them: civil days and counts from zero.

use std::ops::Range;

use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged, ValueFormatter};

use super::backend::BOLD_MARK;
use super::ticks::{CountTicks, DayTicks};
use crate::text::Lang;
use crate::text::amount::number;
use crate::time::Day;

/// Days from left to right; each day has a width of its own.
#[derive(Clone, Debug)]
pub(super) struct DayAxis {
    /// The first day.
    pub(super) first: Day,
    /// The day after the last.
    pub(super) end: Day,
    /// The labelled days.
    pub(super) ticks: DayTicks,
}

impl Ranged for DayAxis {
    type FormatOption = NoDefaultFormatting;
    type ValueType = Day;

    fn map(&self, value: &Day, limit: (i32, i32)) -> i32 {
        let days = |day: Day| f64::from(day.number());
        let span = (days(self.end) - days(self.first)).max(1.0);
        part((days(*value) - days(self.first)) / span, limit)
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<Day> {
        let is_asked = !hint.weight().allow_light_points();
        self.ticks.ticks.iter().filter(|_| is_asked).map(|tick| tick.day).collect()
    }

    fn range(&self) -> Range<Day> {
        self.first..self.end
    }
}

impl ValueFormatter<Day> for DayAxis {
    fn format_ext(&self, value: &Day) -> String {
        match self.ticks.ticks.iter().find(|tick| tick.day == *value) {
            Some(tick) if tick.is_bold => format!("{BOLD_MARK}{}", tick.text),
            Some(tick) => tick.text.clone(),
            None => String::new(),
        }
    }
}

/// Counts from zero upward, never broken.
#[derive(Clone, Debug)]
pub(super) struct CountAxis {
    /// The count at the upper edge.
    pub(super) top: f64,
    /// The labelled counts.
    pub(super) ticks: CountTicks,
    /// What the labels are divided by: one, or a million.
    pub(super) divisor: f64,
    /// The language of the labels.
    pub(super) lang: Lang,
}

impl Ranged for CountAxis {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, limit: (i32, i32)) -> i32 {
        part(value / self.top, limit)
    }

    fn key_points<Hint: KeyPointHint>(&self, hint: Hint) -> Vec<f64> {
        if hint.weight().allow_light_points() { Vec::new() } else { self.ticks.values() }
    }

    fn range(&self) -> Range<f64> {
        0.0..self.top
    }
}

impl ValueFormatter<f64> for CountAxis {
    fn format_ext(&self, value: &f64) -> String {
        number(self.lang, value / self.divisor)
    }
}

/// The pixel at a part of the way between two; what lies far outside is brought near.
fn part(part: f64, (from, to): (i32, i32)) -> i32 {
    let part = if part.is_finite() { crate::base::math::clamp(part, -8.0, 8.0) } else { 0.0 };
    from + (part * f64::from(to - from)).round() as i32
}
