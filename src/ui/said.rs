//! What was said: the article of the open event, and the parts that the second program writes for other
//! days than those the page was written for.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use super::context::PageContext;
use super::effect::effect;
use crate::app::{State, url};
use crate::browser::files::Files;
use crate::browser::fill::{fill, fill_by_id};
use crate::browser::{desk, document, size, task};
use crate::query::range::RingChoice;
use crate::render::html::changes::has_link_notice;
use crate::render::html::event::{head_id, timeline_id};

/// How long the days must have been at rest before what was said of them is written.
const REST_MS: i32 = 200;
/// The articles of all events, of which one is shown.
const EVIDENCE: &str = "evidence";

/// Shows the article of the open event below the list, and what was said when in its picture.
pub(super) fn open_event(page: PageContext, files: Rc<RefCell<Files>>, written: RwSignal<u32>) {
    let Some(evidence) = document::by_id(EVIDENCE) else { return };
    document::move_after(&evidence, ".when");
    let width = RwSignal::new(0.0);
    size::watch_width(&evidence, move |px| width.set(px));
    let mut is_open = false;
    effect(move || {
        written.track();
        let event = page.chosen.get().event;
        let id = event.map(|event| page.event_id(event));
        // Looking through all articles takes a while.
        if is_open || id.is_some() {
            document::mark_current(&evidence, "data-event", id.as_deref());
        }
        is_open = id.is_some();
        let (Some(id), width) = (id, width.get()) else { return };
        let state = page.state.with_untracked(State::clone);
        let keys = url::write(&State { event: Some(id.clone()), camera: None, ..state }, &[]);
        let all = files.borrow().clone();
        document::set_busy(true);
        task::spawn(async move {
            // Without its picture an event still has every claim.
            if let Ok(picture) = desk::timeline(&all, &keys, width).await {
                fill_by_id(&timeline_id(&id), &picture);
            }
            document::set_busy(false);
        });
    });
    // What opens after the start was asked for by the reader, who is taken there. A link that names an
    // event shows it too, but a frame in somebody's article does not scroll that article.
    let mut before = None;
    effect(move || {
        let now = (page.chosen.get().event, page.num_opened.get());
        let is_start = before.is_none();
        if let Some(event) = now.0
            && before != Some(now)
            && !(is_start && document::is_framed())
        {
            let head = head_id(&page.event_id(event));
            document::next_frame(move || document::reveal(&head, !is_start));
        }
        before = Some(now);
    });
}

/// A claim opened on the chart is marked, unfolded and brought to the reader.
pub(super) fn open_claim(page: PageContext, written: RwSignal<u32>) {
    let mut before = None;
    effect(move || {
        let opened = page.opened_claim.get();
        written.track();
        let id = opened.map(|claim| page.claim_id(claim));
        if let Some(ledger) = document::by_id("period-claims") {
            document::mark_current(&ledger, "data-claim", id.as_deref());
        }
        if let Some(id) = id.filter(|_| before != Some(opened)) {
            document::next_frame(move || document::reveal(&format!("claim-{id}"), true));
        }
        before = Some(opened);
    });
}

/// Has the parts written anew that depend on days and choices; where those are the page's own again,
/// brings back what stood there. `written` counts how often.
pub(super) fn follow_days(page: PageContext, files: Rc<RefCell<Files>>, written: RwSignal<u32>) {
    let asked_version = page.state.with_untracked(|state| state.version.clone());
    let asked_event = page.state.with_untracked(|state| state.event.clone());
    let kept: Rc<RefCell<Vec<(String, String)>>> = Rc::default();
    let turn: Rc<Cell<u32>> = Rc::default();
    let mut before = None;
    effect(move || {
        let snapshot = page.snapshot.get();
        let chosen = page.chosen.get();
        let event = page.state.with(|state| state.event.clone());
        let is_start = before.is_none();
        // A link made with other data has something to say, once.
        let has_notice = is_start
            && page.dataset.with(|dataset| {
                has_link_notice(dataset, asked_version.as_deref(), asked_event.as_deref())
            });
        let is_home = snapshot.filter().is_open() && chosen.ring == RingChoice::default();
        let keys = if is_home && !has_notice {
            String::new()
        } else {
            let event = if is_start { asked_event.clone() } else { event };
            let version = asked_version.clone().filter(|_| is_start);
            let state = page.state.with_untracked(State::clone);
            url::write(&State { event, version, camera: None, ..state }, &[])
        };
        if before.as_ref() == Some(&keys) {
            return;
        }
        before = Some(keys.clone());
        turn.set(turn.get() + 1);
        document::tell("trouble", "");
        if keys.is_empty() {
            bring_back(&mut kept.borrow_mut(), |_| true);
            document::set_stale(false);
            written.update(|number| *number += 1);
            return;
        }
        let (files, kept, turn, mine) = (files.clone(), kept.clone(), turn.clone(), turn.get());
        document::set_busy(true);
        document::set_stale(true);
        task::spawn(async move {
            // While a hand or a run goes through the days, nothing is written that is gone with the next.
            if !is_start {
                task::rest(REST_MS).await;
            }
            if turn.get() != mine {
                return document::set_busy(false);
            }
            let all = files.borrow().clone();
            let parts = desk::parts(&all, &keys).await;
            document::set_busy(false);
            if turn.get() != mine {
                return;
            }
            match parts {
                Ok(parts) => {
                    let mut kept = kept.borrow_mut();
                    bring_back(&mut kept, |id| !parts.iter().any(|(other, _)| other == id));
                    for (id, markup) in parts {
                        if let Some(element) = document::by_id(&id) {
                            if !kept.iter().any(|(known, _)| *known == id) {
                                kept.push((id, element.inner_html()));
                            }
                            fill(&element, &markup);
                        }
                    }
                    document::set_stale(false);
                    written.update(|number| *number += 1);
                }
                Err(_) => document::tell("trouble", page.text().days_unwritten),
            }
        });
    });
}

/// Brings back what stood in those parts at the start of which `is_due` says so.
fn bring_back(kept: &mut Vec<(String, String)>, is_due: impl Fn(&str) -> bool) {
    kept.retain(|(id, markup)| {
        let is_due = is_due(id);
        if is_due {
            fill_by_id(id, markup);
        }
        !is_due
    });
}
