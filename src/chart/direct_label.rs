//! A direct label: the amount in bold, then who said it and when; on one line or on two.

use crate::scene::{Font, Rect, Run, Scene, Token};

/// Size of the letters.
const SIZE: f64 = 12.0;
/// Height of a line.
pub(super) const LINE: f64 = 14.0;
/// From the top of a line to its base.
const ASCENT: f64 = 10.6;

/// A text of a bold and a regular part.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct DirectLabel {
    bold: String,
    regular: String,
    token: Token,
    is_stacked: bool,
}

impl Default for DirectLabel {
    fn default() -> Self {
        Self::new(String::new(), String::new(), Token::Ink)
    }
}

impl DirectLabel {
    /// A label on one line.
    pub(super) fn new(bold: String, regular: String, token: Token) -> Self {
        Self { bold, regular, token, is_stacked: false }
    }

    /// The same with its regular part on a line of its own.
    pub(super) fn stacked(self) -> Self {
        Self { is_stacked: !self.regular.is_empty() && !self.bold.is_empty(), ..self }
    }

    /// The same cut to a width.
    pub(super) fn cut(self, width: f64) -> Self {
        let mut cut = self;
        while cut.size()[0] > width && !(cut.regular.is_empty() && cut.bold.is_empty()) {
            let text = if cut.regular.is_empty() { &mut cut.bold } else { &mut cut.regular };
            if text.ends_with('…') {
                text.pop();
            }
            if text.pop().is_some() && !text.is_empty() {
                text.push('…');
            }
        }
        cut
    }

    /// Width and height.
    pub(super) fn size(&self) -> [f64; 2] {
        let [bold, regular] =
            [Font::bold(SIZE).width(&self.bold), Font::regular(SIZE).width(&self.regular)];
        let space = if self.regular.is_empty() { 0.0 } else { Font::regular(SIZE).width(" ") };
        match self.is_stacked {
            true => [bold.max(regular), 2.0 * LINE],
            false => [bold + space + regular, LINE],
        }
    }

    /// Draws it in a box of its size, from the left end on.
    pub(super) fn draw(&self, scene: &mut Scene, rect: &Rect) {
        let run = |text: String, font: Font| Run { text, font, token: self.token };
        let (bold, regular) = (Font::bold(SIZE), Font::regular(SIZE));
        let (at, halo) = ([rect.x, rect.y + ASCENT], Some(Token::Paper));
        let first = run(self.bold.clone(), bold);
        match (self.is_stacked, self.bold.is_empty(), self.regular.is_empty()) {
            (true, ..) => {
                scene.runs(at, vec![first], halo);
                let below = [at[0], at[1] + LINE];
                scene.runs(below, vec![run(self.regular.clone(), regular)], halo);
            }
            (_, true, _) => scene.runs(at, vec![run(self.regular.clone(), regular)], halo),
            (_, _, true) => scene.runs(at, vec![first], halo),
            _ => {
                let rest = run([" ", &self.regular].concat(), regular);
                scene.runs(at, vec![first, rest], halo);
            }
        }
    }
}
