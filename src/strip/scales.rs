//! Where days lie on the strip, for what is drawn and for handles laid over it.

use crate::base::math::clamp;
use crate::model::Dataset;
use crate::query::Snapshot;
use crate::scene::Rect;
use crate::time::{Day, Period};

/// The first and the last day of a strip: those on which something happened or was said, with a little room on either
/// side.
pub fn day_extent(dataset: &Dataset, laid_out: &Snapshot) -> (Day, Day) {
    let events = laid_out.events().map(|event| dataset.event(event));
    let happened = events.flat_map(|event| [Some(event.from), Some(event.to)]);
    let said = laid_out.claims().iter().map(|claim| dataset.claims.stated_on.of(claim));
    let (mut first, mut last) = (None::<Day>, None::<Day>);
    for day in happened.chain(said).flatten() {
        first = Some(first.map_or(day, |first| first.min(day)));
        last = last.max(Some(day));
    }
    let Period { from, to } = dataset.events.extent();
    let first = first.or(from).unwrap_or(Day::from_number(19_723));
    let last = last.or(to).unwrap_or(first.plus(365)).max(first);
    let span = f64::from(last.number()) - f64::from(first.number());
    let room = clamp(span / 100.0, 2.0, 400.0) as i32;
    (first.plus(-room), last.plus(room))
}

/// Days ↔ pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StripScales {
    /// The area of the days: from above the symbols to the rail.
    pub area: Rect,
    /// The middle of the rail, where the grips stand.
    pub rail_y: f64,
    /// The axis line, on which the knob of the day known stands.
    pub axis_y: f64,
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
}

impl StripScales {
    /// The days of what is laid out.
    pub(super) fn new(
        dataset: &Dataset,
        laid_out: &Snapshot,
        [area, axis, rail]: [Rect; 3],
    ) -> Self {
        let (first, last) = day_extent(dataset, laid_out);
        Self { area, rail_y: rail.centre()[1], axis_y: axis.bottom(), first, last }
    }

    fn num_days(&self) -> f64 {
        (f64::from(self.last.number()) - f64::from(self.first.number()) + 1.0).max(1.0)
    }

    /// The width of a day in pixels.
    pub fn px_per_day(&self) -> f64 {
        self.area.w / self.num_days()
    }

    /// The left edge of a day, which may lie outside.
    pub fn x_of(&self, day: Day) -> f64 {
        let days = f64::from(day.number()) - f64::from(self.first.number());
        self.area.x + days / self.num_days() * self.area.w
    }

    /// The middle of a day.
    pub fn noon_of(&self, day: Day) -> f64 {
        (self.x_of(day) + self.x_of(day.plus(1))) / 2.0
    }

    /// The day at a point; the first or the last where the point lies outside.
    pub fn day_at(&self, x: f64) -> Day {
        let part = (x - self.area.x) / self.area.w.max(1.0);
        self.first.plus(clamp(part * self.num_days(), 0.0, self.num_days() - 1.0) as i32)
    }
}
