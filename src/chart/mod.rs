//! The chart of claims over time: data set + snapshot + measure + size → scene.
//!
//! plotters draws axes, mesh, lines and areas through our own backend. What a reader can point at is
//! placed by us through plotters' coordinates, so that each mark knows what it stands for.

mod asof;
mod axis;
mod backend;
mod bar_shapes;
mod bars;
mod content;
mod draw;
mod event_strip;
mod extent;
mod frame;
mod label;
mod label_obstacles;
mod label_space;
mod labels;
mod layout;
mod legend;
mod panel;
mod point_labels;
mod points;
mod readings;
mod scales;
mod sentence;
mod step_labels;
mod step_series;
mod ticks;
pub mod timeline;
mod total_gap;
mod words;

use crate::base::math::clamp;
use crate::model::{ChartMeasure, Dataset};
use crate::query::Snapshot;
use crate::scene::{Scene, Subject};
use crate::text::Lang;

pub use legend::{ChartSign, SIGN_PX, chart_legend, draw_chart_sign};
pub use readings::{Reading, readings};
pub use scales::ChartScales;
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
    /// through the days. Days outside the chosen ones are drawn; what was not said yet is not. `None`: laid out for
    /// what the snapshot shows, as in files.
    pub layout_for_all_dates: Option<&'d Snapshot>,
    /// The language of the texts.
    pub lang: Lang,
    /// Width in pixels.
    pub width: f64,
    /// Height in pixels.
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

    /// The same as high as suits its width and the number of its charts.
    pub fn fitting(self) -> Self {
        let height = draw::natural_height(&self);
        Self { height, ..self }
    }
}

/// A chart and where its days and counts lie.
#[derive(Clone, Debug, PartialEq)]
pub struct ChartPicture {
    /// The picture.
    pub scene: Scene,
    /// Its coordinates; none where there is no room to draw, or nothing to count.
    pub plane: Option<ChartScales>,
}

/// The height that suits a width, both in pixels, where there is one chart.
pub fn chart_height(width: f64) -> f64 {
    let part = clamp((width - 358.0) / (1240.0 - 358.0), 0.0, 1.0);
    (540.0 + 60.0 * part).round()
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
    let plane = draw::draw(&mut scene, request);
    ChartPicture { scene, plane }
}

#[cfg(test)]
mod tests;
