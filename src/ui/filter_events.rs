//! What the reader asks for through filters: values, words, and taking them off again.

use leptos::prelude::*;

use super::context::PageContext;
use super::search_field::{BUTTON, FIELD, FIELD_IN_PANEL};
use crate::app::Action;
use crate::browser::address_bar;
use crate::query::Facet;
use crate::query::loosened::{Part, loosened};
use crate::time::Period;

/// Follows a control of filters: `filter:oblast:UA-63`, `find:`, `clear-choices`.
pub(super) fn chosen(page: PageContext, act: &str) {
    match act.split_once(':').unwrap_or((act, "")) {
        ("filters", _) => return page.toggle_filters(),
        ("grade", "all") => page.act(Action::ShowAllGrades),
        ("filter", choice) => {
            let Some((facet, code)) = choice.split_once(':') else { return };
            let Some(facet) = Facet::parse(facet) else { return };
            page.act(Action::Toggle(facet, code.to_owned()));
        }
        ("find", words) => find(page, words.to_owned()),
        ("leave-out", part) => leave_out(page, part),
        ("clear-choices", _) => page.act(Action::ClearChoices),
        ("all", _) => page.act(Action::ShowAll),
        _ => {}
    }
    // A control that is gone with what it did leaves the focus to those that stay, whichever is there.
    let scope = page.scope();
    page.scope().next_frame(move || {
        for id in ["grade-all", FIELD, BUTTON] {
            scope.focus_if_lost(id);
        }
    });
}

/// Shows only what has these words. The step back leads to what was shown before the first of them.
pub(super) fn find(page: PageContext, words: String) {
    let is_first = page.state.with_untracked(|state| state.filter.text.is_empty());
    let before = page.parameters();
    page.act(Action::SetText(words));
    let after = page.parameters();
    if is_first && after != before {
        address_bar::write(&page.scope(), &before);
        address_bar::push(&page.scope(), &after);
    }
}

/// Leaves out a part of the filter, by its place among those without which something is shown.
fn leave_out(page: PageContext, at: &str) {
    let snapshot = page.snapshot.get_untracked();
    let parts = page.dataset.with_untracked(|dataset| loosened(dataset, &snapshot));
    let part = at.parse().ok().and_then(|at: usize| parts.get(at).map(|(part, _)| *part));
    match part {
        Some(Part::Days) => page.act(Action::SetDays(Period::default())),
        Some(Part::Asof) => page.act(Action::SetAsof(None)),
        Some(Part::Facet(facet)) => page.act(Action::ClearFacet(facet)),
        Some(Part::Text) => find(page, String::new()),
        None => {}
    }
}

/// Leads to the field for words: where it has no room beside the ratings, to that in the panel.
pub(super) fn go_to_search(page: PageContext) {
    if page.scope().focus_shown(FIELD) {
        return;
    }
    if !page.are_filters_open.get_untracked() {
        page.toggle_filters();
    }
    let scope = page.scope();
    // After the panel has given its heading the focus.
    page.scope().next_frame(move || {
        let here = scope.clone();
        scope.next_frame(move || {
            here.focus_shown(FIELD_IN_PANEL);
        });
    });
}
