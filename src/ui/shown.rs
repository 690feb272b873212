//! What components show: data, what is visible of them, and the reader's language.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::site_pages::SitePage;
use crate::base::intern::Text;
use crate::model::{Claim, Dataset, EventIx};
use crate::query::Snapshot;
use crate::render::html::method::method_page;
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

impl Shown {
    /// A text of the data as text, marked with its language where it is not the page's.
    pub(super) fn words(&self, text: Text) -> impl IntoView + use<> {
        let found = localized(&self.dataset, text, self.lang);
        let other = (found.lang != self.lang).then(|| found.lang.code());
        view! { <span lang=other>{found.text.to_owned()}</span> }
    }

    /// The link to a claim from the document of an event: to its row there, or on the page of claims that
    /// belong to no single strike.
    pub(super) fn claim_href(&self, claim: &Claim, here: Option<EventIx>) -> String {
        let row = format!("#claim-{}", self.dataset.text(claim.id));
        let page = match claim.event {
            event if event == here => return row,
            Some(event) => SitePage::Event(self.dataset.event_id(event)).folder(Lang::En),
            None => SitePage::Claims.folder(Lang::En),
        };
        [self.to_home, &page, &row].concat()
    }

    /// The address of the method at a heading, the same in both languages.
    pub(super) fn method_href(&self, heading: &str) -> String {
        format!("{}{}#{heading}", self.to_home, method_page(self.lang))
    }
}
