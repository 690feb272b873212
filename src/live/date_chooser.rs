//! The dates and the day known while a drag or a key changes them. What strip and chart ask for is done once a frame;
//! map, strip and chart are drawn in that same frame.

use std::cell::Cell;
use std::rc::Rc;

use super::stage::Stage;
use crate::app::Action;
use crate::app::brush::{Grip, filter_after_drag};
use crate::query::Filter;
use crate::time::{Day, Period};

/// Where a grip was brought.
#[derive(Clone, Copy)]
pub(super) struct Move {
    /// What is dragged.
    pub(super) grip: Grip,
    /// To which day.
    pub(super) day: Day,
    /// The first and the last day that can be chosen there.
    pub(super) extent: (Day, Day),
}

/// What has changed since the last frame.
#[derive(Clone, Copy, Default)]
pub(super) struct Changes {
    /// The dates chosen.
    pub(super) days: bool,
    /// The day known.
    pub(super) asof: bool,
    /// The days that the chart's axis spans.
    pub(super) axis: bool,
}

/// What strip and chart share.
pub(super) struct DateChooser {
    stage: Rc<Stage>,
    /// Where a grip was brought since the last frame.
    brought: Cell<Option<Move>>,
    changes: Cell<Changes>,
}

impl DateChooser {
    pub(super) fn new(stage: Rc<Stage>) -> Rc<Self> {
        Rc::new(Self { stage, brought: Cell::default(), changes: Cell::default() })
    }

    /// A drag has come to a day.
    pub(super) fn drag(&self, to: Move) {
        self.brought.set(Some(to));
        self.stage.frames.ask();
    }

    /// The drag has ended: the chart's axis spans what was chosen.
    pub(super) fn release(&self) {
        self.apply_drag();
        self.set_axis();
    }

    /// Shows other days, as known on another day, at once.
    pub(super) fn choose(&self, to: Filter) {
        self.apply(to);
        self.set_axis();
    }

    /// Shows all days.
    pub(super) fn clear_days(&self) {
        self.choose(self.stage.filter().with_days(Period::default()));
    }

    /// What is due in a frame, and what it has changed.
    pub(super) fn tick(&self) -> Option<Changes> {
        self.apply_drag();
        let changes = self.changes.take();
        (changes.days || changes.asof || changes.axis).then_some(changes)
    }

    fn apply_drag(&self) {
        if let Some(Move { grip, day, extent }) = self.brought.take() {
            self.apply(filter_after_drag(self.stage.filter(), grip, day, extent));
        }
    }

    fn apply(&self, to: Filter) {
        let now = self.stage.filter();
        let mut changes = self.changes.get();
        if now.days != to.days {
            self.stage.change(Action::SetDays(to.days));
            changes.days = true;
        }
        if now.asof != to.asof {
            self.stage.change(Action::SetAsof(to.asof));
            changes.asof = true;
        }
        self.changes.set(changes);
    }

    fn set_axis(&self) {
        if self.stage.set_axis() {
            self.changes.set(Changes { axis: true, ..self.changes.get() });
            self.stage.frames.ask();
        }
    }
}
