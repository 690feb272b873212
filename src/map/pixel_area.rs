//! An area of the basemap as stretches of pixel rows: what lies within it is found at once.

use crate::base::math::compare;
use crate::base::sort;
use crate::geo::View;
use crate::geo::basemap::Shape;
use crate::geo::projection::World;
use crate::scene::Rect;

/// More rows than this are not needed: no screen is as high.
const MOST_ROWS: f64 = 4_000.0;

/// The part of an area that a view shows. Each row is sampled at the middle of a pixel.
#[derive(Debug, Default)]
pub(super) struct PixelArea {
    rows: Vec<Vec<[f64; 2]>>,
}

impl PixelArea {
    /// The part of these rings on the map.
    pub(super) fn new(rings: &[Shape], view: &View) -> Self {
        let height = if view.height > 0.0 { view.height.min(MOST_ROWS) } else { 0.0 };
        let mut crossings: Vec<Vec<f64>> = vec![Vec::new(); height as usize + 1];
        for ring in rings {
            let on_screen = |&[x, y]: &[f32; 2]| {
                view.screen_from_world(World { x: f64::from(x), y: f64::from(y) })
            };
            let Some(mut before) = ring.points.last().map(on_screen) else { continue };
            for point in ring.points.iter().map(on_screen) {
                let ([x0, y0], [x1, y1]) =
                    if before[1] < point[1] { (before, point) } else { (point, before) };
                // Rows whose middle lies between the ends of the edge.
                let first = (y0 - 0.5).ceil().max(0.0);
                let last = (y1 - 0.5).ceil().min(height + 1.0);
                let mut row = first;
                while row < last {
                    if let Some(crossings) = crossings.get_mut(row as usize) {
                        crossings.push(x0 + (row + 0.5 - y0) * (x1 - x0) / (y1 - y0));
                    }
                    row += 1.0;
                }
                before = point;
            }
        }
        let rows = crossings.into_iter().map(|mut row| {
            sort::sort_by(&mut row, |&a, &b| compare(a, b));
            row.as_chunks().0.to_vec()
        });
        Self { rows: rows.collect() }
    }

    /// The rows that a rectangle touches; `None` where it leaves the map.
    fn rows_of(&self, rect: &Rect) -> Option<&[Vec<[f64; 2]>]> {
        let first = rect.y.floor();
        let last = (rect.bottom().ceil() - 1.0).max(first);
        if first < 0.0 || !last.is_finite() {
            return None;
        }
        self.rows.get(first as usize..=last as usize)
    }

    /// Whether a point lies in the area.
    pub(super) fn contains_point(&self, [x, y]: [f64; 2]) -> bool {
        self.contains(&Rect { x, y, w: 0.0, h: 0.0 })
    }

    /// Whether the whole of a rectangle lies in the area.
    pub(super) fn contains(&self, rect: &Rect) -> bool {
        let is_within = |row: &Vec<[f64; 2]>| {
            row.iter().any(|[left, right]| *left <= rect.x && rect.right() <= *right)
        };
        self.rows_of(rect).is_some_and(|rows| rows.iter().all(is_within))
    }

    /// Whether some part of a rectangle on the map lies in the area.
    pub(super) fn meets(&self, rect: &Rect) -> bool {
        let (top, bottom) = (rect.y.max(0.0), rect.bottom().min(self.rows.len() as f64));
        let part = Rect { y: top, h: (bottom - top).max(0.0), ..*rect };
        let is_met = |row: &Vec<[f64; 2]>| {
            row.iter().any(|[left, right]| *left < rect.right() && rect.x < *right)
        };
        bottom > top && self.rows_of(&part).is_some_and(|rows| rows.iter().any(is_met))
    }

    /// The rectangle that holds the area; `None` where none of it is on the map.
    pub(super) fn bounds(&self) -> Option<Rect> {
        let filled = || self.rows.iter().enumerate().filter(|(_, row)| !row.is_empty());
        let (first, last) = (filled().next()?.0 as f64, filled().next_back()?.0 as f64);
        let (mut left, mut right) = (f64::INFINITY, f64::NEG_INFINITY);
        for [from, to] in self.rows.iter().flatten() {
            (left, right) = (left.min(*from), right.max(*to));
        }
        Some(Rect::between(left, first, right, last + 1.0))
    }
}

#[cfg(test)]
mod tests {
    use super::super::outline::contains;
    use super::*;
    use proptest::prelude::*;

    fn rings() -> [Shape; 2] {
        let ring = |points: &[[f32; 2]]| Shape::new(points.to_vec());
        [
            ring(&[[-300.0, -200.0], [300.0, -260.0], [350.0, 240.0], [-280.0, 200.0]]),
            ring(&[[-60.0, -50.0], [50.0, -60.0], [60.0, 60.0], [-50.0, 50.0]]),
        ]
    }

    proptest! {
        #[test]
        fn it_contains_the_points_that_the_area_contains(x in 0u16..400, y in 0u16..300) {
            let view = View::fit(&[], 400.0, 300.0, 0.0);
            let (rings, at) = (rings(), [f64::from(x) + 0.3, f64::from(y) + 0.5]);
            let world = view.world_from_screen(at);
            let area = PixelArea::new(&rings, &view);
            prop_assert_eq!(area.contains_point(at), contains(&rings, [world.x, world.y]));
        }
    }

    #[test]
    fn a_rectangle_over_a_hole_is_not_within_but_meets() {
        let view = View::fit(&[], 400.0, 300.0, 0.0);
        let area = PixelArea::new(&rings(), &view);
        let hole = Rect::around([200.0, 150.0], 12.0, 12.0);
        assert!(!area.contains(&hole) && !area.meets(&hole));
        let over = Rect::around([200.0, 150.0], 90.0, 90.0);
        assert!(!area.contains(&over) && area.meets(&over));
        let beside = Rect::around([140.0, 150.0], 20.0, 20.0);
        assert!(area.contains(&beside) && area.meets(&beside));
        let off = Rect { x: -50.0, y: -50.0, w: 20.0, h: 20.0 };
        assert!(!area.contains(&off) && !area.meets(&off));
    }

    #[test]
    fn no_view_is_too_large_or_too_small() {
        for size in [0.0, -4.0, f64::NAN, 1e9] {
            let view = View::fit(&[], size, size, 0.0);
            let area = PixelArea::new(&rings(), &view);
            assert!(!area.contains_point([f64::NAN, 3.0]));
            let _ = area.bounds();
        }
    }
}
