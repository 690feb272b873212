//! How the page is put into another: the snippet that does it, and the dialog in which it is chosen.

use super::Html;
use crate::base::percent;
use crate::figure::Kind;
use crate::figure::site_files::{FOLDER, figure_file};
use crate::model::change::version_numbers;
use crate::scene::Theme;
use crate::text::{Lang, embed as text, messages, page_text};
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
    fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }

    fn view(&self) -> &str {
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
    fn is_folder(&self) -> bool {
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

/// The markup that puts the page into another.
pub fn snippet(embed: &Embed<'_>) -> String {
    let (page, title) = (embed.page(), text::title(embed.lang, embed.view()));
    let mut html = Html::default();
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
                QUIET,
                ("data-strikemap", embed.view()),
            ];
            html.open("iframe", &attributes).close("iframe");
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
            html.open("strike-map", &attributes)
                .open("noscript", &[])
                .open("a", &[("href", &page), QUIET]);
            let alt = text::alternative_text(embed.lang, embed.view() == "chart");
            html.open("img", &[("src", &embed.picture()), ("alt", alt), ("width", "100%"), QUIET]);
            html.close("a").close("noscript").close("strike-map");
            let script = format!("{}embed.js", embed.address);
            html.open("script", &[("src", &script), ("async", "async"), QUIET]).close("script");
        }
        Way::Link => {
            html.element("a", &[("href", &page), QUIET], &title);
        }
    }
    html.finish()
}

/// The id of the dialog.
pub const DIALOG: &str = "embed-dialog";

/// The dialog, with `embed` chosen. `version` is that of the data; the snippet itself is filled in by who
/// shows the dialog. A page without a web address gets a sentence in place of the choices.
pub fn dialog(embed: &Embed<'_>, version: &str, lang: Lang) -> String {
    let mut html = Html::default();
    html.open("dialog", &[("id", DIALOG), ("aria-labelledby", "embed-head")]).open("div", &[]);
    let close = [("type", "button"), ("data-embed", "close")];
    html.element("button", &close, page_text(lang).close).close("div");
    html.open("div", &[("class", "prose")]);
    let head = [("id", "embed-head"), ("tabindex", "-1"), ("data-embed", "head")];
    html.element("h2", &head, text::heading(lang));
    if embed.address.is_empty() {
        html.element("p", &[], text::on_disk(lang)).element("p", &[], text::whole_file(lang));
        html.open("p", &[("role", "status"), ("data-embed", "said")]).close("p");
    } else {
        html.element("p", &[], text::note(lang));
        if embed.is_folder() {
            html.element("p", &[], text::ways(lang));
        }
        choices(&mut html, embed, version, lang);
        result(&mut html, lang);
    }
    html.close("div").close("dialog");
    html.finish()
}

fn choices(html: &mut Html, embed: &Embed<'_>, version: &str, lang: Lang) {
    let (words, written) = (messages(lang), page_text(lang));
    let ways = [
        ("frame", text::frame(lang)),
        ("element", text::element(lang)),
        ("link", text::link(lang)),
    ];
    // What `embed.js` and a pinned version need lies beside a page that is a folder.
    let ways = ways.into_iter().filter(|(code, _)| embed.is_folder() || *code != "element");
    let languages = Lang::ALL.iter().map(|lang| (lang.code(), lang.name()));
    let themes = [
        ("auto", written.theme_auto),
        ("light", written.theme_light),
        ("dark", written.theme_dark),
    ];
    html.open("div", &[("class", "choices")]);
    choice(html, "way", text::way(lang), ways, embed.way.code());
    choice(html, "view", text::view(lang), text::views(lang), embed.view());
    choice(html, "lang", written.language, languages, embed.lang.code());
    choice(html, "theme", words.theme, themes, embed.parameter("theme").unwrap_or("auto"));
    // Only such a version has a folder of its own.
    if embed.is_folder() && version_numbers(version).is_some() {
        let pinned = format!("{} {version}", text::pinned(lang));
        let data = [("live", text::live(lang)), ("pinned", pinned.as_str())];
        let chosen = if embed.pinned.is_some() { "pinned" } else { "live" };
        choice(html, "pin", text::data(lang), data, chosen);
    }
    html.close("div");
}

fn choice<'t>(
    html: &mut Html,
    name: &str,
    label: &str,
    all: impl IntoIterator<Item = (&'t str, &'t str)>,
    chosen: &str,
) {
    // By the label alone: some browsers count the options into a name that wraps them.
    let id = format!("embed-{name}");
    html.open("label", &[]).element("span", &[("id", &id)], label);
    html.open("select", &[("name", name), ("aria-labelledby", &id)]);
    for (code, word) in all {
        let selected = if code == chosen { "selected" } else { "" };
        html.element("option", &[("value", code), ("selected", selected)], word);
    }
    html.close("select").close("label");
}

fn result(html: &mut Html, lang: Lang) {
    let field = [
        ("data-embed", "snippet"),
        ("rows", "6"),
        ("readonly", "readonly"),
        ("spellcheck", "false"),
    ];
    html.element("h3", &[("id", "embed-code")], text::snippet(lang)).open("p", &[]);
    html.open("textarea", &[&field[..], &[("aria-labelledby", "embed-code")]].concat());
    html.close("textarea").close("p").open("p", &[]);
    let copy = [("type", "button"), ("data-embed", "copy")];
    html.element("button", &copy, text::copy(lang)).text(" ");
    let (copied, selected) = (text::copied(lang), text::selected(lang));
    let said = [
        ("role", "status"),
        ("data-embed", "said"),
        ("data-copied", copied),
        ("data-selected", selected),
    ];
    html.open("span", &said).close("span").close("p");
    let preview = [
        ("data-embed", "preview"),
        ("title", text::preview(lang)),
        ("width", "100%"),
        ("height", "460"),
        ("frameborder", "0"),
    ];
    html.element("h3", &[], text::preview(lang)).open("iframe", &preview).close("iframe");
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
    fn a_page_on_a_disk_says_that_it_has_no_address() {
        let html = dialog(&Embed { address: "", ..embed(Way::Frame, &[]) }, "1.1.0", Lang::En);
        assert!(html.contains("a file on your disk") && !html.contains("<select"), "{html}");
    }

    #[test]
    fn a_page_that_is_one_file_offers_what_works_with_it() {
        let address = "https://paper.example/strikemap.html";
        let one = Embed { address, pinned: Some("1.1.0"), ..embed(Way::Frame, &[]) };
        assert_eq!(one.page(), format!("{address}?lang=en"));
        let html = dialog(&one, "1.1.0", Lang::En);
        assert!(!html.contains("value=\"element\"") && !html.contains("pinned"), "{html}");
    }
}
