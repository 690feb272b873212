//! Animated movement of the map: gliding to a view, and sliding on after a drag. Headless: the caller
//! passes the time in milliseconds.

use crate::base::math::{clamp, hypot};
use crate::geo::View;

/// Duration of a glide.
const GLIDE_MS: f64 = 180.0;
/// Duration of a slide.
const SLIDE_MS: f64 = 450.0;
/// Drags slower than this, in pixels per millisecond, do not slide.
const MIN_SPEED: f64 = 0.15;
/// The speed limit of a slide.
const MAX_SPEED: f64 = 3.0;
/// Older pointer movements do not count for the speed at release.
const RECENT_MS: f64 = 90.0;

/// A running animation.
#[derive(Clone, Copy, Debug)]
pub struct Motion {
    from: View,
    start_ms: f64,
    kind: Kind,
}

#[derive(Clone, Copy, Debug)]
enum Kind {
    /// Moves to another view.
    Glide(View),
    /// Slides on from a speed in pixels per millisecond, slowing down.
    Slide([f64; 2]),
}

impl Motion {
    /// Moves to another view of equal size.
    pub fn glide(from: View, to: View, start_ms: f64) -> Self {
        Self { from, start_ms, kind: Kind::Glide(to) }
    }

    /// Slides on at the speed of the released pointer; `None` where it was at rest.
    pub fn slide(from: View, speed: [f64; 2], start_ms: f64) -> Option<Self> {
        let pace = hypot(speed[0], speed[1]);
        let is_fast = pace > MIN_SPEED && pace.is_finite();
        let part = (MAX_SPEED / pace).min(1.0);
        let kind = Kind::Slide(speed.map(|along| along * part));
        is_fast.then_some(Self { from, start_ms, kind })
    }

    /// The final view.
    pub fn target(&self) -> View {
        self.at(f64::INFINITY).0
    }

    /// The view at a time, and whether the animation has ended.
    pub fn at(&self, now_ms: f64) -> (View, bool) {
        let length = if matches!(self.kind, Kind::Glide(_)) { GLIDE_MS } else { SLIDE_MS };
        let part = clamp((now_ms - self.start_ms) / length, 0.0, 1.0);
        // Cubic ease-out, so that the map responds at once.
        let left = 1.0 - part;
        let eased = 1.0 - left * left * left;
        let view = match self.kind {
            Kind::Glide(to) if part >= 1.0 => to,
            Kind::Glide(to) => self.from.lerp(&to, eased),
            // Speed falling with the square of the time left covers a third of speed × time.
            Kind::Slide([x, y]) => {
                let px = SLIDE_MS / 3.0 * eased;
                self.from.panned(x * px, y * px)
            }
        };
        (view, part >= 1.0)
    }
}

/// The latest pointer movements, for the speed at release.
#[derive(Clone, Debug, Default)]
pub struct PointerSpeed {
    steps: Vec<(f64, [f64; 2])>,
}

impl PointerSpeed {
    /// The pointer moved by pixels.
    pub fn push(&mut self, at_ms: f64, by: [f64; 2]) {
        self.steps.retain(|(then, _)| at_ms - then <= RECENT_MS);
        self.steps.push((at_ms, by));
    }

    /// The speed at release in pixels per millisecond.
    pub fn speed(&self, at_ms: f64) -> [f64; 2] {
        let recent = self.steps.iter().filter(|(then, _)| at_ms - then <= RECENT_MS);
        let sum = recent.fold([0.0; 2], |sum, (_, by)| [sum[0] + by[0], sum[1] + by[1]]);
        sum.map(|px| px / RECENT_MS)
    }

    /// Starts a new drag.
    pub fn clear(&mut self) {
        self.steps.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geo::LonLat;
    use crate::geo::view::Camera;

    fn view(zoom: f64, lon: f64) -> View {
        View::new(Camera { zoom, centre: LonLat::new(lon, 48.5) }, 400.0, 300.0)
    }

    fn is_near(a: &View, b: &View) -> bool {
        let (a, b) = (a.camera(), b.camera());
        (a.zoom - b.zoom).abs() < 1e-9
            && (a.centre.lon - b.centre.lon).abs() < 1e-6
            && (a.centre.lat - b.centre.lat).abs() < 1e-6
    }

    #[test]
    fn a_glide_moves_steadily_from_start_to_end() {
        let (from, to) = (view(5.5, 31.0), view(8.0, 36.2));
        let glide = Motion::glide(from, to, 1000.0);
        assert!(is_near(&glide.at(1000.0).0, &from));
        let (last, is_last) = glide.at(1000.0 + GLIDE_MS);
        assert!(is_last && is_near(&last, &to) && is_near(&glide.target(), &to));
        let zooms: Vec<_> =
            (0..=18).map(|step| glide.at(1000.0 + f64::from(step) * 10.0).0.zoom()).collect();
        assert!(zooms.windows(2).all(|pair| pair[0] < pair[1]), "{zooms:?}");
    }

    #[test]
    fn a_slide_continues_the_drag_and_slows_to_a_stop() {
        let from = view(7.0, 31.0);
        let slide = Motion::slide(from, [1.0, 0.0], 0.0).unwrap();
        let px = |ms: f64| slide.at(ms).0.screen_from_lonlat(LonLat::new(31.0, 48.5))[0];
        assert!((px(1.0) - px(0.0) - 1.0).abs() < 0.05, "its first step is the pointer's");
        assert!(px(SLIDE_MS) - px(SLIDE_MS - 10.0) < 0.1, "slow at the end");
        assert!(Motion::slide(from, [0.05, 0.0], 0.0).is_none(), "no slide after a slow drag");
        assert!(Motion::slide(from, [f64::NAN, 0.0], 0.0).is_none());
    }

    #[test]
    fn a_slide_keeps_the_direction_of_the_drag_and_the_speed_limit() {
        let from = view(7.0, 31.0);
        let moved = |speed: [f64; 2]| {
            let slide = Motion::slide(from, speed, 0.0).unwrap();
            let [x, y] = slide.target().screen_from_lonlat(LonLat::new(31.0, 48.5));
            [x - 200.0, y - 150.0]
        };
        let [x, y] = moved([0.6, -0.8]);
        assert!((x - 90.0).abs() < 1e-6 && (y + 120.0).abs() < 1e-6, "{x} {y}");
        let [x, y] = moved([60.0, -80.0]);
        assert!((hypot(x, y) - MAX_SPEED * SLIDE_MS / 3.0).abs() < 1e-6);
        assert!((x / y + 0.75).abs() < 1e-9, "the direction stays");
        for speed in [[f64::INFINITY, 0.0], [f64::NAN, 1.0], [0.0, 0.0], [MIN_SPEED, 0.0]] {
            assert!(Motion::slide(from, speed, 0.0).is_none(), "{speed:?}");
        }
    }

    #[test]
    fn an_animation_is_clamped_to_its_duration() {
        let (from, to) = (view(6.0, 31.0), view(7.0, 33.0));
        for motion in
            [Motion::glide(from, to, 500.0), Motion::slide(from, [1.0, 0.0], 500.0).unwrap()]
        {
            let (first, is_last) = motion.at(0.0);
            assert!(is_near(&first, &from) && !is_last, "a frame may be older than the event");
            let (last, is_last) = motion.at(1e9);
            assert!(is_near(&last, &motion.target()) && is_last);
        }
        let nowhere = Motion::glide(from, from, 0.0);
        assert!(is_near(&nowhere.at(90.0).0, &from) && nowhere.at(GLIDE_MS).1);
    }

    #[test]
    fn the_speed_counts_recent_movements_only() {
        let mut track = PointerSpeed::default();
        track.push(0.0, [900.0, 0.0]);
        for step in 0..6 {
            track.push(1_000.0 + f64::from(step) * 15.0, [-15.0, 0.0]);
        }
        let [x, y] = track.speed(1_075.0);
        assert!((x + 1.0).abs() < 1e-9 && y == 0.0, "{x}");
        track.clear();
        assert_eq!(track.speed(1_075.0), [0.0, 0.0], "a new drag starts at rest");
    }

    #[test]
    fn a_pointer_at_rest_before_release_has_no_speed() {
        let mut track = PointerSpeed::default();
        for step in 0..5 {
            track.push(f64::from(step) * 16.0, [20.0, 0.0]);
        }
        assert!(track.speed(64.0)[0] > 1.0);
        assert_eq!(track.speed(400.0), [0.0, 0.0]);
    }
}
