//! The chart of counts over time.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::canvas::SceneCanvas;
use super::page::Drawn;
use super::use_page::use_page;
use crate::browser::size;
use crate::chart::{ChartRequest, chart_height, chart_scene};
use crate::query::launches::period_launches;
use crate::render::html::legend::chart_key;
use crate::scene::{Scene, Subject};
use crate::text::phrases;

#[component]
pub(super) fn ChartPanel() -> impl IntoView {
    let page = use_page();
    let drawn = expect_context::<Drawn>();
    let frame = NodeRef::<html::Div>::new();
    let width = RwSignal::new(0.0);
    Effect::new(move |_| {
        if let Some(frame) = frame.get() {
            size::watch_width(&frame, move |px| width.set(px));
        }
    });
    let scene = Memo::new(move |_| {
        let width = width.get();
        if width <= 0.0 {
            return Arc::new(Scene::default());
        }
        let chosen = page.opened_claim.get().map(Subject::Claim).or_else(|| page.chosen.get().map(Subject::Event));
        Arc::new(page.dataset.with(|dataset| {
            chart_scene(&ChartRequest {
                dataset,
                selection: page.selection.get(),
                lang: page.lang.get(),
                width,
                height: chart_height(width),
                chosen,
            })
        }))
    });
    let on_open = Callback::new(move |subject| match subject {
        Subject::Event(event) => page.open(event),
        Subject::Claim(claim) => page.opened_claim.set(Some(claim)),
        Subject::Group(_) => {}
    });
    let left_out = move || {
        page.dataset.with(|dataset| {
            let launches = period_launches(dataset, &page.selection.get());
            let relays = launches.drawn.iter().filter(|&&ix| dataset.claim(ix).origin.is_some()).count();
            phrases::chart_note(page.lang.get(), launches.not_drawn.len(), relays)
        })
    };
    view! {
        <section class="how-many" aria-labelledby="chart-head">
            <h2 id="chart-head">{page.say(|t| t.how_many)}</h2>
            <p class="note">{page.say(|t| t.how_many_note)}</p>
            <div
                class="frame chart"
                node_ref=frame
                role="group"
                aria-label=move || scene.with(|scene| format!("{}. {}", scene.title, scene.description))
                style:height=move || format!("{}px", chart_height(width.get()))
            >
                <SceneCanvas scene=scene on_drawn=drawn.chart on_open=on_open/>
            </div>
            <ul class="chart-key" aria-label=page.say(|t| t.legend_chart) inner_html=move || chart_key(page.lang.get())></ul>
            <p class="note">{left_out}</p>
        </section>
    }
}
