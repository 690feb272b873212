//! What follows from the state.

use leptos::prelude::Effect;

/// Does `run` at once, and again whenever something that it read has changed. All effects are one type: each
/// other would bring leptos' machinery a second time into the program.
pub(super) fn effect(run: impl FnMut() + 'static) {
    start(Box::new(run));
}

fn start(mut run: Box<dyn FnMut()>) {
    Effect::new(move |_| run());
}
