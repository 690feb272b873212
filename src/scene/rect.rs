//! Rectangles in pixels, and points along lines.

use crate::base::math::{clamp, hypot};

/// A rectangle in pixels.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rect {
    /// The left edge.
    pub x: f64,
    /// The top edge.
    pub y: f64,
    /// The width.
    pub w: f64,
    /// The height.
    pub h: f64,
}

impl Rect {
    /// The rectangle of this size around a point.
    pub fn around([x, y]: [f64; 2], w: f64, h: f64) -> Self {
        Self { x: x - w / 2.0, y: y - h / 2.0, w, h }
    }

    /// The rectangle with these edges.
    pub fn between(left: f64, top: f64, right: f64, bottom: f64) -> Self {
        Self { x: left, y: top, w: right - left, h: bottom - top }
    }

    /// The centre.
    pub fn centre(&self) -> [f64; 2] {
        [self.x + self.w / 2.0, self.y + self.h / 2.0]
    }

    /// The right edge.
    pub fn right(&self) -> f64 {
        self.x + self.w
    }

    /// The bottom edge.
    pub fn bottom(&self) -> f64 {
        self.y + self.h
    }

    /// Grown by `by` on every side.
    pub fn grown(&self, by: f64) -> Self {
        Self { x: self.x - by, y: self.y - by, w: self.w + 2.0 * by, h: self.h + 2.0 * by }
    }

    /// Scaled by `scale`, then translated by `by`.
    pub fn transformed(&self, by: [f64; 2], scale: f64) -> Self {
        let Self { x, y, w, h } = *self;
        Self { x: x * scale + by[0], y: y * scale + by[1], w: w * scale, h: h * scale }
    }

    /// Whether the interiors overlap.
    pub fn intersects(&self, other: &Self) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    /// Clips the line `from`–`to`: start and end of the part inside, from 0 to 1 along the line. `None` if the
    /// line does not cross the interior.
    pub fn clip_line(&self, from: [f64; 2], to: [f64; 2]) -> Option<[f64; 2]> {
        let (mut first, mut last) = (0.0f64, 1.0f64);
        let axes =
            [(self.x, self.right(), from[0], to[0]), (self.y, self.bottom(), from[1], to[1])];
        // Most lines lie beside it, which is seen without dividing.
        let is_beside = |(low, high, start, end): &(f64, f64, f64, f64)| {
            start.max(*end) <= *low || start.min(*end) >= *high
        };
        if axes.iter().any(is_beside) {
            return None;
        }
        for (low, high, start, end) in axes {
            let length = end - start;
            if length == 0.0 {
                continue;
            }
            let (a, b) = ((low - start) / length, (high - start) / length);
            (first, last) = (first.max(a.min(b)), last.min(a.max(b)));
        }
        (first < last).then_some([first, last])
    }

    /// Whether `other` lies entirely inside.
    pub fn contains(&self, other: &Self) -> bool {
        self.x <= other.x
            && self.y <= other.y
            && self.right() >= other.right()
            && self.bottom() >= other.bottom()
    }
}

/// Points along a straight line, at most three pixels apart.
pub fn points_along(from: [f64; 2], to: [f64; 2]) -> impl Iterator<Item = [f64; 2]> {
    let (dx, dy) = (to[0] - from[0], to[1] - from[1]);
    let num = clamp((hypot(dx, dy) / 3.0).ceil(), 1.0, 1000.0);
    (0..=num as u32).map(move |n| {
        let t = f64::from(n) / num;
        [from[0] + t * dx, from[1] + t * dy]
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Integer coordinates, so that lines along an edge occur.
    fn point() -> impl Strategy<Value = [f64; 2]> {
        [-2..9i8, -2..9i8].prop_map(|point| point.map(f64::from))
    }

    proptest! {
        #[test]
        fn clip_line_keeps_the_points_inside(
            from in point(), to in point(), corner in point(), far in point(),
        ) {
            let rect = Rect::between(
                corner[0].min(far[0]), corner[1].min(far[1]), corner[0].max(far[0]), corner[1].max(far[1]),
            );
            let part = rect.clip_line(from, to);
            for step in 0..=100u8 {
                let t = f64::from(step) / 100.0;
                let [x, y] = [0, 1].map(|axis| from[axis] + (to[axis] - from[axis]) * t);
                let is_inside = rect.x < x && x < rect.right() && rect.y < y && y < rect.bottom();
                let is_in_part = part.is_some_and(|[first, last]| (first..=last).contains(&t));
                let is_at_end = part.is_some_and(|ends| ends.iter().any(|end| (end - t).abs() < 1e-9));
                prop_assert!(is_inside == is_in_part || is_at_end, "{part:?} at {t}");
            }
        }
    }
}
