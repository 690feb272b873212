//! The claims of one measure, by what a chart over time can do with them.

use super::Snapshot;
use super::launches::period_launches;
use crate::base::sort;
use crate::model::{ChartMeasure, Claim, ClaimIx, Dataset, Measure};
use crate::time::Period;

/// The known claims of a measure; each stands in one place, or is counted in one number.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counted {
    /// Counts over several days, by day of statement.
    pub bars: Vec<ClaimIx>,
    /// Counts of one strike or of one day, in the order of the strikes, then those of days.
    pub points: Vec<ClaimIx>,
    /// Behind counts of launches: counts of missiles handed over, none of them a relay.
    pub supplied: Vec<ClaimIx>,
    /// Not drawn: no number is stated.
    pub num_without_number: usize,
    /// Not drawn: a number, but no days that it is about.
    pub num_without_days: usize,
    /// Not drawn: about days that had not come when it was said.
    pub num_forecasts: usize,
    /// Not drawn: what is counted in another unit.
    pub num_other_units: usize,
}

/// The claims of a measure that were known, about the visible events and about periods that meet the days
/// asked for.
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

fn launched(dataset: &Dataset, snapshot: &Snapshot) -> Counted {
    let launches = period_launches(dataset, snapshot);
    let is_counted = |ix: &&ClaimIx| dataset.claim(**ix).amount.is_stated();
    let without_days = launches.not_drawn.iter().filter(is_counted).count();
    let mut supply = counted(dataset, snapshot, ChartMeasure::MissilesTransferred);
    let mut supplied = [supply.bars, std::mem::take(&mut supply.points)].concat();
    supplied.retain(|&ix| !dataset.claim(ix).is_relay());
    Counted {
        bars: launches.drawn,
        supplied,
        num_without_number: launches.not_drawn.len() - without_days,
        num_without_days: without_days,
        num_forecasts: supply.num_forecasts,
        ..Counted::default()
    }
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

    /// What is drawn, whatever its form.
    pub fn drawn(&self) -> impl Iterator<Item = ClaimIx> + '_ {
        self.bars.iter().chain(&self.points).chain(&self.supplied).copied()
    }
}

/// The days that a claim speaks of: those of its strike, else its own. What was handed over and has a day
/// but no period had been handed over by that day.
pub fn days_of(dataset: &Dataset, claim: &Claim) -> Period {
    let said = claim.stated_on.filter(|_| claim.measure == Measure::MissilesTransferred);
    match claim.event.map(|event| dataset.event(event)) {
        Some(event) => Period { from: Some(event.from), to: Some(event.to) },
        None if claim.period.is_stated() => claim.period,
        None => Period { from: None, to: said },
    }
}

/// Whether a claim is about one day or one night, so that it stands at a day and has no length.
fn is_point(dataset: &Dataset, claim: &Claim) -> bool {
    match claim.event.map(|event| dataset.event(event)) {
        Some(event) => !event.is_undated(),
        None => claim.period.from.is_some() && claim.period.from == claim.period.to,
    }
}

/// Whether a claim speaks of days that had not come when it was said.
pub fn is_forecast(claim: &Claim) -> bool {
    claim.event.is_none() && claim.stated_on.is_some() && claim.period.to > claim.stated_on
}
