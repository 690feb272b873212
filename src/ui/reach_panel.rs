//! Launch areas and ranges as claimed: the choices below the map and what comes of them.

use leptos::prelude::*;

use super::context::PageContext;
use super::part::Part;
use crate::query::{Ring, reached};
use crate::render::html::reach::{self, Request};

#[component]
pub(super) fn ReachPanel(page: PageContext) -> impl IntoView {
    view! {
        <div role="status">
            <Part class="" write=Box::new(move || written(page, reach::result))/>
        </div>
        <Part class="reach" write=Box::new(move || written(page, reach::choices))/>
    }
}

/// The lines of the ring in the key to the map; nothing where none is drawn.
pub(super) fn ring_key(page: PageContext) -> String {
    written(page, reach::ring_key)
}

fn written(page: PageContext, write: fn(&Request<'_>) -> String) -> String {
    let (selection, asked, lang) = (page.selection.get(), page.chosen.get().ring, page.lang.get());
    let summary = page.summary.get();
    page.dataset.with(|dataset| {
        let ring = asked.ring(dataset, &selection);
        let reached = ring.map(|ring| reached(dataset, ring, &summary.visible));
        write(&Request { dataset, selection, asked, reached: reached.as_ref(), lang })
    })
}

/// The ring asked for, where its parts are known on the day asked for.
pub(super) fn current_ring(page: PageContext) -> Option<Ring> {
    let selection = page.selection.get();
    page.dataset.with(|dataset| page.chosen.get().ring.ring(dataset, &selection))
}
