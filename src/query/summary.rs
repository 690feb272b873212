//! The figures at the head of the page and of `strikemap summary`.

use super::documented::{Documented, documented};
use super::finding::{Finding, findings, is_official_total};
use super::{Basis, Selection, basis, identification};
use crate::model::{ClaimIx, Dataset, EventIx, Grade, Precision, Qualifier};
use crate::time::Period;

/// Counts of what a selection shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Summary {
    /// Events of the data set.
    pub num_events: usize,
    /// The visible events, by day.
    pub visible: Vec<EventIx>,
    /// All claims, whatever they speak of, with their sources.
    pub basis: Basis,
    /// The first and the last day of the visible events.
    pub days: Period,
    /// Visible events of each grade, in the order of [`Grade::ALL`].
    pub grades: Vec<(Grade, usize)>,
    /// Visible events that somebody holds against.
    pub num_contested: usize,
    /// Visible events of which only a period is known.
    pub num_undated: usize,
    /// Visible events of which only the country is known.
    pub num_unplaced: usize,
    /// What the visible events document.
    pub documented: Documented,
    /// The highest official count of launches over a period known, the latest where several agree.
    pub highest_claim: Option<ClaimIx>,
    /// Official totals beside what the located strikes of their periods document.
    pub findings: Vec<Finding>,
}

/// The figures of a selection.
pub fn summary(dataset: &Dataset, selection: &Selection) -> Summary {
    let visible = selection.events(dataset);
    let identified: Vec<_> =
        visible.iter().map(|&event| identification(dataset, event, selection)).collect();
    let num_of = |grade| identified.iter().filter(|found| found.grade == grade).count();
    let rows = || visible.iter().map(|&event| dataset.event(event));
    Summary {
        num_events: dataset.events.len(),
        basis: basis(dataset, selection, dataset.claims.indices()),
        days: Period { from: rows().map(|e| e.from).min(), to: rows().map(|e| e.to).max() },
        grades: Grade::ALL.iter().map(|&grade| (grade, num_of(grade))).collect(),
        num_contested: identified.iter().filter(|found| found.is_contested()).count(),
        num_undated: rows().filter(|event| event.is_undated()).count(),
        num_unplaced: visible
            .iter()
            .filter(|&&event| dataset.place_of(event).precision == Precision::Country)
            .count(),
        documented: documented(dataset, selection, &visible),
        highest_claim: highest_claim(dataset, selection),
        findings: findings(dataset, selection),
        visible,
    }
}

/// Official counts of North Korean launches that are their own origin; the firmest bound wins a tie.
fn highest_claim(dataset: &Dataset, selection: &Selection) -> Option<ClaimIx> {
    selection
        .claims_of_no_event(dataset)
        .filter(|&ix| {
            let claim = dataset.claim(ix);
            // A total whose end is not stated cannot speak of days that were asked for.
            let is_of_days = !selection.days.is_stated() || claim.period.to.is_some();
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
