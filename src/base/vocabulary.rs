//! Closed lists of words as they stand in the data files.

/// Where a word stands in a list.
pub fn position(words: &[&str], word: &str) -> Option<usize> {
    words.iter().position(|known| *known == word)
}

/// Declares an enum whose values are words of a data file, with `ALL`, `code`, `parse` and the list
/// of codes for messages.
#[macro_export]
macro_rules! vocabulary {
    ($(#[$meta:meta])* $name:ident { $($(#[$vmeta:meta])* $variant:ident = $code:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum $name { $($(#[$vmeta])* $variant),+ }

        impl $name {
            /// Every value, in the order of the dictionary.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The codes of all values, for messages.
            pub const CODES: &'static [&'static str] = &[$($code),+];

            /// The word in the data files.
            pub fn code(self) -> &'static str {
                Self::CODES.get(self as usize).copied().unwrap_or_default()
            }

            /// The value of a word of the data files.
            pub fn parse(code: &str) -> Option<Self> {
                $crate::base::vocabulary::position(Self::CODES, code).and_then(|at| Self::ALL.get(at).copied())
            }
        }
    };
}
