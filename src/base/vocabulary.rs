//! Closed lists of words as they stand in the data files.

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
                match self { $(Self::$variant => $code),+ }
            }

            /// The value of a word of the data files.
            pub fn parse(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.code() == code)
            }
        }
    };
}
