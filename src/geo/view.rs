//! Which part of the plane is on screen: a value that controls change and pictures read.

use super::lon_lat::{EARTH_RADIUS_KM, LonLat};
use super::projection::{Lambert, World};
use crate::base::math::{PI, cos, log2, pow, within};

/// The latitude at which a zoom level has the scale it has on a web map.
const ZOOM_LAT: f64 = 48.5;
const TILE_PX: f64 = 256.0;

/// Zoom limits: the continent, and a few streets.
pub const MIN_ZOOM: f64 = 4.0;
/// See [`MIN_ZOOM`].
pub const MAX_ZOOM: f64 = 13.0;

/// The middle of the map and its zoom, as written in the address: `zoom/lat/lon`. A zoom level has
/// the scale that web maps (256-pixel tiles) give it at 48.5° N.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// Zoom level.
    pub zoom: f64,
    /// The point in the middle.
    pub centre: LonLat,
}

/// A camera over a picture of a certain size.
#[derive(Clone, Copy, Debug)]
pub struct View {
    /// The projection.
    pub projection: Lambert,
    /// Width of the picture in pixels.
    pub width: f64,
    /// Height of the picture in pixels.
    pub height: f64,
    centre: World,
    px_per_km: f64,
}

/// Pixels per kilometre of the plane at a zoom level.
fn scale(zoom: f64) -> f64 {
    let parallel_km = 2.0 * PI * EARTH_RADIUS_KM * cos(ZOOM_LAT * PI / 180.0);
    TILE_PX * pow(2.0, zoom) / parallel_km
}

fn zoom_of(px_per_km: f64) -> f64 {
    log2(px_per_km / scale(0.0))
}

impl View {
    /// What a camera shows in a picture of this size.
    pub fn new(camera: Camera, width: f64, height: f64) -> Self {
        let projection = Lambert::ukraine();
        let centre = projection.world_from_lonlat(camera.centre);
        let px_per_km = scale(within(camera.zoom, MIN_ZOOM, MAX_ZOOM));
        Self { projection, width, height, centre, px_per_km }
    }

    /// The view in which all `points` lie at least `margin` pixels inside the picture, as large as
    /// that allows.
    pub fn fit(points: &[LonLat], width: f64, height: f64, margin: f64) -> Self {
        let projection = Lambert::ukraine();
        let (mut low, mut high) = ([f64::INFINITY; 2], [f64::NEG_INFINITY; 2]);
        for world in points.iter().map(|&point| projection.world_from_lonlat(point)) {
            low = [low[0].min(world.x), low[1].min(world.y)];
            high = [high[0].max(world.x), high[1].max(world.y)];
        }
        if points.is_empty() {
            (low, high) = ([-700.0, -500.0], [700.0, 500.0]);
        }
        let room = |length: f64| (length - 2.0 * margin).max(1.0);
        let wide = room(width) / (high[0] - low[0]).max(1e-6);
        let tall = room(height) / (high[1] - low[1]).max(1e-6);
        let px_per_km = within(wide.min(tall), scale(MIN_ZOOM), scale(MAX_ZOOM));
        let centre = World { x: (low[0] + high[0]) / 2.0, y: (low[1] + high[1]) / 2.0 };
        Self { projection, width, height, centre, px_per_km }
    }

    /// The camera of this view.
    pub fn camera(&self) -> Camera {
        let centre = self.projection.lonlat_from_world(self.centre);
        Camera { zoom: zoom_of(self.px_per_km), centre }
    }

    /// The zoom level.
    pub fn zoom(&self) -> f64 {
        zoom_of(self.px_per_km)
    }

    /// Pixels per kilometre of the plane.
    pub fn px_per_km(&self) -> f64 {
        self.px_per_km
    }

    /// Pixels per kilometre on the Earth at a latitude.
    pub fn px_per_km_at(&self, lat: f64) -> f64 {
        self.px_per_km * self.projection.scale_at(lat)
    }

    /// Where a point of the plane lies in the picture, in pixels from its top left.
    pub fn screen_from_world(&self, point: World) -> [f64; 2] {
        [
            (point.x - self.centre.x) * self.px_per_km + self.width / 2.0,
            (point.y - self.centre.y) * self.px_per_km + self.height / 2.0,
        ]
    }

    /// Where a point of the Earth lies in the picture.
    pub fn screen_from_lonlat(&self, point: LonLat) -> [f64; 2] {
        self.screen_from_world(self.projection.world_from_lonlat(point))
    }

    /// Which point of the plane is drawn there.
    pub fn world_from_screen(&self, [x, y]: [f64; 2]) -> World {
        World {
            x: (x - self.width / 2.0) / self.px_per_km + self.centre.x,
            y: (y - self.height / 2.0) / self.px_per_km + self.centre.y,
        }
    }

    /// The view moved so that what is drawn moves by so many pixels. The middle stays on the map.
    pub fn panned(mut self, dx: f64, dy: f64) -> Self {
        self.centre.x = within(self.centre.x - dx / self.px_per_km, -1300.0, 1500.0);
        self.centre.y = within(self.centre.y - dy / self.px_per_km, -1000.0, 800.0);
        self
    }

    /// The view so many zoom levels nearer, with what is drawn at `at` staying there.
    pub fn zoomed(mut self, levels: f64, at: [f64; 2]) -> Self {
        let fixed = self.world_from_screen(at);
        self.px_per_km = scale(within(zoom_of(self.px_per_km) + levels, MIN_ZOOM, MAX_ZOOM));
        let now = self.screen_from_world(fixed);
        self.panned(at[0] - now[0], at[1] - now[1])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn all_fitted_points_are_inside_the_margin() {
        let points = [LonLat::new(22.1, 48.4), LonLat::new(40.2, 49.6), LonLat::new(33.7, 44.4)];
        let view = View::fit(&points, 780.0, 520.0, 20.0);
        for point in points {
            let [x, y] = view.screen_from_lonlat(point);
            assert!((19.9..=760.1).contains(&x) && (19.9..=500.1).contains(&y), "{point:?}");
        }
    }

    proptest! {
        #[test]
        fn the_point_under_the_finger_stays_while_zooming(
            zoom in 5.0..9.0f64, levels in -1.0..1.0f64, x in 0.0..400.0f64, y in 0.0..400.0f64,
        ) {
            let view = View::new(Camera { zoom, centre: LonLat::new(31.0, 48.5) }, 400.0, 400.0);
            let before = view.world_from_screen([x, y]);
            let after = view.zoomed(levels, [x, y]).world_from_screen([x, y]);
            prop_assert!((before.x - after.x).abs() < 1e-6 && (before.y - after.y).abs() < 1e-6);
        }

        #[test]
        fn a_camera_makes_the_view_it_was_taken_from(
            zoom in 5.0..12.0f64, lon in 22.0..40.0f64, lat in 44.0..53.0f64,
        ) {
            let camera = View::new(Camera { zoom, centre: LonLat::new(lon, lat) }, 300.0, 200.0).camera();
            prop_assert!((camera.zoom - zoom).abs() < 1e-9);
            prop_assert!((camera.centre.lon - lon).abs() < 1e-9 && (camera.centre.lat - lat).abs() < 1e-9);
        }
    }
}
