//! The parts that come with the second module, and what is only done once they are here.

use leptos::prelude::*;

use super::PageContext;
use crate::ui::later::{Later, with_later};

impl PageContext {
    /// Brings the parts of the second module, once. They belong to the page, not to the effect that happens to need them.
    pub(in crate::ui) fn bring_later_parts(&self, later: &Later) {
        if self.has_later_parts.get_value() {
            return;
        }
        self.has_later_parts.set_value(true);
        let owner = Owner::new_root(None);
        let held = owner.clone();
        self.scope().on_gone(move || held.cleanup());
        owner.with(|| untrack(|| (later.parts)(*self)));
    }

    /// Whether those parts are here.
    pub(in crate::ui) fn has_later_parts(&self) -> bool {
        self.has_later_parts.get_value()
    }

    /// Writes what is shown into a file of this form.
    pub(in crate::ui) fn begin_download(&self, form: &str) {
        let (page, form) = (*self, form.to_owned());
        with_later(page, move |_| page.download.set(Some(form)));
    }
}
