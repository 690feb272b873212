//! What something rests on: claims, and the sources that carry them, counted.

use super::{RowSet, Snapshot};
use crate::model::{ClaimIx, Dataset};

/// How many claims were known on the day asked for, and how many sources carried them then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Basis {
    /// Claims known.
    pub num_claims: usize,
    /// Different sources of the known claims.
    pub num_sources: usize,
    /// Claims without a day of statement that an as-known-on day leaves out.
    pub num_left_out: usize,
}

/// Counts those of `claims` that were known.
pub fn basis(
    dataset: &Dataset,
    snapshot: &Snapshot,
    claims: impl Iterator<Item = ClaimIx>,
) -> Basis {
    let mut found = Basis { num_claims: 0, num_sources: 0, num_left_out: 0 };
    let mut used = RowSet::none(dataset.sources.len());
    let asof = snapshot.filter().asof;
    for ix in claims {
        if !snapshot.counts_claim(ix) {
            let is_undated = dataset.claims.stated_on.of(ix).is_none();
            found.num_left_out += usize::from(is_undated && asof.is_some());
            continue;
        }
        found.num_claims += 1;
        for source in dataset.sources_of(ix) {
            // A page that appeared later was no source on that day.
            if asof.is_none() || dataset.sources.published.of(source) <= asof {
                used.set(source, true);
            }
        }
    }
    found.num_sources = used.len();
    found
}
