//! Where days and counts lie on a chart, for what is laid over it: a brush, a cursor, a handle.

use super::axis::DayAxis;
use super::frame::Scales;
use super::layout::Layout;
use crate::base::math::clamp;
use crate::scene::Rect;
use crate::time::Day;

/// The coordinates of a chart in pixels. Where there is one chart for each side, all stand in one column
/// and share the days and the scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ChartScales {
    /// The counts: the whole column where there are several charts.
    pub plot: Rect,
    /// The events beneath.
    pub strip: Rect,
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
    /// The count at the upper edge.
    pub top: f64,
    /// Height of the counts of one chart.
    pub(super) height: f64,
    /// From one chart to the next.
    pub(super) pitch: f64,
}

impl ChartScales {
    pub(super) fn new(layout: &Layout, days: &DayAxis, top: f64) -> Self {
        Self {
            plot: layout.column(),
            strip: layout.strip,
            first: days.first,
            last: days.end.plus(-1),
            top,
            height: layout.plot.h,
            pitch: layout.pitch,
        }
    }

    /// The number of days.
    fn span(&self) -> f64 {
        (f64::from(self.last.number()) - f64::from(self.first.number()) + 1.0).max(1.0)
    }

    /// The left edge of a day, which may lie outside.
    pub fn x_of(&self, day: Day) -> f64 {
        let days = f64::from(day.number()) - f64::from(self.first.number());
        self.plot.x + days / self.span() * self.plot.w
    }

    /// The day at a point, the first or the last where the point lies outside.
    pub fn day_at(&self, x: f64) -> Day {
        let part = (x - self.plot.x) / self.plot.w.max(1.0);
        self.first.plus(clamp(part * self.span(), 0.0, self.span() - 1.0) as i32)
    }

    /// The count at a height, from zero to the uppermost; of the chart that the height lies in.
    pub fn count_at(&self, y: f64) -> f64 {
        let below = clamp(y - self.plot.y, 0.0, self.plot.h);
        let (pitch, height) = (self.pitch.max(1.0), self.height.max(1.0));
        let within_chart = below - (below / pitch).floor() * pitch;
        // The lower edge of the last chart is its own, not the next one's upper edge.
        let within_chart = if below >= self.plot.h { height } else { within_chart };
        self.top * (1.0 - clamp(within_chart / height, 0.0, 1.0))
    }
}

/// The coordinates of the picture's own marks agree with plotters'.
pub(super) fn agrees(plane: &Scales, chart: &ChartScales, day: Day) -> bool {
    (plane.x(day) - chart.x_of(day)).abs() < 0.1
}
