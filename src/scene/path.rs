//! Lines and outlines in pixels.

/// One or more lines; closed ones are outlines, filled by the even-odd rule.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Path {
    points: Vec<[f32; 2]>,
    starts: Vec<u32>,
    /// Each line returns to its start.
    pub is_closed: bool,
}

impl Path {
    /// A path of no lines yet.
    pub fn new(is_closed: bool) -> Self {
        Self { is_closed, ..Self::default() }
    }

    /// One open line.
    pub fn line(points: &[[f64; 2]]) -> Self {
        let mut path = Self::new(false);
        path.add(points);
        path
    }

    /// One outline.
    pub fn outline(points: &[[f64; 2]]) -> Self {
        let mut path = Self::new(true);
        path.add(points);
        path
    }

    /// Adds a line.
    pub fn add(&mut self, points: &[[f64; 2]]) {
        self.begin();
        self.points.extend(points.iter().map(|&[x, y]| [x as f32, y as f32]));
    }

    /// Begins a line; `push` continues it.
    pub fn begin(&mut self) {
        self.starts.push(self.points.len() as u32);
    }

    /// Adds a point to the line last begun.
    pub fn push(&mut self, point: [f32; 2]) {
        self.points.push(point);
    }

    /// Drops the line last begun if it has fewer than `least` points.
    pub fn end(&mut self, least: usize) {
        if let Some(&start) = self.starts.last()
            && self.points.len() - (start as usize) < least
        {
            self.points.truncate(start as usize);
            self.starts.pop();
        }
    }

    /// Makes it `scale` times as large, then moves it by `by`.
    pub fn shift(&mut self, by: [f64; 2], scale: f64) {
        for [x, y] in &mut self.points {
            *x = (f64::from(*x) * scale + by[0]) as f32;
            *y = (f64::from(*y) * scale + by[1]) as f32;
        }
    }

    /// The lines.
    pub fn lines(&self) -> impl Iterator<Item = &[[f32; 2]]> {
        let ends = self.starts.iter().skip(1).map(|&start| start as usize);
        let bounds = self.starts.iter().zip(ends.chain([self.points.len()]));
        bounds.map(|(&start, end)| self.points.get(start as usize..end).unwrap_or(&[]))
    }

    /// There is no line.
    pub fn is_empty(&self) -> bool {
        self.points.is_empty()
    }
}
