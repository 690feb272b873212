//! The request for a figure: map or chart, data, size.

use crate::geo::Basemap;
use crate::geo::view::Camera;
use crate::model::{ChartMeasure, Dataset};
use crate::query::{RangeRing, Snapshot};
use crate::text::Lang;
use crate::vocabulary;

vocabulary! {
    /// The kind of figure.
    Kind {
        /// The map.
        Map = "map",
        /// The chart.
        Chart = "chart",
    }
}

/// A request for a figure.
#[derive(Clone, Copy, Debug)]
pub struct FigureRequest<'d> {
    /// Map or chart.
    pub kind: Kind,
    /// The data set.
    pub dataset: &'d Dataset,
    /// The visible events and claims.
    pub snapshot: &'d Snapshot,
    /// The language.
    pub lang: Lang,
    /// The basemap; a chart needs none.
    pub basemap: &'d Basemap,
    /// The camera of the map; `None` for the whole country.
    pub camera: Option<Camera>,
    /// The range ring on the map.
    pub ring: Option<RangeRing>,
    /// The measure of the chart.
    pub measure: ChartMeasure,
    /// One chart for each side.
    pub is_split: bool,
    /// The width of the figure in pixels.
    pub width: f64,
    /// The height of the figure; `None` to fit the content.
    pub height: Option<f64>,
}

/// The default width for articles, in pixels.
pub const FIGURE_WIDTH: f64 = 1080.0;
/// The width of map or chart in a figure of default width.
pub const INNER_WIDTH: f64 = FIGURE_WIDTH - 2.0 * MARGIN;
pub(super) const MARGIN: f64 = 28.0;
/// The least width of a figure, and the least height of map or chart within it, that stay readable.
pub const MIN_SIZE: [f64; 2] = [320.0, 200.0];
