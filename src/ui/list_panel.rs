//! The list of events.

use leptos::prelude::*;

use super::context::PageContext;
use super::effect::effect;
use super::part::part;
use crate::browser::document;
use crate::render::html::events::event_list;

/// Brings the list to life. It is written anew when its rows change; the open event is only marked, so
/// that the reader's focus stays.
pub(super) fn list_panel(page: PageContext) {
    let rows = move || {
        let snapshot = page.snapshot.get();
        page.dataset.with(|dataset| event_list(dataset, &snapshot, page.lang))
    };
    part(page, "list", Box::new(rows));
    effect(move || {
        page.snapshot.track();
        let open = page.chosen.get().event.map(|event| page.event_id(event));
        if let Some(list) = page.scope().by_id("list") {
            document::mark_current(&list, "data-event", open.as_deref());
        }
    });
}
