//! Texts about filters: names of facets and their values, what is chosen, and what it does.

use std::borrow::Cow;

use super::data::{localized, place_name};
use super::messages::fixed_texts;
use super::{Lang, messages, oblasts, page_text, phrases, words};
use crate::model::Dataset;
use crate::query::loosened::Part;
use crate::query::{Facet, FacetCount, FacetValue, Snapshot, Tally};

fixed_texts! {
    /// The fixed texts of search and filters.
    FilterText, filter_text;
    find: "Search strikes and claims", "Пошук ударів і тверджень";
    find_example: "Place, person, office", "Місце, особа, установа";
    filters: "Filters", "Фільтри";
    find_and_filter: "Search and filters", "Пошук і фільтри";
    clear: "Clear", "Скинути";
    remove: "Remove filter:", "Прибрати фільтр:";
    find_among: "Find among these", "Знайти серед них";
    fewer: "Show fewer", "Показати менше";
    not_contested: "Not contested", "Не оскаржено";
    no_oblast: "No oblast named", "Області не названо";
    nothing: "Nothing matches all of this.", "Немає нічого, що відповідає всьому цьому.";
    loosen: "Show instead:", "Показати натомість:";
    of_claims: "Ratings and numbers are by the claims chosen here alone; what others said is left out.",
        "Рівні й числа — лише за обраними тут твердженнями; сказане іншими не враховано.";
    about_counts: "A number says how many strikes a choice would show with the other filters as they are.",
        "Число каже, скільки ударів покаже вибір за решти фільтрів без змін.";
}

/// The name of a facet.
pub fn facet(lang: Lang, facet: Facet) -> &'static str {
    match facet {
        Facet::Oblast => lang.pick("Oblast", "Область"),
        Facet::Place => lang.pick("Place", "Місце"),
        Facet::Grade => lang.pick("Rating", "Рівень певності"),
        Facet::Contested => lang.pick("Contested or not", "Оскаржено чи ні"),
        Facet::Stated => lang.pick("What is stated", "Що названо"),
        Facet::Weapon => lang.pick("Weapon as claimed", "Зброя, як її названо"),
        Facet::Side => lang.pick("Side that says so", "Сторона, яка так каже"),
        Facet::Claimant => lang.pick("Who says so", "Хто так каже"),
    }
}

/// The name of a value of a facet.
pub fn value(dataset: &Dataset, lang: Lang, value: FacetValue) -> Cow<'_, str> {
    let fixed = match value {
        FacetValue::Oblast(code) => {
            let code = dataset.text(code);
            match oblasts::oblast(lang, code) {
                Some(name) => name,
                None if code.is_empty() => filter_text(lang).no_oblast,
                None => return Cow::Borrowed(code),
            }
        }
        FacetValue::Place(place) => return place_name(dataset, dataset.place(place), lang),
        FacetValue::Claimant(name) => return Cow::Borrowed(localized(dataset, name, lang).text),
        FacetValue::Grade(grade) => words::grade(lang, grade),
        FacetValue::Contested(true) => page_text(lang).contested,
        FacetValue::Contested(false) => filter_text(lang).not_contested,
        FacetValue::Stated(measure) => words::measure(lang, measure),
        FacetValue::Weapon(weapon) => words::weapon(lang, weapon),
        FacetValue::Side(side) => words::side(lang, side),
    };
    Cow::Borrowed(fixed)
}

/// A choice as it stands alone: `Kharkiv Oblast`, `side: Ukraine`.
pub fn choice(dataset: &Dataset, lang: Lang, chosen: FacetValue) -> String {
    let kind = match chosen {
        FacetValue::Stated(_) => lang.pick("stated: ", "названо: "),
        FacetValue::Weapon(_) => lang.pick("weapon: ", "зброя: "),
        FacetValue::Side(_) => lang.pick("side: ", "сторона: "),
        FacetValue::Claimant(_) => lang.pick("said by ", "каже "),
        _ => "",
    };
    [kind, &*value(dataset, lang, chosen)].concat()
}

/// The words that are searched for, as a choice: `“Kharkiv”`.
pub fn searched(lang: Lang, text: &str) -> String {
    lang.pick(format!("“{text}”"), format!("«{text}»"))
}

/// Beside a value: `12` strikes; of claims: `12 · 40 claims`.
pub fn count(lang: Lang, facet: Facet, count: FacetCount) -> String {
    let events = count.num_events.to_string();
    match Facet::OF_CLAIMS.contains(&facet) {
        true => [&events, " · ", &phrases::num_claims(lang, count.num_claims as usize)].concat(),
        false => events,
    }
}

/// `12 of 54 strikes, 1 with no location, 3 without an exact date`
pub fn tally(lang: Lang, tally: Tally, all: usize) -> String {
    let mut parts = vec![phrases::shown_or_all(lang, tally.num_events, all)];
    if tally.num_unplaced > 0 {
        let number = tally.num_unplaced;
        parts.push(lang.pick(format!("{number} with no location"), format!("{number} без місця")));
    }
    if tally.num_undated > 0 {
        let number = tally.num_undated;
        let words = lang.pick("without an exact date", "без точної дати");
        parts.push(format!("{number} {words}"));
    }
    parts.join(", ")
}

/// `Show all 84`
pub fn show_all(lang: Lang, number: usize) -> String {
    lang.pick(format!("Show all {number}"), format!("Показати всі {number}"))
}

/// `without Kharkiv Oblast: 12 strikes`
pub fn without(lang: Lang, choice: &str, num_events: usize) -> String {
    let events = phrases::num_events(lang, num_events);
    lang.pick(format!("without {choice}: {events}"), format!("без «{choice}»: {events}"))
}

/// What is chosen, in words: `Kharkiv Oblast; KN-23 or KN-24, KN-23; “Kostin”`. Empty where nothing is.
pub fn chosen(dataset: &Dataset, snapshot: &Snapshot, lang: Lang) -> String {
    let mut parts: Vec<String> = Facet::ALL
        .iter()
        .filter_map(|&facet| {
            let names = of_facet(dataset, snapshot, lang, facet);
            (!names.is_empty()).then_some(names)
        })
        .collect();
    let text = snapshot.filter().text.trim();
    if !text.is_empty() {
        parts.push(searched(lang, text));
    }
    parts.join("; ")
}

/// The same as a sentence: `Only: Kharkiv Oblast. Ratings and numbers …`; empty where nothing is chosen.
pub fn chosen_sentence(dataset: &Dataset, snapshot: &Snapshot, lang: Lang) -> String {
    let chosen = chosen(dataset, snapshot, lang);
    if chosen.is_empty() {
        return chosen;
    }
    let mut sentence = [lang.pick("Only: ", "Лише: "), &chosen, "."].concat();
    if snapshot.filter().is_of_claims() {
        sentence.push(' ');
        sentence.push_str(filter_text(lang).of_claims);
    }
    sentence
}

/// A part of the filter, as a button that leaves it out.
pub fn part(dataset: &Dataset, snapshot: &Snapshot, lang: Lang, part: Part) -> String {
    match part {
        Part::Days => messages(lang).days.to_owned(),
        Part::Asof => messages(lang).asof.to_owned(),
        Part::Text => searched(lang, snapshot.filter().text.trim()),
        Part::Facet(facet) => of_facet(dataset, snapshot, lang, facet),
    }
}

/// The choices of a facet: `Kharkiv Oblast, City of Kyiv`, `side: Ukraine, Russia`.
fn of_facet(dataset: &Dataset, snapshot: &Snapshot, lang: Lang, facet: Facet) -> String {
    let mut names = snapshot.chosen(facet);
    let first = names.next().map(|first| choice(dataset, lang, first)).unwrap_or_default();
    names.fold(first, |all, next| [&all, ", ", &*value(dataset, lang, next)].concat())
}
