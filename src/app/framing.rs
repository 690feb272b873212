//! Where the map goes when it is asked to: by a key, to show events, to bring one into the picture. Headless.

use crate::geo::{LonLat, View};

/// Levels of a button, a key and half a double click.
pub const STEP: f64 = 0.5;
/// Pixels of one press of an arrow key.
const ARROW_PX: f64 = 60.0;
/// A point nearer to the edge than this is brought to the middle.
const MARGIN_PX: f64 = 40.0;
/// The part of the shorter side that is left free around what is shown.
const FREE_PART: f64 = 0.22;
/// A few kilometres fill the map: nearer than this it goes only by a step.
const FEW_KM_ZOOM: f64 = 9.5;

/// What a key asks of the map.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum MapKey {
    /// What is drawn moves by so many pixels.
    Pan([f64; 2]),
    /// So many levels nearer.
    Zoom(f64),
    /// The whole country.
    Home,
    /// All that is shown, as large as it can be.
    Fit,
    /// Out of the map.
    Leave,
}

impl MapKey {
    /// What a key asks for, by the name that browsers give it; `None` where it is none of the map's.
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

/// The view so many levels nearer, the middle staying where it is.
pub fn zoomed(view: &View, levels: f64) -> View {
    view.zoomed(levels, [view.width / 2.0, view.height / 2.0])
}

/// The view in which all points fill the map; where they lie close together, not much nearer than `view`. `None`
/// where there are none.
pub fn fit(view: &View, points: &[LonLat]) -> Option<View> {
    if points.is_empty() {
        return None;
    }
    let free = view.width.min(view.height) * FREE_PART;
    let near = View::fit(points, view.width, view.height, free);
    let too_near = (near.zoom() - FEW_KM_ZOOM.max(view.zoom() + STEP)).max(0.0);
    Some(zoomed(&near, -too_near))
}

/// A view that is less than a step nearer than `now` made one that is: a press on a box always does something. `None`
/// where it is near enough.
pub fn a_step_nearer(now: &View, near: &View) -> Option<View> {
    let left = now.zoom() + STEP - near.zoom();
    (left > 0.0).then(|| zoomed(near, left))
}

/// The view with a point in the middle; `None` where the point lies well inside already.
pub fn brought_in(view: &View, point: LonLat) -> Option<View> {
    let [x, y] = view.screen_from_lonlat(point);
    let is_inside = |at: f64, length: f64| (MARGIN_PX..=length - MARGIN_PX).contains(&at);
    let is_shown = is_inside(x, view.width) && is_inside(y, view.height);
    (!is_shown).then(|| view.panned(view.width / 2.0 - x, view.height / 2.0 - y))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::view::{Camera, MAX_ZOOM, MIN_ZOOM};

    fn view(zoom: f64) -> View {
        View::new(Camera { zoom, centre: LonLat::new(31.0, 48.5) }, 600.0, 400.0)
    }

    fn at(view: &View, lon: f64, lat: f64) -> [f64; 2] {
        view.screen_from_lonlat(LonLat::new(lon, lat))
    }

    #[test]
    fn arrows_move_the_map_under_the_frame() {
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
    fn a_zoom_by_key_keeps_the_middle_and_its_limits() {
        let near = zoomed(&view(6.0), STEP);
        assert!((near.zoom() - 6.5).abs() < 1e-9);
        let [x, y] = at(&near, 31.0, 48.5);
        assert!((x - 300.0).abs() < 1e-6 && (y - 200.0).abs() < 1e-6);
        assert!((zoomed(&view(MAX_ZOOM), STEP).zoom() - MAX_ZOOM).abs() < 1e-9);
        assert!((zoomed(&view(MIN_ZOOM), -STEP).zoom() - MIN_ZOOM).abs() < 1e-9);
    }

    #[test]
    fn events_far_apart_fill_the_map_with_room_around_them() {
        let points = [LonLat::new(24.0, 49.8), LonLat::new(36.2, 50.0), LonLat::new(35.1, 47.8)];
        let fitted = fit(&view(7.0), &points).unwrap();
        for point in points {
            let [x, y] = fitted.screen_from_lonlat(point);
            assert!((87.9..=512.1).contains(&x) && (87.9..=312.1).contains(&y), "{x} {y}");
        }
    }

    #[test]
    fn one_event_does_not_fill_the_map_with_a_single_street() {
        let point = [LonLat::new(36.2, 50.0)];
        let zoom = |from: f64| fit(&view(from), &point).unwrap().zoom();
        assert!((zoom(5.0) - FEW_KM_ZOOM).abs() < 1e-9);
        assert!((zoom(11.0) - 11.5).abs() < 1e-9, "from near by, a step");
        assert!((zoom(MAX_ZOOM) - MAX_ZOOM).abs() < 1e-9);
        let [x, y] = at(&fit(&view(5.0), &point).unwrap(), 36.2, 50.0);
        assert!((x - 300.0).abs() < 1e-6 && (y - 200.0).abs() < 1e-6, "in the middle");
        assert!(fit(&view(5.0), &[]).is_none());
    }

    #[test]
    fn a_press_on_a_box_goes_a_step_nearer_at_least() {
        let step = a_step_nearer(&view(7.0), &view(7.2)).unwrap();
        assert!((step.zoom() - 7.5).abs() < 1e-9);
        assert!(a_step_nearer(&view(7.0), &view(5.0)).is_some_and(|it| it.zoom() > 7.49));
        assert!(a_step_nearer(&view(7.0), &view(7.6)).is_none());
    }

    #[test]
    fn an_event_at_the_edge_or_beyond_is_brought_to_the_middle_and_another_is_left_there() {
        let view = view(7.0);
        let inside = |x, y| {
            let there = view.projection.lonlat_from_world(view.world_from_screen([x, y]));
            brought_in(&view, there)
        };
        assert!(inside(300.0, 200.0).is_none() && inside(41.0, 359.0).is_none());
        for (x, y) in [(39.0, 200.0), (561.0, 200.0), (300.0, 39.0), (300.0, 361.0), (-900.0, 0.0)]
        {
            let there = view.projection.lonlat_from_world(view.world_from_screen([x, y]));
            let moved = brought_in(&view, there).unwrap();
            let [x, y] = moved.screen_from_lonlat(there);
            assert!((x - 300.0).abs() < 1e-6 && (y - 200.0).abs() < 1e-6, "{x} {y}");
            assert!((moved.zoom() - 7.0).abs() < 1e-9);
        }
    }
}
