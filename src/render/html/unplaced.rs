//! What names no place: counted beside the map, with its symbols, and opening as a list.

use super::Html;
use super::card::choices;
use super::symbol::event_symbol;
use crate::model::{Dataset, EventIx, Precision};
use crate::query::Snapshot;
use crate::text::{Lang, tooltip};

/// More symbols than this are only counted.
const MOST_SYMBOLS: usize = 12;

/// The tray of the visible events of which only the country is known; nothing where there is none.
pub fn unplaced(dataset: &Dataset, snapshot: &Snapshot, is_open: bool, lang: Lang) -> String {
    let is_unplaced = |event: &EventIx| dataset.place_of(*event).precision == Precision::Country;
    let events: Vec<EventIx> = snapshot.events().filter(is_unplaced).collect();
    let mut html = Html::default();
    if events.is_empty() {
        return html.finish();
    }
    let open = if is_open { "open" } else { "" };
    html.open("details", &[("id", "unplaced"), ("open", open)]);
    html.open("summary", &[("id", "unplaced-head")]);
    for &event in events.iter().take(MOST_SYMBOLS) {
        event_symbol(&mut html, snapshot.rating(event), 13.0);
    }
    html.element("span", &[], &tooltip::unplaced(lang, events.len())).close("summary");
    html.element("p", &[("class", "note")], tooltip::unplaced_note(lang));
    choices(&mut html, dataset, snapshot, &events, lang);
    html.close("details");
    html.finish()
}
