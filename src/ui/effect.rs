//! What follows from the state.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use leptos::prelude::Effect;

use crate::browser::task;

/// Does `run` at once, and again whenever something that it read has changed. All effects are one type: each
/// other would bring leptos' machinery a second time into the program.
pub(super) fn effect(run: impl FnMut() + 'static) {
    start(Box::new(run));
}

fn start(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_| run());
}

/// How long what was read must have been the same before it is followed.
const REST_MS: i32 = 300;

/// Follows what `read` gives once it has been the same for a while, and at once the first time: what nobody
/// sees while a hand is at work waits until it rests.
pub(super) fn at_rest(read: Box<dyn Fn() -> String>, then: impl Fn(String) + 'static) {
    let then: Rc<dyn Fn(String)> = Rc::new(then);
    let waiting: Rc<RefCell<Option<(String, u32)>>> = Rc::default();
    let is_first = Cell::new(true);
    start(Box::new(move || {
        let now = read();
        if is_first.replace(false) {
            return then(now);
        }
        let changes = waiting.borrow().as_ref().map_or(0, |(_, changes)| changes + 1);
        if waiting.replace(Some((now, changes))).is_none() {
            // One waits for all: a hand at work changes it many times.
            task::spawn(rest_then(waiting.clone(), then.clone()));
        }
    }));
}

/// Does `then` with what waits, once it has been the same for a while.
async fn rest_then(waiting: Rc<RefCell<Option<(String, u32)>>>, then: Rc<dyn Fn(String)>) {
    let changes = || waiting.borrow().as_ref().map(|(_, changes)| *changes);
    loop {
        let before = changes();
        task::rest(REST_MS).await;
        if changes() == before {
            break;
        }
    }
    if let Some((now, _)) = waiting.take() {
        then(now);
    }
}
