//! plotters draws into our scene.
//!
//! plotters counts in whole pixels: here a pixel of the scene is sixteen of its pixels. Its styles have a colour and
//! a width, and no name: the number of a [`StyleId`] travels in the colour, and the backend looks up what it stands
//! for. Elements of our own ([`super::element`]) draw into the scene with its own colours and need neither.

use std::convert::Infallible;

use plotters::style::{RGBAColor, ShapeStyle};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use crate::scene::{Paint, Path, Rect, Scene, Shape, Token};

/// plotters' pixels in one of ours.
const SCALE: f64 = 16.0;

type Done = Result<(), DrawingErrorKind<Infallible>>;

/// A length in plotters' pixels.
pub(super) fn scaled(px: f64) -> i32 {
    (px * SCALE).round() as i32
}

/// A place of plotters in pixels of the scene.
pub(super) fn point((x, y): BackendCoord) -> [f64; 2] {
    [f64::from(x) / SCALE, f64::from(y) / SCALE]
}

/// The styles of what plotters draws itself: lines, meshes and areas.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StyleId {
    /// Lines of the mesh.
    Grid,
    /// Zero.
    BaseLine,
    /// Under the lowest sum of strikes named North Korean.
    NamedArea,
    /// From the lowest to the highest of these sums.
    NamedRange,
    /// The lowest sum.
    NamedLow,
    /// The highest sum.
    NamedHigh,
    /// From the lowest to the highest sum with joint labels.
    JointRange,
    /// The lowest sum with joint labels.
    JointLow,
}

impl StyleId {
    /// All, in the order of their numbers.
    const ALL: [Self; 8] = [
        Self::Grid,
        Self::BaseLine,
        Self::NamedArea,
        Self::NamedRange,
        Self::NamedLow,
        Self::NamedHigh,
        Self::JointRange,
        Self::JointLow,
    ];

    /// How it is drawn.
    pub(super) fn paint(self) -> Paint {
        match self {
            Self::Grid => Paint::stroke(Token::Grid, 1.0),
            Self::BaseLine => Paint::stroke(Token::Ink3, 1.2),
            Self::NamedArea => Paint::fill(Token::DocSoft),
            Self::NamedRange => Paint::fill(Token::AreaSoft),
            Self::NamedLow => Paint::stroke(Token::Doc, 2.0),
            Self::NamedHigh => Paint::stroke(Token::Doc, 0.9),
            Self::JointRange => Paint::fill(Token::AreaAmbiguous),
            Self::JointLow => Paint::stroke(Token::Joint, 1.2),
        }
    }

    /// The style as plotters carries it.
    pub(super) fn shape(self) -> ShapeStyle {
        let number = Self::ALL.iter().position(|&known| known == self).unwrap_or(0) as u8;
        let paint = self.paint();
        let width = paint.stroke.map_or(0.0, |stroke| stroke.width);
        ShapeStyle {
            color: RGBAColor(number, 0, 0, 1.0),
            filled: paint.fill.is_some(),
            stroke_width: scaled(width) as u32,
        }
    }

    fn of(color: BackendColor) -> Option<Self> {
        (color.alpha > 0.0).then(|| Self::ALL.get(usize::from(color.rgb.0)).copied()).flatten()
    }
}

/// What plotters is not to draw.
pub(super) fn no_style() -> ShapeStyle {
    ShapeStyle { color: RGBAColor(0, 0, 0, 0.0), filled: false, stroke_width: 0 }
}

fn points(path: impl IntoIterator<Item = BackendCoord>) -> Vec<[f64; 2]> {
    let mut points: Vec<_> = path.into_iter().map(point).collect();
    points.dedup();
    points
}

/// A drawing backend that adds shapes to a scene.
pub(super) struct SceneBackend<'s> {
    /// The scene.
    pub(super) scene: &'s mut Scene,
}

impl SceneBackend<'_> {
    fn add(&mut self, shape: Shape, style: &impl BackendStyle) -> Done {
        if let Some(id) = StyleId::of(style.color()) {
            self.scene.draw(shape, id.paint());
        }
        Ok(())
    }
}

impl DrawingBackend for SceneBackend<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (scaled(self.scene.width) as u32, scaled(self.scene.height) as u32)
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Done {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Done {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        _: bool,
    ) -> Done {
        let ([left, top], [right, bottom]) = (point(upper_left), point(bottom_right));
        self.add(Shape::Rect(Rect::between(left, top, right, bottom), 0.0), style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Done {
        match points(path) {
            points if points.len() > 1 => self.add(Shape::Path(Path::line(&points)), style),
            _ => Ok(()),
        }
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        _: bool,
    ) -> Done {
        self.add(Shape::Circle(point(center), f64::from(radius) / SCALE), style)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Done {
        match points(vert) {
            points if points.len() > 2 => self.add(Shape::Path(Path::outline(&points)), style),
            _ => Ok(()),
        }
    }

    // No text goes through plotters: it knows one weight for an axis, and counts Cyrillic letters in bytes.
    fn draw_text<T: BackendTextStyle>(&mut self, _: &str, _: &T, _: BackendCoord) -> Done {
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        _: &str,
        _: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        Ok((0, 0))
    }
}
