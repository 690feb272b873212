//! How the map moves by itself: a glide from one view to another, and the slide after a drag that is let go.
//! Headless: whoever has a clock asks where the map is at a time, in milliseconds.

use crate::base::math::{clamp, hypot};
use crate::geo::View;

/// How long a glide takes.
const GLIDE_MS: f64 = 180.0;
/// How long a slide takes until it rests.
const SLIDE_MS: f64 = 450.0;
/// A hand slower than this, in pixels per millisecond, lets the map rest where it is.
const REST: f64 = 0.15;
/// A hand is not followed faster than this.
const MOST: f64 = 3.0;
/// Movements older than this say nothing of how fast the hand was when it let go.
const RECENT_MS: f64 = 90.0;

/// A movement under way.
#[derive(Clone, Copy, Debug)]
pub struct Motion {
    from: View,
    start_ms: f64,
    way: Way,
}

#[derive(Clone, Copy, Debug)]
enum Way {
    /// To another view.
    Glide(View),
    /// On with the speed of the hand, in pixels per millisecond, ever slower.
    Slide([f64; 2]),
}

impl Motion {
    /// From one view to another of the same size.
    pub fn glide(from: View, to: View, start_ms: f64) -> Self {
        Self { from, start_ms, way: Way::Glide(to) }
    }

    /// On with the speed that a hand had when it let go; `None` where it rested.
    pub fn slide(from: View, speed: [f64; 2], start_ms: f64) -> Option<Self> {
        let pace = hypot(speed[0], speed[1]);
        let is_fast = pace > REST && pace.is_finite();
        let part = (MOST / pace).min(1.0);
        let way = Way::Slide(speed.map(|along| along * part));
        is_fast.then_some(Self { from, start_ms, way })
    }

    /// Where it leads, if nothing comes between.
    pub fn target(&self) -> View {
        self.at(f64::INFINITY).0
    }

    /// The view at a time, and whether it is the last one.
    pub fn at(&self, now_ms: f64) -> (View, bool) {
        let length = if matches!(self.way, Way::Glide(_)) { GLIDE_MS } else { SLIDE_MS };
        let part = clamp((now_ms - self.start_ms) / length, 0.0, 1.0);
        // Fast at first, then ever slower: where a movement answers the hand, it answers at once.
        let left = 1.0 - part;
        let eased = 1.0 - left * left * left;
        let view = match self.way {
            Way::Glide(to) if part >= 1.0 => to,
            Way::Glide(to) => self.from.lerp(&to, eased),
            // The way that is left of a speed that falls with the square: a third of speed × time.
            Way::Slide([x, y]) => {
                let px = SLIDE_MS / 3.0 * eased;
                self.from.panned(x * px, y * px)
            }
        };
        (view, part >= 1.0)
    }
}

/// The last movements of a hand, for its speed.
#[derive(Clone, Debug, Default)]
pub struct Track {
    steps: Vec<(f64, [f64; 2])>,
}

impl Track {
    /// The hand moved by so many pixels.
    pub fn push(&mut self, at_ms: f64, by: [f64; 2]) {
        self.steps.retain(|(then, _)| at_ms - then <= RECENT_MS);
        self.steps.push((at_ms, by));
    }

    /// How fast it was when it let go, in pixels per millisecond.
    pub fn speed(&self, at_ms: f64) -> [f64; 2] {
        let recent = self.steps.iter().filter(|(then, _)| at_ms - then <= RECENT_MS);
        let sum = recent.fold([0.0; 2], |sum, (_, by)| [sum[0] + by[0], sum[1] + by[1]]);
        sum.map(|px| px / RECENT_MS)
    }

    /// A new hand.
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
    fn a_glide_begins_and_ends_where_it_should_and_never_turns_back() {
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
    fn a_slide_goes_on_as_the_hand_went_and_comes_to_rest() {
        let from = view(7.0, 31.0);
        let slide = Motion::slide(from, [1.0, 0.0], 0.0).unwrap();
        let px = |ms: f64| slide.at(ms).0.screen_from_lonlat(LonLat::new(31.0, 48.5))[0];
        assert!((px(1.0) - px(0.0) - 1.0).abs() < 0.05, "its first step is the hand's");
        assert!(px(SLIDE_MS) - px(SLIDE_MS - 10.0) < 0.1, "its last is none");
        assert!(Motion::slide(from, [0.05, 0.0], 0.0).is_none(), "a slow hand lets it rest");
        assert!(Motion::slide(from, [f64::NAN, 0.0], 0.0).is_none());
    }

    #[test]
    fn a_slide_follows_the_direction_of_the_drag_and_no_faster_than_can_be_seen() {
        let from = view(7.0, 31.0);
        let way = |speed: [f64; 2]| {
            let slide = Motion::slide(from, speed, 0.0).unwrap();
            let [x, y] = slide.target().screen_from_lonlat(LonLat::new(31.0, 48.5));
            [x - 200.0, y - 150.0]
        };
        let [x, y] = way([0.6, -0.8]);
        assert!((x - 90.0).abs() < 1e-6 && (y + 120.0).abs() < 1e-6, "{x} {y}");
        let [x, y] = way([60.0, -80.0]);
        assert!((hypot(x, y) - MOST * SLIDE_MS / 3.0).abs() < 1e-6);
        assert!((x / y + 0.75).abs() < 1e-9, "the direction stays");
        for speed in [[f64::INFINITY, 0.0], [f64::NAN, 1.0], [0.0, 0.0], [REST, 0.0]] {
            assert!(Motion::slide(from, speed, 0.0).is_none(), "{speed:?}");
        }
    }

    #[test]
    fn a_movement_stays_at_its_ends_before_and_after_its_time() {
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
    fn the_speed_is_that_of_the_last_moments_whatever_went_before() {
        let mut track = Track::default();
        track.push(0.0, [900.0, 0.0]);
        for step in 0..6 {
            track.push(1_000.0 + f64::from(step) * 15.0, [-15.0, 0.0]);
        }
        let [x, y] = track.speed(1_075.0);
        assert!((x + 1.0).abs() < 1e-9 && y == 0.0, "{x}");
        track.clear();
        assert_eq!(track.speed(1_075.0), [0.0, 0.0], "a new drag begins at rest");
    }

    #[test]
    fn a_hand_that_rests_before_it_lets_go_has_no_speed() {
        let mut track = Track::default();
        for step in 0..5 {
            track.push(f64::from(step) * 16.0, [20.0, 0.0]);
        }
        assert!(track.speed(64.0)[0] > 1.0);
        assert_eq!(track.speed(400.0), [0.0, 0.0]);
    }
}
