//! Launch areas and ranges as claimed: the ring on the map.

use leptos::prelude::*;

use super::context::PageContext;
use crate::query::range_classes;
use crate::render::html::reach::{self, Request};

/// The lines of the ring in the key to the map; nothing where none is drawn.
pub(super) fn ring_legend(page: PageContext) -> String {
    let (snapshot, asked, lang) = (page.snapshot.get(), page.chosen.get().ring, page.lang);
    page.dataset.with(|dataset| {
        let ring = asked.ring(dataset, &snapshot);
        let reached = ring.map(|ring| range_classes(dataset, ring, snapshot.events()));
        let reached = reached.as_ref();
        reach::ring_legend(&Request { dataset, snapshot: &snapshot, asked, reached, lang })
    })
}
