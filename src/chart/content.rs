//! What is drawn, and what the axes are laid out for.

use std::borrow::Cow;

use super::{ChartRequest, extent};
use crate::base::sort;
use crate::model::{ChartMeasure, ClaimIx, EventIx, Side};
use crate::query::{Counted, Snapshot, StrikeByStrike, counted};
use crate::time::{Day, Period};

/// The content of a chart.
#[derive(Clone, Debug)]
pub(super) struct Content<'d> {
    /// What may be drawn: without the days chosen where the axes are for all.
    pub(super) snapshot: Cow<'d, Snapshot>,
    /// The events that are drawn.
    pub(super) visible: Vec<EventIx>,
    /// The events that the strip is laid out for.
    pub(super) laid_events: Vec<EventIx>,
    /// The claims that are drawn.
    pub(super) shown: Counted,
    /// The claims that the counts are laid out for.
    pub(super) laid: Counted,
    /// What the drawn events document, where launches are counted.
    pub(super) sum: StrikeByStrike,
    /// What all events document that the counts are laid out for.
    pub(super) laid_sum: StrikeByStrike,
    /// The charts: one for each side, or one for all.
    pub(super) sides: Vec<Option<Side>>,
    /// The first day, and the day after the last.
    pub(super) days: (Day, Day),
    /// The drawn claims in order of their rows.
    drawn: Vec<ClaimIx>,
}

impl<'d> Content<'d> {
    /// The content of what is asked for.
    pub(super) fn of(request: &ChartRequest<'d>) -> Self {
        let ChartRequest { dataset, measure, is_split, layout_for_all_dates, .. } = *request;
        let asked = request.snapshot.filter();
        let snapshot = match layout_for_all_dates {
            Some(_) if asked.days.is_stated() => {
                let all_days = asked.with_days(Period::default());
                Cow::Owned(request.snapshot.with(dataset, &all_days))
            }
            _ => Cow::Borrowed(request.snapshot),
        };
        let laid_for: &Snapshot = layout_for_all_dates.unwrap_or(&snapshot);
        let counts = |snapshot: &Snapshot| {
            let mut found = counted(dataset, snapshot, measure);
            // Each side's own counts; what was handed over has a chart of its own.
            if is_split {
                found.supplied.clear();
            }
            found
        };
        let sums = |snapshot: &Snapshot| match measure {
            ChartMeasure::MissilesLaunched => snapshot.summary(dataset).strike_by_strike.clone(),
            _ => StrikeByStrike::default(),
        };
        let (visible, laid_events) = (snapshot.events().collect(), laid_for.events().collect());
        let (shown, laid) = (counts(&snapshot), counts(laid_for));
        let (sum, laid_sum) = (sums(&snapshot), sums(laid_for));
        let sides = match is_split {
            false => vec![None],
            true => Side::ALL
                .iter()
                .filter(|&&side| laid.drawn().any(|ix| dataset.claims.side.of(ix) == side))
                .map(|&side| Some(side))
                .collect(),
        };
        let mut drawn: Vec<ClaimIx> = shown.drawn().collect();
        sort::sort_by_key(&mut drawn, |it| *it);
        let mut content = Self {
            snapshot,
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
