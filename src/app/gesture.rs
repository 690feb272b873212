//! What presses, movements and fingers over a picture mean, in pixels of that picture. Headless: who hears the
//! browser's events says where they were, and when.

use crate::base::math::{clamp, hypot, log2};
use crate::model::EventIx;
use crate::scene::Subject;

/// A movement shorter than this is a click.
const CLICK_PX: f64 = 4.0;
/// Zoom levels for one pixel of the wheel, and the most for one turn.
const LEVELS_PER_WHEEL_PX: f64 = 0.004;
const MOST_WHEEL_LEVELS: f64 = 1.0;
/// A wheel that counts in lines.
const LINE_PX: f64 = 30.0;
/// Two clicks no farther apart than this, in time and place, are one double click.
const TWICE_MS: f64 = 350.0;
const TWICE_PX: f64 = 28.0;
/// Marks that are not much farther from a finger than the nearest may be meant as well.
const DOUBT_PX: f64 = 12.0;

/// Whether a pointer has moved so far from where it was pressed that this is no click.
pub fn is_drag(by: [f64; 2]) -> bool {
    by[0].abs().max(by[1].abs()) > CLICK_PX
}

/// A press of a mouse or pen that may become a drag: of what is drawn, or of a rectangle over it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Drag {
    from: [f64; 2],
    last: [f64; 2],
    is_drag: bool,
    is_box: bool,
}

/// What a movement of a drag means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Dragged {
    /// Nothing yet: it may still be a click.
    No,
    /// What is drawn moves by so much.
    By([f64; 2]),
    /// A rectangle between two corners is being drawn.
    Box([[f64; 2]; 2]),
}

/// What the end of a press means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Released {
    /// It was a click.
    Click,
    /// What was moved is let go.
    Release,
    /// A rectangle is done.
    Box([[f64; 2]; 2]),
    /// A rectangle was broken off.
    NoBox,
}

impl Drag {
    /// The pointer was pressed at a point, with or without the key that draws a rectangle.
    pub fn press(at: [f64; 2], is_box: bool) -> Self {
        Self { from: at, last: at, is_drag: false, is_box }
    }

    /// Whether it has moved so far that it is no click.
    pub fn is_drag(&self) -> bool {
        self.is_drag
    }

    /// The pointer has come to a point.
    pub fn move_to(&mut self, at: [f64; 2]) -> Dragged {
        self.is_drag |= is_drag([at[0] - self.from[0], at[1] - self.from[1]]);
        if !self.is_drag {
            return Dragged::No;
        }
        let last = std::mem::replace(&mut self.last, at);
        match self.is_box {
            true => Dragged::Box([self.from, at]),
            false => Dragged::By([at[0] - last[0], at[1] - last[1]]),
        }
    }

    /// The pointer was released at a point; at none where the press was broken off.
    pub fn release(self, at: Option<[f64; 2]>) -> Released {
        match (self.is_drag, self.is_box, at) {
            (false, ..) => Released::Click,
            (true, false, _) => Released::Release,
            (true, true, Some(at)) => Released::Box([self.from, at]),
            (true, true, None) => Released::NoBox,
        }
    }
}

/// Clicks, for double clicks.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clicks {
    last: Option<(f64, [f64; 2])>,
}

impl Clicks {
    /// Whether a click is the second of two. A third begins anew.
    pub fn is_second(&mut self, now_ms: f64, at: [f64; 2]) -> bool {
        let is_second = self.last.is_some_and(|(then_ms, [x, y])| {
            now_ms - then_ms < TWICE_MS && (at[0] - x).abs().max((at[1] - y).abs()) < TWICE_PX
        });
        self.last = (!is_second).then_some((now_ms, at));
        is_second
    }
}

/// The zoom levels of a turn of the wheel. A mouse's wheel counts in lines on some systems; a trackpad's pinch comes
/// as small pixels.
pub fn wheel_levels(delta: f64, is_in_lines: bool) -> f64 {
    let px = delta * if is_in_lines { LINE_PX } else { 1.0 };
    clamp(-px * LEVELS_PER_WHEEL_PX, -MOST_WHEEL_LEVELS, MOST_WHEEL_LEVELS)
}

/// Two fingers: the point between them and how far they are apart, in pixels.
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

    /// What changed since `before`: the movement in pixels and the zoom in levels.
    fn since(&self, before: &Self) -> ([f64; 2], f64) {
        let moved = [self.centre[0] - before.centre[0], self.centre[1] - before.centre[1]];
        (moved, log2(self.spread / before.spread))
    }
}

/// Fingers on the map: one scrolls the page, two move and zoom the map. Where there is no page to scroll, one moves
/// the map too.
#[derive(Clone, Copy, Debug, Default)]
pub struct Fingers {
    last: Option<Pinch>,
}

/// What a touch means.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Touch {
    /// Nothing that is the map's.
    No,
    /// Fingers have come or gone: they begin anew, and the page must not scroll.
    Held,
    /// The map moves by so many pixels and, where two fingers hold it, zooms by so many levels about a point.
    Moved([f64; 2], Option<(f64, [f64; 2])>),
    /// The fingers have let the map go.
    Release,
    /// One finger moved that scrolls the page.
    Scrolls,
}

impl Fingers {
    /// The fingers that are down now, after one moved (`is_move`), came or went. `is_free`: there is no page to
    /// scroll.
    pub fn touch(&mut self, fingers: &[[f64; 2]], is_move: bool, is_free: bool) -> Touch {
        let pinch = match *fingers {
            [a, b, ..] => Some(Pinch::new(a, b)),
            // A pinch that does not open.
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
            (Some(_), _) if are_two => Touch::Held,
            (None, Some(_)) => Touch::Release,
            (None, None) if is_move => Touch::Scrolls,
            _ => Touch::No,
        }
    }
}

/// The events that a finger may mean, by the marks near it, each with how far away it is, nearest first.
pub fn meant(marks: &[(f64, Subject)]) -> Vec<EventIx> {
    let nearest = marks.first().map_or(0.0, |(distance, _)| *distance);
    let near = marks.iter().filter(|(distance, _)| distance - nearest <= DOUBT_PX);
    let mut events: Vec<_> = near.flat_map(|(_, subject)| subject.events().to_vec()).collect();
    events.dedup();
    events
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_press_that_hardly_moves_is_a_click() {
        let mut drag = Drag::press([100.0, 100.0], false);
        for at in [[104.0, 100.0], [100.0, 96.0], [103.9, 103.9]] {
            assert_eq!(drag.move_to(at), Dragged::No);
        }
        assert!(!drag.is_drag());
        assert_eq!(drag.release(Some([103.0, 100.0])), Released::Click);
        assert_eq!(drag.release(None), Released::Click, "broken off: the browser makes no click");
    }

    #[test]
    fn a_drag_moves_by_its_whole_way_and_stays_one_when_it_comes_back() {
        let mut drag = Drag::press([100.0, 100.0], false);
        assert_eq!(drag.move_to([103.0, 100.0]), Dragged::No);
        assert_eq!(drag.move_to([105.0, 101.0]), Dragged::By([5.0, 1.0]), "what was held back too");
        assert!(drag.is_drag());
        assert_eq!(drag.move_to([100.0, 100.0]), Dragged::By([-5.0, -1.0]));
        assert_eq!(drag.release(Some([100.0, 100.0])), Released::Release);
        assert_eq!(drag.release(None), Released::Release);
    }

    #[test]
    fn a_rectangle_is_drawn_from_where_the_press_began_in_any_direction() {
        let mut drag = Drag::press([100.0, 100.0], true);
        assert_eq!(drag.move_to([101.0, 101.0]), Dragged::No);
        for at in [[150.0, 140.0], [60.0, 90.0]] {
            assert_eq!(drag.move_to(at), Dragged::Box([[100.0, 100.0], at]));
        }
        let done = drag.release(Some([60.0, 90.0]));
        assert_eq!(done, Released::Box([[100.0, 100.0], [60.0, 90.0]]));
        assert_eq!(drag.release(None), Released::NoBox);
    }

    #[test]
    fn two_quick_clicks_in_one_place_are_a_double_click_and_a_third_begins_anew() {
        let mut clicks = Clicks::default();
        assert!(!clicks.is_second(1_000.0, [50.0, 50.0]));
        assert!(clicks.is_second(1_200.0, [60.0, 40.0]));
        assert!(!clicks.is_second(1_400.0, [60.0, 40.0]));
        assert!(clicks.is_second(1_600.0, [60.0, 40.0]));
    }

    #[test]
    fn clicks_far_apart_in_time_or_place_are_single() {
        let mut clicks = Clicks::default();
        assert!(!clicks.is_second(0.0, [50.0, 50.0]));
        assert!(!clicks.is_second(TWICE_MS, [50.0, 50.0]), "too late");
        assert!(!clicks.is_second(TWICE_MS + 10.0, [50.0 + TWICE_PX, 50.0]), "too far away");
        assert!(clicks.is_second(TWICE_MS + 20.0, [50.0 + TWICE_PX, 50.0]), "of the last one");
        assert!(!clicks.is_second(f64::NAN, [50.0, 50.0]));
    }

    #[test]
    fn the_wheel_zooms_in_when_it_is_turned_up_and_never_far_at_once() {
        assert!((wheel_levels(-100.0, false) - 0.4).abs() < 1e-9);
        assert!((wheel_levels(-3.0, true) - 0.36).abs() < 1e-9, "three lines");
        assert!(wheel_levels(4.0, false) < 0.0);
        assert_eq!((wheel_levels(1e6, false), wheel_levels(-1e6, true)), (-1.0, 1.0));
        assert_eq!(wheel_levels(0.0, false), 0.0);
    }

    #[test]
    fn one_finger_scrolls_the_page_and_two_hold_the_map() {
        let mut fingers = Fingers::default();
        let (a, b) = ([100.0, 100.0], [200.0, 100.0]);
        assert_eq!(fingers.touch(&[a], false, false), Touch::No);
        assert_eq!(fingers.touch(&[a], true, false), Touch::Scrolls);
        assert_eq!(fingers.touch(&[a, b], false, false), Touch::Held);
        let moved = fingers.touch(&[[110.0, 100.0], [210.0, 100.0]], true, false);
        assert_eq!(moved, Touch::Moved([10.0, 0.0], Some((0.0, [160.0, 100.0]))));
        assert_eq!(fingers.touch(&[[110.0, 100.0]], false, false), Touch::Release);
        assert_eq!(fingers.touch(&[], false, false), Touch::No);
    }

    #[test]
    fn fingers_twice_as_far_apart_zoom_one_level_about_the_point_between_them() {
        let mut fingers = Fingers::default();
        fingers.touch(&[[100.0, 100.0], [200.0, 100.0]], false, false);
        let open = fingers.touch(&[[50.0, 100.0], [250.0, 100.0]], true, false);
        assert_eq!(open, Touch::Moved([0.0, 0.0], Some((1.0, [150.0, 100.0]))));
        // One stays: the point between them moves.
        let close = fingers.touch(&[[50.0, 100.0], [150.0, 100.0]], true, false);
        assert_eq!(close, Touch::Moved([-50.0, 0.0], Some((-1.0, [100.0, 100.0]))));
    }

    #[test]
    fn where_there_is_no_page_to_scroll_one_finger_moves_the_map() {
        let mut fingers = Fingers::default();
        assert_eq!(fingers.touch(&[[10.0, 10.0]], false, true), Touch::No);
        assert_eq!(fingers.touch(&[[15.0, 12.0]], true, true), Touch::Moved([5.0, 2.0], None));
        // A second finger comes and goes: nothing jumps.
        assert_eq!(fingers.touch(&[[15.0, 12.0], [95.0, 12.0]], false, true), Touch::Held);
        assert_eq!(fingers.touch(&[[95.0, 12.0]], false, true), Touch::No);
        assert_eq!(fingers.touch(&[[96.0, 12.0]], true, true), Touch::Moved([1.0, 0.0], None));
        assert_eq!(fingers.touch(&[], false, true), Touch::Release);
    }

    #[test]
    fn a_third_finger_changes_nothing() {
        let mut fingers = Fingers::default();
        let two = [[100.0, 100.0], [200.0, 100.0]];
        fingers.touch(&two, false, false);
        let three = [two[0], two[1], [300.0, 300.0]];
        assert_eq!(fingers.touch(&three, false, false), Touch::Held);
        assert_eq!(
            fingers.touch(&three, true, false),
            Touch::Moved([0.0, 0.0], Some((0.0, [150.0, 100.0])))
        );
    }

    proptest! {
        #[test]
        fn every_pinch_has_a_zoom_and_the_way_back_undoes_it(
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
    fn fingers_in_one_spot_are_a_pixel_apart() {
        let same = Pinch::new([10.0, 10.0], [10.0, 10.0]);
        assert_eq!(Pinch::new([9.0, 10.0], [11.0, 10.0]).since(&same), ([0.0, 0.0], 1.0));
    }

    #[test]
    fn a_finger_between_marks_may_mean_each_but_not_one_much_farther_away() {
        let event = |at| Subject::Event(EventIx(at));
        let group = Subject::Group(vec![EventIx(1), EventIx(2)]);
        let marks = [(3.0, event(0)), (10.0, group), (15.0, event(3)), (15.1, event(4))];
        assert_eq!(meant(&marks), [0, 1, 2, 3].map(EventIx));
        assert_eq!(meant(&marks[..1]), [EventIx(0)]);
        assert_eq!(meant(&[]), [], "nothing is near");
        let claim = Subject::Claim(crate::model::ClaimIx(0));
        assert_eq!(meant(&[(0.0, claim)]), [], "the map opens events");
    }
}
