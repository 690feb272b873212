//! What follows from the state.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::Effect;

use crate::browser::frames::now_ms;
use crate::browser::scope::Scope;
use crate::browser::task;

/// Does `run` at once, and again whenever something that it read has changed. All effects are one type: each
/// other would bring leptos' machinery a second time into the program.
pub(super) fn effect(run: impl FnMut() + 'static) {
    start(Box::new(run));
}

fn start(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_| run());
}

/// How long what was read must have been the same before it is followed: longer than from one flush of the views
/// to the next (`app/sync.rs`), or the address would say days that a drag only passed.
const REST_MS: f64 = 400.0;

/// Follows what `read` gives once it has been the same for a while, and at once the first time: what nobody
/// sees during a drag waits until it is over. What may be seen before is also followed at once after a rest.
pub(super) fn at_rest(
    scope: Scope,
    may_be_seen_before: bool,
    read: Box<dyn Fn() -> String>,
    then: impl Fn(String) + 'static,
) {
    let then: Rc<dyn Fn(String)> = Rc::new(then);
    let waiting: Rc<Waiting> = Rc::default();
    let changed_ms = Cell::new(f64::NEG_INFINITY);
    start(Box::new(move || {
        let now = read();
        let before_ms = changed_ms.replace(now_ms());
        let is_alone = may_be_seen_before && changed_ms.get() - before_ms > REST_MS;
        if before_ms == f64::NEG_INFINITY || (is_alone && waiting.borrow().is_none()) {
            return then(now);
        }
        if waiting.replace(Some((now, now_ms()))).is_none() {
            // One waits for all: a drag changes it many times.
            scope.spawn(rest_then(waiting.clone(), then.clone()));
        }
    }));
}

/// What waits, and when it was changed last.
type Waiting = RefCell<Option<(String, f64)>>;

/// Does `then` with what waits, once it has been the same for a while.
async fn rest_then(waiting: Rc<Waiting>, then: Rc<dyn Fn(String)>) {
    let left_ms = || {
        let changed_ms = waiting.borrow().as_ref().map_or(0.0, |(_, changed_ms)| *changed_ms);
        changed_ms + REST_MS - now_ms()
    };
    while left_ms() > 0.0 {
        task::rest(left_ms().ceil() as i32).await;
    }
    if let Some((now, _)) = waiting.take() {
        then(now);
    }
}
