//! The list of events.

use leptos::html;
use leptos::prelude::*;

use super::use_page::use_page;
use crate::browser::document;
use crate::render::html::events::event_list;

#[component]
pub(super) fn EventList() -> impl IntoView {
    let page = use_page();
    let list = NodeRef::<html::Div>::new();
    let rows = Memo::new(move |_| {
        let (selection, lang) = (page.selection.get(), page.lang.get());
        page.dataset.with(|dataset| event_list(dataset, &selection, &page.summary.get(), lang))
    });
    // The open event is marked in place: writing the list anew would take the reader's focus away.
    Effect::new(move |_| {
        rows.track();
        let open = page.chosen.get().map(|event| page.event_id(event));
        if let Some(list) = list.get() {
            document::mark_current(&list, "data-event", open.as_deref());
        }
    });
    view! {
        <section class="events" id="events" aria-labelledby="events-head">
            <h2 id="events-head">{page.say(|t| t.events)}</h2>
            <div class="list" node_ref=list tabindex="0" role="region" aria-labelledby="events-head" inner_html=move || rows.get()></div>
        </section>
    }
}
