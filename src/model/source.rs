//! A page that carries claims.

use crate::base::intern::Text;
use crate::time::Day;
use crate::vocabulary;

vocabulary! {
    /// Who publishes a source.
    SourceKind {
        /// A newspaper, agency or broadcaster.
        News = "news",
        /// A state or one of its bodies.
        Official = "official",
        /// A report of the United Nations.
        UnReport = "un_report",
        /// A report of a research or other non-governmental body.
        NgoReport = "ngo_report",
    }
}

/// One page.
#[derive(Clone, Copy, Debug)]
pub struct Source {
    /// The permanent id.
    pub id: Text,
    /// The site that was read; another house whose text it carries follows in brackets.
    pub publisher: Text,
    /// The page's title.
    pub title: Text,
    /// The address, `https:` or `http:`.
    pub url: Text,
    /// The day of publication, where the page shows one.
    pub published: Option<Day>,
    /// ISO 639-1 code of the language.
    pub language: Text,
    /// Who publishes it.
    pub kind: SourceKind,
    /// A remark.
    pub note: Text,
}

impl Source {
    /// Of a row that does not exist: no page.
    pub const EMPTY: Self = Self {
        id: Text::EMPTY,
        publisher: Text::EMPTY,
        title: Text::EMPTY,
        url: Text::EMPTY,
        published: None,
        language: Text::EMPTY,
        kind: SourceKind::News,
        note: Text::EMPTY,
    };
}
