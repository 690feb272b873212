//! An event in a few lines beside its symbol, and the choice among several under one finger.

use leptos::prelude::*;

use super::shown::nothing;
use super::symbol::event_symbol;
use crate::model::{Dataset, EventIx, Measure};
use crate::query::{Snapshot, count_evidence, identification};
use crate::render::site_pages::event_href;
use crate::text::data::place_name;
use crate::text::evidence::and_more;
use crate::text::tooltip::{self, Answer};
use crate::text::{Lang, date, phrases};

/// What is said of an event in short: place, days, grade, weapon, numbers with who says them, and the link
/// to all of it; nothing where there is no such event.
pub fn event_card(dataset: &Dataset, snapshot: &Snapshot, event: EventIx, lang: Lang) -> AnyView {
    if !dataset.events.has(event) {
        return nothing();
    }
    let found = identification(dataset, event, snapshot);
    let (weapons, more) = tooltip::weapons(dataset, snapshot, event, &found, lang);
    let mut rows = vec![row(tooltip::row(lang, Measure::WeaponIdentification), &weapons, more)];
    for (head, said) in tooltip::numbers(dataset, snapshot, event, lang) {
        rows.push(row(&head, &said, 0));
    }
    let rests = count_evidence(dataset, snapshot, snapshot.claims_of(dataset, event));
    view! {
        <div class="card">
            <p class="card-head">
                {event_symbol(found.rating(), 16.0)}
                <b>{place_name(dataset, dataset.place_of(event), lang).into_owned()}</b>
            </p>
            <p class="card-line">
                {days(dataset, event, lang)} " · "
                <span>{phrases::grade_line(lang, found.rating())}</span>
            </p>
            <dl>{rows}</dl>
            <p class="card-line card-foot">
                <span>{tooltip::evidence_line(lang, rests.num_claims, rests.num_sources)}</span>
                " "
                <a
                    href=event_href(dataset, event)
                    data-event=dataset.event_id(event).to_owned()
                >
                    {tooltip::open(lang)}
                </a>
            </p>
        </div>
    }
    .into_any()
}

/// A row of a card: what was said and by whom; nothing where nothing was.
fn row(head: &str, said: &[Answer], more: usize) -> AnyView {
    if said.is_empty() {
        return nothing();
    }
    let mut answers: Vec<AnyView> = Vec::new();
    for (at, said) in said.iter().enumerate() {
        if at > 0 {
            answers.push("; ".into_any());
        }
        let (answer, claimant) = (said.answer.clone(), said.claimant.clone());
        answers.push(view! { <b>{answer}</b>" "<span>{claimant}</span> }.into_any());
    }
    if more > 0 {
        answers.push(["; +", &more.to_string()].concat().into_any());
    }
    let head = head.to_owned();
    view! { <div><dt>{head}</dt><dd>{answers}</dd></div> }.into_any()
}

fn days(dataset: &Dataset, event: EventIx, lang: Lang) -> AnyView {
    let row = dataset.event(event);
    let mut text = date::range(lang, row.from, row.to, false);
    if row.time_local.is_stated() {
        text += ", ";
        text += dataset.text(row.time_local);
    }
    view! { <time datetime=row.from.to_string()>{text}</time> }.into_any()
}

/// A choice among events: each a link with symbol, place and days. All are listed, unless `most` says how many have
/// room where nothing can be scrolled: then the rest are counted.
pub fn chooser(
    dataset: &Dataset,
    snapshot: &Snapshot,
    (events, most): (&[EventIx], Option<usize>),
    lang: Lang,
) -> AnyView {
    let listed = most.and_then(|most| events.get(..most)).unwrap_or(events);
    let items: Vec<_> = listed
        .iter()
        .filter(|event| dataset.events.has(**event))
        .map(|&event| event_choice(dataset, snapshot, event, lang))
        .collect();
    let mut said =
        vec![line(tooltip::events_here(lang, events.len())), view! { <ul>{items}</ul> }.into_any()];
    if listed.len() < events.len() {
        said.push(line(and_more(lang, events.len() - listed.len())));
    }
    view! { <div class="card chooser">{said}</div> }.into_any()
}

fn line(sentence: String) -> AnyView {
    view! { <p class="card-line">{sentence}</p> }.into_any()
}

/// An event as an item of a list of links.
pub(super) fn event_choice(
    dataset: &Dataset,
    snapshot: &Snapshot,
    event: EventIx,
    lang: Lang,
) -> AnyView {
    let rating = snapshot.rating(event);
    view! {
        <li>
            <a href=event_href(dataset, event) data-event=dataset.event_id(event).to_owned()>
                {event_symbol(rating, 13.0)}
                <span>
                    <b>{place_name(dataset, dataset.place_of(event), lang).into_owned()}</b>
                    " "
                    {days(dataset, event, lang)}
                    <span class="hidden">
                        {[". ", &phrases::grade_line(lang, rating)].concat()}
                    </span>
                </span>
            </a>
        </li>
    }
    .into_any()
}
