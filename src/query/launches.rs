//! Claims of missiles launched over a period: what the chart draws as bars.

use super::Snapshot;
use crate::model::{ClaimIx, Dataset, Measure};

/// The claims of launches that belong to no single event, split by whether they can be drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PeriodLaunches {
    /// With a number and a stated end or start of the period, by day of statement.
    pub drawn: Vec<ClaimIx>,
    /// Without a period or a number: counted in words.
    pub not_drawn: Vec<ClaimIx>,
}

/// The known claims of launches over a period.
pub fn period_launches(dataset: &Dataset, snapshot: &Snapshot) -> PeriodLaunches {
    let mut found = PeriodLaunches::default();
    for ix in snapshot.claims_of_no_event() {
        let claims = &dataset.claims;
        if claims.measure.of(ix) != Measure::MissilesLaunched {
            continue;
        }
        let can_be_drawn = claims.amount.of(ix).is_stated() && claims.period.of(ix).is_stated();
        if can_be_drawn { &mut found.drawn } else { &mut found.not_drawn }.push(ix);
    }
    found
}
