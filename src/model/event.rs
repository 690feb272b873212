//! A reported strike: one place, one day or period.

use super::{EventIx, PlaceIx};
use crate::base::intern::Text;
use crate::time::{Day, Period};
use crate::vocabulary;

vocabulary! {
    /// What was hit.
    TargetKind {
        /// Homes.
        Residential = "residential",
        /// Plants and stores.
        Industrial = "industrial",
        /// Power supply.
        Energy = "energy",
        /// Open ground.
        OpenField = "open_field",
        /// Several kinds.
        Mixed = "mixed",
        /// Not known.
        Unknown = "unknown",
    }
}

/// One row of `events.csv`.
#[derive(Clone, Copy, Debug)]
pub struct Event {
    /// The permanent id.
    pub id: Text,
    /// The first day on which it may have happened.
    pub from: Day,
    /// The last such day; equal to `from` where the day is known.
    pub to: Day,
    /// `HH:MM` in Ukraine, where stated.
    pub time_local: Text,
    /// Where.
    pub place: PlaceIx,
    /// What was hit, in words.
    pub target: Text,
    /// What was hit.
    pub target_kind: TargetKind,
    /// Shared by the strikes of one mass attack.
    pub attack_group: Text,
    /// A remark.
    pub note: Text,
}

impl Event {
    /// Of a row that does not exist. It has no place, but has to have a day: who is about to name one to a reader
    /// asks [`Events::has`] first.
    pub const EMPTY: Self = Self {
        id: Text::EMPTY,
        from: Day::from_number(0),
        to: Day::from_number(0),
        time_local: Text::EMPTY,
        place: PlaceIx(u32::MAX),
        target: Text::EMPTY,
        target_kind: TargetKind::Unknown,
        attack_group: Text::EMPTY,
        note: Text::EMPTY,
    };

    /// Only a period is known, longer than one night.
    pub fn is_undated(self) -> bool {
        self.to.number() - self.from.number() > 1
    }
}

/// All events as columns, in order of the first day, then the id.
#[derive(Clone, Debug, Default)]
pub struct Events {
    ids: Vec<Text>,
    from: Vec<Day>,
    to: Vec<Day>,
    times: Vec<Text>,
    places: Vec<PlaceIx>,
    targets: Vec<Text>,
    target_kinds: Vec<TargetKind>,
    attack_groups: Vec<Text>,
    notes: Vec<Text>,
}

impl Events {
    /// Adds a row at the end.
    pub fn push(&mut self, event: Event) {
        self.ids.push(event.id);
        self.from.push(event.from);
        self.to.push(event.to);
        self.times.push(event.time_local);
        self.places.push(event.place);
        self.targets.push(event.target);
        self.target_kinds.push(event.target_kind);
        self.attack_groups.push(event.attack_group);
        self.notes.push(event.note);
    }

    /// The number of events.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// There is no event.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// Every row number.
    pub fn indices(&self) -> impl DoubleEndedIterator<Item = EventIx> + use<> {
        (0..self.len() as u32).map(EventIx)
    }

    /// Whether there is such a row.
    pub fn has(&self, event: EventIx) -> bool {
        event.at() < self.len()
    }

    /// The row as a whole; [`Event::EMPTY`] where there is none.
    pub fn get(&self, event: EventIx) -> Event {
        self.row(event.at()).unwrap_or(Event::EMPTY)
    }

    fn row(&self, at: usize) -> Option<Event> {
        Some(Event {
            id: *self.ids.get(at)?,
            from: *self.from.get(at)?,
            to: *self.to.get(at)?,
            time_local: *self.times.get(at)?,
            place: *self.places.get(at)?,
            target: *self.targets.get(at)?,
            target_kind: *self.target_kinds.get(at)?,
            attack_group: *self.attack_groups.get(at)?,
            note: *self.notes.get(at)?,
        })
    }

    /// The event with this id.
    pub fn find(&self, id: Text) -> Option<EventIx> {
        self.ids.iter().position(|&known| known == id).map(|at| EventIx(at as u32))
    }

    /// The first and the last day on which anything happened.
    pub fn extent(&self) -> Period {
        Period { from: self.from.iter().min().copied(), to: self.to.iter().max().copied() }
    }
}
