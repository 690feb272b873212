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
        /// An open field.
        OpenField = "open_field",
        /// Several kinds.
        Mixed = "mixed",
        /// Not known.
        Unknown = "unknown",
    }
}

table! {
    /// One row of `events.csv`. A row that does not exist still has a day: check [`Events::has`] before showing it.
    row Event;
    /// All events as columns, sorted by first day, then id.
    table Events by EventIx;

    /// The permanent id.
    id: Text = Text::EMPTY,
    /// The first day on which it may have happened.
    from: Day = Day::from_number(0),
    /// The last such day; equal to `from` where the day is known.
    to: Day = Day::from_number(0),
    /// Local time `HH:MM` in Ukraine, if stated.
    time_local: Text = Text::EMPTY,
    /// The place.
    place: PlaceIx = PlaceIx(u32::MAX),
    /// What was hit, as text.
    target: Text = Text::EMPTY,
    /// The kind of target.
    target_kind: TargetKind = TargetKind::Unknown,
    /// The attack that the strike was part of.
    attack_group: Text = Text::EMPTY,
    /// A remark.
    note: Text = Text::EMPTY,
}

impl Event {
    /// Whether only a period longer than one night is known.
    pub fn is_undated(self) -> bool {
        is_undated(self.from, self.to)
    }
}

/// Whether the days of an event are further apart than one night.
pub fn is_undated(from: Day, to: Day) -> bool {
    to.number() - from.number() > 1
}

impl Events {
    /// The first and the last day of all events.
    pub fn extent(&self) -> Period {
        let ends = |column: &[Day]| (column.iter().min().copied(), column.iter().max().copied());
        Period { from: ends(self.from.as_slice()).0, to: ends(self.to.as_slice()).1 }
    }
}
