//! What follows from the state outside the page's own parts: address, theme, and how far the page has come.

use leptos::prelude::*;

use super::context::PageContext;
use super::effect::{at_rest, effect};
use super::search_field::{BUTTON, FIELD, FIELD_IN_PANEL};
use crate::browser::address_bar;
use crate::browser::scope::Scope;
use crate::text::date::period;
use crate::text::filters::chosen_sentence;

/// Address and theme follow the state.
pub(super) fn follow_state(page: PageContext) {
    let keys = move || {
        page.state.track();
        page.parameters()
    };
    let scope = page.scope();
    let here = scope.clone();
    at_rest(scope.clone(), false, Box::new(keys), move |keys| address_bar::write(&here, &keys));
    address_bar::watch(&scope, move |query, hash| page.return_to(query, hash));
    let mut before = None;
    effect(move || {
        let now = (page.theme.get(), page.state.with(|state| state.theme));
        if before.replace(now) != Some(now) {
            page.scope().set_theme(now.0);
            page.scope().press("theme", now.1.code());
        }
    });
    scope.watch_preferred_theme(move |theme, is_forced| {
        page.system_theme.set(theme);
        page.is_theme_forced.set(is_forced);
    });
    // An event that was merged goes by the id of the other from here on.
    if let Some(event) = page.chosen.get_untracked().event {
        page.state.update(|state| state.event = Some(page.event_id(event)));
    }
}

/// The values of the date fields follow the state, and what is said of them where the fields are not shown.
pub(super) fn follow_fields(page: PageContext) {
    effect(move || {
        let snapshot = page.snapshot.get();
        let days = snapshot.filter().days;
        write_dates(page);
        if !page.is_full() {
            let days = match days.is_stated() {
                true => format!("{}: {}.", page.text().days, period(page.lang, days)),
                false => String::new(),
            };
            let chosen = page.dataset.with(|it| chosen_sentence(it, &snapshot, page.lang));
            let said = [days, page.as_known(), chosen];
            page.scope().write_text("days-shown", said.join(" ").trim());
        }
    });
}

/// The fields for words follow what is searched for, and the button of the filters whether they are open.
pub(super) fn follow_search(page: PageContext) {
    let words = Memo::new(move |_| page.state.with(|state| state.filter.text.clone()));
    effect(move || {
        for id in [FIELD, FIELD_IN_PANEL] {
            page.scope().set_words(id, &words.get());
        }
    });
    effect(move || page.scope().set_expanded(BUTTON, page.are_filters_open.get()));
}

/// Writes the dates shown into their fields, but for the one in which somebody types. What was not taken is gone with it.
pub(super) fn write_dates(page: PageContext) {
    let snapshot = page.snapshot.get_untracked();
    let (days, asof) = (snapshot.filter().days, snapshot.filter().asof);
    for (id, day) in [("from", days.from), ("to", days.to), ("asof", asof)] {
        let day = day.map(|day| day.to_string()).unwrap_or_default();
        if page.scope().set_field(id, &day) {
            page.set_date_error(id, false);
        }
    }
}

/// The page is live once its parts respond, and ready when what must be drawn of the views is.
pub(super) fn follow_progress(scope: Scope, [map, strip, chart]: [RwSignal<bool>; 3]) {
    let mut was = [false; 2];
    effect(move || {
        let now = [chart.get(), chart.get() && map.get() && strip.get()];
        if now[0] && !was[0] {
            scope.set_progress("live");
        }
        if now[1] && !was[1] {
            scope.set_progress("ready");
        }
        was = now;
    });
}
