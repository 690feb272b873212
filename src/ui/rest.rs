//! What is written once the days are at rest: tables, the range tool, the detail.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;

use super::context::{PageContext, Rested};
use super::effect::effect;
use crate::browser::task;

/// How long days and choices must have been the same.
const REST_MS: i32 = 200;

/// `rested` follows the snapshot and the range ring. While a drag or playback goes through the days, nothing is made
/// that is gone with the next; until then what is out of date is not shown.
pub(super) fn follow_rest(page: PageContext) {
    let turn: Rc<Cell<u32>> = Rc::default();
    effect(move || {
        let now = Rested { snapshot: page.snapshot.get(), ring: page.chosen.get().ring };
        let mine = turn.get().wrapping_add(1);
        turn.set(mine);
        if page.rested.with_untracked(|rested| rested.is_like(&now)) {
            return page.scope().set_stale(false);
        }
        let (turn, scope) = (turn.clone(), page.scope());
        scope.set_busy(true);
        scope.set_stale(true);
        page.scope().spawn(async move {
            task::rest(REST_MS).await;
            scope.set_busy(false);
            if turn.get() == mine {
                page.rested.set(now);
                scope.set_stale(false);
            }
        });
    });
}
