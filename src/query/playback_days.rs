//! The days on which something changes: something was said, or something happened.

use crate::base::sort;
use crate::model::Dataset;
use crate::time::Day;
use crate::vocabulary;

vocabulary! {
    /// What is run through.
    PlaybackOrder {
        /// The days on which something was said: what was known by then.
        ByStatement = "said",
        /// The days on which something happened: what had happened by then.
        ByEvent = "happened",
    }
}

/// The days on which a step is made, in order; between them nothing changes.
pub fn days(dataset: &Dataset, through: PlaybackOrder) -> Vec<Day> {
    let mut days = each(dataset, through);
    sort::sort_by_key(&mut days, |it| *it);
    days.dedup();
    days
}

/// The day of everything that was said, or happened, in no order.
pub fn each(dataset: &Dataset, through: PlaybackOrder) -> Vec<Day> {
    match through {
        PlaybackOrder::ByStatement => {
            dataset.claims.stated_on.as_slice().iter().copied().flatten().collect()
        }
        PlaybackOrder::ByEvent => dataset.events.from.as_slice().to_vec(),
    }
}
