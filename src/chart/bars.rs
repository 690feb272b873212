//! Where each count over a period lies: one bar each, set apart where they would coincide.

use super::frame::Scales;
use crate::base::math::clamp;
use crate::base::sort;
use crate::model::{Amount, ChartMeasure, Claim, ClaimIx, Dataset, Qualifier, Scope};
use crate::query::counted::days_of;
use crate::scene::{Rect, Token};

/// Thickness of a bar.
pub(super) const THICK: f64 = 4.0;

/// Height of what a bar leaves open above or below it.
pub(super) const FADE: f64 = 13.0;

/// What it costs another's label to stand in a block, per pixel.
pub(super) const BLOCK: f64 = 0.02;

/// Least width of a bar, one day's.
const LEAST: f64 = 5.0;

/// Length of the stretch over which an end that is not stated runs out.
pub(super) const RUN_OUT: f64 = 80.0;

/// How a qualifier is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// A bar with end caps.
    Exactly,
    /// Open upward.
    AtLeast,
    /// Open upward beyond a gap.
    MoreThan,
    /// A pale band without a stated width.
    About,
    /// Open downward.
    UpTo,
    /// A block from low to high.
    Range,
    /// A dashed bar, open upward: the number is a word.
    Words,
}

impl Look {
    /// The drawing of an amount.
    pub(super) fn of(amount: Amount) -> Self {
        let is_range = matches!((amount.min, amount.max), (Some(min), Some(max)) if min < max);
        match amount.qualifier {
            Qualifier::Several | Qualifier::Dozens => Self::Words,
            Qualifier::UpTo => Self::UpTo,
            Qualifier::About => Self::About,
            _ if is_range => Self::Range,
            Qualifier::AtLeast => Self::AtLeast,
            Qualifier::MoreThan => Self::MoreThan,
            Qualifier::Exactly => Self::Exactly,
            Qualifier::Unspecified if amount.is_open_above() => Self::AtLeast,
            Qualifier::Unspecified if amount.min.is_none() => Self::UpTo,
            Qualifier::Unspecified => Self::Exactly,
        }
    }

    /// Open upward.
    pub(super) fn is_open_above(self) -> bool {
        matches!(self, Self::AtLeast | Self::MoreThan | Self::Words)
    }
}

/// The lowest and the highest count of a claim on the axis.
pub(super) fn levels(amount: Amount) -> (f64, f64) {
    let sound = |value: f64| if value.is_finite() { clamp(value, 0.0, 1e15) } else { 0.0 };
    let (min, max) = (amount.min.map(sound), amount.max.map(sound));
    let level = match Look::of(amount) {
        Look::UpTo => max.or(min),
        _ => min.or(max),
    };
    let level = level.unwrap_or(0.0);
    match Look::of(amount) {
        Look::Range | Look::About => (level, max.unwrap_or(level).max(level)),
        _ => (level, level),
    }
}

/// What a bar counts, by its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    /// What happened: launches, deaths.
    Claim,
    /// What was handed over.
    Supply,
    /// The same behind another measure: thinner.
    Behind,
}

impl Ink {
    /// The ink of what a chart is about.
    pub(super) fn of(measure: ChartMeasure) -> Self {
        match measure {
            ChartMeasure::MissilesTransferred | ChartMeasure::ShellsTransferred => Self::Supply,
            _ => Self::Claim,
        }
    }

    /// The colour.
    pub(super) fn token(self) -> Token {
        match self {
            Self::Claim => Token::Claim,
            Self::Supply | Self::Behind => Token::Supply,
        }
    }

    /// The colour of what is open.
    pub(super) fn soft(self) -> Token {
        match self {
            Self::Claim => Token::ClaimSoft,
            Self::Supply | Self::Behind => Token::SupplySoft,
        }
    }

    /// How thick a bar is.
    pub(super) fn thick(self) -> f64 {
        if self == Self::Behind { 2.4 } else { THICK }
    }
}

/// A claim's bar in pixels.
#[derive(Clone, Debug)]
pub(super) struct Bar {
    /// The claim.
    pub(super) claim: ClaimIx,
    /// What it counts.
    pub(super) ink: Ink,
    /// About a strike of which only a period is known: hatched.
    pub(super) is_undated: bool,
    /// It takes in a whole attack, not only the strike where it stands: hollow.
    pub(super) is_whole_attack: bool,
    /// How it is drawn.
    pub(super) look: Look,
    /// It relays or rewords another: a thin line.
    pub(super) is_relay: bool,
    /// From the first day to the last, from the lower edge to the upper one.
    pub(super) core: Rect,
    /// The start is not stated.
    pub(super) is_start_open: bool,
    /// The end is not stated.
    pub(super) is_end_open: bool,
    /// The start and the end lie within the plot.
    pub(super) has_ends: [bool; 2],
    /// Where the day on which it was said lies.
    pub(super) said: Option<[f64; 2]>,
    /// The count, for the order of labels.
    pub(super) level: f64,
}

impl Bar {
    /// The middle of its height.
    pub(super) fn y(&self) -> f64 {
        self.core.y + self.core.h / 2.0
    }

    /// A block from low to high that is high enough for a text.
    pub(super) fn block(&self) -> Option<Rect> {
        (self.look == Look::Range && self.core.h >= 22.0).then_some(self.core)
    }

    /// What it leaves open, as a rectangle.
    pub(super) fn open(&self) -> Option<Rect> {
        let gap = if self.look == Look::MoreThan { 2.0 } else { 0.0 };
        let Rect { x, w, .. } = self.core;
        match self.look {
            _ if self.is_relay => None,
            Look::UpTo => Some(Rect { x, w, y: self.core.bottom(), h: FADE }),
            look if look.is_open_above() => {
                Some(Rect { x, w, y: self.core.y - gap - FADE, h: FADE })
            }
            _ => None,
        }
    }

    /// Everything but the line to the day it was said.
    pub(super) fn figure(&self) -> Rect {
        let open = self.open().unwrap_or(self.core);
        let (top, bottom) = (self.core.y.min(open.y), self.core.bottom().max(open.bottom()));
        Rect::between(self.core.x, top, self.core.right(), bottom)
    }

    /// The rightmost point: the bar's end or the day it was said.
    pub(super) fn end(&self) -> f64 {
        self.said.map_or(self.core.right(), |[x, _]| (x + 4.0).max(self.core.right()))
    }
}

/// The bars of some claims, from the lowest to the highest.
pub(super) fn bars(dataset: &Dataset, claims: &[ClaimIx], ink: Ink, plane: &Scales) -> Vec<Bar> {
    let mut bars: Vec<_> =
        claims.iter().map(|&ix| bar(dataset, ix, &dataset.claim(ix), ink, plane)).collect();
    sort::sort_by(&mut bars, |a, b| {
        a.level.total_cmp(&b.level).then(b.core.w.total_cmp(&a.core.w)).then(a.claim.cmp(&b.claim))
    });
    bars
}

fn bar(dataset: &Dataset, ix: ClaimIx, claim: &Claim, ink: Ink, plane: &Scales) -> Bar {
    let (left, right) = (plane.plot.x, plane.plot.right());
    let inside = |x: f64| x.max(left).min(right);
    let days = days_of(dataset, claim);
    let from = days.from.map(|day| plane.x(day));
    let to = days.to.map(|day| plane.x(day.plus(1)));
    let said_on = claim.stated_on.map(|day| plane.x(day.plus(1)));
    let start = inside(from.or(to.map(|to| to.min(right) - RUN_OUT)).unwrap_or(left));
    // What is said of an open period cannot reach beyond the day it was said.
    let run_out = said_on.unwrap_or(start + RUN_OUT).max(start + RUN_OUT / 2.0);
    let end = inside(to.unwrap_or(run_out)).max(start);
    let missing = (LEAST - (end - start)).max(0.0);
    let start = (start - missing / 2.0).min(right - LEAST).max(left);
    let end = end.max(start + LEAST);

    let (look, is_relay) = (Look::of(claim.amount), claim.is_relay());
    let (middle, height) = upright(claim, ink, plane);
    let core = Rect::between(start, middle - height / 2.0, end, middle + height / 2.0);
    let shows = |x: Option<f64>| x.is_some_and(|x| x >= left - 0.5 && x <= right + 0.5);
    let said =
        claim.stated_on.filter(|&day| plane.x(day) >= left && plane.x(day.plus(1)) <= right + 0.5);
    Bar {
        claim: ix,
        ink,
        is_undated: claim.event.is_some(),
        is_whole_attack: claim.scope == Scope::Attack,
        look,
        is_relay,
        core,
        is_start_open: from.is_none(),
        is_end_open: to.is_none(),
        has_ends: [shows(from), shows(to)],
        said: said.map(|day| [plane.noon(day), middle]),
        level: levels(claim.amount).0,
    }
}

/// The bar of a claim about one strike or one day; it has no width yet.
pub(super) fn short_bar(ix: ClaimIx, claim: &Claim, ink: Ink, plane: &Scales) -> Bar {
    let (middle, height) = upright(claim, ink, plane);
    Bar {
        claim: ix,
        ink,
        is_undated: false,
        is_whole_attack: claim.scope == Scope::Attack,
        look: Look::of(claim.amount),
        is_relay: claim.is_relay(),
        core: Rect { x: 0.0, y: middle - height / 2.0, w: 0.0, h: height },
        is_start_open: false,
        is_end_open: false,
        has_ends: [false; 2],
        said: None,
        level: levels(claim.amount).0,
    }
}

/// The middle of a bar's height, and its height.
fn upright(claim: &Claim, ink: Ink, plane: &Scales) -> (f64, f64) {
    let (low, high) = levels(claim.amount);
    let is_relay = claim.is_relay();
    let thick = match Look::of(claim.amount) {
        _ if is_relay => 1.5,
        Look::About => ink.thick() * 1.6,
        _ => ink.thick(),
    };
    let is_block = high > low && !is_relay;
    let (y_low, y_high) = (plane.y(low), plane.y(if is_block { high } else { low }));
    let height = (y_low - y_high).max(thick);
    (((y_low + y_high) / 2.0).min(plane.plot.bottom() - height / 2.0), height)
}

/// The row of the picture at a height.
fn row(y: f64) -> usize {
    const ROW_PX: f64 = 16.0;
    clamp(y / ROW_PX, 0.0, 2000.0) as usize
}

/// Shifts a bar that would lie on another, or on one of the `others`, by 5 to 9 px, up first; the bars that
/// come first stay.
pub(super) fn set_apart(bars: &mut [Bar], others: impl Iterator<Item = Rect>, plane: &Scales) {
    const NEIGHBOURS: usize = 200;
    // Bars by rows of the picture, so that many bars need not all be compared.
    let mut placed: Vec<Vec<Rect>> = vec![Vec::new(); row(plane.plot.bottom()) + 3];
    for other in others {
        if let Some(rects) = placed.get_mut(row(other.y)) {
            rects.push(other);
        }
    }
    for bar in bars {
        let room = bar.core.grown(1.2);
        let taken = |dy: f64| -> usize {
            let moved = Rect { y: room.y + dy, ..room };
            let near = row(moved.y).saturating_sub(1)..(row(moved.bottom()) + 2).min(placed.len());
            let neighbours = placed.get(near).unwrap_or_default().iter();
            let neighbours = neighbours.flat_map(|rects| rects.iter().rev().take(NEIGHBOURS));
            neighbours.filter(|rect| rect.intersects(&moved)).count()
        };
        let shift = [0.0, -5.0, 5.0, -7.0, 7.0, -9.0, 9.0]
            .into_iter()
            .filter(|dy| {
                bar.core.bottom() + dy <= plane.plot.bottom() + 0.5
                    && bar.core.y + dy >= plane.plot.y
            })
            .map(|dy| (taken(dy), dy))
            .reduce(|best, next| if next.0 < best.0 { next } else { best })
            .map_or(0.0, |(_, dy)| dy);
        bar.core.y += shift;
        if let Some([_, y]) = bar.said.as_mut() {
            *y += shift;
        }
        if let Some(rects) = placed.get_mut(row(bar.core.y)) {
            rects.push(bar.core);
        }
    }
}
