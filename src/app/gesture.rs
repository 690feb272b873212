//! Gestures of mouse, pen and touch in pixels of the map or chart. Headless: the caller passes positions
//! and times of browser events.

use crate::base::math::{clamp, hypot, log2};
use crate::model::EventIx;
use crate::scene::Subject;

/// A movement shorter than this is a click.
const CLICK_PX: f64 = 4.0;
/// Zoom levels for one pixel of the wheel, and the limit for one event.
const LEVELS_PER_WHEEL_PX: f64 = 0.004;
const MOST_WHEEL_LEVELS: f64 = 1.0;
/// Pixels of a line, for wheels that scroll by lines.
const LINE_PX: f64 = 30.0;
/// The greatest time and distance between the clicks of a double click.
const DOUBLE_CLICK_MS: f64 = 350.0;
const DOUBLE_CLICK_PX: f64 = 28.0;
/// A touch may mean any mark that is at most this much farther away than the nearest.
const AMBIGUOUS_PX: f64 = 12.0;

/// Whether the pointer has moved too far for a click.
pub fn is_drag(by: [f64; 2]) -> bool {
    by[0].abs().max(by[1].abs()) > CLICK_PX
}

/// A press of a mouse or pen that may become a drag of the view, or of a zoom rectangle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drag {
    from: [f64; 2],
    last: [f64; 2],
    is_drag: bool,
    is_box: bool,
}

/// The result of a move.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Dragged {
    /// It may still be a click.
    Pending,
    /// The view moved by pixels.
    By([f64; 2]),
    /// The rectangle between two corners is being drawn.
    Box([[f64; 2]; 2]),
}

/// The result of releasing the pointer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Released {
    /// It was a click.
    Click,
    /// The view was dragged.
    Release,
    /// The rectangle is complete.
    Box([[f64; 2]; 2]),
    /// The rectangle was cancelled.
    BoxCancelled,
}

impl Drag {
    /// The pointer was pressed at a point, with or without the modifier key for a rectangle.
    pub fn press(at: [f64; 2], is_box: bool) -> Self {
        Self { from: at, last: at, is_drag: false, is_box }
    }

    /// Whether the pointer has moved too far for a click.
    pub fn is_drag(&self) -> bool {
        self.is_drag
    }

    /// The pointer moved to a point.
    pub fn move_to(&mut self, at: [f64; 2]) -> Dragged {
        self.is_drag |= is_drag([at[0] - self.from[0], at[1] - self.from[1]]);
        if !self.is_drag {
            return Dragged::Pending;
        }
        let last = std::mem::replace(&mut self.last, at);
        match self.is_box {
            true => Dragged::Box([self.from, at]),
            false => Dragged::By([at[0] - last[0], at[1] - last[1]]),
        }
    }

    /// The pointer was released at a point, or cancelled.
    pub fn release(self, at: Option<[f64; 2]>) -> Released {
        match (self.is_drag, self.is_box, at) {
            (false, ..) => Released::Click,
            (true, false, _) => Released::Release,
            (true, true, Some(at)) => Released::Box([self.from, at]),
            (true, true, None) => Released::BoxCancelled,
        }
    }
}

/// Detects double clicks.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clicks {
    last: Option<(f64, [f64; 2])>,
}

impl Clicks {
    /// Whether a click completes a double click. A third click starts again.
    pub fn is_double_click(&mut self, now_ms: f64, at: [f64; 2]) -> bool {
        let is_double_click = self.last.is_some_and(|(then_ms, [x, y])| {
            now_ms - then_ms < DOUBLE_CLICK_MS
                && (at[0] - x).abs().max((at[1] - y).abs()) < DOUBLE_CLICK_PX
        });
        self.last = (!is_double_click).then_some((now_ms, at));
        is_double_click
    }
}

/// The zoom levels of a wheel event. Some systems report lines; a trackpad pinch comes as small pixels.
pub fn wheel_levels(delta: f64, is_in_lines: bool) -> f64 {
    let px = delta * if is_in_lines { LINE_PX } else { 1.0 };
    clamp(-px * LEVELS_PER_WHEEL_PX, -MOST_WHEEL_LEVELS, MOST_WHEEL_LEVELS)
}

/// Two fingers: the centre between them and their distance, in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Pinch {
    centre: [f64; 2],
    spread: f64,
}

impl Pinch {
    fn new(a: [f64; 2], b: [f64; 2]) -> Self {
        let centre = [(a[0] + b[0]) / 2.0, (a[1] + b[1]) / 2.0];
        Self { centre, spread: hypot(a[0] - b[0], a[1] - b[1]).max(1.0) }
    }

    /// The change since `before`: the movement in pixels and the zoom in levels.
    fn since(&self, before: &Self) -> ([f64; 2], f64) {
        let moved = [self.centre[0] - before.centre[0], self.centre[1] - before.centre[1]];
        (moved, log2(self.spread / before.spread))
    }
}

/// Touches on the map: one finger scrolls the page, two fingers pan and zoom the map. Where the page cannot scroll, one
/// finger pans the map too.
#[derive(Clone, Copy, Debug, Default)]
pub struct Fingers {
    last: Option<Pinch>,
}

/// The result of a touch event.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Touch {
    /// Not a map gesture.
    Ignored,
    /// A finger was added or removed: the gesture starts again, and the page must not scroll.
    Started,
    /// The map pans by pixels and, with two fingers, zooms by levels about a point.
    Moved([f64; 2], Option<(f64, [f64; 2])>),
    /// The gesture has ended.
    Release,
    /// One finger scrolls the page.
    Scrolls,
}

impl Fingers {
    /// Handles the fingers now down, after one moved (`is_move`), was added or removed. `is_free`: the page
    /// cannot scroll.
    pub fn touch(&mut self, fingers: &[[f64; 2]], is_move: bool, is_free: bool) -> Touch {
        let pinch = match *fingers {
            [a, b, ..] => Some(Pinch::new(a, b)),
            // One finger is a pinch that never opens.
            [a] if is_free => Some(Pinch::new(a, a)),
            _ => None,
        };
        let before = std::mem::replace(&mut self.last, pinch);
        let are_two = fingers.len() > 1;
        match (pinch, before) {
            (Some(now), Some(before)) if is_move => {
                let (by, levels) = now.since(&before);
                Touch::Moved(by, are_two.then_some((levels, now.centre)))
            }
            (Some(_), _) if are_two => Touch::Started,
            (None, Some(_)) => Touch::Release,
            (None, None) if is_move => Touch::Scrolls,
            _ => Touch::Ignored,
        }
    }
}

/// The events that a touch may mean: `marks` near it with their distances, nearest first.
pub fn events_near(marks: &[(f64, Subject)]) -> Vec<EventIx> {
    let nearest = marks.first().map_or(0.0, |(distance, _)| *distance);
    let near = marks.iter().filter(|(distance, _)| distance - nearest <= AMBIGUOUS_PX);
    let mut events: Vec<_> = near.flat_map(|(_, subject)| subject.events().to_vec()).collect();
    events.dedup();
    events
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_press_with_little_movement_is_a_click() {
        let mut drag = Drag::press([100.0, 100.0], false);
        for at in [[104.0, 100.0], [100.0, 96.0], [103.9, 103.9]] {
            assert_eq!(drag.move_to(at), Dragged::Pending);
        }
        assert!(!drag.is_drag());
        assert_eq!(drag.release(Some([103.0, 100.0])), Released::Click);
        assert_eq!(drag.release(None), Released::Click, "broken off: the browser makes no click");
    }

    #[test]
    fn a_drag_reports_its_whole_movement_and_is_no_click_at_the_start() {
        let mut drag = Drag::press([100.0, 100.0], false);
        assert_eq!(drag.move_to([103.0, 100.0]), Dragged::Pending);
        assert_eq!(
            drag.move_to([105.0, 101.0]),
            Dragged::By([5.0, 1.0]),
            "with the movement before the threshold"
        );
        assert!(drag.is_drag());
        assert_eq!(drag.move_to([100.0, 100.0]), Dragged::By([-5.0, -1.0]));
        assert_eq!(drag.release(Some([100.0, 100.0])), Released::Release);
        assert_eq!(drag.release(None), Released::Release);
    }

    #[test]
    fn a_rectangle_starts_at_the_press_in_any_direction() {
        let mut drag = Drag::press([100.0, 100.0], true);
        assert_eq!(drag.move_to([101.0, 101.0]), Dragged::Pending);
        for at in [[150.0, 140.0], [60.0, 90.0]] {
            assert_eq!(drag.move_to(at), Dragged::Box([[100.0, 100.0], at]));
        }
        let done = drag.release(Some([60.0, 90.0]));
        assert_eq!(done, Released::Box([[100.0, 100.0], [60.0, 90.0]]));
        assert_eq!(drag.release(None), Released::BoxCancelled);
    }

    #[test]
    fn two_quick_clicks_in_one_place_are_a_double_click() {
        let mut clicks = Clicks::default();
        assert!(!clicks.is_double_click(1_000.0, [50.0, 50.0]));
        assert!(clicks.is_double_click(1_200.0, [60.0, 40.0]));
        assert!(!clicks.is_double_click(1_400.0, [60.0, 40.0]));
        assert!(clicks.is_double_click(1_600.0, [60.0, 40.0]));
    }

    #[test]
    fn clicks_far_apart_are_single() {
        let mut clicks = Clicks::default();
        assert!(!clicks.is_double_click(0.0, [50.0, 50.0]));
        assert!(!clicks.is_double_click(DOUBLE_CLICK_MS, [50.0, 50.0]), "too late");
        assert!(
            !clicks.is_double_click(DOUBLE_CLICK_MS + 10.0, [50.0 + DOUBLE_CLICK_PX, 50.0]),
            "too far away"
        );
        assert!(
            clicks.is_double_click(DOUBLE_CLICK_MS + 20.0, [50.0 + DOUBLE_CLICK_PX, 50.0]),
            "after the last click"
        );
        assert!(!clicks.is_double_click(f64::NAN, [50.0, 50.0]));
    }

    #[test]
    fn the_wheel_zooms_in_upwards_and_within_limits() {
        assert!((wheel_levels(-100.0, false) - 0.4).abs() < 1e-9);
        assert!((wheel_levels(-3.0, true) - 0.36).abs() < 1e-9, "three lines");
        assert!(wheel_levels(4.0, false) < 0.0);
        assert_eq!((wheel_levels(1e6, false), wheel_levels(-1e6, true)), (-1.0, 1.0));
        assert_eq!(wheel_levels(0.0, false), 0.0);
    }

    #[test]
    fn one_finger_scrolls_the_page_and_two_move_the_map() {
        let mut fingers = Fingers::default();
        let (a, b) = ([100.0, 100.0], [200.0, 100.0]);
        assert_eq!(fingers.touch(&[a], false, false), Touch::Ignored);
        assert_eq!(fingers.touch(&[a], true, false), Touch::Scrolls);
        assert_eq!(fingers.touch(&[a, b], false, false), Touch::Started);
        let moved = fingers.touch(&[[110.0, 100.0], [210.0, 100.0]], true, false);
        assert_eq!(moved, Touch::Moved([10.0, 0.0], Some((0.0, [160.0, 100.0]))));
        assert_eq!(fingers.touch(&[[110.0, 100.0]], false, false), Touch::Release);
        assert_eq!(fingers.touch(&[], false, false), Touch::Ignored);
    }

    #[test]
    fn doubling_the_distance_zooms_one_level_about_the_centre() {
        let mut fingers = Fingers::default();
        fingers.touch(&[[100.0, 100.0], [200.0, 100.0]], false, false);
        let open = fingers.touch(&[[50.0, 100.0], [250.0, 100.0]], true, false);
        assert_eq!(open, Touch::Moved([0.0, 0.0], Some((1.0, [150.0, 100.0]))));
        // Moving one finger moves the centre.
        let close = fingers.touch(&[[50.0, 100.0], [150.0, 100.0]], true, false);
        assert_eq!(close, Touch::Moved([-50.0, 0.0], Some((-1.0, [100.0, 100.0]))));
    }

    #[test]
    fn one_finger_pans_the_map_where_the_page_cannot_scroll() {
        let mut fingers = Fingers::default();
        assert_eq!(fingers.touch(&[[10.0, 10.0]], false, true), Touch::Ignored);
        assert_eq!(fingers.touch(&[[15.0, 12.0]], true, true), Touch::Moved([5.0, 2.0], None));
        // Adding and removing a second finger causes no jump.
        assert_eq!(fingers.touch(&[[15.0, 12.0], [95.0, 12.0]], false, true), Touch::Started);
        assert_eq!(fingers.touch(&[[95.0, 12.0]], false, true), Touch::Ignored);
        assert_eq!(fingers.touch(&[[96.0, 12.0]], true, true), Touch::Moved([1.0, 0.0], None));
        assert_eq!(fingers.touch(&[], false, true), Touch::Release);
    }

    #[test]
    fn a_third_finger_changes_nothing() {
        let mut fingers = Fingers::default();
        let two = [[100.0, 100.0], [200.0, 100.0]];
        fingers.touch(&two, false, false);
        let three = [two[0], two[1], [300.0, 300.0]];
        assert_eq!(fingers.touch(&three, false, false), Touch::Started);
        assert_eq!(
            fingers.touch(&three, true, false),
            Touch::Moved([0.0, 0.0], Some((0.0, [150.0, 100.0])))
        );
    }

    proptest! {
        #[test]
        fn every_pinch_is_finite_and_reversible(
            a in [0.0..500.0f64, 0.0..500.0f64], b in [0.0..500.0f64, 0.0..500.0f64],
            c in [0.0..500.0f64, 0.0..500.0f64], d in [0.0..500.0f64, 0.0..500.0f64],
        ) {
            let (one, other) = (Pinch::new(a, b), Pinch::new(c, d));
            let ((there, nearer), (back, farther)) = (other.since(&one), one.since(&other));
            prop_assert!(nearer.is_finite() && (nearer + farther).abs() < 1e-9);
            prop_assert!((there[0] + back[0]).abs() + (there[1] + back[1]).abs() < 1e-9);
        }
    }

    #[test]
    fn fingers_at_one_point_count_as_a_pixel_apart() {
        let same = Pinch::new([10.0, 10.0], [10.0, 10.0]);
        assert_eq!(Pinch::new([9.0, 10.0], [11.0, 10.0]).since(&same), ([0.0, 0.0], 1.0));
    }

    #[test]
    fn a_touch_between_marks_means_all_of_similar_distance() {
        let event = |at| Subject::Event(EventIx(at));
        let group = Subject::Group(vec![EventIx(1), EventIx(2)]);
        let marks = [(3.0, event(0)), (10.0, group), (15.0, event(3)), (15.1, event(4))];
        assert_eq!(events_near(&marks), [0, 1, 2, 3].map(EventIx));
        assert_eq!(events_near(&marks[..1]), [EventIx(0)]);
        assert_eq!(events_near(&[]), [], "no mark");
        let claim = Subject::Claim(crate::model::ClaimIx(0));
        assert_eq!(events_near(&[(0.0, claim)]), [], "the map opens events");
    }
}
