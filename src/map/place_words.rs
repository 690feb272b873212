//! What places are called on the map: the town, a district with its town, several towns in a row.

use std::collections::{BTreeMap, BTreeSet};

use super::MapRequest;
use crate::model::{EventIx, Place, PlaceIx, Precision};
use crate::text::data::place_name;
use crate::text::phrases;

/// The parts of a place's name: `Shevchenkivskyi district`, `Kharkiv`.
fn parts(request: &MapRequest<'_>, place: Place) -> Vec<String> {
    place_name(request.dataset, place, request.lang).split(", ").map(str::to_owned).collect()
}

/// Within a town, of which the last part of the name is the name.
fn is_in_town(place: Place) -> bool {
    matches!(place.precision, Precision::Site | Precision::District)
}

/// The town of a place, or what else the place is: `Kharkiv` for a district of it, `Brovary`, `Kyiv Obl.`.
pub(super) fn town(request: &MapRequest<'_>, place: PlaceIx) -> String {
    let row = request.dataset.place(place);
    let parts = parts(request, row);
    let name = if is_in_town(row) { parts.last() } else { parts.first() };
    let name = name.cloned().unwrap_or_default();
    shortened(&name).unwrap_or(name)
}

/// A place alone: a district carries its town, `Kharkiv, Shevchenkivskyi`.
pub(super) fn alone(request: &MapRequest<'_>, place: PlaceIx) -> String {
    match within_town(request, place) {
        Some(within) => [&town(request, place), ", ", &within].concat(),
        None => town(request, place),
    }
}

/// What a place is called where its town is known: `Shevchenkivskyi` for a district of it.
pub(super) fn within_town(request: &MapRequest<'_>, place: PlaceIx) -> Option<String> {
    let row = request.dataset.place(place);
    let parts = parts(request, row);
    let first = parts.first().filter(|_| is_in_town(row) && parts.len() > 1)?;
    let district = request.lang.pick(" district", " район");
    Some(first.strip_suffix(district).unwrap_or(first).to_owned())
}

/// The towns that events name, in their order, each once.
pub(super) fn towns(request: &MapRequest<'_>, events: &[EventIx]) -> Vec<String> {
    let mut seen = BTreeSet::new();
    let names = events.iter().map(|&event| town(request, request.dataset.event(event).place));
    names.filter(|name| seen.insert(name.clone())).collect()
}

/// The town that most of these events name, of equals the first; and whether all of them do.
pub(super) fn commonest_town(request: &MapRequest<'_>, events: &[EventIx]) -> (String, bool) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for &event in events {
        *counts.entry(town(request, request.dataset.event(event).place)).or_default() += 1;
    }
    let most = counts.values().max().copied().unwrap_or_default();
    let names = events.iter().map(|&event| town(request, request.dataset.event(event).place));
    let name = names.into_iter().find(|name| counts.get(name) == Some(&most));
    (name.unwrap_or_default(), counts.len() <= 1)
}

/// A group by its commonest town: `Kyiv and around`, or the town alone where all lie in it.
pub(super) fn group(request: &MapRequest<'_>, events: &[EventIx]) -> String {
    match commonest_town(request, events) {
        (town, true) => town,
        (town, false) => phrases::and_around(request.lang, &town),
    }
}

/// A group with the number of its strikes: `Kyiv and around: 16`.
pub(super) fn counted(name: &str, number: usize) -> String {
    [name, ":\u{a0}", &number.to_string()].concat()
}

/// `Donetsk Obl.` for `Donetsk Oblast`, `Pokrovsk` for `Pokrovsk and nearby villages`.
pub(super) fn shortened(name: &str) -> Option<String> {
    let oblast = [(" Oblast", " Obl."), (" область", " обл.")];
    let abbreviated =
        oblast.iter().find_map(|(long, short)| Some(name.strip_suffix(long)?.to_owned() + short));
    let joins = |word: &&str| matches!(*word, "and" | "і" | "та");
    let first = || {
        let words: Vec<_> = name.split(' ').take_while(|word| !joins(word)).collect();
        (words.len() < name.split(' ').count()).then(|| words.join(" "))
    };
    abbreviated.or_else(first)
}
