//! The row order of each table, as the codebook defines it.

use std::collections::BTreeMap;

use super::package_files::PackageFiles;
use super::raw::tidy;
use super::rule::{Problem, Rule};
use super::sheet::{Row, Sheet};
use crate::data::schema::{claim_sources, claims, events, places, sources, translations};

/// Descriptions of the order of each table.
const BY: [(&str, &str); 6] = [
    ("events", "by date_from, then id"),
    ("claims", "by stated_on, empty last, then id"),
    ("sources", "by id"),
    ("places", "by id"),
    ("claim_sources", "in the order of the claims, within a claim the earliest dated page first"),
    ("translations_uk", "by the English text"),
];

/// Sort keys. Days are strings; `YYYY-MM-DD` sorts correctly.
type Key = (bool, String, String);

/// The sorted row indices of a file, from 0 below the header; `None` if the table has no defined order, or has
/// faults.
pub(super) fn sorted(
    files: &PackageFiles<'_>,
    table: &str,
    sheet: &Sheet<'_>,
) -> Option<Vec<usize>> {
    let required: &[&str] = match table {
        "claim_sources" => &["claim_sources", "claims", "sources"],
        "events" | "claims" | "sources" | "places" | "translations_uk" => &[],
        _ => return None,
    };
    if !sheet.is_sound
        || !sheet.has_columns()
        || !required.iter().all(|table| files.is_sound(table))
    {
        return None;
    }
    let of_claim = if table == "claim_sources" { claims_in_order(files) } else { BTreeMap::new() };
    let published = if table == "claim_sources" { days_of_sources(files) } else { BTreeMap::new() };
    let keys = sheet.rows().map(|row| match table {
        "events" => (false, text(row, events::FROM), text(row, events::ID)),
        "claims" => claim_key(row),
        "claim_sources" => {
            let place =
                of_claim.get(&text(row, claim_sources::CLAIM)).copied().unwrap_or(usize::MAX);
            let day = published.get(&text(row, claim_sources::SOURCE)).cloned().unwrap_or_default();
            // `~` sorts after all digits, so that undated pages come last.
            let day = if day.is_empty() { "~".to_owned() } else { day };
            (false, format!("{place:020}"), day)
        }
        "translations_uk" => (false, text(row, translations::TEXT), String::new()),
        "sources" => (false, text(row, sources::ID), String::new()),
        _ => (false, text(row, places::ID), String::new()),
    });
    let mut order: Vec<(usize, Key)> = keys.enumerate().collect();
    order.sort_by(|(_, a), (_, b)| a.cmp(b));
    Some(order.into_iter().map(|(row, _)| row).collect())
}

fn text(row: Row<'_>, at: usize) -> String {
    tidy(row.get(at)).into_owned()
}

fn claim_key(row: Row<'_>) -> Key {
    let stated = text(row, claims::STATED);
    (stated.is_empty(), stated, text(row, claims::ID))
}

fn claims_in_order(files: &PackageFiles<'_>) -> BTreeMap<String, usize> {
    let mut keys: Vec<Key> = files.rows("claims").map(claim_key).collect();
    keys.sort();
    keys.into_iter().enumerate().map(|(place, (_, _, id))| (id, place)).collect()
}

fn days_of_sources(files: &PackageFiles<'_>) -> BTreeMap<String, String> {
    let day = |row| (text(row, sources::ID), text(row, sources::PUBLISHED));
    files.rows("sources").map(day).collect()
}

/// Reports each file whose rows are not in order.
pub(super) fn check(files: &PackageFiles<'_>, found: &mut Vec<Problem>) {
    for (table, sheet) in files.all_sheets() {
        let Some(order) = sorted(files, table, sheet) else { continue };
        let places = places_of(&order);
        let moved = misplaced(&places);
        let Some((row, first)) = moved.first().and_then(|at| Some((sheet.rows().nth(*at)?, *at)))
        else {
            continue;
        };
        let by = BY.iter().find(|(name, _)| *name == table).map_or("", |(_, by)| by);
        let before = places.get(first).and_then(|place| order.get(place.checked_sub(1)?));
        let after = before.and_then(|row| sheet.rows().nth(*row));
        let belongs = match after {
            Some(before) => format!("it belongs after line {}", before.line()),
            None => "it belongs first".to_owned(),
        };
        let what = match moved.len() {
            1 => format!("The row is not in order ({by}): {belongs}."),
            num => {
                format!("{num} rows are not in order ({by}). Of this one, the first: {belongs}.")
            }
        };
        found.push(row.problem(Rule::RowOrder, 0, what, "`strikemap check --fix` corrects it."));
    }
}

/// How many rows must move to reach this order.
pub(super) fn num_misplaced(order: &[usize]) -> usize {
    misplaced(&places_of(order)).len()
}

/// The position of each row in an order.
fn places_of(order: &[usize]) -> Vec<usize> {
    let mut places = vec![0; order.len()];
    for (place, row) in order.iter().enumerate() {
        if let Some(of_row) = places.get_mut(*row) {
            *of_row = place;
        }
    }
    places
}

/// The fewest rows that must move: all but a longest increasing subsequence.
fn misplaced(places: &[usize]) -> Vec<usize> {
    // The best ends of increasing subsequences by length, and the predecessor of each row (M. Fredman, On computing
    // the length of longest increasing subsequences, 1975).
    let mut ends: Vec<(usize, usize)> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(places.len());
    for (at, &place) in places.iter().enumerate() {
        let length = ends.partition_point(|(_, end)| *end < place);
        let shorter = length.checked_sub(1).and_then(|shorter| ends.get(shorter));
        before.push(shorter.map(|(row, _)| *row));
        match ends.get_mut(length) {
            Some(end) => *end = (at, place),
            None => ends.push((at, place)),
        }
    }
    let last = ends.last().map(|(row, _)| *row);
    let mut kept: Vec<usize> =
        std::iter::successors(last, |row| before.get(*row).copied().flatten()).collect();
    kept.reverse();
    (0..places.len()).filter(|row| kept.binary_search(row).is_err()).collect()
}

#[cfg(test)]
mod tests {
    use super::misplaced;
    use proptest::prelude::*;

    #[test]
    fn one_misplaced_row_is_one_move() {
        assert_eq!(misplaced(&[0, 1, 4, 2, 3]), [2]);
        assert_eq!(misplaced(&[4, 0, 1, 2, 3]), [0]);
        assert_eq!(misplaced(&[1, 2, 3, 0]), [3]);
        assert!(misplaced(&[0, 1, 2]).is_empty());
    }

    proptest! {
        #[test]
        fn rows_that_stay_are_in_order(places in Just((0..12usize).collect::<Vec<_>>()).prop_shuffle()) {
            let moved = misplaced(&places);
            let left: Vec<_> = (0..places.len()).filter(|at| !moved.contains(at)).map(|at| places[at]).collect();
            prop_assert!(left.is_sorted());
            prop_assert_eq!(moved.is_empty(), places.is_sorted());
        }
    }
}
