//! Texts that a spreadsheet would run instead of showing.

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
