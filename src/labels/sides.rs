//! Where a text may stand beside what it names.

use super::label::{Form, LabelCandidate};
use crate::scene::{Anchor, Rect};

/// How far a text keeps off what it stands above, below or at a corner of.
const NEAR_PX: f64 = 2.0;
/// The same on its right and left.
const GAP_PX: f64 = 4.0;
/// The sides in the order in which readers expect a name, with what each costs.
const SIDES: [(Side, f64); 12] = [
    (Side::Right, 0.0),
    (Side::Left, 0.6),
    (Side::Below, 0.8),
    (Side::Above, 1.0),
    (Side::BelowFromLeft, 1.2),
    (Side::AboveFromLeft, 1.3),
    (Side::BelowRight, 1.4),
    (Side::AboveRight, 1.5),
    (Side::BelowToRight, 1.6),
    (Side::BelowLeft, 1.7),
    (Side::AboveLeft, 1.8),
    (Side::AboveToRight, 1.9),
];

/// Where a text stands to what it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// On its right.
    Right,
    /// On its left.
    Left,
    /// Below its middle.
    Below,
    /// Above its middle.
    Above,
    /// Below it, from its left edge on.
    BelowFromLeft,
    /// Below it, up to its right edge.
    BelowToRight,
    /// Above it, from its left edge on.
    AboveFromLeft,
    /// Above it, up to its right edge.
    AboveToRight,
    /// At its lower right corner.
    BelowRight,
    /// At its lower left corner.
    BelowLeft,
    /// At its upper right corner.
    AboveRight,
    /// At its upper left corner.
    AboveLeft,
    /// Over it.
    Over,
}

/// The place of a text of this size on a side of a target.
pub fn beside(target: Rect, side: Side, [w, h]: [f64; 2]) -> LabelCandidate {
    let [cx, cy] = target.centre();
    let (right, left) = (target.right() + GAP_PX, target.x - GAP_PX - w);
    let (below, above) = (target.bottom() + NEAR_PX, target.y - NEAR_PX - h);
    let (x, y, anchor) = match side {
        Side::Right => (right, cy - h / 2.0, Anchor::Start),
        Side::Left => (left, cy - h / 2.0, Anchor::End),
        Side::Below => (cx - w / 2.0, below, Anchor::Middle),
        Side::Above => (cx - w / 2.0, above, Anchor::Middle),
        Side::BelowFromLeft => (target.x, below, Anchor::Start),
        Side::BelowToRight => (target.right() - w, below, Anchor::End),
        Side::AboveFromLeft => (target.x, above, Anchor::Start),
        Side::AboveToRight => (target.right() - w, above, Anchor::End),
        Side::Over => (cx - w / 2.0, cy - h / 2.0, Anchor::Middle),
        Side::BelowRight => (target.right() + NEAR_PX, target.bottom() - h * 0.3, Anchor::Start),
        Side::BelowLeft => (target.x - NEAR_PX - w, target.bottom() - h * 0.3, Anchor::End),
        Side::AboveRight => (target.right() + NEAR_PX, target.y - h * 0.7, Anchor::Start),
        Side::AboveLeft => (target.x - NEAR_PX - w, target.y - h * 0.7, Anchor::End),
    };
    LabelCandidate::at(Rect { x, y, w, h }, anchor, 0.0)
}

/// Each form on each side of a target; `best` is the side that costs nothing.
pub(super) fn candidates(target: Rect, best: Side, forms: &[Form]) -> Vec<LabelCandidate> {
    let mut all = Vec::with_capacity(forms.len() * SIDES.len());
    for (form, Form { size, cost: form_cost }) in forms.iter().enumerate() {
        for (side, side_cost) in SIDES {
            let cost = form_cost + if side == best { 0.0 } else { side_cost + 0.1 };
            all.push(LabelCandidate { form, cost, ..beside(target, side, *size) });
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_side_but_over_lies_on_the_target() {
        let target = Rect::around([100.0, 100.0], 30.0, 12.0);
        for (side, _) in SIDES {
            assert!(!beside(target, side, [40.0, 14.0]).rect.intersects(&target), "{side:?}");
        }
        assert!(beside(target, Side::Over, [40.0, 14.0]).rect.intersects(&target));
    }

    #[test]
    fn the_best_side_of_the_best_form_costs_nothing() {
        let forms =
            [Form { size: [40.0, 14.0], cost: 0.0 }, Form { size: [20.0, 28.0], cost: 0.9 }];
        let target = Rect::around([100.0, 100.0], 12.0, 12.0);
        let all = candidates(target, Side::Below, &forms);
        let free: Vec<_> = all.iter().filter(|it| it.cost == 0.0).collect();
        assert_eq!(free.len(), 1);
        assert!(free[0].form == 0 && free[0].rect.y > target.bottom());
    }
}
