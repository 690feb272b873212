//! The days on which the data change: a statement was made, or an event happened.

use crate::base::sort;
use crate::model::Dataset;
use crate::time::Day;
use crate::vocabulary;

vocabulary! {
    /// What playback steps through.
    PlaybackOrder {
        /// The days of statements: each shows what was known by then.
        ByStatement = "said",
        /// The days of events: each shows what had happened by then.
        ByEvent = "happened",
    }
}

/// The steps of playback in order; nothing changes between them.
pub fn days(dataset: &Dataset, order: PlaybackOrder) -> Vec<Day> {
    let mut days: Vec<Day> = match order {
        PlaybackOrder::ByStatement => {
            dataset.claims.stated_on.as_slice().iter().copied().flatten().collect()
        }
        PlaybackOrder::ByEvent => dataset.events.from.as_slice().to_vec(),
    };
    sort::sort_by_key(&mut days, |it| *it);
    days.dedup();
    days
}
