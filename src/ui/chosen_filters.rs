//! What is chosen: how many strikes are left, a chip for each choice that takes it off again, and what follows from it.

use leptos::prelude::*;

use super::Shown;
use super::shown::nothing;
use crate::query::{Facet, FacetValue};
use crate::text::filters::{choice, filter_text, searched, tally};

/// The facets whose choices are seen in the line of ratings.
fn is_in_line(value: FacetValue) -> bool {
    matches!(value, FacetValue::Grade(_) | FacetValue::Contested(true))
}

/// The choices; nothing where there are none.
pub fn chosen_filters(shown: &Shown) -> AnyView {
    let (dataset, snapshot, lang) = (&*shown.dataset, &shown.snapshot, shown.lang);
    let filter = snapshot.filter();
    if !filter.is_choice() {
        return nothing();
    }
    let text = filter_text(lang);
    let mut chips = Vec::new();
    for &facet in Facet::ALL {
        for chosen in snapshot.chosen(facet).filter(|&it| !is_in_line(it)) {
            let act = ["filter:", facet.code(), ":", chosen.code(dataset)].concat();
            chips.push(chip(text.remove, act, choice(dataset, lang, chosen)));
        }
    }
    if !filter.text.is_empty() {
        let words = searched(lang, filter.text.trim());
        chips.push(chip(text.remove, "find:".to_owned(), words));
    }
    let note = filter.is_of_claims().then(|| view! { <p class="note">{text.of_claims}</p> });
    view! {
        <p>{tally(lang, snapshot.tally(), dataset.events.len())}</p>
        <ul class="chips">
            {chips}
            <li>
                <button type="button" id="clear-choices" data-act="clear-choices">
                    {text.clear}
                </button>
            </li>
        </ul>
        {note}
    }
    .into_any()
}

/// A choice that can be taken off.
fn chip(remove: &'static str, act: String, name: String) -> AnyView {
    let label = [remove, " ", &name].concat();
    view! {
        <li>
            <button type="button" class="chosen" data-act=act aria-label=label>
                <span>{name}</span>
                <span aria-hidden="true">"×"</span>
            </button>
        </li>
    }
    .into_any()
}
