//! The events that a map shows, and those for which it keeps room.

use super::MapRequest;
use crate::base::sort;
use crate::model::{Dataset, EventIx};
use crate::query::{Rating, Snapshot};

/// The events of a map.
#[derive(Debug)]
pub(super) struct ShownEvents<'r> {
    snapshot: &'r Snapshot,
    /// Decides what room events and names get.
    layout: &'r Snapshot,
    /// The events that have a place of their own on the picture, by day: the visible ones, or all.
    pub(super) laid_out: Vec<EventIx>,
}

impl<'r> ShownEvents<'r> {
    pub(super) fn new(request: &MapRequest<'r>) -> Self {
        let layout = request.layout();
        Self { snapshot: request.snapshot, layout, laid_out: layout.events().collect() }
    }

    /// The rating of an event by all that decides its room; `None` where it has none.
    pub(super) fn laid_out_rating(&self, event: EventIx) -> Option<Rating> {
        self.layout.shows_event(event).then(|| self.layout.rating(event))
    }

    /// The rating of an event; `None` where it is not visible.
    pub(super) fn rating(&self, event: EventIx) -> Option<Rating> {
        self.snapshot.shows_event(event).then(|| self.snapshot.rating(event))
    }

    /// Those of `events` that are visible.
    pub(super) fn visible_of(&self, events: &[EventIx]) -> Vec<EventIx> {
        events.iter().copied().filter(|&event| self.snapshot.shows_event(event)).collect()
    }

    /// All visible events, by day.
    pub(super) fn iter(&self) -> impl Iterator<Item = (EventIx, Rating)> + '_ {
        self.snapshot.events().map(|event| (event, self.snapshot.rating(event)))
    }
}

/// How events are shared out among places, in the order of places: each with its events by day.
pub(super) fn by_place(dataset: &Dataset, events: &[EventIx]) -> Vec<Vec<EventIx>> {
    let place = |event: &EventIx| dataset.events.place.of(*event);
    let mut events = events.to_vec();
    sort::sort_by_key(&mut events, |event| (place(event), *event));
    events.chunk_by(|a, b| place(a) == place(b)).map(<[EventIx]>::to_vec).collect()
}
