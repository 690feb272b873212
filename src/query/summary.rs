//! The totals at the top of the page and of `strikemap summary`.

use super::comparison::{TotalComparison, compare_totals, is_official_total};
use super::strike_by_strike::{StrikeByStrike, strike_by_strike};
use super::visible::Tally;
use super::{RowSet, Snapshot};
use crate::model::{ClaimIx, Dataset, Grade, Qualifier};
use crate::time::Period;

/// Counts of known claims and their sources.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EvidenceCounts {
    /// Claims known on the as-of day.
    pub num_claims: usize,
    /// Different sources of the known claims.
    pub num_sources: usize,
    /// Claims left out by an as-of day because they have no day of statement.
    pub num_left_out: usize,
}

/// Counts the known ones of `claims`, and their sources.
pub fn count_evidence(
    dataset: &Dataset,
    snapshot: &Snapshot,
    claims: impl Iterator<Item = ClaimIx>,
) -> EvidenceCounts {
    let mut found = EvidenceCounts { num_claims: 0, num_sources: 0, num_left_out: 0 };
    let mut sources = RowSet::none(dataset.sources.len());
    let asof = snapshot.filter().asof;
    for ix in claims {
        if !snapshot.counts_claim(ix) {
            let is_undated = dataset.claims.stated_on.of(ix).is_none();
            found.num_left_out += usize::from(is_undated && asof.is_some());
            continue;
        }
        found.num_claims += 1;
        for source in dataset.sources_of(ix) {
            // A page published after the as-of day was no source then.
            if asof.is_none() || dataset.sources.published.of(source) <= asof {
                sources.set(source, true);
            }
        }
    }
    found.num_sources = sources.len();
    found
}

/// Totals of a snapshot.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// Events in the data set.
    pub num_events: usize,
    /// Counts of visible events: by grade, contested, undated, unplaced.
    pub tally: Tally,
    /// All known claims, with their sources.
    pub evidence: EvidenceCounts,
    /// The first and the last day of the visible events.
    pub days: Period,
    /// Launches documented by the visible events.
    pub strike_by_strike: StrikeByStrike,
    /// The highest known official count of launches over a period, the latest of equal ones.
    pub highest_claim: Option<ClaimIx>,
    /// Official totals compared with the located strikes of their periods.
    pub comparisons: Vec<TotalComparison>,
}

impl Summary {
    /// The highest official total compared with the located strikes of its own period; `None` without a total, or
    /// with one over a single day or without an end.
    pub fn compared(&self) -> Option<&TotalComparison> {
        self.comparisons.iter().find(|it| Some(it.claim) == self.highest_claim)
    }

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
        evidence: count_evidence(dataset, snapshot, dataset.claims.indices()),
        days: Period {
            from: shown().map(|event| events.from.of(event)).min(),
            to: shown().map(|event| events.to.of(event)).max(),
        },
        strike_by_strike: strike_by_strike(dataset, snapshot, shown()),
        highest_claim: highest_claim(dataset, snapshot),
        comparisons: match snapshot.filter().is_choice() {
            true => Vec::new(),
            false => compare_totals(dataset, snapshot),
        },
    }
}

/// The highest official count of North Korean launches that is no relay; exact numbers and bounds win a
/// tie.
fn highest_claim(dataset: &Dataset, snapshot: &Snapshot) -> Option<ClaimIx> {
    snapshot
        .claims_of_no_event()
        .filter(|&ix| {
            let claim = dataset.claim(ix);
            // A total belongs to chosen days where its period ends in them.
            let days = snapshot.filter().days;
            let is_of_days =
                !days.is_stated() || claim.period.to.is_some_and(|to| days.overlaps(to, to));
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
