//! The list of strikes on the running page.

use std::sync::Arc;

use leptos::prelude::*;

use super::context::PageContext;
use super::effect::effect;
use super::event_list::{EventList, Shows};
use super::part::mount_part;
use crate::model::EventIx;
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
    // Of all rows only those follow that come or go.
    let first = page.snapshot.get_untracked();
    let events = page.dataset.with_untracked(|dataset| dataset.events.indices());
    let rows: Arc<[_]> = events.map(|event| RwSignal::new(first.shows_event(event))).collect();
    let followed = rows.clone();
    effect(move || {
        let snapshot = page.snapshot.get();
        for (event, row) in page.dataset.with_untracked(|it| it.events.indices()).zip(&*followed) {
            let is_shown = snapshot.shows_event(event);
            if row.get_untracked() != is_shown {
                row.set(is_shown);
            }
        }
    });
    mount_part(page, "list", move || {
        let shown = page.reader();
        let shows: Shows =
            Arc::new(move |event: EventIx| rows.get(event.at()).is_some_and(|row| row.get()));
        let known = Arc::new(move || known.get());
        let open = Arc::new(move || page.chosen.get().event);
        view! { <EventList shown shows known open /> }.into_any()
    });
}
