//! Where the parts of the picture lie.

use super::ticks::FONT;
use crate::scene::Rect;
use crate::text::Lang;
use crate::text::number::number;

/// Below this width labels are shortened.
const NARROW: f64 = 560.0;

/// Height of the labels of the days.
const DAY_LABELS: f64 = 22.0;

/// The parts of the picture in pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layout {
    /// Width of the whole.
    pub(super) width: f64,
    /// Height of the whole.
    pub(super) height: f64,
    /// The counts.
    pub(super) plot: Rect,
    /// The events beneath.
    pub(super) strip: Rect,
    /// Labels are shortened.
    pub(super) is_narrow: bool,
}

/// The left and the right edge of the plot; `highest` is the largest count on the axis.
pub(super) fn sides(width: f64, highest: f64, lang: Lang) -> (f64, f64) {
    let label = FONT.width(&number(lang, (highest * 2.0).round()));
    let left = (label + 10.0).max(28.0).min(width * 0.4).round();
    let right = width - if width < NARROW { 8.0 } else { 16.0 };
    (left, right.max(left))
}

impl Layout {
    /// The parts of a picture of this size whose strip has this height.
    pub(super) fn new(width: f64, height: f64, (left, right): (f64, f64), strip: f64) -> Self {
        let bottom = (height - DAY_LABELS).max(0.0);
        let divide = (bottom - strip).max(0.0).round();
        let top = 32.0f64.min(divide);
        Self {
            width,
            height,
            plot: Rect::between(left, top, right, divide),
            strip: Rect::between(left, divide, right, bottom),
            is_narrow: width < NARROW,
        }
    }

    /// There is room enough to draw anything.
    pub(super) fn is_drawable(&self) -> bool {
        self.plot.w >= 60.0 && self.plot.h >= 40.0
    }
}
