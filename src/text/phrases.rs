//! Sentences with numbers, names and dates.

use super::amount::{amount, range};
use super::data::{localized, place_name};
use super::{Lang, date, words};
use crate::model::{Amount, Claim, Dataset, EventIx, Grade, Measure, Qualifier, Scope};
use crate::query::stated_amounts::{is_north_korean, missiles_at_place, stated};
use crate::query::{Rating, Snapshot, StrikeByStrike, Summary};
use crate::time::Period;

/// `34 strikes`
pub fn num_events(lang: Lang, number: usize) -> String {
    let noun = match lang {
        Lang::En => lang.plural(number as u64, "strike", "strikes", "strikes"),
        Lang::Uk => lang.plural(number as u64, "удар", "удари", "ударів"),
    };
    format!("{number}\u{a0}{noun}")
}

/// `44 claims`
pub fn num_claims(lang: Lang, number: usize) -> String {
    format!("{number}\u{a0}{}", claims_noun(lang, number))
}

/// `246 published pages`
pub fn num_sources(lang: Lang, number: usize) -> String {
    let noun = match lang {
        Lang::En => {
            lang.plural(number as u64, "published page", "published pages", "published pages")
        }
        Lang::Uk => lang.plural(
            number as u64,
            "опублікована сторінка",
            "опубліковані сторінки",
            "опублікованих сторінок",
        ),
    };
    format!("{number}\u{a0}{noun}")
}

/// `Confirmed · contested`
pub fn grade_line(lang: Lang, rating: Rating) -> String {
    let grade = words::grade(lang, rating.grade);
    if rating.is_contested {
        format!("{grade} · {}", lang.pick("contested", "оскаржено"))
    } else {
        grade.to_owned()
    }
}

/// The accessible name of an event's mark: place, days, grade; empty for an unknown event.
pub fn event_name(dataset: &Dataset, event: EventIx, rating: Rating, lang: Lang) -> String {
    if !dataset.events.has(event) {
        return String::new();
    }
    let row = dataset.event(event);
    let place = place_name(dataset, dataset.place_of(event), lang);
    let mut days = date::range(lang, row.from, row.to, true);
    if row.is_undated() {
        days += ". ";
        days += super::messages(lang).only_period;
    }
    format!("{place}, {days}. {}", grade_line(lang, rating))
}

/// The numbers stated for an event in one line of the list: launches, then deaths.
pub fn event_figures(
    dataset: &Dataset,
    event: EventIx,
    snapshot: &Snapshot,
    lang: Lang,
) -> EventFigures {
    let launched = event_claims(dataset, event, snapshot, Measure::MissilesLaunched);
    let killed = event_claims(dataset, event, snapshot, Measure::Killed);
    let span =
        |claims: &[Claim]| spread(lang, claims).map(|text| (text, across_attack(lang, claims)));
    EventFigures {
        launched: span(&launched).map(|(text, wide)| {
            lang.pick(format!("{text} launched{wide}"), format!("запущено {text}{wide}"))
        }),
        is_joint: has_only_joint_labels(&launched),
        killed: span(&killed).map(|(text, wide)| {
            lang.pick(format!("{text} killed{wide}"), format!("загинуло {text}{wide}"))
        }),
    }
}

/// The claims behind the number of a measure for an event, by rising amount; of launches those under a North Korean
/// label.
pub(super) fn event_claims(
    dataset: &Dataset,
    event: EventIx,
    snapshot: &Snapshot,
    measure: Measure,
) -> Vec<Claim> {
    let mut claims = stated(dataset, event, snapshot, measure);
    if measure == Measure::MissilesLaunched {
        claims.retain(is_north_korean);
    }
    claims
}

/// Whether some launches have only a joint label.
pub(super) fn has_only_joint_labels(launched: &[Claim]) -> bool {
    use crate::model::{Weapon, WeaponFamily};
    let is_joint = |claim: &Claim| claim.weapon.map(Weapon::family) == Some(WeaponFamily::Joint);
    !launched.is_empty() && launched.iter().all(is_joint)
}

/// After a number for a whole attack; empty otherwise.
pub(super) fn across_attack(lang: Lang, claims: &[Claim]) -> &'static str {
    let is_wide = claims.iter().any(|claim| claim.scope == Scope::Attack);
    if is_wide { lang.pick(" across the attack", " за всю атаку") } else { "" }
}

/// The parts of [`event_figures`]; `None` for numbers not stated.
#[derive(Clone, Debug, PartialEq)]
pub struct EventFigures {
    /// `8 launched`
    pub launched: Option<String>,
    /// Whether launches have only a joint label.
    pub is_joint: bool,
    /// `1 to at least 3 killed`
    pub killed: Option<String>,
}

/// The number of missiles in words, for an accessible name: `2 launched`, `at least 1 hit`.
pub fn missiles_in_words(
    dataset: &Dataset,
    event: EventIx,
    snapshot: &Snapshot,
    lang: Lang,
) -> Option<String> {
    let found = missiles_at_place(dataset, event, snapshot)?;
    Some(missiles(lang, &spread(lang, &found.claims)?, found.is_of_hits))
}

fn missiles(lang: Lang, number: &str, is_of_hits: bool) -> String {
    match is_of_hits {
        true => lang.pick([number, " hit"], ["влучило ", number]).concat(),
        false => lang.pick([number, " launched"], ["запущено ", number]).concat(),
    }
}

/// The claims of the lowest and of the highest amount.
fn ends(claims: &[Claim]) -> Option<(Amount, Amount)> {
    let amounts = || claims.iter().map(|claim| claim.amount);
    let low = amounts().reduce(|a, b| if b.level() < a.level() { b } else { a })?;
    let high = amounts().reduce(|a, b| if top(b) > top(a) { b } else { a })?;
    Some((low, high))
}

/// The highest number of an amount, and whether it is open above.
fn top(amount: Amount) -> (Option<f64>, bool) {
    (amount.max.or(amount.level()), amount.is_open_above())
}

fn is_one_number(low: Amount, high: Amount) -> bool {
    low.level() == high.level() && top(low).0 == top(high).0
}

/// Whether an amount is exact or a lower bound.
fn is_plain(amount: Amount) -> bool {
    matches!(amount.qualifier, Qualifier::Exactly | Qualifier::AtLeast)
}

/// From the lowest to the highest amount of some claims, with qualifiers: `1 to 3 or more`.
pub fn spread(lang: Lang, claims: &[Claim]) -> Option<String> {
    let (low, high) = ends(claims)?;
    if is_one_number(low, high) {
        return Some(amount(lang, high));
    }
    // At the low end "at least" adds nothing; at the high end it becomes "or more".
    if is_plain(low) && is_plain(high) {
        let span = range(lang, low.level()?, high.max.or(high.level())?);
        let more =
            if high.is_open_above() { lang.pick(" or more", " або більше") } else { "" };
        return Some(span + more);
    }
    // Ukrainian uses the genitive of words.
    let in_words = |it: Amount| match (lang, it.qualifier) {
        (Lang::Uk, Qualifier::Several) => "кількох".to_owned(),
        (Lang::Uk, Qualifier::Dozens) => "десятків".to_owned(),
        _ => amount(lang, it),
    };
    let (low, high) = (in_words(low), in_words(high));
    Some(lang.pick(format!("from {low} to {high}"), format!("від {low} до {high}")))
}

/// Below the number of events: what they are, and what is unknown about them.
pub fn events_note(lang: Lang, summary: &Summary) -> String {
    let days = match (summary.days.from, summary.days.to) {
        (Some(from), Some(to)) => date::range(lang, from, to, false),
        _ => return super::messages(lang).no_match.to_owned(),
    };
    let (undated, unplaced) = (summary.tally.num_undated, summary.tally.num_unplaced);
    lang.pick(
        format!("linked to a North Korean missile by at least one source, {days}; {undated} with no exact date, {unplaced} with no location"),
        format!("хоча б одне джерело пов’язує їх із північнокорейською ракетою, {days}; без точної дати — {undated}, без місця — {unplaced}"),
    )
}

/// The counts of grades in words.
pub fn grades_note(lang: Lang, summary: &Summary) -> String {
    let of =
        |grade| summary.grades().find(|(known, _)| *known == grade).map_or(0, |(_, count)| count);
    let (confirmed, examined) = (of(Grade::Confirmed), of(Grade::Examined));
    let (reported, ambiguous) = (of(Grade::Reported), of(Grade::Ambiguous));
    let (unidentified, contested) = (of(Grade::Unidentified), summary.tally.num_contested);
    lang.pick(
        format!("{confirmed} confirmed, {examined} examined, {reported} reported, {ambiguous} unclear (Russian or North Korean), {unidentified} unidentified; {contested} contested"),
        format!("підтверджено — {confirmed}, досліджено — {examined}, повідомлено — {reported}, неясно (російська чи північнокорейська) — {ambiguous}, не встановлено — {unidentified}; оскаржено — {contested}"),
    )
}

/// The claimant and date of a claim: `Andrii Cherniak, military intelligence, 2 Dec 2024`.
pub fn attribution(dataset: &Dataset, claim: &Claim, lang: Lang) -> String {
    [&speaker(dataset, claim, lang), ", ", &*statement_day(lang, claim)].concat()
}

/// The claimant, and the body it speaks for as the data name it.
pub fn speaker(dataset: &Dataset, claim: &Claim, lang: Lang) -> String {
    let who = localized(dataset, claim.claimant, lang).text;
    match claim.claimant_org.is_stated() && claim.claimant_org != claim.claimant {
        true => [who, ", ", localized(dataset, claim.claimant_org, lang).text].concat(),
        false => who.to_owned(),
    }
}

/// The day of a statement: `5 Jan 2024`, `by 2 May 2024`, `undated`.
pub fn statement_day(lang: Lang, claim: &Claim) -> String {
    match claim.stated_on {
        Some(day) => {
            format!("{}{}", words::basis(lang, claim.stated_basis), date::short(lang, day))
        }
        None => super::messages(lang).day_not_stated.to_owned(),
    }
}

/// What all strikes shown add up to, named North Korean and with joint labels, and what is left out.
pub fn strike_by_strike_note(lang: Lang, sum: &StrikeByStrike, num_visible: usize) -> String {
    let without = sum.num_without_number;
    let mut parts = Vec::new();
    if !sum.steps.is_empty() {
        let named = range(lang, sum.named.low, sum.named.high);
        let total = range(lang, sum.total.low, sum.total.high);
        parts.push(lang.pick(
            format!("all strikes shown: {named} named North Korean, {total} with joint labels"),
            format!("усі показані удари: {named} названо північнокорейськими, {total} разом зі спільними назвами"),
        ));
    }
    parts.extend(super::evidence::attack_wide_note(lang, sum));
    if sum.is_open_above {
        parts.push(lang.pick("some are minimums", "деякі числа — мінімальні").to_owned());
    }
    if sum.num_without_place > 0 {
        let n = sum.num_without_place;
        parts.push(lang.pick(
            format!("{n} more with a number but no location, not included"),
            format!("ще {n} з числом, але без місця, не враховано"),
        ));
    }
    parts.push(lang.pick(
        format!("no number reported for {without} of {num_visible} strikes"),
        format!("числа не названо для {without} з {num_visible} ударів"),
    ));
    parts.join("; ")
}

/// In place of a number not stated yet.
pub fn not_stated_yet(lang: Lang) -> &'static str {
    lang.pick("not reported", "не названо")
}

/// The number of claims left out by an as-of day because they are undated; empty for none.
pub fn undated_note(lang: Lang, number: usize) -> String {
    match number {
        0 => String::new(),
        _ => lang.pick(
            format!("; {number} undated, left out"),
            format!("; {number} без дати не враховано"),
        ),
    }
}

/// The meaning of a joint label, below the chart.
pub fn joint_label_note(lang: Lang) -> &'static str {
    lang.pick(
        "May be Russian: Ukraine’s Air Force writes “Iskander-M/KN-23” and does not say which.",
        "Можливо, російські: Повітряні сили України пишуть «Іскандер-М/KN-23» і не уточнюють, яка саме ракета.",
    )
}

/// A cluster of events on the map, and what a press does: `Kyiv and around: 14 strikes. Zoom in`, or a list of them where
/// no zoom parts them.
pub fn cluster_name(lang: Lang, place: &str, number: usize, is_listed: bool) -> String {
    let events = num_events(lang, number);
    let action = match is_listed {
        true => lang.pick("List them", "Перелічити"),
        false => lang.pick("Zoom in", "Збільшити"),
    };
    format!("{place}: {events}. {action}")
}

/// A town and its surroundings: `Kyiv and around`.
pub fn and_around(lang: Lang, place: &str) -> String {
    [place, lang.pick(" and around", " і околиці")].concat()
}

/// `claims` after a number.
pub fn claims_noun(lang: Lang, number: usize) -> &'static str {
    lang.pick(
        if number == 1 { "claim" } else { "claims" },
        Lang::Uk.plural(number as u64, "твердження", "твердження", "тверджень"),
    )
}

/// The words before and after the number of sources: `from … published pages`.
pub fn from_sources(lang: Lang, number: usize) -> (&'static str, &'static str) {
    match lang {
        Lang::En => ("from", if number == 1 { "published page" } else { "published pages" }),
        Lang::Uk => {
            let (one, many) = ("опублікованої сторінки", "опублікованих сторінок");
            ("з", Lang::Uk.plural(number as u64, one, many, many))
        }
    }
}

/// `34 of 34 strikes`
pub fn shown_of(lang: Lang, shown: usize, all: usize) -> String {
    lang.pick(format!("{shown} of {}", num_events(lang, all)), {
        let noun = Lang::Uk.plural(all as u64, "удару", "ударів", "ударів");
        format!("{shown} з {all}\u{a0}{noun}")
    })
}

/// How many events are shown; of how many, where not all are.
pub fn shown_or_all(lang: Lang, shown: usize, all: usize) -> String {
    if shown == all { num_events(lang, all) } else { shown_of(lang, shown, all) }
}

/// In place of a number of launches.
pub fn not_stated(lang: Lang) -> &'static str {
    lang.pick("Number of missiles not reported", "Кількість ракет не названо")
}

/// After a number of launches that has only joint labels.
pub fn joint_label(lang: Lang) -> &'static str {
    lang.pick("(may be Russian)", "(можливо, російські)")
}

/// Why a date is not taken: which ones can be.
pub fn date_not_taken(lang: Lang, extent: Period) -> String {
    let days = date::period(lang, extent);
    lang.pick(
        format!("Not applied: a whole date is needed, within {days}."),
        format!("Не застосовано: потрібна повна дата в межах {days}."),
    )
}
