//! Basemap shapes → outlines and lines in pixels, cut at the frame and no finer than a pixel.

use super::clip::{clip_ring, cut_line, visible_runs};
use crate::base::math::{PI, compare, cos, sin};
use crate::base::sort;
use crate::geo::View;
use crate::geo::basemap::Shape;
use crate::geo::projection::World;
use crate::scene::{Paint, Path, Rect};

/// Points nearer than this to the one before are not drawn.
const STEP_PX: f32 = 0.6;
/// Room around the frame in which lines go on, so that their ends stay out of sight.
const BLEED_PX: f64 = 12.0;

/// The part of shapes that a view shows, as outlines or as lines.
pub(super) fn outline<'s>(
    shapes: impl IntoIterator<Item = &'s Shape>,
    view: &View,
    is_closed: bool,
) -> Path {
    let frame = Rect { x: 0.0, y: 0.0, w: view.width, h: view.height }.grown(BLEED_PX);
    shapes_within(shapes, view, frame, is_closed, false)
}

/// The same cut exactly at the frame, for an inset within another picture.
pub(super) fn outline_cut<'s>(
    shapes: impl IntoIterator<Item = &'s Shape>,
    view: &View,
    is_closed: bool,
) -> Path {
    let frame = Rect { x: 0.0, y: 0.0, w: view.width, h: view.height };
    shapes_within(shapes, view, frame, is_closed, true)
}

fn shapes_within<'s>(
    shapes: impl IntoIterator<Item = &'s Shape>,
    view: &View,
    frame: Rect,
    is_closed: bool,
    is_exact: bool,
) -> Path {
    let mut path = Path::new(is_closed);
    for shape in shapes {
        let [left, top, right, bottom] = shape.bounds.map(f64::from);
        let [x0, y0] = view.screen_from_world(World { x: left, y: top });
        let [x1, y1] = view.screen_from_world(World { x: right, y: bottom });
        let bounds = Rect::between(x0, y0, x1, y1);
        if !bounds.grown(1.0).intersects(&frame) {
            continue;
        }
        let mut points = on_screen(shape, view);
        match (is_closed, frame.contains(&bounds)) {
            (true, false) => points = clip_ring(points, frame),
            (false, false) if is_exact => {
                for line in cut_line(&points, frame) {
                    add(&mut path, &line, 2);
                }
                continue;
            }
            (false, false) => {
                for run in visible_runs(&points, frame) {
                    add(&mut path, run, 2);
                }
                continue;
            }
            (_, true) => {}
        }
        add(&mut path, &points, if is_closed { 3 } else { 2 });
    }
    path
}

fn add(path: &mut Path, points: &[[f32; 2]], least: usize) {
    path.begin();
    for &point in points {
        path.push(point);
    }
    path.end(least);
}

fn on_screen(shape: &Shape, view: &View) -> Vec<[f32; 2]> {
    let mut points: Vec<[f32; 2]> = Vec::new();
    let count = shape.points.len();
    for (at, &[x, y]) in shape.points.iter().enumerate() {
        let [x, y] = view.screen_from_world(World { x: f64::from(x), y: f64::from(y) });
        let point = [x as f32, y as f32];
        let is_near = points
            .last()
            .is_some_and(|last| (last[0] - point[0]).abs() + (last[1] - point[1]).abs() < STEP_PX);
        if !is_near || at + 1 == count {
            points.push(point);
        }
    }
    points
}

/// A circle cut exactly at a frame: its ground, and of its edge what lies within.
pub(super) fn circle_cut(
    [x, y]: [f64; 2],
    radius: f64,
    frame: Rect,
    paint: Paint,
) -> Vec<(Path, Paint)> {
    const POINTS: u32 = 72;
    let point = |at: u32| {
        let angle = f64::from(at) * 2.0 * PI / f64::from(POINTS);
        [(x + radius * cos(angle)) as f32, (y + radius * sin(angle)) as f32]
    };
    let ring: Vec<[f32; 2]> = (0..=POINTS).map(point).collect();
    let (mut ground, mut edge) = (Path::new(true), Path::new(false));
    for line in cut_line(&ring, frame) {
        add(&mut edge, &line, 2);
    }
    add(&mut ground, &clip_ring(ring, frame), 3);
    let fill = paint.fill.map(|_| (ground, Paint { stroke: None, ..paint }));
    let stroke = paint.stroke.map(|_| (edge, Paint { fill: None, ..paint }));
    fill.into_iter().chain(stroke).collect()
}

/// The rectangle on the screen that holds an area; nothing is far off the map.
pub(super) fn on_map(rings: &[Shape], view: &View) -> Rect {
    let mut all = [f32::INFINITY, f32::INFINITY, f32::NEG_INFINITY, f32::NEG_INFINITY];
    for [left, top, right, bottom] in rings.iter().map(|ring| ring.bounds) {
        all = [all[0].min(left), all[1].min(top), all[2].max(right), all[3].max(bottom)];
    }
    let [left, top, right, bottom] = all.map(f64::from);
    let [x0, y0] = view.screen_from_world(World { x: left, y: top });
    let [x1, y1] = view.screen_from_world(World { x: right, y: bottom });
    Rect::between(x0, y0, x1, y1)
}

/// The stretches of a horizontal line of the screen that lie in an area, from left to right.
pub(super) fn stretches(rings: &[Shape], view: &View, y: f64) -> Vec<[f64; 2]> {
    let level = view.world_from_screen([0.0, y]).y;
    let mut crossings: Vec<f64> = Vec::new();
    each_crossing(rings, level, |x| {
        crossings.push(view.screen_from_world(World { x, y: level })[0]);
    });
    sort::sort_by(&mut crossings, |&a, &b| compare(a, b));
    crossings.as_chunks().0.to_vec()
}

/// Whether a point of the plane lies in an area (even-odd rule).
pub(super) fn contains(rings: &[Shape], [x, y]: [f64; 2]) -> bool {
    let mut is_inside = false;
    let reach = rings.iter().filter(|ring| {
        let [left, _, right, _] = ring.bounds.map(f64::from);
        left <= x && x <= right
    });
    each_crossing(reach, y, |crossing| is_inside ^= x < crossing);
    is_inside
}

/// Where the edges of an area cross a level of the plane, in the order of its points. It is asked for of every name
/// on the map: all that most points cost is one comparison.
fn each_crossing<'s>(
    rings: impl IntoIterator<Item = &'s Shape>,
    level: f64,
    mut cross: impl FnMut(f64),
) {
    for ring in rings {
        let [_, top, _, bottom] = ring.bounds;
        let is_within = f64::from(top) <= level && level <= f64::from(bottom);
        let Some(mut before) = ring.points.last().filter(|_| is_within) else { continue };
        let mut was_below = f64::from(before[1]) > level;
        for point in &ring.points {
            let is_below = f64::from(point[1]) > level;
            if is_below != was_below {
                let (x0, y0) = (f64::from(before[0]), f64::from(before[1]));
                let (x1, y1) = (f64::from(point[0]), f64::from(point[1]));
                cross((x1 - x0) * (level - y0) / (y1 - y0) + x0);
            }
            (before, was_below) = (point, is_below);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_through_an_area_lies_in_it_where_its_points_do() {
        let ring = |points: &[[f32; 2]]| Shape::new(points.to_vec());
        let rings = [
            ring(&[[0.0, 0.0], [90.0, 0.0], [90.0, 90.0], [0.0, 90.0]]),
            ring(&[[30.0, 30.0], [60.0, 30.0], [60.0, 60.0], [30.0, 60.0]]),
        ];
        let view = View::fit(&[], 400.0, 300.0, 0.0);
        for level in [-5.0, 15.0, 45.0] {
            let [_, y] = view.screen_from_world(World { x: 0.0, y: level });
            let shown = stretches(&rings, &view, y);
            for x in (-20..110).map(|x| f64::from(x) + 0.5) {
                let [at, _] = view.screen_from_world(World { x, y: level });
                let is_on = shown.iter().any(|&[left, right]| left < at && at < right);
                assert_eq!(is_on, contains(&rings, [x, level]), "{x} {level}");
            }
        }
    }
}
