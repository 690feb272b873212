//! What was probably meant by a cell that loading cannot read.

use super::package_files::PackageFiles;
use crate::base::diagnostic::Fault;
use crate::time::Day;

/// What was probably meant, as one sentence, where it is known.
pub(super) fn meant(files: &PackageFiles<'_>, fault: &Fault) -> Option<String> {
    let meant = match fault {
        Fault::UnknownId { value, table, .. } => {
            let table = table.trim_end_matches(".csv");
            nearest(value, files.rows(table).map(|row| row.get(0)))?.to_owned()
        }
        Fault::UnknownValue { value, allowed } => {
            nearest(value, allowed.iter().copied())?.to_owned()
        }
        Fault::BadDay { value } => day_of_points(value)?.to_string(),
        Fault::QualifierMismatch { qualifier } => return Some(ends(qualifier).to_owned()),
        _ => return None,
    };
    Some(format!("Did you mean “{meant}”?"))
}

/// The nearest of the known texts, where it is near enough for a slip of the hand.
pub(super) fn nearest<'a>(value: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    // A fifth of the signs may be wrong, two at least.
    let most = (value.chars().count() / 5).max(2);
    let steps = known.map(|known| (distance(value, known, most), known));
    let (steps, best) = steps.min()?;
    (steps <= most && steps < value.chars().count()).then_some(best)
}

/// The day of `25.10.2025`, as a spreadsheet may have turned it round.
fn day_of_points(text: &str) -> Option<Day> {
    let mut numbers = text.split('.').map(|part| part.parse::<u32>().ok());
    let (day, month, year) = (numbers.next()??, numbers.next()??, numbers.next()??);
    Day::new(i32::try_from(year).ok()?, month, day)
        .filter(|_| year > 999 && numbers.next().is_none())
}

/// Which ends of an amount a qualifier has.
fn ends(qualifier: &str) -> &'static str {
    match qualifier {
        "exactly" => "`exactly` has the same number in value_min and value_max.",
        "about" => "`about` has a number in value_min and in value_max.",
        "up_to" => "`up_to` has a number in value_max only.",
        _ => "It has a number in value_min only; value_max stays empty.",
    }
}

/// How many signs must be put in, taken out or changed (V. I. Levenshtein, 1966); above `most` any
/// number above `most`.
fn distance(a: &str, b: &str, most: usize) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > most {
        return most + 1;
    }
    let mut row: Vec<usize> = (1..=b.len()).collect();
    for (i, of_a) in a.iter().enumerate() {
        let (mut diagonal, mut left) = (i, i + 1);
        for (cell, of_b) in row.iter_mut().zip(&b) {
            let changed = diagonal + usize::from(of_a != of_b);
            diagonal = *cell;
            *cell = changed.min(diagonal + 1).min(left + 1);
            left = *cell;
        }
    }
    row.last().copied().unwrap_or(a.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_near_and_another_word_is_not() {
        let known = ["missiles_hit", "missiles_failed", "killed"];
        let of = |value| nearest(value, known.into_iter());
        assert_eq!(of("misiles_hit"), Some("missiles_hit"));
        assert_eq!(of("kiled"), Some("killed"));
        assert_eq!(of("people"), None);
        assert_eq!(of("x"), None);
        assert_eq!(distance("abc", "acb", 3), 2);
        assert_eq!(distance("", "abc", 5), 3);
    }

    #[test]
    fn a_day_that_was_turned_round_is_turned_back() {
        assert_eq!(day_of_points("25.10.2025"), Day::new(2025, 10, 25));
        for text in ["10.25.2025", "25.10.25", "25.10.2025.", "25/10/2025", ""] {
            assert_eq!(day_of_points(text), None, "{text}");
        }
    }
}
