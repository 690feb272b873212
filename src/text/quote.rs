//! Claims as sentences for quoting: never without claimant, day and qualifier.

use super::claim_clause::{Clause, clause, fill};
use super::data::{capitalised, place_name};
use super::exports::plain;
use super::phrases::{self, speaker};
use super::{Lang, date, messages};
use crate::model::{Claim, ClaimIx, Dataset, EventIx, Measure, StatedBasis, Status};
use crate::query::Snapshot;

/// A claim as a sentence: `At least 24 North Korean missiles were fired by 7 February 2024, said Andriy Kostin,
/// Prosecutor General's Office of Ukraine, on 16 February 2024.`
pub fn claim_quote(dataset: &Dataset, ix: ClaimIx, lang: Lang) -> String {
    let claim = dataset.claim(ix);
    let Clause { said, mut limits } = clause(dataset, ix, &claim, lang);
    let who = speaker(dataset, &claim, lang);
    let strike = claim.event.map(|event| strike(dataset, event, lang)).unwrap_or_default();
    let repeated = repeated(dataset, &claim, lang).unwrap_or_default();
    let sentence = match lang {
        Lang::En => {
            let head = if strike.is_empty() { "" } else { "strike reported at 0: " };
            let body = match (claim.measure, claim.status) {
                (Measure::Denial, Some(Status::Denied)) => "12 denied 345",
                (Measure::Denial, _) => "12 would not comment on, or did not confirm, 345",
                _ => "35, said 124",
            };
            let end = if repeated.is_empty() { "." } else { ", repeating 6." };
            let is_denial = claim.measure == Measure::Denial;
            let comma = if who.contains(", ") { "," } else { "" };
            // After a verb no comma stands before the day, after an undated claimant none at all.
            let has_comma = is_denial || claim.stated_on.is_some();
            let (comma, day) = (if has_comma { comma } else { "" }, english_day(&claim));
            let parts = [&*strike, &who, comma, &said, &day, &brackets(&limits), &repeated];
            fill(&[head, body, end].concat(), &parts)
        }
        // A noun phrase: a verb would need the gender of who speaks.
        Lang::Uk => {
            if !repeated.is_empty() {
                limits.push(fill("повторює: 0", &[&repeated]));
            }
            let template =
                if strike.is_empty() { "1, 2: 34." } else { "1, 2, про удар (0): 34." };
            fill(template, &[&strike, &who, &ukrainian_day(&claim), &said, &brackets(&limits)])
        }
    };
    plain(&capitalised(&sentence))
}

/// A strike as a sentence: what was reported, how it is rated and by how many claims.
pub fn event_quote(dataset: &Dataset, snapshot: &Snapshot, event: EventIx, lang: Lang) -> String {
    let strike = strike(dataset, event, lang);
    let rating = phrases::grade_line(lang, snapshot.rating(event));
    let claims = phrases::num_claims(lang, snapshot.claims_of(dataset, event).count());
    let day = snapshot.filter().asof.map(|day| date::long(lang, day)).unwrap_or_default();
    let known = lang.pick(", as known on 3", ", за тим, що було відомо на 3");
    let template = lang.pick(
        "Strike reported at 0: 1. Was the missile North Korean? Rating by the method of Strikemap: 2",
        "Удар, про який повідомили (0): 1. Чи була ракета північнокорейською? Рівень певності за методом Strikemap: 2",
    );
    let template = [template, if day.is_empty() { "" } else { known }, "."].concat();
    plain(&fill(&template, &[&strike, &claims, &rating, &day]))
}

/// Place and days of a strike; that only a period is known is said.
fn strike(dataset: &Dataset, event: EventIx, lang: Lang) -> String {
    let row = dataset.event(event);
    let place = place_name(dataset, dataset.place_of(event), lang);
    let days = date::range(lang, row.from, row.to, true);
    let unknown = match row.is_undated() {
        true => lang.pick(", exact date unknown", ", точна дата невідома").to_owned(),
        false => String::new(),
    };
    [&*place, ", ", &days, &unknown].concat()
}

/// The day after the claimant.
fn english_day(claim: &Claim) -> String {
    let template = match claim.stated_on {
        Some(_) if claim.stated_basis == StatedBasis::SourceDate => " no later than 0",
        Some(_) => " on 0",
        None => " (undated)",
    };
    let day = claim.stated_on.map(|day| date::long(Lang::En, day)).unwrap_or_default();
    fill(template, &[&day])
}

fn ukrainian_day(claim: &Claim) -> String {
    match claim.stated_on.map(|day| date::long(Lang::Uk, day)) {
        Some(day) if claim.stated_basis == StatedBasis::SourceDate => {
            ["не пізніше ", &day].concat()
        }
        Some(day) => day,
        None => messages(Lang::Uk).day_not_stated.to_owned(),
    }
}

/// Whom a claim repeats, and when that was said; only the id where the data do not have that claim.
fn repeated(dataset: &Dataset, claim: &Claim, lang: Lang) -> Option<String> {
    if !claim.is_relay() {
        return None;
    }
    let Some(origin) = claim.origin.map(|origin| dataset.claim(origin)) else {
        let id = dataset.text(claim.origin_left_out);
        return Some([lang.pick("claim ", "твердження "), id].concat());
    };
    let who = speaker(dataset, &origin, lang);
    Some(match lang {
        Lang::En => {
            let has_comma = who.contains(", ") && origin.stated_on.is_some();
            fill(if has_comma { "0,1" } else { "01" }, &[&who, &english_day(&origin)])
        }
        Lang::Uk => [&who, ", ", &ukrainian_day(&origin)].concat(),
    })
}

fn brackets(limits: &[String]) -> String {
    match limits {
        [] => String::new(),
        some => fill(" (0)", &[&some.join("; ")]),
    }
}
