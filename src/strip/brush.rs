//! The dates chosen: what lies outside them is shaded, and a rail at the foot has a grip at either end. The day whose
//! knowledge is shown: a line with a flag.

use super::Parts;
use crate::scene::{Anchor, Font, Paint, Rect, Scene, Shape, Token};
use crate::text::strip as words;

/// Width and height of a grip.
pub const GRIP_PX: [f64; 2] = [8.0, 13.0];

/// Where the dates chosen begin and end.
fn ends(parts: &Parts<'_>) -> [f64; 2] {
    let days = parts.request.snapshot.filter().days;
    let area = parts.scales.area;
    let inside = |x: f64| x.max(area.x).min(area.right());
    let from = days.from.map_or(area.x, |day| inside(parts.scales.x_of(day)));
    let to = days.to.map_or(area.right(), |day| inside(parts.scales.x_of(day.plus(1))));
    [from, to.max(from)]
}

/// Shades what lies outside the dates chosen, behind everything.
pub(super) fn draw_chosen_dates(scene: &mut Scene, parts: &Parts<'_>) {
    let ([from, to], area) = (ends(parts), parts.scales.area);
    let bottom = parts.layout.weeks.bottom();
    for (left, right) in [(area.x, from), (to, area.right())] {
        if right - left > 0.5 {
            scene.rect(Rect::between(left, 0.0, right, bottom), 0.0, Paint::fill(Token::Sunk));
        }
    }
}

/// The rail with its grips. None of them lies over data.
pub(super) fn draw_rail(scene: &mut Scene, parts: &Parts<'_>) {
    let ([from, to], area, y) = (ends(parts), parts.scales.area, parts.scales.rail_y);
    scene.line([area.x, y], [area.right(), y], Paint::stroke(Token::Grid, 2.0));
    scene.line([from, y], [to, y], Paint::stroke(Token::Control, 3.2));
    let [w, h] = GRIP_PX;
    for x in [from, to] {
        let paint = Paint::stroke(Token::Ink, 1.2).and_fill(Token::Paper);
        scene.rect(Rect::around([x, y], w, h - 1.2), 2.0, paint);
    }
}

/// The line of the day whose knowledge is shown, its flag and its knob; today's where no day is chosen.
pub(super) fn draw_asof(scene: &mut Scene, parts: &Parts<'_>) {
    let area = parts.scales.area;
    let asof = parts.request.snapshot.filter().asof;
    let x = asof.map_or(area.right(), |day| parts.scales.x_of(day.plus(1)));
    let x = x.max(area.x).min(area.right());
    let axis = parts.layout.symbols.bottom();
    let text = words::known_by(parts.request.lang, asof);
    let font = Font::medium(11.5);
    let width = font.width(&text) * 1.06 + 12.0;
    let left = (x - width + 6.0).max(0.0);
    let flag = Rect { x: left, y: 0.0, w: width, h: 17.0 };
    scene.line([x, flag.bottom()], [x, axis], Paint::stroke(Token::Ink, 1.2));
    let knob = Paint::stroke(Token::Ink, 1.8).and_fill(Token::Paper);
    scene.draw(Shape::Circle([x, axis], 4.6), knob);
    if flag.right() <= scene.width {
        scene.rect(flag, 2.0, Paint::fill(Token::Ink));
        let at = [flag.centre()[0], 12.5];
        scene.text(at, text, Anchor::Middle, font, Token::Paper, None);
    }
}
