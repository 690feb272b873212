//! The file names of the figures and social cards of a site.

use super::request::Kind;
use crate::scene::Theme;
use crate::text::Lang;

/// Their folder, beside the page.
pub const FOLDER: &str = "pictures/";

/// The file name of a map or chart of all days without its extension: `map-en-light`.
pub fn figure_file(kind: Kind, lang: Lang, theme: Theme) -> String {
    [kind.code(), "-", lang.code(), "-", theme.code()].concat()
}

/// The file name of its text alternative, for both themes.
pub fn alternative_text_file(kind: Kind, lang: Lang) -> String {
    [kind.code(), "-", lang.code()].concat()
}

/// The file name of the social card and of its text alternative.
pub fn card_file(lang: Lang) -> &'static str {
    lang.pick("card", "card-uk")
}
