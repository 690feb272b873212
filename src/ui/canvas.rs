//! A scene on a canvas with its marks as buttons: drawn by the core, found by pointer, keyboard and
//! screen reader alike. The picture that stood in the frame goes once the canvas is drawn.

use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use web_sys::HtmlElement;

use super::context::PageContext;
use super::effect::effect;
use crate::browser::marks::Marks;
use crate::browser::{canvas, document};
use crate::scene::{Scene, Subject};

/// A value made anew counts as changed: comparing pictures shape by shape would cost more than drawing.
pub(super) fn is_new<T>(_: Option<&T>, _: Option<&T>) -> bool {
    true
}

/// Draws `scene` in `frame` whenever it or the theme changes; `open` hears which mark was chosen.
pub(super) fn show_scene(
    page: PageContext,
    frame: &HtmlElement,
    scene: Memo<Arc<Scene>>,
    drawn: RwSignal<bool>,
    open: Box<dyn Fn(Subject)>,
) {
    let (Some(surface), Some(layer)) =
        (document::canvas_in(frame), document::child(frame, ".marks"))
    else {
        return drawn.set(true);
    };
    let marks = Rc::new(Marks::default());
    let (holder, buttons, own_layer) = (frame.clone(), marks.clone(), layer.clone());
    let (marks_of, mut has_still) = (layer.clone(), true);
    effect(move || {
        let theme = page.theme.get();
        let is_drawn = scene.with(|scene| {
            // Before the page has been laid out there is nothing to draw on.
            // A browser that refuses to draw still has the list, which waits for this.
            scene.width > 0.0 && {
                let _ = canvas::draw(&surface, scene, theme, document::density());
                true
            }
        });
        if is_drawn && has_still {
            has_still = false;
            document::give_way(&holder, ".still", &marks_of);
        }
        if is_drawn && !drawn.get_untracked() {
            drawn.set(true);
        }
    });
    effect(move || {
        let (event, claim) = (page.chosen.get().event, page.opened_claim.get());
        let is_chosen = |subject: &Subject| match subject {
            Subject::Event(it) => event == Some(*it),
            Subject::Claim(it) => claim == Some(*it),
            Subject::Group(_) => false,
        };
        scene.with(|scene| {
            page.dataset.with_untracked(|dataset| {
                // A browser that makes no buttons still shows the picture and the list.
                let _ = buttons.show(&own_layer, dataset, &scene.marks, is_chosen);
            });
        });
    });
    document::listen(&layer, "click", move |click| {
        if let Some(subject) = marks.clicked(&click) {
            open(subject);
        }
    });
}
