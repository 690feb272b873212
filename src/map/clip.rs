//! Rings and lines cut at a rectangle.

use crate::scene::Rect;

/// A ring cut at a rectangle, one side after the other (Sutherland and Hodgman, 1974).
pub(super) fn clip_ring(mut ring: Vec<[f32; 2]>, frame: Rect) -> Vec<[f32; 2]> {
    let sides = [
        (true, frame.x, 1.0),
        (true, frame.right(), -1.0),
        (false, frame.y, 1.0),
        (false, frame.bottom(), -1.0),
    ];
    for (is_upright, edge, sign) in sides {
        let (edge, sign) = (edge as f32, sign as f32);
        // First how far a point is across the side, then how far along it; turned again it is as it was.
        let turned = |[x, y]: [f32; 2]| if is_upright { [x, y] } else { [y, x] };
        let inside = |p: [f32; 2]| (turned(p)[0] - edge) * sign >= 0.0;
        let mut cut = Vec::with_capacity(ring.len());
        let Some(&last) = ring.last() else { return ring };
        let mut before = last;
        for &point in &ring {
            if inside(point) != inside(before) {
                let ([from, along], [to, along_to]) = (turned(before), turned(point));
                let t = (edge - from) / (to - from);
                cut.push(turned([edge, along + t * (along_to - along)]));
            }
            if inside(point) {
                cut.push(point);
            }
            before = point;
        }
        ring = cut;
    }
    ring
}

/// The stretches of a line of which some part may lie in the frame.
pub(super) fn visible_runs(points: &[[f32; 2]], frame: Rect) -> Vec<&[[f32; 2]]> {
    let side = |p: &[f32; 2]| {
        let (x, y) = (f64::from(p[0]), f64::from(p[1]));
        (x < frame.x) as u8
            | ((x > frame.right()) as u8) << 1
            | ((y < frame.y) as u8) << 2
            | ((y > frame.bottom()) as u8) << 3
    };
    let mut runs = Vec::new();
    let mut start = None;
    for (at, [from, to]) in points.array_windows().enumerate() {
        let is_out = side(from) & side(to) != 0;
        match (is_out, start) {
            (false, None) => start = Some(at),
            (true, Some(from)) => {
                runs.extend(points.get(from..=at));
                start = None;
            }
            _ => {}
        }
    }
    if let Some(from) = start {
        runs.extend(points.get(from..));
    }
    runs
}

/// The parts of a line within a rectangle, cut where it leaves it.
pub(super) fn cut_line(points: &[[f32; 2]], frame: Rect) -> Vec<Vec<[f32; 2]>> {
    let mut lines: Vec<Vec<[f32; 2]>> = Vec::new();
    for [from, to] in points.array_windows() {
        let ends = [from, to].map(|point| point.map(f64::from));
        let [a, b] = ends;
        let Some([first, last]) = frame.clip_line(a, b) else { continue };
        let at = |part: f64| {
            [(a[0] + (b[0] - a[0]) * part) as f32, (a[1] + (b[1] - a[1]) * part) as f32]
        };
        let (start, end) = (at(first), at(last));
        match lines.last_mut().filter(|line| line.last() == Some(&start)) {
            Some(line) => line.push(end),
            None => lines.push(vec![start, end]),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_is_cut_at_the_frame() {
        let ring = vec![[-50.0, 5.0], [5.0, -50.0], [60.0, 5.0], [5.0, 60.0]];
        let cut = clip_ring(ring, Rect { x: 0.0, y: 0.0, w: 10.0, h: 10.0 });
        assert!(cut.iter().all(|p| (0.0..=10.0).contains(&p[0]) && (0.0..=10.0).contains(&p[1])));
        assert!(cut.len() >= 4);
    }

    #[test]
    fn a_line_that_leaves_and_returns_is_two_lines() {
        let frame = Rect { x: 0.0, y: 0.0, w: 10.0, h: 10.0 };
        let line = [[5.0, 5.0], [20.0, 5.0], [30.0, 6.0], [20.0, 7.0], [5.0, 7.0]];
        assert_eq!(visible_runs(&line, frame).len(), 2);
    }

    #[test]
    fn a_line_is_cut_where_it_leaves() {
        let frame = Rect { x: 0.0, y: 0.0, w: 10.0, h: 10.0 };
        let line = [[-5.0, 5.0], [5.0, 5.0], [15.0, 5.0], [15.0, 8.0], [5.0, 8.0]];
        let parts = vec![vec![[0.0, 5.0], [5.0, 5.0], [10.0, 5.0]], vec![[10.0, 8.0], [5.0, 8.0]]];
        assert_eq!(cut_line(&line, frame), parts);
    }
}
