//! The parts of the page that depend on days and choices, written anew for other days than those the page was written
//! for, once the days are at rest.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::*;

use super::context::PageContext;
use super::effect::effect;
use crate::app::State;
use crate::app::parts::parts;
use crate::browser::fill::fill;
use crate::browser::task;
use crate::query::range::RingChoice;
use crate::render::html::changes::has_link_notice;

/// How long the days must have been at rest before what was said of them is written.
const REST_MS: i32 = 200;

/// Writes the parts anew that depend on days and choices; where those are the page's own again, brings back what
/// stood there. Then the detail follows.
pub(super) fn follow_days(page: PageContext) {
    let asked_version = page.state.with_untracked(|state| state.version.clone());
    let asked_event = page.state.with_untracked(|state| state.event.clone());
    let kept: Rc<RefCell<Vec<(String, String)>>> = Rc::default();
    let turn: Rc<Cell<u32>> = Rc::default();
    let mut before = None;
    effect(move || {
        let snapshot = page.snapshot.get();
        let chosen = page.chosen.get();
        let is_start = before.is_none();
        // A link made with other data has something to say, once.
        let has_notice = is_start
            && page.dataset.with(|dataset| {
                has_link_notice(dataset, asked_version.as_deref(), asked_event.as_deref())
            });
        let is_home = snapshot.filter().is_open() && chosen.ring == RingChoice::default();
        let wanted = (!is_home || has_notice).then(|| {
            let state = page.state.with_untracked(State::clone);
            // Opening something changes none of the parts.
            let event = asked_event.clone().filter(|_| is_start);
            let version = asked_version.clone().filter(|_| is_start);
            State { event, version, claim: None, camera: None, ..state }
        });
        if before.as_ref() == Some(&wanted) {
            return;
        }
        before = Some(wanted.clone());
        turn.set(turn.get() + 1);
        let Some(state) = wanted else {
            bring_back(&page, &mut kept.borrow_mut(), |_| true);
            page.scope().set_stale(false);
            page.rested.set(snapshot);
            return;
        };
        let (kept, turn, mine) = (kept.clone(), turn.clone(), turn.get());
        page.scope().set_busy(true);
        page.scope().set_stale(true);
        page.scope().spawn(async move {
            // While a drag or playback goes through the days, nothing is written that is gone with the next.
            if !is_start {
                task::rest(REST_MS).await;
            }
            page.scope().set_busy(false);
            if turn.get() != mine {
                return;
            }
            let parts = page.dataset.with_untracked(|dataset| parts(dataset, &snapshot, &state));
            let mut kept = kept.borrow_mut();
            bring_back(&page, &mut kept, |id| !parts.iter().any(|(other, _)| other == id));
            for (id, markup) in parts {
                if let Some(element) = page.scope().by_id(&id) {
                    if !kept.iter().any(|(known, _)| *known == id) {
                        kept.push((id, element.inner_html()));
                    }
                    fill(&element, &markup);
                }
            }
            page.scope().set_stale(false);
            page.rested.set(snapshot);
        });
    });
}

/// Brings back what stood in those parts at the start of which `is_due` says so.
fn bring_back(page: &PageContext, kept: &mut Vec<(String, String)>, is_due: impl Fn(&str) -> bool) {
    kept.retain(|(id, markup)| {
        let is_due = is_due(id);
        if is_due {
            page.scope().fill_by_id(id, markup);
        }
        !is_due
    });
}
