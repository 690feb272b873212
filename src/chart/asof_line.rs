//! The day whose knowledge the picture shows: a line through the panels and the strip, with a flag in the strip.

use super::scales::{DayScale, PanelScales, end_of};
use super::words;
use crate::scene::{Anchor, Font, Paint, Rect, Scene, Shape, Token};
use crate::text::Lang;
use crate::time::Day;

const FONT: Font = Font::medium(11.5);
const FLAG: f64 = 17.0;

/// Draws the line in a panel.
pub(super) fn draw_asof(scene: &mut Scene, day: Day, scales: &PanelScales) {
    let plot = scales.plot();
    if let Some(x) = x_of(day, scales.days) {
        scene.line([x, plot.y], [x, plot.bottom()], Paint::stroke(Token::Ink, 1.5));
    }
}

/// Draws the line in the strip, with its flag above and a round knob on the axis; gives back the flag.
pub(super) fn draw_flag(
    scene: &mut Scene,
    day: Day,
    strip: Rect,
    days: DayScale,
    lang: Lang,
) -> Option<Rect> {
    let x = x_of(day, days)?;
    scene.line([x, strip.y], [x, strip.bottom()], Paint::stroke(Token::Ink, 1.5));
    let knob = Paint::stroke(Token::Ink, 1.8).and_fill(Token::Paper);
    scene.draw(Shape::Circle([x, strip.bottom()], 5.0), knob);
    let text = words::as_known_on(lang, day);
    let width = FONT.room(&text) + 12.0;
    let left = (x - width + 0.75).max(0.0);
    let flag = Rect { x: left, y: strip.y, w: width, h: FLAG };
    if flag.right() > scene.width {
        return None;
    }
    scene.rect(flag, 2.0, Paint::fill(Token::Ink));
    let at = [flag.x + flag.w / 2.0, flag.y + 12.5];
    scene.text(at, text, Anchor::Middle, FONT, Token::Paper, None);
    Some(flag)
}

/// Where a day ends, if that is on the axis.
fn x_of(day: Day, days: DayScale) -> Option<f64> {
    let x = days.px(end_of(day));
    (days.left - 0.5..=days.right + 0.5).contains(&x).then_some(x)
}
