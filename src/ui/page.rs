//! The page that is already there, brought to life part by part.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::context::PageContext;
use super::dated_parts::follow_days;
use super::detail_panel::detail_panel;
use super::download::follow_downloads;
use super::effect::at_rest;
use super::grade_filter::grade_filter;
use super::list_panel::list_panel;
use super::part::{part, part_that_keeps_its_height};
use super::pictures::pictures;
use super::{follow, wish};
use crate::app::{Panels, State, url};
use crate::browser::files::Files;
use crate::browser::task;
use crate::render::html::changes::version_link;
use crate::render::html::controls;
use crate::render::html::figures::{lead, numbers};

/// Brings the page to life, part by part. `bad` are keys of the address that said nothing, `foreign` somebody else's.
pub(super) fn page(
    page: PageContext,
    files: Rc<RefCell<Files>>,
    bad: &[(String, String)],
    foreign: Vec<(String, String)>,
) {
    let scope = page.scope();
    let Some(room) = scope.by_id("page") else { return };
    scope.listen(&room, "click", move |click| wish::clicked(page, &click));
    scope.listen(&room, "change", move |event| wish::changed(page, &event));
    // Also where nothing on the page has the focus.
    scope.listen(scope.root(), "keydown", move |event: KeyboardEvent| wish::pressed(page, &event));
    scope.fill_by_id("bad-keys", &controls::ignored(bad, page.lang));
    let others = foreign.clone();
    follow::follow_state(page, foreign);
    let sums = move || page.dataset.with(|dataset| lead(dataset, &page.snapshot.get(), page.lang));
    part_that_keeps_its_height(page, "sums", Box::new(sums));
    let figures =
        move || page.dataset.with(|dataset| numbers(dataset, &page.snapshot.get(), page.lang));
    part(page, "numbers", Box::new(figures));
    let shown = move || {
        let num_shown = page.snapshot.get().tally().num_events;
        controls::shown(num_shown, page.dataset.with(|dataset| dataset.events.len()), page.lang)
    };
    part(page, "shown", Box::new(shown));
    grade_filter(page);
    follow::follow_fields(page);
    let with_version = move || {
        let version = page.dataset.with(|dataset| Some(dataset.text(dataset.version).to_owned()));
        let keys =
            page.state.with(|state| url::write(&State { version, ..state.clone() }, &others));
        version_link(&keys, page.lang)
    };
    let here = scope.clone();
    at_rest(scope.clone(), Box::new(with_version), move |link| {
        here.fill_by_id("version-part", &link);
    });
    scope.spawn(bring_parts(page, files));
}

/// Brings list, articles, map and chart to life, with a pause after each.
async fn bring_parts(page: PageContext, files: Rc<RefCell<Files>>) {
    task::pause().await;
    list_panel(page);
    task::pause().await;
    detail_panel(page);
    follow_days(page);
    let drawn = [(); 3].map(|()| RwSignal::new(false));
    follow::follow_progress(page.scope(), drawn);
    follow_downloads(page, files.clone());
    let panels = page.state.with_untracked(|state| state.panels);
    let [map, chart] =
        [Panels::Map, Panels::Chart].map(|part| panels == Panels::Full || panels == part);
    task::pause().await;
    pictures(page, files, drawn, [map, map || chart, chart]);
}
