//! Which days an axis spans.

use super::ChartRequest;
use super::content::Findings;
use crate::query::Snapshot;
use crate::query::counted::days_of;
use crate::time::{Day, Period};

/// The first and the last day: those of the filter where they are stated, otherwise all events and drawn claims with
/// a few days of room. The axes for all dates reach to the last day on which anything was said.
pub(super) fn day_span(
    request: &ChartRequest<'_>,
    snapshot: &Snapshot,
    findings: &Findings,
) -> (Day, Day) {
    let ChartRequest { dataset, layout_for_all_dates, .. } = *request;
    let events = snapshot.events().map(|event| dataset.event(event));
    let events = events.flat_map(|row| [row.from, row.to]);
    let said = findings.counted.drawn().flat_map(|ix| {
        let claim = dataset.claim(ix);
        let days = days_of(dataset, &claim);
        [days.from, days.to, claim.stated_on]
    });
    let all = dataset.events.extent();
    // A day long before or after everything would leave the chart empty on that side.
    let known = Period { from: all.from, to: all.to.map(|last| last.plus(31)) };
    let asof = match layout_for_all_dates {
        Some(_) => dataset.claims.extent().to,
        None => snapshot.filter().asof.filter(|&day| all.is_stated() && known.overlaps(day, day)),
    };
    let days: Vec<_> = events.chain(said.flatten()).chain(asof).collect();
    let found = Period { from: days.iter().min().copied(), to: days.iter().max().copied() };
    let asked = snapshot.filter().days;
    // Claims without a stated start or end may speak of days asked for on which nothing is known.
    let is_apart = found.from.zip(asked.to).is_some_and(|(from, to)| from > to)
        || found.to.zip(asked.from).is_some_and(|(to, from)| to < from);
    let found = if is_apart { all } else { found };
    let first = found.from.unwrap_or(Day::from_number(19_723));
    let last = found.to.unwrap_or(first.plus(365)).max(first);
    let room = room(asked.from.unwrap_or(first), asked.to.unwrap_or(last));
    let first = asked.from.unwrap_or_else(|| first.min(asked.to.unwrap_or(last)).plus(-room));
    let last = asked.to.unwrap_or_else(|| last.max(first).plus(room));
    (first, last.max(first))
}

/// The days of room on either side.
fn room(first: Day, last: Day) -> i32 {
    let span = f64::from(last.number()) - f64::from(first.number());
    crate::base::math::clamp(span / 80.0, 2.0, 400.0) as i32
}
