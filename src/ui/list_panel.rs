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
        let shown = page.reader();
        let known = Arc::new(move || known.get());
        let open = Arc::new(move || page.chosen.get().event);
        view! { <EventList shown known open /> }.into_any()
    });
}
