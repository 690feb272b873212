//! Text that runs down a column and breaks where the column ends.

use crate::scene::{Anchor, Font, Paint, Scene, Token};

/// The width that a text may take in the font of any reader: DejaVu's letters, the widest that are common,
/// are wider than those of `base/text_width.rs` by so much.
pub(super) fn room(font: Font, text: &str) -> f64 {
    font.width(text) * if font.weight >= 600 { 1.21 } else { 1.14 }
}

/// From base line to base line, in sizes of the font.
const LEADING: f64 = 1.36;
/// Narrower than this, lines do not hang beside the words that they begin with.
const LEAST_HANGING: f64 = 220.0;
/// Lines of a paragraph. A text of somebody else's data may be of any length.
const MOST_LINES: usize = 8;

/// A column that is written from the top.
pub(super) struct Flow<'s> {
    pub(super) scene: &'s mut Scene,
    /// The left edge of what comes next.
    pub(super) x: f64,
    /// Where it begins.
    pub(super) y: f64,
    /// How wide it may be.
    pub(super) width: f64,
    /// What a paragraph has beyond so many lines is cut.
    pub(super) most_lines: usize,
}

impl<'s> Flow<'s> {
    pub(super) fn new(scene: &'s mut Scene, width: f64) -> Self {
        Self { scene, x: 0.0, y: 0.0, width, most_lines: MOST_LINES }
    }

    /// Leaves some room.
    pub(super) fn skip(&mut self, pixels: f64) {
        self.y += pixels;
    }

    /// A thin line across.
    pub(super) fn rule(&mut self) {
        self.skip(8.0);
        let (from, to) = ([self.x, self.y], [self.x + self.width, self.y]);
        self.scene.line(from, to, Paint::stroke(Token::Rule, 1.0));
        self.skip(6.0);
    }

    /// A paragraph.
    pub(super) fn text(&mut self, font: Font, token: Token, text: &str) {
        self.led(font, token, ("", 0.0), text);
    }

    /// A paragraph that begins with bold words, for which so much room is left: beside all of its lines, or
    /// in a narrow column beside the first.
    pub(super) fn led(
        &mut self,
        font: Font,
        token: Token,
        (lead, indent): (&str, f64),
        text: &str,
    ) {
        let bold = Font { weight: 700, ..font };
        let base = |y: f64| y + font.size * 1.02;
        if !lead.is_empty() {
            let at = [self.x, base(self.y)];
            self.scene.text(at, lead, Anchor::Start, bold, Token::Ink, None);
        }
        let hang = if self.width - indent > LEAST_HANGING { indent } else { 0.0 };
        let lines = wrapped(text, font, self.width - hang, indent - hang, self.most_lines);
        for (at, line) in lines.into_iter().enumerate() {
            let x = self.x + if at == 0 { indent } else { hang };
            if !line.is_empty() {
                self.scene.text([x, base(self.y)], line, Anchor::Start, font, token, None);
            }
            self.y += font.size * LEADING;
        }
    }
}

/// The lines of a text, none wider than `width`; the first begins `indent` pixels in. A word that is
/// wider than a line breaks where the line ends.
fn wrapped(text: &str, font: Font, width: f64, indent: f64, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = indent;
    let space = room(font, " ");
    // A dash never begins a line.
    let text = text.replace(" —", "\u{a0}—");
    for word in text.split(' ') {
        let of_word = room(font, word);
        let is_first = lines.last().is_some_and(String::is_empty);
        if !is_first && used + space + of_word > width {
            lines.push(String::new());
            used = 0.0;
        } else if !is_first {
            used += space;
            put(&mut lines, ' ');
        }
        for sign in word.chars() {
            let of_sign = room(font, sign.encode_utf8(&mut [0; 4]));
            if used + of_sign > width {
                lines.push(String::new());
                used = 0.0;
            }
            used += of_sign;
            put(&mut lines, sign);
        }
        if lines.len() > most {
            lines.truncate(most);
            put(&mut lines, '…');
            break;
        }
    }
    lines
}

fn put(lines: &mut [String], sign: char) {
    if let Some(line) = lines.last_mut() {
        line.push(sign);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_stay_whole_where_a_line_has_room_for_them() {
        let font = Font::regular(10.0);
        let text = "so many days, so few words";
        let lines = wrapped(text, font, 70.0, 0.0, 8);
        assert!(lines.len() > 1);
        assert_eq!(lines.join(" "), text);
        assert_eq!(wrapped("", font, 60.0, 0.0, 8), [""]);
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_the_column(text in "\\PC{0,300}", width in 60.0..400.0f64) {
            let font = Font::regular(12.0);
            for line in wrapped(&text, font, width, 20.0, 8) {
                // The dots of a text that was cut come on top.
                prop_assert!(font.width(line.trim_end_matches('…')) <= width);
            }
        }
    }
}
