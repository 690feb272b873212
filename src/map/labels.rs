//! Names that neither cover a symbol nor each other.

use crate::labels::{Label, LabelCandidate, LabelSpace, Side, beside, solve};
use crate::model::Grade;
use crate::scene::symbol::{Symbol, draw_symbol};
use crate::scene::{Anchor, Font, Rect, Scene, Token};

/// Fonts of other machines are a little wider than the one that is measured.
const WIDER: f64 = 1.04;
/// From line to line, in sizes of the font.
const LEADING: f64 = 1.12;
/// So far around a symbol nothing is written: a little less than its own name keeps off it.
pub(super) const KEPT_PX: f64 = 1.9;
/// What it costs to stand so close to another symbol that the name could be taken for that one's.
const MISTAKEN_COST: f64 = 3.0;
const MISTAKEN_PX: f64 = 5.0;
/// The symbol in a tally, and the room between two of its numbers.
const TALLY_SYMBOL: f64 = 8.5;
const TALLY_GAP: f64 = 7.0;
const TALLY_FONT: Font = Font::regular(11.5);

/// A line of a label.
#[derive(Clone, Debug)]
pub(super) enum Line {
    Text(String, Font, Token),
    /// How many events of each grade.
    Tally(Vec<(Grade, usize)>),
}

impl Line {
    fn width(&self) -> f64 {
        match self {
            Self::Text(text, font, _) => font.width(text) * WIDER + 2.0,
            Self::Tally(grades) => {
                grades.iter().map(|(_, count)| tally_px(*count)).sum::<f64>() - TALLY_GAP
            }
        }
    }

    fn height(&self) -> f64 {
        match self {
            Self::Text(_, font, _) => font.size * LEADING,
            Self::Tally(_) => 14.0,
        }
    }
}

/// Width and height of lines one below the other.
pub(super) fn size(lines: &[Line]) -> [f64; 2] {
    let width = lines.iter().map(Line::width).fold(0.0, f64::max);
    [width, lines.iter().map(Line::height).sum()]
}

/// Width and height of one line of text.
pub(super) fn size_of(text: &str, font: Font) -> [f64; 2] {
    size(&[Line::Text(text.to_owned(), font, Token::Ink)])
}

/// Writes lines at a spot.
pub(super) fn write(scene: &mut Scene, lines: &[Line], spot: &LabelCandidate, halo: Token) {
    let LabelCandidate { rect, anchor, .. } = *spot;
    let x = match anchor {
        Anchor::Start => rect.x + 1.0,
        Anchor::Middle => rect.centre()[0],
        Anchor::End => rect.right() - 1.0,
    };
    let mut top = rect.y;
    for line in lines {
        match line {
            Line::Text(text, font, token) => {
                let at = [x, top + font.size * 0.9];
                scene.text(at, text.as_str(), anchor, *font, *token, Some(halo));
            }
            Line::Tally(grades) => {
                let left = match anchor {
                    Anchor::Start => x,
                    Anchor::Middle => x - line.width() / 2.0,
                    Anchor::End => x - line.width(),
                };
                tally(scene, grades, [left, top + line.height() / 2.0], halo);
            }
        }
        top += line.height();
    }
}

/// The room for one symbol with its number and the gap behind it.
fn tally_px(count: usize) -> f64 {
    TALLY_SYMBOL + 4.0 + TALLY_FONT.width(&count.to_string()) * WIDER + TALLY_GAP
}

fn tally(scene: &mut Scene, grades: &[(Grade, usize)], [mut x, y]: [f64; 2], ground: Token) {
    for &(grade, count) in grades {
        let symbol = Symbol { grade, is_contested: false, size: TALLY_SYMBOL, background: ground };
        draw_symbol(scene, symbol, [x + TALLY_SYMBOL / 2.0, y]);
        let at = [x + TALLY_SYMBOL + 3.0, y + 4.0];
        let text = count.to_string();
        scene.text(at, text, Anchor::Start, TALLY_FONT, Token::Ink2, Some(ground));
        x += tally_px(count);
    }
}

/// The space of the map's names, and which names are written.
#[derive(Debug)]
pub(super) struct Placer {
    space: LabelSpace,
    names: Vec<String>,
}

impl Placer {
    pub(super) fn new(frame: Rect) -> Self {
        Self { space: LabelSpace::new(frame.grown(-3.0)), names: Vec::new() }
    }

    /// Keeps labels off a rectangle.
    pub(super) fn block(&mut self, rect: Rect) {
        self.space.block(rect);
    }

    /// Whether a rectangle is inside the frame and nothing stands there.
    pub(super) fn is_free(&self, rect: &Rect) -> bool {
        self.space.is_free(rect)
    }

    /// Finds places for labels, and keeps later ones off them. Beside the target of another a name could be taken
    /// for that one's.
    pub(super) fn solve(&mut self, labels: &[Label]) -> Vec<Option<LabelCandidate>> {
        for label in labels {
            if let Some((target, _)) = &label.farther {
                self.space.own_zone(label.owner, target.grown(MISTAKEN_PX), MISTAKEN_COST);
            }
        }
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
        let lines = [Line::Text(text.to_owned(), style.font, style.token)];
        let size = size(&lines);
        for &side in sides {
            let spot = beside(target, side, size);
            if self.is_free(&spot.rect) {
                write(scene, &lines, &spot, style.halo);
                self.space.write(&spot);
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
