//! The figures at the head of the page and of `strikemap summary`.

use super::comparison::{TotalComparison, compare_totals, is_official_total};
use super::strike_by_strike::{StrikeByStrike, strike_by_strike};
use super::visible::Tally;
use super::{Basis, Snapshot, basis};
use crate::model::{ClaimIx, Dataset, Grade, Qualifier};
use crate::time::Period;

/// Counts of what a snapshot shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// Events of the data set.
    pub num_events: usize,
    /// How many events are visible, of each grade, contested, undated, unplaced.
    pub tally: Tally,
    /// All claims, whatever they speak of, with their sources.
    pub basis: Basis,
    /// The first and the last day of the visible events.
    pub days: Period,
    /// What the visible events document.
    pub strike_by_strike: StrikeByStrike,
    /// The highest official count of launches over a period known, the latest where several agree.
    pub highest_claim: Option<ClaimIx>,
    /// Official totals beside what the located strikes of their periods document.
    pub comparisons: Vec<TotalComparison>,
}

impl Summary {
    /// Visible events of each grade, in the order of [`Grade::ALL`].
    pub fn grades(&self) -> impl DoubleEndedIterator<Item = (Grade, usize)> + '_ {
        Grade::ALL.iter().copied().zip(self.tally.num_of_grade)
    }
}

pub(super) fn summary(dataset: &Dataset, snapshot: &Snapshot) -> Summary {
    let events = &dataset.events;
    let shown = || snapshot.events();
    Summary {
        num_events: events.len(),
        tally: snapshot.tally(),
        basis: basis(dataset, snapshot, dataset.claims.indices()),
        days: Period {
            from: shown().map(|event| events.from.of(event)).min(),
            to: shown().map(|event| events.to.of(event)).max(),
        },
        strike_by_strike: strike_by_strike(dataset, snapshot, shown()),
        highest_claim: highest_claim(dataset, snapshot),
        comparisons: compare_totals(dataset, snapshot),
    }
}

/// Official counts of North Korean launches that are their own origin; the firmest bound wins a tie.
fn highest_claim(dataset: &Dataset, snapshot: &Snapshot) -> Option<ClaimIx> {
    snapshot
        .claims_of_no_event()
        .filter(|&ix| {
            let claim = dataset.claim(ix);
            // A total whose end is not stated cannot speak of days that were asked for.
            let is_of_days = !snapshot.filter().days.is_stated() || claim.period.to.is_some();
            is_official_total(&claim) && is_of_days
        })
        .max_by(|&a, &b| {
            let key = |ix| {
                let claim = dataset.claim(ix);
                let is_bound = claim.amount.qualifier != Qualifier::About;
                (claim.amount.level(), is_bound, claim.stated_on)
            };
            key(a).partial_cmp(&key(b)).unwrap_or(std::cmp::Ordering::Equal)
        })
}
