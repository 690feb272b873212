//! Which days the chart spans.

use super::ChartRequest;
use super::content::Content;
use crate::query::counted::days_of;
use crate::time::{Day, Period};

/// The first day and the day after the last: all events and drawn claims, within the days asked for, and a
/// few days of room on either side. The axes for all data reach to the last day on which anything was said.
pub(super) fn extent(request: &ChartRequest<'_>, content: &Content<'_>) -> (Day, Day) {
    let ChartRequest { dataset, snapshot, layout_for_all_dates, .. } = *request;
    let events = content.laid_events.iter().map(|&event| dataset.event(event));
    let events = events.flat_map(|row| [row.from, row.to]);
    let said = content.laid.bars.iter().chain(&content.laid.supplied).flat_map(|&ix| {
        let claim = dataset.claim(ix);
        let days = days_of(dataset, &claim);
        [days.from, days.to, claim.stated_on]
    });
    let counted = content.laid.points.iter().map(|&ix| days_of(dataset, &dataset.claim(ix)));
    let counted = counted.flat_map(|days| [days.from, days.to]);
    let all = dataset.events.extent();
    // A day long before or after everything would leave the chart empty on that side.
    let known = Period { from: all.from, to: all.to.map(|last| last.plus(31)) };
    let asof = snapshot.filter().asof.filter(|&day| all.is_stated() && known.overlaps(day, day));
    let is_for_all = layout_for_all_dates.is_some();
    let asof = if is_for_all { dataset.claims.extent().to } else { asof };
    let days: Vec<_> = events.chain(said.chain(counted).flatten()).chain(asof).collect();
    let found = Period { from: days.iter().min().copied(), to: days.iter().max().copied() };
    let asked = if is_for_all { Period::default() } else { snapshot.filter().days };
    let (first, last) = within(found, asked, all);
    let span = f64::from(last.number()) - f64::from(first.number());
    let room = crate::base::math::clamp(span / 80.0, 2.0, 400.0) as i32;
    (first.plus(-room), last.plus(1 + room))
}

/// What is found, cut to what is asked for; what is asked for or known where nothing is found.
fn within(found: Period, asked: Period, known: Period) -> (Day, Day) {
    // Claims without a stated start or end may speak of days asked for on which nothing is known.
    let is_apart = found.from.zip(asked.to).is_some_and(|(from, to)| from > to)
        || found.to.zip(asked.from).is_some_and(|(to, from)| to < from);
    let found = if is_apart { Period::default() } else { found };
    let first = match (found.from, asked.from) {
        (Some(found), Some(asked)) => found.max(asked),
        (found, asked) => found.or(asked).or(known.from).unwrap_or(Day::from_number(19_723)),
    };
    let last = match (found.to, asked.to) {
        (Some(found), Some(asked)) => found.min(asked),
        (found, asked) => found.or(asked).or(known.to).unwrap_or(first.plus(365)),
    };
    (first, last.max(first))
}
