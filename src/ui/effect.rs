//! What follows from the state.

use std::cell::Cell;
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
    let turn: Rc<Cell<u32>> = Rc::default();
    start(Box::new(move || {
        let (now, mine, then, turn) = (read(), turn.get() + 1, then.clone(), turn.clone());
        turn.set(mine);
        if mine == 1 {
            return then(now);
        }
        task::spawn(async move {
            task::rest(REST_MS).await;
            if turn.get() == mine {
                then(now);
            }
        });
    }));
}
