//! Texts of the data in the reader's language, where the package has them.

use std::borrow::Cow;

use super::Lang;
use crate::base::intern::Text;
use crate::model::{Dataset, Place, Side};

/// A text with the language it is in, so that a page can mark what it could not translate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Worded<'d> {
    /// The text.
    pub text: &'d str,
    /// The language it is in.
    pub lang: Lang,
}

/// A text of the data: the Ukrainian wording where asked for and known, else the English one.
pub fn worded(dataset: &Dataset, text: Text, lang: Lang) -> Worded<'_> {
    match lang {
        Lang::Uk => match dataset.translation_uk(text) {
            Some(uk) => Worded { text: uk, lang },
            None => Worded { text: dataset.text(text), lang: Lang::En },
        },
        Lang::En => Worded { text: dataset.text(text), lang },
    }
}

/// The name of a place, as it stands in a list or on the map: with a capital, also where Ukrainian has a common
/// noun first (`Вулиця Мокра`).
pub fn place_name(dataset: &Dataset, place: Place, lang: Lang) -> Cow<'_, str> {
    let name = match lang {
        Lang::Uk if place.name_uk.is_stated() => dataset.text(place.name_uk),
        _ => dataset.text(place.name_en),
    };
    let mut rest = name.chars();
    match rest.next() {
        Some(first) if first.is_lowercase() => {
            Cow::Owned(first.to_uppercase().chain(rest).collect())
        }
        _ => Cow::Borrowed(name),
    }
}

/// A claimant as a label on a picture: the surname of a named person, the body's own name otherwise. A
/// body is known by its organisation being the same, or its first word.
pub fn claimant_short(dataset: &Dataset, claim: &crate::model::Claim, lang: Lang) -> String {
    let whole = worded(dataset, claim.claimant, lang).text;
    let is_person = claim.is_named
        && claim.claimant_org.is_stated()
        && !dataset.text(claim.claimant).starts_with(dataset.text(claim.claimant_org))
        && !dataset.text(claim.claimant_org).ends_with(" government")
        && whole.split_whitespace().count() <= 3;
    // Korean surnames come first.
    let is_korean = matches!(claim.side, Side::SouthKorea | Side::NorthKorea);
    let mut words = whole.split(' ');
    match if is_korean { words.next() } else { words.next_back() } {
        // Bodies of two states may have one name, and are told apart in brackets.
        _ if !is_person && !matches!(claim.side, Side::Ukraine | Side::Un) => whole.to_owned(),
        // "military source" has no surname.
        Some(surname) if is_person && !surname.starts_with(char::is_lowercase) => {
            surname.to_owned()
        }
        _ => whole.split('(').next().unwrap_or(whole).trim_end().to_owned(),
    }
}
