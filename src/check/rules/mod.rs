//! The rules, one topic in each file. Of two conflicting rows, the later one is reported. Unreadable rows are
//! never taken as evidence.

mod attacks;
mod changes;
mod codebook;
mod days;
mod duplicates;
mod ids;
mod letters;
mod links;
mod numbers;
mod places;
mod texts;

use super::facts::Facts;
use super::package_files::ReadFile;
use super::rule::Problem;

/// Runs every rule.
pub(super) fn run(facts: &Facts<'_>, file: ReadFile<'_>) -> Vec<Problem> {
    let mut found = Vec::new();
    for rule in [
        changes::check,
        days::check,
        codebook::cells,
        ids::check,
        links::unused,
        links::origins,
        links::speakers,
        numbers::outcomes,
        codebook::unknown,
        texts::spellings,
        numbers::totals,
        attacks::check,
        letters::check,
        duplicates::twin_claims,
        duplicates::twin_events,
        duplicates::twin_sources,
        texts::translations,
    ] {
        rule(facts, &mut found);
    }
    places::check(facts, file, &mut found);
    changes::mentions(facts, file, &mut found);
    found
}
