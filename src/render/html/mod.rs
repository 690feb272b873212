//! Parts of the page as HTML. Every text goes through [`escape`]: nothing of the data is markup.

pub mod brush;
pub mod card;
pub mod measures;
pub mod picture;
pub mod playback;
pub mod readout;
pub mod symbol;

use crate::base::intern::Text;
use crate::model::Dataset;
use crate::render::svg::escape;
use crate::text::Lang;
use crate::text::data::{Localized, localized};

/// Writes elements one after the other.
#[derive(Debug, Default)]
pub struct Html {
    out: String,
}

/// Names and values of attributes. Names are ours; values may be anybody's.
pub type Attributes<'a> = &'a [(&'a str, &'a str)];

impl Html {
    /// The start of an element. An attribute with an empty value is left out; `hidden`, `open`
    /// and `selected` are written without theirs.
    pub fn open(&mut self, tag: &str, attributes: Attributes<'_>) -> &mut Self {
        self.out.push('<');
        self.out.push_str(tag);
        for (name, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
            self.out.push(' ');
            self.out.push_str(name);
            if !matches!(*name, "hidden" | "open" | "selected") {
                for part in ["=\"", &escape(value), "\""] {
                    self.out.push_str(part);
                }
            }
        }
        self.out.push('>');
        self
    }

    /// The end of an element.
    pub fn close(&mut self, tag: &str) -> &mut Self {
        for part in ["</", tag, ">"] {
            self.out.push_str(part);
        }
        self
    }

    /// Text.
    pub fn text(&mut self, text: &str) -> &mut Self {
        self.out.push_str(&escape(text));
        self
    }

    /// A whole element with a text in it.
    pub fn element(&mut self, tag: &str, attributes: Attributes<'_>, text: &str) -> &mut Self {
        self.open(tag, attributes).text(text).close(tag)
    }

    /// A text of the data, marked with its language where it is not the page's.
    pub fn data_text(
        &mut self,
        tag: &str,
        class: &str,
        dataset: &Dataset,
        text: Text,
        lang: Lang,
    ) -> &mut Self {
        self.worded(tag, class, localized(dataset, text, lang), lang)
    }

    fn worded(&mut self, tag: &str, class: &str, found: Localized<'_>, lang: Lang) -> &mut Self {
        let other = if found.lang == lang { "" } else { found.lang.code() };
        self.element(tag, &[("class", class), ("lang", other)], found.text)
    }

    /// Markup that was written before.
    fn raw(&mut self, markup: &str) -> &mut Self {
        self.out.push_str(markup);
        self
    }

    /// What was written.
    pub fn finish(self) -> String {
        self.out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hostile_values_stay_values() {
        let mut html = Html::default();
        html.element("a", &[("href", "\"><script>"), ("id", "")], "<img onerror=x>");
        assert_eq!(html.finish(), "<a href=\"&quot;&gt;&lt;script&gt;\">&lt;img onerror=x&gt;</a>");
    }
}
