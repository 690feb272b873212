//! The sentence that opens the page: one official total, and what reports on single strikes of the same period carry.

use super::amount::{amount, range};
use super::data::localized;
use super::{Lang, date, messages, phrases};
use crate::model::{Claim, Dataset, StatedBasis};
use crate::query::strike_by_strike::LowHigh;
use crate::query::{Snapshot, Summary};

/// What a part of the sentence is. Numbers are set off, each in the colour that it has on the chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Words.
    Words,
    /// An official total.
    Official,
    /// What is reported strike by strike as North Korean.
    Named,
    /// The same with joint labels.
    WithJoint,
}

/// The sentence in its parts. An official total is compared only with located strikes of its own period; those named
/// North Korean stand apart from those under a joint label, which may be Russian.
pub fn lead(
    dataset: &Dataset,
    summary: &Summary,
    snapshot: &Snapshot,
    lang: Lang,
) -> Vec<(Part, String)> {
    let compared = summary.compared();
    let is_choice = snapshot.filter().is_choice();
    let mut parts = opening(dataset, summary, snapshot, lang);
    let mut add = |part, text: &str| parts.push((part, text.to_owned()));
    let (named, total) = match compared {
        Some(comparison) => (comparison.named, comparison.total),
        // Without a comparison the strikes that are shown stand alone.
        None if is_choice || summary.highest_claim.is_none() => {
            let sum = &summary.strike_by_strike;
            (sum.named, (!sum.steps.is_empty()).then_some(sum.total))
        }
        None => {
            trim_end(&mut parts);
            return parts;
        }
    };
    let span = |it: LowHigh| range(lang, it.low, it.high);
    let Some(total) = total else {
        add(
            Part::Words,
            match compared {
                Some(_) => lang.pick(
                    "No number of missiles is reported for single strikes of the same period.",
                    "Для окремих ударів за той самий період числа ракет не названо.",
                ),
                None => lang.pick(
                    "No number of missiles is reported for single strikes.",
                    "Для окремих ударів числа ракет не названо.",
                ),
            },
        );
        return parts;
    };
    add(
        Part::Words,
        match compared {
            Some(_) => lang.pick(
                "Reports on single strikes of the same period name ",
                "За той самий період у повідомленнях про окремі удари північнокорейськими названо ",
            ),
            None => lang.pick(
                "Reports on single strikes name ",
                "У повідомленнях про окремі удари північнокорейськими названо ",
            ),
        },
    );
    add(Part::Named, &span(named));
    if total.high <= named.high {
        add(Part::Words, lang.pick(" as North Korean.", "."));
        return parts;
    }
    add(Part::Words, lang.pick(
        " as North Korean. Others have only a joint label such as “Iskander-M/KN-23” and may be Russian; with them the reports come to ",
        ". Інші ракети відомі лише під спільною назвою, як-от «Іскандер-М/KN-23», і можуть бути російськими; разом із ними виходить ",
    ));
    add(Part::WithJoint, &span(total));
    add(
        Part::Words,
        match compared {
            Some(_) => {
                lang.pick(", which does not confirm the total.", ", і це не підтверджує підсумку.")
            }
            None => ".",
        },
    );
    parts
}

/// The day whose knowledge counts, and the official total, with which a choice of strikes is not compared.
fn opening(
    dataset: &Dataset,
    summary: &Summary,
    snapshot: &Snapshot,
    lang: Lang,
) -> Vec<(Part, String)> {
    let mut parts = Vec::new();
    let mut add = |part, text: &str| parts.push((part, text.to_owned()));
    if let Some(day) = snapshot.filter().asof {
        let day = date::long(lang, day);
        add(
            Part::Words,
            &lang.pick(
                format!("By what was known on {day}: "),
                format!("За тим, що було відомо на {day}: "),
            ),
        );
    }
    let is_choice = snapshot.filter().is_choice();
    if is_choice {
        let shown = phrases::shown_of(lang, summary.tally.num_events, summary.num_events);
        add(
            Part::Words,
            &lang.pick(
                format!("{shown} are chosen; official totals are about all of them. "),
                format!("Вибрано {shown}; офіційні підсумки стосуються всіх. "),
            ),
        );
    }
    match summary.highest_claim.map(|ix| dataset.claim(ix)) {
        _ if is_choice => {}
        Some(claim) => {
            add(Part::Words, &before_total(dataset, &claim, lang));
            add(Part::Official, &amount(lang, claim.amount));
            add(Part::Words, &after_total(&claim, lang));
        }
        None => add(
            Part::Words,
            lang.pick(
                "No official total for these dates. ",
                "За ці дні офіційного підсумку немає. ",
            ),
        ),
    }
    parts
}

fn trim_end(parts: &mut [(Part, String)]) {
    if let Some((_, text)) = parts.last_mut() {
        text.truncate(text.trim_end().len());
    }
}

/// The same as plain text.
pub fn lead_text(dataset: &Dataset, summary: &Summary, snapshot: &Snapshot, lang: Lang) -> String {
    lead(dataset, summary, snapshot, lang).into_iter().map(|(_, text)| text).collect()
}

/// `On 2 December 2024 Andrii Cherniak (military intelligence) said `
fn before_total(dataset: &Dataset, claim: &Claim, lang: Lang) -> String {
    let mut who = vec![localized(dataset, claim.claimant, lang).text];
    if claim.claimant_org.is_stated() && claim.claimant_org != claim.claimant {
        who.push(localized(dataset, claim.claimant_org, lang).text);
    }
    let day = claim.stated_on.map(|day| date::long(lang, day));
    let when = match &day {
        Some(day) if claim.stated_basis == StatedBasis::SourceDate => {
            lang.pick(format!("By {day} "), format!("не пізніше {day}"))
        }
        Some(day) => lang.pick(format!("On {day} "), day.clone()),
        None => lang.pick("", messages(lang).day_not_stated).to_owned(),
    };
    match lang {
        Lang::En => {
            let comma = if who.len() > 1 { "," } else { "" };
            [&when, &who.join(", "), comma, " said "].concat()
        }
        // A noun phrase: a verb would need the gender of who speaks.
        Lang::Uk => {
            [&who.join(", "), ", ", &when, ": запущено північнокорейських ракет — "].concat()
        }
    }
}

/// ` North Korean missiles had been fired up to 7 February 2024. `
fn after_total(claim: &Claim, lang: Lang) -> String {
    let period = match (claim.period.from, claim.period.to) {
        // The day of the statement has just been named.
        (None, Some(to)) if Some(to) == claim.stated_on => String::new(),
        (None, None) => String::new(),
        _ => [" ", &date::covers(lang, claim.period)].concat(),
    };
    lang.pick(
        match period.is_empty() {
            true => " North Korean missiles had been fired. ".to_owned(),
            false => format!(" North Korean missiles had been fired; the count{period}. "),
        },
        format!(
            "{}. ",
            match period.is_empty() {
                true => String::new(),
                false => format!(" ({})", period.trim_start()),
            }
        ),
    )
}

/// Below the number named North Korean: what joint labels add, and until when all are counted.
pub fn beside_total(summary: &Summary, lang: Lang) -> Option<String> {
    let comparison = summary.compared()?;
    let total = comparison.total?;
    if total.high <= comparison.named.high {
        return Some(
            lang.pick("strike by strike, same period", "за окремими ударами, за той самий період")
                .to_owned(),
        );
    }
    let span = range(lang, total.low, total.high);
    Some(lang.pick(
        format!("named North Korean strike by strike, same period; {span} with those that may be Russian"),
        format!("названо північнокорейськими за той самий період; {span} з тими, що можуть бути російськими"),
    ))
}

/// The number named North Korean strike by strike, of the period of the highest official total where there is one.
pub fn named_number(summary: &Summary, lang: Lang) -> String {
    let of_sum =
        (!summary.strike_by_strike.steps.is_empty()).then_some(summary.strike_by_strike.named);
    let named = match summary.compared() {
        Some(comparison) => comparison.total.map(|_| comparison.named),
        None => of_sum,
    };
    named
        .map_or_else(|| phrases::not_stated_yet(lang).to_owned(), |it| range(lang, it.low, it.high))
}
