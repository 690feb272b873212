//! Characters that turn the direction of what follows (Unicode Standard Annex 9): in the middle of a table they could
//! turn the rest of a line round, and with it what others said.

use std::borrow::Cow;

/// Whether a character begins or ends an embedding, an override or an isolate.
pub fn is_control(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// A text that ends what it has begun: as it stands where it begins nothing, else with what closes it at its end.
///
/// ```
/// use strikemap::base::direction::closed;
/// assert_eq!(closed("Kharkiv"), "Kharkiv");
/// assert_eq!(closed("a \u{202e}b"), "a \u{202e}b\u{202c}");
/// ```
pub fn closed(text: &str) -> Cow<'_, str> {
    // Both begin with this byte in UTF-8, and few other characters of our data do.
    if !text.as_bytes().contains(&0xe2) || !text.contains(is_control) {
        return Cow::Borrowed(text);
    }
    let mut open = Vec::new();
    for character in text.chars() {
        match character {
            '\u{202a}' | '\u{202b}' | '\u{202d}' | '\u{202e}' => open.push('\u{202c}'),
            '\u{2066}'..='\u{2068}' => open.push('\u{2069}'),
            _ if open.last() == Some(&character) => drop(open.pop()),
            _ => {}
        }
    }
    let mut closed = text.to_owned();
    closed.extend(open.iter().rev());
    Cow::Owned(closed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_text_begins_ends_with_it() {
        for (text, wanted) in [
            ("", ""),
            ("— “quoted” —", "— “quoted” —"),
            ("a\u{202b}b\u{202c}c", "a\u{202b}b\u{202c}c"),
            ("\u{2067}a\u{202e}b", "\u{2067}a\u{202e}b\u{202c}\u{2069}"),
            ("a\u{202c}b", "a\u{202c}b"),
        ] {
            assert_eq!(closed(text), wanted, "{text:?}");
            assert_eq!(closed(wanted), wanted, "{wanted:?}");
        }
    }
}
