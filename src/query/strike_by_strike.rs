//! Launches that located events document, added up from the first day to the last, low and high.
//!
//! Counted are claims of missiles launched that name a North Korean type or a joint label, for events
//! whose place is known more closely than the country. An event counts from the lowest number stated
//! for it to the highest; an event without a number adds nothing and is counted as such.
//!
//! A claim that takes in a whole attack is never added to its parts: the attack then counts once, from
//! the lowest to the highest of its attack-wide numbers, and what is stated of its single events adds
//! nothing.

use super::Snapshot;
use crate::base::intern::{ByText, Text};
use crate::model::{Dataset, EventIx, Measure, Precision, Scope, Weapon, WeaponFamily};
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
pub struct StrikeByStrike {
    /// One step for each event that adds launches, by day.
    pub steps: Vec<Step>,
    /// The sum.
    pub total: LowHigh,
    /// The part of events with a count that names a North Korean type alone.
    pub named: LowHigh,
    /// The part of counts that take in a whole attack in several places.
    pub attack_wide: LowHigh,
    /// Visible events for which no such number was stated.
    pub num_without_number: usize,
    /// Events with a number and no place.
    pub num_without_place: usize,
    /// Events whose own number is not added, because a number of their whole attack is.
    pub num_within_attack: usize,
    /// The highest number of some event is open: the true sum may be higher.
    pub is_open_above: bool,
}

/// What events document by the claims that count, the events in order of days.
pub fn strike_by_strike(
    dataset: &Dataset,
    snapshot: &Snapshot,
    events: impl Iterator<Item = EventIx>,
) -> StrikeByStrike {
    let mut sum = StrikeByStrike::default();
    let mut counts: Vec<EventLaunches> = Vec::new();
    // Where the attack-wide number of each attack stands in `counts`.
    let mut wide: ByText<usize> = ByText::default();
    for event in events {
        match launches_of(dataset, snapshot, event) {
            None => sum.num_without_number += 1,
            Some(_) if dataset.place_of(event).precision == Precision::Country => {
                sum.num_without_place += 1;
            }
            Some(found) => {
                let group = found.group.filter(|_| found.is_attack_wide);
                // A second attack-wide number of one attack widens the first.
                let same = group.and_then(|group| wide.get(group));
                if let Some(known) = same.and_then(|at| counts.get_mut(at)) {
                    known.widen(&found);
                    continue;
                }
                if let Some(group) = group {
                    wide.set(group, counts.len());
                }
                counts.push(found);
            }
        }
    }
    for launches in &counts {
        let is_counted_whole = launches.group.is_some_and(|group| wide.get(group).is_some());
        if is_counted_whole && !launches.is_attack_wide {
            sum.num_within_attack += 1;
            continue;
        }
        sum.total = sum.total.plus(launches.count);
        sum.is_open_above |= launches.is_open_above;
        if launches.is_named {
            sum.named = sum.named.plus(launches.count);
        }
        if launches.is_attack_wide {
            sum.attack_wide = sum.attack_wide.plus(launches.count);
        }
        let event = launches.event;
        let day = dataset.events.from.of(event);
        sum.steps.push(Step { event, day, total: sum.total, named: sum.named });
    }
    sum
}

/// What was stated of an event's launches, or, where somebody counted its whole attack, of that.
struct EventLaunches {
    event: EventIx,
    /// The attack that it was a part of; an event of none is one of its own.
    group: Option<Text>,
    is_attack_wide: bool,
    count: LowHigh,
    is_named: bool,
    is_open_above: bool,
}

impl EventLaunches {
    fn widen(&mut self, other: &Self) {
        self.count.low = self.count.low.min(other.count.low);
        self.count.high = self.count.high.max(other.count.high);
        self.is_named |= other.is_named;
        self.is_open_above |= other.is_open_above;
    }
}

fn launches_of(dataset: &Dataset, snapshot: &Snapshot, event: EventIx) -> Option<EventLaunches> {
    let claims = &dataset.claims;
    let group = Some(dataset.events.attack_group.of(event)).filter(|group| group.is_stated());
    let mut found: Option<EventLaunches> = None;
    for ix in snapshot.claims_of(dataset, event) {
        if claims.measure.of(ix) != Measure::MissilesLaunched {
            continue;
        }
        let (family, amount) = (claims.weapon.of(ix).map(Weapon::family), claims.amount.of(ix));
        let counts = matches!(family, Some(WeaponFamily::NorthKorean | WeaponFamily::Joint));
        let Some(low) = amount.min.filter(|_| counts) else { continue };
        let launches = EventLaunches {
            event,
            group,
            is_attack_wide: claims.scope.of(ix) == Scope::Attack,
            count: LowHigh { low, high: amount.max.unwrap_or(low) },
            is_named: family == Some(WeaponFamily::NorthKorean),
            is_open_above: amount.is_open_above(),
        };
        match &mut found {
            Some(known) if known.is_attack_wide == launches.is_attack_wide => {
                known.widen(&launches);
            }
            Some(known) if known.is_attack_wide => {}
            _ => found = Some(launches),
        }
    }
    found
}
