//! Two spellings of one claimant or of one body, that differ by case, punctuation or spaces only.

use std::collections::BTreeMap;

use super::super::facts::{ClaimRow, Facts};
use super::super::finding::Finding;
use super::super::rule::Rule;
use super::super::schema::claims;

pub(super) fn check(facts: &Facts<'_>, found: &mut Vec<Finding>) {
    for at in [claims::CLAIMANT, claims::ORG] {
        let mut spellings: BTreeMap<String, Vec<Spelling<'_>>> = BTreeMap::new();
        for claim in &facts.claims {
            let text = claim.row.get(at);
            let of_one = spellings.entry(bare(text)).or_default();
            match of_one.iter_mut().find(|known| known.text == text) {
                Some(known) => known.times += 1,
                None => of_one.push(Spelling { text, times: 1, first: claim }),
            }
        }
        spellings.retain(|bare, of_one| !bare.is_empty() && of_one.len() > 1);
        for mut of_one in spellings.into_values() {
            // Of two as frequent ones the first stays.
            of_one.sort_by_key(|spelling| std::cmp::Reverse(spelling.times));
            let Some((Spelling { text: usual, .. }, others)) = of_one.split_first() else {
                continue;
            };
            for Spelling { text, first, .. } in others {
                found.push(first.row.finding(
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

/// Letters and digits in lower case, the letters of all scripts.
fn bare(text: &str) -> String {
    text.chars().filter(|sign| sign.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
