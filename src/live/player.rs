//! Playback: which day is shown, and when the next one is due.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use super::report::{PlaybackShown, Report};
use super::stage::Stage;
use crate::app::command::PlayCommand;
use crate::app::playback::{Next, Playback, day_of, pause_ms, show, step, step_by_button};
use crate::browser::frames::now_ms;
use crate::query::playback_days::{PlaybackOrder, days};
use crate::time::Day;

/// The controls above the time strip.
pub(super) struct Player {
    stage: Rc<Stage>,
    through: Cell<PlaybackOrder>,
    pause_ms: Cell<f64>,
    playback: Cell<Option<Playback>>,
    days: RefCell<Vec<Day>>,
    has_changed: Cell<bool>,
    /// What the controls say.
    shown: Cell<Option<PlaybackShown>>,
}

impl Player {
    pub(super) fn new(stage: Rc<Stage>) -> Rc<Self> {
        let through = PlaybackOrder::ByStatement;
        let days = RefCell::new(days(&stage.dataset, through));
        let (through, playback) = (Cell::new(through), Cell::default());
        let (pause_ms, has_changed) = (Cell::new(pause_ms("1")), Cell::default());
        let shown = Cell::default();
        let player = Rc::new(Self { stage, through, pause_ms, playback, days, has_changed, shown });
        player.show();
        player
    }

    /// Does what a control asks for.
    pub(super) fn run(&self, command: PlayCommand) {
        match command {
            PlayCommand::Toggle if self.is_playing() => self.pause(),
            PlayCommand::Toggle => self.play(),
            PlayCommand::Back => self.go(-1),
            PlayCommand::Forward => self.go(1),
            PlayCommand::Order(order) => {
                self.pause();
                // What was run through so far is shown whole again.
                self.show_day(None);
                self.through.set(order);
                self.days.replace(days(&self.stage.dataset, order));
                self.show();
            }
            PlayCommand::Speed(speed) => self.pause_ms.set(pause_ms(&speed)),
        }
    }

    fn play(&self) {
        // At the end it begins anew.
        if step(&self.days.borrow(), self.now(), 1).is_none() {
            self.show_day(None);
        }
        self.playback.set(Some(Playback::start(self.pause_ms.get(), now_ms())));
        self.stage.frames.ask();
        self.show();
    }

    fn pause(&self) {
        self.playback.set(None);
        self.show();
    }

    /// One step by button, which ends the run.
    fn go(&self, by: i32) {
        self.pause();
        let next = step_by_button(&self.days.borrow(), self.now(), by);
        if next != self.now() {
            self.show_day(next);
        }
    }

    /// The day that is shown; `None` where all is.
    fn now(&self) -> Option<Day> {
        day_of(self.through.get(), &self.stage.filter())
    }

    fn show_day(&self, day: Option<Day>) {
        self.stage.change(show(self.through.get(), day));
        self.has_changed.set(true);
        self.stage.frames.ask();
        self.show();
    }

    /// What is due in a frame; true where another day is shown since the last.
    pub(super) fn tick(&self, now_ms: f64) -> bool {
        if let Some(mut playback) = self.playback.get() {
            playback.pause_ms = self.pause_ms.get();
            let next = playback.next(&self.days.borrow(), self.now(), now_ms);
            match next {
                Next::Wait => {}
                Next::Show(day) => self.show_day(Some(day)),
                Next::Stop => self.pause(),
            }
            if self.is_playing() {
                self.playback.set(Some(playback));
            }
        }
        self.has_changed.take()
    }

    /// The controls say which day is shown.
    pub(super) fn show(&self) {
        let (order, day, is_playing) = (self.through.get(), self.now(), self.is_playing());
        let shown = PlaybackShown { order, day, is_playing };
        if self.shown.replace(Some(shown)) != Some(shown) {
            self.stage.report(Report::Playback(shown));
        }
    }

    /// The days run.
    pub(super) fn is_playing(&self) -> bool {
        self.playback.get().is_some()
    }
}
