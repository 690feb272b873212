//! What would be shown without one of the filters, for who has chosen so much that nothing is left.

use super::{Facet, Filter, Snapshot};
use crate::model::Dataset;
use crate::time::Period;

/// A part of a filter that can be left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The days of the events.
    Days,
    /// The as-of day.
    Asof,
    /// The choices of a facet.
    Facet(Facet),
    /// The words that are searched for.
    Text,
}

impl Part {
    /// The filter without it; `None` where it is not there.
    pub fn left_out(self, filter: &Filter) -> Option<Filter> {
        let mut next = filter.clone();
        match self {
            Self::Days => next.days = Period::default(),
            Self::Asof => next.asof = None,
            Self::Facet(facet) => next.clear(facet),
            Self::Text => next.text.clear(),
        }
        (next != *filter).then_some(next)
    }
}

/// Each part of the filter with the number of events that are shown without it, most first; parts without which there
/// is still nothing are left out.
pub fn loosened(dataset: &Dataset, snapshot: &Snapshot) -> Vec<(Part, usize)> {
    let facets = Facet::ALL.iter().map(|&facet| Part::Facet(facet));
    let parts = [Part::Days, Part::Asof, Part::Text].into_iter().chain(facets);
    let mut found: Vec<_> = parts
        .filter_map(|part| {
            let filter = part.left_out(snapshot.filter())?;
            let num_events = snapshot.with(dataset, &filter).tally().num_events;
            (num_events > 0).then_some((part, num_events))
        })
        .collect();
    crate::base::sort::sort_by_key(&mut found, |&(_, num_events)| std::cmp::Reverse(num_events));
    found
}
