//! What the chart says in words.

use crate::model::{Claim, ClaimIx, Dataset, Qualifier};
use crate::query::Documented;
use crate::text::amount::{amount, figure, range};
use crate::text::number::number;
use crate::text::{Lang, date, phrases, words};
use crate::time::Day;

/// `5 events: only a period is known`
pub(super) fn only_period(lang: Lang, num: usize) -> String {
    let events = phrases::num_events(lang, num);
    lang.pick(format!("{events}: only a period is known"), format!("{events}: відомий лише період"))
}

/// `+ 99,580 more, no room`
pub(super) fn left_out(lang: Lang, num: usize) -> String {
    let num = number(lang, num as f64);
    lang.pick(format!("+{num} more that do not fit here"), format!("ще +{num} тут не вмістилося"))
}

/// `12–15`; one number where both are the same.
pub(super) fn dash_range(lang: Lang, low: f64, high: f64) -> String {
    if low == high {
        number(lang, low)
    } else {
        format!("{}–{}", number(lang, low), number(lang, high))
    }
}

/// `as known on 14 Nov 2025`
pub(super) fn as_known_on(lang: Lang, day: Day) -> String {
    let day = date::short(lang, day);
    lang.pick(format!("as known on {day}"), format!("станом на {day}"))
}

/// `49 only under a joint label`
pub(super) fn joint_share(lang: Lang, sum: &Documented) -> String {
    let joint = dash_range(lang, sum.total.low - sum.named.low, sum.total.high - sum.named.high);
    lang.pick(
        format!("{joint} only under a joint label"),
        format!("{joint} лише під спільною назвою"),
    )
}

/// The name of a bar: who, when, how much, of which period.
pub(super) fn claim_name(dataset: &Dataset, claim: &Claim, lang: Lang) -> String {
    let who = phrases::attribution(dataset, claim, lang);
    let period = date::period(lang, claim.period);
    let missiles = missiles(claim, lang, "ракету");
    let weapon = claim.weapon.map(|weapon| words::weapon(lang, weapon)).unwrap_or_default();
    let of = if weapon.is_empty() { String::new() } else { format!(" ({weapon})") };
    lang.pick(
        format!("{who}: {missiles}{of} launched, {period}"),
        format!("{who}: запущено {missiles}{of}, {period}"),
    )
}

/// The amount with its noun: `at least 24 missiles`, `близько 50 ракет`. In Ukrainian the form that
/// goes with 1, 21, … depends on the sentence.
fn missiles(claim: &Claim, lang: Lang, one_uk: &str) -> String {
    let stated = amount(lang, claim.amount);
    let last = claim.amount.max.or(claim.amount.min).unwrap_or(0.0).abs() as u64;
    let noun = match (claim.amount.qualifier, lang) {
        _ if figure(lang, claim.amount).is_none() => return stated,
        (Qualifier::Dozens, Lang::En) => return format!("{stated} of missiles"),
        (_, Lang::En) => lang.plural(last, "missile", "missiles", "missiles"),
        (Qualifier::Several | Qualifier::Dozens, Lang::Uk) => "ракет",
        // After these two words Ukrainian asks for the genitive.
        (Qualifier::About | Qualifier::UpTo, Lang::Uk) => {
            lang.plural(last, "ракети", "ракет", "ракет")
        }
        (_, Lang::Uk) => lang.plural(last, one_uk, "ракети", "ракет"),
    };
    format!("{stated}\u{a0}{noun}")
}

/// The chart in a sentence; `highest` is the highest of the bars drawn.
pub(super) fn description(
    dataset: &Dataset,
    highest: Option<ClaimIx>,
    num_drawn: usize,
    sum: &Documented,
    lang: Lang,
) -> String {
    let documented = range(lang, sum.total.low, sum.total.high);
    let named = range(lang, sum.named.low, sum.named.high);
    let num = number(lang, num_drawn as f64);
    let highest = highest.map(|ix| dataset.claim(ix)).map(|claim| {
        let (missiles, who) =
            (missiles(&claim, lang, "ракета"), phrases::attribution(dataset, &claim, lang));
        lang.pick(
            format!("claimed counts drawn: {num}, the highest {missiles} ({who})"),
            format!("показано підрахунків: {num}, найбільший — {missiles} ({who})"),
        )
    });
    let highest = highest.unwrap_or_else(|| {
        lang.pick("no claimed count is drawn", "жодного підрахунку не показано").to_owned()
    });
    lang.pick(
        format!("Missiles launched, by day: {highest}; strikes with a known place document {documented}, of them {named} named North Korean."),
        format!("Запущені ракети за днями: {highest}; з ударів із відомим місцем відомо про {documented}, з них {named} названо північнокорейськими."),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Amount;

    fn said(min: f64, max: Option<f64>, qualifier: Qualifier, lang: Lang) -> String {
        let mut claim = super::super::tests::claim();
        claim.amount = Amount { min: Some(min), max, qualifier };
        missiles(&claim, lang, "ракету").replace('\u{a0}', " ")
    }

    #[test]
    fn the_noun_follows_the_number_and_the_qualifier() {
        assert_eq!(said(24.0, None, Qualifier::AtLeast, Lang::Uk), "щонайменше 24 ракети");
        assert_eq!(said(21.0, Some(21.0), Qualifier::Exactly, Lang::Uk), "21 ракету");
        assert_eq!(said(50.0, Some(50.0), Qualifier::About, Lang::Uk), "близько 50 ракет");
        assert_eq!(said(21.0, Some(21.0), Qualifier::About, Lang::Uk), "близько 21 ракети");
        assert_eq!(said(2.0, None, Qualifier::Several, Lang::Uk), "кілька ракет");
        assert_eq!(said(24.0, None, Qualifier::Dozens, Lang::En), "dozens of missiles");
        assert_eq!(said(1.0, Some(1.0), Qualifier::Exactly, Lang::En), "1 missile");
    }
}
