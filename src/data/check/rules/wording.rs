//! English texts and their Ukrainian wording.

use std::collections::{BTreeMap, BTreeSet};

use super::super::facts::Facts;
use super::super::finding::Finding;
use super::super::rule::Rule;
use super::super::schema::{changes, claims, events, places, sources, translations};
use super::super::suggest::nearest;
use crate::base::csv_cell::csv_cell;
use crate::model::change::merged_into;

/// The texts the page shows in Ukrainian too.
const SHOWN: [(&str, &[usize]); 4] = [
    ("events", &[events::TARGET, events::NOTE]),
    ("claims", &[claims::CLAIMANT, claims::ORG, claims::NOTE]),
    ("places", &[places::NOTE]),
    ("changes", &[changes::WHAT, changes::WHY]),
];

/// Those and the texts that may have wording.
const TEXTS: [(&str, &[usize]); 5] =
    [SHOWN[0], SHOWN[1], SHOWN[2], SHOWN[3], ("sources", &[sources::NOTE])];

pub(super) fn check(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    let held = facts.held;
    if held.sheets("translations_uk").is_empty() {
        return;
    }
    let mut worded: BTreeMap<&str, u64> = BTreeMap::new();
    for row in held.rows("translations_uk") {
        let text = row.get(translations::TEXT);
        if let Some(line) = worded.get(text) {
            let what = format!("The text already stands on line {line}.");
            let hint = "Keep one wording.";
            found.push(row.finding(Rule::DuplicateTranslation, translations::TEXT, what, hint));
        } else {
            worded.insert(text, row.line());
        }
    }
    if held.is_whole("translations_uk") {
        untranslated(facts, &worded, found);
    }
    let is_read = |table: &str| held.is_whole(table) || held.sheets(table).is_empty();
    if TEXTS.iter().all(|(table, _)| is_read(table)) {
        let used: BTreeSet<_> = TEXTS
            .iter()
            .flat_map(|(table, columns)| {
                held.rows(table).flat_map(|row| columns.iter().map(move |&at| row.get(at)))
            })
            .collect();
        let described = ["title", "description"].map(|name| held.described(name));
        let is_used = |text: &str| used.contains(text) || described.contains(&text);
        let rows = held.rows("translations_uk").filter(|row| row.is_sound());
        for row in rows.filter(|row| !is_used(row.get(translations::TEXT))) {
            let what = "No row has this text.".to_owned();
            let hint =
                "Where the English was corrected, correct it here too; otherwise take the row out.";
            found.push(row.finding(Rule::UnusedTranslation, translations::TEXT, what, hint));
        }
    }
}

fn untranslated(facts: &Facts<'_>, worded: &BTreeMap<&str, u64>, found: &mut Vec<Finding>) {
    let mut told = BTreeSet::new();
    for (table, columns) in SHOWN {
        for row in facts.held.rows(table).filter(|row| row.is_sound()) {
            for &at in columns {
                let text = row.get(at);
                // What a row was merged into is worded by the page itself.
                if merged_into(text).is_some() && table == "changes" {
                    continue;
                }
                if text.is_empty() || worded.contains_key(text) || !told.insert(text) {
                    continue;
                }
                let is_name = table == "claims" && at != claims::NOTE;
                let known = nearest(text, worded.keys().copied()).filter(|_| is_name);
                let known = known.map(|known| format!("Did you mean “{known}”? Otherwise add"));
                let hint = format!(
                    "{} a row to translations_uk.csv: {},and the same in Ukrainian",
                    known.as_deref().unwrap_or("Add"),
                    csv_cell(text)
                );
                let what = "The text has no Ukrainian wording.".to_owned();
                found.push(row.finding(Rule::Untranslated, at, what, &hint));
            }
        }
    }
}
