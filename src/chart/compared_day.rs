//! The day on which like is compared with like: the end of the period of the highest official total. The steps
//! beneath it are those of its own period.

use super::label_column::PlacedLabel;
use super::scales::{PanelScales, end_of};
use crate::labels::{Label, LabelCandidate, LabelSpace};
use crate::model::Dataset;
use crate::query::Snapshot;
use crate::query::strike_by_strike::LowHigh;
use crate::scene::{Anchor, Dash, Font, Paint, Rect, Scene, Token};
use crate::text::{Lang, date};
use crate::time::Day;

const FONT: Font = Font::regular(11.0);
const HEIGHT: f64 = 12.0;

/// The day, and what single strikes come to by then.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct ComparedDay {
    /// The last day of the total.
    pub(super) day: Day,
    /// Strikes named North Korean.
    pub(super) named: LowHigh,
    /// The same with joint labels.
    pub(super) total: Option<LowHigh>,
}

impl ComparedDay {
    /// The day of the highest total, where its period reaches back to the first strike; `None` where days are
    /// chosen: then the steps begin anew, and speak of no total.
    pub(super) fn of(dataset: &Dataset, snapshot: &Snapshot) -> Option<Self> {
        if snapshot.filter().days.is_stated() {
            return None;
        }
        let summary = snapshot.summary(dataset);
        let found = summary.compared()?;
        let period = dataset.claims.period.of(found.claim);
        let first = dataset.events.extent().from;
        let reaches_back = period.from.is_none() || period.from <= first;
        let day = period.to.filter(|_| reaches_back)?;
        Some(Self { day, named: found.named, total: found.total })
    }

    /// The line, which no text may cover.
    pub(super) fn line(&self, scales: &PanelScales) -> Rect {
        let (x, plot) = (scales.days.px_inside(end_of(self.day)), scales.plot());
        Rect::between(x - 1.5, plot.y - 4.0, x + 1.5, plot.bottom())
    }

    /// Where its day is written: at the upper end of the line.
    pub(super) fn place(
        &self,
        space: &mut LabelSpace,
        scales: &PanelScales,
        lang: Lang,
    ) -> Option<PlacedLabel> {
        let line = self.line(scales);
        let w = FONT.width(&date::short(lang, self.day));
        let candidates = (0..6).flat_map(|step| {
            let y = line.y - 1.0 + f64::from(step) * 3.0;
            let [left, right] = [line.x - 3.0 - w, line.right() + 3.0];
            let place = |x, anchor, cost| {
                LabelCandidate::at(Rect { x, y, w, h: HEIGHT }, anchor, cost + f64::from(step))
            };
            [place(left, Anchor::End, 0.0), place(right, Anchor::Start, 2.0)]
        });
        let place = space.place(&Label::new(0, candidates.collect()))?;
        Some(PlacedLabel { rect: place.rect, form: usize::from(place.anchor == Anchor::Start) })
    }

    /// Draws the line and its day.
    pub(super) fn draw(
        &self,
        scene: &mut Scene,
        scales: &PanelScales,
        title: Option<PlacedLabel>,
        lang: Lang,
    ) {
        let line = self.line(scales);
        let x = line.centre()[0];
        let dotted = Paint::dashed(Token::Ink, 1.0, Dash::Dotted);
        scene.line([x, line.y], [x, line.bottom()], dotted);
        let Some(PlacedLabel { rect, form }) = title else { return };
        let (x, anchor) = match form {
            0 => (rect.right(), Anchor::End),
            _ => (rect.x, Anchor::Start),
        };
        let at = [x, rect.y + HEIGHT - 2.5];
        scene.text(at, date::short(lang, self.day), anchor, FONT, Token::Ink2, Some(Token::Paper));
    }
}
