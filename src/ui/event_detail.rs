//! One strike in detail: its head, why it has its rating, what was said when, and every claim with its
//! sources. Nothing here needs a program.

mod claim_rows;
pub mod claim_tables;
mod heading;
pub mod reasons;
mod sources;
pub mod timeline;

use leptos::prelude::*;

use super::Shown;
use super::symbol::event_symbol;
use crate::model::EventIx;
use crate::query::identification::claims_about_days;
use crate::query::{Identification, MeasureGroup, identification, ledger};
use crate::text::event_page::{event_heading, event_text};
use crate::text::{evidence, phrases, words};

pub use claim_tables::{ClaimTables, Marked};
use heading::main_heading;
use reasons::EventReasons;
use timeline::EventTimeline;

/// The size of the symbol beside the heading.
const SYMBOL_PX: f64 = 19.0;

/// One strike in detail; nothing where there is no such strike.
#[component]
pub fn EventDetail(
    /// What is shown.
    shown: Shown,
    /// The strike.
    event: EventIx,
    /// The level of its heading: 1 on a page of its own. Those of its parts are one below.
    #[prop(default = 2)]
    level: u8,
    /// The widths to draw what was said when for, the widest first; CSS shows the one that fits.
    timeline_px: Vec<f64>,
    /// Whether there is a program that opens the menu for quoting.
    #[prop(optional)]
    can_quote: bool,
    /// What the reader can do with it, in its head.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let dataset = shown.dataset.clone();
    dataset.events.has(event).then(|| {
        let found = identification(&dataset, event, &shown.snapshot);
        let of_days = claims_about_days(&dataset, event, &shown.snapshot);
        let mut groups = ledger(&dataset, shown.snapshot.claims_of(&dataset, event));
        claim_tables::sort_for_event(&mut groups);
        let name = event_heading(&dataset, event, shown.lang);
        let marked = Marked { opposed: found.opposed_by.clone(), withdrawn: found.withdrawn.clone() };
        let below = level + 1;
        view! {
            <article class="event-detail" data-event=dataset.event_id(event).to_owned() aria-label=name>
                {head(&shown, event, &found, &groups, level, children)}
                {about(&shown, event)}
                <EventReasons shown=shown.clone() event found of_days level=below />
                <EventTimeline shown=shown.clone() event level=below widths=timeline_px />
                <ClaimTables shown here=Some(event) groups marked level=below can_quote />
            </article>
        }
    })
}

/// Symbol, name, rating, precision of the place, number of claims; then what the reader can do.
fn head(
    shown: &Shown,
    event: EventIx,
    found: &Identification,
    groups: &[MeasureGroup],
    level: u8,
    children: Option<Children>,
) -> AnyView {
    let (dataset, lang) = (&shown.dataset, shown.lang);
    let num_claims = groups.iter().map(MeasureGroup::num_claims).sum();
    let rest = [
        words::precision(lang, dataset.place_of(event).precision).to_owned(),
        phrases::num_claims(lang, num_claims),
    ];
    view! {
        <header class="detail-head">
            <span class="sign">{event_symbol(found.rating(), SYMBOL_PX)}</span>
            <div>
                {main_heading(level, event_heading(dataset, event, lang))}
                <p>
                    <b>{phrases::grade_line(lang, found.rating())}</b>
                    {format!(" · {}", rest.join(" · "))}
                </p>
            </div>
            {children.map(|children| children())}
        </header>
    }
    .into_any()
}

/// The target and our remark. The remark gathers what is known today: an earlier day has none.
fn about(shown: &Shown, event: EventIx) -> AnyView {
    let row = shown.dataset.event(event);
    let remark = if shown.snapshot.filter().asof.is_some() {
        Some(evidence::remarks_of_today(shown.lang).into_any())
    } else {
        row.note.is_stated().then(|| shown.words(row.note).into_any())
    };
    let target = row.target.is_stated().then(|| {
        view! { <p>{event_text(shown.lang).target} " " {shown.words(row.target)}</p> }
    });
    view! {
        <div class="detail-note">
            {target}
            {remark.map(|remark| view! { <p class="quiet">{remark}</p> })}
        </div>
    }
    .into_any()
}
