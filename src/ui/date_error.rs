//! Why a date is not taken, beside the fields: it is half typed, or outside the data.

use leptos::prelude::*;

use super::context::PageContext;
use super::following::following;
use super::part::mount_part;
use super::shown::nothing;
use crate::text::phrases;

/// The id of the element that says it.
const DATE_ERROR: &str = "date-error";

impl PageContext {
    /// Says of a field that its date is not taken, or no longer.
    pub(super) fn set_date_error(&self, id: &str, is_error: bool) {
        self.scope().set_invalid(id, is_error.then_some(DATE_ERROR));
        let said = self.date_error.get_untracked();
        if is_error {
            self.date_error.set(Some(id.to_owned()));
        } else if said.as_deref() == Some(id) {
            self.date_error.set(None);
        }
    }
}

/// Says it, as long as it is so.
pub(super) fn date_error(page: PageContext) {
    mount_part(page, DATE_ERROR, move || {
        following(move || match page.date_error.get() {
            Some(id) => sentence(page, &id),
            None => nothing(),
        })
    });
}

fn sentence(page: PageContext, id: &str) -> AnyView {
    let extent = page.dataset.with_untracked(|dataset| match id {
        "asof" => dataset.claims.extent(),
        _ => dataset.events.extent(),
    });
    view! { <p class="field-error">{phrases::date_not_taken(page.lang, extent)}</p> }.into_any()
}
