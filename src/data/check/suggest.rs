//! What was probably meant by an id or a word that is not there.

use super::held::Held;
use crate::base::diagnostic::Fault;

/// The nearest known id or word, where one is near enough to be a slip of the hand.
pub(super) fn meant(held: &Held<'_>, fault: &Fault) -> Option<String> {
    match fault {
        Fault::UnknownId { value, table } => {
            let table = table.trim_end_matches(".csv");
            nearest(value, held.rows(table).map(|row| row.get(0)))
        }
        Fault::UnknownValue { value, allowed } => nearest(value, allowed.iter().copied()),
        _ => None,
    }
}

fn nearest<'a>(value: &str, known: impl Iterator<Item = &'a str>) -> Option<String> {
    // A fifth of the signs may be wrong, two at least.
    let most = (value.chars().count() / 5).max(2);
    let steps = known.map(|known| (distance(value, known, most), known));
    let (steps, best) = steps.min()?;
    (steps <= most && steps < value.chars().count()).then(|| best.to_owned())
}

/// How many signs must be put in, taken out or changed (V. I. Levenshtein, 1966); above `most` any
/// number above `most`.
fn distance(a: &str, b: &str, most: usize) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    if a.len().abs_diff(b.len()) > most {
        return most + 1;
    }
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, of_a) in a.iter().enumerate() {
        let mut diagonal = i;
        row[0] = i + 1;
        for (j, of_b) in b.iter().enumerate() {
            let changed = diagonal + usize::from(of_a != of_b);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_is_near_and_another_word_is_not() {
        let known = ["missiles_hit", "missiles_failed", "killed"];
        let of = |value| nearest(value, known.into_iter());
        assert_eq!(of("misiles_hit").as_deref(), Some("missiles_hit"));
        assert_eq!(of("kiled").as_deref(), Some("killed"));
        assert_eq!(of("people"), None);
        assert_eq!(of("x"), None);
        assert_eq!(distance("abc", "acb", 3), 2);
        assert_eq!(distance("", "abc", 5), 3);
    }
}
