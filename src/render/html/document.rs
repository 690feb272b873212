//! The document around the page: title, description, what search engines and social networks read.

use super::Html;
use super::controls::{home, page_of};
use super::faults::unable;
use crate::figure::CARD_SIZE;
use crate::figure::site_files::{FOLDER, card_file};
use crate::model::Dataset;
use crate::render::svg::number;
use crate::text::{Lang, data};

/// What a document is made of.
#[derive(Clone, Copy, Debug)]
pub struct Parts<'a> {
    /// The language.
    pub lang: Lang,
    /// The address of the site's folder, ending in a slash; empty where nobody knows it yet.
    pub address: &'a str,
    /// The social card in words.
    pub card: &'a str,
    /// The data.
    pub dataset: &'a Dataset,
    /// The same in the words of schema.org.
    pub jsonld: &'a str,
    /// The page.
    pub body: &'a str,
}

/// Where the template has room.
const SLOTS: [&str; 2] = ["<!--head-->", "<!--page-->"];

/// The document, from a template that stands in the site's folder. An error is the slot that the
/// template lacks.
pub fn document(template: &str, parts: &Parts<'_>) -> Result<String, &'static str> {
    let lang = parts.lang;
    if let Some(missing) = SLOTS.into_iter().find(|slot| !template.contains(slot)) {
        return Err(missing);
    }
    let page = [&*unable(lang), parts.body].concat();
    let mut template =
        template.replacen("<html lang=\"en\"", &format!("<html lang=\"{}\"", lang.code()), 1);
    if !home(lang).is_empty() {
        for name in ["href", "src"] {
            let (here, up) = (format!(" {name}=\"./"), format!(" {name}=\"{}", home(lang)));
            template = template.replace(&here, &up);
        }
    }
    // The slots are filled from the last to the first: what fills one is not searched for others.
    let mut whole = template;
    for (slot, text) in SLOTS.into_iter().zip([&*head(parts), &page]).rev() {
        whole = whole.replacen(slot, text, 1);
    }
    Ok(whole)
}

fn head(parts: &Parts<'_>) -> String {
    let Parts { lang, address, card, dataset, jsonld, .. } = *parts;
    let title = data::title(dataset, lang).text;
    let standfirst = data::standfirst(dataset, lang).text;
    let description = if standfirst.is_empty() { title } else { standfirst };
    let at = |path: &str| match address {
        "" => [home(lang), path].concat(),
        _ => [address, path].concat(),
    };
    let page = |lang| match page_of(lang, Lang::En) {
        "index.html" => "",
        other => other.trim_end_matches("index.html"),
    };
    let mut html = Html::default();
    html.element("title", &[], title).raw("\n");
    html.open("meta", &[("name", "description"), ("content", description)]).raw("\n");
    for other in [Lang::En, Lang::Uk] {
        let href =
            if address.is_empty() { page_of(other, lang).to_owned() } else { at(page(other)) };
        html.open("link", &[("rel", "alternate"), ("hreflang", other.code()), ("href", &href)]);
        html.raw("\n");
    }
    if !address.is_empty() {
        html.open("link", &[("rel", "canonical"), ("href", &at(page(lang)))]).raw("\n");
        html.open("meta", &[("property", "og:url"), ("content", &at(page(lang)))]).raw("\n");
    }
    for (property, content) in [
        ("og:type", "website"),
        ("og:site_name", "Strikemap"),
        ("og:locale", lang.pick("en_GB", "uk_UA")),
        ("og:title", title),
        ("og:description", description),
    ] {
        html.open("meta", &[("property", property), ("content", content)]).raw("\n");
    }
    // Nobody follows a relative address of a picture.
    if !address.is_empty() {
        let [width, height] = CARD_SIZE.map(number);
        for (property, content) in [
            ("og:image", &*at(&[FOLDER, card_file(lang), ".png"].concat())),
            ("og:image:type", "image/png"),
            ("og:image:width", &width),
            ("og:image:height", &height),
            ("og:image:alt", card),
        ] {
            html.open("meta", &[("property", property), ("content", content)]).raw("\n");
        }
        for (name, content) in
            [("twitter:card", "summary_large_image"), ("twitter:image:alt", card)]
        {
            html.open("meta", &[("name", name), ("content", content)]).raw("\n");
        }
    }
    let oembed = at(lang.pick("oembed.json", "oembed-uk.json"));
    html.open(
        "link",
        &[
            ("rel", "alternate"),
            ("type", "application/json+oembed"),
            ("href", &oembed),
            ("title", title),
        ],
    );
    // Every `<` of the JSON is escaped by its writer.
    html.raw("\n").open("script", &[("type", "application/ld+json")]).raw(jsonld).close("script");
    html.finish()
}
