//! The events that a map shows, and those for which it keeps room.

use super::MapRequest;
use crate::model::{Dataset, EventIx, Grade};
use crate::query::{Identification, Selection, identification};

/// The visible events with their identification, by day.
#[derive(Debug)]
pub(super) struct Found {
    rows: Vec<(EventIx, Identification)>,
    /// The events that have a place of their own on the picture, by day: the visible ones, or all.
    pub(super) laid_out: Vec<EventIx>,
    /// Their grades, and whether they are contested, by the claims that decide what room they get.
    looks: Vec<Look>,
}

/// What a symbol looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Look {
    pub(super) grade: Grade,
    pub(super) is_contested: bool,
}

impl From<&Identification> for Look {
    fn from(found: &Identification) -> Self {
        Self { grade: found.grade, is_contested: found.is_contested() }
    }
}

impl Found {
    pub(super) fn new(request: &MapRequest<'_>, visible: &[EventIx]) -> Self {
        let MapRequest { dataset, selection, .. } = *request;
        let identify = |&event: &EventIx| (event, identification(dataset, event, &selection));
        let rows: Vec<_> = visible.iter().map(identify).collect();
        if !request.is_steady {
            let looks = rows.iter().map(|(_, found)| found.into()).collect();
            return Self { rows, laid_out: visible.to_vec(), looks };
        }
        let laid_out: Vec<EventIx> = dataset.events.indices().collect();
        let all = Selection::default();
        let look = |&event: &EventIx| Look::from(&identification(dataset, event, &all));
        let looks = laid_out.iter().map(look).collect();
        Self { rows, laid_out, looks }
    }

    /// What an event looks like by all that decides its room; `None` where it has none.
    pub(super) fn look(&self, event: EventIx) -> Option<Look> {
        let at = self.laid_out.partition_point(|known| *known < event);
        self.looks.get(at).copied().filter(|_| self.laid_out.get(at) == Some(&event))
    }

    /// The identification of an event; `None` where it is not visible.
    pub(super) fn get(&self, event: EventIx) -> Option<&Identification> {
        let at = self.rows.partition_point(|(known, _)| *known < event);
        self.rows.get(at).filter(|(known, _)| *known == event).map(|(_, found)| found)
    }

    /// Those of `events` that are visible.
    pub(super) fn visible_of(&self, events: &[EventIx]) -> Vec<EventIx> {
        events.iter().copied().filter(|&event| self.get(event).is_some()).collect()
    }

    /// All visible events.
    pub(super) fn iter(&self) -> impl Iterator<Item = (EventIx, &Identification)> {
        self.rows.iter().map(|(event, found)| (*event, found))
    }
}

/// The selection whose knowledge decides what room labels get: that of today where nothing may move.
pub(super) fn laid_out_selection(request: &MapRequest<'_>) -> Selection {
    if request.is_steady { Selection::default() } else { request.selection }
}

/// How events are shared out among places, in the order of places: each with its events by day.
pub(super) fn by_place(dataset: &Dataset, events: &[EventIx]) -> Vec<Vec<EventIx>> {
    let mut events = events.to_vec();
    events.sort_by_key(|&event| (dataset.event(event).place, event));
    let same = |a: &EventIx, b: &EventIx| dataset.event(*a).place == dataset.event(*b).place;
    events.chunk_by(same).map(<[EventIx]>::to_vec).collect()
}
