//! The list of strikes: by day, under their years; those of which only a period is known at the end.
//!
//! Every strike has its row from the start; other days hide and show rows. So focus and scroll stay, and a change costs
//! what it changes.

use std::sync::Arc;

use leptos::prelude::*;

use super::Shown;
use super::following::{Reader, following, following_attribute};
use super::shown::nothing;
use super::symbol::event_symbol;
use crate::model::{Dataset, EventIx};
use crate::query::Snapshot;
use crate::query::loosened::loosened;
use crate::render::site_pages::event_href;
use crate::text::data::place_name;
use crate::text::{Lang, date, filters, messages, phrases};

/// Whether the row of a strike is shown.
pub(super) type Shows = Arc<dyn Fn(EventIx) -> bool + Send + Sync>;

/// What rows are made from. Cheap to copy.
#[derive(Clone)]
struct Rows {
    shown: Reader<Shown>,
    shows: Shows,
    known: Reader<Arc<Snapshot>>,
    open: Reader<Option<EventIx>>,
}

/// The list, or a sentence and a way out where nothing matches.
#[component]
pub fn EventList(
    /// What is shown.
    shown: Reader<Shown>,
    /// Whether a row is shown: each row follows what is read of itself.
    shows: Shows,
    /// A snapshot of the same claims: rows are brought up to date only when it changes.
    known: Reader<Arc<Snapshot>>,
    /// The strike that is open beside the map.
    open: Reader<Option<EventIx>>,
) -> impl IntoView {
    let dataset = untrack(|| shown()).dataset;
    let rows = Rows { shown: shown.clone(), shows, known, open };
    let groups: Vec<_> =
        by_year(&dataset).into_iter().map(|(year, events)| group(&rows, year, events)).collect();
    view! { {following(move || no_match(&shown()))} {groups} }
}

fn no_match(shown: &Shown) -> AnyView {
    let (dataset, snapshot, lang) = (&*shown.dataset, &shown.snapshot, shown.lang);
    if snapshot.tally().num_events > 0 {
        return nothing();
    }
    let text = messages(lang);
    let ways: Vec<_> = loosened(dataset, snapshot)
        .into_iter()
        .enumerate()
        .map(|(at, (part, num_events))| {
            let act = format!("leave-out:{at}");
            let name = filters::part(dataset, snapshot, lang, part);
            let label = filters::without(lang, &name, num_events);
            view! { <li><button type="button" data-act=act>{label}</button></li> }
        })
        .collect();
    let is_choice = snapshot.filter().is_choice();
    let (said, all) = match is_choice {
        true => (filters::filter_text(lang).nothing, text.show_all),
        false => (text.no_match, text.reset),
    };
    view! {
        <div class="empty">
            <p>{said}</p>
            <ul class="chips">{ways}</ul>
            <button type="button" id="reset" data-act="all">{all}</button>
        </div>
    }
    .into_any()
}

/// All strikes by their years, in order; `None` has those of which only a period is known, and comes last.
fn by_year(dataset: &Dataset) -> Vec<(Option<i32>, Vec<EventIx>)> {
    let (mut years, mut undated) = (Vec::<(Option<i32>, Vec<EventIx>)>::new(), Vec::new());
    for event in dataset.events.indices() {
        let row = dataset.event(event);
        let year = Some(row.from.year());
        match years.last_mut() {
            _ if row.is_undated() => undated.push(event),
            Some((last, events)) if *last == year => events.push(event),
            _ => years.push((year, vec![event])),
        }
    }
    if !undated.is_empty() {
        years.push((None, undated));
    }
    years
}

fn group(rows: &Rows, year: Option<i32>, events: Vec<EventIx>) -> AnyView {
    let lang = untrack(|| (rows.shown)()).lang;
    let (name, head) = match year {
        None => ("undated".to_owned(), messages(lang).only_period.to_owned()),
        Some(year) => (year.to_string(), year.to_string()),
    };
    let id = ["list-", &name].concat();
    let of_list = id.clone();
    let items: Vec<_> = events.iter().map(|&event| row(rows, event)).collect();
    let events: Arc<[EventIx]> = events.into();
    let num_shown = |shown: &Reader<Shown>, events: &[EventIx]| {
        let snapshot = shown().snapshot;
        events.iter().filter(|&&event| snapshot.shows_event(event)).count()
    };
    let (shown, counted) = (rows.shown.clone(), events.clone());
    let count = following(move || num_shown(&shown, &counted).to_string().into_any());
    let shown = rows.shown.clone();
    let is_hidden = following_attribute(move || num_shown(&shown, &events) == 0);
    view! {
        <h3 id=id hidden=is_hidden>{head} " " <span>{count}</span></h3>
        <ol aria-labelledby=of_list>{items}</ol>
    }
    .into_any()
}

fn row(rows: &Rows, event: EventIx) -> AnyView {
    let Rows { shown, shows, known, open } = rows.clone();
    let first = untrack(|| shown());
    let dataset = first.dataset;
    let href = event_href(&dataset, event);
    let id = dataset.event_id(event).to_owned();
    let said = following(move || said_of(&dataset, &known(), event, first.lang));
    let is_hidden = following_attribute(move || !shows(event));
    let is_current = following_attribute(move || (open() == Some(event)).then_some("true"));
    view! {
        <li hidden=is_hidden>
            <a href=href data-event=id aria-current=is_current>{said}</a>
        </li>
    }
    .into_any()
}

/// Place and days, numbers, then rating and number of claims.
fn said_of(dataset: &Dataset, snapshot: &Snapshot, event: EventIx, lang: Lang) -> AnyView {
    let row = dataset.event(event);
    let rating = snapshot.rating(event);
    let figures = phrases::event_figures(dataset, event, snapshot, lang);
    let days = if row.is_undated() {
        date::range(lang, row.from, row.to, false)
    } else {
        date::range_in_year(lang, row.from, row.to)
    };
    let mut said = vec![match figures.launched {
        Some(launched) => view! { <span>{launched}</span> }.into_any(),
        None => view! { <span class="unknown">{phrases::not_stated(lang)}</span> }.into_any(),
    }];
    if figures.is_joint {
        let joint = view! { " " <span class="joint">{phrases::joint_label(lang)}</span> };
        said.push(joint.into_any());
    }
    said.extend(figures.killed.map(|killed| view! { " · " <span>{killed}</span> }.into_any()));
    let num_claims = snapshot.claims_of(dataset, event).count();
    view! {
        {event_symbol(rating, 16.0)}
        <span class="line">
            <b>{place_name(dataset, dataset.place_of(event), lang).into_owned()}</b>
            " "
            <time datetime=row.from.to_string()>{days}</time>
        </span>
        <span class="line2">{said}</span>
        " "
        <span class="line quiet">
            <span>{phrases::grade_line(lang, rating)}</span>
            " "
            <span>{phrases::num_claims(lang, num_claims)}</span>
        </span>
    }
    .into_any()
}
