//! Fingers on the map: one scrolls the page, two move and zoom the map.

use crate::base::math::{hypot, log2};

/// Two fingers: the point between them and how far they are apart, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pinch {
    /// The point between them.
    pub centre: [f64; 2],
    /// Their distance.
    pub spread: f64,
}

impl Pinch {
    /// Two fingers at these points.
    pub fn new(a: [f64; 2], b: [f64; 2]) -> Self {
        let centre = [(a[0] + b[0]) / 2.0, (a[1] + b[1]) / 2.0];
        Self { centre, spread: hypot(a[0] - b[0], a[1] - b[1]).max(1.0) }
    }

    /// What changed since `before`: the movement in pixels and the zoom in levels.
    pub fn since(&self, before: &Self) -> ([f64; 2], f64) {
        let moved = [self.centre[0] - before.centre[0], self.centre[1] - before.centre[1]];
        (moved, log2(self.spread / before.spread))
    }
}
