//! Texts of the data in the reader's language, where the data have them, and the title of the page.

use std::borrow::Cow;

use super::{Lang, messages, page_text};
use crate::base::intern::Text;
use crate::base::letters::{capital, is_small};
use crate::model::{Dataset, Place, Side};

/// A text with its language, so that a page can mark untranslated texts.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Localized<'d> {
    /// The text.
    pub text: &'d str,
    /// The language it is in.
    pub lang: Lang,
}

/// A text of the data in Ukrainian where that is chosen and translated, otherwise in English.
pub fn localized(dataset: &Dataset, text: Text, lang: Lang) -> Localized<'_> {
    match lang {
        Lang::Uk => match dataset.translation_uk(text) {
            Some(uk) => Localized { text: uk, lang },
            None => Localized { text: dataset.text(text), lang: Lang::En },
        },
        Lang::En => Localized { text: dataset.text(text), lang },
    }
}

/// The name of a place for a list or the map: capitalised, also where a Ukrainian common noun comes first
/// (`Вулиця Мокра`).
pub fn place_name(dataset: &Dataset, place: Place, lang: Lang) -> Cow<'_, str> {
    let name = match lang {
        Lang::Uk if place.name_uk.is_stated() => dataset.text(place.name_uk),
        _ => dataset.text(place.name_en),
    };
    capitalised(name)
}

/// A text with a capital at its beginning.
pub(super) fn capitalised(text: &str) -> Cow<'_, str> {
    let mut rest = text.chars();
    match rest.next() {
        Some(first) if is_small(first) => {
            Cow::Owned(std::iter::once(capital(first)).chain(rest).collect())
        }
        _ => Cow::Borrowed(text),
    }
}

/// A claimant as a label on map and chart: the surname of a named person, otherwise the name of the
/// organisation. A claimant is an organisation if its name equals that of its organisation or begins with
/// it.
pub fn claimant_short(dataset: &Dataset, claim: &crate::model::Claim, lang: Lang) -> String {
    let whole = localized(dataset, claim.claimant, lang).text;
    let is_person = claim.is_named
        && claim.claimant_org.is_stated()
        && !dataset.text(claim.claimant).starts_with(dataset.text(claim.claimant_org))
        && !dataset.text(claim.claimant_org).ends_with(" government")
        && whole.split_whitespace().count() <= 3;
    // Korean surnames come first.
    let is_korean = matches!(claim.side, Side::SouthKorea | Side::NorthKorea);
    let mut words = whole.split(' ');
    match if is_korean { words.next() } else { words.next_back() } {
        // Organisations of two states may have one name; the state in brackets tells them apart.
        _ if !is_person && !matches!(claim.side, Side::Ukraine | Side::Un) => whole.to_owned(),
        // "military source" has no surname.
        Some(surname) if is_person && !surname.starts_with(is_small) => surname.to_owned(),
        _ => whole.split('(').next().unwrap_or(whole).trim_end().to_owned(),
    }
}

/// The package that the texts of this program are about.
const OWN: &str = "strikemap";

/// Whether these are the data of this project.
pub fn is_own(dataset: &Dataset) -> bool {
    dataset.text(dataset.about.name) == OWN
}

/// The terms of the data, in short.
pub fn licence(dataset: &Dataset) -> &str {
    if is_own(dataset) { "CC BY 4.0" } else { dataset.text(dataset.about.licence) }
}

/// The title of the page, or of other people's data.
pub fn title(dataset: &Dataset, lang: Lang) -> Localized<'_> {
    own_or(dataset, messages(lang).title, dataset.about.title, lang)
}

/// The introduction below the title; empty for other people's data without a description.
pub fn standfirst(dataset: &Dataset, lang: Lang) -> Localized<'_> {
    if is_own(dataset) || dataset.about.description.is_stated() {
        own_or(dataset, page_text(lang).standfirst, dataset.about.description, lang)
    } else {
        Localized { text: "", lang }
    }
}

/// Data without a text of their own get that of the page.
fn own_or<'d>(dataset: &'d Dataset, own: &'static str, theirs: Text, lang: Lang) -> Localized<'d> {
    if is_own(dataset) || !theirs.is_stated() {
        return Localized { text: own, lang };
    }
    localized(dataset, theirs, lang)
}
