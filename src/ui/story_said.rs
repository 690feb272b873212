//! The claims behind a step of the story, quoted: each leads to its row with its sources.

use leptos::prelude::*;

use super::Shown;
use crate::model::StoryStep;
use crate::text::quote::claim_quote;

/// The list of them; empty where the step names none.
pub(super) fn story_said(shown: &Shown, step: &StoryStep) -> AnyView {
    let dataset = &shown.dataset;
    let quotes: Vec<_> = step
        .claims
        .iter()
        .map(|&claim| {
            let id = dataset.text(dataset.claim(claim).id).to_owned();
            let href = shown.claim_href(claim, None);
            let quote = claim_quote(dataset, claim, shown.lang);
            view! { <li><a href=href data-claim=id>{quote}</a></li> }.into_any()
        })
        .collect();
    view! { <ul class="said">{quotes}</ul> }.into_any()
}
