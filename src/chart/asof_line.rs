//! The day whose knowledge the picture shows: a line through the panels. Its flag is on the time strip.

use super::scales::{PanelScales, end_of};
use crate::scene::{Paint, Scene, Token};
use crate::time::Day;

/// Draws the line in a panel, where the day ends, if that is on the axis.
pub(super) fn draw_asof(scene: &mut Scene, day: Day, scales: &PanelScales) {
    let (plot, x) = (scales.plot(), scales.days.px(end_of(day)));
    if (plot.x - 0.5..=plot.right() + 0.5).contains(&x) {
        scene.line([x, plot.y], [x, plot.bottom()], Paint::stroke(Token::Ink, 1.5));
    }
}
