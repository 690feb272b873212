//! Claims and the claims that they relay.

use std::collections::BTreeSet;

use super::super::facts::{ClaimRow, Facts};
use super::super::finding::{Finding, names};
use super::super::rule::Rule;
use super::super::schema::claims;
use crate::model::Side;

pub(super) fn check(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    for claim in &facts.claims {
        if is_first_of_loop(facts, claim) {
            found.push(claim.row.finding(
                Rule::OriginLoop,
                claims::ORIGIN,
                format!("Its origin “{}” leads back to the claim itself.", claim.origin),
                "Empty origin_id in the claim that was said first.",
            ));
        }
        let Some(origin) = facts.claim(claim.origin) else { continue };
        if let Some((said, relayed)) = origin.stated_on.zip(claim.stated_on)
            && said > relayed
        {
            found.push(claim.row.finding(
                Rule::OriginLater,
                claims::ORIGIN,
                format!("Its origin “{}” was stated on {said}, after this claim.", origin.id),
                "Correct one of the days, or turn the two round: the later claim names the earlier.",
            ));
        }
        if !claim.event.is_empty() && !origin.event.is_empty() && claim.event != origin.event {
            found.push(claim.row.finding(
                Rule::OriginElsewhere,
                claims::ORIGIN,
                format!("Its origin “{}” is about another event, “{}”.", origin.id, origin.event),
                "Correct origin_id or event_id; an origin is about the same event or about none.",
            ));
        }
        if adds_nothing(claim, origin) && !names(claim.note, origin.id) {
            found.push(claim.row.finding(
                Rule::RelayOnly,
                claims::ORIGIN,
                format!("The outlet only repeats “{}”: no other value, weapon, event or period.", origin.id),
                "Take the claim out and name its source for the origin in claim_sources.csv; or say in note, with the origin's id, what it adds.",
            ));
        }
    }
}

/// Whether an outlet's claim gives no answer that its origin does not give. Cells that are empty in
/// the claim add nothing either.
fn adds_nothing(claim: &ClaimRow<'_>, origin: &ClaimRow<'_>) -> bool {
    claim.side == Side::Media
        && claim.measure == origin.measure
        && (claim.amount == origin.amount || !claim.amount.is_stated())
        && (claim.weapon == origin.weapon || claim.weapon.is_none())
        && (claim.status == origin.status || claim.status.is_none())
        && (claim.event == origin.event || claim.event.is_empty())
        && (claim.period == origin.period || !claim.period.is_stated())
}

/// Whether the claim is among its own origins, and stands before the others that are.
fn is_first_of_loop(facts: &Facts<'_>, claim: &ClaimRow<'_>) -> bool {
    let mut seen = BTreeSet::new();
    let mut at = claim;
    while seen.insert(at.id) {
        match facts.claim(at.origin) {
            Some(origin) if origin.id == claim.id => {
                let place = |row: &ClaimRow<'_>| (row.row.file().to_owned(), row.row.line());
                let of_loop = seen.iter().filter_map(|id| facts.claim(id)).map(place);
                return of_loop.min() == Some(place(claim));
            }
            Some(origin) => at = origin,
            None => return false,
        }
    }
    false
}
