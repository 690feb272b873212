//! The order of names: letters by their alphabet, not by their numbers in Unicode, where Ukrainian *і* comes after *я*.
//!
//! A library that sorts all languages brings tables larger than the whole program.

use super::letters::small;

/// The letters of Ukrainian in their order, with those of Russian where they belong.
const CYRILLIC: &str = "абвгґдеєёжзиіїйклмнопрстуфхцчшщъыьэюя";

/// Latin letters with accents, each row after the letter that it sorts as.
const ACCENTED: [(char, &str); 14] = [
    ('a', "àáâãäåāăą"),
    ('c', "çćĉċč"),
    ('d', "ďđ"),
    ('e', "èéêëēĕėęě"),
    ('g', "ĝğġģ"),
    ('i', "ìíîïĩīĭį"),
    ('l', "ĺļľł"),
    ('n', "ñńņň"),
    ('o', "òóôõöøōŏő"),
    ('r', "ŕŗř"),
    ('s', "śŝşš"),
    ('t', "ţť"),
    ('u', "ùúûüũūŭůű"),
    ('z', "źżž"),
];

/// The alphabet that comes first: that of the reader’s language.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum First {
    /// Latin, then Cyrillic.
    Latin,
    /// Cyrillic, then Latin.
    Cyrillic,
}

/// Where a character stands; `None` where it does not count: quotation marks, apostrophes.
fn rank(sign: char, first: First) -> Option<u32> {
    let sign = small(sign);
    let (latin, cyrillic) = if first == First::Latin { (100, 200) } else { (200, 100) };
    if sign.is_ascii_lowercase() {
        return Some(latin + (sign as u32 - 'a' as u32));
    }
    if let Some(at) = CYRILLIC.chars().position(|letter| letter == sign) {
        return Some(cyrillic + at as u32);
    }
    if let Some((base, _)) = ACCENTED.iter().find(|(_, letters)| letters.contains(sign)) {
        return rank(*base, first);
    }
    match sign {
        '0'..='9' => Some(10 + (sign as u32 - '0' as u32)),
        _ if sign.is_whitespace() || matches!(sign, '-' | '–' | '/' | ',') => Some(1),
        _ if sign.is_alphanumeric() => Some(1000 + sign as u32),
        _ => None,
    }
}

/// The key by which a name is sorted: keys compare as the names do.
///
/// ```
/// use strikemap::base::alphabet::{First, sort_key};
/// let mut names = ["Яготин", "Ізюм", "Гадяч", "«Іва»", "Ґданськ", "Їжаки", "Йосипівка", "Kyiv"];
/// names.sort_by_key(|name| sort_key(name, First::Cyrillic));
/// assert_eq!(names, ["Гадяч", "Ґданськ", "«Іва»", "Ізюм", "Їжаки", "Йосипівка", "Яготин", "Kyiv"]);
/// ```
pub fn sort_key(name: &str, first: First) -> Vec<u32> {
    name.chars().filter_map(|sign| rank(sign, first)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(names: &str, first: First) -> String {
        let mut names: Vec<_> = names.split(' ').collect();
        names.sort_by_key(|name| sort_key(name, first));
        names.join(" ")
    }

    #[test]
    fn every_letter_of_the_alphabet_is_after_the_one_before() {
        let letters = "а б в г ґ д е є ж з и і ї й к л м н о п р с т у ф х ц ч ш щ ь ю я";
        assert_eq!(sorted(letters, First::Cyrillic), letters);
        let capitals = letters.to_uppercase();
        assert_eq!(sorted(&capitals, First::Latin), capitals);
    }

    #[test]
    fn the_readers_alphabet_comes_first_and_accents_change_little() {
        assert_eq!(sorted("zebra Éa ёж Ab eb їжак", First::Latin), "Ab Éa eb zebra ёж їжак");
        assert_eq!(sorted("zebra їжак 7 日本 “жук”", First::Cyrillic), "7 “жук” їжак zebra 日本");
    }

    #[test]
    fn a_space_comes_before_letters() {
        assert_eq!(
            sorted_lines(["Kyivets", "Kyiv Oblast", "Kyiv"]),
            ["Kyiv", "Kyiv Oblast", "Kyivets"]
        );
    }

    fn sorted_lines(mut names: [&str; 3]) -> [&str; 3] {
        names.sort_by_key(|name| sort_key(name, First::Latin));
        names
    }
}
