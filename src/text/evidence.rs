//! Sentences of the ledger: why a grade is what it is, who speaks for himself, what the totals leave
//! open.

use super::amount::{amount, range};
use super::{Lang, date, messages, phrases, words};
use crate::model::{Claim, Dataset, Grade, Measure, Scope, Status};
use crate::query::Documented;
use crate::query::finding::Finding;
use crate::time::Day;

/// The answer that a claim gives, as the head of a column: an amount, a weapon, a denial.
pub fn answer(lang: Lang, claim: &Claim) -> String {
    let text = messages(lang);
    match claim.measure {
        Measure::WeaponIdentification => {
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

/// A claim in one sentence: `Killed: at least 3. Kyiv Independent, 30 Apr 2024`.
pub fn claim_sentence(dataset: &Dataset, claim: &Claim, lang: Lang) -> String {
    let mut parts =
        vec![format!("{}: {}", words::measure(lang, claim.measure), answer(lang, claim))];
    if let Some(weapon) = claim.weapon.filter(|_| claim.measure != Measure::WeaponIdentification) {
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
        0 => format!("{claims}, {}", lang.pick("all relayed", "усі переказують інші")),
        _ => format!("{claims}, {independent}\u{a0}{voices}"),
    }
}

/// Under the head of an event as known on a day.
pub fn remarks_of_today(lang: Lang) -> &'static str {
    lang.pick(
        "Only claims known by that day. The remarks on them are ours and of today; some speak of what was found later.",
        "Лише твердження, відомі на той день. Примітки до них — наші й нинішні; деякі згадують те, що з’ясували згодом.",
    )
}

/// What a claim takes in beyond the event.
pub fn whole_attack(lang: Lang) -> &'static str {
    lang.pick("for the whole attack, in several places", "про всю атаку, у кількох місцях")
}

/// `Why “Confirmed”`
pub fn why(lang: Lang, grade: Grade) -> String {
    let grade = words::grade(lang, grade);
    lang.pick(format!("Why “{grade}”"), format!("Чому «{grade}»"))
}

/// The head of those who hold against it.
pub fn contested_by(lang: Lang) -> &'static str {
    lang.pick("Contested by", "Оскаржують")
}

/// The head of those who could not confirm it.
pub fn not_confirmed_by(lang: Lang) -> &'static str {
    lang.pick("Could not confirm, or would not comment", "Не змогли підтвердити або не коментували")
}

/// The head of what counts no more.
pub fn withdrawn(lang: Lang) -> &'static str {
    lang.pick(
        "No longer counted: replaced or taken back",
        "Більше не враховано: замінено або відкликано",
    )
}

/// The head of what was said of the days as a whole.
pub fn of_the_days(lang: Lang) -> &'static str {
    lang.pick(
        "Said of these days as a whole; raises no grade here",
        "Сказано про ці дні загалом; на рівень тут не впливає",
    )
}

/// In place of claims where none raises a grade.
pub fn no_reason(lang: Lang) -> &'static str {
    lang.pick(
        "No claim that counts names a North Korean weapon for it.",
        "Жодне твердження, яке враховується, не називає тут північнокорейської зброї.",
    )
}

/// `and 7 more`
pub fn and_more(lang: Lang, number: usize) -> String {
    lang.pick(format!("and {number} more"), format!("і ще {number}"))
}

/// The link to the rule.
pub fn the_rule(lang: Lang) -> &'static str {
    lang.pick("The rule", "Правило")
}

/// The head of all that was said, event by event.
pub fn everything_said(lang: Lang) -> &'static str {
    lang.pick("Everything that was said, event by event", "Усе, що сказано, подія за подією")
}

/// The head of the picture of an event's claims over time.
pub fn timeline_head(lang: Lang) -> &'static str {
    lang.pick("What was said, and when", "Що й коли сказано")
}

/// What that picture shows, for those who cannot see it.
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
        format!("{claims} by the day on which they were stated, {days}. The ledger below has every one as text."),
        format!("{claims} за днем, коли їх сказано, {days}. Усі вони є текстом у таблиці нижче."),
    )
}

/// The row of the grade in that picture.
pub fn grade_then(lang: Lang) -> &'static str {
    lang.pick("Grade as known then", "Рівень на той день")
}

/// `Reported, contested`
pub fn contested_grade(lang: Lang, grade: &str) -> String {
    lang.pick(format!("{grade}, contested"), format!("{grade}, оскаржено"))
}

/// What the signs of that picture stand for.
pub fn sign_meanings(lang: Lang) -> [&'static str; 5] {
    lang.pick(
        [
            "names a North Korean weapon",
            "joint label",
            "names another weapon, or denies",
            "says which weapon, does not count",
            "people, numbers, other",
        ],
        [
            "називає північнокорейську зброю",
            "спільна назва",
            "називає іншу зброю або заперечує",
            "каже, яка зброя, але не враховується",
            "люди, числа, інше",
        ],
    )
}

/// The head of the totals beside what single strikes document.
pub fn findings_head(lang: Lang) -> &'static str {
    lang.pick(
        "Claimed totals beside documented strikes",
        "Заявлені підсумки поруч із задокументованими ударами",
    )
}

/// Its columns: who, how many claimed, documented by name, under any label, left over.
pub fn findings_columns(lang: Lang) -> [&'static str; 5] {
    lang.pick(
        [
            "Who, when, for which period",
            "Claimed",
            "Documented, named North Korean",
            "Documented, joint labels included",
            "Not in those numbers",
        ],
        [
            "Хто, коли, за який період",
            "Заявлено",
            "Задокументовано, названо північнокорейськими",
            "Задокументовано разом зі спільною назвою",
            "Немає серед цих чисел",
        ],
    )
}

/// How a row of that table is counted.
pub fn findings_note(lang: Lang) -> &'static str {
    lang.pick(
        "Each total stands for itself; they overlap and are never added. Documented are located strikes of the total’s own period, from the lowest number stated to the highest. What is left over proves neither more nor fewer launches: of many strikes no number was stated, or no place.",
        "Кожен підсумок окремий; вони перекриваються, їх ніколи не додають. Задокументовано — удари з названим місцем за той самий період, від найменшого названого числа до найбільшого. Різниця не доводить, що запусків було більше чи менше: для багатьох ударів не названо числа або місця.",
    )
}

/// The part of a total that is not in the numbers stated of strikes: `about 39 to 47, or fewer`.
pub fn gap(lang: Lang, finding: &Finding) -> String {
    let Some(gap) = finding.gap else { return phrases::not_stated_yet(lang).to_owned() };
    let about = if finding.is_about { lang.pick("about ", "близько ") } else { "" };
    let open = match (finding.is_open_above, finding.is_open_below) {
        (true, true) => lang.pick(", or more or fewer", ", а може, більше чи менше"),
        (true, false) => lang.pick(" or more", " або більше"),
        (false, true) => lang.pick(" or fewer", " або менше"),
        (false, false) => "",
    };
    [about, &range(lang, gap.low, gap.high), open].concat()
}

/// Before the gap, on the chart and at the head.
pub fn gap_label(lang: Lang) -> String {
    lang.pick("not in numbers stated of strikes:", "немає серед чисел, названих для ударів:")
        .to_owned()
}

/// The finding in one sentence: `Of at least 60 claimed (until 2 Dec 2024), 14 to 50, or more or fewer,
/// are not in the numbers stated of located strikes`
pub fn finding_sentence(lang: Lang, claim: &Claim, finding: &Finding) -> String {
    let claimed = amount(lang, claim.amount);
    let period = date::period(lang, claim.period);
    let gap = gap(lang, finding);
    if finding.gap.is_none() {
        return lang.pick(
            format!("{claimed} claimed ({period}); of no located strike of these days was a number stated"),
            format!("Заявлено {claimed} ({period}); для жодного удару цих днів, місце якого відоме, числа не названо"),
        );
    }
    lang.pick(
        format!("Of {claimed} claimed ({period}), not in the numbers stated of located strikes: {gap}"),
        format!("Із заявлених {claimed} ({period}) немає серед чисел, названих для ударів із відомим місцем: {gap}"),
    )
}

/// How much of the documented sum was counted for whole attacks; nothing where none was.
pub fn attack_wide_note(lang: Lang, sum: &Documented) -> Option<String> {
    let wide = sum.attack_wide;
    (wide.high > 0.0).then(|| {
        let span = range(lang, wide.low, wide.high);
        lang.pick(
            format!("{span} of them counted for a whole attack in several places"),
            format!("з них {span} пораховано за всю атаку в кількох місцях"),
        )
    })
}
