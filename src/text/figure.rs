//! Texts of a figure: titles, what it shows, sources, text alternatives, social card.

use super::data::localized;
use super::{Lang, date, exports, filters, messages, phrases, range};
use crate::model::{ChartMeasure, Claim, Dataset};
use crate::query::range::RangeClasses;
use crate::query::{EvidenceCounts, Snapshot, Summary};
use crate::time::Day;

/// The title of the map.
pub fn map_title(lang: Lang) -> &'static str {
    lang.pick(
        "Strikes on Ukraine linked to North Korean missiles by at least one source",
        "Удари по Україні, які хоча б одне джерело пов’язує з північнокорейськими ракетами",
    )
}

/// The title of the chart.
pub fn chart_title(lang: Lang, measure: ChartMeasure) -> &'static str {
    match measure {
        ChartMeasure::MissilesLaunched => lang.pick(
            "North Korean missiles launched at Ukraine: official totals and individual strikes",
            "Запуски північнокорейських ракет по Україні: офіційні підсумки й окремі удари",
        ),
        ChartMeasure::MissilesTransferred => lang.pick(
            "North Korean missiles supplied to Russia: what was claimed, and when",
            "Північнокорейські ракети, передані Росії: що заявлено й коли",
        ),
        ChartMeasure::MissilesIntercepted => lang.pick(
            "Missiles intercepted in strikes linked to North Korean missiles: what was claimed",
            "Перехоплені ракети в ударах, які пов’язують із північнокорейськими ракетами: що заявлено",
        ),
        ChartMeasure::MissilesFailed => lang.pick(
            "North Korean missiles that failed in flight: what was claimed",
            "Північнокорейські ракети, що не долетіли: що заявлено",
        ),
        ChartMeasure::DebrisExamined => lang.pick(
            "Missiles whose debris was examined: what was claimed",
            "Ракети, чиї уламки досліджено: що заявлено",
        ),
        ChartMeasure::Killed => lang.pick(
            "People killed in strikes linked to North Korean missiles: what was claimed",
            "Загиблі в ударах, які пов’язують із північнокорейськими ракетами: що заявлено",
        ),
        ChartMeasure::Injured => lang.pick(
            "People injured in strikes linked to North Korean missiles: what was claimed",
            "Поранені в ударах, які пов’язують із північнокорейськими ракетами: що заявлено",
        ),
        ChartMeasure::ShellsTransferred => lang.pick(
            "North Korean artillery shells supplied to Russia: what was claimed, and when",
            "Північнокорейські артилерійські снаряди, передані Росії: що заявлено й коли",
        ),
    }
}

/// The lines below a title: events, chosen days and as-of day.
pub fn shown(lang: Lang, summary: &Summary, snapshot: &Snapshot) -> Vec<String> {
    let mut parts = Vec::new();
    let text = messages(lang);
    parts.push(match (summary.days.from, summary.days.to) {
        (Some(from), Some(to)) => {
            let events = phrases::num_events(lang, summary.tally.num_events);
            [&events, ", ", &date::range(lang, from, to, true)].concat()
        }
        _ => text.no_match.to_owned(),
    });
    if snapshot.filter().days.is_stated() {
        parts.push(
            [messages(lang).days, ": ", &date::period(lang, snapshot.filter().days)].concat(),
        );
    }
    parts.extend(snapshot.filter().asof.map(|day| as_known_on(lang, day)));
    parts
}

/// What is chosen, as a sentence; nothing where all is shown.
pub fn chosen(dataset: &Dataset, lang: Lang, snapshot: &Snapshot) -> Option<String> {
    Some(filters::chosen_sentence(dataset, snapshot, lang)).filter(|it| !it.is_empty())
}

/// `Known by 5 January 2024`
fn as_known_on(lang: Lang, day: Day) -> String {
    [messages(lang).asof, "\u{a0}", &date::long(lang, day)].concat()
}

/// The evidence of a figure: `About these strikes: 371 claims from 236 published pages.` A chart also has
/// counts over periods.
pub fn evidence(counts: &EvidenceCounts, has_bars: bool, lang: Lang) -> String {
    let about = match has_bars {
        false => lang.pick("About these strikes: ", "Про ці удари: "),
        true => lang.pick("About these strikes and in the bars: ", "Про ці удари та у смугах: "),
    };
    let (from, noun) = phrases::from_sources(lang, counts.num_sources);
    let number = counts.num_sources.to_string();
    let claims = phrases::num_claims(lang, counts.num_claims);
    let left_out = phrases::undated_note(lang, counts.num_left_out);
    [about, &claims, " ", from, " ", &number, "\u{a0}", noun, &left_out, "."].concat()
}

/// Authors, version and licence of the data.
pub fn source(dataset: &Dataset, lang: Lang) -> String {
    [lang.pick("Data: ", "Дані: "), &exports::attribution(dataset, lang)].concat()
}

/// The text alternative of the map.
pub fn map_in_words(
    dataset: &Dataset,
    summary: &Summary,
    snapshot: &Snapshot,
    reached: Option<&RangeClasses>,
    lang: Lang,
) -> String {
    let what = lang.pick(
        "A map of Ukraine with one symbol per strike, placed only as precisely as the source allows.",
        "Карта України: один знак — один удар; місце показано не точніше, ніж дозволяє джерело.",
    );
    let mut text = what.to_owned();
    let mut add = |part: &str| {
        text.push(' ');
        text.push_str(part);
    };
    if summary.tally.num_events == 0 {
        add(messages(lang).no_match);
    } else {
        let events = phrases::num_events(lang, summary.tally.num_events);
        add(&[&events, ": ", &phrases::events_note(lang, summary), "."].concat());
        let firmly = messages(lang).figure_firmly;
        add(&[firmly, ": ", &phrases::grades_note(lang, summary), "."].concat());
    }
    if let Some(reached) = reached {
        add(&range::result(dataset, reached, lang));
    }
    text + &known(lang, snapshot)
}

/// The text alternative of the chart; `drawn` describes what is drawn.
pub fn chart_in_words(
    measure: ChartMeasure,
    drawn: &str,
    snapshot: &Snapshot,
    lang: Lang,
) -> String {
    let what = match measure {
        ChartMeasure::MissilesLaunched => lang.pick(
            "A chart over time. Bars are claimed totals; steps are the running total from individual strikes.",
            "Графік за часом. Смуги — заявлені підсумки; сходинки — наростаюча сума за окремими ударами.",
        ),
        _ => lang.pick(
            "A chart over time. Each bar is one claim, at its number; nothing is added up.",
            "Графік за часом. Кожна смуга — одне твердження, на висоті названого числа; нічого не додано.",
        ),
    };
    [what, " ", drawn, &known(lang, snapshot)].concat()
}

/// The chosen days and the as-of day as sentences.
fn known(lang: Lang, snapshot: &Snapshot) -> String {
    let mut text = String::new();
    if snapshot.filter().days.is_stated() {
        let days = date::period(lang, snapshot.filter().days);
        text += &[" ", messages(lang).days, ": ", &days, "."].concat();
    }
    if let Some(day) = snapshot.filter().asof {
        text += &[" ", &as_known_on(lang, day), "."].concat();
    }
    text
}

/// The project in one sentence, on the social card.
pub fn card_sentence(lang: Lang) -> &'static str {
    lang.pick(
        "Conflicting claims side by side, each with its sources.",
        "Суперечливі твердження — поруч, кожне зі своїми джерелами.",
    )
}

/// Below the number of events on the social card.
pub fn card_events(lang: Lang, number: usize) -> &'static str {
    match lang {
        Lang::En if number == 1 => "strike linked to a North Korean missile",
        Lang::En => "strikes linked to North Korean missiles",
        Lang::Uk => lang.plural(
            number as u64,
            "удар, який пов’язують із ракетою з КНДР",
            "удари, які пов’язують із ракетами з КНДР",
            "ударів, які пов’язують із ракетами з КНДР",
        ),
    }
}

/// Below the highest count of launches on the social card: claimant and date.
pub fn card_claimed(dataset: &Dataset, claim: &Claim, lang: Lang) -> String {
    let who = if claim.claimant_org.is_stated() { claim.claimant_org } else { claim.claimant };
    let who = localized(dataset, who, lang).text;
    let claimed = lang.pick("launched, says ", "запущено, сказано: ");
    [claimed, who, ", ", &phrases::statement_day(lang, claim)].concat()
}
