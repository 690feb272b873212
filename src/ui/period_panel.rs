//! Claims about a period or about no single strike, by measure.

use leptos::html;
use leptos::prelude::*;

use super::context::PageContext;
use super::part::Part;
use crate::browser::document;
use crate::model::ClaimIx;
use crate::render::html::claims::period_claims;
use crate::render::html::controls::section_head;

#[component]
pub(super) fn PeriodPanel(page: PageContext) -> impl IntoView {
    let ledger = NodeRef::<html::Div>::new();
    let head = move || {
        section_head("period-head", page.text().period_claims, page.text().period_claims_note)
    };
    Effect::new(move |_| {
        let (selection, lang) = (page.selection.get(), page.lang.get());
        let body = page.dataset.with(|dataset| period_claims(dataset, &selection, lang));
        if let Some(ledger) = ledger.get() {
            document::fill(&ledger, &body);
        }
    });
    // A claim opened on the chart is marked, unfolded and brought to the reader.
    Effect::new(move |before: Option<Option<ClaimIx>>| {
        let opened = page.opened_claim.get();
        page.selection.track();
        page.lang.track();
        page.dataset.track();
        let id = opened.map(|claim| page.claim_id(claim));
        if let Some(ledger) = ledger.get() {
            document::mark_current(&ledger, "data-claim", id.as_deref());
        }
        if let Some(id) = id.filter(|_| before != Some(opened)) {
            document::next_frame(move || document::reveal(&format!("claim-{id}"), true));
        }
        opened
    });
    view! {
        <section class="period" aria-labelledby="period-head">
            <Part class="" write=Box::new(head)/>
            <div node_ref=ledger></div>
        </section>
    }
}
