//! A scene as a self-contained SVG file: text as text, a title and a description, one group for each
//! mark with its document hook and accessible name.

use std::fmt::Write as _;

use crate::base::decimal;
use crate::model::{Dataset, EventIx};
use crate::scene::{Anchor, Fade, Item, Paint, Path, Rect, Scene, Shape, Subject, Theme, Token};

/// Where a 32-bit FNV-1a hash begins, and what it multiplies by.
const FNV: [u32; 2] = [0x811c_9dc5, 0x0100_0193];

/// The fonts of a file, which is opened on other machines: those by whose widths it is laid out.
const FONTS: &str = "Arial, 'Liberation Sans', Arimo, Helvetica, sans-serif";

/// Where the colours of a picture come from.
#[derive(Clone, Copy)]
enum Colors {
    /// Written out: the picture is a file of its own.
    Of(Theme),
    /// The style sheet's: the picture stands in the page and follows its theme.
    OfPage,
}

/// The scene as an SVG document in the colours of a theme. The dataset gives the permanent ids.
pub fn svg(scene: &Scene, dataset: &Dataset, theme: Theme) -> String {
    write_svg(scene, dataset, Colors::Of(theme))
}

/// The scene as an element of the page, in its colours. What stands for an event or a claim is a link
/// to what is said of it.
pub fn inline_svg(scene: &Scene, dataset: &Dataset) -> String {
    write_svg(scene, dataset, Colors::OfPage)
}

fn write_svg(scene: &Scene, dataset: &Dataset, colors: Colors) -> String {
    let prefix = prefix(scene, colors);
    let mut writer = Writer { out: String::new(), colors, prefix, fades: Vec::new() };
    writer.open(scene);
    let mut open: Option<(&Subject, bool)> = None;
    let end = writer.end_of_group();
    for item in &scene.items {
        let group = item.subject.as_ref().map(|subject| (subject, is_apart(scene, item)));
        if group != open {
            if open.is_some() {
                writer.out.push_str(end);
            }
            if let Some((subject, is_apart)) = group {
                writer.group(scene, dataset, subject, is_apart);
            }
            open = group;
        }
        writer.item(item);
    }
    if open.is_some() {
        writer.out.push_str(end);
    }
    writer.out.push_str("</svg>\n");
    writer.out
}

/// Words that stand apart from their mark.
fn is_apart(scene: &Scene, item: &Item) -> bool {
    matches!(item.shape, Shape::Text { .. })
        && scene.words.iter().any(|(subject, _)| Some(subject) == item.subject.as_ref())
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
fn prefix(scene: &Scene, colors: Colors) -> String {
    let names = scene.marks.iter().map(|mark| mark.name.as_str());
    let of_theme = match colors {
        Colors::Of(theme) => theme.code(),
        Colors::OfPage => "",
    };
    let texts = [of_theme, scene.lang, &scene.title, &scene.description];
    let texts = texts.into_iter().chain(names);
    let add = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(FNV[1]);
    let size = ((scene.width * 16.0) as u32).wrapping_mul(FNV[1]) ^ (scene.height * 16.0) as u32;
    let hash = texts.flat_map(str::bytes).chain(size.to_le_bytes()).fold(FNV[0], add);
    format!("p{hash:08x}")
}

/// The part of the page that says more about what a mark stands for: of several events the first.
fn target(dataset: &Dataset, subject: &Subject) -> String {
    let of_event = |event: EventIx| format!("#event-{}", escape(dataset.event_id(event)));
    match subject {
        Subject::Event(event) => of_event(*event),
        Subject::Group(events) => events.first().map(|&event| of_event(event)).unwrap_or_default(),
        Subject::Claim(claim) => {
            format!("#claim-{}", escape(dataset.text(dataset.claim(*claim).id)))
        }
    }
}

struct Writer {
    out: String,
    colors: Colors,
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
        if matches!(self.colors, Colors::OfPage) {
            put!(
                self,
                "<svg class=\"still\" viewBox=\"0 0 {w} {h}\" role=\"group\" aria-label=\"{}. {}\">\n",
                escape(&scene.title),
                escape(&scene.description),
            );
            return;
        }
        put!(
            self,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" viewBox=\"0 0 {w} {h}\" \
             lang=\"{}\" xml:lang=\"{0}\" role=\"group\" aria-label=\"{}\" font-family=\"{}\">\n\
             <title>{1}</title>\n<desc>{}</desc>\n",
            scene.lang,
            escape(&scene.title),
            escape(FONTS),
            escape(&scene.description),
        );
    }

    fn end_of_group(&self) -> &'static str {
        match self.colors {
            Colors::Of(_) => "</g>\n",
            Colors::OfPage => "</a>\n",
        }
    }

    /// What stands for a mark, by its name; its words are pressed like it, but it is told only once.
    fn group(&mut self, scene: &Scene, dataset: &Dataset, subject: &Subject, is_apart: bool) {
        let (name, ids) = hook(dataset, subject);
        match self.colors {
            Colors::Of(_) => {
                put!(self, "<g {name}=\"{}\"", escape(&ids));
            }
            Colors::OfPage => {
                put!(self, "<a href=\"{}\" {name}=\"{}\"", target(dataset, subject), escape(&ids));
            }
        }
        if is_apart {
            self.out.push_str(" aria-hidden=\"true\"");
            if matches!(self.colors, Colors::OfPage) {
                self.out.push_str(" tabindex=\"-1\"");
            }
        } else if let Some(mark) = scene.marks.iter().find(|mark| mark.subject == *subject) {
            let role = match self.colors {
                Colors::Of(_) => " role=\"img\"",
                Colors::OfPage => "",
            };
            put!(self, "{role} aria-label=\"{}\"", escape(&mark.name));
        }
        self.out.push_str(">\n");
    }

    fn item(&mut self, item: &Item) {
        match &item.shape {
            Shape::Path(path) => {
                self.out.push_str("<path d=\"");
                let steps = self.steps();
                path_data(&mut self.out, path, steps);
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
                    let (color, _) = self.color(*halo);
                    put!(
                        self,
                        " paint-order=\"stroke\" stroke=\"{color}\" stroke-width=\"3\" stroke-linejoin=\"round\""
                    );
                }
                let (color, _) = self.color(item.paint.fill.unwrap_or(Token::Ink));
                put!(self, " fill=\"{color}\">{}</text>\n", escape(text));
            }
        }
    }

    fn steps(&self) -> f64 {
        match self.colors {
            Colors::Of(_) => FINE,
            Colors::OfPage => COARSE,
        }
    }

    /// A colour and its opacity; in the page the style sheet has both.
    fn color(&self, token: Token) -> (String, f64) {
        match self.colors {
            Colors::Of(theme) => {
                let (color, alpha) = token.color(theme);
                (color.to_owned(), alpha)
            }
            Colors::OfPage => (format!("var(--{})", token.css()), 1.0),
        }
    }

    fn rect(&mut self, rect: Rect) {
        let [x, y, w, h] = [rect.x, rect.y, rect.w, rect.h].map(number);
        put!(self, "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"");
    }

    fn fade(&mut self, rect: Rect, fade: Fade, paint: Paint) {
        let token = paint.fill.unwrap_or(Token::Ink);
        let (color, alpha) = self.color(token);
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
                let (color, alpha) = self.color(token);
                put!(self, " fill=\"{color}\"");
                if alpha < 1.0 {
                    put!(self, " fill-opacity=\"{}\"", number(alpha));
                }
            }
            None => self.out.push_str(" fill=\"none\""),
        }
        if let Some(stroke) = paint.stroke {
            let (color, alpha) = self.color(stroke.token);
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

/// Steps in a pixel of a file.
pub(crate) const FINE: f64 = 10.0;
/// Steps in a pixel of a picture in the page, which stands until the live one is drawn.
const COARSE: f64 = 2.0;

/// Absolute start, then relative steps, so many in a pixel: a third of the bytes of absolute points.
pub(crate) fn path_data(out: &mut String, path: &Path, steps: f64) {
    for line in path.lines() {
        let mut last = [0i64; 2];
        let mut num_points = 0;
        for point in line {
            let now = point.map(|v| crate::base::math::round(f64::from(v) * steps) as i64);
            let [dx, dy] = [now[0] - last[0], now[1] - last[1]];
            if [dx, dy] == [0, 0] && num_points > 0 && steps < FINE {
                continue;
            }
            match num_points {
                0 => out.push('M'),
                1 => out.push('l'),
                _ if dx >= 0 => out.push(' '),
                _ => {}
            }
            out.push_str(&number(dx as f64 / steps));
            if dy >= 0 {
                out.push(' ');
            }
            out.push_str(&number(dy as f64 / steps));
            (last, num_points) = (now, num_points + 1);
        }
        if path.is_closed {
            out.push('z');
        }
    }
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
