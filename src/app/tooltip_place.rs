//! Where a card stands beside what it speaks of, within its picture. Headless.

use crate::scene::Rect;

/// Between a card and what it speaks of.
const GAP: f64 = 10.0;
/// Between a card and the edge of the picture.
const EDGE: f64 = 6.0;
/// In a picture narrower than this a card takes its width, at the edge that is farther away.
const NARROW: f64 = 460.0;

/// The left top corner of a card of a size (`[w, h]`) beside a place, within a picture of a size.
pub fn place(beside: Rect, [width, height]: [f64; 2], [w, h]: [f64; 2]) -> [f64; 2] {
    let inside = |at: f64, most: f64| at.min(most - EDGE).max(EDGE);
    let [cx, cy] = beside.centre();
    if width < NARROW {
        let is_above = cy > height / 2.0;
        return [EDGE, if is_above { EDGE } else { (height - h - EDGE).max(EDGE) }];
    }
    let has_room_right = beside.right() + GAP + w + EDGE <= width;
    let has_room_left = beside.x - GAP - w >= EDGE;
    if has_room_right || has_room_left {
        let x = if has_room_right { beside.right() + GAP } else { beside.x - GAP - w };
        return [x, inside(cy - h / 2.0, height - h)];
    }
    let is_below = height - beside.bottom() > beside.y;
    let y = if is_below { beside.bottom() + GAP } else { beside.y - GAP - h };
    [inside(cx - w / 2.0, width - w), inside(y, height - h)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_card_stays_in_the_picture_and_off_what_it_speaks_of(
            x in 0.0..780.0f64, y in 0.0..500.0f64, w in 120.0..300.0f64, h in 40.0..180.0f64,
        ) {
            let mark = Rect::around([x, y], 24.0, 24.0);
            let [left, top] = place(mark, [780.0, 500.0], [w, h]);
            let card = Rect { x: left, y: top, w, h };
            prop_assert!(Rect::between(0.0, 0.0, 780.0, 500.0).contains(&card), "{card:?}");
            prop_assert!(!card.intersects(&mark), "{card:?} covers {mark:?}");
        }
    }

    #[test]
    fn a_card_stands_to_the_right_else_to_the_left_else_where_there_is_more_room() {
        let at = |x, y, w| place(Rect::around([x, y], 24.0, 24.0), [780.0, 500.0], [w, 100.0]);
        assert_eq!(at(300.0, 250.0, 200.0), [322.0, 200.0]);
        assert_eq!(at(700.0, 250.0, 200.0), [478.0, 200.0]);
        assert_eq!(at(390.0, 200.0, 500.0), [140.0, 222.0], "below");
        assert_eq!(at(390.0, 300.0, 500.0), [140.0, 178.0], "above");
        assert_eq!(at(300.0, 5.0, 200.0)[1], EDGE, "no higher than the picture");
    }

    #[test]
    fn in_a_narrow_picture_a_card_takes_the_edge_that_is_farther_away() {
        let at = |y| place(Rect::around([200.0, y], 24.0, 24.0), [360.0, 400.0], [348.0, 120.0]);
        assert_eq!(at(300.0), [EDGE, EDGE]);
        assert_eq!(at(100.0), [EDGE, 400.0 - 120.0 - EDGE]);
        // A card that is taller than the picture begins in it.
        assert_eq!(place(Rect::default(), [360.0, 100.0], [348.0, 200.0]), [EDGE, EDGE]);
        assert_eq!(place(Rect::default(), [500.0, 100.0], [600.0, 200.0]), [EDGE, EDGE]);
    }
}
