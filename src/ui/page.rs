//! The whole page: its parts in their order.

use leptos::prelude::*;

use super::chart_panel::ChartPanel;
use super::context::PageContext;
use super::event_panel::EventPanel;
use super::follow;
use super::list_panel::ListPanel;
use super::map_panel::MapPanel;
use super::part::Part;
use super::period_panel::PeriodPanel;
use super::wish;
use crate::app::{Panels, State, address};
use crate::browser::files::Files;
use crate::render::html::changes::{link_notice, version_link};
use crate::render::html::controls;
use crate::render::html::figures::figures;
use crate::render::html::footer::footer;
use crate::render::html::method::method_dialog;

#[component]
pub(super) fn Page(
    page: PageContext,
    files: Files,
    foreign: Vec<(String, String)>,
) -> impl IntoView {
    let panels = page.state.with_untracked(|state| state.panels);
    let shows = move |panel: Panels| panels == Panels::Full || panels == panel;
    let is_full = panels == Panels::Full;
    // What the link asked for, before the page makes it its own.
    let (asked_version, asked_event) =
        page.state.with_untracked(|state| (state.version.clone(), state.event.clone()));
    let others = foreign.clone();
    follow::follow_state(page, foreign);
    let drawn = follow::Drawn::new(shows(Panels::Map), shows(Panels::Chart));
    follow::follow_files(page, files, drawn);
    let title = move || controls::title(page.lang.get());
    let bar = move || controls::bar(page.lang.get(), page.state.with(|state| state.theme).code());
    let notices = move || {
        let lang = page.lang.get();
        let (version, event) = (asked_version.as_deref(), asked_event.as_deref());
        let of_link = page.dataset.with(|dataset| link_notice(dataset, version, event, lang));
        page.bad_keys.with(|bad| controls::ignored(bad, lang)) + &of_link + &page.trouble.get()
    };
    let head = move || controls::head(page.lang.get());
    let sums =
        move || page.dataset.with(|dataset| figures(dataset, &page.summary.get(), page.lang.get()));
    let fields =
        move || page.dataset.with(|dataset| controls::day_fields(dataset, page.lang.get()));
    let shown = move || {
        let summary = page.summary.get();
        controls::shown(summary.visible.len(), summary.num_events, page.lang.get())
    };
    follow::follow_fields(page);
    let tabs = move || controls::tabs(page.lang.get(), &page.tab.get());
    let foot = move || page.dataset.with(|dataset| footer(dataset, page.lang.get(), is_full));
    let with_version = move || {
        if !is_full {
            return String::new();
        }
        let version = page.dataset.with(|dataset| Some(dataset.text(dataset.version).to_owned()));
        let keys =
            page.state.with(|state| address::write(&State { version, ..state.clone() }, &others));
        version_link(&keys, page.lang.get())
    };
    view! {
        <div
            class="page"
            data-view=panels.code()
            data-tab=move || page.tab.get()
            on:click=move |event| wish::clicked(page, &event)
            on:change=move |event| wish::changed(page, &event)
        >
            {is_full.then(|| view! { <header><Part class="bar" write=Box::new(bar)/></header> })}
            <Part class="" write=Box::new(notices)/>
            <main>
                {(!is_full).then(|| view! { <Part class="hidden" write=Box::new(title)/> })}
                {is_full.then(|| view! {
                    <Part class="head" write=Box::new(head)/>
                    <Part class="sums" write=Box::new(sums)/>
                    <div class="days"><Part class="fields" write=Box::new(fields)/><div role="status"><Part class="" write=Box::new(shown)/></div></div>
                    <Part class="" write=Box::new(tabs)/>
                })}
                <div class="two">
                    {shows(Panels::Map).then(|| view! { <MapPanel page=page drawn=drawn.map/> })}
                    {shows(Panels::List).then(|| view! { <ListPanel page=page/> })}
                </div>
                <EventPanel page=page/>
                {shows(Panels::Chart).then(|| view! { <ChartPanel page=page drawn=drawn.chart has_list=is_full/> })}
                {(is_full || panels == Panels::Chart).then(|| view! { <PeriodPanel page=page/> })}
            </main>
            <footer>
                <Part class="" write=Box::new(foot)/>
                <div role="status"><Part class="" write=Box::new(move || page.exported.get())/></div>
                <Part class="" write=Box::new(with_version)/>
            </footer>
            <Part class="" write=Box::new(move || method_dialog(page.lang.get()))/>
        </div>
    }
}
