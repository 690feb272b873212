//! Buttons for taking the data away, and what has come of pressing one.

use super::Html;
use super::controls::home;
use crate::figure::Kind;
use crate::figure::site_files::{FOLDER, figure_file};
use crate::scene::Theme;
use crate::text::{Lang, embed, messages, page_text};

/// The id of the link that saves a file.
pub const LINK: &str = "exported";

/// One button for each form.
pub fn buttons(html: &mut Html, lang: Lang) {
    html.open("p", &[("class", "take-away")]).text(page_text(lang).take_away);
    for (code, name) in [("csv", "CSV"), ("geojson", "GeoJSON"), ("jsonld", "JSON-LD")] {
        let (id, act) = (format!("export-{code}"), format!("export:{code}"));
        let attributes = [("type", "button"), ("id", id.as_str()), ("data-act", &act)];
        html.text(" ").element("button", &attributes, name);
    }
    html.close("p");
}

/// The same for a picture with title, key and sources: as SVG and as PNG. Each is a link to the one that the
/// site has of all days, in whose place the live page makes one of what is shown.
pub fn picture_links(html: &mut Html, kind: Kind, lang: Lang) {
    let text = page_text(lang);
    let label = if kind == Kind::Map { text.take_map } else { text.take_chart };
    html.open("p", &[]).text(label);
    for (code, name) in [("svg", "SVG"), ("png", "PNG")] {
        let file = [&figure_file(kind, lang, Theme::Light), ".", code].concat();
        let (href, save_as) =
            ([home(lang), FOLDER, &file].concat(), ["strikemap-", &file].concat());
        let act = ["picture:", kind.code(), ":", code].concat();
        let full = [label, " ", name].concat();
        let named = [("data-act", act.as_str()), ("aria-label", &full)];
        let link = [&[("href", href.as_str()), ("download", &save_as)], &named[..]].concat();
        html.text(" ").element("a", &link, name);
    }
    html.close("p");
}

/// The site as one file. That file has no such line: it is that file.
pub fn one_file(html: &mut Html, lang: Lang) {
    const FILE: &str = "strikemap.html";
    html.open("p", &[("class", "one-file")]).text(page_text(lang).one_file).text(" ");
    html.element("a", &[("href", &[home(lang), FILE].concat()), ("download", FILE)], FILE);
    html.close("p");
}

/// The button that opens the dialog for embedding.
pub fn embed_button(html: &mut Html, lang: Lang) {
    let act = [("data-act", "embed")];
    html.open("p", &[("class", "take-away")]);
    html.element(
        "button",
        &[&[("type", "button"), ("id", "embed")], &act[..]].concat(),
        embed::button(lang),
    );
    html.close("p");
}

/// The file is being written.
pub fn preparing(lang: Lang) -> String {
    sentence(messages(lang).preparing, "")
}

/// The file is ready; a browser that did not save it by itself does so when the link is pressed.
pub fn ready(name: &str, url: &str, lang: Lang) -> String {
    let mut html = Html::default();
    html.open("p", &[("class", "quiet")]).text(messages(lang).saved).text(" ");
    // Made by the browser of this page, so it is no address of somebody else's.
    let href = if url.starts_with("blob:") { url } else { "" };
    html.element("a", &[("id", LINK), ("href", href), ("download", name)], name).close("p");
    html.finish()
}

/// It could not be written.
pub fn failed(detail: &str, lang: Lang) -> String {
    sentence(messages(lang).not_written, detail)
}

fn sentence(text: &str, detail: &str) -> String {
    let mut html = Html::default();
    html.element("p", &[("class", "quiet")], text);
    if !detail.is_empty() {
        html.element("p", &[("class", "quiet")], detail);
    }
    html.finish()
}
