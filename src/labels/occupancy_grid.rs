//! Which parts of a picture are taken, found by where they lie.

use crate::base::sort::sort_by_key;
use crate::scene::Rect;

/// Rectangles are kept by squares of this many pixels.
const CELL_PX: f64 = 48.0;
/// So close a line passes what is taken.
const LINE_PX: f64 = 0.5;
/// More squares than this in a row or column bring nothing.
const MOST_CELLS: f64 = 96.0;

/// What is taken.
#[derive(Clone, Debug)]
pub struct OccupancyGrid {
    rects: Vec<Rect>,
    cells: Vec<Vec<usize>>,
    size: [usize; 2],
    cell_px: f64,
}

impl OccupancyGrid {
    /// An empty picture of this size.
    pub fn new(width: f64, height: f64) -> Self {
        let cell_px = CELL_PX.max(width.max(height) / MOST_CELLS);
        let size = [width, height].map(|px| (px / cell_px) as usize + 1);
        let size = size.map(|cells| cells.min(MOST_CELLS as usize + 1));
        Self { rects: Vec::new(), cells: vec![Vec::new(); size[0] * size[1]], size, cell_px }
    }

    /// The squares that a rectangle meets; what lies outside counts to the squares at the edge.
    fn squares(&self, rect: &Rect) -> impl Iterator<Item = usize> + use<> {
        let [columns, rows] = self.size;
        let at = |px: f64, most: usize| ((px / self.cell_px).max(0.0) as usize).min(most - 1);
        let (left, right) = (at(rect.x, columns), at(rect.right(), columns));
        let (top, bottom) = (at(rect.y, rows), at(rect.bottom(), rows));
        (top..=bottom).flat_map(move |row| (left..=right).map(move |column| row * columns + column))
    }

    /// Takes a rectangle.
    pub fn add(&mut self, rect: Rect) {
        for square in self.squares(&rect) {
            if let Some(cell) = self.cells.get_mut(square) {
                cell.push(self.rects.len());
            }
        }
        self.rects.push(rect);
    }

    /// Whether a rectangle meets nothing that is taken.
    pub fn is_free(&self, rect: &Rect) -> bool {
        let near = self.squares(rect).filter_map(|square| self.cells.get(square)).flatten();
        let mut taken = near.filter_map(|&index| self.rects.get(index));
        !taken.any(|taken| taken.intersects(rect))
    }

    /// How many of the rectangles meet one.
    pub fn num_meeting(&self, rect: &Rect) -> usize {
        let near = self.squares(rect).filter_map(|square| self.cells.get(square)).flatten();
        let mut near: Vec<usize> = near.copied().collect();
        sort_by_key(&mut near, |index| *index);
        near.dedup();
        let rects = near.into_iter().filter_map(|index| self.rects.get(index));
        rects.filter(|other| other.intersects(rect)).count()
    }

    /// How many of the rectangles a line crosses, without those around `own`.
    pub(super) fn num_crossed(&self, from: [f64; 2], to: [f64; 2], own: Option<[f64; 2]>) -> usize {
        let own = own.map(|own| Rect::around(own, 0.0, 0.0));
        let is_other = |rect: &&Rect| own.is_none_or(|own| !rect.contains(&own));
        let others = self.rects.iter().filter(is_other);
        others.filter(|rect| rect.grown(LINE_PX).clip_line(from, to).is_some()).count()
    }

    /// How far a line goes before it comes to what is taken, as a part of it. What lies around `own` it may leave.
    pub(super) fn free_part(&self, from: [f64; 2], to: [f64; 2], own: [f64; 2]) -> f64 {
        let own = Rect::around(own, 0.0, 0.0);
        let others = self.rects.iter().filter(|rect| !rect.contains(&own));
        let met = others.filter_map(|rect| rect.grown(LINE_PX).clip_line(from, to));
        met.map(|[start, _]| start).fold(1.0, f64::min)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_finds_what_looking_at_every_rectangle_finds(
            rects in proptest::collection::vec((-80.0..500.0f64, -80.0..400.0f64, 0.0..90.0f64), 0..40),
            (x, y, w, h) in (-80.0..500.0f64, -80.0..400.0f64, 0.0..200.0f64, 0.0..60.0f64),
        ) {
            let mut taken = OccupancyGrid::new(420.0, 300.0);
            let rects: Vec<_> =
                rects.into_iter().map(|(x, y, side)| Rect { x, y, w: side, h: side / 2.0 }).collect();
            for rect in &rects {
                taken.add(*rect);
            }
            let asked = Rect { x, y, w, h };
            prop_assert_eq!(taken.is_free(&asked), rects.iter().all(|rect| !rect.intersects(&asked)));
        }
    }

    #[test]
    fn no_size_of_a_picture_is_too_large_or_too_small() {
        for size in [0.0, -5.0, f64::NAN, f64::INFINITY, 1e12] {
            let mut taken = OccupancyGrid::new(size, size);
            let rect = Rect { x: 1.0, y: 1.0, w: 2.0, h: 2.0 };
            assert!(taken.is_free(&rect), "{size}");
            taken.add(rect);
            assert!(!taken.is_free(&rect), "{size}");
        }
    }

    #[test]
    fn a_line_is_free_until_it_comes_to_something_that_is_not_its_own() {
        let mut taken = OccupancyGrid::new(200.0, 200.0);
        let own = [20.0, 20.0];
        taken.add(Rect::around(own, 16.0, 16.0));
        taken.add(Rect { x: 76.0, y: 10.0, w: 10.0, h: 20.0 });
        let part = |taken: &OccupancyGrid, to| taken.free_part([26.0, 20.0], to, own);
        assert_eq!(part(&taken, [126.0, 20.0]), 0.495);
        assert_eq!(part(&taken, [66.0, 20.0]), 1.0);
        assert_eq!(part(&taken, [126.0, 120.0]), 1.0);
        // Another close by, over the room that is kept around its own.
        taken.add(Rect { x: 27.0, y: 14.0, w: 12.0, h: 12.0 });
        assert_eq!(part(&taken, [126.0, 20.0]), 0.005);
    }
}
