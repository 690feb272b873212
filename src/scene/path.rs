//! Paths: lines and outlines in pixels.

use super::Rect;

/// One or more subpaths; closed ones are filled by the even-odd rule.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Path {
    points: Vec<[f32; 2]>,
    starts: Vec<u32>,
    /// Whether each subpath is closed.
    pub is_closed: bool,
}

impl Path {
    /// An empty path.
    pub fn new(is_closed: bool) -> Self {
        Self { is_closed, ..Self::default() }
    }

    /// A path of one open line.
    pub fn line(points: &[[f64; 2]]) -> Self {
        let mut path = Self::new(false);
        path.add(points);
        path
    }

    /// A path of one closed outline.
    pub fn outline(points: &[[f64; 2]]) -> Self {
        let mut path = Self::new(true);
        path.add(points);
        path
    }

    /// Lines that rise to the right across a bar, so many pixels apart, cut at both of its ends.
    pub fn hatching(bar: Rect, gap: f64) -> Self {
        let mut lines = Self::new(false);
        let mut foot = bar.x - bar.h + gap;
        while foot < bar.right() {
            let (from, to) = (foot.max(bar.x), (foot + bar.h).min(bar.right()));
            if to - from > 0.5 {
                lines
                    .add(&[[from, bar.bottom() - (from - foot)], [to, bar.bottom() - (to - foot)]]);
            }
            foot += gap;
        }
        lines
    }

    /// Adds a subpath.
    pub fn add(&mut self, points: &[[f64; 2]]) {
        self.begin();
        self.points.extend(points.iter().map(|&[x, y]| [x as f32, y as f32]));
    }

    /// Starts a subpath; `push` continues it.
    pub fn begin(&mut self) {
        self.starts.push(self.points.len() as u32);
    }

    /// Adds a point to the last subpath.
    pub fn push(&mut self, point: [f32; 2]) {
        self.points.push(point);
    }

    /// Drops the last subpath if it has fewer than `min_points` points.
    pub fn end(&mut self, min_points: usize) {
        if let Some(&start) = self.starts.last()
            && self.points.len() - (start as usize) < min_points
        {
            self.points.truncate(start as usize);
            self.starts.pop();
        }
    }

    /// Scales by `scale`, then translates by `by`.
    pub fn transform(&mut self, by: [f64; 2], scale: f64) {
        for [x, y] in &mut self.points {
            *x = (f64::from(*x) * scale + by[0]) as f32;
            *y = (f64::from(*y) * scale + by[1]) as f32;
        }
    }

    /// The subpaths.
    pub fn lines(&self) -> impl Iterator<Item = &[[f32; 2]]> {
        let ends = self.starts.iter().skip(1).map(|&start| start as usize);
        let bounds = self.starts.iter().zip(ends.chain([self.points.len()]));
        bounds.map(|(&start, end)| self.points.get(start as usize..end).unwrap_or(&[]))
    }

    /// Whether the path has no points.
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }
}
