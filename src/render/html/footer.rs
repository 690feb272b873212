//! Method, borders, data, attribution.

use super::Html;
use crate::text::{Lang, messages};

const FILES: [&str; 7] = [
    "events.csv",
    "claims.csv",
    "sources.csv",
    "claim_sources.csv",
    "claim_places.csv",
    "places.csv",
    "datapackage.json",
];

/// The inside of the page's foot; a part of the page in a frame has only what must never be missing.
pub fn footer(version: &str, lang: Lang, is_full: bool) -> String {
    let text = messages(lang);
    let mut html = Html::default();
    if is_full {
        html.open("div", &[("class", "parts")]);
        part(&mut html, text.method, &[text.method_text, text.days_text]);
        part(&mut html, text.borders, &[text.borders_text, text.content_note]);
        html.open("div", &[]).element("h2", &[], &format!("{} {version}", text.data_head));
        html.open("p", &[]).text(text.data_text).text(" ");
        for file in FILES {
            html.element("a", &[("href", &format!("data/{file}"))], file).text(" ");
        }
        html.element("a", &[("href", "data/README.md")], text.data_dictionary).text(". CC BY 4.0.");
        html.close("p").close("div").close("div");
    }
    html.open("p", &[("class", "quiet")]).text(text.attribution);
    if !is_full {
        html.text(" ").text(text.borders_text);
    }
    html.close("p");
    html.finish()
}

fn part(html: &mut Html, head: &str, paragraphs: &[&str]) {
    html.open("div", &[]).element("h2", &[], head);
    for paragraph in paragraphs {
        html.element("p", &[], paragraph);
    }
    html.close("div");
}
