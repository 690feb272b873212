//! A label, the places that it could take, and what it may do.

use super::sides::{self, Side};
use crate::scene::{Anchor, Rect};

/// A place that a label could take.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelCandidate {
    /// The box of the text.
    pub rect: Rect,
    /// To which side of its box the text is set.
    pub anchor: Anchor,
    /// Which form of the label has this size.
    pub form: usize,
    /// The line from what it names to the text; `None` where it stands beside it.
    pub leader: Option<[[f64; 2]; 2]>,
    /// How much worse it is than the best.
    pub cost: f64,
}

impl LabelCandidate {
    /// A place without a leader.
    pub fn at(rect: Rect, anchor: Anchor, cost: f64) -> Self {
        Self { rect, anchor, form: 0, leader: None, cost }
    }

    /// The same place at the end of a leader that begins at `from`.
    pub fn with_leader(self, from: [f64; 2]) -> Self {
        Self { leader: Some([from, foot(from, &self.rect)]), ..self }
    }

    /// Whether two texts, or their leaders, cover or cross each other.
    pub(super) fn collides(&self, other: &Self) -> bool {
        let lies_on = |text: &Self, line: &Self| {
            line.leader.is_some_and(|[from, to]| text.rect.clip_line(from, to).is_some())
        };
        self.rect.intersects(&other.rect)
            || lies_on(self, other)
            || lies_on(other, self)
            || self.leader.zip(other.leader).is_some_and(|(a, b)| cross(a, b))
    }
}

/// A form of a text: its size, and what it costs to use this form rather than the best.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Form {
    /// Width and height.
    pub size: [f64; 2],
    /// The less, the better.
    pub cost: f64,
}

/// What a label does with the lines of its space.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// It crosses none.
    Never,
    /// It pays the price of each that it crosses.
    Priced,
    /// It crosses them as it likes, as the number of a contour does.
    Free,
}

/// What a label may do, and at what price.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LabelRules {
    /// A place as dear as this is not taken: better no text than one there.
    pub max_cost: f64,
    /// The lines under its text.
    pub lines: Lines,
    /// The price of each obstacle or line that its leader crosses; infinite where it may cross none.
    pub leader_crossing: f64,
    /// So far from its start a leader may cross what it names.
    pub leader_start: f64,
}

impl Default for LabelRules {
    fn default() -> Self {
        let never = f64::INFINITY;
        Self { max_cost: never, lines: Lines::Priced, leader_crossing: never, leader_start: 0.0 }
    }
}

/// A label to be placed.
#[derive(Clone, Debug)]
pub struct Label {
    /// What it names: the zones of this owner cost it nothing.
    pub owner: usize,
    /// The places that it could take, in any order.
    pub candidates: Vec<LabelCandidate>,
    /// What it names and the forms of its text, where it may stand a way off at the end of a leader; looked for only
    /// if no candidate has room.
    pub farther: Option<(Rect, Vec<Form>)>,
    /// What it may do.
    pub rules: LabelRules,
}

impl Label {
    /// A label with its own list of places.
    pub fn new(owner: usize, candidates: Vec<LabelCandidate>) -> Self {
        Self { owner, candidates, farther: None, rules: LabelRules::default() }
    }

    /// A label beside a target, at best on one side of it, else on any other or at the end of a leader.
    pub fn beside(owner: usize, target: Rect, best: Side, forms: Vec<Form>) -> Self {
        let candidates = sides::candidates(target, best, &forms);
        Self { farther: Some((target, forms)), ..Self::new(owner, candidates) }
    }

    /// The same label with other rules.
    pub fn with_rules(self, rules: LabelRules) -> Self {
        Self { rules, ..self }
    }

    /// A point of what it names: its leader may leave the obstacles around it.
    pub(super) fn origin(&self) -> Option<[f64; 2]> {
        self.farther.as_ref().map(|(target, _)| target.centre())
    }
}

/// Where a line from a point meets the box of a text.
fn foot([x, y]: [f64; 2], rect: &Rect) -> [f64; 2] {
    [x.max(rect.x - 2.0).min(rect.right() + 2.0), y.max(rect.y + 2.0).min(rect.bottom() - 2.0)]
}

/// Whether two lines cross.
pub(super) fn cross([a, b]: [[f64; 2]; 2], [c, d]: [[f64; 2]; 2]) -> bool {
    let side = |p: [f64; 2], q: [f64; 2], r: [f64; 2]| {
        (q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0])
    };
    side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_leader_ends_at_the_nearest_point_of_the_text() {
        let rect = Rect { x: 50.0, y: 10.0, w: 40.0, h: 14.0 };
        let place = LabelCandidate::at(rect, Anchor::Start, 0.0);
        assert_eq!(place.with_leader([10.0, 12.0]).leader, Some([[10.0, 12.0], [48.0, 12.0]]));
        assert_eq!(place.with_leader([60.0, 90.0]).leader, Some([[60.0, 90.0], [60.0, 22.0]]));
    }

    #[test]
    fn labels_collide_by_text_and_by_leader() {
        let at = |x: f64, y: f64| {
            LabelCandidate::at(Rect { x, y, w: 20.0, h: 10.0 }, Anchor::Start, 0.0)
        };
        let a = at(50.0, 50.0);
        assert!(a.collides(&at(60.0, 55.0)));
        assert!(!a.collides(&at(80.0, 50.0)));
        let through = at(100.0, 50.0).with_leader([0.0, 55.0]);
        assert!(a.collides(&through) && through.collides(&a), "a leader through the text");
        let up = at(0.0, 0.0).with_leader([30.0, 80.0]);
        let level = at(200.0, 40.0).with_leader([0.0, 44.0]);
        assert!(up.collides(&level), "crossing leaders");
    }
}
