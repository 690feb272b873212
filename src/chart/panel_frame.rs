//! The frame of a panel: mesh, base line and the labels of its two axes, through plotters.

use plotters::chart::{ChartBuilder, ChartContext};
use plotters::coord::cartesian::Cartesian2d;
use plotters::drawing::{DrawingAreaErrorKind, IntoDrawingArea};
use plotters::element::PathElement;

use super::backend::{SceneBackend, StyleId, no_style, scaled};
use super::element::{Element, Glyph};
use super::scales::{CountScale, DayScale, PanelScales, Point, end_of, start_of};
use super::ticks::{DayTick, FONT, day_ticks, half};
use crate::scene::{Anchor, Font, Paint, Rect, Run, Scene, Token};
use crate::text::Lang;
use crate::text::amount::number;

/// plotters' chart over our scales.
pub(super) type Chart<'c, 's> =
    ChartContext<'c, SceneBackend<'s>, Cartesian2d<DayScale, CountScale>>;

/// What drawing through plotters returns; our backend never fails.
pub(super) type Done = Result<(), DrawingAreaErrorKind<std::convert::Infallible>>;

/// Draws into a panel through plotters; nothing where there is no room.
pub(super) fn draw_in(
    scene: &mut Scene,
    scales: &PanelScales,
    draw: impl FnOnce(&mut Chart<'_, '_>) -> Done,
) {
    let plot = scales.plot();
    let root = SceneBackend { scene }.into_drawing_area();
    let (at, size) = ((scaled(plot.x), scaled(plot.y)), (scaled(plot.w), scaled(plot.h)));
    let area = root.shrink(at, size);
    if let Ok(mut chart) = ChartBuilder::on(&area).build_cartesian_2d(scales.days, scales.counts) {
        // Our backend cannot fail.
        let _ = draw(&mut chart);
    }
}

/// Draws the mesh with its counts. What they are divided by: one, or a million.
pub(super) fn draw_frame(scene: &mut Scene, scales: &PanelScales, divisor: f64, lang: Lang) {
    draw_in(scene, scales, |chart| {
        chart
            .configure_mesh()
            .bold_line_style(StyleId::Grid.shape())
            .light_line_style(no_style())
            .axis_style(no_style())
            .disable_axes()
            .draw()?;
        let first = start_of(scales.days.first);
        let base = vec![(first, 0.0), (end_of(scales.days.last), 0.0)];
        chart.draw_series([PathElement::new(base, StyleId::BaseLine.shape())])?;
        let labels = scales.counts.ticks().values().into_iter().map(|count| {
            let text = number(lang, count / divisor);
            Element::new(CountLabel { at: (first, count), text })
        });
        chart.draw_series(labels)?;
        Ok(())
    });
}

/// The label of a count, left of the plot.
struct CountLabel {
    at: Point,
    text: String,
}

impl Glyph for CountLabel {
    fn points(&self) -> Vec<Point> {
        vec![self.at]
    }

    fn draw(&self, at: &[[f64; 2]], scene: &mut Scene) {
        let [[x, y]] = at else { return };
        let at = [x - 5.0, y + 4.0];
        scene.text(at, &*self.text, Anchor::End, FONT, Token::Ink2, None);
    }
}

/// Draws the labels of the days beneath a height.
pub(super) fn draw_day_labels(scene: &mut Scene, days: DayScale, y: f64, lang: Lang) {
    let counts = CountScale { top: 1.0, upper: y - 1.0, lower: y };
    let found = day_ticks(days.first, days.last.plus(1), days.right - days.left, lang);
    draw_in(scene, &PanelScales { days, counts }, |chart| {
        let shift = found.shift;
        let labels = found.ticks.into_iter().map(|tick| Element::new(DayLabel { tick, shift }));
        chart.draw_series(labels)?;
        Ok(())
    });
}

/// The label of a day, under the axis.
struct DayLabel {
    tick: DayTick,
    shift: f64,
}

impl Glyph for DayLabel {
    fn points(&self) -> Vec<Point> {
        vec![(start_of(self.tick.day), 0.0)]
    }

    fn draw(&self, at: &[[f64; 2]], scene: &mut Scene) {
        let [[x, y]] = at else { return };
        scene.line([*x, *y], [*x, y + 4.0], Paint::stroke(Token::Ink3, 1.0));
        let font = if self.tick.is_bold { Font { weight: 700, ..FONT } } else { FONT };
        let at = [(x + self.shift).max(half(&self.tick)), y + 16.0];
        scene.text(at, &*self.tick.text, Anchor::Middle, font, Token::Ink2, None);
    }
}

/// Draws the title over a panel, in the first of its forms that has room: what in bold, then by whom.
pub(super) fn draw_title(scene: &mut Scene, rect: Rect, forms: &[(String, String)]) {
    let run = |text: &str, font, token| Run { text: text.to_owned(), font, token };
    let mut all = forms.iter().map(|(what, whom)| {
        let what = run(what, Font::bold(12.5), Token::Ink);
        let whom = run(&[" ", whom].concat(), Font::regular(12.5), Token::Ink2);
        if whom.text == " " { vec![what] } else { vec![what, whom] }
    });
    let width = |runs: &[Run]| runs.iter().map(Run::width).sum::<f64>();
    if let Some(runs) = all.find(|runs| width(runs) <= rect.w) {
        scene.runs([rect.x, rect.y + 11.5], runs, None);
    }
}
