//! Texts of a scene as SVG, with the halos that set them off from what they lie on.

use std::fmt::Write as _;

use super::svg::{Colors, Writer, escape, number, put};
use crate::scene::{Anchor, Font, Item, Run, Shape, Token};

impl Writer {
    /// A text, or several in one line, with its halo.
    pub(super) fn any_text(&mut self, item: &Item) {
        match &item.shape {
            Shape::Text { at, text, anchor, font, halo } => {
                self.beneath(*halo, |writer, paint| writer.text(*at, text, *anchor, *font, paint));
                let (color, _) = self.color(item.paint.fill.unwrap_or(Token::Ink));
                let paint = format!("{} fill=\"{color}\"", self.around(*halo));
                self.text(*at, text, *anchor, *font, &paint);
            }
            Shape::Runs(at, runs, halo) => {
                self.beneath(*halo, |writer, paint| writer.runs(*at, runs, paint, false));
                let paint = self.around(*halo);
                self.runs(*at, runs, &paint, true);
            }
            _ => {}
        }
    }

    fn text(&mut self, at: [f64; 2], text: &str, anchor: Anchor, font: Font, paint: &str) {
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
        put!(self, "{paint}>{}</text>\n", escape(text));
    }

    fn runs(&mut self, [x, y]: [f64; 2], runs: &[Run], paint: &str, has_colors: bool) {
        put!(self, "<text x=\"{}\" y=\"{}\" xml:space=\"preserve\"{paint}>", number(x), number(y));
        for run in runs {
            put!(self, "<tspan font-size=\"{}\"", number(run.font.size));
            if run.font.weight != 400 {
                put!(self, " font-weight=\"{}\"", run.font.weight);
            }
            if has_colors {
                let (color, _) = self.color(run.token);
                put!(self, " fill=\"{color}\"");
            }
            put!(self, ">{}</tspan>", escape(&run.text));
        }
        self.out.push_str("</text>\n");
    }

    /// In a file of its own the halo of a text is another text beneath it: many programs do not know `paint-order`, and
    /// would draw it over the letters.
    fn beneath(&mut self, halo: Option<Token>, write: impl FnOnce(&mut Self, &str)) {
        if let (Some(halo), Colors::Theme(_)) = (halo, self.colors) {
            let stroke = self.stroke_of_halo(halo);
            write(self, &[" fill=\"none\" aria-hidden=\"true\"", &*stroke].concat());
        }
    }

    /// On the page, where browsers know it, the text has its halo itself.
    fn around(&self, halo: Option<Token>) -> String {
        match (halo, self.colors) {
            (Some(halo), Colors::Css { .. }) => {
                [" paint-order=\"stroke\"", &*self.stroke_of_halo(halo)].concat()
            }
            _ => String::new(),
        }
    }

    fn stroke_of_halo(&self, halo: Token) -> String {
        let (color, _) = self.color(halo);
        format!(" stroke=\"{color}\" stroke-width=\"3\" stroke-linejoin=\"round\"")
    }
}
