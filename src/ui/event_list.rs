//! The list of strikes: by day, under their years; those of which only a period is known at the end.
//!
//! Rows are keyed by strike: other days add and remove rows, and the reader's focus and scroll stay.

use std::sync::Arc;

use leptos::prelude::*;

use super::Shown;
use super::following::{Reader, following, keyed_list};
use super::shown::nothing;
use super::symbol::event_symbol;
use crate::model::{Dataset, EventIx};
use crate::query::Snapshot;
use crate::render::site_pages::event_href;
use crate::text::data::place_name;
use crate::text::{Lang, date, messages, phrases};

/// The key of the group of strikes of which only a period is known; of others it is their year.
const UNDATED: i64 = i64::MAX;

/// What rows are made from. Cheap to copy.
#[derive(Clone)]
struct Rows {
    shown: Reader<Shown>,
    known: Reader<Arc<Snapshot>>,
    open: Reader<Option<EventIx>>,
}

/// The list, or a sentence and a way out where nothing matches.
#[component]
pub fn EventList(
    /// What is shown.
    shown: Reader<Shown>,
    /// A snapshot of the same claims: rows are brought up to date only when it changes.
    known: Reader<Arc<Snapshot>>,
    /// The strike that is open beside the map.
    open: Reader<Option<EventIx>>,
) -> impl IntoView {
    let rows = Rows { shown, known, open };
    let (groups, of_year, all) = (rows.clone(), rows.clone(), rows);
    view! {
        {following(move || no_match(&(all.shown)()))}
        {keyed_list(move || groups.years(), move |year| group(&of_year, year))}
    }
}

fn no_match(shown: &Shown) -> AnyView {
    let text = messages(shown.lang);
    if shown.snapshot.tally().num_events > 0 {
        return nothing();
    }
    view! {
        <div class="empty">
            <p>{text.no_match}</p>
            <button type="button" id="reset" data-act="all">{text.reset}</button>
        </div>
    }
    .into_any()
}

impl Rows {
    /// The years that have visible strikes.
    fn years(&self) -> Vec<i64> {
        let shown = (self.shown)();
        let (mut years, mut has_undated) = (Vec::new(), false);
        for event in shown.snapshot.events() {
            match year_of(&shown, event) {
                UNDATED => has_undated = true,
                year if years.last() != Some(&year) => years.push(year),
                _ => {}
            }
        }
        years.extend(has_undated.then_some(UNDATED));
        years
    }

    /// The visible strikes of a year.
    fn events(&self, year: i64) -> Vec<i64> {
        let shown = (self.shown)();
        let of_year = shown.snapshot.events().filter(|&event| year_of(&shown, event) == year);
        of_year.map(|event| i64::from(event.0)).collect()
    }
}

fn year_of(shown: &Shown, event: EventIx) -> i64 {
    match shown.dataset.event(event).is_undated() {
        true => UNDATED,
        false => i64::from(shown.dataset.events.from.of(event).year()),
    }
}

fn group(rows: &Rows, year: i64) -> AnyView {
    let lang = (rows.shown)().lang;
    let (name, head) = match year {
        UNDATED => ("undated".to_owned(), messages(lang).only_period.to_owned()),
        year => (year.to_string(), year.to_string()),
    };
    let id = ["list-", &name].concat();
    let of_list = id.clone();
    let (counted, listed, each) = (rows.clone(), rows.clone(), rows.clone());
    let count = following(move || counted.events(year).len().to_string().into_any());
    view! {
        <h3 id=id>{head} " " <span>{count}</span></h3>
        <ol aria-labelledby=of_list>
            {keyed_list(move || listed.events(year), move |event| row(&each, EventIx(event as u32)))}
        </ol>
    }
    .into_any()
}

fn row(rows: &Rows, event: EventIx) -> AnyView {
    let rows = rows.clone();
    let link = following(move || {
        let is_open = (rows.open)() == Some(event);
        let snapshot = (rows.known)();
        // What is visible changes more often than what is known: rows follow that alone.
        let shown = Shown { snapshot, ..untrack(|| (rows.shown)()) };
        link(&shown, event, is_open)
    });
    view! { <li>{link}</li> }.into_any()
}

fn link(shown: &Shown, event: EventIx, is_open: bool) -> AnyView {
    view! {
        <a
            href=event_href(&shown.dataset, event)
            data-event=shown.dataset.event_id(event).to_owned()
            aria-current=is_open.then_some("true")
        >
            {said_of(&shown.dataset, &shown.snapshot, event, shown.lang)}
        </a>
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
