//! Which events and claims a reader has asked for.

use crate::model::{ClaimIx, Dataset, EventIx};
use crate::time::{Day, Period};

/// The days asked for, and the day whose knowledge counts.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Selection {
    /// Events that may have happened in this period.
    pub days: Period,
    /// Only claims stated by the end of this day; claims without a day only where it is not set.
    pub asof: Option<Day>,
}

impl Selection {
    /// The visible events, in order of days: those of the period of which something was known.
    pub fn events(&self, dataset: &Dataset) -> Vec<EventIx> {
        dataset.events.indices().filter(|&event| self.shows_event(dataset, event)).collect()
    }

    /// Whether an event is visible.
    pub fn shows_event(&self, dataset: &Dataset, event: EventIx) -> bool {
        let row = dataset.event(event);
        self.days.meets(row.from, row.to)
            && (self.asof.is_none() || self.claims_of(dataset, event).next().is_some())
    }

    /// The claims about an event that were known.
    pub fn claims_of<'d>(
        &self,
        dataset: &'d Dataset,
        event: EventIx,
    ) -> impl Iterator<Item = ClaimIx> + use<'d> {
        let asof = self.asof;
        dataset.claims_of(event).filter(move |&claim| dataset.claim(claim).is_known_on(asof))
    }

    /// The claims about no single strike that were known and whose period meets the days asked for.
    pub fn claims_of_no_event<'d>(
        &self,
        dataset: &'d Dataset,
    ) -> impl Iterator<Item = ClaimIx> + use<'d> {
        let Self { days, asof } = *self;
        dataset.claims_of_no_event().filter(move |&ix| {
            let claim = dataset.claim(ix);
            let speaks_of_days = match (claim.period.from, claim.period.to) {
                (None, None) => true,
                (Some(from), Some(to)) => days.meets(from, to),
                (from, to) => Period { from, to }.meets(
                    days.from.unwrap_or(Day::from_number(i32::MIN)),
                    days.to.unwrap_or(Day::from_number(i32::MAX)),
                ),
            };
            claim.is_known_on(asof) && speaks_of_days
        })
    }
}
