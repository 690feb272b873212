//! The numbers stated about one event for one measure.

use super::Snapshot;
use crate::base::sort;
use crate::model::{Claim, Dataset, EventIx, Measure, Scope, WeaponFamily};
use std::cmp::Ordering;

/// The known claims that state an amount of a measure for an event, by rising amount. A number for the
/// whole attack is included only where the event has none of its own.
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

/// Whether a claim counts missiles called North Korean, alone or under a joint label.
pub fn is_north_korean(claim: &Claim) -> bool {
    let family = claim.weapon.map(crate::model::Weapon::family);
    family.is_some_and(WeaponFamily::names_north_korean)
}

/// The stated number of missiles at the place of an event.
#[derive(Clone, Debug)]
pub struct MissilesAtPlace {
    /// The claims by rising amount, at least one.
    pub claims: Vec<Claim>,
    /// The claims count missiles that hit; otherwise missiles launched.
    pub is_of_hits: bool,
}

/// The missiles stated for a single event under a North Korean label: launched, otherwise hit. Numbers for
/// a whole attack do not count.
pub fn missiles_at_place(
    dataset: &Dataset,
    event: EventIx,
    snapshot: &Snapshot,
) -> Option<MissilesAtPlace> {
    let own = |measure| {
        let mut claims = stated(dataset, event, snapshot, measure);
        claims.retain(|claim| claim.scope == Scope::Event && is_north_korean(claim));
        claims
    };
    let launched = own(Measure::MissilesLaunched);
    if !launched.is_empty() {
        return Some(MissilesAtPlace { claims: launched, is_of_hits: false });
    }
    let hits = own(Measure::MissilesHit);
    (!hits.is_empty()).then_some(MissilesAtPlace { claims: hits, is_of_hits: true })
}
