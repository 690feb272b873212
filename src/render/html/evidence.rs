//! Everything that was said, event by event: the part of the page that needs no program. The program
//! shows the article of the event that the reader opens.

use super::Html;
use super::event::{article_id, event_inside, head_id};
use crate::model::Dataset;
use crate::query::Snapshot;
use crate::text::{Lang, evidence as text};

/// The section of all events, each an article.
pub fn evidence(dataset: &Dataset, snapshot: &Snapshot, lang: Lang) -> String {
    let mut html = Html::default();
    html.open("section", &[("id", "evidence"), ("aria-labelledby", "evidence-head")]);
    html.element("h2", &[("id", "evidence-head")], text::everything_said(lang));
    for event in snapshot.events() {
        let id = dataset.event_id(event);
        let (own, head) = (article_id(id), head_id(id));
        let named = [("id", &*own), ("data-event", id), ("aria-labelledby", &head)];
        html.open("article", &[&[("class", "event")], &named[..]].concat());
        html.raw(&event_inside(dataset, snapshot, event, lang)).close("article");
    }
    html.close("section");
    html.finish()
}
