//! Text layout: paragraphs wrapped in a column.

use crate::scene::{Anchor, Font, Paint, Scene, Token};

/// Line height, in font sizes.
const LINE_HEIGHT: f64 = 1.36;
/// In narrower columns, lines are not indented below a bold lead.
const MIN_HANGING: f64 = 220.0;
/// The most lines in a paragraph; texts of other people's data may be of any length.
const MAX_LINES: usize = 8;

/// A column written from top to bottom.
pub(super) struct Flow<'s> {
    pub(super) scene: &'s mut Scene,
    /// The left edge of the next item.
    pub(super) x: f64,
    /// The top of the next item.
    pub(super) y: f64,
    /// The width of the column.
    pub(super) width: f64,
    /// Longer paragraphs are cut after this number of lines.
    pub(super) max_lines: usize,
}

impl<'s> Flow<'s> {
    pub(super) fn new(scene: &'s mut Scene, width: f64) -> Self {
        Self { scene, x: 0.0, y: 0.0, width, max_lines: MAX_LINES }
    }

    /// Adds vertical space.
    pub(super) fn skip(&mut self, pixels: f64) {
        self.y += pixels;
    }

    /// A thin horizontal line.
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

    /// A paragraph with a bold lead of width `indent`. All lines are indented beside the lead; in a narrow
    /// column only the first.
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
        let hang = if self.width - indent > MIN_HANGING { indent } else { 0.0 };
        let lines = wrapped(text, font, self.width - hang, indent - hang, self.max_lines);
        for (at, line) in lines.into_iter().enumerate() {
            let x = self.x + if at == 0 { indent } else { hang };
            if !line.is_empty() {
                self.scene.text([x, base(self.y)], line, Anchor::Start, font, token, None);
            }
            self.y += font.size * LINE_HEIGHT;
        }
    }
}

/// Wraps a text into lines of at most `width`, the first indented by `indent`. A word wider than a line
/// breaks at its end.
fn wrapped(text: &str, font: Font, width: f64, indent: f64, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut used = indent;
    let space = font.room(" ");
    // No line begins with a dash.
    let text = text.replace(" —", "\u{a0}—");
    for word in text.split(' ') {
        let word_width = font.room(word);
        let is_first = lines.last().is_some_and(String::is_empty);
        if !is_first && used + space + word_width > width {
            lines.push(String::new());
            used = 0.0;
        } else if !is_first {
            used += space;
            push(&mut lines, ' ');
        }
        for character in word.chars() {
            let character_width = font.room(character.encode_utf8(&mut [0; 4]));
            if used + character_width > width {
                lines.push(String::new());
                used = 0.0;
            }
            used += character_width;
            push(&mut lines, character);
        }
        if lines.len() > most {
            lines.truncate(most);
            push(&mut lines, '…');
            break;
        }
    }
    lines
}

fn push(lines: &mut [String], character: char) {
    if let Some(line) = lines.last_mut() {
        line.push(character);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_that_fit_are_not_broken() {
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
                // The ellipsis of a cut text is extra.
                prop_assert!(font.width(line.trim_end_matches('…')) <= width);
            }
        }
    }
}
