//! A page that carries claims.

use super::SourceIx;
use super::column::table;
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

table! {
    /// One page that carries claims.
    row Source;
    /// All sources as columns.
    table Sources by SourceIx;

    /// The permanent id.
    id: Text = Text::EMPTY,
    /// The site that was read; another house whose text it carries follows in brackets.
    publisher: Text = Text::EMPTY,
    /// The page's title.
    title: Text = Text::EMPTY,
    /// The address, `https:` or `http:`.
    url: Text = Text::EMPTY,
    /// The day of publication, where the page shows one.
    published: Option<Day> = None,
    /// ISO 639-1 code of the language.
    language: Text = Text::EMPTY,
    /// Who publishes it.
    kind: SourceKind = SourceKind::News,
    /// A remark.
    note: Text = Text::EMPTY,
}
