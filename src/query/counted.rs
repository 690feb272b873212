//! The claims of one measure, sorted by how the chart draws them.

use super::Snapshot;
use crate::base::sort;
use crate::model::{ChartMeasure, Claim, ClaimIx, Dataset, Measure};
use crate::time::Period;

/// The known claims of a measure: each is either drawn or counted as left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counted {
    /// Counts over several days, by day of statement.
    pub bars: Vec<ClaimIx>,
    /// Counts of one strike or one day: strikes in order, then days.
    pub points: Vec<ClaimIx>,
    /// For launches: counts of missiles supplied, without relays.
    pub supplied: Vec<ClaimIx>,
    /// Not drawn: no number stated.
    pub num_without_number: usize,
    /// Not drawn: a number, but no days stated.
    pub num_without_days: usize,
    /// Not drawn: about days after the statement.
    pub num_forecasts: usize,
    /// Not drawn: counted in another unit.
    pub num_other_units: usize,
}

/// The known claims of a measure about visible events, and about periods that overlap the days of the
/// filter.
pub fn counted(dataset: &Dataset, snapshot: &Snapshot, measure: ChartMeasure) -> Counted {
    if measure == ChartMeasure::MissilesLaunched {
        return launched(dataset, snapshot);
    }
    let mut found = Counted::default();
    for event in snapshot.events() {
        for ix in snapshot.claims_of(dataset, event) {
            found.put(dataset, measure, ix);
        }
    }
    for ix in snapshot.claims_of_no_event() {
        found.put(dataset, measure, ix);
    }
    sort::sort_by_key(&mut found.bars, |it| *it);
    found
}

/// Launches: only counts over a period are bars, single strikes are summed in the step series.
fn launched(dataset: &Dataset, snapshot: &Snapshot) -> Counted {
    let mut supply = counted(dataset, snapshot, ChartMeasure::MissilesTransferred);
    let mut supplied = [supply.bars, std::mem::take(&mut supply.points)].concat();
    supplied.retain(|&ix| !dataset.claim(ix).is_relay());
    let mut found = Counted { supplied, num_forecasts: supply.num_forecasts, ..Counted::default() };
    let claims = &dataset.claims;
    for ix in snapshot.claims_of_no_event() {
        if claims.measure.of(ix) != Measure::MissilesLaunched {
            continue;
        }
        if !claims.amount.of(ix).is_stated() {
            found.num_without_number += 1;
        } else if !claims.period.of(ix).is_stated() {
            found.num_without_days += 1;
        } else {
            found.bars.push(ix);
        }
    }
    found
}

impl Counted {
    fn put(&mut self, dataset: &Dataset, measure: ChartMeasure, ix: ClaimIx) {
        let kind = dataset.claims.measure.of(ix);
        if kind != measure.measure() {
            let shells = measure == ChartMeasure::ShellsTransferred;
            let is_other =
                matches!(kind, Measure::LaunchersTransferred | Measure::ContainersTransferred);
            self.num_other_units += usize::from(shells && is_other);
            return;
        }
        let claim = dataset.claim(ix);
        let days = days_of(dataset, &claim);
        if !claim.amount.is_stated() {
            self.num_without_number += 1;
        } else if claim.unit.is_some_and(|unit| unit != measure.unit()) {
            self.num_other_units += 1;
        } else if is_forecast(&claim) {
            self.num_forecasts += 1;
        } else if !days.is_stated() {
            self.num_without_days += 1;
        } else if is_point(dataset, &claim) {
            self.points.push(ix);
        } else {
            self.bars.push(ix);
        }
    }

    /// All drawn claims.
    pub fn drawn(&self) -> impl Iterator<Item = ClaimIx> + '_ {
        self.bars.iter().chain(&self.points).chain(&self.supplied).copied()
    }
}

/// The days a claim is about: those of its strike, otherwise its own. Missiles supplied by the day of a
/// statement without a period were supplied up to that day.
pub fn days_of(dataset: &Dataset, claim: &Claim) -> Period {
    let said = claim.stated_on.filter(|_| claim.measure == Measure::MissilesTransferred);
    match claim.event.map(|event| dataset.event(event)) {
        Some(event) => Period { from: Some(event.from), to: Some(event.to) },
        None if claim.period.is_stated() => claim.period,
        None => Period { from: None, to: said },
    }
}

/// Whether a claim is about one day or night and drawn as a point.
fn is_point(dataset: &Dataset, claim: &Claim) -> bool {
    match claim.event.map(|event| dataset.event(event)) {
        Some(event) => !event.is_undated(),
        None => claim.period.from.is_some() && claim.period.from == claim.period.to,
    }
}

/// Whether a claim is about days after its statement, also without a last day.
pub fn is_forecast(claim: &Claim) -> bool {
    let Period { from, to } = claim.period;
    let is_open = to.is_none() && from.is_some() && from >= claim.stated_on;
    claim.event.is_none() && claim.stated_on.is_some() && (is_open || to > claim.stated_on)
}
