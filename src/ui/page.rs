//! The whole page, and what follows from its state outside the page: address, language, theme, files.

use std::sync::Arc;

use leptos::prelude::*;


use super::bar::Bar;
use super::chart_panel::ChartPanel;
use super::days::Days;
use super::event_list::EventList;
use super::event_panel::EventPanel;
use super::click;
use super::map_panel::MapPanel;
use super::period_panel::PeriodPanel;
use super::tabs::{Tab, Tabs};
use super::use_page::{PageContext, use_page};
use crate::app::{Panels, address};
use crate::browser::files::Files;
use crate::browser::{address_bar, document, task};
use crate::render::html::figures::figures;
use crate::render::html::footer::footer;
use crate::text::Lang;

/// From this zoom on the coarse ground looks coarse.
const FINE_ZOOM: f64 = 7.2;

#[component]
pub(super) fn Page(files: Files, foreign: Vec<(String, String)>) -> impl IntoView {
    let page = use_page();
    let panels = page.state.with_untracked(|state| state.panels);
    let shows = move |panel: Panels| panels == Panels::Full || panels == panel;
    let is_full = panels == Panels::Full;
    let tab = RwSignal::new(Tab::List);
    follow_state(page, foreign);
    follow_files(page, files);
    watch_drawn(page, shows(Panels::Map), shows(Panels::Chart));
    let figures = move || page.dataset.with(|dataset| figures(dataset, &page.summary.get(), page.lang.get()));
    let foot = move || page.dataset.with(|dataset| footer(dataset.text(dataset.version), page.lang.get(), is_full));
    view! {
        <div class="page" data-view=panels.code() data-tab=move || tab.get().code() on:click=move |event| click::follow(page, &event)>
            {is_full.then(|| view! { <a class="skip" href="#events">{page.say(|t| t.skip)}</a><Bar/> })}
            <BadKeys/>
            <main>
                {is_full.then(|| view! { <Head/><dl class="figures" aria-label=page.say(|t| t.figures) inner_html=figures></dl><Days/><Tabs tab=tab/> })}
                <div class="two">
                    {shows(Panels::Map).then(|| view! { <MapPanel/> })}
                    {shows(Panels::List).then(|| view! { <EventList/> })}
                </div>
                {(panels != Panels::Chart).then(|| view! { <EventPanel/> })}
                {shows(Panels::Chart).then(|| view! { <ChartPanel/> })}
                {is_full.then(|| view! { <PeriodPanel/> })}
            </main>
            <footer inner_html=foot></footer>
        </div>
    }
}

#[component]
fn Head() -> impl IntoView {
    let page = use_page();
    view! {
        <div class="head">
            <h1>{page.say(|t| t.title)}</h1>
            <p class="standfirst">{page.say(|t| t.standfirst)}</p>
        </div>
    }
}

#[component]
fn BadKeys() -> impl IntoView {
    let page = use_page();
    move || {
        let bad = page.bad_keys.get();
        (!bad.is_empty()).then(|| {
            let keys: Vec<_> = bad.iter().map(|(key, value)| format!("{key}={value}")).collect();
            view! { <p class="notice" role="status">{page.text().ignored}" "{keys.join(", ")}</p> }
        })
    }
}

/// Address, language, title and theme follow the state.
fn follow_state(page: PageContext, foreign: Vec<(String, String)>) {
    Effect::new(move |_| page.state.with(|state| address_bar::write(&address::write(state, &foreign))));
    Effect::new(move |_| document::set_lang(page.lang.get(), page.text().title));
    Effect::new(move |_| document::set_theme(page.theme.get()));
    document::watch_preferred_theme(move |theme| page.system_theme.set(theme));
    // An id that the data do not have is told like any other value that says nothing.
    page.state.with_untracked(|state| {
        if let Some(id) = &state.event
            && page.chosen.get_untracked().is_none()
        {
            let bad = ("event".to_owned(), id.clone());
            page.bad_keys.update(|keys| keys.push(bad));
        }
    });
    if page.bad_keys.with_untracked(|keys| keys.iter().any(|(key, _)| key == "event")) {
        page.act(crate::app::Action::CloseEvent);
    }
}

/// Files that the first view does not need are fetched when something asks for them.
fn follow_files(page: PageContext, files: Files) {
    let files = StoredValue::new(files);
    let needs_uk = Memo::new(move |_| page.lang.get() == Lang::Uk);
    let needs_fine = Memo::new(move |_| {
        page.state.with(|state| state.camera.is_some_and(|camera| camera.zoom > FINE_ZOOM))
    });
    Effect::new(move |_| {
        let has_uk = page.dataset.with_untracked(|dataset| !dataset.translations_uk.is_empty());
        if needs_uk.get() && !has_uk {
            task::spawn(async move {
                let mut all = files.get_value();
                // Without the translation the page stays in English where it has no other words.
                if all.fetch_resource("translations_uk").await.is_ok() {
                    let loaded = all.read();
                    files.set_value(all);
                    page.dataset.set(Arc::new(loaded.dataset));
                }
            });
        }
    });
    Effect::new(move |_| {
        if needs_fine.get() && page.fine_basemap.with_untracked(Option::is_none) {
            task::spawn(async move {
                let mut all = files.get_value();
                if all.fetch_resource("basemap_fine").await.is_ok() {
                    let fine = all.basemap("basemap_fine");
                    if !fine.countries.is_empty() {
                        page.fine_basemap.set(Some(Arc::new(fine)));
                    }
                }
            });
        }
    });
}

/// Tells the page around the app when every picture has been drawn.
fn watch_drawn(_page: PageContext, has_map: bool, has_chart: bool) {
    let drawn = Drawn { map: RwSignal::new(!has_map), chart: RwSignal::new(!has_chart) };
    provide_context(drawn);
    Effect::new(move |was_ready: Option<bool>| {
        let is_ready = drawn.map.get() && drawn.chart.get();
        if is_ready && was_ready != Some(true) {
            document::set_progress("ready");
        }
        is_ready
    });
}

/// Which pictures have been drawn.
#[derive(Clone, Copy)]
pub(super) struct Drawn {
    pub(super) map: RwSignal<bool>,
    pub(super) chart: RwSignal<bool>,
}
