//! An event in a few lines beside its symbol, and the choice among several under one finger.

use super::Html;
use super::symbol::event_symbol;
use crate::model::{Dataset, EventIx, Measure};
use crate::query::{Snapshot, count_evidence, identification};
use crate::render::site_pages::event_href;
use crate::text::data::place_name;
use crate::text::evidence::and_more;
use crate::text::tooltip::{self, Answer};
use crate::text::{Lang, date, messages, phrases};

/// What is said of an event in short: place, days, grade, weapon, numbers with who says them, and the link
/// to all of it; nothing where there is no such event.
pub fn event_card(dataset: &Dataset, snapshot: &Snapshot, event: EventIx, lang: Lang) -> String {
    if !dataset.events.has(event) {
        return String::new();
    }
    let found = identification(dataset, event, snapshot);
    let (weapons, more) = tooltip::weapons(dataset, snapshot, event, &found, lang);
    let mut html = Html::default();
    html.open("div", &[("class", "card")]).open("p", &[("class", "card-head")]);
    event_symbol(&mut html, found.rating(), 16.0);
    html.element("b", &[], &place_name(dataset, dataset.place_of(event), lang)).close("p");
    html.open("p", &[("class", "card-line")]);
    days(&mut html, dataset, event, lang);
    html.text(" · ").element("span", &[], &phrases::grade_line(lang, found.rating())).close("p");
    html.open("dl", &[]);
    row(&mut html, tooltip::row(lang, Measure::WeaponIdentification), &weapons, more);
    for (head, said) in tooltip::numbers(dataset, snapshot, event, lang) {
        row(&mut html, &head, &said, 0);
    }
    html.close("dl");
    let rests = count_evidence(dataset, snapshot, snapshot.claims_of(dataset, event));
    html.open("p", &[("class", "card-line card-foot")]);
    html.element("span", &[], &tooltip::evidence_line(lang, rests.num_claims, rests.num_sources))
        .text(" ");
    let id = dataset.event_id(event);
    let link = event_href(dataset, event);
    html.element("a", &[("href", &link), ("data-event", id)], tooltip::open(lang)).close("p");
    html.close("div");
    html.finish()
}

/// A row of a card: what was said and by whom; nothing where nothing was.
fn row(html: &mut Html, head: &str, said: &[Answer], more: usize) {
    if said.is_empty() {
        return;
    }
    html.open("div", &[]).element("dt", &[], head).open("dd", &[]);
    for (at, said) in said.iter().enumerate() {
        html.text(if at > 0 { "; " } else { "" });
        html.element("b", &[], &said.answer).text(" ").element("span", &[], &said.claimant);
    }
    if more > 0 {
        html.text(&["; +", &more.to_string()].concat());
    }
    html.close("dd").close("div");
}

fn days(html: &mut Html, dataset: &Dataset, event: EventIx, lang: Lang) {
    let row = dataset.event(event);
    let mut text = date::range(lang, row.from, row.to, false);
    if row.time_local.is_stated() {
        text += ", ";
        text += dataset.text(row.time_local);
    }
    html.element("time", &[("datetime", &row.from.to_string())], &text);
}

/// A choice among events: each a link with symbol, place and days. All are listed, unless `most` says how many have
/// room where nothing can be scrolled: then the rest are counted.
pub fn chooser(
    dataset: &Dataset,
    snapshot: &Snapshot,
    (events, most): (&[EventIx], Option<usize>),
    lang: Lang,
) -> String {
    let mut html = Html::default();
    html.open("div", &[("class", "card chooser")]);
    html.element("p", &[("class", "card-line")], &tooltip::events_here(lang, events.len()));
    let listed = most.and_then(|most| events.get(..most)).unwrap_or(events);
    choices(&mut html, dataset, snapshot, listed, lang);
    if listed.len() < events.len() {
        let rest = and_more(lang, events.len() - listed.len());
        html.element("p", &[("class", "card-line")], &rest);
    }
    html.close("div");
    html.finish()
}

/// A list of events as links.
pub(super) fn choices(
    html: &mut Html,
    dataset: &Dataset,
    snapshot: &Snapshot,
    events: &[EventIx],
    lang: Lang,
) {
    html.open("ul", &[]);
    for &event in events.iter().filter(|event| dataset.events.has(**event)) {
        let rating = snapshot.rating(event);
        let id = dataset.event_id(event);
        let link = event_href(dataset, event);
        html.open("li", &[]).open("a", &[("href", &link), ("data-event", id)]);
        event_symbol(html, rating, 13.0);
        html.open("span", &[]);
        html.element("b", &[], &place_name(dataset, dataset.place_of(event), lang)).text(" ");
        days(html, dataset, event, lang);
        html.element(
            "span",
            &[("class", "hidden")],
            &[". ", &phrases::grade_line(lang, rating)].concat(),
        );
        html.close("span").close("a").close("li");
    }
    html.close("ul");
}

/// The button that takes away what a finger brought.
pub fn close(lang: Lang) -> String {
    let mut html = Html::default();
    let name = messages(lang).close_card;
    let named = [("type", "button"), ("class", "close"), ("aria-label", name)];
    html.open("button", &named).text("×").close("button");
    html.finish()
}
