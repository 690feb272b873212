//! Official totals compared with single strikes: for each official total of launches, the launches
//! documented by located strikes of its period, and the gap between the two.
//!
//! The gap is a range. The wide end subtracts only counts that name a North Korean type, the narrow end all
//! joint labels too.

use super::Snapshot;
use super::strike_by_strike::{LowHigh, strike_by_strike};
use crate::model::{
    Claim, ClaimIx, Dataset, EventIx, Measure, Qualifier, Side, Weapon, WeaponFamily,
};
use crate::time::Period;

/// One official total and the launches documented strike by strike.
#[derive(Clone, Debug, PartialEq)]
pub struct TotalComparison {
    /// The claim that states the total.
    pub claim: ClaimIx,
    /// Launches documented by located strikes of its period, under any label; `None` where no strike has a
    /// number.
    pub total: Option<LowHigh>,
    /// The part counted under the name of a North Korean type.
    pub named: LowHigh,
    /// The part of the total missing from the numbers of located strikes, low and high; `None` where no
    /// strike has a number.
    pub gap: Option<LowHigh>,
    /// The total is open above, so the gap may be larger.
    pub is_open_above: bool,
    /// The number of a strike is open above, so the gap may be smaller.
    pub is_open_below: bool,
    /// The total is approximate, so the gap is too.
    pub is_about: bool,
}

/// Whether a claim is a number that an authority gives in a name and as its own, of more than one strike.
pub fn is_official(claim: &Claim) -> bool {
    claim.event.is_none()
        && !claim.is_relay()
        && claim.is_named
        && !matches!(claim.side, Side::Media | Side::Independent)
        && claim.amount.is_stated()
}

/// Whether a claim is an official's own count of North Korean launches, over more than one strike.
pub fn is_official_total(claim: &Claim) -> bool {
    claim.measure == Measure::MissilesLaunched
        && claim.weapon.map(Weapon::family) == Some(WeaponFamily::NorthKorean)
        && is_official(claim)
}

/// The comparisons of a snapshot, by day of statement. Totals of a single day are left out: they have no
/// strikes to add up.
pub fn compare_totals(dataset: &Dataset, snapshot: &Snapshot) -> Vec<TotalComparison> {
    let is_total = |ix: &ClaimIx| {
        let claim = dataset.claim(*ix);
        let Period { from, to } = claim.period;
        is_official_total(&claim) && to.is_some() && from != to
    };
    let totals = snapshot.claims_of_no_event().filter(is_total);
    totals.filter_map(|ix| compare(dataset, snapshot, ix)).collect()
}

fn compare(dataset: &Dataset, snapshot: &Snapshot, ix: ClaimIx) -> Option<TotalComparison> {
    let claim = dataset.claim(ix);
    let claimed = claim.amount.min?;
    // The low end counts strikes surely within the period, the high end also those that may be.
    let events = &dataset.events;
    let Period { from, to } = claim.period;
    let is_surely = |&event: &EventIx| {
        from.is_none_or(|from| events.from.of(event) >= from)
            && to.is_none_or(|to| events.to.of(event) <= to)
    };
    let may_be: Vec<EventIx> = snapshot.events_of(dataset, claim.period).collect();
    let possible = strike_by_strike(dataset, snapshot, may_be.iter().copied());
    let sure = strike_by_strike(dataset, snapshot, may_be.into_iter().filter(is_surely));
    let named = LowHigh { low: sure.named.low, high: possible.named.high };
    let total = LowHigh { low: sure.total.low, high: possible.total.high };
    let gap = LowHigh {
        low: (claimed - total.high).max(0.0),
        high: (claim.amount.max.unwrap_or(claimed) - named.low).max(0.0),
    };
    let has_numbers = !possible.steps.is_empty();
    Some(TotalComparison {
        claim: ix,
        total: has_numbers.then_some(total),
        named,
        gap: has_numbers.then_some(gap),
        is_open_above: claim.amount.is_open_above(),
        is_open_below: possible.is_open_above,
        is_about: claim.amount.qualifier == Qualifier::About,
    })
}
