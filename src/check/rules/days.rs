//! Inconsistent days of claims, events and sources.

use super::super::facts::{ClaimRow, Facts};
use super::super::rule::{Problem, Rule};
use crate::data::schema::claims;
use crate::model::StatedBasis;

pub(super) fn check(facts: &Facts<'_>, found: &mut Vec<Problem>) {
    for claim in &facts.claims {
        event(facts, claim, found);
        basis(facts, claim, found);
        sources(facts, claim, found);
        forecast(claim, found);
    }
}

fn event(facts: &Facts<'_>, claim: &ClaimRow<'_>, found: &mut Vec<Problem>) {
    let Some(event) = facts.event(claim.event) else { return };
    if !claim.period.overlaps(event.from, event.to) {
        let at = if claim.period.from.is_some_and(|from| from > event.to) {
            claims::FROM
        } else {
            claims::TO
        };
        found.push(claim.row.problem(
            Rule::PeriodMissesEvent,
            at,
            format!(
                "The period has no day in common with the event “{}”, which is of {}.",
                event.id,
                days(event.from, event.to)
            ),
            "Correct the period or event_id; leave the period empty where the event's own days are meant.",
        ));
    }
    if claim.stated_on.is_some_and(|stated| stated < event.from) {
        found.push(claim.row.problem(
            Rule::StatedBeforeEvent,
            claims::STATED,
            format!(
                "It was stated before its event “{}” of {} can have happened.",
                event.id,
                days(event.from, event.to)
            ),
            "Correct stated_on (often the year), event_id, or the days of the event.",
        ));
    }
}

fn basis(facts: &Facts<'_>, claim: &ClaimRow<'_>, found: &mut Vec<Problem>) {
    let earliest = || facts.sources_of(claim.id).filter_map(|source| source.published).min();
    let (what, hint) = match (claim.basis, claim.stated_on) {
        (StatedBasis::Unknown, Some(day)) => (
            format!("The day of the statement is unknown, yet stated_on is {day}."),
            "Write `stated` or `source_date`, or empty stated_on.",
        ),
        (StatedBasis::Stated | StatedBasis::SourceDate, None) => (
            format!("It says `{}`, yet stated_on is empty.", claim.basis.code()),
            "Fill in stated_on, or write `unknown`.",
        ),
        (StatedBasis::SourceDate, Some(day)) => match earliest() {
            Some(first) if first != day => (
                format!("The earliest source is of {first}, not of {day}."),
                "`source_date` is the day of the earliest source: correct stated_on, or write `stated` where the sources give the day.",
            ),
            _ => return,
        },
        _ => return,
    };
    found.push(claim.row.problem(Rule::BasisMismatch, claims::BASIS, what, hint));
}

fn sources(facts: &Facts<'_>, claim: &ClaimRow<'_>, found: &mut Vec<Problem>) {
    // `basis` checks `source_date`.
    let Some(stated) = claim.stated_on.filter(|_| claim.basis == StatedBasis::Stated) else {
        return;
    };
    let early = facts.sources_of(claim.id).find(|s| s.published.is_some_and(|day| day < stated));
    if let Some((source, day)) = early.and_then(|source| source.published.map(|day| (source, day)))
    {
        found.push(claim.row.problem(
            Rule::SourceBeforeClaim,
            claims::STATED,
            format!("Its source “{}” was published on {day}, before the statement.", source.id),
            "Correct stated_on, the source's day, or the row in claim_sources.csv.",
        ));
    }
}

fn forecast(claim: &ClaimRow<'_>, found: &mut Vec<Problem>) {
    let (Some(to), Some(stated)) = (claim.period.to, claim.stated_on) else { return };
    let note = claim.note.to_lowercase();
    if to > stated && !["forecast", "warning"].iter().any(|word| note.contains(word)) {
        found.push(claim.row.problem(
            Rule::ForecastWithoutNote,
            claims::TO,
            format!("The period ends on {to}, after the statement of {stated}."),
            "Say in note that it is a forecast or a warning, or correct the day.",
        ));
    }
}

fn days(from: crate::time::Day, to: crate::time::Day) -> String {
    if from == to { from.to_string() } else { format!("{from} to {to}") }
}
