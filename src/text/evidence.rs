//! Texts about evidence: claims, the reasons for a grade, and official totals compared with strikes.

use super::amount::{amount, range};
use super::data::place_name;
use super::{Lang, date, messages, phrases, words};
use crate::model::{Claim, ClaimIx, Dataset, Grade, Measure, Scope, Status};
use crate::query::StrikeByStrike;
use crate::query::comparison::TotalComparison;
use crate::time::Day;

/// The answer of a claim, as the heading of a column: an amount, a weapon, a denial.
pub fn answer(lang: Lang, claim: &Claim) -> String {
    let text = messages(lang);
    match claim.measure {
        measure if measure.is_about_label() => {
            claim.weapon.map_or(text.no_type, |weapon| words::weapon(lang, weapon)).to_owned()
        }
        Measure::Denial if claim.status == Some(Status::Denied) => text.denied.to_owned(),
        Measure::Denial => text.no_comment.to_owned(),
        _ if !claim.amount.is_stated() => text.in_words.to_owned(),
        Measure::RangeKm | Measure::Accuracy => {
            let count = claim.amount.max.or(claim.amount.min).unwrap_or_default() as u64;
            let unit = claim.unit.map(|unit| words::unit(lang, unit, count)).unwrap_or_default();
            format!("{}\u{a0}{unit}", amount(lang, claim.amount))
        }
        _ => amount(lang, claim.amount),
    }
}

/// The same with the launch areas that a claim names.
pub fn answer_with_places(dataset: &Dataset, ix: ClaimIx, lang: Lang) -> String {
    let claim = dataset.claim(ix);
    let places: Vec<_> = dataset
        .places_of(ix)
        .map(|place| place_name(dataset, dataset.place(place), lang))
        .collect();
    match claim.measure {
        Measure::LaunchArea if !places.is_empty() => places.join(", "),
        _ => answer(lang, &claim),
    }
}

/// A claim in one sentence: `Killed: at least 3. Kyiv Independent, 30 Apr 2024`.
pub fn claim_sentence(dataset: &Dataset, claim: &Claim, lang: Lang) -> String {
    let mut parts =
        vec![format!("{}: {}", words::measure(lang, claim.measure), answer(lang, claim))];
    if let Some(weapon) = claim.weapon.filter(|_| !claim.measure.is_about_label()) {
        parts.push(words::weapon(lang, weapon).to_owned());
    }
    if claim.scope == Scope::Attack {
        parts.push(whole_attack(lang).to_owned());
    }
    format!("{}. {}", parts.join(", "), phrases::attribution(dataset, claim, lang))
}

/// `15 claims · 6 independent claimants`
pub fn num_claims(lang: Lang, number: usize, independent: usize) -> String {
    let claims = phrases::num_claims(lang, number);
    let voices = match lang {
        Lang::En => {
            lang.plural(independent as u64, "independent claimant", "", "independent claimants")
        }
        Lang::Uk => lang.plural(
            independent as u64,
            "незалежний заявник",
            "незалежні заявники",
            "незалежних заявників",
        ),
    };
    match independent {
        0 => format!("{claims}, {}", lang.pick("all repeat others", "усі повторюють інші")),
        _ => format!("{claims}, {independent}\u{a0}{voices}"),
    }
}

/// Below the heading of an event with an as-of day.
pub fn remarks_of_today(lang: Lang) -> &'static str {
    lang.pick(
        "Only claims known by that day. The notes are ours and written today; some mention later findings.",
        "Лише твердження, відомі на той день. Примітки до них — наші, написані тепер; деякі згадують те, що з’ясували згодом.",
    )
}

/// Marks a claim about the whole attack.
pub fn whole_attack(lang: Lang) -> &'static str {
    lang.pick("total for an attack on several places", "загалом за атаку на кілька місць")
}

/// `Why “Confirmed”`
pub fn why(lang: Lang, grade: Grade) -> String {
    let grade = words::grade(lang, grade);
    lang.pick(format!("Why “{grade}”"), format!("Чому «{grade}»"))
}

/// The heading of claims against the grade.
pub fn contested_by(lang: Lang) -> &'static str {
    lang.pick("Contested by", "Оскаржують")
}

/// The heading of claims that could not confirm it.
pub fn not_confirmed_by(lang: Lang) -> &'static str {
    lang.pick("Could not confirm, or would not comment", "Не змогли підтвердити або не коментували")
}

/// The heading of withdrawn claims.
pub fn withdrawn(lang: Lang) -> &'static str {
    lang.pick("Superseded or withdrawn", "Замінено або відкликано")
}

/// The heading of claims about the event's days as a whole.
pub fn of_the_days(lang: Lang) -> &'static str {
    lang.pick(
        "About the period, not this strike (no effect on the rating)",
        "Про період загалом, а не про цей удар (на рівень не впливає)",
    )
}

/// In place of claims, where none gives a grade.
pub fn no_reason(lang: Lang) -> &'static str {
    lang.pick(
        "No claim used in the rating names a North Korean weapon.",
        "Жодне з урахованих тверджень не називає північнокорейської зброї.",
    )
}

/// `and 7 more`
pub fn and_more(lang: Lang, number: usize) -> String {
    lang.pick(format!("and {number} more"), format!("і ще {number}"))
}

/// The link to the rule for grades.
pub fn the_rule(lang: Lang) -> &'static str {
    lang.pick("How ratings work", "Як визначають рівень")
}

/// The link to the full method.
pub fn whole_method(lang: Lang) -> &'static str {
    lang.pick("The method in full", "Метод повністю")
}

/// The heading of all claims, event by event.
pub fn everything_said(lang: Lang) -> &'static str {
    lang.pick("All claims, strike by strike", "Усі твердження, удар за ударом")
}

/// The heading of the timeline of an event's claims.
pub fn timeline_head(lang: Lang) -> &'static str {
    lang.pick("Claims over time", "Твердження за днями")
}

/// The heading of the numbers stated about an event, by day.
pub fn numbers_head(lang: Lang) -> &'static str {
    lang.pick("Numbers by date of statement", "Числа за днем заяви")
}

/// The text alternative of the timeline.
pub fn timeline_description(
    lang: Lang,
    number: usize,
    first: Option<Day>,
    last: Option<Day>,
) -> String {
    let claims = phrases::num_claims(lang, number);
    let days = match (first, last) {
        (Some(first), Some(last)) => date::range(lang, first, last, true),
        _ => messages(lang).day_not_stated.to_owned(),
    };
    lang.pick(
        format!("{claims} by date of statement, {days}. All are listed as text below."),
        format!("{claims} за днем заяви, {days}. Усі вони є текстом нижче."),
    )
}

/// The row of the grade in the timeline.
pub fn grade_then(lang: Lang) -> &'static str {
    lang.pick("Rating at the time", "Рівень на той день")
}

/// `Reported, contested`
pub fn contested_grade(lang: Lang, grade: &str) -> String {
    lang.pick(format!("{grade}, contested"), format!("{grade}, оскаржено"))
}

/// The legend of the timeline.
pub fn sign_meanings(lang: Lang) -> [&'static str; 5] {
    lang.pick(
        [
            "names a North Korean weapon",
            "Russian or North Korean",
            "names another weapon, or denies",
            "names a weapon; not used in the rating",
            "people, numbers, other",
        ],
        [
            "називає північнокорейську зброю",
            "російська чи північнокорейська",
            "називає іншу зброю або заперечує",
            "називає зброю, на рівень не впливає",
            "люди, числа, інше",
        ],
    )
}

/// The heading of official totals compared with single strikes.
pub fn findings_head(lang: Lang) -> &'static str {
    lang.pick(
        "Official totals compared with individual strikes",
        "Офіційні підсумки порівняно з окремими ударами",
    )
}

/// The columns of that table.
pub fn findings_columns(lang: Lang) -> [&'static str; 5] {
    lang.pick(
        [
            "Said by, date, period",
            "Official total",
            "Strike by strike, named North Korean",
            "Strike by strike, with those that may be Russian",
            "Not counted strike by strike",
        ],
        [
            "Хто сказав, коли, за який період",
            "Офіційний підсумок",
            "За окремими ударами, названо північнокорейськими",
            "За окремими ударами разом із тими, що можуть бути російськими",
            "Не пораховано за окремими ударами",
        ],
    )
}

/// How a row of that table is counted.
pub fn findings_note(lang: Lang) -> &'static str {
    lang.pick(
        "Totals overlap and are never added together. Beside each are the strikes of its own period with a known location, from the lowest number reported to the highest. The difference proves nothing by itself: for many strikes no number or location was reported.",
        "Підсумки перекриваються, тому їх ніколи не додають. Поруч із кожним — удари з відомим місцем за той самий період, від найменшого названого числа до найбільшого. Різниця сама собою нічого не доводить: для багатьох ударів не названо числа або місця.",
    )
}

/// The part of a total missing from the numbers of single strikes: `about 39 to 47 or fewer`.
pub fn gap(lang: Lang, comparison: &TotalComparison) -> String {
    let Some(gap) = comparison.gap else { return phrases::not_stated_yet(lang).to_owned() };
    let about = if comparison.is_about { lang.pick("about ", "близько ") } else { "" };
    let open = match (comparison.is_open_above, comparison.is_open_below) {
        (true, true) => lang.pick(", could be higher or lower", ", а може, більше чи менше"),
        (true, false) => lang.pick(" or more", " або більше"),
        (false, true) => lang.pick(" or fewer", " або менше"),
        (false, false) => "",
    };
    [about, &range(lang, gap.low, gap.high), open].concat()
}

/// Before the gap, on the chart and at the top of the page.
pub fn gap_label(lang: Lang) -> String {
    lang.pick("not counted strike by strike:", "не пораховано за окремими ударами:").to_owned()
}

/// The comparison as a sentence: `Of at least 60 claimed (until 2 Dec 2024), not counted strike by strike:
/// 14 to 50, could be higher or lower`
pub fn finding_sentence(lang: Lang, claim: &Claim, comparison: &TotalComparison) -> String {
    let claimed = amount(lang, claim.amount);
    let period = date::period(lang, claim.period);
    let gap = gap(lang, comparison);
    if comparison.gap.is_none() {
        return lang.pick(
            format!("{claimed} claimed ({period}); no number reported for any located strike of this period"),
            format!("Заявлено {claimed} ({period}); для жодного удару з відомим місцем за цей період числа не названо"),
        );
    }
    lang.pick(
        format!("Of {claimed} claimed ({period}), not counted strike by strike: {gap}"),
        format!("Із заявлених {claimed} ({period}) не пораховано за окремими ударами: {gap}"),
    )
}

/// The part of the strike-by-strike sum counted for whole attacks; `None` where there is none.
pub fn attack_wide_note(lang: Lang, sum: &StrikeByStrike) -> Option<String> {
    let wide = sum.attack_wide;
    (wide.high > 0.0).then(|| {
        let span = range(lang, wide.low, wide.high);
        lang.pick(
            format!("{span} come from totals for attacks on several places"),
            format!("{span} узято з підсумків атак на кілька місць"),
        )
    })
}
