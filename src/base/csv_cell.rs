//! CSV cells (RFC 4180), with a guard against spreadsheets that would run a text as a formula.

use std::borrow::Cow;

/// Quotes a text if CSV requires it.
pub fn csv_cell(text: &str) -> Cow<'_, str> {
    let needs_quotes = |c: char| matches!(c, ',' | '"' | '\n' | '\r');
    if !text.chars().any(needs_quotes) {
        return Cow::Borrowed(text);
    }
    let mut cell = String::from('"');
    for c in text.chars() {
        if c == '"' {
            cell.push('"');
        }
        cell.push(c);
    }
    cell.push('"');
    Cow::Owned(cell)
}

/// The character that makes a spreadsheet treat a cell as text.
pub const GUARD: char = '\'';

/// Whether a spreadsheet would run a cell as a formula, or the cell looks like a guarded one: any
/// number of [`GUARD`]s, then a character that opens a formula (full-width ones do in some locales).
///
/// Adding one guard on export and removing one on import is lossless:
/// `=1+1` ↔ `'=1+1`, `'=1+1` ↔ `''=1+1`, and `'tis` stays `'tis`.
pub fn needs_guard(text: &str) -> bool {
    let first = text.chars().find(|&c| c != GUARD);
    matches!(first, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'))
}

/// Removes the guard, if the text has one.
pub fn strip_guard(text: &str) -> &str {
    text.strip_prefix(GUARD).filter(|rest| needs_guard(rest)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_formulas_are_guarded() {
        for text in ["=cmd|' /C calc'!A0", "+1", "-2", "@SUM(A1)", "＝1", "'=1", "''-"] {
            assert!(needs_guard(text), "{text}");
        }
        for text in ["", "'", "'The Most Absurd Paradox'", "a=b", "− 2", "– no", "<b>"] {
            assert!(!needs_guard(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn guarding_is_lossless(text in "['=+@a-]{0,6}") {
            let written = if needs_guard(&text) { format!("{GUARD}{text}") } else { text.clone() };
            prop_assert_eq!(strip_guard(&written), text);
            prop_assert!(!written.starts_with(['=', '+', '-', '@']));
        }
    }
}
