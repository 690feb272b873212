//! A scene as a self-contained SVG file: text as text, a title and a description, one group for each
//! mark with its document hook and accessible name.

use std::fmt::Write as _;

use crate::base::decimal;
use crate::model::Dataset;
use crate::scene::{Anchor, Fade, Item, Paint, Path, Rect, Scene, Shape, Subject, Theme, Token};

/// Where a 32-bit FNV-1a hash begins, and what it multiplies by.
const FNV: [u32; 2] = [0x811c_9dc5, 0x0100_0193];

/// The fonts of pictures: the reader's own, never fetched.
pub const FONT_STACK: &str =
    "-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Liberation Sans', Arial, sans-serif";

/// The scene as an SVG document in the colours of a theme. The dataset gives the permanent ids.
pub fn svg(scene: &Scene, dataset: &Dataset, theme: Theme) -> String {
    let mut writer =
        Writer { out: String::new(), theme, prefix: prefix(scene, theme), fades: Vec::new() };
    writer.open(scene);
    let mut open: Option<&Subject> = None;
    for item in &scene.items {
        if item.subject.as_ref() != open {
            if open.is_some() {
                writer.out.push_str("</g>\n");
            }
            if let Some(subject) = &item.subject {
                writer.group(scene, dataset, subject);
            }
            open = item.subject.as_ref();
        }
        writer.item(item);
    }
    if open.is_some() {
        writer.out.push_str("</g>\n");
    }
    writer.out.push_str("</svg>\n");
    writer.out
}

/// The attributes that tie an element to a row: `data-event="…"`, `data-claim="…"`.
pub fn hook(dataset: &Dataset, subject: &Subject) -> (&'static str, String) {
    match subject {
        Subject::Event(event) => ("data-event", dataset.event_id(*event).to_owned()),
        Subject::Claim(claim) => ("data-claim", dataset.text(dataset.claim(*claim).id).to_owned()),
        Subject::Group(events) => {
            let ids: Vec<_> = events.iter().map(|&event| dataset.event_id(event)).collect();
            ("data-events", ids.join(" "))
        }
    }
}

/// What the ids in a picture begin with: the same on every machine, another for another picture, so
/// that several can stand in one page.
fn prefix(scene: &Scene, theme: Theme) -> String {
    let names = scene.marks.iter().map(|mark| mark.name.as_str());
    let texts = [theme.code(), scene.lang, &scene.title, &scene.description];
    let texts = texts.into_iter().chain(names);
    let add = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(FNV[1]);
    let size = ((scene.width * 16.0) as u32).wrapping_mul(FNV[1]) ^ (scene.height * 16.0) as u32;
    let hash = texts.flat_map(str::bytes).chain(size.to_le_bytes()).fold(FNV[0], add);
    format!("p{hash:08x}")
}

struct Writer {
    out: String,
    theme: Theme,
    prefix: String,
    /// The gradients that are there already.
    fades: Vec<(Fade, Token)>,
}

/// Writing to a `String` cannot fail; the macro drops the result once, here.
macro_rules! put {
    ($writer:expr, $($arg:tt)*) => { let _ = write!($writer.out, $($arg)*); };
}

impl Writer {
    fn open(&mut self, scene: &Scene) {
        let (w, h) = (number(scene.width), number(scene.height));
        put!(
            self,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\" \
             lang=\"{}\" xml:lang=\"{0}\" role=\"group\" aria-label=\"{}\" font-family=\"{}\">\n\
             <title>{1}</title>\n<desc>{}</desc>\n",
            scene.lang,
            escape(&scene.title),
            escape(FONT_STACK),
            escape(&scene.description),
        );
    }

    fn group(&mut self, scene: &Scene, dataset: &Dataset, subject: &Subject) {
        let (name, ids) = hook(dataset, subject);
        put!(self, "<g {name}=\"{}\"", escape(&ids));
        if let Some(mark) = scene.marks.iter().find(|mark| mark.subject == *subject) {
            put!(self, " role=\"img\" aria-label=\"{}\"", escape(&mark.name));
        }
        self.out.push_str(">\n");
    }

    fn item(&mut self, item: &Item) {
        match &item.shape {
            Shape::Path(path) => {
                self.out.push_str("<path d=\"");
                path_data(&mut self.out, path);
                self.out.push('"');
                if path.is_closed {
                    self.out.push_str(" fill-rule=\"evenodd\"");
                }
                self.paint(item.paint);
            }
            Shape::Circle([x, y], r) => {
                put!(
                    self,
                    "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"",
                    number(*x),
                    number(*y),
                    number(*r)
                );
                self.paint(item.paint);
            }
            Shape::Rect(rect, radius) => {
                self.rect(*rect);
                if *radius > 0.0 {
                    put!(self, " rx=\"{}\"", number(*radius));
                }
                self.paint(item.paint);
            }
            Shape::Fade(rect, fade) => self.fade(*rect, *fade, item.paint),
            Shape::Text { at, text, anchor, font, halo } => {
                put!(
                    self,
                    "<text x=\"{}\" y=\"{}\" font-size=\"{}\"",
                    number(at[0]),
                    number(at[1]),
                    number(font.size)
                );
                if font.weight != 400 {
                    put!(self, " font-weight=\"{}\"", font.weight);
                }
                if font.is_italic {
                    self.out.push_str(" font-style=\"italic\"");
                }
                if font.spacing > 0.0 {
                    put!(self, " letter-spacing=\"{}\"", number(font.spacing));
                }
                match anchor {
                    Anchor::Start => {}
                    Anchor::Middle => self.out.push_str(" text-anchor=\"middle\""),
                    Anchor::End => self.out.push_str(" text-anchor=\"end\""),
                }
                if let Some(halo) = halo {
                    let (color, _) = halo.color(self.theme);
                    put!(
                        self,
                        " paint-order=\"stroke\" stroke=\"{color}\" stroke-width=\"3\" stroke-linejoin=\"round\""
                    );
                }
                let (color, _) = item.paint.fill.unwrap_or(Token::Ink).color(self.theme);
                put!(self, " fill=\"{color}\">{}</text>\n", escape(text));
            }
        }
    }

    fn rect(&mut self, rect: Rect) {
        let [x, y, w, h] = [rect.x, rect.y, rect.w, rect.h].map(number);
        put!(self, "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"");
    }

    fn fade(&mut self, rect: Rect, fade: Fade, paint: Paint) {
        let token = paint.fill.unwrap_or(Token::Ink);
        let (color, alpha) = token.color(self.theme);
        let (way, [x1, y1, x2, y2]) = match fade {
            Fade::Up => ("up", [0, 1, 0, 0]),
            Fade::Down => ("down", [0, 0, 0, 1]),
            Fade::Left => ("left", [1, 0, 0, 0]),
            Fade::Right => ("right", [0, 0, 1, 0]),
        };
        let id = format!("{}-{way}-{}", self.prefix, token.css());
        if !self.fades.contains(&(fade, token)) {
            self.fades.push((fade, token));
            put!(
                self,
                "<linearGradient id=\"{id}\" x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\">\
                 <stop stop-color=\"{color}\" stop-opacity=\"{}\"/><stop offset=\"1\" stop-color=\"{color}\" stop-opacity=\"0\"/></linearGradient>\n",
                number(alpha)
            );
        }
        self.rect(rect);
        put!(self, " fill=\"url(#{id})\"/>\n");
    }

    /// The fill and stroke, and the end of the element.
    fn paint(&mut self, paint: Paint) {
        match paint.fill {
            Some(token) => {
                let (color, alpha) = token.color(self.theme);
                put!(self, " fill=\"{color}\"");
                if alpha < 1.0 {
                    put!(self, " fill-opacity=\"{}\"", number(alpha));
                }
            }
            None => self.out.push_str(" fill=\"none\""),
        }
        if let Some(stroke) = paint.stroke {
            let (color, alpha) = stroke.token.color(self.theme);
            put!(self, " stroke=\"{color}\" stroke-width=\"{}\"", number(stroke.width));
            if alpha < 1.0 {
                put!(self, " stroke-opacity=\"{}\"", number(alpha));
            }
            let dashes: Vec<_> =
                stroke.dash.pattern().iter().map(|&length| number(length)).collect();
            if !dashes.is_empty() {
                put!(self, " stroke-dasharray=\"{}\"", dashes.join(" "));
            }
            if stroke.width > 1.0 {
                self.out.push_str(" stroke-linejoin=\"round\"");
            }
        }
        self.out.push_str("/>\n");
    }
}

/// Absolute start, then relative steps in tenths of a pixel: a third of the bytes of absolute points.
pub(crate) fn path_data(out: &mut String, path: &Path) {
    for line in path.lines() {
        let mut last = [0i64; 2];
        for (at, point) in line.iter().enumerate() {
            let tenths = point.map(|v| crate::base::math::round(f64::from(v) * 10.0) as i64);
            let [dx, dy] = [tenths[0] - last[0], tenths[1] - last[1]];
            match at {
                0 => out.push('M'),
                1 => out.push('l'),
                _ if dx >= 0 => out.push(' '),
                _ => {}
            }
            out.push_str(&tenth(dx));
            if dy >= 0 {
                out.push(' ');
            }
            out.push_str(&tenth(dy));
            last = tenths;
        }
        if path.is_closed {
            out.push('z');
        }
    }
}

fn tenth(tenths: i64) -> String {
    number(tenths as f64 / 10.0)
}

/// A number with at most two decimals.
pub fn number(value: f64) -> String {
    decimal::write(value, 2)
}

/// Text as text: nothing of it can be read as markup, and no sign XML forbids gets through.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            _ if (sign as u32) < 0x20 || matches!(sign as u32, 0xfffe | 0xffff) => {}
            _ => out.push(sign),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_text_stays_text() {
        assert_eq!(escape("<script>\"&\u{1}"), "&lt;script&gt;&quot;&amp;");
    }
}
