//! What something rests on: claims, and the sources that carry them, counted.

use super::Selection;
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
    selection: &Selection,
    claims: impl Iterator<Item = ClaimIx>,
) -> Basis {
    let mut found = Basis { num_claims: 0, num_sources: 0, num_left_out: 0 };
    let mut is_used = vec![false; dataset.sources.len()];
    for ix in claims {
        let claim = dataset.claim(ix);
        if !claim.is_known_on(selection.asof) {
            found.num_left_out += usize::from(claim.stated_on.is_none());
            continue;
        }
        found.num_claims += 1;
        for source in dataset.sources_of(ix) {
            // A page that appeared later was no source on that day.
            let published = dataset.source(source).published;
            let is_later = published > selection.asof && selection.asof.is_some();
            if let Some(used) = is_used.get_mut(source.at()) {
                *used |= !is_later;
            }
        }
    }
    found.num_sources = is_used.iter().filter(|&&used| used).count();
    found
}
