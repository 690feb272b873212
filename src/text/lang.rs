//! The languages of the page.

use crate::vocabulary;

vocabulary! {
    /// A language, by its ISO 639-1 code.
    Lang {
        /// English.
        En = "en",
        /// Ukrainian.
        Uk = "uk",
    }
}

impl Lang {
    /// The English or the Ukrainian value.
    pub fn pick<T>(self, en: T, uk: T) -> T {
        match self {
            Self::En => en,
            Self::Uk => uk,
        }
    }

    /// The name of the language in itself.
    pub fn name(self) -> &'static str {
        self.pick("English", "Українська")
    }

    /// The plural form for a whole number (Unicode CLDR plural rules). English uses `one` and `many`;
    /// Ukrainian `one`, `few` and `many`.
    pub fn plural<'t>(self, number: u64, one: &'t str, few: &'t str, many: &'t str) -> &'t str {
        let (tens, ones) = (number % 100, number % 10);
        match self {
            Self::En if number == 1 => one,
            Self::En => many,
            Self::Uk if ones == 1 && tens != 11 => one,
            Self::Uk if (2..=4).contains(&ones) && !(12..=14).contains(&tens) => few,
            Self::Uk => many,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ukrainian_nouns_follow_their_number() {
        let form = |n| Lang::Uk.plural(n, "подія", "події", "подій");
        for (n, expected) in [
            (1, "подія"),
            (2, "події"),
            (4, "події"),
            (5, "подій"),
            (11, "подій"),
            (12, "подій"),
            (21, "подія"),
            (34, "події"),
            (111, "подій"),
            (0, "подій"),
        ] {
            assert_eq!(form(n), expected, "{n}");
        }
    }
}
