//! The panel of filters: search, and for each facet its values with the number of strikes that choosing one would show.

use leptos::prelude::*;

use super::Shown;
use super::facet_list::facet_list;
use super::following::{Reader, following};
use super::search_field::{FIELD_IN_PANEL, search_field};
use crate::query::{Facet, Filter};
use crate::text::filters::{filter_text, tally};
use crate::text::page_text;

/// The facets in the order in which they are asked for: where, how firm, what, by whom.
const ORDER: [Facet; 8] = [
    Facet::Oblast,
    Facet::Place,
    Facet::Grade,
    Facet::Contested,
    Facet::Stated,
    Facet::Weapon,
    Facet::Side,
    Facet::Claimant,
];

/// The panel.
pub fn filter_panel(shown: &Reader<Shown>) -> AnyView {
    let first = untrack(|| shown());
    let (lang, text) = (first.lang, filter_text(first.lang));
    let followed = shown.clone();
    let num_shown = following(move || {
        let now = followed();
        tally(now.lang, now.snapshot.tally(), now.dataset.events.len()).into_any()
    });
    let field = search_field(FIELD_IN_PANEL, lang, first.snapshot.filter().text.clone());
    // What is chosen changes neither which values are listed nor their order.
    let all = first.snapshot.with(&first.dataset, &Filter::default());
    let lists: Vec<_> = ORDER.iter().map(|&facet| facet_list(shown, &all, facet)).collect();
    view! {
        <article class="filter-panel" aria-label=text.find_and_filter>
            <header class="detail-head">
                <div class="whole">
                    <h2 tabindex="-1">{text.find_and_filter}</h2>
                    <p>{num_shown}</p>
                </div>
                <div class="steps">
                    <button type="button" data-act="clear-choices">{text.clear}</button>
                    <button type="button" class="close-detail" data-act="close-detail">
                        {page_text(lang).close}
                    </button>
                </div>
            </header>
            <div class="find-in-panel">{field}</div>
            <p class="note">{text.about_counts}</p>
            {lists}
        </article>
    }
    .into_any()
}
