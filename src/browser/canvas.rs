//! A scene → a canvas, crisp at any density of the screen.

use wasm_bindgen::JsCast as _;
use web_sys::{
    CanvasRenderingContext2d, HtmlCanvasElement, ImageBitmapRenderingContext, OffscreenCanvas,
};

use super::BrowserError;
use crate::base::math::{clamp, sqrt};
use crate::render::svg::number;
use crate::scene::{Anchor, Fade, Font, Paint, Path, Rect, Run, Scene, Shape, Theme, Token};

/// The fonts of live pictures: the page's.
const FONT_STACK: &str =
    "-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

/// A canvas of more pixels than this goes white on some phones.
const MOST_PIXELS: f64 = 8_000_000.0;

/// How often a canvas is drawn, always in the same way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Redraws {
    /// Now and then: it is drawn out of sight, and shows what it is given.
    Seldom,
    /// In many frames during a drag: it is drawn on.
    Often,
}

/// Draws a scene; `density` is the number of device pixels for one of the page's.
pub fn draw(
    canvas: &HtmlCanvasElement,
    redraws: Redraws,
    scene: &Scene,
    theme: Theme,
    density: f64,
) -> Result<(), BrowserError> {
    let most = sqrt(MOST_PIXELS / (scene.width * scene.height).max(1.0));
    let density = clamp(density, 1.0, 4.0).min(most);
    let (width, height) = ((scene.width * density) as u32, (scene.height * density) as u32);
    if (canvas.width(), canvas.height()) != (width, height) {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    let surface = Surface::new(canvas, redraws)?;
    let context = surface.context.clone();
    context.set_transform(density, 0.0, 0.0, density, 0.0, 0.0)?;
    context.clear_rect(0.0, 0.0, scene.width, scene.height);
    // What is the same for all.
    context.set_line_join("round");
    let mut pen = Pen { context, theme, fill: None, stroke: None, font: None, anchor: None };
    for item in &scene.items {
        pen.item(&item.shape, item.paint)?;
    }
    surface.show()
}

/// What is drawn on: the canvas, or, where the browser can, a surface out of sight that is then handed over. A canvas
/// that shows what it was given is not copied for every frame in which anything on the page moves, as one that could
/// be drawn on at any time is; but each handing over costs more.
struct Surface {
    context: CanvasRenderingContext2d,
    hidden: Option<(OffscreenCanvas, ImageBitmapRenderingContext)>,
}

impl Surface {
    fn new(canvas: &HtmlCanvasElement, redraws: Redraws) -> Result<Self, BrowserError> {
        if redraws == Redraws::Seldom
            && let Some(hidden) = Self::hidden_for(canvas)
        {
            return Ok(hidden);
        }
        let context = canvas.get_context("2d")?;
        let context = context.ok_or_else(|| BrowserError("no canvas".to_owned()))?;
        Ok(Self { context: context.unchecked_into(), hidden: None })
    }

    /// `None` where the browser cannot, or where the canvas has been drawn on: it keeps the kind of context that it
    /// had first.
    fn hidden_for(canvas: &HtmlCanvasElement) -> Option<Self> {
        let hidden = OffscreenCanvas::new(canvas.width(), canvas.height()).ok()?;
        // Of another type, with the same methods.
        let context = hidden.get_context("2d").ok()??.unchecked_into();
        let shown = canvas.get_context("bitmaprenderer").ok()??.unchecked_into();
        Some(Self { context, hidden: Some((hidden, shown)) })
    }

    fn show(self) -> Result<(), BrowserError> {
        if let Some((hidden, shown)) = self.hidden {
            shown.transfer_from_image_bitmap(&hidden.transfer_to_image_bitmap()?);
            // Its memory is given back at once: some phones have little for all canvases together.
            hidden.set_width(0);
            hidden.set_height(0);
        }
        Ok(())
    }
}

/// A pen that remembers how it was last set: telling a browser costs more than remembering.
struct Pen {
    context: CanvasRenderingContext2d,
    theme: Theme,
    fill: Option<Token>,
    stroke: Option<(Token, f64)>,
    font: Option<Font>,
    anchor: Option<Anchor>,
}

impl Pen {
    fn item(&mut self, shape: &Shape, paint: Paint) -> Result<(), BrowserError> {
        match shape {
            Shape::Text { at, text, anchor, font, halo } => {
                self.text(*at, text, *anchor, *font, *halo, paint)?;
            }
            Shape::Runs(at, runs, halo) => self.runs(*at, runs, *halo)?,
            Shape::Fade(rect, fade) => self.fade(*rect, *fade, paint)?,
            Shape::Path(path) => {
                self.trace(path);
                self.paint(paint)?;
            }
            Shape::Circle([x, y], r) => {
                self.context.begin_path();
                self.context.arc(*x, *y, r.max(0.0), 0.0, 2.0 * std::f64::consts::PI)?;
                self.paint(paint)?;
            }
            Shape::Rect(rect, radius)
                if *radius <= 0.0 && paint.stroke.is_none_or(|it| it.dash.pattern().is_empty()) =>
            {
                self.plain_rect(*rect, paint);
            }
            Shape::Rect(rect, radius) => {
                self.rect(*rect, *radius)?;
                self.paint(paint)?;
            }
        }
        Ok(())
    }

    fn set_fill(&mut self, token: Token) {
        if self.fill.replace(token) != Some(token) {
            self.context.set_fill_style_str(&css(token, self.theme));
        }
    }

    fn set_stroke(&mut self, token: Token, width: f64) {
        let before = self.stroke.replace((token, width));
        if before.is_none_or(|(known, _)| known != token) {
            self.context.set_stroke_style_str(&css(token, self.theme));
        }
        if before.is_none_or(|(_, known)| known != width) {
            self.context.set_line_width(width);
        }
    }

    fn set_font(&mut self, font: Font, anchor: Anchor) {
        if self.font.replace(font) != Some(font) {
            self.context.set_font(&font_of(font));
        }
        if self.anchor.replace(anchor) != Some(anchor) {
            self.context.set_text_align(match anchor {
                Anchor::Start => "left",
                Anchor::Middle => "center",
                Anchor::End => "right",
            });
        }
    }

    fn trace(&self, path: &Path) {
        self.context.begin_path();
        for line in path.lines() {
            for (at, &[x, y]) in line.iter().enumerate() {
                let (x, y) = (f64::from(x), f64::from(y));
                if at == 0 {
                    self.context.move_to(x, y);
                } else {
                    self.context.line_to(x, y);
                }
            }
            if path.is_closed {
                self.context.close_path();
            }
        }
    }

    /// Most rectangles, in one call each.
    fn plain_rect(&mut self, Rect { x, y, w, h }: Rect, paint: Paint) {
        if let Some(token) = paint.fill {
            self.set_fill(token);
            self.context.fill_rect(x, y, w, h);
        }
        if let Some(stroke) = paint.stroke {
            self.set_stroke(stroke.token, stroke.width);
            self.context.stroke_rect(x, y, w, h);
        }
    }

    fn rect(&self, rect: Rect, radius: f64) -> Result<(), BrowserError> {
        self.context.begin_path();
        let Rect { x, y, w, h } = rect;
        let r = radius.min(w / 2.0).min(h / 2.0);
        if r <= 0.0 {
            self.context.rect(x, y, w, h);
            return Ok(());
        }
        self.context.move_to(x + r, y);
        for [ax, ay, bx, by] in
            [[x + w, y, x + w, y + h], [x + w, y + h, x, y + h], [x, y + h, x, y], [x, y, x + w, y]]
        {
            self.context.arc_to(ax, ay, bx, by, r)?;
        }
        self.context.close_path();
        Ok(())
    }

    fn paint(&mut self, paint: Paint) -> Result<(), BrowserError> {
        if let Some(token) = paint.fill {
            self.set_fill(token);
            self.context.fill_with_canvas_winding_rule(web_sys::CanvasWindingRule::Evenodd);
        }
        if let Some(stroke) = paint.stroke {
            self.set_stroke(stroke.token, stroke.width);
            let pattern = stroke.dash.pattern();
            if pattern.is_empty() {
                self.context.stroke();
            } else {
                let dashes = pattern.iter().map(|&length| wasm_bindgen::JsValue::from_f64(length));
                let dashes: js_sys::Array = dashes.collect();
                self.context.set_line_dash(&dashes)?;
                self.context.stroke();
                self.context.set_line_dash(&js_sys::Array::new())?;
            }
        }
        Ok(())
    }

    fn fade(&mut self, rect: Rect, fade: Fade, paint: Paint) -> Result<(), BrowserError> {
        let Rect { x, y, w, h } = rect;
        let [x0, y0, x1, y1] = match fade {
            Fade::Up => [x, y + h, x, y],
            Fade::Down => [x, y, x, y + h],
            Fade::Left => [x + w, y, x, y],
            Fade::Right => [x, y, x + w, y],
        };
        let gradient = self.context.create_linear_gradient(x0, y0, x1, y1);
        let token = paint.fill.unwrap_or(Token::Ink);
        gradient.add_color_stop(0.0, &css(token, self.theme))?;
        let (hex, _) = token.color(self.theme);
        gradient.add_color_stop(1.0, &format!("{hex}00"))?;
        self.context.set_fill_style_canvas_gradient(&gradient);
        self.fill = None;
        self.context.fill_rect(x, y, w, h);
        Ok(())
    }

    fn text(
        &mut self,
        [x, y]: [f64; 2],
        text: &str,
        anchor: Anchor,
        font: Font,
        halo: Option<Token>,
        paint: Paint,
    ) -> Result<(), BrowserError> {
        self.set_font(font, anchor);
        if font.spacing > 0.0 {
            // Not every browser has it; names of states then stand without the extra space.
            let spacing = format!("{}px", number(font.spacing));
            let _ = js_sys::Reflect::set(&self.context, &"letterSpacing".into(), &spacing.into());
        }
        if let Some(halo) = halo {
            self.set_stroke(halo, 3.0);
            self.context.stroke_text(text, x, y)?;
        }
        self.set_fill(paint.fill.unwrap_or(Token::Ink));
        self.context.fill_text(text, x, y)?;
        if font.spacing > 0.0 {
            let _ = js_sys::Reflect::set(&self.context, &"letterSpacing".into(), &"0px".into());
        }
        Ok(())
    }

    /// Each run begins where the one before it ends in the reader's font. First all halos, so that none lies on a
    /// letter.
    fn runs(
        &mut self,
        [x, y]: [f64; 2],
        runs: &[Run],
        halo: Option<Token>,
    ) -> Result<(), BrowserError> {
        let mut widths = Vec::with_capacity(runs.len());
        for has_halo in [true, false] {
            let Some(halo) = Some(halo).filter(|halo| !has_halo || halo.is_some()) else {
                continue;
            };
            let mut left = x;
            for (at, run) in runs.iter().enumerate() {
                self.set_font(run.font, Anchor::Start);
                match halo.filter(|_| has_halo) {
                    Some(halo) => {
                        self.set_stroke(halo, 3.0);
                        self.context.stroke_text(&run.text, left, y)?;
                    }
                    None => {
                        self.set_fill(run.token);
                        self.context.fill_text(&run.text, left, y)?;
                    }
                }
                if widths.len() <= at {
                    widths.push(self.context.measure_text(&run.text)?.width());
                }
                left += widths.get(at).copied().unwrap_or_default();
            }
        }
        Ok(())
    }
}

/// A font as a canvas is told of it.
pub(super) fn font_of(font: Font) -> String {
    let slant = if font.is_italic { "italic " } else { "" };
    format!("{slant}{} {}px {FONT_STACK}", font.weight, number(font.size))
}

fn css(token: Token, theme: Theme) -> String {
    let (hex, alpha) = token.color(theme);
    if alpha < 1.0 { format!("{hex}{:02x}", (alpha * 255.0 + 0.5) as u8) } else { hex.to_owned() }
}
