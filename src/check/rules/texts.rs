//! Spellings of claimants, and translations into Ukrainian.

use std::collections::{BTreeMap, BTreeSet};

use super::super::facts::{ClaimRow, Facts};
use super::super::rule::{Problem, Rule};
use super::super::suggest::nearest;
use crate::base::csv_cell::csv_cell;
use crate::data::schema::{changes, claims, events, places, sources, translations};
use crate::model::change::merged_into;

/// Spellings of a claimant or organisation that differ only by case, punctuation or spaces.
pub(super) fn spellings(facts: &Facts<'_>, found: &mut Vec<Problem>) {
    for at in [claims::CLAIMANT, claims::ORG] {
        let mut spellings: BTreeMap<String, Vec<Spelling<'_>>> = BTreeMap::new();
        for claim in &facts.claims {
            let text = claim.row.get(at);
            let of_one = spellings.entry(normalized(text)).or_default();
            match of_one.iter_mut().find(|known| known.text == text) {
                Some(known) => known.times += 1,
                None => of_one.push(Spelling { text, times: 1, first: claim }),
            }
        }
        spellings.retain(|normalized, of_one| !normalized.is_empty() && of_one.len() > 1);
        for mut of_one in spellings.into_values() {
            // Stable: of equally frequent spellings the first wins.
            of_one.sort_by_key(|spelling| std::cmp::Reverse(spelling.times));
            let Some((Spelling { text: usual, .. }, others)) = of_one.split_first() else {
                continue;
            };
            for Spelling { text, first, .. } in others {
                found.push(first.row.problem(
                    Rule::ClaimantSpelling,
                    at,
                    format!("“{text}” is spelt “{usual}” in other rows."),
                    "One spelling each: take the one that is there, also in translations_uk.csv.",
                ));
            }
        }
    }
}

struct Spelling<'s> {
    text: &'s str,
    times: usize,
    first: &'s ClaimRow<'s>,
}

/// Letters and digits of any script, in lower case.
fn normalized(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The columns that the page shows in Ukrainian.
const SHOWN: [(&str, &[usize]); 4] = [
    ("events", &[events::TARGET, events::NOTE]),
    ("claims", &[claims::CLAIMANT, claims::ORG, claims::NOTE]),
    ("places", &[places::NOTE]),
    ("changes", &[changes::WHAT, changes::WHY]),
];

/// All columns that may have translations.
const TEXTS: [(&str, &[usize]); 5] =
    [SHOWN[0], SHOWN[1], SHOWN[2], SHOWN[3], ("sources", &[sources::NOTE])];

/// Missing, duplicate and unused translations.
pub(super) fn translations(facts: &Facts<'_>, found: &mut Vec<Problem>) {
    let files = facts.files;
    if files.sheets("translations_uk").is_empty() {
        return;
    }
    let mut translated: BTreeMap<&str, u64> = BTreeMap::new();
    for row in files.rows("translations_uk") {
        let text = row.get(translations::TEXT);
        if let Some(line) = translated.get(text) {
            let what = format!("The text already stands on line {line}.");
            let hint = "Keep one wording.";
            found.push(row.problem(Rule::DuplicateTranslation, translations::TEXT, what, hint));
        } else {
            translated.insert(text, row.line());
        }
    }
    if files.is_whole("translations_uk") {
        untranslated(facts, &translated, found);
    }
    let is_read = |table: &str| files.is_whole(table) || files.sheets(table).is_empty();
    if TEXTS.iter().all(|(table, _)| is_read(table)) {
        let used: BTreeSet<_> = TEXTS
            .iter()
            .flat_map(|(table, columns)| {
                files.rows(table).flat_map(|row| columns.iter().map(move |&at| row.get(at)))
            })
            .collect();
        let described = ["title", "description"].map(|name| files.described(name));
        let is_used = |text: &str| used.contains(text) || described.contains(&text);
        let rows = files.rows("translations_uk").filter(|row| row.is_sound());
        for row in rows.filter(|row| !is_used(row.get(translations::TEXT))) {
            let what = "No row has this text.".to_owned();
            let hint =
                "Where the English was corrected, correct it here too; otherwise take the row out.";
            found.push(row.problem(Rule::UnusedTranslation, translations::TEXT, what, hint));
        }
    }
}

fn untranslated(facts: &Facts<'_>, translated: &BTreeMap<&str, u64>, found: &mut Vec<Problem>) {
    let mut reported = BTreeSet::new();
    for (table, columns) in SHOWN {
        for row in facts.files.rows(table).filter(|row| row.is_sound()) {
            for &at in columns {
                let text = row.get(at);
                // The page itself words merges.
                if merged_into(text).is_some() && table == "changes" {
                    continue;
                }
                if text.is_empty() || translated.contains_key(text) || !reported.insert(text) {
                    continue;
                }
                let is_name = table == "claims" && at != claims::NOTE;
                let known = nearest(text, translated.keys().copied()).filter(|_| is_name);
                let known = known.map(|known| format!("Did you mean “{known}”? Otherwise add"));
                let hint = format!(
                    "{} a row to translations_uk.csv: {},and the same in Ukrainian",
                    known.as_deref().unwrap_or("Add"),
                    csv_cell(text)
                );
                let what = "The text has no Ukrainian wording.".to_owned();
                found.push(row.problem(Rule::Untranslated, at, what, &hint));
            }
        }
    }
}
