//! Launches that located events document, added up from the first day to the last, low and high.
//!
//! Counted are claims of missiles launched that name a North Korean type or a joint label, for events
//! whose place is known more closely than the country. An event counts from the lowest number stated
//! for it to the highest; an event without a number adds nothing and is counted as such.

use super::Selection;
use crate::model::{Dataset, EventIx, Measure, Precision, WeaponFamily};
use crate::time::Day;

/// A lowest and a highest count.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct LowHigh {
    /// The sum of the lowest numbers stated.
    pub low: f64,
    /// The sum of the highest numbers stated.
    pub high: f64,
}

impl LowHigh {
    fn plus(self, other: Self) -> Self {
        Self { low: self.low + other.low, high: self.high + other.high }
    }
}

/// One event's launches and the sums up to and with it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The event.
    pub event: EventIx,
    /// The day it is counted on: the first day on which it may have happened.
    pub day: Day,
    /// Launches under any label so far.
    pub total: LowHigh,
    /// Of them, launches of events for which a count names a North Korean type alone.
    pub named: LowHigh,
}

/// The running sum and what could not be added.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Documented {
    /// One step for each event that adds launches, by day.
    pub steps: Vec<Step>,
    /// The sum.
    pub total: LowHigh,
    /// The part of events with a count that names a North Korean type alone.
    pub named: LowHigh,
    /// Visible events for which no such number was stated.
    pub num_without_number: usize,
    /// Events with a number and no place.
    pub num_without_place: usize,
    /// The highest number of some event is open: the true sum may be higher.
    pub is_open_above: bool,
}

/// What the visible events document.
pub fn documented(dataset: &Dataset, selection: &Selection, events: &[EventIx]) -> Documented {
    let mut sum = Documented::default();
    for &event in events {
        let Some(launches) = launches_of(dataset, selection, event) else {
            sum.num_without_number += 1;
            continue;
        };
        if dataset.place_of(event).precision == Precision::Country {
            sum.num_without_place += 1;
            continue;
        }
        sum.total = sum.total.plus(launches.count);
        sum.is_open_above |= launches.is_open_above;
        if launches.is_named {
            sum.named = sum.named.plus(launches.count);
        }
        let day = dataset.event(event).from;
        sum.steps.push(Step { event, day, total: sum.total, named: sum.named });
    }
    sum
}

struct EventLaunches {
    count: LowHigh,
    is_named: bool,
    is_open_above: bool,
}

fn launches_of(dataset: &Dataset, selection: &Selection, event: EventIx) -> Option<EventLaunches> {
    let mut found: Option<EventLaunches> = None;
    for claim in selection.claims_of(dataset, event).map(|ix| dataset.claim(ix)) {
        let family = claim.weapon.map(crate::model::Weapon::family);
        let counts = matches!(family, Some(WeaponFamily::NorthKorean | WeaponFamily::Joint));
        let Some(low) = claim.amount.min.filter(|_| counts) else { continue };
        if claim.measure != Measure::MissilesLaunched {
            continue;
        }
        let high = claim.amount.max.unwrap_or(low);
        let launches = found.get_or_insert(EventLaunches {
            count: LowHigh { low, high },
            is_named: false,
            is_open_above: false,
        });
        launches.count.low = launches.count.low.min(low);
        launches.count.high = launches.count.high.max(high);
        launches.is_named |= family == Some(WeaponFamily::NorthKorean);
        launches.is_open_above |= claim.amount.is_open_above();
    }
    found
}
