//! A label of two parts: regular, then bold; on one line or on two.

use crate::scene::{Anchor, Font, Rect, Scene, Token};

/// Size of the letters.
const SIZE: f64 = 12.0;
/// Room between the two parts.
const SPACE: f64 = 3.5;
/// Room above and below the base line.
const ASCENT: f64 = 10.0;
const DESCENT: f64 = 3.5;
/// Distance of two lines.
const LINE: f64 = 14.0;

/// A text of a regular and a bold part.
#[derive(Clone, Debug)]
pub(super) struct Label {
    regular: String,
    bold: String,
    token: Token,
    left: f64,
    right: f64,
    is_stacked: bool,
}

impl Label {
    /// Measures a label; system fonts run a little wider or narrower, so there is some room.
    pub(super) fn new(regular: String, bold: String, token: Token) -> Self {
        let left = Font::regular(SIZE).width(&regular) * 1.01;
        let right = Font::bold(SIZE).width(&bold) * 1.04;
        Self { regular, bold, token, left, right, is_stacked: false }
    }

    /// The same on two lines.
    pub(super) fn stacked(self) -> Self {
        Self { is_stacked: !self.bold.is_empty(), ..self }
    }

    /// Its colour.
    pub(super) fn token(&self) -> Token {
        self.token
    }

    /// It has two lines.
    pub(super) fn is_stacked(&self) -> bool {
        self.is_stacked
    }

    /// The height of its box.
    pub(super) fn height(&self) -> f64 {
        ASCENT + DESCENT + if self.is_stacked { LINE } else { 0.0 }
    }

    fn width(&self) -> f64 {
        match (self.is_stacked, self.bold.is_empty()) {
            (true, _) => self.left.max(self.right),
            (false, true) => self.left,
            (false, false) => self.left + SPACE + self.right,
        }
    }

    /// Its box with the left end at `x` and the middle of its height at `y`.
    pub(super) fn after(&self, x: f64, y: f64) -> Rect {
        Rect { x, y: y - self.height() / 2.0, w: self.width(), h: self.height() }
    }

    /// Its box with the right end at `x` and the middle of its height at `y`.
    pub(super) fn before(&self, x: f64, y: f64) -> Rect {
        self.after(x - self.width(), y)
    }

    /// Draws the label in its box. On one line both parts grow outward from where they meet, so that
    /// the reader's own font leaves no gap between them.
    pub(super) fn draw(&self, scene: &mut Scene, rect: &Rect) {
        let base = rect.y + ASCENT;
        let (first, second, anchor) = match (self.is_stacked, self.bold.is_empty()) {
            (true, _) => ([rect.x, base], [rect.x, base + LINE], Anchor::Start),
            (false, true) => ([rect.x, base], [rect.x, base], Anchor::Start),
            (false, false) => {
                let meet = rect.x + self.left;
                ([meet, base], [meet + SPACE, base], Anchor::End)
            }
        };
        let halo = Some(Token::Paper);
        scene.text(first, &*self.regular, anchor, Font::regular(SIZE), self.token, halo);
        if !self.bold.is_empty() {
            scene.text(second, &*self.bold, Anchor::Start, Font::bold(SIZE), self.token, halo);
        }
    }
}
