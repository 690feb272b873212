//! A text as a cell of CSV (RFC 4180), guarded where a spreadsheet would run it instead of showing it.

use std::borrow::Cow;

/// A cell as it must be written: in quotation marks only where it needs them.
pub fn csv_cell(text: &str) -> Cow<'_, str> {
    let needs_marks = |sign: char| matches!(sign, ',' | '"' | '\n' | '\r');
    if !text.chars().any(needs_marks) {
        return Cow::Borrowed(text);
    }
    let mut cell = String::from('"');
    for sign in text.chars() {
        if sign == '"' {
            cell.push('"');
        }
        cell.push(sign);
    }
    cell.push('"');
    Cow::Owned(cell)
}

/// The sign that makes a spreadsheet take a cell as text.
pub const GUARD: char = '\'';

/// Whether a cell would be run as a formula, or looks like one that was guarded: any number of
/// [`GUARD`]s, then a sign that opens a formula (the full-width ones do in some languages).
///
/// One more guard in front of such a text, and one less on reading, is a rule that loses nothing:
/// `=1+1` ↔ `'=1+1`, `'=1+1` ↔ `''=1+1`, and `'tis` stays `'tis`.
pub fn needs_guard(text: &str) -> bool {
    let first = text.chars().find(|&sign| sign != GUARD);
    matches!(first, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'))
}

/// A text without the guard that stands before it, if one does.
pub fn unguarded(text: &str) -> &str {
    text.strip_prefix(GUARD).filter(|rest| needs_guard(rest)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn only_what_would_run_is_guarded() {
        for text in ["=cmd|' /C calc'!A0", "+1", "-2", "@SUM(A1)", "＝1", "'=1", "''-"] {
            assert!(needs_guard(text), "{text}");
        }
        for text in ["", "'", "'The Most Absurd Paradox'", "a=b", "− 2", "– no", "<b>"] {
            assert!(!needs_guard(text), "{text}");
        }
    }

    proptest! {
        #[test]
        fn nothing_is_lost(text in "['=+@a-]{0,6}") {
            let written = if needs_guard(&text) { format!("{GUARD}{text}") } else { text.clone() };
            prop_assert_eq!(unguarded(&written), text);
            prop_assert!(!written.starts_with(['=', '+', '-', '@']));
        }
    }
}
