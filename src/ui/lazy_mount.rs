//! When a written view gives way to a live one: where it stands as it was written, only once pointer or
//! focus come to it. Until then nothing is fetched or drawn for it.

use leptos::prelude::*;
use web_sys::{Event, HtmlElement};

use super::context::PageContext;
use super::effect::effect;
use crate::app::{Panels, State};

/// A view that is shown larger or smaller than it was written by less than this part is as good as written
/// for its width: a scroll bar makes no view illegible.
const TOLERANCE: f64 = 0.04;

/// Whether the view in `frame` must be live: shown in quite another width than the one it was written for
/// (`written`, in pixels), for another state than the page's own, or reached by pointer or focus.
/// Not while it has no width: the reader does not see it. A view that need not be live counts as drawn.
pub(super) fn lazy_mount(
    page: PageContext,
    frame: &HtmlElement,
    (width, written): (RwSignal<f64>, f64),
    drawn: RwSignal<bool>,
) -> RwSignal<bool> {
    let needed = RwSignal::new(false);
    for turn in ["pointerover", "focusin"] {
        page.scope().listen(frame, turn, move |_: Event| {
            if !needed.get_untracked() {
                needed.set(true);
            }
        });
    }
    effect(move || {
        let width = width.get();
        let is_other = page.state.with(|state| is_other(state, width, written));
        if is_other && !needed.get_untracked() {
            needed.set(true);
        } else if !needed.get_untracked() && !drawn.get_untracked() {
            drawn.set(true);
        }
    });
    needed
}

/// Whether a view that is seen `width` pixels wide is another than the one that was `written`.
pub(super) fn is_other(state: &State, width: f64, written: f64) -> bool {
    // The chart alone is lower than it was written.
    let is_other = state.panels == Panels::Chart || !State::is_prerendered_view(state);
    width > 0.0 && (is_other || (width / written - 1.0).abs() > TOLERANCE)
}
