//! The open event.

use leptos::html;
use leptos::prelude::*;

use super::context::PageContext;
use super::part::Part;
use crate::app::Panels;
use crate::browser::{document, size};
use crate::model::EventIx;
use crate::render::html::event::event_article;

/// The heading that `render::html` gives an event.
const HEAD: &str = "event-head";

#[component]
pub(super) fn EventPanel(page: PageContext) -> impl IntoView {
    let frame = NodeRef::<html::Div>::new();
    let width = RwSignal::new(0.0);
    Effect::new(move |_| {
        if let Some(frame) = frame.get() {
            size::watch_width(&frame, move |px| width.set(px));
        }
    });
    let panels = page.state.with_untracked(|state| state.panels);
    let has_ledger = matches!(panels, Panels::Full | Panels::Chart);
    let article =
        move || {
            let event = page.chosen.get().event?;
            let (selection, lang, width) = (page.selection.get(), page.lang.get(), width.get());
            Some(page.dataset.with(|dataset| {
                event_article(dataset, &selection, event, lang, (width, has_ledger))
            }))
        };
    // What opens after the start was asked for by the reader, who is taken there. A link that names an
    // event shows it too, but a frame in somebody's article does not scroll that article.
    Effect::new(move |before: Option<(Option<EventIx>, u32)>| {
        let now = (page.chosen.get().event, page.num_opened.get());
        let is_start = before.is_none();
        if now.0.is_some() && before != Some(now) && !(is_start && document::is_framed()) {
            document::next_frame(move || document::reveal(HEAD, !is_start));
        }
        now
    });
    view! {
        <div node_ref=frame>
            <Part class="opened" write=Box::new(move || article().unwrap_or_default())/>
        </div>
    }
}
