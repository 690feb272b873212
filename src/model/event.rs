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

    /// The row as a whole.
    pub fn get(&self, event: EventIx) -> Event {
        let at = event.at();
        Event {
            id: self.ids[at],
            from: self.from[at],
            to: self.to[at],
            time_local: self.times[at],
            place: self.places[at],
            target: self.targets[at],
            target_kind: self.target_kinds[at],
            attack_group: self.attack_groups[at],
            note: self.notes[at],
        }
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
