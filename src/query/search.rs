//! Text search in the data, independent of script, case and apostrophes.
//!
//! Texts and search words are folded to plain Latin letters, Cyrillic by Ukraine's transliteration of 2010
//! (Cabinet resolution 55): *Кропивницький*, *Kropyvnytskyi* and *kropyvnyts'kyi* fold to one word. A text
//! matches if it contains every search word, also inside a word; of a city by its Russian name, its Ukrainian one.

use crate::base::intern::{ByText, Text};
use crate::base::letters::small;
use crate::model::{ClaimIx, Dataset, EventIx};

use super::row_set::RowSet;
use super::spellings::{in_one_script, names_meant};

/// Every text of a data set, folded and concatenated in the order of the handles.
#[derive(Debug)]
pub(super) struct SearchIndex {
    folded: String,
    /// Each text with the end of its folded form.
    ends: Vec<(Text, u32)>,
}

impl SearchIndex {
    pub(super) fn of(dataset: &Dataset) -> Self {
        let mut index = Self { folded: String::new(), ends: Vec::new() };
        for (handle, text) in dataset.strings.iter() {
            fold_into(&mut index.folded, text);
            index.folded.push('\n');
            index.ends.push((handle, index.folded.len() as u32));
        }
        index
    }

    /// The events and claims whose own texts contain every word: place, target and remark of an event;
    /// claimant, organisation and remark of a claim. `None` without search words.
    pub(super) fn find(&self, dataset: &Dataset, words: &str) -> Option<Matches> {
        let words = fold(words);
        let words: Vec<&str> = words.split_whitespace().collect();
        if words.is_empty() {
            return None;
        }
        let hits: Vec<_> = words
            .iter()
            .map(|word| {
                let mut hits = ByText::default();
                self.find_texts(word, &mut hits);
                names_meant(word, fold).for_each(|name| self.find_texts(&name, &mut hits));
                hits
            })
            .collect();
        let has = |texts: &[Text]| {
            let is_in = |hits: &ByText<()>, text: Text| {
                let translated = dataset.translations_uk.get(text);
                hits.get(text).or_else(|| hits.get(translated?)).is_some()
            };
            hits.iter().all(|hits| texts.iter().any(|&text| is_in(hits, text)))
        };
        let (events, claims, places) = (&dataset.events, &dataset.claims, &dataset.places);
        let mut found =
            Matches { events: RowSet::none(events.len()), claims: RowSet::none(claims.len()) };
        for event in events.indices() {
            let place = events.place.of(event);
            let texts = [
                places.name_en.of(place),
                places.name_uk.of(place),
                events.target.of(event),
                events.note.of(event),
            ];
            found.events.set(event, has(&texts));
        }
        for claim in claims.indices() {
            let texts =
                [claims.claimant.of(claim), claims.claimant_org.of(claim), claims.note.of(claim)];
            found.claims.set(claim, has(&texts));
        }
        Some(found)
    }

    /// Adds the texts that contain a word.
    fn find_texts(&self, word: &str, found: &mut ByText<()>) {
        let mut start = 0;
        for &(text, end) in &self.ends {
            let folded = self.folded.get(start..end as usize).unwrap_or_default();
            if folded.contains(word) {
                found.set(text, ());
            }
            start = end as usize;
        }
    }
}

/// The rows that match a search.
#[derive(Clone, Debug)]
pub(super) struct Matches {
    pub(super) events: RowSet<EventIx>,
    pub(super) claims: RowSet<ClaimIx>,
}

/// Folds a text to lower-case plain Latin letters: Cyrillic transliterated, accents and apostrophes
/// removed, all other characters replaced by spaces.
///
/// The transliteration writes *ya, ye, yi, yu* at the beginning of a word and *ia, ie, i, iu* elsewhere;
/// older ones write *ya* and *iy* everywhere. Folding unifies them: *y* before a vowel becomes *i*, *ii*
/// and *iy* become *i*.
///
/// ```
/// use strikemap::query::search::fold;
/// assert_eq!(fold("Кропивницький"), fold("Kropyvnytskyi"));
/// assert_eq!(fold("Слов’янськ"), fold("Slov'yans'k"));
/// assert_eq!(fold("KN-23/KN-24"), "kn 23 kn 24");
/// ```
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    fold_into(&mut folded, text);
    folded
}

fn fold_into(folded: &mut String, text: &str) {
    if text.is_ascii() {
        return fold_word_into(folded, text);
    }
    for word in text.split_inclusive(char::is_whitespace) {
        match in_one_script(word) {
            Some(word) => fold_word_into(folded, &word),
            None => fold_word_into(folded, word),
        }
    }
}

fn fold_word_into(folded: &mut String, text: &str) {
    for sign in text.chars().map(small) {
        match latin(sign) {
            Some(letters) => letters.chars().for_each(|letter| push(folded, letter)),
            None if sign.is_alphanumeric() => push(folded, sign),
            None => folded.push(' '),
        }
    }
}

fn push(folded: &mut String, letter: char) {
    if matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u') && folded.ends_with('y') {
        folded.pop();
        push(folded, 'i');
    }
    if !(matches!(letter, 'i' | 'y') && folded.ends_with('i')) {
        folded.push(letter);
    }
}

/// The Latin letters for a lower-case letter; an empty text for apostrophes and soft signs.
fn latin(character: char) -> Option<&'static str> {
    Some(match character {
        'а' | 'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "h",
        'ґ' => "g",
        'д' => "d",
        'е' | 'э' | 'é' | 'è' | 'ê' | 'ë' => "e",
        'є' => "ie",
        'ё' => "io",
        'ж' => "zh",
        'з' => "z",
        'и' | 'ы' | 'ý' => "y",
        'і' | 'й' | 'ї' | 'í' | 'ì' | 'î' | 'ï' => "i",
        'к' => "k",
        'л' => "l",
        'м' => "m",
        'н' | 'ñ' => "n",
        'о' | 'ó' | 'ò' | 'ô' | 'ö' | 'õ' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' | 'ú' | 'ù' | 'û' | 'ü' => "u",
        'ф' => "f",
        'х' => "kh",
        'ц' => "ts",
        'ч' | 'č' => "ch",
        'ш' | 'š' => "sh",
        'щ' => "shch",
        'ю' => "iu",
        'я' => "ia",
        'ž' => "zh",
        'ç' => "c",
        'ь' | 'ъ' | '\'' | '’' | 'ʼ' | '‘' | 'ʹ' | '`' | '´' | '\u{300}'..='\u{36f}' => "",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_fold_to_one_word() {
        for spellings in [
            &["Кропивницький", "Kropyvnytskyi", "KROPYVNYTSKYI", "Kropyvnyts’kyi"][..],
            &["Слов’янськ", "Словʼянськ", "Слов'янськ", "Sloviansk", "Slov'yansk"],
            &["Київ", "Kyiv", "Kyyiv"],
            &["Ялта", "Yalta"],
            &["Южноукраїнськ", "Yuzhnoukrainsk", "Yuzhnoukraïnsk"],
            &["Запоріжжя", "Zaporizhzhia", "Zaporizhzhya"],
            &["Андрій Костін", "Andrii Kostin", "Andriy Kostin"],
        ] {
            let folded: Vec<_> = spellings.iter().map(|spelling| fold(spelling)).collect();
            assert!(folded.windows(2).all(|pair| pair[0] == pair[1]), "{folded:?}");
        }
    }

    #[test]
    fn letters_of_the_other_script_that_look_alike_are_taken_for_what_they_look_like() {
        // The first has a Cyrillic letter among Latin ones, the second a Latin one among Cyrillic ones.
        for (mixed, name) in [("Сhernihiv", "Chernihiv"), ("Xарків", "Харків"), ("Кyiv", "Київ")]
        {
            assert_eq!(fold(mixed), fold(name), "{mixed}");
        }
        assert_eq!(fold("КН-23"), "kn 23");
    }

    #[test]
    fn other_scripts_and_symbols_are_accepted() {
        assert_eq!(fold("日本 №5 (x).*"), "日本  5  x   ");
        assert_eq!(fold("'’ʼ"), "");
    }
}
