//! The list of events.

use leptos::html;
use leptos::prelude::*;

use super::context::PageContext;
use super::part::Part;
use crate::browser::document;
use crate::render::html::controls::section_head;
use crate::render::html::events::event_list;

#[component]
pub(super) fn ListPanel(page: PageContext) -> impl IntoView {
    let list = NodeRef::<html::Div>::new();
    let head = move || section_head("events-head", page.text().events, "");
    // The list is written anew when its rows change; the open event is only marked, so that the
    // reader's focus stays.
    Effect::new(move |_| {
        let (selection, lang) = (page.selection.get(), page.lang.get());
        let rows =
            page.dataset.with(|dataset| event_list(dataset, &selection, &page.summary.get(), lang));
        if let Some(list) = list.get() {
            document::fill(&list, &rows);
        }
    });
    Effect::new(move |_| {
        page.summary.track();
        page.lang.track();
        let open = page.chosen.get().event.map(|event| page.event_id(event));
        if let Some(list) = list.get() {
            document::mark_current(&list, "data-event", open.as_deref());
        }
    });
    view! {
        <section class="events" id="events" aria-labelledby="events-head">
            <Part class="" write=Box::new(head)/>
            <div class="list" node_ref=list tabindex="0" role="group" aria-labelledby="events-head"></div>
        </section>
    }
}
