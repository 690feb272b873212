//! Launch areas and ranges as claimed: the ring on the map.

use leptos::prelude::*;

use super::context::PageContext;
use crate::query::reached;
use crate::render::html::reach::{self, Request};

/// The lines of the ring in the key to the map; nothing where none is drawn.
pub(super) fn ring_key(page: PageContext) -> String {
    let (selection, asked, lang) = (page.selection.get(), page.chosen.get().ring, page.lang);
    let summary = page.summary.get();
    page.dataset.with(|dataset| {
        let ring = asked.ring(dataset, &selection);
        let reached = ring.map(|ring| reached(dataset, ring, &summary.visible));
        reach::ring_key(&Request { dataset, selection, asked, reached: reached.as_ref(), lang })
    })
}
