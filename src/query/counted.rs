//! The claims of one measure, sorted by how the chart draws them.

use super::Snapshot;
use super::comparison::{is_official, is_official_total};
use super::nightly_counts::nightly_counts;
use crate::base::sort;
use crate::model::event::is_undated;
use crate::model::{ChartMeasure, Claim, ClaimIx, Dataset, Measure};
use crate::time::Period;

/// The known claims of a measure: each is either drawn or counted as left out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Counted {
    /// Counts over several days, by day of statement. Of launches only official totals.
    pub bars: Vec<ClaimIx>,
    /// Counts of one strike or one day: strikes in order, then days.
    pub points: Vec<ClaimIx>,
    /// For launches: official counts of missiles supplied.
    pub supplied: Vec<ClaimIx>,
    /// For launches: counts of nights that are tied to no strike, see [`super::nightly_counts`].
    pub nights: Vec<ClaimIx>,
    /// For launches: other counts over several days: they repeat another, or no authority makes them in its name.
    /// Only the charts by side draw them.
    pub unofficial: Vec<ClaimIx>,
    /// Not drawn: official, but about a single day.
    pub num_single_days: usize,
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

/// What the chart of a measure draws and leaves out: each side's own counts where it has a chart for each side.
pub fn counted_on_chart(
    dataset: &Dataset,
    snapshot: &Snapshot,
    (measure, is_split): (ChartMeasure, bool),
) -> Counted {
    let found = counted(dataset, snapshot, measure);
    if is_split { found.by_side() } else { found }
}

/// Launches: official totals over a period are bars, single strikes are summed in the step series, nights are columns.
fn launched(dataset: &Dataset, snapshot: &Snapshot) -> Counted {
    let mut supply = counted(dataset, snapshot, ChartMeasure::MissilesTransferred);
    let mut supplied = [supply.bars, std::mem::take(&mut supply.points)].concat();
    supplied.retain(|&ix| is_official(&dataset.claim(ix)));
    let counts = nightly_counts(dataset, snapshot).counts;
    let of_no_event = |ix: &ClaimIx| dataset.claims.event.of(*ix).is_none();
    let mut nights: Vec<ClaimIx> = counts.into_iter().flat_map(|night| night.claims).collect();
    nights.retain(of_no_event);
    sort::sort_by_key(&mut nights, |it| *it);
    let mut found = Counted { supplied, num_forecasts: supply.num_forecasts, ..Counted::default() };
    for ix in snapshot.claims_of_no_event() {
        let claim = dataset.claim(ix);
        if claim.measure != Measure::MissilesLaunched || nights.binary_search(&ix).is_ok() {
            continue;
        }
        if !claim.amount.is_stated() {
            found.num_without_number += 1;
        } else if !claim.period.is_stated() {
            found.num_without_days += 1;
        } else if is_official_total(&claim) && is_night(claim.period) {
            found.num_single_days += 1;
        } else if is_official_total(&claim) {
            found.bars.push(ix);
        } else {
            found.unofficial.push(ix);
        }
    }
    Counted { nights, ..found }
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

    /// All claims that one chart for all sides draws, save those of nights that are tied to a strike.
    pub fn drawn(&self) -> impl Iterator<Item = ClaimIx> + '_ {
        let of_periods = self.bars.iter().chain(&self.points).chain(&self.nights);
        of_periods.chain(&self.supplied).copied()
    }

    /// What the charts by side draw: each side's own counts, also those that no authority makes.
    pub fn by_side(self) -> Self {
        let mut bars = [self.bars, self.unofficial].concat();
        sort::sort_by_key(&mut bars, |it| *it);
        let (supplied, nights, unofficial) = Default::default();
        Self { bars, supplied, nights, unofficial, ..self }
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
        None => is_night(claim.period),
    }
}

/// Whether a period is one day or night.
fn is_night(period: Period) -> bool {
    period.from.zip(period.to).is_some_and(|(from, to)| !is_undated(from, to))
}

/// Whether a claim is about days after its statement, also without a last day.
pub fn is_forecast(claim: &Claim) -> bool {
    let Period { from, to } = claim.period;
    let is_open = to.is_none() && from.is_some() && from >= claim.stated_on;
    claim.event.is_none() && claim.stated_on.is_some() && (is_open || to > claim.stated_on)
}
