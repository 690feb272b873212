//! The rules, one topic a file. Each looks at the rows without fault and reports what it finds once,
//! at the later row of a pair; none draws a conclusion from a row that could not be read.

mod changes;
mod days;
mod dictionary;
mod duplicates;
mod ids;
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
        dictionary::cells,
        ids::check,
        links::unused,
        links::origins,
        numbers::outcomes,
        dictionary::unknown,
        texts::spellings,
        numbers::totals,
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
