//! Texts about launch areas, stated ranges and range rings.

use super::amount::{amount, range};
use super::data::{localized, place_name};
use super::{Lang, messages, phrases, words};
use crate::model::{ClaimIx, Dataset, PlaceIx};
use crate::query::range::{EventDistance, LaunchArea, RangeClass, RangeClasses, RangeRing};

/// The heading of the section.
pub fn heading(lang: Lang) -> &'static str {
    lang.pick("Range and launch areas", "Дальність і райони пуску")
}

/// The purpose of the section and its limits.
pub fn meaning(lang: Lang) -> &'static str {
    lang.pick(
        "Draws a reported launch area and, around it, a reported range or distance flown. Both are claims; combining them is your inference. The location of a strike does not show what was fired.",
        "Показує названий кимось район пуску, а довкола — названу кимось дальність або пройдену відстань. І те, і те — твердження; поєднати їх — ваше припущення. Місце удару не показує, чим стріляли.",
    )
}

/// The label of the launch area menu.
pub fn launch(lang: Lang) -> &'static str {
    lang.pick("Reported launch area", "Названий район пуску")
}

/// The label of the range menu.
pub fn stated_range(lang: Lang) -> &'static str {
    lang.pick("Reported range or distance flown", "Названа дальність або пройдена відстань")
}

/// The option without a ring.
pub fn no_ring(lang: Lang) -> &'static str {
    lang.pick("None", "Немає")
}

/// In place of a result.
pub fn not_drawn(lang: Lang) -> &'static str {
    lang.pick(
        "No ring: choose a launch area and a distance that were both known by the chosen date.",
        "Кільця немає: виберіть район пуску й відстань, відомі на вибраний день.",
    )
}

/// A launch area with its first claimant: `Voronezh Oblast, Russia: Andriy Kostin, 16 Feb 2024, +7`.
pub fn launch_option(dataset: &Dataset, area: &LaunchArea, lang: Lang) -> String {
    let place = place_name(dataset, dataset.place(area.place), lang);
    let who = area.claims.first().map(|&claim| attribution(dataset, claim, lang));
    let mut text = [&place, ": ", &who.unwrap_or_default()].concat();
    if area.claims.len() > 1 {
        text += &[", +", &(area.claims.len() - 1).to_string()].concat();
    }
    text
}

/// A stated range: `Andriy Kostin, 16 Feb 2024: up to 650 km`.
pub fn range_option(dataset: &Dataset, claim: ClaimIx, lang: Lang) -> String {
    let (who, km) = (attribution(dataset, claim, lang), distance(dataset, claim, lang));
    let weapon = dataset.claim(claim).weapon.map(|weapon| words::weapon(lang, weapon));
    let (comma, weapon) = weapon.map_or(("", ""), |weapon| (", ", weapon));
    [&who, ": ", &km, comma, weapon].concat()
}

/// The claimant and date of a claim: `Andriy Kostin, 16 Feb 2024`.
pub fn attribution(dataset: &Dataset, claim: ClaimIx, lang: Lang) -> String {
    let claim = dataset.claim(claim);
    let who = localized(dataset, claim.claimant, lang).text;
    [who, ", ", &phrases::statement_day(lang, &claim)].concat()
}

/// The range of a claim as stated: `up to 650 km`.
pub fn distance(dataset: &Dataset, claim: ClaimIx, lang: Lang) -> String {
    amount(lang, dataset.claim(claim).amount) + km(lang)
}

fn km(lang: Lang) -> &'static str {
    lang.pick("\u{a0}km", "\u{a0}км")
}

/// The first part of a place name: a region without its state.
pub fn short_place(dataset: &Dataset, place: PlaceIx, lang: Lang) -> String {
    let name = place_name(dataset, dataset.place(place), lang);
    name.split(',').next().unwrap_or(&name).to_owned()
}

/// The label of a ring: `up to 650 km from Voronezh Oblast`.
pub fn line(dataset: &Dataset, ring: &RangeRing, lang: Lang) -> String {
    let (before, after) = lang.pick((" from ", ""), (" від району пуску «", "»"));
    let place = short_place(dataset, ring.launch, lang);
    [&distance(dataset, ring.range, lang), before, &place, after].concat()
}

/// The circle of the launch area in the map's legend.
pub fn area_meaning(dataset: &Dataset, ring: &RangeRing, lang: Lang) -> String {
    let what = lang.pick(": reported launch area", ": названий район пуску");
    [&short_place(dataset, ring.launch, lang), what].concat()
}

/// The line of the ring in the map's legend.
pub fn line_meaning(dataset: &Dataset, ring: &RangeRing, lang: Lang) -> String {
    let lines = ring.inner_km(dataset).zip(ring.outer_km(dataset));
    let is_band = lines.is_some_and(|(inner, outer)| inner < outer);
    let band = lang.pick(
        "; inside the inner line: within it from anywhere in the area; outside the outer line: from nowhere",
        "; у внутрішній лінії — з будь-якої точки району, поза зовнішньою — з жодної",
    );
    let what = lang.pick(": a distance, not a launch site", ": відстань, а не місце пуску");
    let band = if is_band { band } else { "" };
    [line(dataset, ring, lang).as_str(), what, band].concat()
}

/// The name of a class.
pub fn range_class(lang: Lang, class: RangeClass) -> &'static str {
    match class {
        RangeClass::Within => lang.pick("Inside the ring", "У межах кільця"),
        RangeClass::Depends => {
            lang.pick("Could be inside or outside", "Може бути в межах кільця або поза ним")
        }
        RangeClass::Beyond => lang.pick("Outside the ring", "Поза кільцем"),
    }
}

/// For a cluster of events of different classes.
pub fn mixed(lang: Lang) -> &'static str {
    lang.pick(
        ". Some inside the ring, some not: zoom in",
        ". Частина в межах кільця, частина ні: збільште",
    )
}

/// The result in words: `Distance ring: up to 650 km from Voronezh Oblast. Inside the ring: 4. …`
pub fn result(dataset: &Dataset, classes: &RangeClasses, lang: Lang) -> String {
    let ring = lang.pick("Distance ring: ", "Кільце відстані: ");
    let mut text = [ring, &line(dataset, &classes.ring, lang)].concat();
    let mut add = |what: &str, count: usize| {
        text += &[". ", what, ": ", &count.to_string()].concat();
    };
    for it in RangeClass::ALL {
        add(range_class(lang, it), classes.count(it));
    }
    add(messages(lang).no_place, classes.num_unplaced);
    text.push('.');
    text
}

/// From the least to the greatest distance: `93 to 480 km`.
pub fn span(lang: Lang, event: &EventDistance) -> String {
    let (near, far) = (event.nearest_km, event.farthest_km);
    // Rounded outward, so that the span never becomes narrower.
    let text = if far - near < 1.0 {
        range(lang, near.round(), near.round())
    } else {
        range(lang, near.floor(), far.ceil())
    };
    text + km(lang)
}
