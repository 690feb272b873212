//! What this program does not know: it reads the rest, and says what it leaves alone.

use super::super::facts::Facts;
use super::super::finding::Finding;
use super::super::held::TABLES;
use super::super::package::DESCRIPTOR;
use super::super::rule::Rule;
use crate::base::json;

/// The version of the Data Package standard that is known.
const KNOWN_PROFILE: u32 = 2;

/// Resources that are no tables.
const OTHERS: [&str; 2] = ["basemap_fine", "basemap_coarse"];

pub(super) fn check(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    let hint = "It is kept and not read; a newer program may know it. Check the spelling.";
    for (table, sheet) in facts.held.all_sheets() {
        let known = TABLES.iter().find(|(name, _)| *name == table).map_or(&[][..], |(_, n)| n);
        for (at, column) in sheet.header().enumerate() {
            if !known.iter().any(|name| name.trim_end_matches('?') == column) {
                let what = format!("This program does not know the column “{column}”.");
                let finding =
                    Finding::of_file(Rule::UnknownColumn, sheet.file, Some(1), what, hint);
                let field = Some(column.to_owned());
                found.push(Finding { column: Some(at + 1), field, ..finding });
            }
        }
    }
    let descriptor = &facts.held.texts.descriptor;
    for resource in descriptor.get("resources").map(json::items).unwrap_or_default() {
        let name = json::text(resource, "name");
        if !TABLES.iter().any(|(known, _)| *known == name) && !OTHERS.contains(&name) {
            let what = format!("This program does not know the resource “{name}”.");
            found.push(Finding::of_file(Rule::UnknownTable, DESCRIPTOR, None, what, hint));
        }
    }
    let profile = facts.held.described("$schema");
    let version =
        profile.split_once("/profiles/").and_then(|(_, rest)| rest.split(['.', '/']).next());
    if version
        .and_then(|version| version.parse().ok())
        .is_some_and(|version: u32| version > KNOWN_PROFILE)
    {
        let what = format!("The package follows “{profile}”, later than this program knows.");
        let hint = "It is read as far as it is understood; a newer program may understand more.";
        found.push(Finding::of_file(Rule::NewerSchema, DESCRIPTOR, None, what, hint));
    }
}
