//! Scene → SVG, as a file or as an element of the page: text as text, a title and a description, and a
//! group for each mark with its `data-*` attribute and accessible name.

use std::fmt::Write as _;

use crate::base::decimal;
use crate::model::{Dataset, EventIx};
use crate::render::path_data::{COARSE, FINE, path_data};
use crate::render::site_pages::{claim_href, event_href};
use crate::scene::{Fade, Item, Paint, Rect, Scene, Shape, Subject, Theme, Token};

/// Offset basis and prime of the 32-bit FNV-1a hash.
const FNV: [u32; 2] = [0x811c_9dc5, 0x0100_0193];

/// The fonts of SVG files. Labels have room in wider ones too.
const FONTS: &str = "Arial, 'Liberation Sans', Arimo, Helvetica, sans-serif";

/// How colours are written.
#[derive(Clone, Copy)]
pub(super) enum Colors {
    /// As values of a theme, for a stand-alone file.
    Theme(Theme),
    /// As CSS custom properties, for an element that follows the theme of the page.
    /// Beside the text about an event the marks lead to rows of that text and are no tab stops.
    Css { here: Option<EventIx> },
}

/// Renders an SVG document in the colours of a theme. `dataset` provides the permanent ids.
pub fn svg(scene: &Scene, dataset: &Dataset, theme: Theme) -> String {
    write_svg(scene, dataset, Colors::Theme(theme))
}

/// Renders an SVG element for the home page. Marks are links to the pages of their events and claims.
pub fn inline_svg(scene: &Scene, dataset: &Dataset) -> String {
    write_svg(scene, dataset, Colors::Css { here: None })
}

/// Renders an SVG element beside the text about an event that says the same: its marks can be pressed, but a keyboard
/// or a screen reader need not pass through them.
pub fn beside_text_svg(scene: &Scene, dataset: &Dataset, event: EventIx) -> String {
    write_svg(scene, dataset, Colors::Css { here: Some(event) })
}

/// The same as [`inline_svg`] for who makes the element: what it has as attributes, and its inside.
#[derive(Clone, Debug)]
pub struct Still {
    /// Its `viewBox`.
    pub view_box: String,
    /// Its name for who cannot see it.
    pub name: String,
    /// What is within, with every text escaped.
    pub inside: String,
}

/// Renders the inside of an SVG element for the home page.
pub fn still(scene: &Scene, dataset: &Dataset) -> Still {
    let mut writer = Writer::new(scene, Colors::Css { here: None });
    writer.groups(scene, dataset);
    Still {
        view_box: ["0 0 ", &*number(scene.width), " ", &*number(scene.height)].concat(),
        name: scene.accessible_name(),
        inside: writer.out,
    }
}

fn write_svg(scene: &Scene, dataset: &Dataset, colors: Colors) -> String {
    let mut writer = Writer::new(scene, colors);
    writer.open(scene);
    writer.groups(scene, dataset);
    writer.out.push_str("</svg>\n");
    writer.out
}

/// Whether an item is a label drawn apart from its mark.
fn is_detached_label(scene: &Scene, item: &Item) -> bool {
    matches!(item.shape, Shape::Text { .. } | Shape::Runs(..))
        && scene.labels.iter().any(|(subject, _)| Some(subject) == item.subject.as_ref())
}

/// The attribute that links an element to its rows: `data-event="…"`, `data-claim="…"`.
pub fn hook(dataset: &Dataset, subject: &Subject) -> (&'static str, String) {
    match subject {
        Subject::Event(event) => ("data-event", dataset.event_id(*event).to_owned()),
        Subject::Claim(claim) => ("data-claim", dataset.text(dataset.claim(*claim).id).to_owned()),
        Subject::Group(events) => {
            let ids: Vec<_> = events.iter().map(|&event| dataset.event_id(event)).collect();
            ("data-events", ids.join(" "))
        }
        Subject::Claims(claims) => {
            let ids: Vec<_> = claims.iter().map(|&ix| dataset.text(dataset.claim(ix).id)).collect();
            ("data-claims", ids.join(" "))
        }
    }
}

/// The prefix of all ids in an SVG: a hash of its content, so that several can stand in one page.
fn prefix(scene: &Scene, colors: Colors) -> String {
    let names = scene.marks.iter().map(|mark| mark.name.as_str());
    let theme = match colors {
        Colors::Theme(theme) => theme.code(),
        Colors::Css { .. } => "",
    };
    let texts = [theme, scene.lang, &scene.title, &scene.description];
    let texts = texts.into_iter().chain(names);
    let add = |hash: u32, byte: u8| (hash ^ u32::from(byte)).wrapping_mul(FNV[1]);
    let size = ((scene.width * 16.0) as u32).wrapping_mul(FNV[1]) ^ (scene.height * 16.0) as u32;
    let hash = texts.flat_map(str::bytes).chain(size.to_le_bytes()).fold(FNV[0], add);
    format!("p{hash:08x}")
}

/// The link of a mark: to the page of its event or claim, within the text about the event `here`; of several, to the
/// first.
fn link(dataset: &Dataset, subject: &Subject, here: Option<EventIx>) -> String {
    let event = match subject {
        Subject::Event(event) => Some(event),
        Subject::Group(events) => events.first(),
        Subject::Claim(_) | Subject::Claims(_) => None,
    };
    let claim = match subject {
        Subject::Claim(claim) => Some(claim),
        Subject::Claims(claims) => claims.first(),
        Subject::Event(_) | Subject::Group(_) => None,
    };
    let claim = claim.map(|&claim| claim_href(dataset, claim, here));
    let href = event.map(|&event| event_href(dataset, event)).or(claim);
    escape(&href.unwrap_or_default())
}

pub(super) struct Writer {
    pub(super) out: String,
    pub(super) colors: Colors,
    prefix: String,
    /// The gradients already defined.
    gradients: Vec<(Fade, Token)>,
}

/// Writes formatted text. Writing to a `String` cannot fail, so the result is dropped.
macro_rules! put {
    ($writer:expr, $($arg:tt)*) => { let _ = write!($writer.out, $($arg)*); };
}
pub(super) use put;

impl Writer {
    fn new(scene: &Scene, colors: Colors) -> Self {
        let prefix = prefix(scene, colors);
        Self { out: String::new(), colors, prefix, gradients: Vec::new() }
    }

    /// All shapes, those of a mark in a group.
    fn groups(&mut self, scene: &Scene, dataset: &Dataset) {
        let mut open: Option<(&Subject, bool)> = None;
        let end = self.end_of_group();
        for item in &scene.items {
            let group =
                item.subject.as_ref().map(|subject| (subject, is_detached_label(scene, item)));
            if group != open {
                if open.is_some() {
                    self.out.push_str(end);
                }
                if let Some((subject, is_label)) = group {
                    self.group(scene, dataset, subject, is_label);
                }
                open = group;
            }
            self.item(item);
        }
        if open.is_some() {
            self.out.push_str(end);
        }
    }

    fn open(&mut self, scene: &Scene) {
        let (w, h) = (number(scene.width), number(scene.height));
        if matches!(self.colors, Colors::Css { .. }) {
            put!(
                self,
                "<svg class=\"still\" viewBox=\"0 0 {w} {h}\" role=\"group\" aria-label=\"{}\">\n",
                escape(&scene.accessible_name()),
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
            Colors::Theme(_) => "</g>\n",
            Colors::Css { .. } => "</a>\n",
        }
    }

    /// Opens the group of a mark. A label apart from it is clickable too, but hidden from screen readers, so
    /// that the mark is announced only once.
    fn group(&mut self, scene: &Scene, dataset: &Dataset, subject: &Subject, is_label: bool) {
        let (name, ids) = hook(dataset, subject);
        match self.colors {
            Colors::Theme(_) => {
                put!(self, "<g {name}=\"{}\"", escape(&ids));
            }
            Colors::Css { here } => {
                put!(
                    self,
                    "<a href=\"{}\" {name}=\"{}\"",
                    link(dataset, subject, here),
                    escape(&ids)
                );
                if here.is_some() && !is_label {
                    self.out.push_str(" tabindex=\"-1\"");
                }
            }
        }
        if is_label {
            self.out.push_str(" aria-hidden=\"true\"");
            if matches!(self.colors, Colors::Css { .. }) {
                self.out.push_str(" tabindex=\"-1\"");
            }
        } else if let Some(mark) = scene.marks.iter().find(|mark| mark.subject == *subject) {
            let role = match self.colors {
                Colors::Theme(_) => " role=\"img\"",
                Colors::Css { .. } => "",
            };
            put!(self, "{role} aria-label=\"{}\"", escape(&mark.name));
        }
        self.out.push_str(">\n");
    }

    fn item(&mut self, item: &Item) {
        match &item.shape {
            Shape::Path(path) => {
                self.out.push_str("<path d=\"");
                let precision = self.precision();
                path_data(&mut self.out, path, precision);
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
            Shape::Text { .. } | Shape::Runs(..) => self.any_text(item),
        }
    }

    fn precision(&self) -> f64 {
        match self.colors {
            Colors::Css { here: None } => COARSE,
            _ => FINE,
        }
    }

    /// A colour and its opacity; a CSS custom property includes the opacity.
    pub(super) fn color(&self, token: Token) -> (String, f64) {
        match self.colors {
            Colors::Theme(theme) => {
                let (color, alpha) = token.color(theme);
                (color.to_owned(), alpha)
            }
            Colors::Css { .. } => (format!("var(--{})", token.css()), 1.0),
        }
    }

    fn rect(&mut self, rect: Rect) {
        let [x, y, w, h] = [rect.x, rect.y, rect.w, rect.h].map(number);
        put!(self, "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"");
    }

    fn fade(&mut self, rect: Rect, fade: Fade, paint: Paint) {
        let token = paint.fill.unwrap_or(Token::Ink);
        let (color, alpha) = self.color(token);
        let (direction, [x1, y1, x2, y2]) = match fade {
            Fade::Up => ("up", [0, 1, 0, 0]),
            Fade::Down => ("down", [0, 0, 0, 1]),
            Fade::Left => ("left", [1, 0, 0, 0]),
            Fade::Right => ("right", [0, 0, 1, 0]),
        };
        let id = format!("{}-{direction}-{}", self.prefix, token.css());
        if !self.gradients.contains(&(fade, token)) {
            self.gradients.push((fade, token));
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

    /// Writes fill and stroke, and closes the element.
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

/// Formats a number with at most two decimals.
pub fn number(value: f64) -> String {
    decimal::write(value, 2)
}

/// Escapes text for markup, and drops characters that XML forbids.
pub fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(' '),
            _ if (c as u32) < 0x20 || matches!(c as u32, 0xfffe | 0xffff) => {}
            _ => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_text_is_escaped() {
        assert_eq!(escape("<script>\"&\u{1}"), "&lt;script&gt;&quot;&amp;");
    }
}
