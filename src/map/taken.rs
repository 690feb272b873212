//! Which parts of a picture are taken, found by where they lie.

use crate::scene::Rect;

/// Rectangles are kept by squares of this many pixels.
const CELL_PX: f64 = 48.0;
/// More squares than this in a row or column bring nothing.
const MOST_CELLS: f64 = 96.0;

/// A rectangle that was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TakenIx(usize);

/// What is taken.
#[derive(Debug)]
pub(super) struct Taken {
    rects: Vec<Option<Rect>>,
    cells: Vec<Vec<usize>>,
    size: [usize; 2],
    cell_px: f64,
}

impl Taken {
    pub(super) fn new(width: f64, height: f64) -> Self {
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

    pub(super) fn add(&mut self, rect: Rect) -> TakenIx {
        let index = self.rects.len();
        self.rects.push(Some(rect));
        for square in self.squares(&rect) {
            if let Some(cell) = self.cells.get_mut(square) {
                cell.push(index);
            }
        }
        TakenIx(index)
    }

    pub(super) fn remove(&mut self, TakenIx(index): TakenIx) -> Option<Rect> {
        self.rects.get_mut(index)?.take()
    }

    pub(super) fn put_back(&mut self, TakenIx(index): TakenIx, rect: Rect) {
        if let Some(slot) = self.rects.get_mut(index) {
            *slot = Some(rect);
        }
    }

    /// What `rect` meets; one that lies in several squares may come several times.
    pub(super) fn met(&self, rect: &Rect) -> impl Iterator<Item = TakenIx> {
        let near = self.squares(rect).filter_map(|square| self.cells.get(square)).flatten();
        near.filter(move |&&index| {
            self.rects.get(index).copied().flatten().is_some_and(|taken| taken.meets(rect))
        })
        .map(|&index| TakenIx(index))
    }

    /// The one that `rect` meets; `None` where there is none or another as well.
    pub(super) fn only_met(&self, rect: &Rect) -> Option<TakenIx> {
        let mut met = self.met(rect);
        let first = met.next()?;
        met.all(|other| other == first).then_some(first)
    }

    pub(super) fn is_free(&self, rect: &Rect) -> bool {
        self.met(rect).next().is_none()
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
            let mut taken = Taken::new(420.0, 300.0);
            let rects: Vec<_> =
                rects.into_iter().map(|(x, y, side)| Rect { x, y, w: side, h: side / 2.0 }).collect();
            for rect in &rects {
                taken.add(*rect);
            }
            let asked = Rect { x, y, w, h };
            prop_assert_eq!(taken.is_free(&asked), rects.iter().all(|rect| !rect.meets(&asked)));
        }
    }

    #[test]
    fn no_size_of_a_picture_is_too_large_or_too_small() {
        for size in [0.0, -5.0, f64::NAN, f64::INFINITY, 1e12] {
            let mut taken = Taken::new(size, size);
            let rect = Rect { x: 1.0, y: 1.0, w: 2.0, h: 2.0 };
            let added = taken.add(rect);
            assert!(!taken.is_free(&rect), "{size}");
            taken.remove(added);
            assert!(taken.is_free(&rect), "{size}");
        }
    }
}
