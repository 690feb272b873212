//! The rules, one matter a file. Each looks at the rows without fault and tells what it finds once,
//! at the later row of a pair; none draws a conclusion from a row that could not be read.

mod changes;
mod days;
mod fits;
mod ids;
mod links;
mod origins;
mod outcomes;
mod places;
mod schema;
mod spellings;
mod totals;
mod twin_claims;
mod twin_events;
mod twin_sources;
mod versions;
mod wording;

use super::facts::Facts;
use super::finding::Finding;

/// Reads a file of the package, or beside it.
pub(super) type Files<'f> = &'f dyn Fn(&str) -> Option<Vec<u8>>;

/// Runs every rule.
pub(super) fn run(facts: &Facts<'_>, file: Files<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    for rule in [
        changes::check,
        days::check,
        fits::check,
        ids::check,
        links::check,
        origins::check,
        outcomes::check,
        schema::check,
        spellings::check,
        totals::check,
        twin_claims::check,
        twin_events::check,
        twin_sources::check,
        wording::check,
    ] {
        rule(facts, &mut found);
    }
    places::check(facts, file, &mut found);
    versions::check(facts, file, &mut found);
    found
}
