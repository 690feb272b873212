//! Names on the map that neither cover a sign nor each other.

use crate::labels::{Label, LabelCandidate, LabelSpace, Side, beside, solve};
use crate::scene::{Anchor, Font, Rect, Scene, Token};

/// From line to line, in sizes of the font.
const LEADING: f64 = 1.12;
/// So far around a sign nothing is written.
const KEPT_PX: f64 = 0.9;
/// Names of what is no strike keep so far off signs, so that none seems to name one.
const OFF_PX: f64 = 4.6;
/// A line of a label.
#[derive(Clone, Debug)]
pub(super) struct Line(pub(super) String, pub(super) Font, pub(super) Token);

impl Line {
    fn width(&self) -> f64 {
        let Self(text, font, _) = self;
        font.width(text) + 2.0
    }

    fn height(&self) -> f64 {
        let Self(_, font, _) = self;
        font.size * LEADING
    }
}

/// Width and height of lines one below the other.
pub(super) fn size(lines: &[Line]) -> [f64; 2] {
    let width = lines.iter().map(Line::width).fold(0.0, f64::max);
    [width, lines.iter().map(Line::height).sum()]
}

/// Width and height of one line of text.
pub(super) fn size_of(text: &str, font: Font) -> [f64; 2] {
    size(&[Line(text.to_owned(), font, Token::Ink)])
}

/// Writes lines at a place.
pub(super) fn write(scene: &mut Scene, lines: &[Line], place: &LabelCandidate, halo: Token) {
    let LabelCandidate { rect, anchor, .. } = *place;
    let x = match anchor {
        Anchor::Start => rect.x + 1.0,
        Anchor::Middle => rect.centre()[0],
        Anchor::End => rect.right() - 1.0,
    };
    let mut top = rect.y;
    for line in lines {
        let Line(text, font, token) = line;
        let at = [x, top + font.size * 0.9];
        scene.text(at, text.as_str(), anchor, *font, *token, Some(halo));
        top += line.height();
    }
}

/// The space of the map's names, and which names are written.
#[derive(Clone, Debug)]
pub(super) struct Placer {
    pub(super) space: LabelSpace,
    /// The rooms of signs, off which names of other things keep farther.
    signs: LabelSpace,
    names: Vec<String>,
}

impl Placer {
    pub(super) fn new(frame: Rect) -> Self {
        let space = || LabelSpace::new(frame.grown(-3.0));
        Self { space: space(), signs: space(), names: Vec::new() }
    }

    /// Keeps labels off a rectangle.
    pub(super) fn block(&mut self, rect: Rect) {
        self.space.block(rect);
    }

    /// Keeps labels off a sign, and those of other things farther.
    pub(super) fn block_sign(&mut self, rect: Rect) {
        self.space.block(rect.grown(KEPT_PX));
        self.signs.block(rect.grown(OFF_PX));
    }

    /// Whether a rectangle is inside the frame, and nothing stands there or so near that it would seem to belong to it.
    pub(super) fn is_free(&self, rect: &Rect) -> bool {
        self.space.is_free(rect) && self.signs.is_free(rect)
    }

    /// Finds places for labels, and keeps later ones off them.
    pub(super) fn solve(&mut self, labels: &[Label]) -> Vec<Option<LabelCandidate>> {
        solve(&mut self.space, labels)
    }

    /// Remembers that a name is written.
    pub(super) fn remember(&mut self, name: &str) {
        self.names.push(name.to_owned());
    }

    /// Whether a name is written already.
    pub(super) fn is_named(&self, name: &str) -> bool {
        self.names.iter().any(|known| known == name)
    }

    /// The first of these sides of what lies on a sign where a text of this size has room.
    pub(super) fn first_free(
        &self,
        size: [f64; 2],
        target: Rect,
        sides: &[Side],
    ) -> Option<LabelCandidate> {
        let mut places = sides.iter().map(|&side| beside(target, side, size));
        places.find(|place| self.space.is_free(&place.rect))
    }

    /// Sets `text` beside `target` on the first of `sides` with room. False where there is none: the
    /// label is left out, never its symbol.
    pub(super) fn label(
        &mut self,
        scene: &mut Scene,
        text: &str,
        style: Style,
        target: Rect,
        sides: &[Side],
    ) -> bool {
        let lines = [Line(text.to_owned(), style.font, style.token)];
        let size = size(&lines);
        for &side in sides {
            let place = beside(target, side, size);
            if self.is_free(&place.rect) {
                write(scene, &lines, &place, style.halo);
                self.space.write(&place);
                self.remember(text);
                return true;
            }
        }
        false
    }
}

/// How a label is set.
#[derive(Clone, Copy)]
pub(super) struct Style {
    pub(super) font: Font,
    pub(super) token: Token,
    pub(super) halo: Token,
}
