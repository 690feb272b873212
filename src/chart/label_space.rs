//! Finds room for texts among what is drawn.

use crate::base::math::hypot;
use crate::scene::{Rect, points_along};

/// What a text may cost at most; without a cheaper place it is left out.
const MOST: f64 = 18.0;
/// What it costs to cross a bar or a line.
const CROSSING: f64 = 4.0;
/// What it costs to interrupt a line.
const INTERRUPTED: f64 = 2.5;
/// What it costs to stand close by something drawn, and how close that is.
const CROWDED: f64 = 0.7;
const NEAR: f64 = 4.0;
/// What it costs to stand where another thing's text would: better no text than a wrong one.
const MISTAKEN: f64 = MOST;
/// The first stretch of a leader, within what it names.
const OWN: f64 = 6.0;

/// A place that a text could take, the best first.
#[derive(Clone, Copy, Debug)]
pub(super) struct LabelCandidate {
    /// The box of the text.
    pub(super) rect: Rect,
    /// Where a thin line to it begins; none where it stands beside what it names.
    pub(super) leader: Option<[f64; 2]>,
    /// How much worse than the best.
    pub(super) cost: f64,
}

/// The room for texts.
#[derive(Clone, Debug, Default)]
pub(super) struct LabelSpace {
    /// Texts stay inside.
    pub(super) bounds: Rect,
    /// What no text may touch.
    pub(super) taken: Vec<Rect>,
    /// Lines that a text touches only where there is no other room.
    pub(super) lines: Vec<Rect>,
    /// What a text had better not touch, and how much it costs per pixel.
    pub(super) grounds: Vec<(Rect, f64)>,
    /// Texts already placed.
    pub(super) texts: Vec<Rect>,
    /// Along the thin lines to texts already placed.
    pub(super) leaders: Vec<Rect>,
    /// Beside the ends of things: a text that stands there seems to name that thing.
    pub(super) ends: Vec<Rect>,
}

impl LabelSpace {
    /// The cheapest of the spots with room, which is then taken; `own` is the end of what it names.
    pub(super) fn place(
        &mut self,
        spots: &[LabelCandidate],
        own: Option<usize>,
    ) -> Option<LabelCandidate> {
        let cost = |field: &Self, rect: &Rect| match field
            .lines
            .iter()
            .any(|line| line.intersects(rect))
        {
            true => MOST,
            false => field.crowd_cost(rect),
        };
        self.choose(spots, own, cost)
    }

    /// The same for a text that may interrupt a line, as the number of a contour does.
    pub(super) fn place_on_lines(&mut self, spots: &[LabelCandidate]) -> Option<LabelCandidate> {
        self.choose(spots, None, |_, _| 0.0)
    }

    /// The same where each line that is interrupted has a price.
    pub(super) fn place_across(
        &mut self,
        spots: &[LabelCandidate],
        own: Option<usize>,
    ) -> Option<LabelCandidate> {
        let cost = |field: &Self, rect: &Rect| {
            let interrupted =
                field.lines.iter().filter(|line| line.intersects(rect)).count() as f64;
            interrupted * INTERRUPTED + field.crowd_cost(rect)
        };
        self.choose(spots, own, cost)
    }

    fn choose(
        &mut self,
        spots: &[LabelCandidate],
        own: Option<usize>,
        line_cost: impl Fn(&Self, &Rect) -> f64,
    ) -> Option<LabelCandidate> {
        let mut best: Option<(f64, LabelCandidate)> = None;
        for spot in spots {
            let is_worse = best.as_ref().is_some_and(|(cost, _)| *cost <= spot.cost);
            if is_worse || !self.has_room(spot) {
                continue;
            }
            let cost = spot.cost
                + line_cost(self, &spot.rect)
                + self.ground_cost(&spot.rect)
                + self.leader_cost(spot)
                + self.mistaken_cost(&spot.rect, own);
            if cost < MOST && best.as_ref().is_none_or(|(least, _)| cost < *least) {
                best = Some((cost, *spot));
            }
        }
        let (_, spot) = best?;
        self.keep(&spot);
        Some(spot)
    }

    /// Takes a spot.
    pub(super) fn keep(&mut self, spot: &LabelCandidate) {
        self.texts.push(spot.rect.grown(1.0));
        if let Some(from) = spot.leader {
            let along = points_along(from, foot(from, &spot.rect));
            self.leaders.extend(along.map(|point| Rect::around(point, 1.5, 1.5)));
        }
    }

    fn has_room(&self, spot: &LabelCandidate) -> bool {
        let LabelCandidate { rect, leader, .. } = spot;
        let crosses_text =
            |from| self.texts.iter().any(|text| crosses(from, foot(from, rect), text));
        self.bounds.contains(rect)
            && !self
                .taken
                .iter()
                .chain(&self.texts)
                .chain(&self.leaders)
                .any(|other| other.intersects(rect))
            && !leader.is_some_and(crosses_text)
    }

    fn leader_cost(&self, spot: &LabelCandidate) -> f64 {
        let Some(from) = spot.leader else { return 0.0 };
        let to = foot(from, &spot.rect);
        // A line may leave what it names; what else it crosses makes it hard to follow.
        let length = hypot(to[0] - from[0], to[1] - from[1]).max(1.0);
        let part = (OWN / length).min(1.0);
        let out = [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])];
        let drawn = self.taken.iter().chain(&self.lines);
        drawn.filter(|rect| crosses(out, to, rect)).count() as f64 * CROSSING
    }

    fn mistaken_cost(&self, rect: &Rect, own: Option<usize>) -> f64 {
        let line = Rect { y: rect.centre()[1] - 0.5, h: 1.0, ..*rect };
        let others = self.ends.iter().enumerate().filter(|(at, _)| Some(*at) != own);
        others.filter(|(_, end)| end.intersects(&line)).count() as f64 * MISTAKEN
    }

    /// Close by what else is drawn a text seems to belong to that.
    fn crowd_cost(&self, rect: &Rect) -> f64 {
        let around = rect.grown(NEAR);
        self.taken.iter().filter(|other| other.intersects(&around)).count() as f64 * CROWDED
    }

    fn ground_cost(&self, rect: &Rect) -> f64 {
        self.grounds.iter().map(|(ground, price)| overlap(ground, rect) * price).sum()
    }
}

/// Where a line from a point meets a text's box.
pub(super) fn foot([x, y]: [f64; 2], rect: &Rect) -> [f64; 2] {
    [x.max(rect.x - 2.0).min(rect.right() + 2.0), y.max(rect.y + 2.0).min(rect.bottom() - 2.0)]
}

fn overlap(a: &Rect, b: &Rect) -> f64 {
    let w = a.right().min(b.right()) - a.x.max(b.x);
    let h = a.bottom().min(b.bottom()) - a.y.max(b.y);
    w.max(0.0) * h.max(0.0)
}

/// Whether a straight line touches a rectangle.
fn crosses(from: [f64; 2], to: [f64; 2], rect: &Rect) -> bool {
    rect.grown(0.5).clip_line(from, to).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spot(x: f64, cost: f64) -> LabelCandidate {
        LabelCandidate { rect: Rect { x, y: 10.0, w: 40.0, h: 12.0 }, leader: None, cost }
    }

    #[test]
    fn a_text_takes_the_best_spot_that_is_free() {
        let bounds = Rect::between(0.0, 0.0, 200.0, 50.0);
        let mut field = LabelSpace { bounds, ..LabelSpace::default() };
        let spots = [spot(10.0, 0.0), spot(60.0, 1.0), spot(190.0, 2.0)];
        assert_eq!(field.place(&spots, None).map(|spot| spot.rect.x), Some(10.0));
        assert_eq!(field.place(&spots, None).map(|spot| spot.rect.x), Some(60.0));
        assert_eq!(field.place(&spots, None).map(|spot| spot.rect.x), None);
    }

    #[test]
    fn a_quiet_ground_is_worth_a_step() {
        let bounds = Rect::between(0.0, 0.0, 200.0, 50.0);
        let grounds = vec![(Rect::between(0.0, 0.0, 55.0, 50.0), 0.1)];
        let mut field = LabelSpace { bounds, grounds, ..LabelSpace::default() };
        assert_eq!(
            field.place(&[spot(10.0, 0.0), spot(60.0, 1.0)], None).map(|spot| spot.rect.x),
            Some(60.0)
        );
    }
}
