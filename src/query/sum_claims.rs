//! The claims behind a strike-by-strike sum, for who quotes it with its sources.

use super::Snapshot;
use super::strike_by_strike::is_counted;
use crate::model::{ClaimIx, Dataset, EventIx, Precision, Scope};

/// The claims that [`super::strike_by_strike`] counts for these events, event by event.
pub fn sum_claims(
    dataset: &Dataset,
    snapshot: &Snapshot,
    events: impl Iterator<Item = EventIx>,
) -> Vec<ClaimIx> {
    let claims = &dataset.claims;
    let is_wide = |ix: &ClaimIx| claims.scope.of(*ix) == Scope::Attack;
    let counts = |ix: &ClaimIx| is_counted(dataset, *ix);
    let mut counted: Vec<(EventIx, Vec<ClaimIx>)> = Vec::new();
    for event in events {
        if dataset.place_of(event).precision == Precision::Country {
            continue;
        }
        let mut found: Vec<_> = snapshot.claims_of(dataset, event).filter(counts).collect();
        if found.iter().any(is_wide) {
            found.retain(is_wide);
        }
        counted.push((event, found));
    }
    // A number of a whole attack stands for its parts.
    let group = |event: EventIx| dataset.events.attack_group.of(event);
    let whole: Vec<_> = counted
        .iter()
        .filter(|(_, found)| found.iter().any(is_wide))
        .map(|(event, _)| group(*event))
        .filter(|group| group.is_stated())
        .collect();
    counted
        .into_iter()
        .filter(|(event, found)| !whole.contains(&group(*event)) || found.iter().any(is_wide))
        .flat_map(|(_, found)| found)
        .collect()
}
