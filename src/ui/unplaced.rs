//! Strikes of which only the country is known: counted beside the map, with their symbols, and opening as a list.

use leptos::prelude::*;

use super::Shown;
use super::event_card::event_choice;
use super::shown::nothing;
use super::symbol::event_symbol;
use crate::model::{EventIx, Precision};
use crate::query::Rating;
use crate::text::tooltip;

/// More symbols than this are only counted.
const MOST_SYMBOLS: usize = 12;

/// Those strikes, with the ratings that their symbols show.
pub(super) fn unplaced_events(shown: &Shown) -> Vec<(EventIx, Rating)> {
    let (dataset, snapshot) = (&shown.dataset, &shown.snapshot);
    let is_unplaced = |event: &EventIx| dataset.place_of(*event).precision == Precision::Country;
    snapshot.events().filter(is_unplaced).map(|event| (event, snapshot.rating(event))).collect()
}

/// The visible strikes of which only the country is known; nothing where there is none.
pub fn unplaced(shown: &Shown) -> AnyView {
    let (dataset, snapshot, lang) = (&shown.dataset, &shown.snapshot, shown.lang);
    let events: Vec<EventIx> = unplaced_events(shown).into_iter().map(|(event, _)| event).collect();
    if events.is_empty() {
        return nothing();
    }
    let symbols: Vec<_> = events
        .iter()
        .take(MOST_SYMBOLS)
        .map(|&event| event_symbol(snapshot.rating(event), 13.0))
        .collect();
    let items: Vec<_> =
        events.iter().map(|&event| event_choice(dataset, snapshot, event, lang)).collect();
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
