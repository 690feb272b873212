//! Axes, mesh, areas and step lines, drawn by plotters; and its coordinates for everything else.

use plotters::chart::{ChartBuilder, ChartContext, LabelAreaPosition};
use plotters::coord::CoordTranslate;
use plotters::coord::cartesian::Cartesian2d;
use plotters::drawing::{DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::PathElement;

use super::axis::{CountAxis, DayAxis};
use super::backend::{SCALE, SceneBackend, line_style, no_style, scaled, text_style};
use super::layout::Layout;
use super::step_series::StepSeries;
use super::ticks::{CountTicks, FONT};
use crate::scene::{Rect, Scene, Token};
use crate::time::Day;

/// plotters' chart over our axes.
pub(super) type Chart<'c, 's> = ChartContext<'c, SceneBackend<'s>, Cartesian2d<DayAxis, CountAxis>>;

/// What drawing through plotters returns; our backend never fails.
pub(super) type Done = Result<(), DrawingAreaErrorKind<std::convert::Infallible>>;

/// plotters' coordinates, in pixels of the scene.
#[derive(Clone)]
pub(super) struct Scales {
    coord: Cartesian2d<DayAxis, CountAxis>,
    /// The plot.
    pub(super) plot: Rect,
}

impl Scales {
    /// Where a day begins.
    pub(super) fn x(&self, day: Day) -> f64 {
        f64::from(self.coord.translate(&(day, 0.0)).0) / SCALE
    }

    /// The middle of a day, within the plot.
    pub(super) fn noon(&self, day: Day) -> f64 {
        let x = (self.x(day) + self.x(day.plus(1))) / 2.0;
        x.max(self.plot.x).min(self.plot.right())
    }

    /// Where a count lies.
    pub(super) fn y(&self, count: f64) -> f64 {
        let first = self.coord.x_spec().first;
        f64::from(self.coord.translate(&(first, count)).1) / SCALE
    }
}

/// Draws the days beneath everything.
pub(super) fn draw_days(scene: &mut Scene, layout: &Layout, days: &DayAxis) -> Option<()> {
    let Layout { strip, height, .. } = *layout;
    let root = SceneBackend::new(scene).into_drawing_area();
    let beneath = root
        .shrink((scaled(strip.x), scaled(strip.y)), (scaled(strip.w), scaled(height - strip.y)));
    let no_counts = CountAxis {
        top: 1.0,
        ticks: CountTicks::none(),
        divisor: 1.0,
        lang: crate::text::Lang::En,
    };
    let mut chart = ChartBuilder::on(&beneath)
        .set_label_area_size(LabelAreaPosition::Bottom, scaled(height - strip.bottom()))
        .build_cartesian_2d(days.clone(), no_counts)
        .ok()?;
    mesh(&mut chart).ok()
}

/// Draws the frame of a chart with the documented counts in it.
pub(super) fn draw_counts(
    scene: &mut Scene,
    layout: &Layout,
    days: &DayAxis,
    counts: CountAxis,
    series: &StepSeries,
) -> Option<Scales> {
    let plot = layout.plot;
    let width = scaled(layout.width).min(scaled(plot.right()));
    let root = SceneBackend::new(scene).into_drawing_area();
    let above = root.shrink((0, scaled(plot.y)), (width, scaled(plot.h)));
    let mut chart = ChartBuilder::on(&above)
        .set_label_area_size(LabelAreaPosition::Left, scaled(plot.x))
        .build_cartesian_2d(days.clone(), counts)
        .ok()?;
    mesh(&mut chart).ok()?;
    series.draw(&mut chart).ok()?;
    let ground = vec![(days.first, 0.0), (days.end, 0.0)];
    chart.draw_series([PathElement::new(ground, line_style(Token::Ink3, 1.2))]).ok()?;
    let coord = chart.plotting_area().as_coord_spec().clone();
    Some(Scales { coord, plot })
}

/// Lines and labels at the ticks: counts above, days beneath.
fn mesh(chart: &mut Chart<'_, '_>) -> Done {
    let shift = chart.plotting_area().as_coord_spec().x_spec().ticks.shift;
    let has_counts = !chart.plotting_area().as_coord_spec().y_spec().ticks.values().is_empty();
    let mut mesh = chart.configure_mesh();
    if has_counts {
        mesh.disable_x_mesh();
    }
    mesh.bold_line_style(line_style(Token::Grid, 1.0))
        .light_line_style(no_style())
        .axis_style(no_style())
        .label_style(text_style(Token::Ink2, FONT.size))
        .x_label_offset(scaled(shift))
        .set_tick_mark_size(LabelAreaPosition::Left, scaled(4.0))
        .set_tick_mark_size(LabelAreaPosition::Bottom, scaled(2.5))
        .draw()
}
