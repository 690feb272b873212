//! What the chart says in words.

use super::ChartRequest;
use super::amount_form::levels;
use super::content::Content;
use crate::base::letters::{is_capital, small};
use crate::model::{ChartMeasure, Claim, ClaimIx, Dataset, Measure, Qualifier, Scope, Side};
use crate::query::counted::days_of;
use crate::text::amount::number;
use crate::text::amount::{amount, amount_short, figure, range};
use crate::text::data::{claimant_short, place_name};
use crate::text::{Lang, date, measures, messages, phrases, words};

/// `12–15`; one number where both are the same.
pub(super) fn dash_range(lang: Lang, low: f64, high: f64) -> String {
    if low == high {
        number(lang, low)
    } else {
        format!("{}–{}", number(lang, low), number(lang, high))
    }
}

/// Between two amounts of one claimant: `at least 24, also 24`
pub(super) fn also(lang: Lang) -> &'static str {
    lang.pick(", also ", ", також ")
}

/// After the claimants that are named: `and 2 more`
pub(super) fn and_more(lang: Lang, num: usize) -> String {
    lang.pick(format!("and {num} more"), format!("і ще {num}"))
}

/// The short name of an office that stands in brackets after the long one: `HUR`
pub(super) fn abbreviation(text: &str) -> Option<&str> {
    let (_, rest) = text.rsplit_once('(')?;
    let is_short = |it: &&str| it.len() < 14 && it.chars().all(is_capital);
    rest.strip_suffix(')').filter(is_short)
}

/// The name of a place in which several claims stand.
pub(super) fn claims_name(dataset: &Dataset, claims: &[ClaimIx], lang: Lang) -> String {
    let names: Vec<String> =
        claims.iter().map(|ix| claim_name(dataset, &dataset.claim(*ix), lang)).collect();
    match names.as_slice() {
        [name] => name.clone(),
        _ => format!("{}: {}", phrases::num_claims(lang, names.len()), names.join("; ")),
    }
}

/// A claim as a row: the amount in bold, then who, when, and what about; the shorter form second.
pub(super) fn row_forms(
    dataset: &Dataset,
    claim: &Claim,
    has_measure: bool,
    lang: Lang,
) -> [(String, String); 2] {
    let mut bold = amount_short(lang, claim.amount);
    if has_measure {
        bold = [words::measure(lang, claim.measure), ": ", &bold].concat();
    }
    let who = phrases::attribution(dataset, claim, lang);
    let day = claim.stated_on.map(|day| date::short(lang, day));
    let short = [Some(claimant_short(dataset, claim, lang)), day];
    let short = short.into_iter().flatten().collect::<Vec<_>>().join(", ");
    [(bold.clone(), [&who, "; ", &about(dataset, claim, lang)].concat()), (bold, short)]
}

/// The name of a bar: who, when, how much, of which strike or period.
pub(super) fn claim_name(dataset: &Dataset, claim: &Claim, lang: Lang) -> String {
    let who = phrases::attribution(dataset, claim, lang);
    let about = about(dataset, claim, lang);
    let weapon = claim.weapon.map(|weapon| words::weapon(lang, weapon)).unwrap_or_default();
    let of = if weapon.is_empty() { String::new() } else { format!(" ({weapon})") };
    if claim.measure == Measure::MissilesLaunched {
        let missiles = missiles(claim, lang, "ракету");
        return lang.pick(
            format!("{who}: {missiles}{of} launched, {about}"),
            format!("{who}: запущено {missiles}{of}, {about}"),
        );
    }
    // In one sentence with who says so, as beside the bar: who speaks to the page says what can be read on it.
    let mut measure = words::measure(lang, claim.measure).chars();
    let first = measure.next().map(small);
    let measure: String = first.into_iter().chain(measure).collect();
    format!("{who}, {measure}: {}{of}. {about}", amount(lang, claim.amount))
}

/// What a claim is about: `Kharkiv, 2 January 2024`, `1 Jan 2024 to 27 Nov 2024`.
fn about(dataset: &Dataset, claim: &Claim, lang: Lang) -> String {
    let Some(event) = claim.event else {
        return date::period(lang, days_of(dataset, claim));
    };
    let row = dataset.event(event);
    let place = place_name(dataset, dataset.place_of(event), lang);
    let days = date::range(lang, row.from, row.to, true);
    let whole = match claim.scope {
        Scope::Event => "",
        Scope::Attack => lang.pick(" (across the attack)", " (за всю атаку)"),
    };
    [&place, ", ", &days, whole].concat()
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

/// The chart in a sentence.
pub(super) fn description(request: &ChartRequest<'_>, content: &Content) -> String {
    let ChartRequest { dataset, measure, lang, .. } = *request;
    let found = &content.shown.counted;
    if content.is_empty() || (!content.has_events && content.has_no_count()) {
        return messages(lang).no_match.to_owned();
    }
    if measure != ChartMeasure::MissilesLaunched {
        return claimed(request, content);
    }
    let sum = &content.shown.sum;
    let documented = range(lang, sum.total.low, sum.total.high);
    let named = range(lang, sum.named.low, sum.named.high);
    let num = number(lang, found.bars.len() as f64);
    let highest = highest(dataset, &found.bars).map(|ix| dataset.claim(ix)).map(|claim| {
        let (missiles, who) =
            (missiles(&claim, lang, "ракета"), phrases::attribution(dataset, &claim, lang));
        lang.pick(
            format!("claimed totals shown: {num}, the highest {missiles} ({who})"),
            format!("заявлених підсумків: {num}, найбільший — {missiles} ({who})"),
        )
    });
    let highest = highest.unwrap_or_else(|| {
        lang.pick("no claimed total is shown", "заявлених підсумків немає").to_owned()
    });
    lang.pick(
        format!("Missiles launched, by date: {highest}; counted strike by strike {documented}, of them {named} named North Korean."),
        format!("Запущені ракети за днями: {highest}; пораховано за окремими ударами {documented}, з них {named} названо північнокорейськими."),
    )
}

/// What is drawn of a measure that is not added up.
fn claimed(request: &ChartRequest<'_>, content: &Content) -> String {
    let ChartRequest { dataset, measure, lang, .. } = *request;
    let found = &content.shown.counted;
    let head = measures::measure_name(lang, measure);
    let all: Vec<_> = found.bars.iter().chain(&found.points).copied().collect();
    let Some(highest) = highest(dataset, &all).map(|ix| dataset.claim(ix)) else {
        return [head, ". ", measures::nobody_counted(lang)].concat();
    };
    let (bars, points) = (found.bars.len() as f64, found.points.len() as f64);
    let (bars, points) = (number(lang, bars), number(lang, points));
    let (stated, who) =
        (amount(lang, highest.amount), phrases::attribution(dataset, &highest, lang));
    let about = about(dataset, &highest, lang);
    lang.pick(
        format!("{head}, by date. Claims about single strikes or days: {points}, about longer periods: {bars}; the highest number is {stated} ({who}; {about})."),
        format!("{head}, за днями. Тверджень про окремі удари чи дні: {points}, про довші періоди: {bars}; найбільше число — {stated} ({who}; {about})."),
    )
}

/// The claim with the highest count; of one's own before what repeats another.
fn highest(dataset: &Dataset, claims: &[ClaimIx]) -> Option<ClaimIx> {
    let key = |ix: ClaimIx| levels(dataset.claim(ix).amount).1;
    let by_number = |a: &ClaimIx, b: &ClaimIx| key(*a).total_cmp(&key(*b));
    let own = claims.iter().copied().filter(|&ix| !dataset.claim(ix).is_relay());
    own.max_by(by_number).or_else(|| claims.iter().copied().max_by(by_number))
}

/// A side and how many claims its chart has: `Ukraine`, `19 claims`.
pub(super) fn side_title(lang: Lang, side: Side, num: usize) -> (String, String) {
    (words::side(lang, side).to_owned(), phrases::num_claims(lang, num))
}

/// `no room here for 12 claims more`
pub(super) fn claims_left_out(lang: Lang, num: usize) -> String {
    let claims = phrases::num_claims(lang, num);
    lang.pick(format!("no room here for {claims} more"), format!("ще {claims} тут не вмістилося"))
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
