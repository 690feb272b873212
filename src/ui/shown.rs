//! What components show: data, what is visible of them, and the reader's language.

use std::sync::Arc;

use leptos::prelude::*;

use crate::base::intern::Text;
use crate::model::{ClaimIx, Dataset, EventIx};
use crate::query::Snapshot;
use crate::render::site_pages::{METHOD, claim_href};
use crate::text::Lang;
use crate::text::data::{Localized, localized};

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

/// The language of a text of the data, where it is not that of the page.
pub(super) fn other_lang(found: Localized<'_>, lang: Lang) -> Option<&'static str> {
    (found.lang != lang).then(|| found.lang.code())
}

/// A text of the data, marked with its language where it is not the page's.
pub(super) fn words(dataset: &Dataset, text: Text, lang: Lang) -> AnyView {
    let found = localized(dataset, text, lang);
    view! { <span lang=other_lang(found, lang)>{found.text.to_owned()}</span> }.into_any()
}

impl Shown {
    /// All that is in the data, as known today, for the home page.
    pub fn all(dataset: Arc<Dataset>, lang: Lang) -> Self {
        let snapshot = Arc::new(Snapshot::of_all(&dataset));
        Self { dataset, snapshot, lang, to_home: "" }
    }

    /// A text of the data as text, marked with its language where it is not the page's.
    pub(super) fn words(&self, text: Text) -> AnyView {
        words(&self.dataset, text, self.lang)
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
