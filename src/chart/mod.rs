//! The chart of claimed and documented missiles over time: data set + selection + size → scene.
//!
//! plotters draws axes, mesh, lines and areas through our own backend. What a reader can point at is
//! placed by us through plotters' coordinates, so that each mark knows what it stands for.

mod asof;
mod axis;
mod backend;
mod bars;
mod claims;
mod draw;
mod extent;
mod field;
mod frame;
mod gap;
mod key;
mod label;
mod labels;
mod layout;
mod stairs;
mod strip;
mod sums;
mod ticks;
pub mod timeline;
mod words;

use crate::base::math::within;
use crate::model::Dataset;
use crate::query::Selection;
use crate::scene::{Scene, Subject};
use crate::text::{Lang, messages};

pub use key::{ChartSign, SIGN_PX, chart_key, draw_chart_sign};

/// What to draw and how large.
#[derive(Clone, Debug)]
pub struct ChartRequest<'d> {
    /// The data.
    pub dataset: &'d Dataset,
    /// Which events and claims.
    pub selection: Selection,
    /// The language of the texts.
    pub lang: Lang,
    /// Width in pixels.
    pub width: f64,
    /// Height in pixels.
    pub height: f64,
    /// The event or claim to emphasise.
    pub chosen: Option<Subject>,
}

/// The height that suits a width, both in pixels.
pub fn chart_height(width: f64) -> f64 {
    let part = within((width - 358.0) / (1240.0 - 358.0), 0.0, 1.0);
    (460.0 + 60.0 * part).round()
}

/// The chart.
pub fn chart_scene(request: &ChartRequest<'_>) -> Scene {
    let side = |px: f64| if px.is_finite() { within(px, 1.0, 20_000.0) } else { 1.0 };
    let mut scene = Scene {
        width: side(request.width),
        height: side(request.height),
        title: messages(request.lang).how_many.to_owned(),
        lang: request.lang.code(),
        ..Scene::default()
    };
    draw::draw(&mut scene, request);
    scene
}

#[cfg(test)]
mod tests;
