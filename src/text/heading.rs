//! What the page is called, and what it says of itself first.

use super::data::{Worded, worded};
use super::{Lang, messages, page_text};
use crate::base::intern::Text;
use crate::model::Dataset;

/// The name of the package for which the texts of this program were written.
const OWN: &str = "strikemap";

/// Whether these are the data of this project, or somebody else's.
pub fn is_own(dataset: &Dataset) -> bool {
    dataset.text(dataset.about.name) == OWN
}

/// The title: the page's own, or that of somebody else's data.
pub fn title(dataset: &Dataset, lang: Lang) -> Worded<'_> {
    own_or(dataset, messages(lang).title, dataset.about.title, lang)
}

/// What stands below the title; empty where somebody else's data do not describe themselves.
pub fn standfirst(dataset: &Dataset, lang: Lang) -> Worded<'_> {
    if is_own(dataset) || dataset.about.description.is_stated() {
        own_or(dataset, page_text(lang).standfirst, dataset.about.description, lang)
    } else {
        Worded { text: "", lang }
    }
}

/// Data without words of their own get the page's.
fn own_or<'d>(dataset: &'d Dataset, own: &'static str, theirs: Text, lang: Lang) -> Worded<'d> {
    if is_own(dataset) || !theirs.is_stated() {
        return Worded { text: own, lang };
    }
    worded(dataset, theirs, lang)
}
