//! The page that is already there, brought to life part by part.

use std::cell::RefCell;
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::context::PageContext;
use super::download::follow_downloads;
use super::effect::at_rest;
use super::list_panel::list_panel;
use super::part::part;
use super::pictures::pictures;
use super::{follow, said, wish};
use crate::app::{Panels, State, url};
use crate::browser::files::Files;
use crate::browser::fill::fill_by_id;
use crate::browser::{document, task};
use crate::render::html::changes::version_link;
use crate::render::html::controls;
use crate::render::html::figures::{lead, numbers};

/// Brings the page to life, part by part. `bad` are keys of the address that said nothing, `foreign` somebody else's.
pub(super) fn page(
    page: PageContext,
    files: Files,
    bad: &[(String, String)],
    foreign: Vec<(String, String)>,
) {
    let Some(room) = document::by_id("page") else { return };
    document::listen(&room, "click", move |click| wish::clicked(page, &click));
    document::listen(&room, "change", move |event| wish::changed(page, &event));
    document::listen(&room, "keydown", move |event: KeyboardEvent| wish::pressed(page, &event));
    fill_by_id("bad-keys", &controls::ignored(bad, page.lang));
    let files = Rc::new(RefCell::new(files));
    let others = foreign.clone();
    follow::follow_state(page, foreign);
    let sums = move || page.dataset.with(|dataset| lead(dataset, &page.snapshot.get(), page.lang));
    part(page, "sums", Box::new(sums));
    let figures =
        move || page.dataset.with(|dataset| numbers(dataset, &page.snapshot.get(), page.lang));
    part(page, "numbers", Box::new(figures));
    let shown = move || {
        let num_shown = page.snapshot.get().tally().num_events;
        controls::shown(num_shown, page.dataset.with(|dataset| dataset.events.len()), page.lang)
    };
    part(page, "shown", Box::new(shown));
    follow::follow_fields(page);
    let with_version = move || {
        let version = page.dataset.with(|dataset| Some(dataset.text(dataset.version).to_owned()));
        let keys =
            page.state.with(|state| url::write(&State { version, ..state.clone() }, &others));
        version_link(&keys, page.lang)
    };
    at_rest(Box::new(with_version), |link| fill_by_id("version-part", &link));
    task::spawn(bring_parts(page, files));
}

/// Brings list, articles, map and chart to life, with a pause after each.
async fn bring_parts(page: PageContext, files: Rc<RefCell<Files>>) {
    task::pause().await;
    list_panel(page);
    task::pause().await;
    let written = RwSignal::new(0);
    said::open_event(page, written);
    said::open_claim(page, written);
    said::follow_days(page, written);
    let drawn = [(); 3].map(|()| RwSignal::new(false));
    follow::follow_progress(drawn);
    follow_downloads(page, files.clone());
    let panels = page.state.with_untracked(|state| state.panels);
    let [map, chart] =
        [Panels::Map, Panels::Chart].map(|part| panels == Panels::Full || panels == part);
    task::pause().await;
    pictures(page, files, drawn, [map, map || chart, chart]);
}
