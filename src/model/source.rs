//! Sources: pages that carry claims.

use super::SourceIx;
use super::column::table;
use crate::base::intern::Text;
use crate::time::Day;
use crate::vocabulary;

vocabulary! {
    /// The kind of publisher.
    SourceKind {
        /// A newspaper, agency or broadcaster.
        News = "news",
        /// A government or one of its bodies.
        Official = "official",
        /// A report of the United Nations.
        UnReport = "un_report",
        /// A report of a research institute or another non-governmental organisation.
        NgoReport = "ngo_report",
        /// A table that others made from posts or reports.
        Dataset = "dataset",
    }
}

table! {
    /// One page that carries claims.
    row Source;
    /// All sources as columns.
    table Sources by SourceIx;

    /// The permanent id.
    id: Text = Text::EMPTY,
    /// The website; the original publisher of a syndicated text follows in brackets.
    publisher: Text = Text::EMPTY,
    /// The page's title.
    title: Text = Text::EMPTY,
    /// The URL, `https:` or `http:`.
    url: Text = Text::EMPTY,
    /// The URL of an archived copy, if one is known.
    archived: Text = Text::EMPTY,
    /// The day of publication, if the page shows it.
    published: Option<Day> = None,
    /// ISO 639-1 code of the language.
    language: Text = Text::EMPTY,
    /// The kind of publisher.
    kind: SourceKind = SourceKind::News,
    /// A remark.
    note: Text = Text::EMPTY,
}
