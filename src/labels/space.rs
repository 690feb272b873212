//! The space of labels: what is drawn, and what it costs to stand there.

use super::label::{Label, LabelCandidate, Lines, cross};
use super::occupancy_grid::OccupancyGrid;
use crate::base::math::hypot;
use crate::scene::{Rect, points_along};

/// How wide a blocked line is kept free.
const LINE_PX: f64 = 3.1;

/// A line that a text may cross at a price.
#[derive(Clone, Copy, Debug)]
struct PricedLine {
    ends: [[f64; 2]; 2],
    price: f64,
}

/// Where a text seems to name what its owner is.
#[derive(Clone, Copy, Debug)]
struct Zone {
    owner: usize,
    rect: Rect,
    price: f64,
    /// Only the middle line of a text counts: for rows of marks that stand closer than texts are high.
    is_for_middles: bool,
}

/// What is drawn where labels are to stand.
#[derive(Clone, Debug)]
pub struct LabelSpace {
    frame: Rect,
    obstacles: OccupancyGrid,
    /// Texts already written, and their leaders.
    texts: OccupancyGrid,
    lines: Vec<PricedLine>,
    grounds: Vec<(Rect, f64)>,
    zones: Vec<Zone>,
    /// How close to an obstacle a text is crowded, and what each such obstacle costs.
    crowding: Option<(f64, f64)>,
}

impl LabelSpace {
    /// An empty space. No text leaves the frame.
    pub fn new(frame: Rect) -> Self {
        let grid = || OccupancyGrid::new(frame.right(), frame.bottom());
        Self {
            frame,
            obstacles: grid(),
            texts: grid(),
            lines: Vec::new(),
            grounds: Vec::new(),
            zones: Vec::new(),
            crowding: None,
        }
    }

    /// Keeps texts and leaders off a rectangle.
    pub fn block(&mut self, rect: Rect) {
        self.obstacles.add(rect);
    }

    /// Keeps texts and leaders off a line through these points.
    pub fn block_line(&mut self, points: &[[f64; 2]]) {
        for [from, to] in points.array_windows() {
            for point in points_along(*from, *to) {
                self.obstacles.add(Rect::around(point, LINE_PX, LINE_PX));
            }
        }
    }

    /// A line through these points that a text crosses at this price, if its rules let it.
    pub fn price_line(&mut self, points: &[[f64; 2]], price: f64) {
        let lines = points.array_windows().map(|ends| PricedLine { ends: *ends, price });
        self.lines.extend(lines);
    }

    /// A ground on which each pixel of a text costs this much; less than nothing where a text is welcome.
    pub fn price_ground(&mut self, rect: Rect, price_per_px: f64) {
        self.grounds.push((rect, price_per_px));
    }

    /// Each obstacle closer than `px` costs this much.
    pub fn price_crowding(&mut self, px: f64, price: f64) {
        self.crowding = Some((px, price));
    }

    /// Where a text seems to name the owner: a text of another owner that touches the zone costs this much.
    pub fn own_zone(&mut self, owner: usize, rect: Rect, price: f64) {
        self.zones.push(Zone { owner, rect, price, is_for_middles: false });
    }

    /// The same where only the middle line of the other text counts, as at the ends of bars of a chart.
    pub fn own_end(&mut self, owner: usize, rect: Rect, price: f64) {
        self.zones.push(Zone { owner, rect, price, is_for_middles: true });
    }

    /// Whether a rectangle is inside the frame and neither an obstacle nor a text stands there.
    pub fn is_free(&self, rect: &Rect) -> bool {
        self.frame.contains(rect) && self.obstacles.is_free(rect) && self.texts.is_free(rect)
    }

    /// Writes a text: later ones keep off it and off its leader.
    pub fn write(&mut self, candidate: &LabelCandidate) {
        self.texts.add(candidate.rect);
        if let Some([from, to]) = candidate.leader {
            for point in points_along(from, to) {
                self.texts.add(Rect::around(point, LINE_PX, LINE_PX));
            }
        }
    }

    /// Gives a label the cheapest of its candidates that has room, and writes it there.
    pub fn place(&mut self, label: &Label) -> Option<LabelCandidate> {
        // Where nothing is welcome anywhere, no place comes to cost less than it does by itself.
        let only_adds = self.grounds.iter().all(|(_, price)| *price >= 0.0);
        let mut best: Option<LabelCandidate> = None;
        for it in &label.candidates {
            if only_adds && best.is_some_and(|best| it.cost >= best.cost) {
                continue;
            }
            let priced = self.priced(label, it);
            let is_better = |it: &LabelCandidate| best.is_none_or(|best| it.cost < best.cost);
            best = priced.filter(is_better).or(best);
        }
        let best = best?;
        self.write(&best);
        Some(best)
    }

    /// How far a line goes before it meets something, as a part of it. It may leave the obstacles around `own`.
    pub(super) fn free_part(&self, from: [f64; 2], to: [f64; 2], own: [f64; 2]) -> f64 {
        let (drawn, written) = (&self.obstacles, &self.texts);
        drawn.free_part(from, to, own).min(written.free_part(from, to, own))
    }

    /// A candidate with its whole cost; `None` where it has no room or is too dear.
    pub fn priced(&self, label: &Label, it: &LabelCandidate) -> Option<LabelCandidate> {
        let priced = self.priced_text(label, it)?;
        let cost = priced.cost + self.leader_cost(label, it)?;
        (cost < label.rules.max_cost).then_some(LabelCandidate { cost, ..*it })
    }

    /// The same for one whose leader is known to meet nothing.
    pub(super) fn priced_text(&self, label: &Label, it: &LabelCandidate) -> Option<LabelCandidate> {
        if !self.is_free(&it.rect) {
            return None;
        }
        let cost = it.cost + self.text_cost(label, &it.rect)?;
        (cost < label.rules.max_cost).then_some(LabelCandidate { cost, ..*it })
    }

    fn text_cost(&self, label: &Label, rect: &Rect) -> Option<f64> {
        let touched = rect.grown(0.5);
        let crosses = |line: &PricedLine, touched: &Rect| {
            let [from, to] = line.ends;
            touched.clip_line(from, to).is_some()
        };
        let crossed = self.lines.iter().filter(|it| crosses(it, &touched)).map(|it| it.price);
        let lines = match label.rules.lines {
            Lines::Free => 0.0,
            Lines::Priced => crossed.sum(),
            Lines::Never if crossed.count() > 0 => return None,
            Lines::Never => 0.0,
        };
        let grounds = self.grounds.iter().map(|(ground, price)| overlap(ground, rect) * price);
        let crowding = self
            .crowding
            .map_or(0.0, |(px, price)| self.obstacles.num_meeting(&rect.grown(px)) as f64 * price);
        Some(lines + grounds.sum::<f64>() + crowding + self.mistaken_cost(label.owner, rect))
    }

    /// Beside another thing a text seems to name that: the price of the dearest zone that it touches.
    fn mistaken_cost(&self, owner: usize, rect: &Rect) -> f64 {
        let middle = Rect { y: rect.centre()[1] - 0.5, h: 1.0, ..*rect };
        let touched = |zone: &&Zone| {
            let text = if zone.is_for_middles { &middle } else { rect };
            zone.owner != owner && zone.rect.intersects(text)
        };
        self.zones.iter().filter(touched).map(|zone| zone.price).fold(0.0, f64::max)
    }

    fn leader_cost(&self, label: &Label, it: &LabelCandidate) -> Option<f64> {
        let Some([from, to]) = it.leader else { return Some(0.0) };
        let out = past(from, to, label.rules.leader_start);
        let own = label.origin().unwrap_or(from);
        if self.texts.num_crossed(from, to, None) > 0 {
            return None;
        }
        let lines = self.lines.iter().filter(|line| cross([out, to], line.ends));
        match (self.obstacles.num_crossed(out, to, Some(own)), label.rules.leader_crossing) {
            (0, price) if price.is_infinite() => Some(0.0),
            (_, price) if price.is_infinite() => None,
            (num, price) => Some((num + lines.count()) as f64 * price),
        }
    }
}

/// A line without its first pixels.
fn past(from: [f64; 2], to: [f64; 2], px: f64) -> [f64; 2] {
    let length = hypot(to[0] - from[0], to[1] - from[1]).max(1.0);
    let part = (px / length).min(1.0);
    [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])]
}

fn overlap(a: &Rect, b: &Rect) -> f64 {
    let w = a.right().min(b.right()) - a.x.max(b.x);
    let h = a.bottom().min(b.bottom()) - a.y.max(b.y);
    w.max(0.0) * h.max(0.0)
}
