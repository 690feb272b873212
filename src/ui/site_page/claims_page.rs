//! The page of the claims that belong to no single strike: totals, deliveries, counts of nights, denials.

use leptos::prelude::*;

use super::document::{PageHead, Site, document};
use super::frame::frame;
use crate::app::site_pages::SitePage;
use crate::text::event_page::claims_title;
use crate::text::{Lang, page_text};
use crate::ui::event_detail::{ClaimTables, Marked};

/// The page of these claims.
pub fn claims_page(site: &Site, lang: Lang) -> String {
    let dataset = &site.dataset;
    let page = SitePage::Claims;
    let shown = site.shown(page, lang);
    let text = page_text(lang);
    let head = PageHead {
        page,
        title: claims_title(dataset, lang),
        description: text.period_claims_note.to_owned(),
        jsonld: None,
    };
    document(site, &shown, &head, || {
        let groups = site.snapshot.ledger(dataset).to_vec();
        let content = view! {
            <h1>{text.period_claims}</h1>
            <p class="note">{text.period_claims_note}</p>
            <ClaimTables shown=shown.clone() here=None groups marked=Marked::default() level=2 />
        };
        frame(&shown, page, content.into_any())
    })
}
