//! Two events at one place on one day: perhaps one strike, entered twice.

use std::collections::BTreeSet;

use super::super::facts::{EventRow, Facts, PlaceRow};
use super::super::finding::{Finding, names};
use super::super::rule::Rule;
use super::super::schema::events;
use crate::geo::area::distance_km;
use crate::model::Precision;

/// Points nearer than this are one place, whatever their radii.
const NEAR_KM: f64 = 5.0;

pub(super) fn check(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    let mut by_day: Vec<_> = facts.events.iter().collect();
    by_day.sort_by_key(|event| event.from);
    let mut told = BTreeSet::new();
    for (at, first) in by_day.iter().enumerate() {
        let rest = by_day.iter().skip(at + 1);
        for second in rest.take_while(|second| second.from <= first.to.plus(1)) {
            let is_told = names(first.note, second.id) || names(second.note, first.id);
            if is_told || !is_near_in_time(first, second) {
                continue;
            }
            let places = facts.place(first.place).zip(facts.place(second.place));
            if places.is_some_and(|(a, b)| is_near(a, b)) {
                let [earlier, later] = in_file_order(first, second);
                if !told.insert(later.id) {
                    continue;
                }
                found.push(later.row.finding(
                    Rule::NearDuplicateEvent,
                    events::ID,
                    format!("It may be the same strike as “{}”: much the same days and place.", earlier.id),
                    "If it is one strike, keep one row; if they are two, name the other's id in note and say how they differ.",
                ));
            }
        }
    }
}

fn in_file_order<'a, 's>(a: &'a EventRow<'s>, b: &'a EventRow<'s>) -> [&'a EventRow<'s>; 2] {
    if b.row.line() < a.row.line() { [b, a] } else { [a, b] }
}

/// Known days may be one apart, since a night has two; of a period the ends are what was reported.
fn is_near_in_time(first: &EventRow<'_>, second: &EventRow<'_>) -> bool {
    let is_dated = |event: &EventRow<'_>| event.to <= event.from.plus(1);
    let days = i32::from(is_dated(first) && is_dated(second));
    second.from <= first.to.plus(days) && first.from <= second.to.plus(days)
}

/// Whether the two may be one spot. An oblast is as large as it is, not as its radius.
fn is_near(a: &PlaceRow<'_>, b: &PlaceRow<'_>) -> bool {
    let is_one = |precision| a.precision == precision || b.precision == precision;
    if is_one(Precision::Country) {
        return true;
    }
    if is_one(Precision::Oblast) {
        return a.oblast == b.oblast;
    }
    distance_km(a.at, b.at) <= NEAR_KM.max(a.radius_km).max(b.radius_km)
}
