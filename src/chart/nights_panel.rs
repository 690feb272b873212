//! The panel of the Air Force's counts under a joint label: columns, their sum in words, nights without a number, and
//! the periods in which the label was not in use.

use super::asof_line::draw_asof;
use super::content::Content;
use super::direct_label::{DirectLabel, WIDER};
use super::element::{Element, Glyph};
use super::nightly_columns::{ColumnSpan, NightColumn, night_columns};
use super::panel_frame::draw_in;
use super::scales::{PanelScales, Point, end_of, start_of};
use super::{ChartRequest, words};
use crate::labels::{Label, LabelCandidate, LabelSpace};
use crate::query::LabelGap;
use crate::scene::{Anchor, Font, Mark, Paint, Rect, Scene, Subject, Token};

/// The font of remarks in the panel.
const SMALL: Font = Font::regular(11.0);
/// Height of such a line.
const SMALL_LINE: f64 = 13.0;

/// The panel and what it is drawn from.
pub(super) struct NightsPanel<'a> {
    pub(super) request: &'a ChartRequest<'a>,
    pub(super) content: &'a Content<'a>,
    pub(super) scales: PanelScales,
}

impl NightsPanel<'_> {
    /// Draws everything but the frame; gives back the marks.
    pub(super) fn draw(&self, scene: &mut Scene) -> Vec<Mark> {
        let days = self.scales.days;
        let [laid, now] = [&self.content.laid.nights, &self.content.shown.nights].map(|nights| {
            night_columns(&nights.counts, (days.first, days.last), ColumnSpan::of(days))
        });
        let gaps = &self.content.label_gaps;
        draw_in(scene, &self.scales, |chart| {
            chart.draw_series(gaps.iter().map(|gap| Element::new(GapGlyph { gap: *gap })))?;
            chart.draw_series(now.iter().map(Element::new))?;
            Ok(())
        });
        if let Some(day) = self.request.snapshot.filter().asof {
            draw_asof(scene, day, &self.scales);
        }
        let mut space = self.space(&laid);
        for gap in gaps {
            self.draw_reason(scene, gap, &mut space);
        }
        self.draw_sum(scene, &mut space);
        self.draw_remarks(scene, &laid, &mut space);
        let lang = self.request.lang;
        let mut marks: Vec<Mark> = now
            .iter()
            .map(|column| Mark {
                name: words::nights_name(column, lang),
                subject: column.subject(),
                bounds: column.bounds(&self.scales),
            })
            .collect();
        marks.extend(gaps.iter().map(|gap| Mark {
            name: words::gap_name(gap.period, lang),
            subject: Subject::Claim(gap.claim),
            bounds: self.gap_rect(gap),
        }));
        marks
    }

    fn gap_rect(&self, gap: &LabelGap) -> Rect {
        let plot = self.scales.plot();
        let days = self.scales.days;
        let from = gap.period.from.map_or(plot.x, |day| days.px_inside(start_of(day)));
        let to = gap.period.to.map_or(plot.right(), |day| days.px_inside(end_of(day)));
        Rect::between(from, plot.y, to, plot.bottom())
    }

    fn space(&self, laid: &[NightColumn]) -> LabelSpace {
        let plot = self.scales.plot();
        let frame = Rect::between(plot.x + 2.0, plot.y - 4.0, plot.right(), plot.bottom());
        let mut space = LabelSpace::new(frame);
        laid.iter().flat_map(|it| it.boxes(&self.scales)).for_each(|rect| space.block(rect));
        for gap in &self.content.label_gaps {
            space.block(self.gap_rect(gap));
        }
        space
    }

    /// The first free place in the panel from its upper left corner on, for a text of some size.
    fn free_place(&self, space: &mut LabelSpace, [w, h]: [f64; 2]) -> Option<Rect> {
        let plot = self.scales.plot();
        let mut candidates = Vec::new();
        for row in 0..8 {
            let y = plot.y - 3.0 + f64::from(row) * 4.0;
            for column in 0..40 {
                let x = plot.x + 4.0 + f64::from(column) * (plot.w / 40.0);
                let cost = f64::from(row) + f64::from(column) * 0.1;
                candidates.push(LabelCandidate::at(Rect { x, y, w, h }, Anchor::Start, cost));
            }
        }
        space.place(&Label::new(0, candidates)).map(|it| it.rect)
    }

    /// The sum in words, which nobody claims.
    fn draw_sum(&self, scene: &mut Scene, space: &mut LabelSpace) {
        let lang = self.request.lang;
        let [now, laid] = [&self.content.shown.nights, &self.content.laid.nights]
            .map(|nights| words::nights_sum(lang, nights));
        let forms = |(sum, remarks): &(String, [String; 2])| {
            remarks.clone().map(|remark| DirectLabel::new(sum.clone(), remark, Token::Joint))
        };
        let [now, laid] = [now, laid].map(|it| forms(&it));
        for (form, full) in now.iter().zip(&laid) {
            if let Some(rect) = self.free_place(space, full.size()) {
                form.draw(scene, &rect);
                return;
            }
        }
    }

    /// Names a ring without a number and an outline, once each, where there is room.
    fn draw_remarks(&self, scene: &mut Scene, laid: &[NightColumn], space: &mut LabelSpace) {
        let lang = self.request.lang;
        let silent = laid.iter().rev().find(|it| it.top() == 0.0);
        let other = laid.iter().find(|it| it.other > 0.0);
        let remarks = [
            silent.map(|it| (it, words::no_number(lang).to_owned())),
            other.map(|it| (it, words::other_label(self.request.dataset, it, lang))),
        ];
        for (column, text) in remarks.into_iter().flatten() {
            let bounds = column.bounds(&self.scales);
            let w = SMALL.width(&text) * WIDER;
            let top = self.scales.counts.y_of(column.top());
            let at = |x: f64, y: f64, cost| {
                let rect = Rect { x, y: y - SMALL_LINE / 2.0, w, h: SMALL_LINE };
                LabelCandidate::at(rect, Anchor::Start, cost)
            };
            let low = bounds.bottom() - SMALL_LINE / 2.0 - 1.0;
            let [left, right] = [bounds.x - w - 4.0, bounds.right() + 4.0];
            let above = top - SMALL_LINE / 2.0 - 3.0;
            let mut candidates = vec![at(right, low, 0.0), at(left, low, 1.0)];
            candidates.extend(
                [0.0, 0.5, 1.0].map(|part| at(bounds.centre()[0] - w * part, above, 2.0 + part)),
            );
            let Some(place) = space.place(&Label::new(0, candidates)) else { continue };
            let base = [place.rect.x, place.rect.y + 10.0];
            scene.text(base, text, Anchor::Start, SMALL, Token::Joint, Some(Token::Paper));
        }
    }

    /// Why there is nothing in a gap, where the words have room in it.
    fn draw_reason(&self, scene: &mut Scene, gap: &LabelGap, _: &mut LabelSpace) {
        let rect = self.gap_rect(gap);
        let lines = words::gap_lines(gap.period, self.request.lang);
        let widest = lines.iter().map(|line| SMALL.width(line) * WIDER).fold(0.0, f64::max);
        let height = lines.len() as f64 * SMALL_LINE;
        if widest > rect.w - 4.0 || height > rect.h - 2.0 {
            return;
        }
        let [x, y] = rect.centre();
        for (at, line) in lines.into_iter().enumerate() {
            let base = y - height / 2.0 + at as f64 * SMALL_LINE + 10.0;
            scene.text([x, base], line, Anchor::Middle, SMALL, Token::Ink, None);
        }
    }
}

/// A period without the label: a plain ground.
struct GapGlyph {
    gap: LabelGap,
}

impl Glyph for GapGlyph {
    fn points(&self) -> Vec<Point> {
        let from = self.gap.period.from.map_or(f64::MIN, start_of);
        let to = self.gap.period.to.map_or(f64::MAX, end_of);
        vec![(from, f64::MAX), (to, 0.0)]
    }

    fn draw(&self, at: &[[f64; 2]], scene: &mut Scene) {
        let [[left, top], [right, bottom]] = at else { return };
        let first = scene.items.len();
        let edge = Paint::stroke(Token::Ink3, 0.8);
        scene.rect(Rect::between(*left, *top, *right, *bottom), 0.0, Paint::fill(Token::Sunk));
        for x in [*left, *right] {
            scene.line([x, *top], [x, *bottom], edge);
        }
        scene.set_subject(first, &Subject::Claim(self.gap.claim));
    }
}
