//! The panel of the Air Force's counts under a joint label: columns, their sum in words, nights without a number, and
//! the periods in which the label was not in use.

use super::asof_line::draw_asof;
use super::content::Content;
use super::direct_label::DirectLabel;
use super::element::{Element, Glyph};
use super::nightly_columns::{ColumnSpan, NightColumn, night_columns};
use super::panel_frame::draw_in;
use super::scales::{PanelScales, Point, end_of, start_of};
use super::{ChartRequest, panel_words};
use crate::labels::{Label, LabelCandidate, LabelSpace};
use crate::query::{LabelGap, NightlyCounts};
use crate::scene::{Anchor, Font, Mark, Paint, Rect, Scene, Subject, Token};

/// The font of remarks in the panel.
const SMALL: Font = Font::regular(11.0);
/// Height of such a line.
const SMALL_LINE: f64 = 13.0;

/// The panel and what it is drawn from.
pub(super) struct NightsPanel<'a> {
    pub(super) request: &'a ChartRequest<'a>,
    pub(super) content: &'a Content,
    pub(super) scales: PanelScales,
}

impl NightsPanel<'_> {
    /// Draws everything but the frame; gives back the marks.
    pub(super) fn draw(&self, scene: &mut Scene) -> Vec<Mark> {
        let days = self.scales.days;
        let columns = |nights: &NightlyCounts| {
            night_columns(&nights.counts, (days.first, days.last), ColumnSpan::of(days))
        };
        let laid = columns(&self.content.laid.nights);
        let mut now = match self.content.is_all_known {
            true => laid.clone(),
            false => columns(&self.content.shown.nights),
        };
        let chosen = self.request.chosen.as_ref();
        for column in &mut now {
            let claims = column.claims();
            column.is_chosen = chosen
                .is_some_and(|chosen| chosen.claims().iter().any(|claim| claims.contains(claim)));
        }
        let gaps: Vec<LabelGap> = self.gaps().collect();
        draw_in(scene, &self.scales, |chart| {
            chart.draw_series(gaps.iter().map(|gap| Element::new(self.gap_glyph(*gap))))?;
            chart.draw_series(now.iter().map(Element::new))?;
            Ok(())
        });
        if let Some(day) = self.request.snapshot.filter().asof {
            draw_asof(scene, day, &self.scales);
        }
        let mut space = self.space(&laid);
        for gap in &gaps {
            let beside = self.draw_reason(scene, gap, &laid);
            beside.into_iter().for_each(|rect| space.block(rect));
        }
        self.draw_sum(scene, &mut space);
        self.draw_remarks(scene, &now, &mut space);
        let lang = self.request.lang;
        let mut marks: Vec<Mark> = now
            .iter()
            .map(|column| Mark {
                name: panel_words::nights_name(column, lang),
                subject: column.subject(),
                bounds: column.bounds(&self.scales),
            })
            .collect();
        marks.extend(gaps.iter().map(|gap| Mark {
            name: panel_words::gap_name(gap.period, lang),
            subject: Subject::Claim(gap.claim),
            bounds: self.gap_rect(gap),
        }));
        marks
    }

    fn gap_glyph(&self, gap: LabelGap) -> GapGlyph {
        let is_chosen = self.request.chosen == Some(Subject::Claim(gap.claim));
        GapGlyph { gap, is_chosen }
    }

    /// The gaps that are on the axis.
    fn gaps(&self) -> impl Iterator<Item = LabelGap> + '_ {
        let days = self.scales.days;
        let is_on_axis = move |gap: &&LabelGap| gap.period.overlaps(days.first, days.last);
        self.content.label_gaps.iter().filter(is_on_axis).copied()
    }

    fn gap_rect(&self, gap: &LabelGap) -> Rect {
        let plot = self.scales.plot();
        let days = self.scales.days;
        let from = gap.period.from.map_or(plot.x, |day| days.px_inside(start_of(day)));
        let to = gap.period.to.map_or(plot.right(), |day| days.px_inside(end_of(day)));
        Rect::between(from, plot.y, to, plot.bottom())
    }

    fn space(&self, laid: &[NightColumn]) -> LabelSpace {
        let mut space = self.space_of_columns(laid);
        for gap in self.gaps() {
            space.block(self.gap_rect(&gap).grown(3.0));
        }
        space
    }

    fn space_of_columns(&self, laid: &[NightColumn]) -> LabelSpace {
        let plot = self.scales.plot();
        let frame = Rect::between(plot.x + 2.0, plot.y - 4.0, plot.right(), plot.bottom());
        let mut space = LabelSpace::new(frame);
        laid.iter().flat_map(|it| it.boxes(&self.scales)).for_each(|rect| space.block(rect));
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
            .map(|nights| panel_words::nights_sum(lang, nights));
        let forms = |(sum, remarks): &(String, [String; 2])| {
            remarks.clone().map(|remark| DirectLabel::new(sum.clone(), remark, Token::Joint))
        };
        let [now, laid] = [now, laid].map(|it| forms(&it));
        // Its room is kept, but no count is not a sum of zero.
        let is_known = self.content.shown.nights.num_nights > 0;
        for (form, full) in now.iter().zip(&laid) {
            if let Some(rect) = self.free_place(space, full.size()) {
                if is_known {
                    form.draw(scene, &rect);
                }
                return;
            }
        }
    }

    /// Names a ring without a number and an outline, once each, where there is room.
    fn draw_remarks(&self, scene: &mut Scene, now: &[NightColumn], space: &mut LabelSpace) {
        let lang = self.request.lang;
        let silent = now.iter().rev().find(|it| it.top() == 0.0);
        let other = now.iter().find(|it| it.other > 0.0);
        let remarks = [
            silent.map(|it| (it, vec![panel_words::no_number(lang).to_owned()])),
            other.map(|it| (it, panel_words::other_label(self.request.dataset, it, lang).to_vec())),
        ];
        for (column, forms) in remarks.into_iter().flatten() {
            let bounds = column.bounds(&self.scales);
            let low = bounds.bottom() - SMALL_LINE / 2.0 - 1.0;
            let above = self.scales.counts.y_of(column.top()) - SMALL_LINE / 2.0 - 3.0;
            let mut candidates = Vec::new();
            for (form, text) in forms.iter().enumerate() {
                let w = SMALL.width(text);
                let mut add = |x: f64, y: f64, cost: f64| {
                    let rect = Rect { x, y: y - SMALL_LINE / 2.0, w, h: SMALL_LINE };
                    let cost = cost + 3.0 * form as f64;
                    candidates.push(LabelCandidate {
                        form,
                        ..LabelCandidate::at(rect, Anchor::Start, cost)
                    });
                };
                add(bounds.right() + 4.0, low, 0.0);
                add(bounds.x - w - 4.0, low, 1.0);
                for part in [0.0, 0.5, 1.0] {
                    add(bounds.centre()[0] - w * part, above, 2.0 + part);
                }
            }
            let place = space.place(&Label::new(0, candidates));
            let Some((place, text)) = place.and_then(|it| Some((it, forms.get(it.form)?))) else {
                continue;
            };
            let base = [place.rect.x, place.rect.y + 10.0];
            scene.text(base, &**text, Anchor::Start, SMALL, Token::Joint, Some(Token::Paper));
        }
    }

    /// Why there is nothing in a gap: in it, or at least beside its upper edge, and where there.
    fn draw_reason(&self, scene: &mut Scene, gap: &LabelGap, laid: &[NightColumn]) -> Option<Rect> {
        let rect = self.gap_rect(gap);
        let forms = panel_words::gap_forms(gap.period, self.request.lang);
        let width = |line: &String| SMALL.width(line);
        let fits = |lines: &&Vec<String>| {
            let widest = lines.iter().map(width).fold(0.0, f64::max);
            widest <= rect.w - 4.0 && lines.len() as f64 * SMALL_LINE <= rect.h - 2.0
        };
        if let Some(lines) = forms.iter().find(fits) {
            let [x, y] = rect.centre();
            let top = y - lines.len() as f64 * SMALL_LINE / 2.0;
            for (at, line) in lines.iter().enumerate() {
                let base = [x, top + at as f64 * SMALL_LINE + 10.0];
                scene.text(base, &**line, Anchor::Middle, SMALL, Token::Ink, None);
            }
            return None;
        }
        let reason = forms.last().and_then(|lines| lines.first())?;
        let mut space = self.space_of_columns(laid);
        let (w, h) = (width(reason), SMALL_LINE);
        let candidates = (0..5u8).flat_map(|row| {
            let y = rect.y + 2.0 + f64::from(row) * 6.0;
            [0.5, 0.0, 1.0].map(|part| {
                let x = rect.x + rect.w * part - w * part;
                LabelCandidate::at(Rect { x, y, w, h }, Anchor::Start, f64::from(row) + part)
            })
        });
        let place = space.place(&Label::new(0, candidates.collect()))?;
        let base = [place.rect.x, place.rect.y + 10.0];
        scene.text(base, &**reason, Anchor::Start, SMALL, Token::Ink, Some(Token::Paper));
        Some(place.rect.grown(3.0))
    }
}

/// A period without the label: a plain ground.
struct GapGlyph {
    gap: LabelGap,
    is_chosen: bool,
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
        let edge = match self.is_chosen {
            true => Paint::stroke(Token::SelectedEdge, 2.0),
            false => Paint::stroke(Token::Ink3, 0.8),
        };
        scene.rect(Rect::between(*left, *top, *right, *bottom), 0.0, Paint::fill(Token::Sunk));
        for x in [*left, *right] {
            scene.line([x, *top], [x, *bottom], edge);
        }
        scene.set_subject(first, &Subject::Claim(self.gap.claim));
    }
}
