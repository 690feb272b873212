//! What lies over the chart: shades over the days that are not chosen, while its axis still has them, and the crosshair.

use web_sys::HtmlElement;

use super::piece::Piece;
use crate::browser::document;
use crate::chart::ChartScales;
use crate::scene::Rect;
use crate::time::{Day, Period};

/// The elements, made once.
pub(super) struct Shades {
    earlier: Piece,
    later: Piece,
    cursor: Piece,
}

impl Shades {
    /// Lays them over `frame`.
    pub(super) fn new(frame: &HtmlElement) -> Option<Self> {
        let marks = document::child(frame, ".marks")?;
        let made = |class| Piece::before(&marks, class, &[("hidden", "")]);
        Some(Self {
            earlier: made("out earlier")?,
            later: made("out later")?,
            cursor: made("cursor")?,
        })
    }

    /// Puts everything where it belongs.
    pub(super) fn place(&self, scales: Option<ChartScales>, chosen: Period, cursor: Option<Day>) {
        let Some(ChartScales { days, plot }) = scales else {
            return [&self.earlier, &self.later, &self.cursor]
                .iter()
                .for_each(|it| it.stretch(None));
        };
        let inside = |x: f64| x.max(plot.x).min(plot.right());
        let shade = |left: f64, right: f64| {
            let is_seen = right - left > 0.5;
            is_seen.then(|| Rect::between(left, plot.y, right, plot.bottom()))
        };
        let left = chosen.from.map_or(plot.x, |day| inside(days.x_of(day)));
        let right = chosen.to.map_or(plot.right(), |day| inside(days.x_of(day.plus(1))));
        self.earlier.stretch(shade(plot.x, left));
        self.later.stretch(shade(right, plot.right()));
        let middle = cursor.filter(|day| days.has(*day));
        match middle.map(|day| days.x_of(day) + days.px_per_day() / 2.0) {
            Some(x) => self.cursor.stand(Rect { x, ..plot }),
            None => self.cursor.stretch(None),
        }
    }
}
