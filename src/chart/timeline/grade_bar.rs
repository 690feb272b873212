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
    let steps = grade_history(request.dataset, request.event, &request.selection);
    let top = page.row_name(scene, evidence::grade_then(request.lang), 32.0);
    let mut label_from = 0.0;
    for (at, step) in steps.iter().enumerate() {
        let from = page.scale.x(step.day);
        let to = steps.get(at + 1).map_or(page.scale.right, |next| page.scale.x(next.day));
        let token = grade_token(step.grade);
        let bar = Rect::between(from, top + 20.0, to.max(from + 2.0), top + 20.0 + BAR);
        scene.rect(bar, 0.0, Paint::fill(token));
        scene.line([from, top + 16.0], [from, top + 20.0 + BAR], Paint::stroke(Token::Ink2, 1.0));
        let mut label = words::grade(request.lang, step.grade).to_owned();
        if step.is_contested {
            label = evidence::contested_grade(request.lang, &label);
        }
        let (x, width) = (from.max(label_from), SYMBOL + 10.0 + FONT.width(&label));
        // The last grade is always named; the others where their stretch has the room.
        let is_last = at + 1 == steps.len();
        let x = if is_last { x.min(scene.width - width).max(label_from) } else { x };
        if is_last || x + width <= to + 2.0 {
            let symbol = Symbol {
                grade: step.grade,
                is_contested: step.is_contested,
                size: SYMBOL,
                ground: Token::Paper,
            };
            draw_symbol(scene, symbol, [x + SYMBOL / 2.0 + 1.0, top + 9.0]);
            let base = [x + SYMBOL + 8.0, top + 13.0];
            scene.text(base, label, Anchor::Start, FONT, Token::Ink, None);
            label_from = x + width + 8.0;
        }
    }
    page.y = top + 34.0;
}
