//! Where the tray of an oblast stands: within the oblast, off what already stands there.

use std::iter::{once, once_with};

use super::MapRequest;
use super::clusters::Cluster;
use super::outline::{contains, on_map};
use crate::base::math::compare;
use crate::base::sort;
use crate::geo::LonLat;
use crate::geo::basemap::Area;
use crate::scene::Rect;

/// How far a tray keeps from others and from the frame.
const CLEAR_PX: f64 = 4.0;
/// How near it may come to others where there is little room.
const TOUCH_PX: f64 = 0.5;
/// The steps in which room is looked for, and how many in each direction.
const STEP_PX: f64 = 12.0;
const STEPS: i32 = 9;

/// The tray where the oblast has most room, or as near to that as it is free, within the oblast and, where
/// only a part of the oblast is on the map, within that part. Where there is no room, beside it.
pub(super) fn oblast_tray(
    request: &MapRequest<'_>,
    mut cluster: Cluster,
    taken: &[Rect],
    frame: Rect,
) -> Cluster {
    let dataset = request.dataset;
    let Some(place) = cluster.places.first().map(|&place| dataset.place(place)) else {
        return cluster;
    };
    let Some(area) = request.basemap.oblast(dataset.text(place.oblast)) else { return cluster };
    let (w, h) = (cluster.rect.w, cluster.rect.h);
    let label = area.label;
    let middle = request.view.screen_from_lonlat(LonLat::new(label.lon, label.lat));
    cluster.rect = Rect::around(middle, w, h);
    // Far from the map it stays there: only what shows of an oblast can hold its tray.
    if !on_map(&area.rings, &request.view).intersects(&frame) {
        return cluster;
    }
    let inner = Rect::around(frame.centre(), frame.w - w, frame.h - h).grown(-CLEAR_PX);
    let [x, y] = middle;
    let start = [x.min(inner.right()).max(inner.x), y.min(inner.bottom()).max(inner.y)];
    let clear_px = |rect: &Rect| {
        let is_clear = |px: f64| taken.iter().all(|other| !other.grown(px).intersects(rect));
        [CLEAR_PX, TOUCH_PX].into_iter().find(|&px| is_clear(px))
    };
    let middles = Rect::around(inner.centre(), inner.w.max(0.0), inner.h.max(0.0));
    let (mut second, mut third, mut outside) = (None, None, None);
    for [dx, dy] in once([0.0; 2]).chain(once_with(offsets).flatten()) {
        let rect = Rect::around([start[0] + dx, start[1] + dy], w, h);
        let is_inside = middles.contains(&Rect::around(rect.centre(), 0.0, 0.0));
        let Some(clear) = clear_px(&rect).filter(|_| is_inside) else { continue };
        outside = outside.or(Some(rect).filter(|_| start == middle));
        if !has_point(request, area, rect.centre()) {
            continue;
        }
        if clear < CLEAR_PX {
            third = third.or(Some(rect));
            continue;
        }
        if has_corners(request, area, &rect.grown(1.0)) {
            cluster.rect = rect;
            return cluster;
        }
        second = second.or(Some(rect));
    }
    match (second.or(third), outside) {
        (Some(rect), _) => cluster.rect = rect,
        // No room in a small oblast: beside it, with a line into it.
        (None, Some(rect)) => (cluster.rect, cluster.moved_from) = (rect, Some(start)),
        (None, None) => {}
    }
    cluster
}

/// Steps away from a point, the nearest first.
fn offsets() -> Vec<[f64; 2]> {
    let steps = || (-STEPS..=STEPS).map(|step| f64::from(step) * STEP_PX);
    let mut offsets: Vec<[f64; 2]> =
        steps().flat_map(|dx| steps().map(move |dy| [dx, dy])).collect();
    sort::sort_by(&mut offsets, |a, b| {
        let length = |p: &[f64; 2]| p[0] * p[0] + p[1] * p[1];
        compare(length(a), length(b))
    });
    offsets
}

fn has_point(request: &MapRequest<'_>, area: &Area, at: [f64; 2]) -> bool {
    let world = request.view.world_from_screen(at);
    contains(&area.rings, [world.x, world.y])
}

fn has_corners(request: &MapRequest<'_>, area: &Area, rect: &Rect) -> bool {
    let (x, y, right, bottom) = (rect.x, rect.y, rect.right(), rect.bottom());
    let corners = [[x, y], [right, y], [right, bottom], [x, bottom]];
    corners.into_iter().all(|corner| has_point(request, area, corner))
}
