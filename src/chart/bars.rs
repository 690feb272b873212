//! Where each claim of launches over a period lies: one bar each, set apart where they would coincide.

use super::frame::Plane;
use crate::base::math::within;
use crate::base::order;
use crate::model::{Amount, Claim, ClaimIx, Dataset, Qualifier};
use crate::scene::Rect;

/// Thickness of a bar.
pub(super) const THICK: f64 = 4.0;

/// Height of what a bar leaves open above or below it.
pub(super) const FADE: f64 = 13.0;

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
    fn of(amount: Amount) -> Self {
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
    let sound = |value: f64| if value.is_finite() { within(value, 0.0, 1e15) } else { 0.0 };
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

/// A claim's bar in pixels.
#[derive(Clone, Debug)]
pub(super) struct Bar {
    /// The claim.
    pub(super) claim: ClaimIx,
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

/// The bars of the drawn claims, from the lowest to the highest.
pub(super) fn bars(dataset: &Dataset, drawn: &[ClaimIx], plane: &Plane) -> Vec<Bar> {
    let mut bars: Vec<_> = drawn.iter().map(|&ix| bar(ix, &dataset.claim(ix), plane)).collect();
    order::sort_by(&mut bars, |a, b| {
        a.level.total_cmp(&b.level).then(b.core.w.total_cmp(&a.core.w)).then(a.claim.cmp(&b.claim))
    });
    set_apart(&mut bars, plane);
    bars
}

fn bar(ix: ClaimIx, claim: &Claim, plane: &Plane) -> Bar {
    let (left, right) = (plane.plot.x, plane.plot.right());
    let inside = |x: f64| x.max(left).min(right);
    let from = claim.period.from.map(|day| plane.x(day));
    let to = claim.period.to.map(|day| plane.x(day.plus(1)));
    let said_on = claim.stated_on.map(|day| plane.x(day.plus(1)));
    let start = inside(from.or(to.map(|to| to.min(right) - RUN_OUT)).unwrap_or(left));
    // What is said of an open period cannot reach beyond the day it was said.
    let run_out = said_on.unwrap_or(start + RUN_OUT).max(start + RUN_OUT / 2.0);
    let end = inside(to.unwrap_or(run_out)).max(start);
    let missing = (LEAST - (end - start)).max(0.0);
    let start = (start - missing / 2.0).min(right - LEAST).max(left);
    let end = end.max(start + LEAST);

    let look = Look::of(claim.amount);
    let (low, high) = levels(claim.amount);
    let is_relay = claim.is_relay();
    let thick = match look {
        _ if is_relay => 1.5,
        Look::About => 6.4,
        _ => THICK,
    };
    let is_block = high > low && !is_relay;
    let (y_low, y_high) = (plane.y(low), plane.y(if is_block { high } else { low }));
    let height = (y_low - y_high).max(thick);
    let middle = ((y_low + y_high) / 2.0).min(plane.plot.bottom() - height / 2.0);
    let core = Rect::between(start, middle - height / 2.0, end, middle + height / 2.0);
    let shows = |x: Option<f64>| x.is_some_and(|x| x >= left - 0.5 && x <= right + 0.5);
    let said =
        claim.stated_on.filter(|&day| plane.x(day) >= left && plane.x(day.plus(1)) <= right + 0.5);
    Bar {
        claim: ix,
        look,
        is_relay,
        core,
        is_start_open: from.is_none(),
        is_end_open: to.is_none(),
        has_ends: [shows(from), shows(to)],
        said: said.map(|day| [plane.noon(day), middle]),
        level: low,
    }
}

/// The row of the picture at a height.
fn row(y: f64) -> usize {
    const ROW_PX: f64 = 16.0;
    within(y / ROW_PX, 0.0, 2000.0) as usize
}

/// Shifts a bar that would lie on another by 5 to 9 px, up first.
fn set_apart(bars: &mut [Bar], plane: &Plane) {
    const NEIGHBOURS: usize = 200;
    // Bars by rows of the picture, so that many bars need not all be compared.
    let mut placed: Vec<Vec<Rect>> = vec![Vec::new(); row(plane.plot.bottom()) + 3];
    for bar in bars {
        let room = bar.core.grown(1.2);
        let taken = |dy: f64| -> usize {
            let moved = Rect { y: room.y + dy, ..room };
            let near = row(moved.y).saturating_sub(1)..(row(moved.bottom()) + 2).min(placed.len());
            let neighbours = placed.get(near).unwrap_or_default().iter();
            let neighbours = neighbours.flat_map(|rects| rects.iter().rev().take(NEIGHBOURS));
            neighbours.filter(|rect| rect.meets(&moved)).count()
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
