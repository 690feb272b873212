//! Letters that are not what they look like: words written in two alphabets, as `KN-23` with a Cyrillic К, which looks
//! right and is not found; and characters that nobody sees, which turn the text after them round.

use super::super::facts::Facts;
use super::super::rule::{Problem, Rule};
use crate::base::direction::is_control;
use crate::data::schema::{changes, claims, events, places, sources, translations};

/// The columns of free text.
const TEXTS: [(&str, &[usize]); 6] = [
    ("events", &[events::TARGET, events::NOTE]),
    ("claims", &[claims::CLAIMANT, claims::ORG, claims::NOTE]),
    ("sources", &[sources::PUBLISHER, sources::TITLE, sources::NOTE]),
    ("places", &[places::NAME_EN, places::NAME_UK, places::NOTE]),
    ("changes", &[changes::WHAT, changes::WHY]),
    ("translations_uk", &[translations::TEXT, translations::UK]),
];

/// Cyrillic letters that look like Latin ones.
const CYRILLIC_ALIKE: &str = "АВЕІЈКМНОРСТУХаеіјорсух";
/// Latin letters that look like Cyrillic ones.
const LATIN_ALIKE: &str = "ABEIJKMHOPCTYXaeijopcyx";

/// Reports a cell with a word in which letters that look alike are of two alphabets.
pub(super) fn check(facts: &Facts<'_>, found: &mut Vec<Problem>) {
    for (table, columns) in TEXTS {
        for row in facts.files.rows(table) {
            for &at in columns {
                if let Some(word) = mixed_word(row.get(at)) {
                    found.push(row.problem(
                        Rule::MixedLetters,
                        at,
                        format!("“{word}” has Latin and Cyrillic letters that look alike."),
                        "Type the word anew in one alphabet: all Latin as in KN-23, all Cyrillic as in С-300.",
                    ));
                }
                if let Some(control) = row.get(at).chars().find(|&c| is_control(c)) {
                    found.push(row.problem(
                        Rule::DirectionControl,
                        at,
                        format!("U+{:04X} turns the direction of the text after it.", u32::from(control)),
                        "Take it out: it is not seen, and browsers find the direction of a text by its letters.",
                    ));
                }
            }
        }
    }
}

fn mixed_word(text: &str) -> Option<&str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '-').find(|word| is_mixed(word))
}

/// Both alphabets within a part of the word; or in a designation such as `KN-23A`, where one of them has only
/// letters that look like the other's.
fn is_mixed(word: &str) -> bool {
    let has_both = |text: &str| text.contains(is_latin) && text.contains(is_cyrillic);
    let are_alike = |of: fn(char) -> bool, alike: &str| {
        word.chars().filter(|&c| of(c)).all(|c| alike.contains(c))
    };
    word.split('-').any(has_both)
        || word.contains(|c: char| c.is_ascii_digit())
            && has_both(word)
            && (are_alike(is_cyrillic, CYRILLIC_ALIKE) || are_alike(is_latin, LATIN_ALIKE))
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic() || ('\u{c0}'..='\u{24f}').contains(&c)
}

fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_one_alphabet_and_words_joined_by_a_hyphen_pass() {
        for fine in
            ["KN-23 і С-300", "«Іскандер-М/KN-23»", "IT-компанія", "KN-23-подібна", "240-мм"]
        {
            assert_eq!(mixed_word(fine), None, "{fine}");
        }
        // The Cyrillic К, А and Х, the Latin i.
        for (bad, word) in [
            ("the КN-23", "КN-23"),
            ("(KN-23А)", "KN-23А"),
            ("Х-101-class", "Х-101-class"),
            ("Київ: Кiєв", "Кiєв"),
        ] {
            assert_eq!(mixed_word(bad), Some(word), "{bad}");
        }
    }
}
