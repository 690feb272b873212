//! Where the live map looks, and how it gets there.

use super::LiveMap;
use crate::app::motion::Motion;
use crate::app::{Action, framing};
use crate::browser::frames::now_ms;
use crate::browser::screen;
use crate::geo::{LonLat, View};
use crate::map::{country_and_launch_area, whole_country};
use crate::model::EventIx;

impl LiveMap {
    /// Where the map looks now.
    pub(in crate::live) fn view(&self) -> View {
        self.view.get()
    }

    /// Where it looks once it has come to rest.
    pub(in crate::live) fn target(&self) -> View {
        self.motion.get().map_or(self.view.get(), |motion| motion.target())
    }

    /// What the state asks for, in this size: the one last told, as to ask for it would lay out the page.
    pub(super) fn asked(&self, [width, height]: [f64; 2]) -> View {
        match (self.stage.state().camera, self.stage.ring()) {
            (Some(camera), _) => View::new(camera, width, height),
            (None, Some(ring)) => {
                country_and_launch_area(&self.stage.dataset, &ring, width, height)
            }
            (None, None) => whole_country(width, height),
        }
    }

    /// Looks where the state asks for, at once.
    pub(in crate::live) fn look(&self) {
        self.motion.set(None);
        self.is_home.set(self.stage.state().camera.is_none());
        self.view.set(self.asked(self.view.get().size()));
        self.redraw();
    }

    /// It shows the whole country, or goes there.
    pub(in crate::live) fn is_home(&self) -> bool {
        self.is_home.get()
    }

    /// Goes where the state asks for.
    pub(in crate::live) fn follow(&self) {
        let is_home = self.stage.state().camera.is_none();
        if is_home || self.stage.state().camera != self.told.get() {
            self.glide(self.asked(self.view.get().size()));
        }
        self.is_home.set(is_home);
        self.told.set(self.stage.state().camera);
    }

    /// Shows the whole country.
    pub(in crate::live) fn go_home(&self) {
        self.stage.change(Action::MoveMap(None));
        self.follow();
    }

    /// Moves to a view: at once.
    pub(in crate::live) fn jump(&self, view: View) {
        self.motion.set(None);
        self.is_home.set(false);
        self.view.set(view);
        self.redraw();
    }

    /// Moves during a drag or pinch.
    pub(in crate::live) fn hold(&self, view: View) {
        self.is_held.set(true);
        self.jump(view);
    }

    /// Moves to a view by and by, or at once where the reader asked for less movement.
    pub(in crate::live) fn glide(&self, to: View) {
        let from = self.view.get();
        self.is_home.set(false);
        let is_there = self.motion.get().is_none() && from.is_like(&to);
        let is_still =
            is_there || screen::is_still() || !self.is_drawn.get() || from.width != to.width;
        if is_still {
            self.view.set(to);
            self.motion.set(None);
        } else {
            self.motion.set(Some(Motion::glide(from, to, now_ms())));
        }
        self.redraw();
    }

    /// Goes on at the speed at which it was released.
    pub(in crate::live) fn slide(&self, now_ms: f64) {
        self.is_held.set(false);
        let speed = self.track.borrow().speed(now_ms);
        self.track.borrow_mut().clear();
        if !screen::is_still() {
            self.motion.set(Motion::slide(self.view.get(), speed, now_ms));
        }
        self.redraw();
    }

    /// Where these events lie, as far as that is known.
    pub(in crate::live) fn points(&self, events: &[EventIx]) -> Vec<LonLat> {
        let places = events.iter().map(|&event| self.stage.dataset.place_of(event));
        let placed = places.filter(|place| place.precision != crate::model::Precision::Country);
        placed.map(|place| LonLat::new(place.lon, place.lat)).collect()
    }

    /// The whole of these events fills the map.
    pub(in crate::live) fn fit(&self, events: &[EventIx]) {
        if let Some(near) = framing::fit(&self.target(), &self.points(events)) {
            self.glide(near);
        }
    }

    /// The same, but at least a step nearer than now, so that a press on a pile always does something.
    pub(in crate::live) fn open(&self, events: &[EventIx]) {
        self.fit(events);
        if let Some(near) = framing::at_least_one_step(&self.view.get(), &self.target()) {
            self.glide(near);
        }
    }
}
