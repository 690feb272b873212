//! Names that neither cover a symbol nor each other.

use crate::scene::{Anchor, Font, Rect, Scene, Token};

/// Where a label stands to what it names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Right,
    Left,
    Below,
    Above,
    Over,
}

/// Keeps what is taken.
pub(super) struct Placer {
    frame: Rect,
    taken: Vec<Rect>,
}

impl Placer {
    pub(super) fn new(frame: Rect) -> Self {
        Self { frame: frame.grown(-3.0), taken: Vec::new() }
    }

    /// Keeps labels off a rectangle.
    pub(super) fn block(&mut self, rect: Rect) {
        self.taken.push(rect);
    }

    /// Whether a rectangle is inside the frame and nothing stands there.
    pub(super) fn is_free(&self, rect: &Rect) -> bool {
        self.frame.holds(rect) && self.taken.iter().all(|taken| !taken.meets(rect))
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
        let size = [style.font.width(text) + 2.0, style.font.size * 1.1];
        for &side in sides {
            let (rect, anchor, x) = beside(target, side, size);
            if self.is_free(&rect) {
                let at = [x, rect.y + style.font.size * 0.88];
                scene.text(at, text, anchor, style.font, style.token, style.halo);
                self.taken.push(rect);
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
    pub(super) halo: Option<Token>,
}

fn beside(target: Rect, side: Side, [w, h]: [f64; 2]) -> (Rect, Anchor, f64) {
    const GAP: f64 = 4.0;
    let [cx, cy] = target.centre();
    let at = |x, y, anchor, text_x| (Rect { x, y, w, h }, anchor, text_x);
    match side {
        Side::Right => {
            at(target.right() + GAP, cy - h / 2.0, Anchor::Start, target.right() + GAP + 1.0)
        }
        Side::Left => at(target.x - GAP - w, cy - h / 2.0, Anchor::End, target.x - GAP - 1.0),
        Side::Below => at(cx - w / 2.0, target.bottom() + 2.0, Anchor::Middle, cx),
        Side::Above => at(cx - w / 2.0, target.y - 2.0 - h, Anchor::Middle, cx),
        Side::Over => at(cx - w / 2.0, cy - h / 2.0, Anchor::Middle, cx),
    }
}
