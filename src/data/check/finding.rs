//! What a cross-check found. English only: it is read by maintainers at a command line.

use super::rule::Rule;

/// A finding and where it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// Which rule was broken.
    pub rule: Rule,
    /// The file, as the package names it; `../` leads beside the folder of the package.
    pub file: String,
    /// The line on which the row starts, the header being 1.
    pub line: Option<u64>,
    /// The number of the column, from 1.
    pub column: Option<usize>,
    /// The name of the column.
    pub field: Option<String>,
    /// The id of the row, where it has one.
    pub row: Option<String>,
    /// What is wrong, as one sentence.
    pub what: String,
    /// How to mend it, as one sentence.
    pub hint: String,
}

impl Finding {
    /// A finding about a file, or about a line of it.
    pub fn of_file(rule: Rule, file: &str, line: Option<u64>, what: String, hint: &str) -> Self {
        Self {
            rule,
            file: file.to_owned(),
            line,
            column: None,
            field: None,
            row: None,
            what,
            hint: hint.to_owned(),
        }
    }
}

/// Whether `note` speaks of the row `id`: the id stands in it whole, not as a part of a longer one.
pub(super) fn names(note: &str, id: &str) -> bool {
    let is_of_id = |sign: char| sign.is_ascii_alphanumeric() || sign == '-';
    !id.is_empty()
        && note.match_indices(id).any(|(at, _)| {
            let (before, after) = (note.get(..at), note.get(at + id.len()..));
            !before.is_some_and(|text| text.ends_with(is_of_id))
                && !after.is_some_and(|text| text.starts_with(is_of_id))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_longer_id_is_another_row() {
        assert!(names("2024-01-02-kyiv may be one of them", "2024-01-02-kyiv"));
        assert!(names("see 2024-01-02-kyiv.", "2024-01-02-kyiv"));
        assert!(!names("see 2024-01-02-kyiv-un-id", "2024-01-02-kyiv"));
        assert!(!names("agg-2024-01-02-kyiv", "2024-01-02-kyiv"));
        assert!(!names("anything", ""));
    }
}
