//! What a picture that stands by itself says: its title, what it shows, where it comes from.

use super::amount::range;
use super::data::worded;
use super::{Lang, date, exports, messages, phrases, reach};
use crate::model::{ChartMeasure, Claim, Dataset};
use crate::query::reach::Reached;
use crate::query::{Basis, Documented, Snapshot, Summary};
use crate::time::Day;

/// Over the map.
pub fn map_title(lang: Lang) -> &'static str {
    lang.pick(
        "Strikes on Ukraine that somebody put down to a North Korean missile",
        "Удари по Україні, щодо яких хтось заявив про північнокорейську ракету",
    )
}

/// Over the chart.
pub fn chart_title(lang: Lang, measure: ChartMeasure) -> &'static str {
    match measure {
        ChartMeasure::MissilesLaunched => lang.pick(
            "North Korean missiles launched at Ukraine: claimed and documented",
            "Запуски північнокорейських ракет по Україні: заявлено й задокументовано",
        ),
        ChartMeasure::MissilesTransferred => lang.pick(
            "North Korean missiles handed over to Russia: what was claimed, and when",
            "Північнокорейські ракети, передані Росії: що заявлено й коли",
        ),
        ChartMeasure::MissilesIntercepted => lang.pick(
            "Missiles intercepted in strikes put down to North Korean missiles: what was claimed",
            "Перехоплені ракети в ударах, щодо яких заявлено про північнокорейські ракети: що заявлено",
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
            "People killed in strikes put down to North Korean missiles: what was claimed",
            "Загиблі в ударах, щодо яких заявлено про північнокорейські ракети: що заявлено",
        ),
        ChartMeasure::Injured => lang.pick(
            "People injured in strikes put down to North Korean missiles: what was claimed",
            "Поранені в ударах, щодо яких заявлено про північнокорейські ракети: що заявлено",
        ),
        ChartMeasure::ShellsTransferred => lang.pick(
            "North Korean artillery shells handed over to Russia: what was claimed, and when",
            "Північнокорейські артилерійські снаряди, передані Росії: що заявлено й коли",
        ),
    }
}

/// Under a title, each a line: the events, the days chosen and the day whose knowledge counts, where one is.
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

/// `As known on 5 January 2024`
fn as_known_on(lang: Lang, day: Day) -> String {
    [messages(lang).asof, "\u{a0}", &date::long(lang, day)].concat()
}

/// What a picture rests on: `About these events: 371 claims from 236 sources.` A chart has counts over periods
/// too.
pub fn evidence(basis: &Basis, has_bars: bool, lang: Lang) -> String {
    let about = match has_bars {
        false => lang.pick("About these events: ", "Про ці події: "),
        true => lang.pick("About these events, and as bars: ", "Про ці події та у вигляді смуг: "),
    };
    let (from, noun) = phrases::from_sources(lang, basis.num_sources);
    let number = basis.num_sources.to_string();
    let claims = phrases::num_claims(lang, basis.num_claims);
    let left_out = phrases::undated_note(lang, basis.num_left_out);
    [about, &claims, " ", from, " ", &number, "\u{a0}", noun, &left_out, "."].concat()
}

/// Whose data, which version, which terms.
pub fn source(dataset: &Dataset, lang: Lang) -> String {
    [lang.pick("Data: ", "Дані: "), &exports::attribution(dataset, lang)].concat()
}

/// The map for those who cannot see it.
pub fn map_in_words(
    dataset: &Dataset,
    summary: &Summary,
    snapshot: &Snapshot,
    reached: Option<&Reached>,
    lang: Lang,
) -> String {
    let what = lang.pick(
        "A map of Ukraine with one symbol for each event, drawn no more closely than its source places it.",
        "Карта України, на якій кожна подія має свій знак, показаний не точніше, ніж її місце називає джерело.",
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
        add(&reach::result(dataset, reached, lang));
    }
    text + &known(lang, snapshot)
}

/// The chart for those who cannot see it; `drawn` is what is seen on it.
pub fn chart_in_words(
    measure: ChartMeasure,
    drawn: &str,
    snapshot: &Snapshot,
    lang: Lang,
) -> String {
    let what = match measure {
        ChartMeasure::MissilesLaunched => lang.pick(
            "A chart over time. Bars are counts that somebody stated, steps add up what single strikes document.",
            "Графік за часом. Смуги — підрахунки, які хтось назвав; сходинки додають те, що задокументовано для окремих ударів.",
        ),
        _ => lang.pick(
            "A chart over time. Each bar is one claim, at the number stated; nothing is added up.",
            "Графік за часом. Кожна смуга — одне твердження, на висоті названого числа; нічого не додано.",
        ),
    };
    [what, " ", drawn, &known(lang, snapshot)].concat()
}

/// The days chosen and the day whose knowledge counts, as sentences.
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

/// What a card says of the project in one sentence.
pub fn card_sentence(lang: Lang) -> &'static str {
    lang.pick(
        "Claims that disagree, side by side, each with its sources.",
        "Твердження, що розходяться, — поруч, кожне зі своїми джерелами.",
    )
}

/// Under the documented sum on a card: how much of it is known only under a joint label.
pub fn card_documented(lang: Lang, sum: &Documented) -> String {
    let text =
        lang.pick("documented in located strikes", "задокументовано для ударів із названим місцем");
    if sum.total.high <= sum.named.high {
        return text.to_owned();
    }
    let joint = range(lang, sum.total.low - sum.named.low, sum.total.high - sum.named.high);
    let only = lang.pick(" of them only under a joint label", " з них — лише під спільною назвою");
    [text, ", ", &joint, only].concat()
}

/// Under the number of events on a card.
pub fn card_events(lang: Lang, number: usize) -> &'static str {
    match lang {
        Lang::En if number == 1 => "strike put down to a North Korean missile",
        Lang::En => "strikes put down to North Korean missiles",
        Lang::Uk => lang.plural(
            number as u64,
            "удар, щодо якого заявили про ракету з КНДР",
            "удари, щодо яких заявили про ракети з КНДР",
            "ударів, щодо яких заявили про ракети з КНДР",
        ),
    }
}

/// Under the highest count of launches: who said it, when.
pub fn card_claimed(dataset: &Dataset, claim: &Claim, lang: Lang) -> String {
    let who = if claim.claimant_org.is_stated() { claim.claimant_org } else { claim.claimant };
    let who = worded(dataset, who, lang).text;
    let claimed = lang.pick("launched, claims ", "запущено, за заявою: ");
    [claimed, who, ", ", &phrases::said_on(lang, claim)].concat()
}
