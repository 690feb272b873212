//! Suggestions for cells that loading cannot read.

use super::package_files::PackageFiles;
use crate::base::diagnostic::Fault;
use crate::time::Day;

/// The suggestion for a fault, as one sentence, if there is one.
pub(super) fn suggestion(files: &PackageFiles<'_>, fault: &Fault) -> Option<String> {
    let suggestion = match fault {
        Fault::UnknownId { value, table, .. } => {
            let table = table.trim_end_matches(".csv");
            nearest(value, files.rows(table).map(|row| row.get(0)))?.to_owned()
        }
        Fault::UnknownValue { value, allowed } => {
            nearest(value, allowed.iter().copied())?.to_owned()
        }
        Fault::BadDay { value } => parse_dotted_day(value)?.to_string(),
        Fault::QualifierMismatch { qualifier } => {
            return Some(required_bounds(qualifier).to_owned());
        }
        _ => return None,
    };
    Some(format!("Did you mean “{suggestion}”?"))
}

/// The nearest known text, if it is near enough to be a typing error.
pub(super) fn nearest<'a>(value: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    // A fifth of the characters may be wrong, but at least two.
    let limit = (value.chars().count() / 5).max(2);
    let steps = known.map(|known| (distance(value, known, limit), known));
    let (steps, best) = steps.min()?;
    (steps <= limit && steps < value.chars().count()).then_some(best)
}

/// Parses `25.10.2025`, as a spreadsheet may have reformatted it.
fn parse_dotted_day(text: &str) -> Option<Day> {
    let mut numbers = text.split('.').map(|part| part.parse::<u32>().ok());
    let (day, month, year) = (numbers.next()??, numbers.next()??, numbers.next()??);
    Day::new(i32::try_from(year).ok()?, month, day)
        .filter(|_| year > 999 && numbers.next().is_none())
}

/// The bounds that a qualifier requires.
fn required_bounds(qualifier: &str) -> &'static str {
    match qualifier {
        "exactly" => "`exactly` has the same number in value_min and value_max.",
        "about" => "`about` has a number in value_min and in value_max.",
        "up_to" => "`up_to` has a number in value_max only.",
        _ => "It has a number in value_min only; value_max stays empty.",
    }
}

/// The edit distance (V. I. Levenshtein, 1966); any number above `limit` if it exceeds `limit`.
fn distance(a: &str, b: &str, limit: usize) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > limit {
        return limit + 1;
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
    fn suggests_only_near_words() {
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
    fn dotted_days_are_parsed() {
        assert_eq!(parse_dotted_day("25.10.2025"), Day::new(2025, 10, 25));
        for text in ["10.25.2025", "25.10.25", "25.10.2025.", "25/10/2025", ""] {
            assert_eq!(parse_dotted_day(text), None, "{text}");
        }
    }
}
