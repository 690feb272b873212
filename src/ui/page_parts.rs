//! The parts of the home page that follow what is shown, for the page as it stands before any program runs.

use std::sync::Arc;

use leptos::prelude::*;

use super::Shown;
use super::event_list::EventList;
use super::figures::{lead, num_shown, numbers};
use super::findings::{findings, period_claims};
use super::following::Reader;
use super::grade_filter::grade_chips;
use super::home_page::PageParts;
use super::legend::map_legend;
use super::range_tool::range_tool;
use super::unplaced::unplaced;
use crate::query::{RingChoice, Snapshot};

/// All of them.
pub fn page_parts(shown: &Shown) -> PageParts {
    let now = shown.clone();
    let reader: Reader<Shown> = Arc::new(move || now.clone());
    PageParts {
        lead: lead(&reader),
        ratings: grade_chips(&reader),
        unplaced: unplaced(shown),
        num_shown: num_shown(&reader),
        list: event_list(reader.clone(), shown.snapshot.clone()),
        legend: map_legend(&reader, Arc::new(|| None)),
        range_tool: range_tool(shown, RingChoice::default()),
        numbers: numbers(&reader),
        findings: findings(shown),
        period_claims: period_claims(shown),
    }
}

fn event_list(shown: Reader<Shown>, known: Arc<Snapshot>) -> AnyView {
    let shown_now = known.clone();
    let shows = Arc::new(move |event| shown_now.shows_event(event));
    let known = Arc::new(move || known.clone());
    view! { <EventList shown shows known open=Arc::new(|| None) /> }.into_any()
}
