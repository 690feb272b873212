//! Duplicates: claims, events, sources, and pairs of claim and source that were entered twice.

use std::collections::{BTreeMap, BTreeSet};

use super::super::facts::{ClaimRow, EventRow, Facts, PlaceRow, SourceRow, names_row};
use super::super::rule::{Problem, Rule};
use crate::data::schema::{claim_sources, claims, events, sources};
use crate::geo::area::distance_km;
use crate::model::{Measure, Precision};

/// Statements further apart than this many days are separate claims.
const MAX_DAYS: i32 = 3;

/// Claims that repeat each other.
pub(super) fn twin_claims(facts: &Facts<'_>, found: &mut Vec<Problem>) {
    let mut alike: BTreeMap<[&str; 8], Vec<&ClaimRow<'_>>> = BTreeMap::new();
    for claim in &facts.claims {
        let answer = [
            claims::EVENT,
            claims::MEASURE,
            claims::MIN,
            claims::MAX,
            claims::QUALIFIER,
            claims::WEAPON,
            claims::STATUS,
            claims::CLAIMANT,
        ];
        alike.entry(answer.map(|at| claim.row.get(at))).or_default().push(claim);
    }
    for of_one in alike.values() {
        for (at, second) in of_one.iter().enumerate() {
            let twin = of_one.iter().take(at).find(|first| is_twin(first, second));
            if let Some(first) = twin {
                found.push(second.row.problem(
                    Rule::NearDuplicateClaim,
                    claims::ID,
                    format!("It says the same as “{}”: one claimant, one answer, much the same day.", first.id),
                    "If only the page is new, name it for the other claim in claim_sources.csv and take this row out; if they are two statements, name the other's id in note.",
                ));
            }
        }
    }
}

fn is_twin(a: &ClaimRow<'_>, b: &ClaimRow<'_>) -> bool {
    let is_noted =
        names_row(a.note, b.id) || names_row(b.note, a.id) || a.origin == b.id || b.origin == a.id;
    let days = a.stated_on.zip(b.stated_on).map(|(a, b)| (a.number() - b.number()).abs());
    // Some answers, such as a launch area, are only in the note.
    let is_in_columns =
        a.amount.is_stated() || a.measure.is_about_label() || a.measure == Measure::Denial;
    let is_same_subject = if a.event.is_empty() {
        a.period == b.period && a.note == b.note
    } else {
        is_in_columns || a.note == b.note
    };
    !is_noted && is_same_subject && days.is_none_or(|days| days <= MAX_DAYS)
}

/// Points closer than this are one place, whatever their radii.
const NEAR_KM: f64 = 5.0;

/// Events at the same place and time, which may be the same strike.
pub(super) fn twin_events(facts: &Facts<'_>, found: &mut Vec<Problem>) {
    let mut by_day: Vec<_> = facts.events.iter().collect();
    by_day.sort_by_key(|event| event.from);
    let mut reported = BTreeSet::new();
    for (at, first) in by_day.iter().enumerate() {
        let rest = by_day.iter().skip(at + 1);
        for second in rest.take_while(|second| second.from <= first.to.plus(1)) {
            let is_noted = names_row(first.note, second.id) || names_row(second.note, first.id);
            if is_noted || !is_near_in_time(first, second) {
                continue;
            }
            let places = facts.place(first.place).zip(facts.place(second.place));
            if places.is_some_and(|(a, b)| is_near(a, b)) {
                let [earlier, later] = in_file_order(first, second);
                if !reported.insert(later.id) {
                    continue;
                }
                found.push(later.row.problem(
                    Rule::NearDuplicateEvent,
                    events::ID,
                    format!("It may be the same strike as “{}”: much the same days and place.", earlier.id),
                    "If it is one strike, keep one row; if they are two, name the other's id in note and say how they differ.",
                ));
            }
        }
    }
}

fn in_file_order<'a, 's>(a: &'a EventRow<'s>, b: &'a EventRow<'s>) -> [&'a EventRow<'s>; 2] {
    if b.row.line() < a.row.line() { [b, a] } else { [a, b] }
}

/// Known days may differ by one, because a night spans two days. Periods must overlap.
fn is_near_in_time(first: &EventRow<'_>, second: &EventRow<'_>) -> bool {
    let is_dated = |event: &EventRow<'_>| event.to <= event.from.plus(1);
    let days = i32::from(is_dated(first) && is_dated(second));
    second.from <= first.to.plus(days) && first.from <= second.to.plus(days)
}

/// Whether two places may be the same. Oblasts and countries are compared by area, not by radius.
fn is_near(a: &PlaceRow<'_>, b: &PlaceRow<'_>) -> bool {
    let is_one = |precision| a.precision == precision || b.precision == precision;
    if is_one(Precision::Country) {
        return true;
    }
    if is_one(Precision::Oblast) {
        return a.oblast == b.oblast;
    }
    distance_km(a.at, b.at) <= NEAR_KM.max(a.radius_km).max(b.radius_km)
}

/// Pages entered as two sources, and pairs of claim and source entered twice.
pub(super) fn twin_sources(facts: &Facts<'_>, found: &mut Vec<Problem>) {
    let mut pages: BTreeMap<String, Vec<&SourceRow<'_>>> = BTreeMap::new();
    for source in &facts.sources {
        let of_page = pages.entry(normalize_url(source.url)).or_default();
        if let Some(same) = of_page.iter().find(|known| known.url == source.url) {
            found.push(source.row.problem(
                Rule::DuplicateUrl,
                sources::URL,
                format!("The address is that of “{}”.", same.id),
                "Keep one of the two, and name it in claim_sources.csv.",
            ));
        } else if let Some(near) = of_page
            .iter()
            .find(|known| !names_row(known.note, source.id) && !names_row(source.note, known.id))
        {
            found.push(source.row.problem(
                Rule::NearDuplicateUrl,
                sources::URL,
                format!("The address leads to the page of “{}”.", near.id),
                "Keep one of the two; if they are two pages, name the other's id in note.",
            ));
        }
        of_page.push(source);
    }
    let mut lines: BTreeMap<(&str, &str), u64> = BTreeMap::new();
    for row in &facts.pairs {
        let pair = (row.get(claim_sources::CLAIM), row.get(claim_sources::SOURCE));
        if let Some(line) = lines.get(&pair) {
            found.push(row.problem(
                Rule::DuplicatePair,
                claim_sources::SOURCE,
                format!("The pair already stands on line {line}."),
                "Take one of the two rows out.",
            ));
        } else {
            lines.insert(pair, row.line());
        }
    }
}

/// A normalised URL for comparison: without scheme, `www.`, fragment, trailing slash and tracking
/// parameters.
fn normalize_url(url: &str) -> String {
    let url = url.split('#').next().unwrap_or_default();
    let url = url.split_once("://").map_or(url, |(_, rest)| rest);
    let (path, query) = url.split_once('?').unwrap_or((url, ""));
    let (host, path) = path.split_once('/').unwrap_or((path, ""));
    let host = host.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let is_tracking = |part: &&str| {
        let name = part.split('=').next().unwrap_or_default();
        name.starts_with("utm_") || TRACKING.contains(&name)
    };
    let kept: Vec<_> =
        query.split('&').filter(|part| !part.is_empty() && !is_tracking(part)).collect();
    format!("{host}/{}?{}", path.trim_end_matches('/'), kept.join("&"))
}

const TRACKING: [&str; 9] =
    ["fbclid", "gclid", "dclid", "yclid", "msclkid", "igshid", "mc_cid", "mc_eid", "ref_src"];

#[cfg(test)]
mod tests {
    use super::normalize_url;

    #[test]
    fn tracking_parameters_are_ignored() {
        let known = normalize_url("https://www.example.org/a/b/?id=7");
        for same in [
            "http://example.org/a/b?id=7",
            "https://Example.org/a/b?id=7#top",
            "https://example.org/a/b?utm_source=x&id=7&fbclid=y",
        ] {
            assert_eq!(normalize_url(same), known, "{same}");
        }
        for other in [
            "https://example.org/a/b",
            "https://example.org/a/B?id=7",
            "https://example.org/a/b?id=8",
        ] {
            assert_ne!(normalize_url(other), known, "{other}");
        }
    }
}
