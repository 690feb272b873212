//! The pictures that a site has beside its page, by their names.

use super::request::Kind;
use crate::scene::Theme;
use crate::text::Lang;

/// The folder, beside the page.
pub const FOLDER: &str = "pictures/";

/// The name of a map or a chart of all days, without its ending: `map-en-light`.
pub fn figure_file(kind: Kind, lang: Lang, theme: Theme) -> String {
    [kind.code(), "-", lang.code(), "-", theme.code()].concat()
}

/// The name of the same in words: one for both themes.
pub fn words_file(kind: Kind, lang: Lang) -> String {
    [kind.code(), "-", lang.code()].concat()
}

/// The name of the social card, and of the same in words.
pub fn card_file(lang: Lang) -> &'static str {
    lang.pick("card", "card-uk")
}
