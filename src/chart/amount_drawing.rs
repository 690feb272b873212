//! Draws amounts: a bar from a start to an end at its number, in the form of its qualifier, and the dot of the day
//! on which it was said.

use super::amount_form::{AmountForm, Ink};
use crate::scene::{Dash, Fade, Paint, Path, Rect, Scene, Shape, Token};

/// Thickness of a bar.
pub(super) const THICK: f64 = 3.0;
/// Height of a band that states no width.
pub(super) const BAND: f64 = 6.4;
/// Radius of a dot.
pub(super) const DOT: f64 = 3.1;
/// How far an arrow reaches.
const ARROW: f64 = 7.0;
/// How far off the bar the arrow of "more than" begins.
const OFF: f64 = 2.8;
/// The stretch over which an end that is not stated fades out.
pub(super) const FADE_OUT: f64 = 42.0;

/// An amount in pixels.
#[derive(Clone, Copy, Debug)]
pub(super) struct AmountShape {
    /// From the start to the end, from the highest number to the lowest; without height where these are one.
    pub(super) span: Rect,
    /// How it is drawn.
    pub(super) form: AmountForm,
    /// What it counts.
    pub(super) ink: Ink,
    /// The start or the end is not stated.
    pub(super) fades: [bool; 2],
    /// Start and end are stated and within the axis.
    pub(super) has_ends: [bool; 2],
    /// It repeats another claim: thin.
    pub(super) is_relay: bool,
    /// Only a period is known of what it counts: hatched.
    pub(super) is_undated: bool,
    /// It takes in a whole attack: hollow.
    pub(super) is_whole_attack: bool,
}

impl AmountShape {
    /// The height at which it stands.
    pub(super) fn y(&self) -> f64 {
        self.span.centre()[1]
    }

    fn thick(&self) -> f64 {
        if self.is_relay { 1.4 } else { THICK }
    }

    /// The bar or band itself.
    pub(super) fn core(&self) -> Rect {
        let least = if self.form == AmountForm::About { BAND } else { self.thick() };
        let h = self.span.h.max(least);
        Rect { y: self.y() - h / 2.0, h, ..self.span }
    }

    /// The arrow: its foot and its tip.
    fn arrow(&self) -> Option<[[f64; 2]; 2]> {
        let Rect { x, w, .. } = self.span;
        let (far, y) = (if w < 9.0 { w / 2.0 } else { w - 4.0 }, self.y());
        match self.form {
            _ if self.is_relay => None,
            AmountForm::AtLeast | AmountForm::Words => Some([[x + far, y], [x + far, y - ARROW]]),
            AmountForm::MoreThan => {
                // Not where the arrow of an equal "at least" would stand.
                let x = x + if w < 24.0 { w / 2.0 } else { w - 12.0 };
                Some([[x, y - OFF], [x, y - OFF - ARROW + 2.0]])
            }
            AmountForm::UpTo => Some([[x + far, y], [x + far, y + ARROW]]),
            _ => None,
        }
    }

    /// All of it.
    pub(super) fn figure(&self) -> Rect {
        let core = self.core();
        let Some([foot, tip]) = self.arrow() else { return core };
        let (top, bottom) = (core.y.min(tip[1]), core.bottom().max(tip[1]));
        let (left, right) = (core.x.min(foot[0] - 2.6), core.right().max(foot[0] + 2.6));
        Rect::between(left, top, right, bottom)
    }

    /// Draws it.
    pub(super) fn draw(&self, scene: &mut Scene) {
        let (core, token) = (self.core(), self.ink.token());
        match self.form {
            _ if self.is_relay => self.solid(scene, core, token),
            AmountForm::About => {
                self.solid(scene, core, self.ink.soft());
                self.edges(scene, Dash::Dotted);
            }
            AmountForm::Range if core.h > THICK => {
                self.solid(scene, core, self.ink.soft());
                self.edges(scene, Dash::Solid);
            }
            AmountForm::Words => {
                let (solid, y) = (self.stated(), self.y());
                let dashed = Paint::dashed(token, 2.4, Dash::Dashed);
                scene.line([solid.x, y], [solid.right(), y], dashed);
                self.fade_ends(scene, Rect { y: y - 1.2, h: 2.4, ..core }, token);
            }
            _ if self.is_whole_attack => {
                let edge = Paint::stroke(token, 1.2).and_fill(Token::Paper);
                scene.rect(core.grown(0.4), 0.0, edge);
            }
            _ if self.is_undated => draw_hatched(scene, core.grown(1.0), token, Token::Paper),
            _ => self.solid(scene, core, token),
        }
        self.caps(scene, core);
        if let Some([foot, tip]) = self.arrow() {
            let back = if tip[1] < foot[1] { 2.6 } else { -2.6 };
            let mut path = Path::line(&[foot, tip]);
            let barb = |dx: f64| [tip[0] + dx, tip[1] + back];
            path.add(&[barb(-2.5), tip, barb(2.5)]);
            scene.path(path, Paint::stroke(token, 1.4));
        }
    }

    /// The part between the ends that fade.
    fn stated(&self) -> Rect {
        let Rect { x, w, .. } = self.span;
        let most = if self.fades == [true; 2] { 0.5 } else { 0.75 };
        let [left, right] =
            self.fades.map(|fades| if fades { FADE_OUT.min(w * most) } else { 0.0 });
        Rect { x: x + left, w: (w - left - right).max(0.0), ..self.span }
    }

    fn solid(&self, scene: &mut Scene, core: Rect, token: Token) {
        let solid = self.stated();
        self.fade_ends(scene, core, token);
        if solid.w > 0.0 {
            scene.rect(Rect { y: core.y, h: core.h, ..solid }, 0.0, Paint::fill(token));
        }
    }

    /// The ends that are not stated.
    fn fade_ends(&self, scene: &mut Scene, core: Rect, token: Token) {
        let (solid, Rect { x, y, .. }) = (self.stated(), core);
        if self.fades[0] {
            scene.fade(Rect::between(x, y, solid.x, core.bottom()), Fade::Left, token);
        }
        if self.fades[1] {
            let right = Rect::between(solid.right(), y, core.right(), core.bottom());
            scene.fade(right, Fade::Right, token);
        }
    }

    /// Lines above and below the part that is stated.
    fn edges(&self, scene: &mut Scene, dash: Dash) {
        let (edge, core) = (Paint::dashed(self.ink.token(), 1.1, dash), self.core());
        let Rect { x, w, .. } = self.stated();
        for y in [core.y, core.bottom()] {
            scene.line([x, y], [x + w, y], edge);
        }
    }

    fn caps(&self, scene: &mut Scene, core: Rect) {
        let has_caps = matches!(self.form, AmountForm::Exactly | AmountForm::Range);
        if !has_caps || self.is_relay || self.span.w < 12.0 {
            return;
        }
        let cap = Paint::stroke(self.ink.token(), 1.4);
        let ends = [core.x + 0.7, core.right() - 0.7].into_iter().zip(self.has_ends);
        for (x, _) in ends.filter(|(_, is_drawn)| *is_drawn) {
            scene.line([x, core.y - 2.6], [x, core.bottom() + 2.6], cap);
        }
    }
}

/// Draws the dotted line from a bar to the day on which it was said, and the dot there.
pub(super) fn draw_said(scene: &mut Scene, shape: &AmountShape, said: [f64; 2], is_chosen: bool) {
    let ([x, y], token) = (said, shape.ink.token());
    let near = if x > shape.span.right() { shape.span.right() } else { shape.span.x };
    if x > shape.span.right() + DOT || x < shape.span.x - DOT {
        scene.line([near, y], [x, y], Paint::dashed(token, 1.0, Dash::Dotted));
    }
    let radius = if shape.is_relay { 2.0 } else { DOT };
    if is_chosen {
        scene.draw(Shape::Circle([x, y], radius + 3.0), Paint::fill(Token::SelectedEdge));
    }
    let ring = Paint::stroke(token, 1.5).and_fill(Token::Paper);
    scene.draw(Shape::Circle([x, y], radius), ring);
}

/// A bar of which only the period is known, not the day within it.
pub(super) fn draw_hatched(scene: &mut Scene, rect: Rect, token: Token, background: Token) {
    scene.rect(rect, 0.0, Paint::fill(background));
    scene.path(Path::hatching(rect, 4.0), Paint::stroke(token, 1.1));
    scene.rect(rect.grown(-0.4), 0.0, Paint::stroke(token, 0.8));
}
