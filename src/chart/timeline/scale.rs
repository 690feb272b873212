//! Days from left to right, the first ones with more room than the later ones.

use crate::base::math::ln;
use crate::scene::Font;
use crate::text::{Lang, date};
use crate::time::Day;

/// Days after which the axis begins to draw days together.
const NEAR_DAYS: f64 = 4.0;
/// Least room between two labels.
const GAP: f64 = 14.0;

/// The axis.
pub(super) struct Scale {
    first: Day,
    last: Day,
    /// Left end in pixels.
    pub(super) left: f64,
    /// Where the first day stands.
    start: f64,
    /// Right end in pixels.
    pub(super) right: f64,
}

impl Scale {
    /// From the left end on, `margin` pixels are kept free of days.
    pub(super) fn new((first, last): (Day, Day), (left, right): (f64, f64), margin: f64) -> Self {
        Self { first, last, left, start: left + margin, right }
    }

    /// Where a day stands; days before the first stand on it.
    pub(super) fn x(&self, day: Day) -> f64 {
        let bent = |day: Day| {
            let days = f64::from(day.number() - self.first.number()).max(0.0);
            ln(1.0 + days / NEAR_DAYS)
        };
        self.start + (self.right - self.start) * bent(day) / bent(self.last)
    }

    /// Labelled days as far as there is room: the first, then some between it and the last.
    pub(super) fn ticks(&self, lang: Lang) -> Vec<(f64, String)> {
        const STEPS: [i32; 17] = [0, 1, 2, 3, 5, 7, 10, 14, 21, 30, 45, 60, 90, 135, 180, 270, 365];
        let mut ticks: Vec<(f64, String)> = Vec::new();
        let (mut free_from, mut year) = (self.left, self.first.year() - 1);
        for step in STEPS.into_iter().chain((2..100).map(|years| years * 365)) {
            let day = self.first.plus(step);
            if day > self.last {
                break;
            }
            let is_new_year = day.year() != year;
            let label =
                if is_new_year { date::short(lang, day) } else { date::day_month(lang, day) };
            let (x, width) = (self.x(day), Font::regular(12.0).width(&label));
            if x >= free_from && x + width <= self.right + 6.0 {
                (free_from, year) = (x + width + GAP, day.year());
                ticks.push((x, label));
            }
        }
        ticks
    }
}
