//! The components of the home page as HTML, for the page as it stands before any program runs.

use std::sync::Arc;

use leptos::prelude::*;

use super::Shown;
use super::event_list::EventList;
use super::figures::{lead, num_shown, numbers};
use super::findings::{findings, period_claims};
use super::grade_filter::grade_chips;
use super::html::html;
use super::legend::map_legend;
use super::range_tool::range_tool;
use super::unplaced::unplaced;
use crate::query::RingChoice;
use crate::render::html::page::PageParts;

/// All of them.
pub fn page_parts(shown: &Shown) -> PageParts {
    PageParts {
        lead: html(|| lead(shown)),
        ratings: html(|| grade_chips(shown)),
        unplaced: html(|| unplaced(shown)),
        num_shown: html(|| num_shown(shown)),
        list: html(|| event_list(shown)),
        legend: html(|| map_legend(shown, None)),
        range_tool: html(|| range_tool(shown, RingChoice::default())),
        numbers: html(|| numbers(shown)),
        findings: html(|| findings(shown)),
        period_claims: html(|| period_claims(shown)),
    }
}

fn event_list(shown: &Shown) -> AnyView {
    let (shown, known) = (shown.clone(), shown.snapshot.clone());
    let (shown, known) = (Arc::new(move || shown.clone()), Arc::new(move || known.clone()));
    view! { <EventList shown known open=Arc::new(|| None) /> }.into_any()
}
