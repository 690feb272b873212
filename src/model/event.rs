//! A reported strike: one place, one day or period.

use super::column::table;
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

table! {
    /// One row of `events.csv`. A row that does not exist has no place, but has to have a day: who is about to name
    /// one to a reader asks [`Events::has`] first.
    row Event;
    /// All events as columns, in order of the first day, then the id.
    table Events by EventIx;

    /// The permanent id.
    id: Text = Text::EMPTY,
    /// The first day on which it may have happened.
    from: Day = Day::from_number(0),
    /// The last such day; equal to `from` where the day is known.
    to: Day = Day::from_number(0),
    /// `HH:MM` in Ukraine, where stated.
    time_local: Text = Text::EMPTY,
    /// Where.
    place: PlaceIx = PlaceIx(u32::MAX),
    /// What was hit, in words.
    target: Text = Text::EMPTY,
    /// What was hit.
    target_kind: TargetKind = TargetKind::Unknown,
    /// Shared by the strikes of one mass attack.
    attack_group: Text = Text::EMPTY,
    /// A remark.
    note: Text = Text::EMPTY,
}

impl Event {
    /// Only a period is known, longer than one night.
    pub fn is_undated(self) -> bool {
        is_undated(self.from, self.to)
    }
}

/// Whether an event that may have happened from one day to another has no day: more than one night lies between.
pub fn is_undated(from: Day, to: Day) -> bool {
    to.number() - from.number() > 1
}

impl Events {
    /// The first and the last day on which anything happened.
    pub fn extent(&self) -> Period {
        let ends = |column: &[Day]| (column.iter().min().copied(), column.iter().max().copied());
        Period { from: ends(self.from.as_slice()).0, to: ends(self.to.as_slice()).1 }
    }
}
