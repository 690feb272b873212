//! Texts of the chart's readout for a day.

use super::Lang;
use super::amount::{amount, range};
use super::data::{claimant_short, place_name};
use super::{date, phrases};
use crate::model::{Claim, Dataset, EventIx, StatedBasis};
use crate::query::counted::days_of;
use crate::query::{Rating, Snapshot, StrikeByStrike};
use crate::time::Day;

/// The strike-by-strike sums up to a day: `Strike by strike so far, named North Korean: 12 to 15`, `Strike by strike so
/// far, with joint labels: 58 to 61`
pub fn documented_so_far(lang: Lang, sum: &StrikeByStrike) -> [String; 2] {
    let head = lang.pick("Strike by strike so far, ", "За окремими ударами на цей день, ");
    let parts = lang.pick(
        ["named North Korean: ", "with joint labels: "],
        ["названо північнокорейськими: ", "разом зі спільними назвами: "],
    );
    let [named, total] = [sum.named, sum.total].map(|it| range(lang, it.low, it.high));
    let [of_named, of_total] = parts;
    [[head, of_named, &named].concat(), [head, of_total, &total].concat()]
}

/// An event as a line: `Kharkiv: Confirmed · contested; 1 to at least 3 killed`
pub fn event_line(
    dataset: &Dataset,
    event: EventIx,
    rating: Rating,
    snapshot: &Snapshot,
    lang: Lang,
) -> String {
    let row = dataset.event(event);
    let place = place_name(dataset, dataset.place_of(event), lang);
    let mut text = [&place, ": ", &phrases::grade_line(lang, rating)].concat();
    if row.is_undated() {
        text = [&text, ", ", day_not_known(lang)].concat();
    }
    let figures = phrases::event_figures(dataset, event, snapshot, lang);
    let launched = figures.launched.map(|text| match figures.is_joint {
        true => [&text, " ", phrases::joint_label(lang)].concat(),
        false => text,
    });
    for figure in launched.into_iter().chain(figures.killed) {
        text = [&text, "; ", &figure].concat();
    }
    text
}

/// A claim as a line: `Kostin: about 50, 30 Dec 2023 to 1 Mar 2024; said 26 Mar 2024`. Missiles supplied
/// are marked where the chart counts something else.
pub fn claim_line(
    dataset: &Dataset,
    claim: &Claim,
    day: Day,
    is_behind: bool,
    lang: Lang,
) -> String {
    let who = claimant_short(dataset, claim, lang);
    let about = match claim.event {
        Some(event) => place_name(dataset, dataset.place_of(event), lang).into_owned(),
        None => date::period(lang, days_of(dataset, claim)),
    };
    let behind = if is_behind {
        lang.pick("supplied to Russia, ", "передано Росії, ")
    } else {
        ""
    };
    let (colon, said) = (": ", lang.pick("; said ", "; сказано "));
    let when = match claim.stated_on {
        Some(stated) if stated == day && claim.stated_basis == StatedBasis::Stated => {
            lang.pick("on this day", "цього дня").to_owned()
        }
        _ => phrases::statement_day(lang, claim),
    };
    let stated = amount(lang, claim.amount);
    [&who, colon, behind, &stated, ", ", &about, said, &when].concat()
}

/// For a day without events and claims.
pub fn empty_day(lang: Lang) -> &'static str {
    lang.pick("No strike and no count covers this day", "Ні удару, ні підрахунку за цей день")
}

/// After the name of an event known only by a period.
fn day_not_known(lang: Lang) -> &'static str {
    lang.pick("exact date unknown", "точна дата невідома")
}

/// `+ 5 more`
pub fn and_more(lang: Lang, number: usize) -> String {
    lang.pick(format!("+ {number} more"), format!("+ ще {number}"))
}
