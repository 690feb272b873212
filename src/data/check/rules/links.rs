//! Rows that nothing leads to, and sources without a word about their day.

use std::collections::BTreeSet;

use super::super::facts::Facts;
use super::super::finding::Finding;
use super::super::rule::Rule;
use super::super::schema::{claim_sources, claims, events, sources};

pub(super) fn check(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    undated(facts, found);
    // A row that could not be read may be the very one that leads here.
    if facts.held.is_sound("claim_sources") {
        let of = |at| -> BTreeSet<&str> { facts.pairs.iter().map(|row| row.get(at)).collect() };
        let (with_source, named) = (of(claim_sources::CLAIM), of(claim_sources::SOURCE));
        for claim in facts.claims.iter().filter(|claim| !with_source.contains(claim.id)) {
            found.push(claim.row.finding(
                Rule::UnsourcedClaim,
                claims::ID,
                "The claim has no source.".to_owned(),
                "Add a row to claim_sources.csv for every page that carries it.",
            ));
        }
        for source in facts.sources.iter().filter(|source| !named.contains(source.id)) {
            found.push(source.row.finding(
                Rule::UnusedSource,
                sources::ID,
                "No claim names this source.".to_owned(),
                "Add its claim and a row in claim_sources.csv, or take the source out.",
            ));
        }
    }
    if facts.held.is_sound("claims") {
        let with_claim: BTreeSet<_> = facts.claims.iter().map(|claim| claim.event).collect();
        for event in facts.events.iter().filter(|event| !with_claim.contains(event.id)) {
            found.push(event.row.finding(
                Rule::EventWithoutClaim,
                events::ID,
                "No claim is about this event.".to_owned(),
                "Add its claims, or take the event out.",
            ));
        }
    }
}

/// A source without a day says in its note when it was published, at least about.
fn undated(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    for source in facts.sources.iter().filter(|source| source.published.is_none()) {
        if !speaks_of_a_day(source.note) {
            found.push(source.row.finding(
                Rule::UndatedSource,
                sources::PUBLISHED,
                "The source has no day, and its note says nothing of one.".to_owned(),
                "Fill in the day the page shows, or write the approximate day into note: “Undated; about 21 September 2024”.",
            ));
        }
    }
}

fn speaks_of_a_day(note: &str) -> bool {
    let note = note.to_lowercase();
    let words = ["undated", "no date", "no day"];
    note.contains(|sign: char| sign.is_ascii_digit())
        || words.iter().any(|word| note.contains(word))
}
