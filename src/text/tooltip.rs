//! Texts of tooltips: an event in a few lines, and events without a place.

use super::amount::amount;
use super::data::localized;
use super::{Lang, evidence, phrases, words};
use crate::base::sort::sort_by;
use crate::model::{Claim, Dataset, EventIx, Measure, Scope};
use crate::query::stated_amounts::{is_north_korean, stated};
use crate::query::{Identification, Snapshot};

/// More answers than this are shortened to a range.
const MAX_ANSWERS: usize = 2;

/// An answer with its claimant.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The answer: `KN-23`, `2`.
    pub answer: String,
    /// The first claimant: `Air Force of Ukraine`; for a range the number of answers.
    pub claimant: String,
    /// Whether this is a range of several answers.
    pub is_span: bool,
}

/// The weapon as named by the first claim behind the grade and the first claim against it, and the number
/// of other answers.
pub fn weapons(
    dataset: &Dataset,
    snapshot: &Snapshot,
    event: EventIx,
    found: &Identification,
    lang: Lang,
) -> (Vec<Answer>, usize) {
    let say = |claim: &Claim| Answer {
        answer: match (claim.measure, claim.weapon) {
            (Measure::Denial, _) | (_, None) => evidence::answer(lang, claim),
            (_, Some(weapon)) => words::weapon(lang, weapon).to_owned(),
        },
        claimant: claimant(dataset, claim, lang),
        is_span: false,
    };
    let all: Vec<Claim> = snapshot
        .claims_of(dataset, event)
        .map(|ix| (ix, dataset.claim(ix)))
        .filter(|&(ix, claim)| {
            claim.measure == Measure::WeaponIdentification || snapshot.stance(ix).is_some()
        })
        .map(|(_, claim)| claim)
        .collect();
    let chosen = [found.decided_by.first(), found.opposed_by.first()];
    let mut shown: Vec<Answer> =
        chosen.into_iter().flatten().map(|&ix| say(&dataset.claim(ix))).collect();
    if shown.is_empty() {
        shown.extend(all.first().map(say));
    }
    let mut answers: Vec<String> = all.iter().map(|claim| say(claim).answer).collect();
    sort_by(&mut answers, Ord::cmp);
    answers.dedup();
    answers.retain(|answer| shown.iter().all(|known| known.answer != *answer));
    (shown, answers.len())
}

/// The rows for missiles, deaths and injuries with their headings; deaths and injuries share a row where
/// they have the same claimants.
pub fn numbers(
    dataset: &Dataset,
    snapshot: &Snapshot,
    event: EventIx,
    lang: Lang,
) -> Vec<(String, Vec<Answer>)> {
    let of = |measure| amounts(dataset, snapshot, event, measure, lang);
    let head = |measure| row(lang, measure).to_owned();
    let mut rows = vec![(head(Measure::MissilesLaunched), of(Measure::MissilesLaunched))];
    let (killed, injured) = (of(Measure::Killed), of(Measure::Injured));
    let claimants = |answers: &[Answer]| {
        answers.iter().map(|answer| answer.claimant.clone()).collect::<Vec<_>>()
    };
    let is_one = !killed.is_empty() && claimants(&killed) == claimants(&injured);
    // A range has no claimants to compare.
    if is_one && killed.iter().all(|answer| !answer.is_span) {
        let both = killed.into_iter().zip(injured).map(|(killed, injured)| Answer {
            answer: [&killed.answer, ", ", &injured.answer].concat(),
            ..killed
        });
        rows.push((lang.pick("Killed, injured", "Загинуло, поранено").to_owned(), both.collect()));
    } else {
        rows.push((head(Measure::Killed), killed));
        rows.push((head(Measure::Injured), injured));
    }
    rows
}

/// The amounts stated for a measure: each answer with its claimant, or a range with the number of answers.
/// Empty where none is stated.
fn amounts(
    dataset: &Dataset,
    snapshot: &Snapshot,
    event: EventIx,
    measure: Measure,
    lang: Lang,
) -> Vec<Answer> {
    let mut claims = stated(dataset, event, snapshot, measure);
    if measure == Measure::MissilesLaunched {
        claims.retain(is_north_korean);
    }
    let answer_of = |claim: &Claim| {
        let wide = if claim.scope == Scope::Attack {
            lang.pick(" across the attack", " за всю атаку")
        } else {
            ""
        };
        amount(lang, claim.amount) + wide
    };
    let mut answers: Vec<Answer> = Vec::new();
    for claim in &claims {
        let answer = answer_of(claim);
        if answers.iter().all(|known| known.answer != answer) {
            answers.push(Answer {
                answer,
                claimant: claimant(dataset, claim, lang),
                is_span: false,
            });
        }
    }
    if answers.len() > MAX_ANSWERS
        && let Some(span) = phrases::spread(lang, &claims)
    {
        let number = answers.len();
        return vec![Answer { answer: span, claimant: num_answers(lang, number), is_span: true }];
    }
    answers
}

/// The claimant in short: without brackets, and without the state for Ukrainian ones.
fn claimant(dataset: &Dataset, claim: &Claim, lang: Lang) -> String {
    let whole = localized(dataset, claim.claimant, lang).text;
    let name = whole.split('(').next().unwrap_or(whole).trim_end();
    let of_ukraine = lang.pick(" of Ukraine", " України");
    name.strip_suffix(of_ukraine).unwrap_or(name).to_owned()
}

/// `4 answers`
fn num_answers(lang: Lang, number: usize) -> String {
    let noun = match lang {
        Lang::En => lang.plural(number as u64, "answer", "answers", "answers"),
        Lang::Uk => lang.plural(number as u64, "відповідь", "відповіді", "відповідей"),
    };
    format!("{number}\u{a0}{noun}")
}

/// `44 claims from 38 published pages`
pub fn evidence_line(lang: Lang, num_claims: usize, num_sources: usize) -> String {
    let (from, noun) = phrases::from_sources(lang, num_sources);
    [
        &phrases::num_claims(lang, num_claims),
        " ",
        from,
        " ",
        &num_sources.to_string(),
        "\u{a0}",
        noun,
    ]
    .concat()
}

/// The heading of a row: `Launched`.
pub fn row(lang: Lang, measure: Measure) -> &'static str {
    match measure {
        Measure::MissilesLaunched => lang.pick("Launched", "Запущено"),
        Measure::WeaponIdentification => lang.pick("Weapon", "Зброя"),
        _ => words::measure(lang, measure),
    }
}

/// The link to all claims about an event.
pub fn open(lang: Lang) -> &'static str {
    lang.pick("Open", "Відкрити")
}

/// The heading of a choice among events under one touch: `3 strikes here`.
pub fn events_here(lang: Lang, number: usize) -> String {
    let events = phrases::num_events(lang, number);
    lang.pick(format!("{events} here"), format!("{events} тут"))
}

/// The heading of events without a place: `No location given: 1 strike`.
pub fn unplaced(lang: Lang, number: usize) -> String {
    let events = phrases::num_events(lang, number);
    [super::messages(lang).no_place, ": ", &events].concat()
}

/// What "No location given" means.
pub fn unplaced_note(lang: Lang) -> &'static str {
    lang.pick(
        "Not on the map: no source gives a location more precise than the country.",
        "На карті їх немає: жодне джерело не називає місця точніше, ніж країну.",
    )
}
