//! The day whose knowledge the picture shows: a line with a flag and a handle.

use super::frame::Scales;
use super::label_space::LabelSpace;
use super::layout::Layout;
use super::words;
use crate::scene::{Anchor, Font, Paint, Rect, Scene, Shape, Token};
use crate::text::Lang;
use crate::time::Day;

const FONT: Font = Font::medium(12.0);

/// Where the line and its flag lie.
#[derive(Clone, Copy, Debug)]
pub(super) struct AsofLine {
    line: Rect,
    flag: Option<Rect>,
}

impl AsofLine {
    /// Keeps texts off the line and its flag; off the flag alone where texts must stay while the line moves.
    pub(super) fn keep_clear(&self, field: &mut LabelSpace, may_texts_move: bool) {
        if may_texts_move {
            field.taken.push(self.line);
        }
        field.taken.extend(self.flag);
    }
}

/// Draws the line of a day that lies within the chart.
pub(super) fn draw_asof(
    scene: &mut Scene,
    day: Day,
    layout: &Layout,
    plane: &Scales,
    lang: Lang,
) -> Option<AsofLine> {
    let (left, right) = (layout.plot.x, layout.plot.right());
    let x = plane.x(day.plus(1));
    if x < left || x > right {
        return None;
    }
    let text = words::as_known_on(lang, day);
    let width = FONT.width(&text) * 1.06 + 14.0;
    let flag = Rect { x: (x - width + 1.0).max(0.0), y: 4.0, w: width, h: 21.0 };
    let base = layout.column().bottom();
    let line = Paint::stroke(Token::Ink, 1.5);
    scene.line([x, flag.bottom()], [x, layout.strip.bottom()], line);
    scene
        .draw(Shape::Circle([x, base], 5.5), Paint::stroke(Token::Ink, 2.0).and_fill(Token::Paper));
    let has_flag = flag.right() <= layout.width;
    if has_flag {
        scene.rect(flag, 2.0, Paint::fill(Token::Ink));
        let at = [flag.x + flag.w / 2.0, flag.y + 14.5];
        scene.text(at, text, Anchor::Middle, FONT, Token::Paper, None);
    }
    let line = Rect::between(x - 2.0, flag.y, x + 2.0, base);
    Some(AsofLine { line, flag: has_flag.then_some(flag) })
}
