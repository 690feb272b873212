//! The chart of counts over time.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::canvas::{SceneCanvas, is_new, px};
use super::context::PageContext;
use super::part::Part;
use crate::browser::size;
use crate::chart::{ChartRequest, chart_height, chart_scene};
use crate::query::launches::period_launches;
use crate::render::html::controls::section_head;
use crate::render::html::findings::findings;
use crate::render::html::legend::chart_key;
use crate::scene::{Scene, Subject};
use crate::text::phrases;

#[component]
pub(super) fn ChartPanel(
    page: PageContext,
    drawn: RwSignal<bool>,
    has_list: bool,
) -> impl IntoView {
    let frame = NodeRef::<html::Div>::new();
    let width = RwSignal::new(0.0);
    Effect::new(move |_| {
        if let Some(frame) = frame.get() {
            size::watch_width(&frame, move |px| width.set(px));
        }
    });
    let draw = move |_: Option<&Arc<Scene>>| {
        let width = width.get();
        if width <= 0.0 {
            return Arc::new(Scene::default());
        }
        let chosen = page
            .opened_claim
            .get()
            .map(Subject::Claim)
            .or_else(|| page.chosen.get().event.map(Subject::Event));
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
    };
    let scene = Memo::new_with_compare(draw, is_new);
    let on_open = Callback::new(move |subject| match subject {
        Subject::Event(event) => page.open(event),
        Subject::Claim(claim) => page.opened_claim.set(Some(claim)),
        Subject::Group(_) => {}
    });
    let left_out = move || {
        page.dataset.with(|dataset| {
            let launches = period_launches(dataset, &page.selection.get());
            let relays = launches.drawn.iter().filter(|&&ix| dataset.claim(ix).is_relay()).count();
            phrases::chart_note(page.lang.get(), launches.not_drawn.len(), relays, has_list)
        })
    };
    let totals = move || {
        // A part in a frame has no list of claims to lead to.
        if !has_list {
            return String::new();
        }
        page.dataset.with(|dataset| findings(dataset, &page.summary.get(), page.lang.get()))
    };
    let head = move || section_head("chart-head", page.text().how_many, page.text().how_many_note);
    view! {
        <section class="how-many" aria-labelledby="chart-head">
            <Part class="" write=Box::new(head)/>
            <div
                class="frame chart"
                node_ref=frame
                role="group"
                aria-label=move || scene.with(|scene| format!("{}. {}", scene.title, scene.description))
                style:height=move || px(chart_height(width.get()))
            >
                <SceneCanvas page=page scene=scene on_drawn=drawn on_open=on_open/>
            </div>
            <Part class="" write=Box::new(move || chart_key(&left_out(), page.lang.get()))/>
            <Part class="" write=Box::new(totals)/>
        </section>
    }
}
