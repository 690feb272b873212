//! The view of the map after keys and commands: pan, zoom, fit events, pan one into view. Headless.

use crate::geo::view::{Camera, MAX_ZOOM};
use crate::geo::{LonLat, View};

/// Zoom levels of a button or key press; a double click zooms twice as far.
pub const STEP: f64 = 0.5;
/// Pixels of one press of an arrow key.
const ARROW_PX: f64 = 60.0;
/// A point closer to the edge than this is centred.
const MARGIN_PX: f64 = 40.0;
/// The padding around fitted points, as a part of the shorter side.
const FREE_PART: f64 = 0.22;
/// Fitting points zooms in to this level at most, where a few kilometres fill the map, or by one step.
const FEW_KM_ZOOM: f64 = 9.5;
/// Signs nearer to each other than this on the nearest map share one there as well.
const APART_PX: f64 = 24.0;

/// The command of a key on the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MapKey {
    /// Pan by pixels.
    Pan([f64; 2]),
    /// Zoom in by levels.
    Zoom(f64),
    /// The whole country.
    Home,
    /// Fit everything shown.
    Fit,
    /// Leave the map.
    Leave,
}

impl MapKey {
    /// The command of a key, by its `KeyboardEvent.key`; `None` for other keys.
    pub fn parse(key: &str) -> Option<Self> {
        Some(match key {
            "ArrowLeft" => Self::Pan([ARROW_PX, 0.0]),
            "ArrowRight" => Self::Pan([-ARROW_PX, 0.0]),
            "ArrowUp" => Self::Pan([0.0, ARROW_PX]),
            "ArrowDown" => Self::Pan([0.0, -ARROW_PX]),
            "+" | "=" => Self::Zoom(STEP),
            "-" | "_" => Self::Zoom(-STEP),
            "0" => Self::Home,
            "f" | "F" => Self::Fit,
            "Escape" => Self::Leave,
            _ => return None,
        })
    }
}

/// The view zoomed about its centre.
pub fn zoomed(view: &View, levels: f64) -> View {
    view.zoomed(levels, [view.width / 2.0, view.height / 2.0])
}

/// The view that fits all points, but for points close together not much closer than `view`. `None` without
/// points.
pub fn fit(view: &View, points: &[LonLat]) -> Option<View> {
    if points.is_empty() {
        return None;
    }
    let free = view.width.min(view.height) * FREE_PART;
    let near = View::fit(points, view.width, view.height, free);
    let too_near = (near.zoom() - FEW_KM_ZOOM.max(view.zoom() + STEP)).max(0.0);
    Some(zoomed(&near, -too_near))
}

/// `near` zoomed in further, if needed, to at least one step closer than `now`, so that a click on a
/// cluster always zooms. `None` where it is close enough.
pub fn at_least_one_step(now: &View, near: &View) -> Option<View> {
    let left = now.zoom() + STEP - near.zoom();
    (left > 0.0).then(|| zoomed(near, left))
}

/// Whether points would stand apart on the nearest map. A pile of those that never do is listed: to go nearer would
/// show the same pile.
pub fn can_stand_apart(points: &[LonLat]) -> bool {
    let Some(&centre) = points.first() else { return false };
    let near = View::new(Camera { zoom: MAX_ZOOM, centre }, 0.0, 0.0);
    points.iter().any(|&point| {
        let [x, y] = near.screen_from_lonlat(point);
        x.abs().max(y.abs()) > APART_PX
    })
}

/// The view centred on a point; `None` where the point is well inside already.
pub fn panned_into_view(view: &View, point: LonLat) -> Option<View> {
    let [x, y] = view.screen_from_lonlat(point);
    let is_inside = |at: f64, length: f64| (MARGIN_PX..=length - MARGIN_PX).contains(&at);
    let is_shown = is_inside(x, view.width) && is_inside(y, view.height);
    (!is_shown).then(|| view.panned(view.width / 2.0 - x, view.height / 2.0 - y))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::view::MIN_ZOOM;

    fn view(zoom: f64) -> View {
        View::new(Camera { zoom, centre: LonLat::new(31.0, 48.5) }, 600.0, 400.0)
    }

    fn at(view: &View, lon: f64, lat: f64) -> [f64; 2] {
        view.screen_from_lonlat(LonLat::new(lon, lat))
    }

    #[test]
    fn arrow_keys_pan_the_map() {
        let pan = |key| match MapKey::parse(key) {
            Some(MapKey::Pan(by)) => by,
            other => panic!("{key}: {other:?}"),
        };
        assert!(pan("ArrowRight")[0] < 0.0 && pan("ArrowLeft")[0] > 0.0, "to the east comes in");
        assert!(pan("ArrowDown")[1] < 0.0 && pan("ArrowUp")[1] > 0.0);
        assert_eq!(MapKey::parse("="), MapKey::parse("+"), "with Shift or without");
        assert_eq!(MapKey::parse("-"), Some(MapKey::Zoom(-STEP)));
        for key in ["Enter", "Tab", " ", "", "Home", "F5", "ff", "1"] {
            assert_eq!(MapKey::parse(key), None, "{key:?}");
        }
    }

    #[test]
    fn zooming_by_key_keeps_the_centre_and_the_limits() {
        let near = zoomed(&view(6.0), STEP);
        assert!((near.zoom() - 6.5).abs() < 1e-9);
        let [x, y] = at(&near, 31.0, 48.5);
        assert!((x - 300.0).abs() < 1e-6 && (y - 200.0).abs() < 1e-6);
        assert!((zoomed(&view(MAX_ZOOM), STEP).zoom() - MAX_ZOOM).abs() < 1e-9);
        assert!((zoomed(&view(MIN_ZOOM), -STEP).zoom() - MIN_ZOOM).abs() < 1e-9);
    }

    #[test]
    fn distant_events_fit_with_padding() {
        let points = [LonLat::new(24.0, 49.8), LonLat::new(36.2, 50.0), LonLat::new(35.1, 47.8)];
        let fitted = fit(&view(7.0), &points).unwrap();
        for point in points {
            let [x, y] = fitted.screen_from_lonlat(point);
            assert!((87.9..=512.1).contains(&x) && (87.9..=312.1).contains(&y), "{x} {y}");
        }
    }

    #[test]
    fn fitting_one_event_does_not_zoom_to_street_level() {
        let point = [LonLat::new(36.2, 50.0)];
        let zoom = |from: f64| fit(&view(from), &point).unwrap().zoom();
        assert!((zoom(5.0) - FEW_KM_ZOOM).abs() < 1e-9);
        assert!((zoom(9.2) - 9.7).abs() < 1e-9, "from near by, a step");
        assert!((zoom(MAX_ZOOM) - MAX_ZOOM).abs() < 1e-9);
        let [x, y] = at(&fit(&view(5.0), &point).unwrap(), 36.2, 50.0);
        assert!((x - 300.0).abs() < 1e-6 && (y - 200.0).abs() < 1e-6, "in the middle");
        assert!(fit(&view(5.0), &[]).is_none());
    }

    #[test]
    fn a_click_on_a_cluster_zooms_at_least_one_step() {
        let step = at_least_one_step(&view(7.0), &view(7.2)).unwrap();
        assert!((step.zoom() - 7.5).abs() < 1e-9);
        assert!(at_least_one_step(&view(7.0), &view(5.0)).is_some_and(|it| it.zoom() > 7.49));
        assert!(at_least_one_step(&view(7.0), &view(7.6)).is_none());
    }

    #[test]
    fn what_lies_on_one_point_never_stands_apart() {
        let point = |lon| LonLat::new(lon, 50.0);
        assert!(!can_stand_apart(&[]));
        assert!(!can_stand_apart(&[point(36.2)]));
        assert!(!can_stand_apart(&[point(36.2); 60]));
        assert!(!can_stand_apart(&[point(36.2), point(36.201)]), "some 70 metres");
        assert!(can_stand_apart(&[point(36.2), point(36.2), point(36.3)]), "some 7 kilometres");
    }

    #[test]
    fn only_events_at_the_edge_or_outside_are_centred() {
        let view = view(7.0);
        let inside = |x, y| {
            let there = view.projection.lonlat_from_world(view.world_from_screen([x, y]));
            panned_into_view(&view, there)
        };
        assert!(inside(300.0, 200.0).is_none() && inside(41.0, 359.0).is_none());
        for (x, y) in [(39.0, 200.0), (561.0, 200.0), (300.0, 39.0), (300.0, 361.0), (-900.0, 0.0)]
        {
            let there = view.projection.lonlat_from_world(view.world_from_screen([x, y]));
            let moved = panned_into_view(&view, there).unwrap();
            let [x, y] = moved.screen_from_lonlat(there);
            assert!((x - 300.0).abs() < 1e-6 && (y - 200.0).abs() < 1e-6, "{x} {y}");
            assert!((moved.zoom() - 7.0).abs() < 1e-9);
        }
    }
}
