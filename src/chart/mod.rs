//! The chart of claims over time: data set + snapshot + measure + size → scene.
//!
//! Panels share the days and have counts of their own: official totals beside single strikes, the Air Force's counts
//! of nights, missiles supplied; another measure has one panel. Every mark stands at its exact number and day.
//!
//! [`scales`] owns the transform. plotters gets it as its axes and draws through [`backend`] into the scene: mesh,
//! lines and areas itself, bars, points and columns as elements of ours ([`element`]).

mod amount_drawing;
mod amount_form;
mod asof_line;
mod backend;
mod claim_labels;
mod claims_panel;
mod compared_day;
mod compose;
mod content;
mod day_span;
mod direct_label;
mod element;
mod label_column;
mod layout;
mod legend;
mod nightly_columns;
mod nights_panel;
mod panel_frame;
mod panel_labels;
mod panel_words;
mod readings;
mod rows_panel;
mod scales;
mod sentence;
mod step_series;
mod strike_points;
mod ticks;
pub mod timeline;
mod total_bar;
mod words;

use crate::base::math::clamp;
use crate::model::{ChartMeasure, Dataset};
use crate::query::Snapshot;
use crate::scene::{Scene, Subject};
use crate::text::Lang;

pub use legend::{ChartSign, IN_SIGHT, SIGN_PX, chart_legend, draw_chart_sign};
pub use readings::{ReadChart, Reading, ReadingRequest, readings};
pub use scales::{ChartScales, CountScale, DayScale, PanelScales};
pub use ticks::{DayTick, DayTicks, day_ticks};

/// What to draw and how large.
#[derive(Clone, Debug)]
pub struct ChartRequest<'d> {
    /// The data.
    pub dataset: &'d Dataset,
    /// Which events and claims.
    pub snapshot: &'d Snapshot,
    /// What is counted.
    pub measure: ChartMeasure,
    /// One chart for each side that speaks.
    pub is_split: bool,
    /// Everything, as known today, where axes and labels are laid out for that: then nothing moves while a reader goes
    /// through the dates. Its days are those of the axis, and what was not said yet is not drawn. `None`: laid out for
    /// what the snapshot shows, as in files.
    pub layout_for_all_dates: Option<&'d Snapshot>,
    /// The language of the texts.
    pub lang: Lang,
    /// Width in pixels.
    pub width: f64,
    /// Height in pixels. Panels that have no room in it are left out, from the last on.
    pub height: f64,
    /// The event or claim to emphasise.
    pub chosen: Option<Subject>,
}

impl<'d> ChartRequest<'d> {
    /// A chart of launches of a width, as high as suits it.
    pub fn new(dataset: &'d Dataset, snapshot: &'d Snapshot, lang: Lang, width: f64) -> Self {
        Self {
            dataset,
            snapshot,
            measure: ChartMeasure::MissilesLaunched,
            is_split: false,
            layout_for_all_dates: None,
            lang,
            width,
            height: chart_height(width),
            chosen: None,
        }
    }

    /// The same as high as suits its width and its panels.
    pub fn fitting(self) -> Self {
        let height = compose::natural_height(&self);
        Self { height, ..self }
    }

    /// The same in a frame of a height. The charts of several sides, of which none is left out, may need more.
    pub fn in_frame(self, height: f64) -> Self {
        let least = if self.is_split { compose::natural_height(&self) } else { 0.0 };
        Self { height: height.max(least), ..self }
    }
}

/// A chart and where its days and counts lie.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartPicture {
    /// The picture.
    pub scene: Scene,
    /// Where its days lie; none where there is no room to draw.
    pub scales: Option<ChartScales>,
    /// The coordinates of its panels from above.
    pub panels: Vec<PanelScales>,
}

/// The height that suits a chart of launches of a width, both in pixels.
pub fn chart_height(width: f64) -> f64 {
    let part = layout::part_of_wide(width);
    if width < layout::NARROW { 417.0 } else { (451.0 + 86.0 * part).round() }
}

/// The chart.
pub fn chart_scene(request: &ChartRequest<'_>) -> Scene {
    chart_picture(request).scene
}

/// The chart with its coordinates.
pub fn chart_picture(request: &ChartRequest<'_>) -> ChartPicture {
    let side = |px: f64| if px.is_finite() { clamp(px, 1.0, 20_000.0) } else { 1.0 };
    let mut scene = Scene {
        width: side(request.width),
        height: side(request.height),
        lang: request.lang.code(),
        ..Scene::default()
    };
    let (scales, panels) = compose::draw(&mut scene, request).unzip();
    ChartPicture { scene, scales, panels: panels.unwrap_or_default() }
}

#[cfg(test)]
mod tests;
