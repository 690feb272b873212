//! Claims about a period or about no single strike, by measure.

use leptos::html;
use leptos::prelude::*;

use super::use_page::use_page;
use crate::browser::document;
use crate::render::html::claims::period_claims;

#[component]
pub(super) fn PeriodPanel() -> impl IntoView {
    let page = use_page();
    let ledger = NodeRef::<html::Div>::new();
    let body = Memo::new(move |_| {
        let (selection, lang) = (page.selection.get(), page.lang.get());
        page.dataset.with(|dataset| period_claims(dataset, &selection, lang))
    });
    // A claim opened on the chart is marked, unfolded and brought to the reader.
    Effect::new(move |_| {
        body.track();
        let id = page.opened_claim.get().map(|claim| page.claim_id(claim));
        if let Some(ledger) = ledger.get() {
            document::mark_current(&ledger, "data-claim", id.as_deref());
        }
        if let Some(id) = id {
            document::next_frame(move || document::reveal(&format!("claim-{id}"), true));
        }
    });
    view! {
        <section class="period" aria-labelledby="period-head">
            <h2 id="period-head">{page.say(|t| t.period_claims)}</h2>
            <p class="note">{page.say(|t| t.period_claims_note)}</p>
            <div node_ref=ledger inner_html=move || body.get()></div>
        </section>
    }
}
