//! What is drawn, and what the axes are laid out for.

use super::compared_day::ComparedDay;
use super::layout::PanelKind;
use super::{ChartRequest, day_span};
use crate::base::sort;
use crate::model::{ChartMeasure, ClaimIx, Dataset, Side};
use crate::query::{
    Counted, LabelGap, NightlyCounts, Snapshot, StrikeByStrike, counted_on_chart, label_gaps,
    nightly_counts,
};
use crate::time::Day;

/// Fewer claims are written as rows; of a side, as rows under its name.
const LEAST_FOR_AXES: usize = 3;
const LEAST_OF_SIDE: usize = 4;

/// What a snapshot gives the panels.
#[derive(Clone, Debug, Default)]
pub(super) struct Findings {
    /// The claims of the measure.
    pub(super) counted: Counted,
    /// The Air Force's counts, where launches are counted.
    pub(super) nights: NightlyCounts,
    /// The sum of single strikes, where launches are counted.
    pub(super) sum: StrikeByStrike,
    /// The highest official total, which the page compares with single strikes.
    pub(super) highest_total: Option<ClaimIx>,
    /// The day on which it is compared with them.
    pub(super) compared: Option<ComparedDay>,
}

/// The content of a chart.
#[derive(Clone, Debug)]
pub(super) struct Content {
    /// Whether an event is known on these days; whether one is when all has been said.
    pub(super) has_events: bool,
    will_have_events: bool,
    /// What is drawn.
    pub(super) shown: Findings,
    /// What the counts are laid out for.
    pub(super) laid: Findings,
    /// All that they are laid out for is known: then both are the same.
    pub(super) is_all_known: bool,
    /// The periods without the label of the Air Force's counts, each as a claim has it.
    pub(super) label_gaps: Vec<LabelGap>,
    /// The panels from above.
    pub(super) kinds: Vec<PanelKind>,
    /// The first and the last day of the panels.
    pub(super) days: (Day, Day),
    /// The drawn claims in order of their rows.
    drawn: Vec<ClaimIx>,
}

impl Content {
    /// The content of a request.
    pub(super) fn of(request: &ChartRequest<'_>) -> Self {
        let ChartRequest { dataset, snapshot, layout_for_all_dates, .. } = *request;
        let laid_for = layout_for_all_dates.unwrap_or(snapshot);
        // Laid out for all dates, a chart draws what was known of them.
        let panels = snapshot.of_days(dataset, laid_for.filter().days);
        let is_all_known = panels.filter() == laid_for.filter();
        let laid = Findings::of(request, laid_for);
        let shown = match is_all_known {
            true => laid.clone(),
            false => Findings::of(request, &panels),
        };
        let mut drawn: Vec<ClaimIx> = shown.counted.drawn().collect();
        sort::sort_by_key(&mut drawn, |it| *it);
        let mut label_gaps = label_gaps(dataset, snapshot.filter().asof);
        label_gaps.retain(|gap| snapshot.counts_claim(gap.claim));
        let kinds = kinds(request, &laid);
        Self {
            days: day_span::day_span(request, laid_for, &laid),
            has_events: panels.events().next().is_some(),
            will_have_events: laid_for.events().next().is_some(),
            shown,
            laid,
            is_all_known,
            label_gaps,
            kinds,
            drawn,
        }
    }

    /// Whether a claim was known and is drawn.
    pub(super) fn shows(&self, claim: ClaimIx) -> bool {
        self.drawn.binary_search(&claim).is_ok()
    }

    /// There is no count to draw.
    pub(super) fn has_no_count(&self) -> bool {
        self.drawn.is_empty()
            && self.shown.sum.steps.is_empty()
            && self.shown.nights.counts.is_empty()
    }

    /// There is nothing at all, now or when all had been said.
    pub(super) fn is_empty(&self) -> bool {
        self.laid.counted.drawn().next().is_none() && !self.will_have_events
    }
}

impl Findings {
    fn of(request: &ChartRequest<'_>, snapshot: &Snapshot) -> Self {
        let ChartRequest { dataset, measure, is_split, .. } = *request;
        let counted = counted_on_chart(dataset, snapshot, (measure, is_split));
        match measure {
            // Each side's own counts alone: strikes and nights are the same for all.
            _ if is_split => Self {
                counted,
                highest_total: snapshot.summary(dataset).highest_claim,
                ..Self::default()
            },
            ChartMeasure::MissilesLaunched => Self {
                counted,
                nights: nightly_counts(dataset, snapshot),
                sum: snapshot.summary(dataset).strike_by_strike.clone(),
                highest_total: snapshot.summary(dataset).highest_claim,
                compared: ComparedDay::of(dataset, snapshot),
            },
            _ => Self { counted, ..Self::default() },
        }
    }

    /// The claims that a panel draws as bars and points.
    pub(super) fn of_panel(&self, dataset: &Dataset, kind: PanelKind) -> [Vec<ClaimIx>; 2] {
        let Counted { bars, points, supplied, .. } = &self.counted;
        let of_side = |claims: &[ClaimIx], side: Side| -> Vec<ClaimIx> {
            let is_own = |ix: &ClaimIx| dataset.claims.side.of(*ix) == side;
            claims.iter().copied().filter(is_own).collect()
        };
        match kind {
            PanelKind::Claims | PanelKind::Rows(None, _) => [bars.clone(), points.clone()],
            PanelKind::Supply => [supplied.clone(), Vec::new()],
            PanelKind::Nights => [Vec::new(), Vec::new()],
            PanelKind::Side(side) | PanelKind::Rows(Some(side), _) => {
                [of_side(bars, side), of_side(points, side)]
            }
        }
    }
}

/// The panels of a chart, by what there is when all has been said: so nothing moves while dates change.
fn kinds(request: &ChartRequest<'_>, laid: &Findings) -> Vec<PanelKind> {
    let Counted { bars, points, supplied, .. } = &laid.counted;
    let num = bars.len() + points.len();
    let is_launched = request.measure == ChartMeasure::MissilesLaunched;
    if request.is_split {
        let of_side = |&side: &Side| {
            let [bars, points] = laid.of_panel(request.dataset, PanelKind::Side(side));
            match bars.len() + points.len() {
                0 => None,
                num if num < LEAST_OF_SIDE => Some(PanelKind::Rows(Some(side), num)),
                _ => Some(PanelKind::Side(side)),
            }
        };
        let mut kinds: Vec<PanelKind> = Side::ALL.iter().filter_map(of_side).collect();
        // Those with a single claim or two stand beneath.
        sort::sort_by_key(&mut kinds, |kind| matches!(kind, PanelKind::Rows(..)));
        return if kinds.is_empty() { vec![PanelKind::Claims] } else { kinds };
    }
    if is_launched {
        let nights = (!laid.nights.counts.is_empty()).then_some(PanelKind::Nights);
        let supply = (!supplied.is_empty()).then_some(PanelKind::Supply);
        return [Some(PanelKind::Claims), nights, supply].into_iter().flatten().collect();
    }
    match num {
        1..LEAST_FOR_AXES => vec![PanelKind::Rows(None, num)],
        _ => vec![PanelKind::Claims],
    }
}
