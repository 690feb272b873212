//! The list of events: by day, years as heads; those of which only a period is known at the end.

use super::Html;
use super::symbol::event_symbol;
use crate::model::{Dataset, EventIx};
use crate::query::Snapshot;
use crate::render::site_pages::event_href;
use crate::text::data::place_name;
use crate::text::{Lang, date, messages, phrases};

/// The list, or a sentence and a way out where nothing matches.
pub fn event_list(dataset: &Dataset, snapshot: &Snapshot, lang: Lang) -> String {
    let text = messages(lang);
    let mut html = Html::default();
    if snapshot.tally().num_events == 0 {
        html.open("div", &[("class", "empty")]).element("p", &[], text.no_match);
        html.element(
            "button",
            &[("type", "button"), ("id", "reset"), ("data-act", "all")],
            text.reset,
        )
        .close("div");
        return html.finish();
    }
    let is_undated = |event: &EventIx| dataset.event(*event).is_undated();
    let (undated, dated): (Vec<EventIx>, Vec<EventIx>) = snapshot.events().partition(is_undated);
    let year = |event: &EventIx| dataset.events.from.of(*event).year();
    for events in dated.chunk_by(|a, b| year(a) == year(b)) {
        let head = events.first().map(|event| year(event).to_string()).unwrap_or_default();
        group(&mut html, dataset, snapshot, (&head, &head), events, lang);
    }
    if !undated.is_empty() {
        group(&mut html, dataset, snapshot, ("undated", text.only_period), &undated, lang);
    }
    html.finish()
}

fn group(
    html: &mut Html,
    dataset: &Dataset,
    snapshot: &Snapshot,
    (key, head): (&str, &str),
    events: &[EventIx],
    lang: Lang,
) {
    let id = ["list-", key].concat();
    html.open("h3", &[("id", &id)])
        .text(head)
        .text(" ")
        .element("span", &[], &events.len().to_string())
        .close("h3");
    html.open("ol", &[("aria-labelledby", &id)]);
    for &event in events {
        row(html, dataset, snapshot, event, lang);
    }
    html.close("ol");
}

fn row(html: &mut Html, dataset: &Dataset, snapshot: &Snapshot, event: EventIx, lang: Lang) {
    let row = dataset.event(event);
    let id = dataset.event_id(event);
    let rating = snapshot.rating(event);
    let figures = phrases::event_figures(dataset, event, snapshot, lang);
    let days = if row.is_undated() {
        date::range(lang, row.from, row.to, false)
    } else {
        date::range_in_year(lang, row.from, row.to)
    };
    let link = event_href(dataset, event);
    html.open("li", &[]).open("a", &[("href", &link), ("data-event", id)]);
    event_symbol(html, rating, 16.0);
    html.open("span", &[("class", "line")]);
    html.element("b", &[], &place_name(dataset, dataset.place_of(event), lang)).text(" ");
    html.element("time", &[("datetime", &row.from.to_string())], &days).close("span");
    html.open("span", &[("class", "line2")]);
    match &figures.launched {
        Some(launched) => html.element("span", &[], launched),
        None => html.element("span", &[("class", "unknown")], phrases::not_stated(lang)),
    };
    if figures.is_joint {
        html.text(" ").element("span", &[("class", "joint")], phrases::joint_label(lang));
    }
    if let Some(killed) = &figures.killed {
        html.text(" · ").element("span", &[], killed);
    }
    html.close("span").text(" ").open("span", &[("class", "line quiet")]);
    html.element("span", &[], &phrases::grade_line(lang, rating)).text(" ");
    let num_claims = snapshot.claims_of(dataset, event).count();
    html.element("span", &[], &phrases::num_claims(lang, num_claims)).close("span");
    html.close("a").close("li");
}
