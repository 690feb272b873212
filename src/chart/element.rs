//! What the chart draws itself, as elements of plotters: plotters puts their points where they belong, and they draw
//! themselves from there into the scene.

use plotters::element::{Drawable, PointCollection};
use plotters_backend::{BackendCoord, DrawingErrorKind};

use super::backend::{SceneBackend, point};
use super::scales::Point;
use crate::scene::Scene;

/// Something that is drawn from points of the chart.
pub(super) trait Glyph {
    /// The points, in days and counts.
    fn points(&self) -> Vec<Point>;

    /// Draws it; `at` are its points in pixels, in the same order.
    fn draw(&self, at: &[[f64; 2]], scene: &mut Scene);
}

/// A glyph as an element of plotters.
pub(super) struct Element<G> {
    glyph: G,
    points: Vec<Point>,
}

impl<G: Glyph> Element<G> {
    /// The element of a glyph.
    pub(super) fn new(glyph: G) -> Self {
        Self { points: glyph.points(), glyph }
    }
}

impl<'e, G> PointCollection<'e, Point> for &'e Element<G> {
    type Point = &'e Point;
    type IntoIter = std::slice::Iter<'e, Point>;

    fn point_iter(self) -> Self::IntoIter {
        self.points.iter()
    }
}

impl<G: Glyph> Drawable<SceneBackend<'_>> for Element<G> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        at: I,
        backend: &mut SceneBackend<'_>,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<std::convert::Infallible>> {
        let at: Vec<_> = at.map(point).collect();
        self.glyph.draw(&at, backend.scene);
        Ok(())
    }
}

impl<G: Glyph> Glyph for &G {
    fn points(&self) -> Vec<Point> {
        (*self).points()
    }

    fn draw(&self, at: &[[f64; 2]], scene: &mut Scene) {
        (*self).draw(at, scene);
    }
}
