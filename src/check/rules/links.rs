//! Links between rows: unused rows, and claims with their origins.

use std::collections::BTreeSet;

use super::super::facts::{ClaimRow, Facts, names_row};
use super::super::rule::{Problem, Rule};
use crate::data::schema::{claim_sources, claims, events, sources};
use crate::model::Side;

/// Unused rows, and sources without any information about their day.
pub(super) fn unused(facts: &Facts<'_>, found: &mut Vec<Problem>) {
    undated(facts, found);
    // An unreadable row may contain the missing link.
    if facts.files.is_sound("claim_sources") {
        let of = |at| -> BTreeSet<&str> { facts.pairs.iter().map(|row| row.get(at)).collect() };
        let (with_source, named) = (of(claim_sources::CLAIM), of(claim_sources::SOURCE));
        for claim in facts.claims.iter().filter(|claim| !with_source.contains(claim.id)) {
            found.push(claim.row.problem(
                Rule::UnsourcedClaim,
                claims::ID,
                "The claim has no source.".to_owned(),
                "Add a row to claim_sources.csv for every page that carries it.",
            ));
        }
        for source in facts.sources.iter().filter(|source| !named.contains(source.id)) {
            found.push(source.row.problem(
                Rule::UnusedSource,
                sources::ID,
                "No claim names this source.".to_owned(),
                "Add its claim and a row in claim_sources.csv, or take the source out.",
            ));
        }
    }
    if facts.files.is_sound("claims") {
        let with_claim: BTreeSet<_> = facts.claims.iter().map(|claim| claim.event).collect();
        for event in facts.events.iter().filter(|event| !with_claim.contains(event.id)) {
            found.push(event.row.problem(
                Rule::EventWithoutClaim,
                events::ID,
                "No claim is about this event.".to_owned(),
                "Add its claims, or take the event out.",
            ));
        }
    }
}

/// Sources without a day must give an approximate one in their note.
fn undated(facts: &Facts<'_>, found: &mut Vec<Problem>) {
    for source in facts.sources.iter().filter(|source| source.published.is_none()) {
        if !mentions_a_day(source.note) {
            found.push(source.row.problem(
                Rule::UndatedSource,
                sources::PUBLISHED,
                "The source has no day, and its note says nothing of one.".to_owned(),
                "Fill in the day the page shows, or write the approximate day into note: “Undated; about 21 September 2024”.",
            ));
        }
    }
}

fn mentions_a_day(note: &str) -> bool {
    let note = note.to_lowercase();
    let words = ["undated", "no date", "no day"];
    note.contains(|c: char| c.is_ascii_digit()) || words.iter().any(|word| note.contains(word))
}

/// Claims that contradict or only repeat their origin.
pub(super) fn origins(facts: &Facts<'_>, found: &mut Vec<Problem>) {
    for claim in &facts.claims {
        if is_first_of_loop(facts, claim) {
            found.push(claim.row.problem(
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
            found.push(claim.row.problem(
                Rule::OriginLater,
                claims::ORIGIN,
                format!("Its origin “{}” was stated on {said}, after this claim.", origin.id),
                "Correct one of the days, or turn the two round: the later claim names the earlier.",
            ));
        }
        if !claim.event.is_empty() && !origin.event.is_empty() && claim.event != origin.event {
            found.push(claim.row.problem(
                Rule::OriginElsewhere,
                claims::ORIGIN,
                format!("Its origin “{}” is about another event, “{}”.", origin.id, origin.event),
                "Correct origin_id or event_id; an origin is about the same event or about none.",
            ));
        }
        if adds_nothing(claim, origin) && !names_row(claim.note, origin.id) {
            found.push(claim.row.problem(
                Rule::RelayOnly,
                claims::ORIGIN,
                format!("The outlet only repeats “{}”: no other value, weapon, event or period.", origin.id),
                "Take the claim out and name its source for the origin in claim_sources.csv; or say in note, with the origin's id, what it adds.",
            ));
        }
    }
}

/// Claims whose note says that somebody else said it: a publisher of its own pages alone, or not the claimant.
pub(super) fn speakers(facts: &Facts<'_>, found: &mut Vec<Problem>) {
    for claim in &facts.claims {
        let outlets = facts.sources_of(claim.id).flat_map(|source| outlets(source.publisher));
        let mut others = outlets.filter(|outlet| !claim.claimant.contains(outlet));
        let alone = others.find(|outlet| claim.note.contains(&format!("{outlet} alone")));
        let denied = claim.note.contains(&format!("ot said by {}", claim.claimant));
        let what = match alone {
            Some(outlet) => format!("By the note, “{outlet}” alone says this, not the claimant."),
            None if denied => "By the note, the claimant did not say this.".to_owned(),
            None => continue,
        };
        found.push(claim.row.problem(
            Rule::ClaimantNotSpeaker,
            claims::CLAIMANT,
            what,
            "Name the one who says it as claimant, with its side; the statement that it rewords is the origin.",
        ));
    }
}

/// The names in `Yahoo News (The New Voice of Ukraine)`.
fn outlets(publisher: &str) -> impl Iterator<Item = &str> {
    publisher.split(['(', ')', ',']).map(str::trim).filter(|name| !name.is_empty())
}

/// Whether the claim of an outlet states nothing beyond its origin. Empty cells add nothing.
fn adds_nothing(claim: &ClaimRow<'_>, origin: &ClaimRow<'_>) -> bool {
    claim.side == Side::Media
        && claim.measure == origin.measure
        && (claim.amount == origin.amount || !claim.amount.is_stated())
        && (claim.weapon == origin.weapon || claim.weapon.is_none())
        && (claim.status == origin.status || claim.status.is_none())
        && (claim.event == origin.event || claim.event.is_empty())
        && (claim.period == origin.period || !claim.period.is_stated())
}

/// Whether the claim is part of a circle of origins, and its first row.
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
