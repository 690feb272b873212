//! Method, borders, data and what changed in them, attribution.

use super::Html;
use super::changes::all_changes;
use super::controls::home;
use super::exports;
use super::method::{METHOD, method_link};
use crate::data::package::DESCRIPTOR;
use crate::figure::Kind;
use crate::model::{Dataset, SourceKind};
use crate::render::outside_link::followable;
use crate::text::data::is_own;
use crate::text::{Lang, evidence::whole_method, page_text};

/// The inside of the page's foot; a part of the page in a frame shows only what must never be missing.
pub fn footer(dataset: &Dataset, lang: Lang) -> String {
    let (text, version) = (page_text(lang), dataset.text(dataset.version));
    let mut html = Html::default();
    html.open("div", &[("class", "parts")]);
    part(&mut html, text.method, &[text.method_text, text.days_text]);
    html.open("p", &[]);
    method_link(&mut html, METHOD, whole_method(lang));
    html.close("p").close("div");
    part(&mut html, text.borders, &[text.borders_text, text.content_note]);
    html.close("div");
    html.open("div", &[("class", "data")]);
    html.element("h2", &[], &format!("{} {version}", text.data_head));
    let tables = if is_own(dataset) { text.data_text } else { text.tables };
    html.open("p", &[]).text(tables).text(" ");
    let link = |file: &str| [home(lang), "data/", file].concat();
    for file in dataset.text(dataset.about.tables).lines().chain([DESCRIPTOR]) {
        html.element("a", &[("href", &link(file))], file).text(" ");
    }
    if is_own(dataset) {
        html.element("a", &[("href", &link("README.md"))], text.codebook).text(". ");
    }
    if !licence(dataset).is_empty() {
        html.text(licence(dataset)).text(".");
    }
    html.close("p");
    exports::buttons(&mut html, lang);
    for &kind in Kind::ALL {
        exports::picture_links(&mut html, kind, lang);
    }
    exports::one_file(&mut html, lang);
    exports::embed_button(&mut html, lang);
    all_changes(&mut html, dataset, lang);
    html.close("div").close("div");
    // With a map, these stand right under it.
    html.open("p", &[("class", "quiet")]).open("span", &[("class", "of-part")]);
    html.element("span", &[("class", "of-ground")], text.attribution).text(" ");
    tables_of_others(&mut html, dataset, lang);
    let terms = [text.data_head, " ", version, ", ", licence(dataset)].concat();
    html.text(terms.trim_end_matches(", ")).text(". ");
    let whole = [("href", "?"), ("target", "_blank"), ("data-act", "whole")];
    html.element("a", &whole, text.whole_page).close("span").close("p");
    html.finish()
}

/// Credits the tables of others that claims were taken from.
fn tables_of_others(html: &mut Html, dataset: &Dataset, lang: Lang) {
    let sources = dataset.sources.indices().map(|ix| dataset.source(ix));
    let tables = sources.filter(|source| source.kind == SourceKind::Dataset);
    let mut before = page_text(lang).tables_of_others;
    for source in tables {
        let link = [("href", followable(dataset.text(source.url))), ("rel", "noopener noreferrer")];
        html.text(before).text(" ").element("a", &link, dataset.text(source.title));
        html.text(", ").text(dataset.text(source.publisher)).text(". ");
        before = "";
    }
}

/// The terms of the data, in short.
pub fn licence(dataset: &Dataset) -> &str {
    if is_own(dataset) { "CC BY 4.0" } else { dataset.text(dataset.about.licence) }
}

/// The start of a part; what else it has follows.
fn part(html: &mut Html, head: &str, paragraphs: &[&str]) {
    html.open("div", &[]).element("h2", &[], head);
    for paragraph in paragraphs {
        html.element("p", &[], paragraph);
    }
}
