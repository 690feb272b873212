//! What is drawn, and what the axes are laid out for.

use super::{Axes, ChartRequest, extent};
use crate::model::{ChartMeasure, ClaimIx, EventIx, Side};
use crate::query::{Counted, Documented, Selection, counted, documented};
use crate::time::{Day, Period};

/// The content of a chart.
#[derive(Clone, Debug)]
pub(super) struct Content {
    /// What may be drawn: without the days chosen where the axes are for all.
    pub(super) selection: Selection,
    /// The events that are drawn.
    pub(super) visible: Vec<EventIx>,
    /// The events that the strip is laid out for.
    pub(super) laid_events: Vec<EventIx>,
    /// The claims that are drawn.
    pub(super) shown: Counted,
    /// The claims that the counts are laid out for.
    pub(super) laid: Counted,
    /// What the drawn events document, where launches are counted.
    pub(super) sum: Documented,
    /// What all events document that the counts are laid out for.
    pub(super) laid_sum: Documented,
    /// The charts: one for each side, or one for all.
    pub(super) sides: Vec<Option<Side>>,
    /// The first day, and the day after the last.
    pub(super) days: (Day, Day),
    /// The drawn claims in order of their rows.
    drawn: Vec<ClaimIx>,
}

impl Content {
    /// The content of what is asked for.
    pub(super) fn of(request: &ChartRequest<'_>) -> Self {
        let ChartRequest { dataset, measure, is_split, axes, .. } = *request;
        let is_whole = axes == Axes::Whole;
        let selection = match is_whole {
            true => Selection { days: Period::default(), ..request.selection },
            false => request.selection,
        };
        let laid_for = if is_whole { Selection::default() } else { selection };
        let counts = |selection: &Selection| {
            let mut found = counted(dataset, selection, measure);
            // Each side's own counts; what was handed over has a chart of its own.
            if is_split {
                found.supplied.clear();
            }
            found
        };
        let sums = |selection: &Selection, events: &[EventIx]| match measure {
            ChartMeasure::MissilesLaunched => documented(dataset, selection, events),
            _ => Documented::default(),
        };
        let (visible, laid_events) = (selection.events(dataset), laid_for.events(dataset));
        let (shown, laid) = (counts(&selection), counts(&laid_for));
        let sum = sums(&selection, &visible);
        let laid_sum = sums(&laid_for, &laid_events);
        let sides = match is_split {
            false => vec![None],
            true => Side::ALL
                .iter()
                .filter(|&&side| laid.drawn().any(|ix| dataset.claim(ix).side == side))
                .map(|&side| Some(side))
                .collect(),
        };
        let mut drawn: Vec<ClaimIx> = shown.drawn().collect();
        drawn.sort_by_key(|&ix| ix);
        let mut content = Self {
            selection,
            visible,
            laid_events,
            shown,
            laid,
            sum,
            laid_sum,
            sides,
            days: (Day::from_number(0), Day::from_number(1)),
            drawn,
        };
        content.days = extent::extent(request, &content);
        content
    }

    /// Whether a claim was known and is drawn.
    pub(super) fn shows(&self, claim: ClaimIx) -> bool {
        self.drawn.binary_search(&claim).is_ok()
    }

    /// Whether an event was known and is drawn.
    pub(super) fn shows_event(&self, event: EventIx) -> bool {
        self.visible.binary_search(&event).is_ok()
    }

    /// There is no count to draw.
    pub(super) fn has_no_count(&self) -> bool {
        self.drawn.is_empty() && self.sum.steps.is_empty()
    }
}
