//! The viewport: which part of the projected plane is on screen.

use super::projection::{EARTH_RADIUS_KM, LonLat};
use super::projection::{Lambert, World};
use crate::base::math::{PI, clamp, cos, log2, pow};

/// The latitude at which zoom levels have the scale of a web map.
const REFERENCE_LAT: f64 = 48.5;
const TILE_PX: f64 = 256.0;

/// The lowest zoom level: the continent.
pub const MIN_ZOOM: f64 = 4.0;
/// The highest zoom level: nearer than that the basemap says nothing more.
pub const MAX_ZOOM: f64 = 10.0;

/// Centre and zoom of the map, in the URL `zoom/lat/lon`. Zoom levels have the scale of web maps with
/// 256-pixel tiles at 48.5° N.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The zoom level.
    pub zoom: f64,
    /// The centre of the map.
    pub centre: LonLat,
}

/// A camera and the size of the viewport.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// The projection.
    pub projection: Lambert,
    /// Width of the viewport in pixels.
    pub width: f64,
    /// Height of the viewport in pixels.
    pub height: f64,
    centre: World,
    px_per_km: f64,
}

/// Pixels per kilometre of the plane at a zoom level.
fn scale(zoom: f64) -> f64 {
    let parallel_km = 2.0 * PI * EARTH_RADIUS_KM * cos(REFERENCE_LAT * PI / 180.0);
    TILE_PX * pow(2.0, zoom) / parallel_km
}

fn zoom_of(px_per_km: f64) -> f64 {
    log2(px_per_km / scale(0.0))
}

impl View {
    /// The view of a camera in a viewport of this size.
    pub fn new(camera: Camera, width: f64, height: f64) -> Self {
        let projection = Lambert::ukraine();
        let centre = projection.world_from_lonlat(camera.centre);
        let px_per_km = scale(clamp(camera.zoom, MIN_ZOOM, MAX_ZOOM));
        Self { projection, width, height, centre, px_per_km }
    }

    /// Width and height of the viewport in pixels.
    pub fn size(&self) -> [f64; 2] {
        [self.width, self.height]
    }

    /// Whether it shows the same at the same size, to a hundredth of a pixel.
    pub fn is_like(&self, other: &Self) -> bool {
        let (times, by) = self.transform_from(other);
        let moved = by[0].abs().max(by[1].abs());
        (self.width, self.height) == (other.width, other.height)
            && (times - 1.0).abs() < 1e-6
            && moved < 0.01
    }

    /// The closest view in which all `points` lie at least `margin` pixels inside the viewport.
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
        let available = |length: f64| (length - 2.0 * margin).max(1.0);
        let wide = available(width) / (high[0] - low[0]).max(1e-6);
        let tall = available(height) / (high[1] - low[1]).max(1e-6);
        let px_per_km = clamp(wide.min(tall), scale(MIN_ZOOM), scale(MAX_ZOOM));
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

    /// The screen position of a point of the plane, in pixels from the top left.
    pub fn screen_from_world(&self, point: World) -> [f64; 2] {
        [
            (point.x - self.centre.x) * self.px_per_km + self.width / 2.0,
            (point.y - self.centre.y) * self.px_per_km + self.height / 2.0,
        ]
    }

    /// The screen position of a geographic point.
    pub fn screen_from_lonlat(&self, point: LonLat) -> [f64; 2] {
        self.screen_from_world(self.projection.world_from_lonlat(point))
    }

    /// The point of the plane at a screen position.
    pub fn world_from_screen(&self, [x, y]: [f64; 2]) -> World {
        World {
            x: (x - self.width / 2.0) / self.px_per_km + self.centre.x,
            y: (y - self.height / 2.0) / self.px_per_km + self.centre.y,
        }
    }

    /// Pans by pixels. The centre stays within the extent of the map.
    pub fn panned(mut self, dx: f64, dy: f64) -> Self {
        self.centre.x = clamp(self.centre.x - dx / self.px_per_km, -1300.0, 1500.0);
        self.centre.y = clamp(self.centre.y - dy / self.px_per_km, -1000.0, 800.0);
        self
    }

    /// Interpolates between this view (0) and `other` (1). Every point moves on a straight line on screen.
    pub fn lerp(mut self, other: &Self, t: f64) -> Self {
        let zoom = self.zoom() + (other.zoom() - self.zoom()) * t;
        let px_per_km = scale(zoom);
        // Straight lines on screen require that the centre's progress depends on the scale.
        let span = other.px_per_km - self.px_per_km;
        let centre_t = if span.abs() < 1e-9 {
            t
        } else {
            (px_per_km - self.px_per_km) / span * other.px_per_km / px_per_km
        };
        self.centre.x += (other.centre.x - self.centre.x) * centre_t;
        self.centre.y += (other.centre.y - self.centre.y) * centre_t;
        self.px_per_km = px_per_km;
        self
    }

    /// The same centre and scale in a viewport of another size.
    pub fn resized(mut self, width: f64, height: f64) -> Self {
        (self.width, self.height) = (width, height);
        self
    }

    /// The transform that shows an image drawn for the view `drawn` in this view: scale factor, and the
    /// position of its top left corner in pixels.
    pub fn transform_from(&self, drawn: &Self) -> (f64, [f64; 2]) {
        let scale = self.px_per_km / drawn.px_per_km;
        let [x, y] = self.screen_from_world(drawn.centre);
        (scale, [x - drawn.width / 2.0 * scale, y - drawn.height / 2.0 * scale])
    }

    /// Zooms so that a rectangle of this view, given by two opposite corners in pixels, fills the viewport.
    pub fn fit_rect(self, [a, b]: [[f64; 2]; 2]) -> Self {
        let (w, h) = ((b[0] - a[0]).abs().max(1.0), (b[1] - a[1]).abs().max(1.0));
        let centre = [(a[0] + b[0]) / 2.0, (a[1] + b[1]) / 2.0];
        let factor = (self.width / w).min(self.height / h);
        let middle = [self.width / 2.0, self.height / 2.0];
        self.panned(middle[0] - centre[0], middle[1] - centre[1]).zoomed(log2(factor), middle)
    }

    /// Zooms in by `levels`, keeping the point at screen position `at` in place.
    pub fn zoomed(mut self, levels: f64, at: [f64; 2]) -> Self {
        let fixed = self.world_from_screen(at);
        self.px_per_km = scale(clamp(zoom_of(self.px_per_km) + levels, MIN_ZOOM, MAX_ZOOM));
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

    #[test]
    fn fit_rect_fills_the_viewport() {
        let view = View::new(Camera { zoom: 6.0, centre: LonLat::new(31.0, 48.5) }, 400.0, 300.0);
        let corner = view.world_from_screen([100.0, 75.0]);
        let near = view.fit_rect([[300.0, 225.0], [100.0, 75.0]]);
        let [x, y] = near.screen_from_world(corner);
        assert!(x.abs() < 1e-6 && y.abs() < 1e-6, "{x} {y}");
        assert!(view.fit_rect([[5.0, 5.0], [5.0, 5.0]]).zoom() <= MAX_ZOOM);
    }

    #[test]
    fn transform_from_aligns_images_of_other_views() {
        let drawn = View::new(Camera { zoom: 6.0, centre: LonLat::new(31.0, 48.5) }, 500.0, 400.0);
        let view = View::new(Camera { zoom: 6.7, centre: LonLat::new(32.0, 49.0) }, 400.0, 300.0);
        let (times, [x, y]) = view.transform_from(&drawn);
        let point = LonLat::new(33.0, 48.0);
        let ([px, py], now) = (drawn.screen_from_lonlat(point), view.screen_from_lonlat(point));
        assert!((x + px * times - now[0]).abs() < 1e-6 && (y + py * times - now[1]).abs() < 1e-6);
    }

    #[test]
    fn lerp_moves_points_on_straight_lines() {
        let camera = |zoom, lon| Camera { zoom, centre: LonLat::new(lon, 49.0) };
        let (from, to) = (
            View::new(camera(5.0, 31.0), 400.0, 300.0),
            View::new(camera(8.0, 36.0), 400.0, 300.0),
        );
        let point = LonLat::new(36.2, 50.0);
        let at = |part| from.lerp(&to, part).screen_from_lonlat(point);
        let (first, last) = (at(0.0), at(1.0));
        assert!((last[0] - to.screen_from_lonlat(point)[0]).abs() < 1e-6);
        for part in [0.2, 0.5, 0.9] {
            let [x, y] = at(part);
            let along = (x - first[0]) / (last[0] - first[0]);
            assert!((first[1] + along * (last[1] - first[1]) - y).abs() < 1e-6, "at {part}");
            assert!((0.0..=1.0).contains(&along));
        }
    }

    proptest! {
        #[test]
        fn zooming_keeps_the_anchor_in_place(
            zoom in 5.0..9.0f64, levels in -1.0..1.0f64, x in 0.0..400.0f64, y in 0.0..400.0f64,
        ) {
            let view = View::new(Camera { zoom, centre: LonLat::new(31.0, 48.5) }, 400.0, 400.0);
            let before = view.world_from_screen([x, y]);
            let after = view.zoomed(levels, [x, y]).world_from_screen([x, y]);
            prop_assert!((before.x - after.x).abs() < 1e-6 && (before.y - after.y).abs() < 1e-6);
        }

        #[test]
        fn a_camera_round_trips(
            zoom in 5.0..10.0f64, lon in 22.0..40.0f64, lat in 44.0..53.0f64,
        ) {
            let camera = View::new(Camera { zoom, centre: LonLat::new(lon, lat) }, 300.0, 200.0).camera();
            prop_assert!((camera.zoom - zoom).abs() < 1e-9);
            prop_assert!((camera.centre.lon - lon).abs() < 1e-9 && (camera.centre.lat - lat).abs() < 1e-9);
        }
    }
}
