//! What was said: the article of the open event, and the parts that depend on days and choices, written anew for
//! other days than those the page was written for.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use super::context::PageContext;
use super::effect::effect;
use crate::app::State;
use crate::app::parts::parts;
use crate::browser::fill::{fill, fill_by_id};
use crate::browser::{document, focus, size, task};
use crate::query::range::RingChoice;
use crate::render::html::changes::has_link_notice;
use crate::render::html::event::{event_timeline, head_id, timeline_id};

/// How long the days must have been at rest before what was said of them is written.
const REST_MS: i32 = 200;
/// The articles of all events, of which one is shown.
const EVIDENCE: &str = "evidence";

/// Shows the article of the open event below the list, and what was said when in its picture.
pub(super) fn open_event(page: PageContext, written: RwSignal<u32>) {
    let Some(evidence) = document::by_id(EVIDENCE) else { return };
    document::move_after(&evidence, ".how-many");
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
        let (Some(event), Some(id), width) = (event, id, width.get()) else { return };
        let snapshot = page.snapshot.get();
        let picture = page
            .dataset
            .with(|dataset| event_timeline(dataset, &snapshot, event, page.lang, width));
        fill_by_id(&timeline_id(&id), &picture);
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
            let is_full = page.is_full() && !document::is_framed();
            document::next_frame(move || match is_full {
                // It stands beside the map, or over the page: nothing has to move.
                true => focus::show_top(&head, !is_start),
                false => focus::reveal(&head, !is_start),
            });
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
            document::next_frame(move || focus::reveal(&format!("claim-{id}"), true));
        }
        before = Some(opened);
    });
}

/// Writes the parts anew that depend on days and choices; where those are the page's own again, brings back what
/// stood there. `written` counts how often.
pub(super) fn follow_days(page: PageContext, written: RwSignal<u32>) {
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
        let wanted = (!is_home || has_notice).then(|| {
            let state = page.state.with_untracked(State::clone);
            let event = if is_start { asked_event.clone() } else { event };
            let version = asked_version.clone().filter(|_| is_start);
            State { event, version, camera: None, ..state }
        });
        if before.as_ref() == Some(&wanted) {
            return;
        }
        before = Some(wanted.clone());
        turn.set(turn.get() + 1);
        let Some(state) = wanted else {
            bring_back(&mut kept.borrow_mut(), |_| true);
            document::set_stale(false);
            written.update(|number| *number += 1);
            return;
        };
        let (kept, turn, mine) = (kept.clone(), turn.clone(), turn.get());
        document::set_busy(true);
        document::set_stale(true);
        task::spawn(async move {
            // While a drag or playback goes through the days, nothing is written that is gone with the next.
            if !is_start {
                task::rest(REST_MS).await;
            }
            document::set_busy(false);
            if turn.get() != mine {
                return;
            }
            let parts = page.dataset.with_untracked(|dataset| parts(dataset, &snapshot, &state));
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
