//! What is written once the days are at rest: tables, the range tool, the detail.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;

use super::Shown;
use super::context::{PageContext, Rested};
use super::effect::effect;
use super::findings::{findings, period_claims};
use super::following::following;
use super::later::with_later;
use super::part::mount_part;
use super::range_tool::{range_result, range_tool};
use crate::browser::frames::now_ms;
use crate::browser::task;
use crate::model::Dataset;
use crate::query::{MeasureGroup, RingChoice};

/// How long days and choices must have been the same.
const REST_MS: i32 = 200;

/// A change after so long a rest is one by itself, or the first of a drag: longer than from one flush of the views to
/// the next (`app/sync.rs`).
const ALONE_MS: f64 = 400.0;

/// `rested` follows the snapshot and the range ring: at once where nothing has changed for a while. While a drag or
/// playback goes through the days, nothing is made that is gone with the next; until then what is out of date is not
/// shown.
pub(super) fn follow_rest(page: PageContext) {
    let turn: Rc<Cell<u32>> = Rc::default();
    let mut changed_ms = f64::NEG_INFINITY;
    effect(move || {
        page.snapshot.track();
        page.chosen.track();
        let now = page.shown_now();
        let mine = turn.get().wrapping_add(1);
        turn.set(mine);
        if page.rested.with_untracked(|rested| rested.is_like(&now)) {
            return page.scope().set_stale(false);
        }
        let show = move |turn: Rc<Cell<u32>>, now| {
            with_later(page, move |_| {
                if turn.get() == mine {
                    page.rested.set(now);
                    page.scope().set_stale(false);
                }
            });
        };
        let before_ms = std::mem::replace(&mut changed_ms, now_ms());
        if changed_ms - before_ms > ALONE_MS {
            page.scope().set_stale(!page.has_later_parts());
            return show(turn.clone(), now);
        }
        let (turn, scope) = (turn.clone(), page.scope());
        scope.set_busy(true);
        scope.set_stale(true);
        page.scope().spawn(async move {
            task::rest(REST_MS).await;
            scope.set_busy(false);
            if turn.get() == mine {
                show(turn, now);
            }
        });
    });
}

/// A part that waits until the days are at rest.
struct PartAtRest {
    id: &'static str,
    view: fn(&Shown, RingChoice) -> AnyView,
    /// Whether it says the same of both: then it stays as it is.
    says_same: fn(&Dataset, &Rested, &Rested) -> bool,
}

const PARTS_AT_REST: [PartAtRest; 4] = [
    PartAtRest {
        id: "period-claims",
        view: |shown, _| period_claims(shown),
        says_same: |dataset, a, b| {
            let said = |it: &MeasureGroup| (it.measure, it.num_claims(), it.num_independent);
            let [a, b] = [a, b].map(|it| it.snapshot.ledger(dataset).iter().map(said));
            a.eq(b)
        },
    },
    PartAtRest {
        id: "findings-part",
        view: |shown, _| findings(shown),
        says_same: |dataset, a, b| {
            let [a, b] = [a, b].map(|it| &it.snapshot.summary(dataset).comparisons);
            a == b
        },
    },
    PartAtRest { id: "reach-result", view: range_result, says_same: has_same_ranges },
    PartAtRest { id: "reach-choices", view: range_tool, says_same: has_same_ranges },
];

/// Without a choice there is only what is offered.
fn has_same_ranges(_: &Dataset, a: &Rested, b: &Rested) -> bool {
    let is_free = |it: &Rested| it.ring == RingChoice::default();
    is_free(a) && is_free(b) && a.snapshot.has_same_claims(&b.snapshot)
}

/// Mounts the parts that wait until the days are at rest.
pub(super) fn parts_at_rest(page: PageContext) {
    for PartAtRest { id, view, says_same } in PARTS_AT_REST {
        let said = RwSignal::new(page.rested.get_untracked());
        effect(move || {
            let now = page.rested.get();
            let is_same = page.dataset.with_untracked(|dataset| {
                said.with_untracked(|before| says_same(dataset, before, &now))
            });
            if !is_same {
                said.set(now);
            }
        });
        mount_part(page, id, move || {
            following(move || {
                let Rested { snapshot, ring } = said.get();
                view(&page.showing(snapshot), ring)
            })
        });
    }
}
