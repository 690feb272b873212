//! Vocabularies: closed lists of the words used in data files.

/// The position of a word in a list.
pub fn position(words: &[&str], word: &str) -> Option<usize> {
    words.iter().position(|known| *known == word)
}

/// Declares an enum whose values are words of a data file, with `ALL`, `CODES`, `code` and `parse`.
#[macro_export]
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// Every value, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The codes of all values, in the same order.
            pub const CODES: &'static [&'static str] = &[$($code),+];

            /// The word in the data files.
            pub fn code(self) -> &'static str {
                Self::CODES.get(self as usize).copied().unwrap_or_default()
            }

            /// The value for a word of the data files.
            pub fn parse(code: &str) -> Option<Self> {
                $crate::base::vocabulary::position(Self::CODES, code).and_then(|at| Self::ALL.get(at).copied())
            }
        }
    };
}
