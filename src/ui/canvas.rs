//! A scene on a canvas with its marks as buttons: drawn by the core, found by pointer, keyboard and
//! screen reader alike.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::context::PageContext;
use crate::browser::marks::Marks;
use crate::browser::{canvas, document};
use crate::render::svg::number;
use crate::scene::{Scene, Subject};

/// A length for a style.
pub(super) fn px(value: f64) -> String {
    format!("{}px", number(value))
}

/// A value made anew counts as changed: comparing pictures shape by shape would cost more than drawing.
pub(super) fn is_new<T>(_: Option<&T>, _: Option<&T>) -> bool {
    true
}

/// Draws `scene` whenever it or the theme changes; `on_open` hears which mark was chosen.
#[component]
pub(super) fn SceneCanvas(
    page: PageContext,
    scene: Memo<Arc<Scene>>,
    on_drawn: RwSignal<bool>,
    on_open: Callback<Subject>,
) -> impl IntoView {
    let surface = NodeRef::<html::Canvas>::new();
    let layer = NodeRef::<html::Div>::new();
    let marks = StoredValue::new_local(Marks::default());
    Effect::new(move |_| {
        let Some(surface) = surface.get() else { return };
        let theme = page.theme.get();
        let drawn = scene.with(|scene| {
            // Before the page has been laid out there is nothing to draw on.
            // A browser that refuses to draw still has the list, which waits for this.
            scene.width > 0.0 && {
                let _ = canvas::draw(&surface, scene, theme, document::density());
                true
            }
        });
        if drawn && !on_drawn.get_untracked() {
            on_drawn.set(true);
        }
    });
    Effect::new(move |_| {
        let Some(layer) = layer.get() else { return };
        let (event, claim) = (page.chosen.get().event, page.opened_claim.get());
        let is_chosen = |subject: &Subject| match subject {
            Subject::Event(it) => event == Some(*it),
            Subject::Claim(it) => claim == Some(*it),
            Subject::Group(_) => false,
        };
        scene.with(|scene| {
            page.dataset.with_untracked(|dataset| {
                // A browser that makes no buttons still shows the picture and the list.
                let _ =
                    marks.with_value(|marks| marks.show(&layer, dataset, &scene.marks, is_chosen));
            });
        });
    });
    let open = move |click: leptos::ev::MouseEvent| {
        if let Some(subject) = marks.with_value(|marks| marks.clicked(&click)) {
            on_open.run(subject);
        }
    };
    view! {
        <canvas node_ref=surface aria-hidden="true"></canvas>
        <div class="marks" node_ref=layer on:click=open></div>
    }
}
