//! The page of the claims that belong to no single strike: totals, deliveries, counts of nights, denials.

use leptos::prelude::*;

use super::document::{PageHead, Site, document};
use super::frame::frame;
use crate::query::MeasureGroup;
use crate::render::site_pages::SitePage;
use crate::text::event_page::{claims_title, event_text};
use crate::text::{Lang, page_text, words};
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
        let measures: Vec<_> = groups.iter().map(|group| link(group, lang)).collect();
        let content = view! {
            <h1>{text.period_claims}</h1>
            <p class="note">{text.period_claims_note}</p>
            <nav class="steps" aria-label=event_text(lang).measures>{measures}</nav>
            <ClaimTables shown=shown.clone() here=None groups marked=Marked::default() level=2 />
        };
        frame(&shown, page, content.into_any())
    })
}

/// A link to the table of a measure, with the number of its claims.
fn link(group: &MeasureGroup, lang: Lang) -> AnyView {
    let name = words::measure(lang, group.measure);
    let words = format!("{name} ({})", group.num_claims());
    view! { <a href=["#", group.measure.code()].concat()>{words}</a> }.into_any()
}
