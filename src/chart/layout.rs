//! Where the parts of the picture lie.

use super::ticks::FONT;
use crate::scene::Rect;
use crate::text::Lang;
use crate::text::amount::number;

/// Below this width labels are shortened.
const NARROW: f64 = 560.0;

/// Height of the labels of the days.
const DAY_LABELS: f64 = 22.0;

/// Above the counts: the unit.
const TOP: f64 = 32.0;
/// The same beneath the flag of the day whose knowledge is shown.
const TOP_WITH_FLAG: f64 = 44.0;

/// Above each of several charts: its title.
pub(super) const TITLE: f64 = 28.0;

/// The parts of the picture in pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    /// Width of the whole.
    pub(super) width: f64,
    /// Height of the whole.
    pub(super) height: f64,
    /// The counts of one chart, the first where there are several.
    pub(super) plot: Rect,
    /// The events beneath.
    pub(super) strip: Rect,
    /// Labels are shortened.
    pub(super) is_narrow: bool,
    /// The base line of the unit above the counts.
    pub(super) unit_y: f64,
    /// How many charts there are.
    pub(super) num: usize,
    /// From one chart to the next.
    pub(super) pitch: f64,
}

/// The left and the right edge of the plot; `widest` is the longest label of the counts.
pub(super) fn sides(width: f64, widest: &str) -> (f64, f64) {
    let left = (FONT.width(widest) + 10.0).max(28.0).min(width * 0.4).round();
    let right = width - if width < NARROW { 8.0 } else { 16.0 };
    (left, right.max(left))
}

/// The longest label of counts up to `highest` on an axis whose labels are divided by `divisor`.
pub(super) fn widest(highest: f64, divisor: f64, lang: Lang) -> String {
    number(lang, (highest * 2.0 / divisor).round())
}

/// The height of a picture of several charts, each with so many pixels of counts.
pub(super) fn height_of(num: usize, each: f64, strip: f64) -> f64 {
    (TOP_WITH_FLAG + num as f64 * (TITLE + each) + strip + DAY_LABELS).round()
}

/// What the parts depend on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Form {
    /// How many charts.
    pub(super) num: usize,
    /// Each has a title.
    pub(super) is_split: bool,
    /// The day whose knowledge is shown may have its flag above.
    pub(super) has_flag: bool,
}

impl Layout {
    /// The parts of a picture of this size whose strip has this height; with titles where it is split.
    pub(super) fn new(
        (width, height): (f64, f64),
        (left, right): (f64, f64),
        strip: f64,
        of: Form,
    ) -> Self {
        let Form { num, is_split, has_flag } = of;
        let above = if has_flag { TOP_WITH_FLAG } else { TOP };
        let bottom = (height - DAY_LABELS).max(0.0);
        let divide = (bottom - strip).max(0.0).round();
        let title = if is_split { TITLE } else { 0.0 };
        let num = num.max(1);
        let room = divide - above - title * num as f64;
        let each = if is_split { (room / num as f64).floor() } else { room }.max(0.0);
        let pitch = each + title;
        let top = (divide - pitch * (num as f64 - 1.0) - each).max(0.0).min(divide);
        Self {
            width,
            height,
            plot: Rect::between(left, top, right, (top + each).min(divide)),
            strip: Rect::between(left, divide, right, bottom),
            is_narrow: width < NARROW,
            unit_y: top - title - if has_flag { 8.0 } else { 14.0 },
            num,
            pitch,
        }
    }

    /// The same for one of the charts.
    pub(super) fn of_chart(&self, at: usize) -> Self {
        let y = self.plot.y + self.pitch * at as f64;
        Self { plot: Rect { y, ..self.plot }, ..*self }
    }

    /// The counts of all charts.
    pub(super) fn column(&self) -> Rect {
        Rect { h: self.plot.h + self.pitch * (self.num as f64 - 1.0), ..self.plot }
    }

    /// There is room enough to draw anything.
    pub(super) fn is_drawable(&self) -> bool {
        self.plot.w >= 60.0 && self.plot.h >= 40.0
    }
}
