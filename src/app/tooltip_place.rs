//! The position of a tooltip beside its mark, within the map or chart. Headless.

use crate::scene::Rect;

/// Between tooltip and mark.
const GAP: f64 = 10.0;
/// Between tooltip and the edge of the map or chart.
const EDGE: f64 = 6.0;
/// In a narrower map or chart the tooltip has the full width, at the edge farther from the mark.
const NARROW: f64 = 460.0;

/// The top left corner of a tooltip of size `[w, h]` beside a mark, within an area of `[width, height]`.
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

/// The same outside of an area that is too low for tooltips: above it where the window has room there, `above` pixels
/// high, else below it. So it covers nothing of the area.
pub fn place_outside(
    beside: Rect,
    [width, height]: [f64; 2],
    [w, h]: [f64; 2],
    above: f64,
) -> [f64; 2] {
    let x = (beside.centre()[0] - w / 2.0).min(width - w - EDGE).max(EDGE);
    [x, if above >= h + GAP { -GAP - h } else { height + EDGE }]
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_tooltip_stays_inside_and_off_its_mark(
            x in 0.0..780.0f64, y in 0.0..500.0f64, w in 120.0..300.0f64, h in 40.0..180.0f64,
        ) {
            let mark = Rect::around([x, y], 24.0, 24.0);
            let [left, top] = place(mark, [780.0, 500.0], [w, h]);
            let tooltip = Rect { x: left, y: top, w, h };
            prop_assert!(Rect::between(0.0, 0.0, 780.0, 500.0).contains(&tooltip), "{tooltip:?}");
            prop_assert!(!tooltip.intersects(&mark), "{tooltip:?} covers {mark:?}");
        }
    }

    #[test]
    fn a_tooltip_is_placed_right_then_left_then_where_there_is_more_room() {
        let at = |x, y, w| place(Rect::around([x, y], 24.0, 24.0), [780.0, 500.0], [w, 100.0]);
        assert_eq!(at(300.0, 250.0, 200.0), [322.0, 200.0]);
        assert_eq!(at(700.0, 250.0, 200.0), [478.0, 200.0]);
        assert_eq!(at(390.0, 200.0, 500.0), [140.0, 222.0], "below");
        assert_eq!(at(390.0, 300.0, 500.0), [140.0, 178.0], "above");
        assert_eq!(at(300.0, 5.0, 200.0)[1], EDGE, "not above the area");
    }

    #[test]
    fn outside_of_a_low_area_a_tooltip_stands_above_it_where_there_is_room() {
        let at = |x, above| {
            place_outside(Rect::around([x, 60.0], 10.0, 10.0), [400.0, 114.0], [200.0, 90.0], above)
        };
        assert_eq!(at(200.0, 300.0), [100.0, -100.0]);
        assert_eq!(at(5.0, 300.0), [EDGE, -100.0]);
        assert_eq!(at(395.0, 40.0), [200.0 - EDGE, 120.0], "below");
    }

    #[test]
    fn in_a_narrow_area_a_tooltip_takes_the_farther_edge() {
        let at = |y| place(Rect::around([200.0, y], 24.0, 24.0), [360.0, 400.0], [348.0, 120.0]);
        assert_eq!(at(300.0), [EDGE, EDGE]);
        assert_eq!(at(100.0), [EDGE, 400.0 - 120.0 - EDGE]);
        // A tooltip taller than the area starts inside it.
        assert_eq!(place(Rect::default(), [360.0, 100.0], [348.0, 200.0]), [EDGE, EDGE]);
        assert_eq!(place(Rect::default(), [500.0, 100.0], [600.0, 200.0]), [EDGE, EDGE]);
    }
}
