//! plotters draws into our scene.
//!
//! plotters counts in whole pixels and in RGB. Here a pixel of the scene is sixteen of its pixels, and
//! the red of a colour is the number of a token. Text is measured by our own widths, so that Cyrillic
//! is not counted in bytes and no browser is asked.

use std::convert::Infallible;

use plotters::style::{Color, FontDesc, FontFamily, FontStyle, RGBAColor, ShapeStyle, TextStyle};
use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use crate::scene::{Anchor, Dash, Font, Paint, Path, Rect, Scene, Shape, Stroke, Token};

/// plotters' pixels in one of ours.
pub(super) const SCALE: f64 = 16.0;

/// Stands before a tick's text that is to be bold; never drawn.
pub(super) const BOLD_MARK: char = '\u{e000}';

type Done = Result<(), DrawingErrorKind<Infallible>>;

/// A length in plotters' pixels.
pub(super) fn scaled(px: f64) -> i32 {
    (px * SCALE).round() as i32
}

/// A line for plotters.
pub(super) fn line_style(token: Token, width: f64) -> ShapeStyle {
    ShapeStyle { color: code(token, 1.0), filled: false, stroke_width: scaled(width) as u32 }
}

/// A fill for plotters.
pub(super) fn fill_style(token: Token) -> ShapeStyle {
    ShapeStyle { color: code(token, 1.0), filled: true, stroke_width: 0 }
}

/// What is not drawn.
pub(super) fn no_style() -> ShapeStyle {
    ShapeStyle { color: code(Token::Paper, 0.0), filled: false, stroke_width: 0 }
}

/// A text for plotters.
pub(super) fn text_style(token: Token, size: f64) -> TextStyle<'static> {
    let font = FontDesc::new(FontFamily::SansSerif, size, FontStyle::Normal);
    TextStyle { color: code(token, 1.0).to_backend_color(), ..TextStyle::from(font) }
}

fn code(token: Token, alpha: f64) -> RGBAColor {
    let number = Token::ALL.iter().position(|&known| known == token).unwrap_or(0);
    RGBAColor(number as u8, 0, 0, alpha)
}

fn token_of(color: BackendColor) -> Option<Token> {
    (color.alpha > 0.0).then(|| Token::ALL.get(usize::from(color.rgb.0)).copied()).flatten()
}

fn point((x, y): BackendCoord) -> [f64; 2] {
    [f64::from(x) / SCALE, f64::from(y) / SCALE]
}

fn points(path: impl IntoIterator<Item = BackendCoord>) -> Vec<[f64; 2]> {
    let mut points: Vec<_> = path.into_iter().map(point).collect();
    points.dedup();
    points
}

fn paint(style: &impl BackendStyle, is_filled: bool) -> Option<Paint> {
    let token = token_of(style.color())?;
    if is_filled {
        return Some(Paint::fill(token));
    }
    let width = f64::from(style.stroke_width()) / SCALE;
    Some(Paint { fill: None, stroke: Some(Stroke { token, width, dash: Dash::Solid }) })
}

/// A drawing backend that adds shapes to a scene.
pub(super) struct SceneBackend<'s> {
    scene: &'s mut Scene,
}

impl<'s> SceneBackend<'s> {
    /// A backend of the scene's size.
    pub(super) fn new(scene: &'s mut Scene) -> Self {
        Self { scene }
    }

    fn add(&mut self, shape: Shape, paint: Option<Paint>) -> Done {
        if let Some(paint) = paint {
            self.scene.draw(shape, paint);
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
        fill: bool,
    ) -> Done {
        let ([left, top], [right, bottom]) = (point(upper_left), point(bottom_right));
        self.add(Shape::Rect(Rect::between(left, top, right, bottom), 0.0), paint(style, fill))
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Done {
        let points = points(path);
        let paint = paint(style, false).filter(|_| points.len() > 1);
        self.add(Shape::Path(Path::line(&points)), paint)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Done {
        self.add(Shape::Circle(point(center), f64::from(radius) / SCALE), paint(style, fill))
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        vert: I,
        style: &S,
    ) -> Done {
        let points = points(vert);
        let paint = paint(style, true).filter(|_| points.len() > 2);
        self.add(Shape::Path(Path::outline(&points)), paint)
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, pos: BackendCoord) -> Done {
        let Some(token) = token_of(style.color()) else { return Ok(()) };
        let (text, font) = font_of(text, style.size());
        let [x, y] = point(pos);
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        let base_line = match style.anchor().v_pos {
            VPos::Top => 0.8,
            VPos::Center => 0.35,
            VPos::Bottom => -0.2,
        };
        self.scene.text([x, y + base_line * font.size], text, anchor, font, token, None);
        Ok(())
    }

    fn estimate_text_size<T: BackendTextStyle>(
        &self,
        text: &str,
        style: &T,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let (text, font) = font_of(text, style.size());
        Ok((scaled(font.width(text)) as u32, scaled(font.size) as u32))
    }
}

fn font_of(text: &str, size: f64) -> (&str, Font) {
    match text.strip_prefix(BOLD_MARK) {
        Some(text) => (text, Font::bold(size)),
        None => (text, Font::regular(size)),
    }
}
