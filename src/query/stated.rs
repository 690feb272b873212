//! The numbers stated of one event, of one measure.

use super::Snapshot;
use crate::base::sort;
use crate::model::{Claim, Dataset, EventIx, Measure, Scope, WeaponFamily};
use std::cmp::Ordering;

/// The known claims that state an amount of a measure for an event, by rising amount. A number of the
/// whole attack is among them only where the event has none of its own.
pub fn stated(
    dataset: &Dataset,
    event: EventIx,
    snapshot: &Snapshot,
    measure: Measure,
) -> Vec<Claim> {
    let mut all: Vec<_> = snapshot
        .claims_of(dataset, event)
        .filter(|&ix| dataset.claims.measure.of(ix) == measure)
        .map(|ix| dataset.claim(ix))
        .filter(|claim| claim.amount.is_stated())
        .collect();
    if all.iter().any(|claim| claim.scope == Scope::Event) {
        all.retain(|claim| claim.scope == Scope::Event);
    }
    sort::sort_by(&mut all, |a, b| {
        a.amount.rank().partial_cmp(&b.amount.rank()).unwrap_or(Ordering::Equal)
    });
    all
}

/// Whether a count is one of missiles called North Korean, alone or under a joint label.
pub fn says_origin(claim: &Claim) -> bool {
    let family = claim.weapon.map(crate::model::Weapon::family);
    matches!(family, Some(WeaponFamily::NorthKorean | WeaponFamily::Joint))
}

/// Of how many missiles a number is stated at the place of an event.
#[derive(Clone, Debug)]
pub struct MissilesThere {
    /// The claims, by rising amount: at least one.
    pub claims: Vec<Claim>,
    /// They count missiles that hit; else missiles launched.
    pub is_of_hits: bool,
}

/// The missiles stated for an event by itself under a label that says North Korean: those launched, else
/// those that hit. A number of a whole attack is none of one place.
pub fn missiles_there(
    dataset: &Dataset,
    event: EventIx,
    snapshot: &Snapshot,
) -> Option<MissilesThere> {
    let own = |measure| {
        let mut claims = stated(dataset, event, snapshot, measure);
        claims.retain(|claim| claim.scope == Scope::Event && says_origin(claim));
        claims
    };
    let launched = own(Measure::MissilesLaunched);
    if !launched.is_empty() {
        return Some(MissilesThere { claims: launched, is_of_hits: false });
    }
    let hits = own(Measure::MissilesHit);
    (!hits.is_empty()).then_some(MissilesThere { claims: hits, is_of_hits: true })
}
