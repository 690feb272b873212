//! Launches that located events document, added up from the first day to the last, low and high.
//!
//! Counted are claims of missiles launched that name a North Korean type or a joint label, for events
//! whose place is known more closely than the country. An event counts from the lowest number stated
//! for it to the highest; an event without a number adds nothing and is counted as such.
//!
//! A claim that takes in a whole attack is never added to its parts: the attack then counts once, from
//! the lowest to the highest of its attack-wide numbers, and what is stated of its single events adds
//! nothing.

use super::Selection;
use crate::base::intern::Text;
use crate::model::{Dataset, EventIx, Measure, Precision, Scope, WeaponFamily};
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

/// What the visible events document.
pub fn documented(dataset: &Dataset, selection: &Selection, events: &[EventIx]) -> Documented {
    let mut sum = Documented::default();
    let mut counts: Vec<EventLaunches> = Vec::new();
    for &event in events {
        match launches_of(dataset, selection, event) {
            None => sum.num_without_number += 1,
            Some(_) if dataset.place_of(event).precision == Precision::Country => {
                sum.num_without_place += 1;
            }
            Some(found) => {
                // A second attack-wide number of one attack widens the first.
                let same = counts.iter_mut().find(|known| {
                    known.is_attack_wide && found.is_attack_wide && known.attack == found.attack
                });
                match same {
                    Some(known) => known.widen(&found),
                    None => counts.push(found),
                }
            }
        }
    }
    let is_counted_whole = |it: &EventLaunches| {
        !it.is_attack_wide
            && counts.iter().any(|other| other.is_attack_wide && other.attack == it.attack)
    };
    for launches in &counts {
        if is_counted_whole(launches) {
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
        let EventLaunches { event, .. } = *launches;
        let day = dataset.event(event).from;
        sum.steps.push(Step { event, day, total: sum.total, named: sum.named });
    }
    sum
}

/// What was stated of an event's launches, or, where somebody counted its whole attack, of that.
struct EventLaunches {
    event: EventIx,
    /// The attack; an event of none is one of its own.
    attack: Attack,
    is_attack_wide: bool,
    count: LowHigh,
    is_named: bool,
    is_open_above: bool,
}

#[derive(Clone, Copy, PartialEq)]
enum Attack {
    Group(Text),
    Alone(EventIx),
}

impl EventLaunches {
    fn widen(&mut self, other: &Self) {
        self.count.low = self.count.low.min(other.count.low);
        self.count.high = self.count.high.max(other.count.high);
        self.is_named |= other.is_named;
        self.is_open_above |= other.is_open_above;
    }
}

fn launches_of(dataset: &Dataset, selection: &Selection, event: EventIx) -> Option<EventLaunches> {
    let group = dataset.event(event).attack_group;
    let attack = if group.is_stated() { Attack::Group(group) } else { Attack::Alone(event) };
    let mut found: Option<EventLaunches> = None;
    for claim in selection.claims_of(dataset, event).map(|ix| dataset.claim(ix)) {
        let family = claim.weapon.map(crate::model::Weapon::family);
        let counts = matches!(family, Some(WeaponFamily::NorthKorean | WeaponFamily::Joint));
        let Some(low) = claim.amount.min.filter(|_| counts) else { continue };
        if claim.measure != Measure::MissilesLaunched {
            continue;
        }
        let count = LowHigh { low, high: claim.amount.max.unwrap_or(low) };
        let launches = EventLaunches {
            event,
            attack,
            is_attack_wide: claim.scope == Scope::Attack,
            count,
            is_named: family == Some(WeaponFamily::NorthKorean),
            is_open_above: claim.amount.is_open_above(),
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
