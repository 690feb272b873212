//! Claims about one strike or one day: short bars at their numbers, side by side on one upright line, so
//! that contradictions are seen. Where strikes follow each other too closely, their lines stand apart and
//! lean towards their days; strikes for which there is no room are left out, the lowest numbers first.

use std::collections::BTreeMap;

use super::bars::{Bar, Ink, levels, short_bar};
use super::frame::Scales;
use crate::base::math::{clamp, compare};
use crate::base::sort;
use crate::model::{Claim, ClaimIx, Dataset, EventIx};
use crate::scene::{Dash, Paint, Rect, Scene, Token};
use crate::time::Day;

/// Between two columns of one strike.
const GAP: f64 = 1.4;
/// So high above the ground a line begins to lean, at least and at most.
const LEAN: [f64; 2] = [9.0, 26.0];
/// Columns of one strike.
const MOST_COLUMNS: usize = 14;
/// So many strikes are set apart; more have no room on any screen.
const MOST: usize = 400;
/// So many are tried.
const TRIED: usize = 2000;

/// What stands on one upright line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    /// The claims about a strike.
    Strike(EventIx),
    /// The claims about a day that name no strike.
    Day(Day),
}

/// The claims on one upright line.
#[derive(Clone, Debug)]
pub(super) struct Cluster {
    /// What they are about.
    pub(super) key: Key,
    /// Where its day lies.
    pub(super) day_x: f64,
    /// The upright line.
    pub(super) x: f64,
    /// The claims from the lowest to the highest, as bars.
    pub(super) bars: Vec<Bar>,
    /// The width of a bar.
    column: f64,
    /// The room to the next strike.
    between: f64,
    /// The width of all columns, with that room.
    width: f64,
}

/// The claims of all strikes and days.
#[derive(Clone, Debug, Default)]
pub(super) struct Points {
    /// In the order of their days.
    pub(super) clusters: Vec<Cluster>,
    /// The claims for which there is no room.
    pub(super) left_out: Vec<ClaimIx>,
}

impl Points {
    /// Sets the claims apart.
    pub(super) fn new(dataset: &Dataset, claims: &[ClaimIx], ink: Ink, plane: &Scales) -> Self {
        let mut points = Self::default();
        // The claims about a strike follow each other; those about a day may come in any order.
        let mut days: BTreeMap<Day, usize> = BTreeMap::new();
        for &ix in claims {
            let claim = dataset.claim(ix);
            let Some((key, day)) = key_of(dataset, &claim) else { continue };
            let bar = short_bar(ix, &claim, ink, plane);
            let next = points.clusters.len();
            let at = match key {
                Key::Strike(_) => next.saturating_sub(1),
                Key::Day(day) => *days.entry(day).or_insert(next),
            };
            match points.clusters.get_mut(at).filter(|known| known.key == key) {
                Some(known) => known.bars.push(bar),
                None => points.clusters.push(Cluster {
                    key,
                    day_x: plane.noon(day),
                    x: 0.0,
                    bars: vec![bar],
                    column: 0.0,
                    between: 0.0,
                    width: 0.0,
                }),
            }
        }
        for cluster in &mut points.clusters {
            points.left_out.extend(cluster.stack(plane.plot.w < 520.0));
        }
        sort::sort_by(&mut points.clusters, |a, b| compare(a.day_x, b.day_x));
        points.make_room(plane);
        for cluster in &mut points.clusters {
            for bar in &mut cluster.bars {
                bar.core.x += cluster.x - cluster.column / 2.0;
            }
        }
        points
    }

    /// Places the lines, each as near to its day as its neighbours allow.
    fn make_room(&mut self, plane: &Scales) {
        let (left, right) = (plane.plot.x, plane.plot.right());
        let farthest = (plane.plot.w * 0.14).max(96.0);
        let place = |clusters: &[Cluster]| -> Option<Vec<f64>> {
            let lefts = spread(clusters, left + 1.0, right - 1.0)?;
            let is_near = |(cluster, x): (&Cluster, &f64)| {
                (x + cluster.half() - cluster.day_x).abs() <= farthest
            };
            clusters.iter().zip(&lefts).all(is_near).then_some(lefts)
        };
        let lefts = match place(&self.clusters).filter(|_| self.clusters.len() <= MOST) {
            Some(lefts) => lefts,
            None => {
                let all = std::mem::take(&mut self.clusters);
                let (kept, rest) = highest(all, &place);
                self.left_out
                    .extend(rest.iter().flat_map(|it| it.bars.iter().map(|bar| bar.claim)));
                self.clusters = kept;
                place(&self.clusters).unwrap_or_default()
            }
        };
        for (cluster, x) in self.clusters.iter_mut().zip(lefts) {
            cluster.x = x + cluster.half();
        }
    }
}

/// The clusters with the highest numbers that have room, in order of their days, and the rest.
fn highest(
    all: Vec<Cluster>,
    place: &impl Fn(&[Cluster]) -> Option<Vec<f64>>,
) -> (Vec<Cluster>, Vec<Cluster>) {
    let tops = all.iter().map(Cluster::top);
    let mut by_level: Vec<(usize, f64)> = tops.enumerate().collect();
    sort::sort_by(&mut by_level, |&(_, a), &(_, b)| compare(b, a));
    let mut kept: Vec<usize> = Vec::new();
    let of = |rows: &[usize]| -> Vec<Cluster> {
        rows.iter().filter_map(|&at| all.get(at).cloned()).collect()
    };
    for (at, _) in by_level.into_iter().take(TRIED) {
        if kept.len() >= MOST {
            break;
        }
        let place_in_order = kept.partition_point(|&other| other < at);
        kept.insert(place_in_order, at);
        if place(&of(&kept)).is_none() {
            kept.remove(place_in_order);
        }
    }
    let (mut with_room, mut rest) = (Vec::new(), Vec::new());
    for (at, cluster) in all.into_iter().enumerate() {
        let is_kept = kept.binary_search(&at).is_ok();
        if is_kept { with_room.push(cluster) } else { rest.push(cluster) }
    }
    (with_room, rest)
}

/// The left edges of clusters that do not touch, in their order, each as near to its day as the others
/// allow (pooling of neighbours that would overlap); none where they are wider than the axis.
fn spread(clusters: &[Cluster], left: f64, right: f64) -> Option<Vec<f64>> {
    let total: f64 = clusters.iter().map(|cluster| cluster.width).sum();
    if total > right - left {
        return None;
    }
    // Pools of neighbours that touch: how many, the sum of where each would like to begin, less the widths
    // before it in the pool, and the width of the pool.
    let mut pools: Vec<(usize, f64, f64)> = Vec::new();
    let at = |&(num, sum, width): &(usize, f64, f64)| {
        clamp(sum / num as f64, left, (right - width).max(left))
    };
    for cluster in clusters {
        let mut pool = (1, cluster.day_x - cluster.half(), cluster.width);
        while let Some(before) = pools.last() {
            if at(before) + before.2 <= at(&pool) {
                break;
            }
            let (num, sum, width) = *before;
            pool = (num + pool.0, sum + pool.1 - width * pool.0 as f64, width + pool.2);
            pools.pop();
        }
        pools.push(pool);
    }
    let mut lefts = Vec::new();
    let mut rest = clusters.iter();
    for pool in &pools {
        let mut x = at(pool);
        for cluster in rest.by_ref().take(pool.0) {
            lefts.push(x);
            x += cluster.width;
        }
    }
    Some(lefts)
}

impl Cluster {
    /// Puts the bars into as few columns as they need so that none lies on another; gives back the claims
    /// beyond the most columns.
    fn stack(&mut self, is_narrow: bool) -> Vec<ClaimIx> {
        sort::sort_by(&mut self.bars, |a, b| compare(a.level, b.level).then(a.claim.cmp(&b.claim)));
        let mut tops: Vec<f64> = Vec::new();
        let mut columns: Vec<usize> = Vec::new();
        let mut left_out = Vec::new();
        self.bars.retain(|bar| {
            let figure = bar.figure();
            let free = tops.iter().position(|&top| figure.bottom() <= top - 1.2);
            let at = free.unwrap_or(tops.len());
            if at >= MOST_COLUMNS {
                left_out.push(bar.claim);
                return false;
            }
            match tops.get_mut(at) {
                Some(top) => *top = figure.y,
                None => tops.push(figure.y),
            }
            columns.push(at);
            true
        });
        let num = tops.len().max(1);
        // The more stand side by side, the narrower they are.
        self.column = match num {
            1 => 10.0,
            2 => 8.0,
            _ => 6.5,
        };
        self.between = 5.0;
        if is_narrow {
            (self.column, self.between) = (self.column * 0.68, 3.4);
        }
        for (bar, at) in self.bars.iter_mut().zip(columns) {
            bar.core.x = at as f64 * (self.column + GAP);
            bar.core.w = self.column;
        }
        self.width = num as f64 * (self.column + GAP) + self.between;
        left_out
    }

    /// From its left edge to the line, which runs through the first column.
    fn half(&self) -> f64 {
        (self.column + self.between) / 2.0
    }

    /// The highest number.
    fn top(&self) -> f64 {
        self.bars.iter().map(|bar| bar.level).fold(0.0, f64::max)
    }

    /// All of its bars.
    pub(super) fn figure(&self) -> Rect {
        let figures = || self.bars.iter().map(Bar::figure);
        Rect::between(
            figures().map(|rect| rect.x).fold(f64::MAX, f64::min),
            figures().map(|rect| rect.y).fold(f64::MAX, f64::min),
            figures().map(|rect| rect.right()).fold(f64::MIN, f64::max),
            figures().map(|rect| rect.bottom()).fold(f64::MIN, f64::max),
        )
    }

    /// The upright line: blue between the numbers, thin down to its day.
    pub(super) fn draw_line(&self, scene: &mut Scene, plane: &Scales) {
        let ground = plane.plot.bottom();
        let ys = || self.bars.iter().map(Bar::y);
        let (high, low) = (ys().fold(f64::MAX, f64::min), ys().fold(f64::MIN, f64::max));
        if self.bars.is_empty() {
            return;
        }
        let token = self.bars.first().map_or(Token::Claim, |bar| bar.ink.token());
        let thin = Paint::dashed(token, 0.9, Dash::Dotted);
        let aside = (self.x - self.day_x).abs() * 0.3;
        let bend = (ground - clamp(aside, LEAN[0], LEAN[1])).max(low);
        if bend > low {
            scene.line([self.x, low], [self.x, bend], thin);
        }
        if ground - bend > 0.5 {
            scene.line([self.x, bend], [self.day_x, ground], thin);
        }
        if low - high > 1.0 {
            scene.line([self.x, high], [self.x, low], Paint::stroke(token, 1.0));
        }
    }
}

fn key_of(dataset: &Dataset, claim: &Claim) -> Option<(Key, Day)> {
    match claim.event {
        Some(event) => Some((Key::Strike(event), dataset.event(event).from)),
        None => claim.period.from.map(|day| (Key::Day(day), day)),
    }
}

/// The highest number of some claims on the axis.
pub(super) fn highest_of(dataset: &Dataset, claims: &[ClaimIx]) -> f64 {
    claims.iter().map(|&ix| levels(dataset.claim(ix).amount).1).fold(0.0, f64::max)
}
