//! Two claims that say the same.

use std::collections::BTreeMap;

use super::super::facts::{ClaimRow, Facts};
use super::super::finding::{Finding, names};
use super::super::rule::Rule;
use super::super::schema::claims;
use crate::model::Measure;

/// Statements further apart than this are said anew.
const DAYS: i32 = 3;

pub(super) fn check(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    let mut alike: BTreeMap<[&str; 8], Vec<&ClaimRow<'_>>> = BTreeMap::new();
    for claim in &facts.claims {
        let answer = [
            claims::EVENT,
            claims::MEASURE,
            claims::MIN,
            claims::MAX,
            claims::QUALIFIER,
            claims::WEAPON,
            claims::STATUS,
            claims::CLAIMANT,
        ];
        alike.entry(answer.map(|at| claim.row.get(at))).or_default().push(claim);
    }
    for of_one in alike.values() {
        for (at, second) in of_one.iter().enumerate() {
            let twin = of_one.iter().take(at).find(|first| is_twin(first, second));
            if let Some(first) = twin {
                found.push(second.row.finding(
                    Rule::NearDuplicateClaim,
                    claims::ID,
                    format!("It says the same as “{}”: one claimant, one answer, much the same day.", first.id),
                    "If only the page is new, name it for the other claim in claim_sources.csv and take this row out; if they are two statements, name the other's id in note.",
                ));
            }
        }
    }
}

fn is_twin(a: &ClaimRow<'_>, b: &ClaimRow<'_>) -> bool {
    let is_told =
        names(a.note, b.id) || names(b.note, a.id) || a.origin == b.id || b.origin == a.id;
    let days = a.stated_on.zip(b.stated_on).map(|(a, b)| (a.number() - b.number()).abs());
    // What no column holds, such as a launch area, stands in the note.
    let is_in_columns = a.amount.is_stated()
        || matches!(a.measure, Measure::WeaponIdentification | Measure::Denial);
    let is_same_subject = if a.event.is_empty() {
        a.period == b.period && a.note == b.note
    } else {
        is_in_columns || a.note == b.note
    };
    !is_told && is_same_subject && days.is_none_or(|days| days <= DAYS)
}
