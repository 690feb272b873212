//! How the page is put into another: what is chosen, and the snippet that does it.

use crate::base::percent;
use crate::figure::Kind;
use crate::figure::site_files::{FOLDER, figure_file};
use crate::render::svg::escape;
use crate::scene::Theme;
use crate::text::{Lang, embed as text};
use crate::vocabulary;

/// The host of the map does not hear which article it is asked from.
const QUIET: (&str, &str) = ("referrerpolicy", "no-referrer");

vocabulary! {
    /// How the page stands in another.
    Way {
        /// An `<iframe>`.
        Frame = "frame",
        /// The element of `embed.js`.
        Element = "element",
        /// A link.
        Link = "link",
    }
}

/// What is put into another page.
#[derive(Clone, Copy, Debug)]
pub struct Embed<'a> {
    /// How.
    pub way: Way,
    /// The language of the page within.
    pub lang: Lang,
    /// Parameters of the URL other than language and version. The names are from the table, the values may be
    /// anybody's.
    pub parameters: &'a [(&'static str, String)],
    /// The version of the data to keep to; `None` follows the newest.
    pub pinned: Option<&'a str>,
    /// The web address of the folder of the page, ending in `/`, or of the page where it is one file.
    pub address: &'a str,
}

impl Embed<'_> {
    /// The value of a parameter.
    pub fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    /// The part of the page that is shown.
    pub fn view(&self) -> &str {
        self.parameter("view").unwrap_or("full")
    }

    /// Pixels of the part in a column of an article, before the page says what it is.
    fn height(&self) -> &'static str {
        match self.view() {
            "map" => "620",
            "chart" => "440",
            // The whole page scrolls where nobody listens: it is longer than a frame should be.
            "list" => "700",
            _ => "900",
        }
    }

    /// The picture for readers without scripts.
    fn picture(&self) -> String {
        let kind = if self.view() == "chart" { Kind::Chart } else { Kind::Map };
        let is_dark = self.parameter("theme") == Some("dark");
        let theme = if is_dark { Theme::Dark } else { Theme::Light };
        [&self.folder(), FOLDER, &figure_file(kind, self.lang, theme), ".png"].concat()
    }

    /// Whether the page is a folder, not one file.
    pub fn is_folder(&self) -> bool {
        self.address.ends_with('/')
    }

    fn folder(&self) -> String {
        match self.pinned.filter(|_| self.is_folder()) {
            Some(version) => format!("{}v/{version}/", self.address),
            None => self.address.to_owned(),
        }
    }

    /// The URL of the page as it is shown.
    pub fn page(&self) -> String {
        let parameters = self.parameters.iter().map(|(name, value)| (*name, value.as_str()));
        // In a folder each language has a page of its own; one file has both.
        let lang = (!self.is_folder()).then_some(("lang", self.lang.code()));
        let parameters = percent::write(parameters.chain(lang));
        let page = if self.is_folder() { self.lang.pick("", "uk/") } else { "" };
        let mark = if parameters.is_empty() { "" } else { "?" };
        [&self.folder(), page, mark, &parameters].concat()
    }
}

/// The markup that puts the page into another. Readers copy it as text.
pub fn snippet(embed: &Embed<'_>) -> String {
    let (page, title) = (embed.page(), text::title(embed.lang, embed.view()));
    let mut out = String::new();
    match embed.way {
        Way::Frame => {
            let attributes = [
                ("title", title.as_str()),
                ("src", &page),
                ("width", "100%"),
                ("height", embed.height()),
                // As an attribute: a strict host refuses styles written into the markup.
                ("frameborder", "0"),
                ("loading", "lazy"),
                ("allow", "fullscreen"),
                QUIET,
                ("data-strikemap", embed.view()),
            ];
            open(&mut out, "iframe", &attributes);
            out.push_str("</iframe>");
        }
        Way::Element => {
            let mut attributes = vec![
                ("src", embed.address),
                ("title", &title),
                ("height", embed.height()),
                ("lang", embed.lang.code()),
            ];
            attributes.extend(embed.parameters.iter().map(|(name, value)| (*name, value.as_str())));
            attributes.extend(embed.pinned.map(|version| ("v", version)));
            open(&mut out, "strike-map", &attributes);
            out.push_str("<noscript>");
            open(&mut out, "a", &[("href", &page), QUIET]);
            let alt = text::alternative_text(embed.lang, embed.view() == "chart");
            let picture = [("src", &*embed.picture()), ("alt", alt), ("width", "100%"), QUIET];
            open(&mut out, "img", &picture);
            out.push_str("</a></noscript></strike-map>");
            let script = [embed.address, "embed.js"].concat();
            let marked = ("data-strikemap", "element");
            open(&mut out, "script", &[("src", &script), ("async", "async"), marked, QUIET]);
            out.push_str("</script>");
        }
        Way::Link => {
            open(&mut out, "a", &[("href", &page), QUIET]);
            out.push_str(&[&*escape(&title), "</a>"].concat());
        }
    }
    out
}

/// Writes a start tag. Names are ours; values may be anybody's. An attribute with an empty value is left out.
fn open(out: &mut String, tag: &str, attributes: &[(&str, &str)]) {
    out.push_str(&["<", tag].concat());
    for (name, value) in attributes.iter().filter(|(_, value)| !value.is_empty()) {
        out.push_str(&[" ", name, "=\"", &escape(value), "\""].concat());
    }
    out.push('>');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn embed<'a>(way: Way, parameters: &'a [(&'static str, String)]) -> Embed<'a> {
        let address = "https://paper.example/map/";
        Embed { way, lang: Lang::En, parameters, pinned: None, address }
    }

    #[test]
    fn a_frame_shows_what_is_shown() {
        let parameters = [("view", "map".to_owned()), ("asof", "2024-01-05".to_owned())];
        let html = snippet(&embed(Way::Frame, &parameters));
        let page = "https://paper.example/map/?view=map&amp;asof=2024-01-05";
        assert!(html.contains(&format!("src=\"{page}\"")), "{html}");
        assert!(html.starts_with("<iframe title=\"Map. North Korean"), "{html}");
    }

    #[test]
    fn a_pinned_element_names_its_version_and_its_picture() {
        let parameters = [("view", "chart".to_owned()), ("theme", "dark".to_owned())];
        let element =
            Embed { lang: Lang::Uk, pinned: Some("1.1.0"), ..embed(Way::Element, &parameters) };
        let html = snippet(&element);
        assert!(html.contains(" v=\"1.1.0\">"), "{html}");
        assert!(html.contains("/map/v/1.1.0/pictures/chart-uk-dark.png\""), "{html}");
        assert!(html.contains("<script src=\"https://paper.example/map/embed.js\""), "{html}");
        assert!(!html.contains("</noscript><noscript>") && html.contains("lang=\"uk\""), "{html}");
    }

    #[test]
    fn hostile_values_stay_values() {
        let evil = "\"><script>alert(1)</script>&lang=uk#'\n\u{0}";
        let parameters = [("event", evil.to_owned()), ("map", evil.to_owned())];
        for &way in Way::ALL {
            for (address, pinned) in [("https://paper.example/", None), (evil, Some(evil))] {
                let html = snippet(&Embed { pinned, address, ..embed(way, &parameters) });
                let tags = html.matches('<').count();
                let expected = match way {
                    Way::Frame | Way::Link => 2,
                    Way::Element => 9,
                };
                assert_eq!(tags, expected, "{html}");
                assert!(!html.contains("alert(1)</"), "{html}");
            }
        }
        let page = embed(Way::Link, &parameters).page();
        assert!(!page.contains(['"', '<', '#', '\'', ' ', '\n']), "{page}");
        assert!(!page.contains("lang=uk"), "a parameter of somebody else's: {page}");
    }

    #[test]
    fn a_page_that_is_one_file_names_its_language() {
        let address = "https://paper.example/strikemap.html";
        let one = Embed { address, pinned: Some("1.1.0"), ..embed(Way::Frame, &[]) };
        assert_eq!(one.page(), format!("{address}?lang=en"));
    }
}
