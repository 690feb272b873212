//! Launches documented by located events, summed over days, low and high.
//!
//! The sum includes claims of missiles launched that name a North Korean type or a joint label, for events
//! with a place more precise than the country. An event counts from the lowest to the highest number stated
//! for it; an event without a number adds nothing and is counted as such.
//!
//! A number for a whole attack is never added to its parts. The attack then counts once, from the lowest to
//! the highest of its attack-wide numbers, and numbers of its single events add nothing.

use super::Snapshot;
use crate::base::intern::{ByText, Text};
use crate::model::{ClaimIx, Dataset, EventIx, Measure, Precision, Scope, Weapon, WeaponFamily};
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

/// The launches of one event and the running sums including it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    /// The event.
    pub event: EventIx,
    /// The day of the step: the first day on which the event may have happened.
    pub day: Day,
    /// Running sum of launches under any label.
    pub total: LowHigh,
    /// Running sum for events with a count that names a North Korean type alone.
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
    /// The part from counts for a whole attack in several places.
    pub attack_wide: LowHigh,
    /// Visible events without a stated number.
    pub num_without_number: usize,
    /// Events with a number but no place.
    pub num_without_place: usize,
    /// Events not added because a number for their whole attack is.
    pub num_within_attack: usize,
    /// The highest number of an event is open: the true sum may be higher.
    pub is_open_above: bool,
}

/// Sums the launches of `events`, sorted by day, by the counting claims.
pub fn strike_by_strike(
    dataset: &Dataset,
    snapshot: &Snapshot,
    events: impl Iterator<Item = EventIx>,
) -> StrikeByStrike {
    let mut sum = StrikeByStrike::default();
    let mut counts: Vec<EventLaunches> = Vec::new();
    // The position of each attack's attack-wide number in `counts`.
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

/// The launches stated for an event, or for its whole attack where that was counted.
struct EventLaunches {
    event: EventIx,
    /// The attack the event was part of; `None` for a separate event.
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

/// Whether a claim is counted: of launches under a North Korean or a joint label, with a number.
pub(super) fn is_counted(dataset: &Dataset, ix: ClaimIx) -> bool {
    let claims = &dataset.claims;
    let family = claims.weapon.of(ix).map(Weapon::family);
    claims.measure.of(ix) == Measure::MissilesLaunched
        && family.is_some_and(WeaponFamily::names_north_korean)
        && claims.amount.of(ix).min.is_some()
}

fn launches_of(dataset: &Dataset, snapshot: &Snapshot, event: EventIx) -> Option<EventLaunches> {
    let claims = &dataset.claims;
    let group = Some(dataset.events.attack_group.of(event)).filter(|group| group.is_stated());
    let mut found: Option<EventLaunches> = None;
    for ix in snapshot.claims_of(dataset, event).filter(|&ix| is_counted(dataset, ix)) {
        let (family, amount) = (claims.weapon.of(ix).map(Weapon::family), claims.amount.of(ix));
        let Some(low) = amount.min else { continue };
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
