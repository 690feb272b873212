//! Numbers of one attack, as one claimant gives them on one day: its parts together above the whole, or more
//! missiles stopped, failed or landed than launched.

use std::collections::BTreeMap;

use super::super::facts::{ClaimRow, Facts, names_row};
use super::super::rule::{Problem, Rule};
use crate::base::decimal;
use crate::data::schema::claims;
use crate::model::{Measure, Scope, Weapon};
use crate::time::Day;

/// What the numbers of one post have in common.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Post<'s> {
    claimant: &'s str,
    stated_on: Day,
    /// The group of the event, or its id.
    attack: &'s str,
    weapon: Option<Weapon>,
}

/// The numbers of one measure.
#[derive(Default)]
struct Numbers<'f, 's> {
    /// Counts of the whole attack.
    wholes: Vec<&'f ClaimRow<'s>>,
    /// Counts of single events.
    parts: Vec<&'f ClaimRow<'s>>,
}

pub(super) fn check(facts: &Facts<'_>, found: &mut Vec<Problem>) {
    let mut posts: BTreeMap<(Post<'_>, Measure), Numbers<'_, '_>> = BTreeMap::new();
    for claim in &facts.claims {
        let (Some(event), Some(stated_on)) = (facts.event(claim.event), claim.stated_on) else {
            continue;
        };
        let attack = if event.group.is_empty() { event.id } else { event.group };
        let post = Post { claimant: claim.claimant, stated_on, attack, weapon: claim.weapon };
        let numbers = posts.entry((post, claim.measure)).or_default();
        match claim.scope {
            Scope::Attack => numbers.wholes.push(claim),
            Scope::Event => numbers.parts.push(claim),
        }
    }
    for ((post, measure), numbers) in &posts {
        parts(numbers, found);
        let is_outcome = matches!(
            measure,
            Measure::MissilesHit | Measure::MissilesIntercepted | Measure::MissilesFailed
        );
        if let Some(launched) =
            posts.get(&(*post, Measure::MissilesLaunched)).filter(|_| is_outcome)
        {
            outcome(numbers, launched, found);
        }
    }
}

/// The parts together above a count of the whole.
fn parts(numbers: &Numbers<'_, '_>, found: &mut Vec<Problem>) {
    let sum = sum_of_parts(&numbers.parts);
    for whole in &numbers.wholes {
        let Some(most) = whole.amount.max.filter(|most| sum > *most) else { continue };
        report(whole, &numbers.parts, sum, most, "are the whole attack", found);
    }
}

/// More missiles of an outcome than launched. Counts of one event are compared by `outcome-above-launched`.
fn outcome(numbers: &Numbers<'_, '_>, launched: &Numbers<'_, '_>, found: &mut Vec<Problem>) {
    let sum = sum_of_parts(&numbers.parts);
    for whole in &launched.wholes {
        let Some(most) = whole.amount.max else { continue };
        let is_elsewhere = numbers.parts.iter().any(|part| part.event != whole.event);
        if sum > most && is_elsewhere {
            report(whole, &numbers.parts, sum, most, "were launched in the whole attack", found);
        }
    }
}

/// The low ends of the events together, the highest of each.
fn sum_of_parts(parts: &[&ClaimRow<'_>]) -> f64 {
    let mut of_events: BTreeMap<&str, f64> = BTreeMap::new();
    for part in parts {
        let least = of_events.entry(part.event).or_default();
        *least = least.max(part.amount.min.unwrap_or_default());
    }
    of_events.values().sum()
}

fn report(
    whole: &ClaimRow<'_>,
    parts: &[&ClaimRow<'_>],
    sum: f64,
    most: f64,
    of_what: &str,
    found: &mut Vec<Problem>,
) {
    let is_settled =
        parts.iter().any(|it| names_row(whole.note, it.id) || names_row(it.note, whole.id));
    let Some(first) = parts.first().filter(|_| !is_settled) else { return };
    let [sum, most] = [sum, most].map(|number| decimal::write(number, 0));
    found.push(whole.row.problem(
        Rule::PartsAboveWhole,
        claims::MAX,
        format!("The strikes of “{}” and others add up to {sum}, but {most} {of_what}.", first.id),
        "Correct a number or scope; where the claimant does say so, name the other's id in note.",
    ));
}
