//! The page that is already there, brought to life part by part.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::chosen_filters::chosen_filters;
use super::context::PageContext;
use super::date_error::date_error;
use super::effect::effect;
use super::faults::ignored;
use super::figures::{lead, num_shown, numbers};
use super::following::following;
use super::grade_filter::grade_chips;
use super::later::{fetch_for, say_unreachable, with_later};
use super::legend::map_legend;
use super::list_panel::list_panel;
use super::live_views::live_views;
use super::part::{mount_part, part_that_keeps_its_height};
use super::rest::follow_rest;
use super::{follow, page_events};
use crate::app::{Panels, State};
use crate::browser::{fetch, task};

/// Brings the page to life, part by part. `bad` are parameters of the address that said nothing.
pub(super) fn page(page: PageContext, bad: &[(String, String)]) {
    let scope = page.scope();
    let Some(room) = scope.by_id("page") else { return };
    scope.listen(&room, "click", move |click| page_events::clicked(page, &click));
    scope.listen(&room, "change", move |event| page_events::changed(page, &event));
    scope.listen(&room, "input", move |event| page_events::typed(page, &event));
    // Also where nothing on the page has the focus.
    scope.listen(scope.root(), "keydown", move |event: KeyboardEvent| {
        page_events::pressed(page, &event);
    });
    page.bad.set(bad.to_vec());
    mount_part(page, "bad-keys", move || following(move || ignored(&page.bad.get(), page.lang)));
    follow::follow_state(page);
    part_that_keeps_its_height(page, "sums", move || lead(&page.reader()));
    mount_part(page, "grade-chips", move || grade_chips(&page.reader()));
    mount_part(page, "chosen", move || following(move || chosen_filters(&page.shown())));
    mount_part(page, "shown", move || num_shown(&page.reader()));
    mount_part(page, "numbers", move || numbers(&page.reader()));
    mount_part(page, "map-legend", move || {
        let ring = move || {
            let shown = page.shown();
            page.chosen.get().ring.ring(&shown.dataset, &shown.snapshot)
        };
        map_legend(&page.reader(), Arc::new(ring))
    });
    follow::follow_fields(page);
    follow::follow_search(page);
    date_error(page);
    scope.spawn(bring_parts(page));
}

/// Brings list, map and chart to life, with a pause after each, then what may wait.
async fn bring_parts(page: PageContext) {
    task::pause().await;
    list_panel(page);
    task::pause().await;
    follow_rest(page);
    follow_what_comes_later(page);
    if is_needed_at_once(page) && fetch_for(page).await.is_err() {
        say_unreachable(page);
        page.scope().set_stale(true);
    }
    let drawn = [(); 3].map(|()| RwSignal::new(false));
    follow::follow_progress(page.scope(), drawn);
    let panels = page.state.with_untracked(|state| state.panels);
    let [map, chart] =
        [Panels::Map, Panels::Chart].map(|part| panels == Panels::Full || panels == part);
    task::pause().await;
    live_views(page, page.files(), drawn, [map, map || chart, chart]);
    fetch_when_idle(page, drawn);
}

/// Story and table come with the second module, for whoever asks for them.
fn follow_what_comes_later(page: PageContext) {
    effect(move || {
        let is_asked = page.state.with(|state| state.story.is_some() || state.table.is_some());
        if is_asked && !page.has_later_parts() {
            with_later(page, |_| {});
        }
    });
}

/// Whether the page shows something else than was written, or was written just now.
fn is_needed_at_once(page: PageContext) -> bool {
    let is_as_written =
        |state: &State| state.version.is_none() && State::is_prerendered_view(state);
    !page.scope().is_page() || !page.state.with_untracked(is_as_written)
}

/// Once the views are drawn and the browser has nothing else to do, what the reader may ask for next comes too.
fn fetch_when_idle(page: PageContext, drawn: [RwSignal<bool>; 3]) {
    let mut is_begun = false;
    effect(move || {
        let is_drawn = drawn.iter().all(|drawn| drawn.get());
        if is_drawn && !is_begun && !page.has_later_parts() && !fetch::saves_data() {
            is_begun = true;
            page.scope().spawn(async move {
                task::idle().await;
                // Nobody has asked for it yet: who does is told.
                let _ = fetch_for(page).await;
            });
        }
    });
}
