//! Counts over a period: one bar each, at its exact number, and a dot on the day on which it was said.

use super::amount_drawing::{AmountShape, DOT, FADE_OUT, THICK, draw_said};
use super::amount_form::{AmountForm, Ink, levels};
use super::element::Glyph;
use super::scales::{DayScale, PanelScales, Point, end_of, noon_of, start_of};
use crate::base::sort;
use crate::model::{ClaimIx, Dataset, Scope};
use crate::query::counted::days_of;
use crate::scene::{Paint, Rect, Scene, Subject, Token};

/// Least width of a bar in pixels, of a single day's too.
const LEAST: f64 = 5.0;

/// How a claim of a bar is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct BarClaim {
    claim: ClaimIx,
    form: AmountForm,
    fades: [bool; 2],
    has_ends: [bool; 2],
    is_relay: bool,
    is_undated: bool,
    is_whole_attack: bool,
}

/// The bar of one claim, or of several with one number and period that were said on one day.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct TotalBar {
    of_claims: Vec<BarClaim>,
    /// What is counted.
    pub(super) ink: Ink,
    /// The lowest number.
    pub(super) low: f64,
    /// The highest.
    pub(super) high: f64,
    /// The day on which it was said, where that is on the axis.
    said: Option<f64>,
    from: f64,
    to: f64,
    /// It is open on the page.
    pub(super) is_chosen: bool,
}

/// The bars of some claims, from the lowest to the highest.
pub(super) fn total_bars(
    dataset: &Dataset,
    claims: &[ClaimIx],
    ink: Ink,
    days: DayScale,
) -> Vec<TotalBar> {
    let mut bars: Vec<_> =
        claims.iter().filter_map(|&ix| TotalBar::of(dataset, ix, ink, days)).collect();
    sort::sort_by(&mut bars, |a, b| {
        let place = |bar: &TotalBar| [bar.low, bar.high, bar.from, bar.to, bar.said.unwrap_or(0.0)];
        let (one, other) = (place(a), place(b));
        let order = one.iter().zip(&other).map(|(a, b)| a.total_cmp(b));
        order.fold(std::cmp::Ordering::Equal, std::cmp::Ordering::then)
    });
    bars.dedup_by(|next, kept| {
        let own = std::mem::take(&mut next.of_claims);
        let is_same = TotalBar { of_claims: Vec::new(), ..kept.clone() } == *next;
        if is_same {
            kept.of_claims.extend(own);
        } else {
            next.of_claims = own;
        }
        is_same
    });
    bars
}

impl TotalBar {
    /// The bar of a claim; `None` where nothing of it is on the axis.
    fn of(dataset: &Dataset, ix: ClaimIx, ink: Ink, days: DayScale) -> Option<Self> {
        let claim = dataset.claim(ix);
        let period = days_of(dataset, &claim);
        let (first, end) = (start_of(days.first), end_of(days.last));
        let (from, to) = (period.from.map(start_of), period.to.map(end_of));
        let fade = FADE_OUT / days.px_per_day().max(1e-9);
        let start = from.or(to.map(|to| to.min(end) - fade)).unwrap_or(first);
        // What is said of an open period cannot reach beyond the day on which it was said.
        let seen_from = start.max(first);
        let open_end = claim.stated_on.map_or(seen_from + fade, end_of).max(start + fade / 2.0);
        let stop = to.unwrap_or(open_end);
        let said = claim.stated_on.filter(|&day| days.has(day)).map(noon_of);
        let (low, high) = levels(claim.amount);
        let is_inside = |moment: Option<f64>| moment.is_some_and(|it| it >= first && it <= end);
        let is_seen = (start < end && stop > first) || said.is_some();
        let of_bar = BarClaim {
            claim: ix,
            form: AmountForm::of(claim.amount),
            fades: [from.is_none(), to.is_none()],
            has_ends: [is_inside(from), is_inside(to)],
            is_relay: claim.is_relay(),
            is_undated: claim.event.is_some(),
            is_whole_attack: claim.scope == Scope::Attack,
        };
        is_seen.then(|| Self {
            of_claims: vec![of_bar],
            ink,
            low,
            high,
            said,
            from: start.max(first).min(end),
            to: stop.max(first).min(end),
            is_chosen: false,
        })
    }

    /// The claims.
    pub(super) fn claims(&self) -> impl Iterator<Item = ClaimIx> + '_ {
        self.of_claims.iter().map(|it| it.claim)
    }

    /// Keeps the claims that were known.
    pub(super) fn retain(&mut self, is_known: impl Fn(ClaimIx) -> bool) {
        self.of_claims.retain(|it| is_known(it.claim));
    }

    /// Nobody says it in their own name.
    pub(super) fn is_relay(&self) -> bool {
        self.of_claims.iter().all(|it| it.is_relay)
    }

    /// What it stands for.
    pub(super) fn subject(&self) -> Subject {
        subject_of(self.claims())
    }

    fn shape(&self, of_claim: &BarClaim, start: [f64; 2], end: [f64; 2]) -> AmountShape {
        let BarClaim { form, fades, has_ends, is_relay, is_undated, is_whole_attack, .. } =
            *of_claim;
        AmountShape {
            span: span(start, end),
            form,
            ink: self.ink,
            fades,
            has_ends,
            is_relay,
            is_undated,
            is_whole_attack,
        }
    }

    /// The shapes of its claims.
    fn shapes(&self, start: [f64; 2], end: [f64; 2]) -> impl Iterator<Item = AmountShape> + '_ {
        self.of_claims.iter().map(move |it| self.shape(it, start, end))
    }

    /// The boxes that no text may cover: bar, arrows, dot, and the line to it.
    pub(super) fn boxes(&self, scales: &PanelScales) -> Vec<Rect> {
        let [start, end] = [(self.from, self.low), (self.to, self.high)].map(|at| scales.at(at));
        let mut boxes: Vec<_> = self.shapes(start, end).map(|it| it.figure().grown(1.0)).collect();
        if let Some([x, y]) = self.said_at(scales) {
            boxes.push(Rect::around([x, y], 2.0 * DOT + 2.5, 2.0 * DOT + 2.5));
            let (near, far) = (end[0].min(x), end[0].max(x));
            boxes.push(Rect::between(near, y - 1.0, far, y + 1.0));
        }
        boxes
    }

    /// Where the day lies on which it was said.
    pub(super) fn said_at(&self, scales: &PanelScales) -> Option<[f64; 2]> {
        Some(scales.at((self.said?, (self.low + self.high) / 2.0)))
    }

    /// Its right end: that of the bar, or the dot.
    pub(super) fn end(&self, scales: &PanelScales) -> [f64; 2] {
        let [x, y] = scales.at((self.to, (self.low + self.high) / 2.0));
        [self.said_at(scales).map_or(x, |[said, _]| x.max(said + DOT)), y]
    }

    /// What a pointer finds: the bar at its number.
    pub(super) fn bounds(&self, scales: &PanelScales) -> Rect {
        let [start, end] = [(self.from, self.low), (self.to, self.high)].map(|at| scales.at(at));
        let span = span(start, end);
        let half = THICK / 2.0 + 2.5;
        Rect::between(span.x, span.y - half, span.right(), span.bottom() + half)
    }

    /// The dot, which a pointer finds too.
    pub(super) fn dot(&self, scales: &PanelScales) -> Option<Rect> {
        let at = self.said_at(scales)?;
        Some(Rect::around(at, 2.0 * DOT + 3.0, 2.0 * DOT + 3.0))
    }
}

/// From the start to the end of a bar, with the least width that can be seen.
fn span(start: [f64; 2], end: [f64; 2]) -> Rect {
    let missing = (LEAST - (end[0] - start[0])).max(0.0) / 2.0;
    Rect::between(start[0] - missing, end[1], end[0] + missing, start[1])
}

/// One claim, or several that share a place.
pub(super) fn subject_of(claims: impl Iterator<Item = ClaimIx>) -> Subject {
    let mut claims: Vec<ClaimIx> = claims.collect();
    sort::sort_by_key(&mut claims, |it| *it);
    match claims.as_slice() {
        [claim] => Subject::Claim(*claim),
        _ => Subject::Claims(claims),
    }
}

impl Glyph for TotalBar {
    fn points(&self) -> Vec<Point> {
        let mut points = vec![(self.from, self.low), (self.to, self.high)];
        points.extend(self.said.map(|said| (said, (self.low + self.high) / 2.0)));
        points
    }

    fn draw(&self, at: &[[f64; 2]], scene: &mut Scene) {
        let &[start, end, ref said @ ..] = at else { return };
        let first = scene.items.len();
        if self.is_chosen {
            // No fill: it would hide the neighbours.
            let edge = Paint::stroke(Token::SelectedEdge, 2.0);
            scene.rect(span(start, end).grown(8.0), 3.0, edge);
        }
        // The band first, so that what is exact lies over it.
        let mut shapes: Vec<_> = self.shapes(start, end).collect();
        sort::sort_by_key(&mut shapes, |it| it.form != AmountForm::About);
        shapes.iter().for_each(|it| it.draw(scene));
        if let (Some(shape), [said]) = (shapes.first(), said) {
            draw_said(scene, shape, *said, self.is_chosen);
        }
        scene.set_subject(first, &self.subject());
    }
}
