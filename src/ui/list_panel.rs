//! The list of strikes on the running page.

use std::sync::Arc;

use leptos::prelude::*;

use super::context::PageContext;
use super::event_list::EventList;
use super::part::mount_part;
use crate::query::Snapshot;

/// Mounts the list.
pub(super) fn list_panel(page: PageContext) {
    // It changes only when other claims count.
    let known = Memo::new_with_compare(
        move |_| page.snapshot.get(),
        |before: Option<&Arc<Snapshot>>, now| {
            !before.zip(now).is_some_and(|(before, now)| before.has_same_claims(now))
        },
    );
    mount_part(page, "list", move || {
        let kept = StoredValue::new(None);
        let shown = Arc::new(move || {
            keep_focus(page, kept);
            page.shown()
        });
        let known = Arc::new(move || known.get());
        let open = Arc::new(move || page.chosen.get().event);
        view! { <EventList shown known open /> }.into_any()
    });
}

/// Called before rows change. leptos moves rows that stay when others come before them, and what is moved loses the
/// focus: the row has it again in the next frame.
fn keep_focus(page: PageContext, kept: StoredValue<Option<String>>) {
    let scope = page.scope();
    let focused = scope.focused().filter(|it| it.closest("#list").ok().flatten().is_some());
    let event = focused.and_then(|it| it.get_attribute("data-event"));
    if event.is_none() || kept.with_value(Option::is_some) {
        return;
    }
    kept.set_value(event);
    page.scope().next_frame(move || {
        let event = kept.try_update_value(Option::take).flatten();
        if let Some(event) = event.filter(|_| scope.is_focus_lost()) {
            scope.focus_link_of(&event);
        }
    });
}
