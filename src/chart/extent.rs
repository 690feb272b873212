//! Which days the chart spans.

use crate::model::{ClaimIx, Dataset, EventIx};
use crate::query::Selection;
use crate::time::{Day, Period};

/// The first day and the day after the last: all visible events and drawn claims, within the days
/// asked for, and a few days of room on either side.
pub(super) fn extent(
    dataset: &Dataset,
    selection: &Selection,
    visible: &[EventIx],
    claims: &[ClaimIx],
) -> (Day, Day) {
    let events =
        visible.iter().map(|&event| dataset.event(event)).flat_map(|row| [row.from, row.to]);
    let said = claims.iter().map(|&claim| dataset.claim(claim));
    let said =
        said.flat_map(|claim| [claim.period.from, claim.period.to, claim.stated_on]).flatten();
    let all = dataset.events.extent();
    // A day long before or after everything would leave the chart empty on that side.
    let known = Period { from: all.from, to: all.to.map(|last| last.plus(31)) };
    let asof = selection.asof.filter(|&day| all.is_stated() && known.meets(day, day));
    let days: Vec<_> = events.chain(said).chain(asof).collect();
    let found = Period { from: days.iter().min().copied(), to: days.iter().max().copied() };
    let (first, last) = within(found, selection.days, all);
    let span = last.number() - first.number();
    let room = (span / 80).clamp(2, 400);
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
