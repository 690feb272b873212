//! How the reader walks through the story: by button, key and swipe.

use std::cell::Cell;
use std::rc::Rc;

use leptos::prelude::*;
use web_sys::{KeyboardEvent, PointerEvent};

use super::context::PageContext;
use super::story_card::{HEAD, ROOM};
use crate::app::{Action, story};
use crate::browser::focus::Guide;

/// A finger that has gone so many pixels to a side has swiped, if it went further than up or down.
const SWIPE_PX: i32 = 48;

/// Follows a control: `story:3`, `story:next`, `story:leave`.
pub(super) fn chosen(page: PageContext, what: &str) {
    let number = page.state.with_untracked(|state| state.story);
    match what {
        "leave" => leave(page),
        "next" => go(page, number.map(|number| number.saturating_add(1))),
        "previous" => go(page, number.and_then(|number| number.checked_sub(1))),
        number => {
            go(page, number.parse().ok());
            // Who begins reads first.
            let scope = page.scope();
            page.scope().next_frame(move || scope.reveal(HEAD, true));
        }
    }
}

/// Arrow keys within the story lead on and back, Escape out of it.
pub(super) fn follow_story(page: PageContext) {
    let Some(room) = page.scope().by_id(ROOM) else { return };
    page.scope().listen(&room, "keydown", move |event: KeyboardEvent| {
        let is_used =
            event.default_prevented() || event.alt_key() || event.ctrl_key() || event.meta_key();
        let what = match event.key().as_str() {
            "ArrowRight" => "next",
            "ArrowLeft" => "previous",
            "Escape" => "leave",
            _ => return,
        };
        if !is_used {
            event.prevent_default();
            chosen(page, what);
        }
    });
    let start = Rc::new(Cell::new(None));
    let begun = start.clone();
    page.scope().listen(&room, "pointerdown", move |event: PointerEvent| {
        let is_finger = event.is_primary() && event.pointer_type() == "touch";
        begun.set(is_finger.then(|| (event.client_x(), event.client_y())));
    });
    page.scope().listen(&room, "pointerup", move |event: PointerEvent| {
        let Some((x, y)) = start.take() else { return };
        let (dx, dy) = (event.client_x() - x, event.client_y() - y);
        if dx.abs() >= SWIPE_PX && dx.abs() > 2 * dy.abs() {
            chosen(page, if dx < 0 { "next" } else { "previous" });
        }
    });
}

/// Shows a step, if there is one: a step that the reader may go back from.
fn go(page: PageContext, number: Option<u32>) {
    let before = page.state.get_untracked();
    let step = page
        .dataset
        .with_untracked(|dataset| number.and_then(|number| story::step(dataset, number, &before)));
    let Some(step) = step else { return };
    page.bad.set(step.bad);
    page.as_a_step(move || page.show(step.state, Guide::Reader));
}

/// What is shown stays as it is.
fn leave(page: PageContext) {
    page.as_a_step(move || page.act(Action::LeaveStory));
    let scope = page.scope();
    page.scope().next_frame(move || scope.focus_if_lost("story-link"));
}
