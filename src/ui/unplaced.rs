//! Strikes of which only the country is known: counted beside the map, with their symbols, and opening as a list.

use leptos::prelude::*;

use super::Shown;
use super::shown::nothing;
use super::symbol::event_symbol;
use crate::model::{EventIx, Precision};
use crate::render::site_pages::event_href;
use crate::text::data::place_name;
use crate::text::{date, phrases, tooltip};

/// More symbols than this are only counted.
const MOST_SYMBOLS: usize = 12;

/// The visible strikes of which only the country is known; nothing where there is none.
pub fn unplaced(shown: &Shown) -> AnyView {
    let (dataset, snapshot, lang) = (&shown.dataset, &shown.snapshot, shown.lang);
    let is_unplaced = |event: &EventIx| dataset.place_of(*event).precision == Precision::Country;
    let events: Vec<EventIx> = snapshot.events().filter(is_unplaced).collect();
    if events.is_empty() {
        return nothing();
    }
    let symbols: Vec<_> = events
        .iter()
        .take(MOST_SYMBOLS)
        .map(|&event| event_symbol(snapshot.rating(event), 13.0))
        .collect();
    let items: Vec<_> = events.iter().map(|&event| item(shown, event)).collect();
    view! {
        <details id="unplaced">
            <summary id="unplaced-head">
                {symbols}
                <span>{tooltip::unplaced(lang, events.len())}</span>
            </summary>
            <p class="note">{tooltip::unplaced_note(lang)}</p>
            <ul>{items}</ul>
        </details>
    }
    .into_any()
}

fn item(shown: &Shown, event: EventIx) -> AnyView {
    let (dataset, lang) = (&shown.dataset, shown.lang);
    let (row, rating) = (dataset.event(event), shown.snapshot.rating(event));
    let mut days = date::range(lang, row.from, row.to, false);
    if row.time_local.is_stated() {
        days.push_str(", ");
        days.push_str(dataset.text(row.time_local));
    }
    view! {
        <li>
            <a
                href=event_href(dataset, event)
                data-event=dataset.event_id(event).to_owned()
            >
                {event_symbol(rating, 13.0)}
                <span>
                    <b>{place_name(dataset, dataset.place_of(event), lang).into_owned()}</b>
                    " "
                    <time datetime=row.from.to_string()>{days}</time>
                    <span class="hidden">
                        {[". ", &phrases::grade_line(lang, rating)].concat()}
                    </span>
                </span>
            </a>
        </li>
    }
    .into_any()
}
