//! The page that is already there, brought to life part by part.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::changes::{link_notice, version_link};
use super::chosen_filters::chosen_filters;
use super::context::PageContext;
use super::date_error::date_error;
use super::detail_panel::detail_panel;
use super::download::follow_downloads;
use super::effect::at_rest;
use super::faults::ignored;
use super::figures::{lead, num_shown, numbers};
use super::following::following;
use super::grade_filter::grade_chips;
use super::legend::map_legend;
use super::list_panel::list_panel;
use super::live_views::live_views;
use super::part::{mount_part, part_that_keeps_its_height};
use super::rest::{follow_rest, parts_at_rest};
use super::shown::nothing;
use super::story_card::story_card;
use super::story_events::follow_story;
use super::table_panel::table_panel;
use super::{follow, page_events, quote_events};
use crate::app::{Panels, State};
use crate::browser::files::Files;
use crate::browser::task;

/// Brings the page to life, part by part. `bad` are parameters of the address that said nothing.
pub(super) fn page(page: PageContext, files: Rc<RefCell<Files>>, bad: &[(String, String)]) {
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
    say_of_link(page);
    follow::follow_state(page);
    part_that_keeps_its_height(page, "sums", move || lead(&page.reader()));
    story_card(page);
    follow_story(page);
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
    link_with_version(page);
    scope.spawn(bring_parts(page, files));
}

/// A link made with other data, or to an event that was merged, says so.
fn say_of_link(page: PageContext) {
    mount_part(page, "link-notice", move || {
        page.state.with_untracked(|state| {
            let (version, event) = (state.version.as_deref(), state.event.as_deref());
            page.dataset.with_untracked(|dataset| link_notice(dataset, version, event, page.lang))
        })
    });
}

/// The link to what is shown with the version of the data.
fn link_with_version(page: PageContext) {
    let link = RwSignal::new(None);
    let parameters = move || {
        let version = page.dataset.with(|dataset| Some(dataset.text(dataset.version).to_owned()));
        page.parameters_of(&State { version, ..page.state.get() })
    };
    at_rest(page.scope(), true, Box::new(parameters), move |parameters| {
        link.set(Some(parameters));
    });
    mount_part(page, "version-part", move || {
        following(move || {
            let link: Option<String> = link.get();
            link.map_or_else(nothing, |parameters| version_link(&parameters, page.lang))
        })
    });
}

/// Brings list, articles, map and chart to life, with a pause after each.
async fn bring_parts(page: PageContext, files: Rc<RefCell<Files>>) {
    task::pause().await;
    list_panel(page);
    table_panel(page);
    task::pause().await;
    detail_panel(page);
    quote_events::follow_quotes(page);
    parts_at_rest(page);
    follow_rest(page);
    let drawn = [(); 3].map(|()| RwSignal::new(false));
    follow::follow_progress(page.scope(), drawn);
    follow_downloads(page, files.clone());
    let panels = page.state.with_untracked(|state| state.panels);
    let [map, chart] =
        [Panels::Map, Panels::Chart].map(|part| panels == Panels::Full || panels == part);
    task::pause().await;
    live_views(page, files, drawn, [map, map || chart, chart]);
}
