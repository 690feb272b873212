//! The grade of the event as it was known on each day.

use super::{FONT, Page};
use crate::query::grade_history;
use crate::scene::symbol::{Symbol, draw_symbol, grade_token};
use crate::scene::{Anchor, Paint, Rect, Scene, Token};
use crate::text::{evidence, words};

const BAR: f64 = 5.0;
const SYMBOL: f64 = 11.0;

pub(super) fn draw(scene: &mut Scene, page: &mut Page<'_>) {
    let request = page.request;
    let steps = grade_history(request.dataset, request.event, request.snapshot);
    let top = page.row_name(scene, evidence::grade_then(request.lang), 32.0);
    // The last grade is named wherever it fits; the others where their own stretch has the room.
    let mut labels_end = scene.width;
    for (at, step) in steps.iter().enumerate().rev() {
        let from = page.scale.x(step.day);
        let to = steps.get(at + 1).map_or(page.scale.right, |next| page.scale.x(next.day));
        let bar = Rect::between(from, top + 20.0, to.max(from + 2.0), top + 20.0 + BAR);
        scene.rect(bar, 0.0, Paint::fill(grade_token(step.grade)));
        let edge = Paint::stroke(Token::Ink2, 1.0);
        scene.line([from, top + 16.0], [from, top + 20.0 + BAR], edge);
        let grade = words::grade(request.lang, step.grade);
        // On a phone the sign ≠ says it alone.
        let label = match step.is_contested && !page.is_narrow {
            true => evidence::contested_grade(request.lang, grade),
            false => grade.to_owned(),
        };
        let width = SYMBOL + 12.0 + FONT.width(&label);
        let is_last = at + 1 == steps.len();
        let x = if is_last { from.min(scene.width - width) } else { from };
        if x + width <= labels_end {
            let symbol = Symbol {
                grade: step.grade,
                is_contested: step.is_contested,
                size: SYMBOL,
                background: Token::Paper,
            };
            draw_symbol(scene, symbol, [x + SYMBOL / 2.0 + 1.0, top + 9.0]);
            let base = [x + SYMBOL + 8.0, top + 13.0];
            scene.text(base, label, Anchor::Start, FONT, Token::Ink, None);
            labels_end = x - 4.0;
        }
    }
    page.y = top + 34.0;
}
