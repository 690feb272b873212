//! A sentence in the frame, where there is nothing to draw.

use crate::scene::{Anchor, Font, Rect, Scene, Token};

const FONT: Font = Font::regular(14.0);
const LINE: f64 = 20.0;

/// Writes a sentence in the middle of a rectangle, on as many lines as it needs; nothing where a word has
/// no room.
pub(super) fn draw_sentence(scene: &mut Scene, rect: &Rect, sentence: &str) {
    let width = rect.w.min(560.0) - 12.0;
    let mut lines: Vec<String> = Vec::new();
    for word in sentence.split(' ') {
        match lines.last_mut() {
            Some(line) if FONT.width(line) + FONT.width(word) + 4.0 <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    let height = lines.len() as f64 * LINE;
    if height > rect.h || lines.iter().any(|line| FONT.width(line) > rect.w) {
        return;
    }
    let [x, y] = rect.centre();
    for (at, line) in lines.into_iter().enumerate() {
        let base = y - height / 2.0 + at as f64 * LINE + 14.5;
        scene.text([x, base], line, Anchor::Middle, FONT, Token::Ink2, Some(Token::Paper));
    }
}
