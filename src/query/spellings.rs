//! Other spellings under which a reader may look for a name: cities by their Russian names, and words in which letters
//! of the other script stand because they look alike.

/// Cities whose Russian names, as English once wrote them, do not fold to the Ukrainian ones: word by word, former
/// spelling and name. <https://en.wikipedia.org/wiki/Romanization_of_Ukrainian>, section "Ukrainian place names".
const FORMER: [(&str, &str); 25] = [
    ("Belaya", "Bila"),
    ("Chernigov", "Chernihiv"),
    ("Chernovtsy", "Chernivtsi"),
    ("Dnepr", "Dnipro"),
    ("Dnepropetrovsk", "Dnipropetrovsk"),
    ("Kharkov", "Kharkiv"),
    ("Kiev", "Kyiv"),
    ("Konstantinovka", "Kostiantynivka"),
    ("Kremenchug", "Kremenchuk"),
    ("Krivoi", "Kryvyi"),
    ("Krivoy", "Kryvyi"),
    ("Kropivnitsky", "Kropyvnytskyi"),
    ("Lugansk", "Luhansk"),
    ("Lvov", "Lviv"),
    ("Nikolaev", "Mykolaiv"),
    ("Nikolayev", "Mykolaiv"),
    ("Odessa", "Odesa"),
    ("Pavlograd", "Pavlohrad"),
    ("Rog", "Rih"),
    ("Rovno", "Rivne"),
    ("Slavyansk", "Sloviansk"),
    ("Tserkov", "Tserkva"),
    ("Vinnitsa", "Vinnytsia"),
    ("Zaporozhie", "Zaporizhzhia"),
    ("Zaporozhye", "Zaporizhzhia"),
];

/// Fewer letters are the beginning of too many names.
const LEAST_LETTERS: usize = 3;

/// The names of cities that a reader means who has written `word`, folded, or its beginning.
pub(super) fn names_meant<'w>(
    word: &'w str,
    fold: impl Fn(&str) -> String + 'w,
) -> impl Iterator<Item = String> + 'w {
    let is_long_enough = word.chars().count() >= LEAST_LETTERS;
    FORMER
        .iter()
        .filter(move |_| is_long_enough)
        .map(move |(former, name)| (fold(former), fold(name)))
        .filter(move |(former, name)| former.starts_with(word) && !name.starts_with(word))
        .map(|(_, name)| name)
}

/// Letters that look alike, Latin and Cyrillic.
const ALIKE: [(char, char); 20] = [
    ('a', 'а'),
    ('c', 'с'),
    ('e', 'е'),
    ('i', 'і'),
    ('o', 'о'),
    ('p', 'р'),
    ('x', 'х'),
    ('y', 'у'),
    ('A', 'А'),
    ('B', 'В'),
    ('C', 'С'),
    ('E', 'Е'),
    ('H', 'Н'),
    ('I', 'І'),
    ('K', 'К'),
    ('M', 'М'),
    ('O', 'О'),
    ('P', 'Р'),
    ('T', 'Т'),
    ('X', 'Х'),
];

/// A word in one script: where it has letters of both, those that look alike are taken for the script of the others.
/// `None` where nothing changes.
pub(super) fn in_one_script(word: &str) -> Option<String> {
    let is_alike =
        |letter: char| ALIKE.iter().any(|(latin, other)| [*latin, *other].contains(&letter));
    let of_script = |is_in: fn(char) -> bool| {
        let letters = || word.chars().filter(|&letter| is_in(letter));
        (letters().count(), letters().filter(|&letter| !is_alike(letter)).count())
    };
    let (latin, cyrillic) = (of_script(|it| it.is_ascii_alphabetic()), of_script(is_cyrillic));
    if latin.0 == 0 || cyrillic.0 == 0 {
        return None;
    }
    let to_latin = (latin.1, latin.0) >= (cyrillic.1, cyrillic.0);
    let letter = |letter: char| {
        let pair = ALIKE.iter().find(|(a, b)| letter == if to_latin { *b } else { *a });
        pair.map_or(letter, |(a, b)| if to_latin { *a } else { *b })
    };
    Some(word.chars().map(letter).collect())
}

fn is_cyrillic(letter: char) -> bool {
    ('\u{400}'..='\u{52f}').contains(&letter)
}
