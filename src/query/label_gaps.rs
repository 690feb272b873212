//! Periods in which counts that somebody looked through do not have a weapon label.

use crate::model::{ClaimIx, Dataset, Measure, Weapon};
use crate::time::{Day, Period};

/// A period without a weapon label. It says nothing about missiles: a gap is not zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LabelGap {
    /// The claim that states it.
    pub claim: ClaimIx,
    /// The label that none of the counts has.
    pub weapon: Weapon,
    /// The period that was looked through.
    pub period: Period,
}

/// The gaps stated by the end of `asof`, by day of statement; every gap where it is `None`.
pub fn label_gaps(dataset: &Dataset, asof: Option<Day>) -> Vec<LabelGap> {
    let claims = &dataset.claims;
    let is_known = |ix: &ClaimIx| {
        asof.is_none_or(|asof| claims.stated_on.of(*ix).is_some_and(|stated| stated <= asof))
    };
    let absent = claims.of_measure(Measure::LabelAbsent).filter(is_known);
    let gap = |claim| {
        Some(LabelGap { claim, weapon: claims.weapon.of(claim)?, period: claims.period.of(claim) })
    };
    absent.filter_map(gap).collect()
}
