//! What components show: data, what is visible of them, and the reader's language.

use std::sync::Arc;

use leptos::prelude::*;

use crate::base::intern::Text;
use crate::model::{ClaimIx, Dataset, EventIx};
use crate::query::Snapshot;
use crate::render::site_pages::{METHOD, claim_href};
use crate::text::Lang;
use crate::text::data::localized;

/// What components show. Cheap to copy.
#[derive(Clone, Debug)]
pub struct Shown {
    /// The data.
    pub dataset: Arc<Dataset>,
    /// What is visible of them.
    pub snapshot: Arc<Snapshot>,
    /// The language.
    pub lang: Lang,
    /// The way from this document to the folder of the home page in the same language: empty or `../../`.
    pub to_home: &'static str,
}

/// A view of nothing. `()` would leave a comment in the page that a debug build writes.
pub(super) fn nothing() -> AnyView {
    Vec::<AnyView>::new().into_any()
}

impl Shown {
    /// A text of the data as text, marked with its language where it is not the page's.
    pub(super) fn words(&self, text: Text) -> impl IntoView + use<> {
        let found = localized(&self.dataset, text, self.lang);
        let other = (found.lang != self.lang).then(|| found.lang.code());
        view! { <span lang=other>{found.text.to_owned()}</span> }
    }

    /// The link to a claim from the document of an event: to its row there, or on another page.
    pub(super) fn claim_href(&self, claim: ClaimIx, here: Option<EventIx>) -> String {
        let href = claim_href(&self.dataset, claim, here);
        if href.starts_with('#') { href } else { [self.to_home, &href].concat() }
    }

    /// The address of the method at a heading, the same in both languages.
    pub(super) fn method_href(&self, heading: &str) -> String {
        [self.to_home, METHOD, "#", heading].concat()
    }
}
