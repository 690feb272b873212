//! Claims about single strikes or days: each at its exact day and number. Claims about one day with one number
//! share the place; the numbers of one strike stand on one upright line, so that contradictions are seen.

use super::amount_drawing::AmountShape;
use super::amount_form::{AmountForm, Ink, levels};
use super::element::Glyph;
use super::scales::{DayScale, PanelScales, Point, noon_of};
use super::total_bar::subject_of;
use crate::base::math::compare;
use crate::base::sort;
use crate::model::{ClaimIx, Dataset, EventIx, Scope};
use crate::scene::{Dash, Paint, Rect, Scene, Subject, Token};
use crate::time::Day;

/// Width of a mark.
const WIDTH: f64 = 9.0;
/// So many places are drawn, the highest numbers first: more would be a solid area.
const MOST: usize = 400;

/// What an upright line stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum About {
    /// A strike.
    Strike(EventIx),
    /// A day, of claims that name no strike.
    Day(Day),
}

/// How a claim of a point is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct PointClaim {
    /// The claim.
    pub(super) claim: ClaimIx,
    form: AmountForm,
    is_relay: bool,
    is_whole_attack: bool,
}

/// Claims with one number about one day.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct StrikePoint {
    /// The claims, each with how it is drawn.
    pub(super) claims: Vec<PointClaim>,
    /// The day.
    pub(super) day: Day,
    /// The lowest number.
    pub(super) low: f64,
    /// The highest: the same but for a range.
    pub(super) high: f64,
    ink: Ink,
    /// It is open on the page.
    pub(super) is_chosen: bool,
}

/// The numbers of one strike or day.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct StrikeLine {
    /// What they are about.
    pub(super) about: About,
    /// The day.
    pub(super) day: Day,
    /// The claims in the order of their numbers.
    pub(super) claims: Vec<ClaimIx>,
    low: f64,
    /// The highest number.
    pub(super) high: f64,
    ink: Ink,
}

/// The claims of all strikes and days.
#[derive(Clone, Debug, Default)]
pub(super) struct StrikePoints {
    /// The places, by day and number.
    pub(super) points: Vec<StrikePoint>,
    /// The upright lines, by day.
    pub(super) lines: Vec<StrikeLine>,
    /// The claims that are not drawn.
    pub(super) left_out: Vec<ClaimIx>,
}

/// A claim with its place.
#[derive(Clone, Copy)]
struct Placed {
    claim: ClaimIx,
    about: About,
    day: Day,
    low: f64,
    high: f64,
}

impl StrikePoints {
    /// The places of some claims; those off the axis have none.
    pub(super) fn new(dataset: &Dataset, claims: &[ClaimIx], ink: Ink, days: DayScale) -> Self {
        let placed = claims.iter().filter_map(|&claim| placed(dataset, claim));
        let mut placed: Vec<Placed> = placed.filter(|it| days.has(it.day)).collect();
        sort::sort_by(&mut placed, |a, b| {
            let by_number = compare(a.low, b.low).then(compare(a.high, b.high));
            a.day.cmp(&b.day).then(by_number).then(a.claim.cmp(&b.claim))
        });
        let is_one_place =
            |a: &Placed, b: &Placed| (a.day, a.low, a.high) == (b.day, b.low, b.high);
        let mut heights: Vec<f64> =
            placed.chunk_by(is_one_place).filter_map(|it| Some(it.first()?.high)).collect();
        sort::sort_by(&mut heights, |a, b| compare(*b, *a));
        let least = heights.get(MOST).copied();
        let (kept, rest): (Vec<Placed>, Vec<Placed>) =
            placed.into_iter().partition(|it| least.is_none_or(|least| it.high > least));
        let points = kept.chunk_by(is_one_place).filter_map(|at| point(dataset, at, ink)).collect();
        Self {
            points,
            lines: lines(&kept, ink),
            left_out: rest.into_iter().map(|it| it.claim).collect(),
        }
    }

    /// The same with the claims that were known.
    pub(super) fn known(&self, is_known: impl Fn(ClaimIx) -> bool) -> Self {
        let mut known = self.clone();
        for point in &mut known.points {
            point.claims.retain(|it| is_known(it.claim));
        }
        known.points.retain(|point| !point.claims.is_empty());
        for line in &mut known.lines {
            line.claims.retain(|it| is_known(*it));
        }
        known.lines.retain(|line| !line.claims.is_empty());
        known.left_out.retain(|it| is_known(*it));
        known
    }
}

fn placed(dataset: &Dataset, ix: ClaimIx) -> Option<Placed> {
    let claim = dataset.claim(ix);
    let (about, day) = match claim.event {
        Some(event) => (About::Strike(event), dataset.event(event).from),
        // A night is called by its last day.
        None => claim.period.to.map(|day| (About::Day(day), day))?,
    };
    let (low, high) = levels(claim.amount);
    Some(Placed { claim: ix, about, day, low, high })
}

fn point(dataset: &Dataset, at: &[Placed], ink: Ink) -> Option<StrikePoint> {
    let first = at.first()?;
    let claims = at.iter().map(|it| {
        let claim = dataset.claim(it.claim);
        PointClaim {
            claim: it.claim,
            form: AmountForm::of(claim.amount),
            is_relay: claim.is_relay(),
            is_whole_attack: claim.scope == Scope::Attack,
        }
    });
    let Placed { day, low, high, .. } = *first;
    Some(StrikePoint { claims: claims.collect(), day, low, high, ink, is_chosen: false })
}

fn lines(placed: &[Placed], ink: Ink) -> Vec<StrikeLine> {
    let mut by_strike = placed.to_vec();
    sort::sort_by(&mut by_strike, |a, b| {
        (a.day, a.about).cmp(&(b.day, b.about)).then(compare(a.low, b.low))
    });
    let of_strikes = by_strike.chunk_by(|a, b| a.about == b.about);
    let lines = of_strikes.filter_map(|claims| {
        let (about, day) = claims.first().map(|first| (first.about, first.day))?;
        Some(StrikeLine {
            about,
            day,
            claims: claims.iter().map(|it| it.claim).collect(),
            low: claims.iter().map(|it| it.low).fold(f64::MAX, f64::min),
            high: claims.iter().map(|it| it.high).fold(0.0, f64::max),
            ink,
        })
    });
    lines.collect()
}

impl StrikePoint {
    /// What it stands for.
    pub(super) fn subject(&self) -> Subject {
        subject_of(self.claims.iter().map(|it| it.claim))
    }

    fn shapes(&self, [x, top]: [f64; 2], bottom: f64) -> impl Iterator<Item = AmountShape> + '_ {
        let span = Rect::between(x - WIDTH / 2.0, top, x + WIDTH / 2.0, bottom);
        self.claims.iter().map(move |it| AmountShape {
            span,
            form: it.form,
            ink: self.ink,
            fades: [false; 2],
            has_ends: [false; 2],
            is_relay: it.is_relay,
            is_undated: false,
            is_whole_attack: it.is_whole_attack,
        })
    }

    /// All of it in pixels.
    pub(super) fn figure(&self, scales: &PanelScales) -> Rect {
        let [[x, top], [_, bottom]] =
            [self.high, self.low].map(|count| scales.at((noon_of(self.day), count)));
        let figures = self.shapes([x, top], bottom).map(|it| it.figure());
        let whole = figures.reduce(|a, b| {
            let (left, upper) = (a.x.min(b.x), a.y.min(b.y));
            Rect::between(left, upper, a.right().max(b.right()), a.bottom().max(b.bottom()))
        });
        whole.unwrap_or_default()
    }

    /// What a pointer finds.
    pub(super) fn bounds(&self, scales: &PanelScales) -> Rect {
        let [[x, top], [_, bottom]] =
            [self.high, self.low].map(|count| scales.at((noon_of(self.day), count)));
        Rect::between(x - WIDTH / 2.0, top - 3.0, x + WIDTH / 2.0, bottom + 3.0)
    }
}

impl Glyph for StrikePoint {
    fn points(&self) -> Vec<Point> {
        [self.high, self.low].map(|count| (noon_of(self.day), count)).to_vec()
    }

    fn draw(&self, at: &[[f64; 2]], scene: &mut Scene) {
        let [high, low] = at else { return };
        let first = scene.items.len();
        let mut shapes: Vec<_> = self.shapes(*high, low[1]).collect();
        // Solid ones first: an open or hollow form then lies over them.
        sort::sort_by_key(&mut shapes, |it| (it.is_whole_attack, it.form == AmountForm::About));
        shapes.iter().for_each(|shape| shape.draw(scene));
        if self.is_chosen {
            let edge = Paint::stroke(Token::SelectedEdge, 2.0);
            scene.rect(Rect::around(*high, WIDTH, 3.0).grown(3.5), 3.0, edge);
        }
        scene.set_subject(first, &self.subject());
    }
}

impl Glyph for StrikeLine {
    fn points(&self) -> Vec<Point> {
        [self.high, self.low, 0.0].map(|count| (noon_of(self.day), count)).to_vec()
    }

    fn draw(&self, at: &[[f64; 2]], scene: &mut Scene) {
        let [high, low, zero] = at else { return };
        scene.line(*low, *zero, Paint::dashed(self.ink.token(), 0.8, Dash::Dotted));
        if low[1] - high[1] > 1.0 {
            scene.line(*high, *low, Paint::stroke(self.ink.token(), 1.0));
        }
    }
}
