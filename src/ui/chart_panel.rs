//! The chart of counts over time.

use std::sync::Arc;

use leptos::prelude::*;

use super::awake::awake;
use super::canvas::{is_new, show_scene};
use super::context::PageContext;
use super::effect::effect;
use crate::browser::{document, size};
use crate::chart::{ChartRequest, chart_height, chart_scene};
use crate::render::html::page::{CHART_PX, chart_note};
use crate::scene::{Scene, Subject};

/// Brings the chart to life.
pub(super) fn chart_panel(page: PageContext, drawn: RwSignal<bool>) {
    let Some(frame) = document::by_id("chart") else { return drawn.set(true) };
    let width = RwSignal::new(0.0);
    size::watch_width(&frame, move |px| width.set(px));
    let awake = awake(page, &frame, (width, CHART_PX), drawn);
    let draw = move |_: Option<&Arc<Scene>>| {
        let width = width.get();
        if width <= 0.0 || !awake.get() {
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
                lang: page.lang,
                width,
                height: chart_height(width),
                chosen,
            })
        }))
    };
    let scene = Memo::new_with_compare(draw, is_new);
    let open = move |subject| match subject {
        Subject::Event(event) => page.open(event),
        Subject::Claim(claim) => page.opened_claim.set(Some(claim)),
        Subject::Group(_) => {}
    };
    show_scene(page, &frame, scene, drawn, Box::new(open));
    effect(move || {
        let name = scene.with(|scene| format!("{}. {}", scene.title, scene.description));
        // A frame that is in the page takes an attribute.
        let _ = frame.set_attribute("aria-label", &name);
    });
    effect(move || {
        let selection = page.selection.get();
        let note = page.dataset.with(|dataset| chart_note(dataset, &selection, page.lang));
        document::tell("chart-note", &note);
    });
}
