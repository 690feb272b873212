//! What there is to read at a day of the chart, as a small card beside the crosshair.

use leptos::prelude::*;

use super::shown::nothing;
use crate::chart::Reading;
use crate::model::Dataset;
use crate::render::site_pages::{claim_href, event_href};
use crate::scene::Subject;
use crate::text::{Lang, readout as text};

/// Lines in sight; the rest is folded.
pub const MOST_LINES: usize = 7;

/// The lines of a day, the first of them its head.
pub fn readout(dataset: &Dataset, readings: &[Reading], lang: Lang) -> AnyView {
    let Some((head, lines)) = readings.split_first() else { return nothing() };
    let (first, rest) = lines.split_at(lines.len().min(MOST_LINES));
    let list = |lines: &[Reading]| {
        let items: Vec<_> = lines.iter().map(|reading| line(dataset, reading)).collect();
        view! { <ul>{items}</ul> }.into_any()
    };
    let mut said = vec![view! { <p class="day">{head.text.clone()}</p> }.into_any(), list(first)];
    if !rest.is_empty() {
        let folded = view! {
            <details class="more">
                <summary>{text::and_more(lang, rest.len())}</summary>
                {list(rest)}
            </details>
        };
        said.push(folded.into_any());
    }
    view! { <div class="readout">{said}</div> }.into_any()
}

fn line(dataset: &Dataset, reading: &Reading) -> AnyView {
    let class = ["dot ", reading.token.css()].concat();
    let words = reading.text.clone();
    let said = match &reading.subject {
        Some(Subject::Event(event)) => {
            let (href, id) = (event_href(dataset, *event), dataset.event_id(*event).to_owned());
            view! { <a href=href data-event=id>{words}</a> }.into_any()
        }
        Some(Subject::Claim(claim)) => {
            let href = claim_href(dataset, *claim, None);
            let id = dataset.text(dataset.claim(*claim).id).to_owned();
            view! { <a href=href data-claim=id>{words}</a> }.into_any()
        }
        _ => view! { <span>{words}</span> }.into_any(),
    };
    view! { <li><span class=class aria-hidden="true"></span>{said}</li> }.into_any()
}
