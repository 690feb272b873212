//! The static pages as a program renders them.

use std::sync::Arc;

use strikemap::model::{Dataset, EventIx};
use strikemap::query::Snapshot;
use strikemap::text::Lang;
use strikemap::ui::site_page::{Site, claims_page, event_page};

fn site(dataset: &Dataset, snapshot: &Snapshot) -> Site {
    Site {
        dataset: Arc::new(dataset.clone()),
        snapshot: Arc::new(snapshot.clone()),
        address: String::new(),
        style_sheets: Vec::new(),
        cards: Default::default(),
    }
}

/// The page of an event, of what a snapshot shows.
pub(crate) fn event(dataset: &Dataset, snapshot: &Snapshot, event: EventIx, lang: Lang) -> String {
    event_page(&site(dataset, snapshot), event, &[event], lang)
}

/// The page of the claims that belong to no single event.
pub(crate) fn claims(dataset: &Dataset, lang: Lang) -> String {
    claims_page(&site(dataset, &Snapshot::of_all(dataset)), lang)
}
