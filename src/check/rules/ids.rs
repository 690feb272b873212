//! The form of ids. Only the form is checked: an id is permanent, even if day or place are corrected later.

use std::collections::BTreeSet;

use super::super::facts::Facts;
use super::super::rule::{Problem, Rule};
use crate::data::schema::{changes, claims, events, sources};
use crate::time::Day;

pub(super) fn check(facts: &Facts<'_>, found: &mut Vec<Problem>) {
    for event in &facts.events {
        if day_at_start(event.id).is_none_or(|rest| !rest.starts_with(is_lowercase_letter)) {
            let hint = "Day and place, `2024-01-02-kharkiv`; the month or `undated` where the day is not known.";
            found.push(event.row.problem(Rule::IdForm, events::ID, malformed(event.id), hint));
        }
    }
    let known = event_ids(facts);
    // Without all event ids the expected start of a claim id is not known.
    for claim in facts.claims.iter().filter(|_| facts.files.is_whole("events")) {
        let rest = match claim.id.strip_prefix("agg-") {
            Some(rest) => day_at_start(rest),
            None => known
                .range(..claim.id)
                .rev()
                .find_map(|event| claim.id.strip_prefix(event)?.strip_prefix('-')),
        };
        if rest.is_none_or(|rest| !rest.contains('-')) {
            let hint = "Event, claimant and measure, `2024-01-02-kharkiv-un-id`; about no single strike `agg`, day, claimant and measure, `agg-2024-05-07-pgo-launched`.";
            found.push(claim.row.problem(Rule::IdForm, claims::ID, malformed(claim.id), hint));
        }
    }
    for source in &facts.sources {
        let parts = source.id.match_indices('-').filter_map(|(at, _)| source.id.get(at + 1..));
        let has_day = parts.filter_map(day_at_start).any(|topic| !topic.is_empty());
        if !has_day {
            let hint = "Publisher, date and topic, `kyivindependent-2024-02-07-bolvinov`; the month, the year or `undated` where the day is not known.";
            found.push(source.row.problem(Rule::IdForm, sources::ID, malformed(source.id), hint));
        }
    }
}

fn malformed(id: &str) -> String {
    format!("The id “{id}” is not made as ids of this table are.")
}

fn is_lowercase_letter(c: char) -> bool {
    c.is_ascii_lowercase()
}

/// The ids of all events, including merged ones.
fn event_ids<'s>(facts: &Facts<'s>) -> BTreeSet<&'s str> {
    let current = facts.files.rows("events").map(|row| row.get(events::ID));
    let merged =
        facts.files.rows("changes").filter_map(|row| row.get(changes::ROW).strip_prefix("events/"));
    current.chain(merged).collect()
}

/// The rest of `id` after a leading day, month, year or `undated`.
fn day_at_start(id: &str) -> Option<&str> {
    let after = |len: usize| {
        id.get(len..)
            .and_then(|rest| if rest.is_empty() { Some("") } else { rest.strip_prefix('-') })
    };
    let starts = |len: usize, more: &str| {
        id.get(..len).is_some_and(|day| Day::parse(&format!("{day}{more}")).is_some())
    };
    if id.starts_with("undated") {
        return after("undated".len());
    }
    for (len, more) in [(10, ""), (7, "-01"), (4, "-01-01")] {
        if starts(len, more)
            && let Some(rest) = after(len)
        {
            // `2024-13-…` and `2024-02-30-…` are invalid dates, not a year with a topic.
            let next = rest.split('-').next().unwrap_or_default();
            let is_number = next.len() == 2 && next.bytes().all(|byte| byte.is_ascii_digit());
            return (!is_number || len == 10).then_some(rest);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn invalid_dates_are_rejected() {
        assert_eq!(day_at_start("2024-01-02-kharkiv"), Some("kharkiv"));
        assert_eq!(day_at_start("2024-01-mdaa-range"), Some("mdaa-range"));
        assert_eq!(day_at_start("2024-kovalenko"), Some("kovalenko"));
        assert_eq!(day_at_start("undated-icuv-60"), Some("icuv-60"));
        assert_eq!(day_at_start("2024-02-30-kharkiv"), None);
        assert_eq!(day_at_start("2024-13-kharkiv"), None);
        assert_eq!(day_at_start("20240-kharkiv"), None);
        assert_eq!(day_at_start("kharkiv"), None);
    }
}
