//! Puts the chart together: panels that share the days, each with its own counts.

use super::amount_form::levels;
use super::claims_panel::ClaimsPanel;
use super::content::Content;
use super::layout::{DAY_LABELS, Form, Layout, PanelKind, PanelRect, sides, widest};
use super::nightly_columns::{ColumnSpan, NightColumn, night_columns};
use super::nights_panel::NightsPanel;
use super::panel_frame::{draw_day_labels, draw_frame, draw_title};
use super::rows_panel::draw_rows;
use super::scales::{ChartScales, DayScale, PanelScales, end_of, start_of};
use super::sentence::draw_sentence;
use super::step_series::StepSeries;
use super::{ChartRequest, panel_words, words};
use crate::base::math::clamp;
use crate::model::{ChartMeasure, ClaimIx};
use crate::query::StrikeByStrike;
use crate::scene::{Mark, Scene};
use crate::text::{measures, messages};

/// Room above the highest count, for its arrow and its label.
const HEADROOM: f64 = 18.0;
/// So much more than the highest total the sum with joint labels may be, and still be shown whole.
const SHOWN_WHOLE: f64 = 1.3;

/// The parts of a picture before anything is drawn.
struct Plan {
    layout: Layout,
    scales: Vec<PanelScales>,
    divisor: f64,
    series: StepSeries,
    laid_series: StepSeries,
}

/// Draws the chart into an empty scene, and says where its days and counts lie.
pub(super) fn draw(
    scene: &mut Scene,
    request: &ChartRequest<'_>,
) -> Option<(ChartScales, Vec<PanelScales>)> {
    let content = Content::of(request);
    scene.title = measures::chart_head(request.lang, request.measure);
    scene.description = words::description(request, &content);
    if request.is_split {
        scene.description.push(' ');
        scene.description.push_str(measures::split_about(request.lang));
    }
    let plan = Plan::of(request, &content, (scene.width, scene.height));
    let Plan { layout, .. } = &plan;
    if !layout.is_drawable() {
        return None;
    }
    let scales = plan.chart_scales(&content);
    let panels: Vec<_> = layout.panels.iter().copied().zip(plan.scales.iter().copied()).collect();
    if content.is_empty() || content.has_no_count() {
        let text = match content.is_empty() {
            true => messages(request.lang).no_match,
            false => measures::nobody_counted(request.lang),
        };
        draw_sentence(scene, &layout.column(), text);
    } else {
        for (panel, scales) in &panels {
            let marks = plan.draw_panel(scene, request, &content, (panel, scales));
            scene.marks.extend(marks);
        }
        plan.draw_days(scene, request);
    }
    Some((scales, panels.into_iter().map(|(_, scales)| scales).collect()))
}

/// The height that suits a width: more where there are several panels.
pub(super) fn natural_height(request: &ChartRequest<'_>) -> f64 {
    let form = Form { kinds: Content::of(request).kinds, sides: (0.0, 0.0) };
    form.natural_height(request.width)
}

impl Plan {
    fn of(request: &ChartRequest<'_>, content: &Content, (width, height): (f64, f64)) -> Self {
        let lang = request.lang;
        let months = ColumnSpan::Month;
        let all: Vec<f64> = content
            .kinds
            .iter()
            .map(|kind| highest_of(request, content, (*kind, months)))
            .collect();
        let highest = all.iter().copied().fold(4.0, f64::max);
        let divisor = if highest >= 5e6 { 1e6 } else { 1.0 };
        let edges = sides(width, &widest(highest, divisor, lang));
        let form = Form { kinds: content.kinds.clone(), sides: edges };
        let layout = Layout::new((width, height), &form);
        let scales = layout.panels.iter().map(|panel| {
            let room = panel.plot.h;
            let span = ColumnSpan::of(panel.scales(content.days, 1.0).days);
            let top = highest_of(request, content, (panel.kind, span));
            let top = top * room / (room - HEADROOM).max(room / 2.0).max(1.0);
            panel.scales(content.days, top)
        });
        let scales: Vec<PanelScales> = scales.collect();
        let (first, last) = content.days;
        let days = DayScale { first, last, left: edges.0, right: edges.1 };
        let asof = request.snapshot.filter().asof;
        let series = |sum: &StrikeByStrike, is_known_by: bool| {
            let end = end_of(days.last);
            let end = asof.filter(|_| is_known_by).map_or(end, |day| end_of(day).min(end));
            let first = start_of(first);
            StepSeries::new(&sum.steps, first, end.max(first), 0.5 / days.px_per_day().max(1e-9))
        };
        Self {
            series: series(&content.shown.sum, true),
            laid_series: series(&content.laid.sum, request.layout_for_all_dates.is_none()),
            scales,
            divisor,
            layout,
        }
    }

    fn draw_panel(
        &self,
        scene: &mut Scene,
        request: &ChartRequest<'_>,
        content: &Content,
        (panel, scales): (&PanelRect, &PanelScales),
    ) -> Vec<Mark> {
        let lang = request.lang;
        if let PanelKind::Rows(side, _) = panel.kind {
            if let Some(side) = side {
                let num =
                    of_panel(request, content, panel.kind).filter(|it| content.shows(*it)).count();
                let (name, claims) = words::side_title(lang, side, num);
                draw_title(scene, panel.title, &[(name, claims)]);
            }
            return draw_rows(scene, request, content, panel);
        }
        let num = of_panel(request, content, panel.kind).filter(|it| content.shows(*it)).count();
        let is_millions = self.divisor > 1.0;
        let title = panel_words::panel_title(request, panel.kind, (scales.days, num, is_millions));
        draw_title(scene, panel.title, &title);
        let divisor = match scales.counts.ticks().are_multiples_of(1e5) {
            true => self.divisor,
            false => 1.0,
        };
        draw_frame(scene, scales, divisor, lang);
        match panel.kind {
            PanelKind::Nights => NightsPanel { request, content, scales: *scales }.draw(scene),
            kind => {
                let no_steps = StepSeries::default();
                let is_first = kind == PanelKind::Claims;
                let of_steps = |series| if is_first { series } else { &no_steps };
                let panel = ClaimsPanel {
                    request,
                    content,
                    kind,
                    scales: *scales,
                    series: of_steps(&self.series),
                    laid_series: of_steps(&self.laid_series),
                    is_narrow: self.layout.is_narrow,
                };
                panel.draw(scene)
            }
        }
    }

    /// The labels of the days beneath the lowest panel with axes.
    fn draw_days(&self, scene: &mut Scene, request: &ChartRequest<'_>) {
        let with_axes = |it: &&PanelRect| !matches!(it.kind, PanelKind::Rows(..));
        let mut lowest = self.layout.panels.iter().zip(&self.scales).rev();
        if let Some((panel, scales)) = lowest.find(|(it, _)| with_axes(it))
            && panel.plot.bottom() + DAY_LABELS <= scene.height
        {
            draw_day_labels(scene, scales.days, panel.plot.bottom(), request.lang);
        }
    }

    fn chart_scales(&self, content: &Content) -> ChartScales {
        let column = self.layout.column();
        let (first, last) = content.days;
        let days = DayScale { first, last, left: column.x, right: column.right() };
        ChartScales { days, plot: column }
    }
}

fn of_panel(
    request: &ChartRequest<'_>,
    content: &Content,
    kind: PanelKind,
) -> impl Iterator<Item = ClaimIx> + use<> {
    content.laid.of_panel(request.dataset, kind).into_iter().flatten()
}

/// The highest count that a panel shows.
fn highest_of(
    request: &ChartRequest<'_>,
    content: &Content,
    (kind, span): (PanelKind, ColumnSpan),
) -> f64 {
    let dataset = request.dataset;
    let of = |kind: PanelKind| {
        let claims = of_panel(request, content, kind);
        claims.map(|ix| levels(dataset.claim(ix).amount).1).fold(0.0, f64::max)
    };
    let highest = match kind {
        PanelKind::Nights => {
            let columns = night_columns(&content.laid.nights.counts, content.days, span);
            columns.iter().map(NightColumn::top).fold(0.0, f64::max)
        }
        // All sides have one scale, so that heights can be compared.
        PanelKind::Side(_) => {
            let sides = content.kinds.iter().filter(|kind| matches!(kind, PanelKind::Side(_)));
            sides.map(|side| of(*side)).fold(0.0, f64::max)
        }
        PanelKind::Claims if request.measure == ChartMeasure::MissilesLaunched => {
            let (laid, shown) = (&content.laid.sum, &content.shown.sum);
            let named = laid.named.high.max(shown.named.high);
            let claimed = of(kind).max(named);
            let total = laid.total.high.max(shown.total.high);
            if total <= claimed * SHOWN_WHOLE || claimed == 0.0 {
                total.max(claimed)
            } else {
                claimed
            }
        }
        kind => of(kind),
    };
    clamp(highest, 4.0, 1e15)
}
