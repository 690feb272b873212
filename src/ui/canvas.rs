//! A scene on a canvas with its marks as buttons: drawn by the core, found by pointer, keyboard and
//! screen reader alike.

use std::sync::Arc;

use leptos::html;
use leptos::prelude::*;

use super::use_page::use_page;
use crate::browser::{canvas, document};
use crate::render::svg::hook;
use crate::scene::{Mark, Rect, Scene, Subject};

/// Draws `scene` whenever it or the theme changes; `on_open` hears which mark was chosen.
#[component]
pub(super) fn SceneCanvas(
    scene: Memo<Arc<Scene>>,
    on_drawn: RwSignal<bool>,
    on_open: Callback<Subject>,
) -> impl IntoView {
    let page = use_page();
    let surface = NodeRef::<html::Canvas>::new();
    Effect::new(move |_| {
        let Some(surface) = surface.get() else { return };
        let theme = page.theme.get();
        let drawn = scene.with(|scene| {
            // Before the page has been laid out there is nothing to draw on.
            scene.width > 0.0 && canvas::draw(&surface, scene, theme, document::density()).is_ok()
        });
        if drawn && !on_drawn.get_untracked() {
            on_drawn.set(true);
        }
    });
    let subjects = Memo::new(move |_| {
        scene.with(|scene| scene.marks.iter().map(|mark| mark.subject.clone()).collect::<Vec<_>>())
    });
    view! {
        <canvas node_ref=surface aria-hidden="true"></canvas>
        <div class="marks">
            <For
                each=move || subjects.get()
                key=|subject| format!("{subject:?}")
                children=move |subject| mark_button(scene, subject, on_open)
            />
        </div>
    }
}

fn mark_button(scene: Memo<Arc<Scene>>, subject: Subject, on_open: Callback<Subject>) -> impl IntoView {
    let page = use_page();
    let (hook_name, ids) = page.dataset.with_untracked(|dataset| hook(dataset, &subject));
    let hooked = |name: &str| (hook_name == name).then(|| ids.clone());
    let wanted = subject.clone();
    let mark = Memo::new(move |_| {
        scene.with(|scene| scene.marks.iter().find(|mark| mark.subject == wanted).cloned())
    });
    let bounds = move || mark.with(|mark| mark.as_ref().map_or(Rect::default(), target));
    let name = move || mark.with(|mark| mark.as_ref().map(|mark| mark.name.clone()));
    let px = |value: f64| format!("{value:.1}px");
    let chosen = subject.clone();
    let is_chosen = move || match &chosen {
        Subject::Event(event) => page.chosen.get() == Some(*event),
        Subject::Claim(claim) => page.opened_claim.get() == Some(*claim),
        Subject::Group(_) => false,
    };
    view! {
        <button
            type="button"
            class="mark"
            data-event=hooked("data-event")
            data-events=hooked("data-events")
            data-claim=hooked("data-claim")
            aria-label=name
            title=name
            aria-current=move || is_chosen().then_some("true")
            style:left=move || px(bounds().x)
            style:top=move || px(bounds().y)
            style:width=move || px(bounds().w)
            style:height=move || px(bounds().h)
            on:click=move |_| on_open.run(subject.clone())
        ></button>
    }
}

/// A target large enough for a pointer, around the same middle.
fn target(mark: &Mark) -> Rect {
    const LEAST: f64 = 24.0;
    let [x, y] = mark.bounds.centre();
    Rect::around([x, y], mark.bounds.w.max(LEAST), mark.bounds.h.max(LEAST))
}
