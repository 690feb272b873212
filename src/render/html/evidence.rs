//! Everything that was said, event by event, and the pages behind it: the part of the page that needs
//! no program. The program shows the article of the event that the reader opens.

use super::Html;
use super::claims::followable;
use super::event::event_article;
use crate::model::Dataset;
use crate::query::Selection;
use crate::text::{Lang, date, evidence as text};

/// The section of all events, each an article.
pub fn evidence(dataset: &Dataset, selection: &Selection, lang: Lang) -> String {
    let mut html = Html::default();
    html.open("section", &[("id", "evidence"), ("aria-labelledby", "evidence-head")]);
    html.element("h2", &[("id", "evidence-head")], text::everything_said(lang));
    for event in selection.events(dataset) {
        html.raw(&event_article(dataset, selection, event, lang, true));
    }
    html.close("section");
    html.finish()
}

/// Every page that a claim rests on, folded up.
pub fn all_sources(dataset: &Dataset, lang: Lang) -> String {
    let mut html = Html::default();
    html.open("section", &[("class", "all-sources")]).open("details", &[("id", "all-sources")]);
    html.element("summary", &[], &text::all_sources(lang, dataset.sources.len()));
    html.open("ul", &[]);
    for source in &dataset.sources {
        let (id, url) = (dataset.text(source.id), followable(dataset.text(source.url)));
        html.open("li", &[("id", &["source-", id].concat()), ("data-source", id)]);
        html.text(dataset.text(source.publisher)).text(": ");
        let language = dataset.text(source.language);
        html.element(
            "a",
            &[
                ("href", url),
                ("lang", if language == lang.code() { "" } else { language }),
                ("target", "_blank"),
                ("rel", "noopener noreferrer nofollow"),
            ],
            dataset.text(source.title),
        );
        if let Some(day) = source.published {
            html.text(", ").text(&date::short(lang, day));
        }
        html.close("li");
    }
    html.close("ul").close("details").close("section");
    html.finish()
}
