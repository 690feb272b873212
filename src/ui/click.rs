//! Clicks on what `render::html` has written: links that open an event, buttons that ask for a step.

use leptos::ev::MouseEvent;
use leptos::prelude::*;

use super::use_page::PageContext;
use crate::app::Action;
use crate::browser::document;

/// Follows a click on an event's link or on a button with a `data-act`.
pub(super) fn follow(page: PageContext, click: &MouseEvent) {
    if let Some(id) = document::clicked(click, "a[data-event]", "data-event") {
        if is_plain(click) {
            click.prevent_default();
            page.act(Action::OpenEvent(id));
        }
        return;
    }
    match document::clicked(click, "[data-act]", "data-act").as_deref() {
        Some("all-days") => page.act(Action::ShowAllDays),
        Some("close-event") => {
            let open = page.state.with_untracked(|state| state.event.clone());
            page.act(Action::CloseEvent);
            if let Some(id) = open {
                document::focus_link_of(&id);
            }
        }
        _ => {}
    }
}

/// Not a click that opens a new tab or window: that is the browser's.
fn is_plain(event: &MouseEvent) -> bool {
    event.button() == 0 && !(event.ctrl_key() || event.meta_key() || event.shift_key() || event.alt_key())
}
