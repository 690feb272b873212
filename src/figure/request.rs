//! What a figure is asked to show: map or chart, of which data, how large.

use crate::geo::Basemap;
use crate::geo::view::Camera;
use crate::model::{ChartMeasure, Dataset};
use crate::query::{RangeRing, Snapshot};
use crate::text::Lang;
use crate::vocabulary;

vocabulary! {
    /// Which picture.
    Kind {
        /// The map.
        Map = "map",
        /// The chart.
        Chart = "chart",
    }
}

/// What is to be made into a picture of its own.
#[derive(Clone, Copy, Debug)]
pub struct FigureRequest<'d> {
    /// Which picture.
    pub kind: Kind,
    /// The data.
    pub dataset: &'d Dataset,
    /// Which events and claims.
    pub snapshot: &'d Snapshot,
    /// The language.
    pub lang: Lang,
    /// The basemap; a chart needs none.
    pub basemap: &'d Basemap,
    /// The part of the Earth on the map; else the whole country.
    pub camera: Option<Camera>,
    /// The distance ring on the map.
    pub ring: Option<RangeRing>,
    /// What the chart counts.
    pub measure: ChartMeasure,
    /// One chart for each side that speaks.
    pub is_split: bool,
    /// The width of the whole in pixels.
    pub width: f64,
    /// The height of the whole, where it is asked for; else what the picture needs.
    pub height: Option<f64>,
}

/// The width that suits articles, in pixels.
pub const FIGURE_WIDTH: f64 = 1080.0;
/// The width of map or chart in such a figure.
pub const INNER_WIDTH: f64 = FIGURE_WIDTH - 2.0 * MARGIN;
pub(super) const MARGIN: f64 = 28.0;
/// Narrower than this, and lower than this for the picture itself, nothing can be read.
pub const LEAST: [f64; 2] = [320.0, 200.0];
