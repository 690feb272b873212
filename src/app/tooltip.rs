//! What a tooltip of map, strip or chart says, as values: the page makes the view of it.

use crate::chart::Reading;
use crate::model::{Dataset, EventIx};
use crate::query::{Snapshot, count_evidence, identification};
use crate::text::Lang;

/// What a tooltip says.
#[derive(Clone, Debug, PartialEq)]
pub enum Tooltip {
    /// An event in short.
    Event(EventIx),
    /// A choice among events.
    Choice {
        /// The events.
        events: Vec<EventIx>,
        /// How many have room where nothing can be scrolled: the rest are counted.
        most: Option<usize>,
    },
    /// What can be read at a day of the chart, the first line its head.
    Day(Vec<Reading>),
}

impl Tooltip {
    /// Whether it says the same of two snapshots.
    pub fn says_same(&self, dataset: &Dataset, a: &Snapshot, b: &Snapshot) -> bool {
        let events = match self {
            Self::Event(event) => std::slice::from_ref(event),
            Self::Choice { events, .. } => events,
            // Its lines are all that it says.
            Self::Day(_) => return true,
        };
        let evidence = |snapshot: &Snapshot, event: EventIx| {
            count_evidence(dataset, snapshot, snapshot.claims_of(dataset, event))
        };
        a.has_same_claims(b)
            || events.iter().all(|&event| {
                identification(dataset, event, a) == identification(dataset, event, b)
                    && a.claims_of(dataset, event).eq(b.claims_of(dataset, event))
                    && evidence(a, event) == evidence(b, event)
            })
    }
}

/// What the view of a tooltip is made from.
#[derive(Clone, Copy, Debug)]
pub struct TooltipRequest<'a> {
    /// What it says.
    pub tooltip: &'a Tooltip,
    /// The data.
    pub dataset: &'a Dataset,
    /// What is known of them.
    pub snapshot: &'a Snapshot,
    /// The language of the page.
    pub lang: Lang,
    /// The reader may press it, and has a button that closes it.
    pub can_be_pressed: bool,
}
