//! The map with its controls.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::KeyboardEvent;

use super::awake::awake;
use super::canvas::{is_new, show_scene};
use super::context::PageContext;
use super::effect::effect;
use super::part::part;
use super::ring::{current_ring, ring_key};
use crate::app::Action;
use crate::browser::pointer::{self, Hand};
use crate::browser::{document, size};
use crate::geo::basemap::FINE_ZOOM;
use crate::geo::{LonLat, View};
use crate::map::{
    MapRequest, control_rect, country_and_launch_area, map_height, map_scene, whole_country,
};
use crate::render::html::controls::{self, section_head};
use crate::render::html::legend::CONTESTED;
use crate::render::html::page::MAP_PX;
use crate::scene::{Scene, Subject};

/// Levels of one press of a zoom button or key.
const STEP: f64 = 0.5;
/// Pixels of one press of an arrow key.
const ARROW_PX: f64 = 60.0;

/// Brings the map to life.
pub(super) fn map_panel(page: PageContext, drawn: RwSignal<bool>) {
    let Some(frame) = document::by_id("map") else { return drawn.set(true) };
    let width = RwSignal::new(0.0);
    let hint = RwSignal::new(None::<Hint>);
    let view = Memo::new(move |_| View2(current_view(page, width.get())));
    size::watch_width(&frame, move |px| width.set(px));
    let awake = awake(page, &frame, (width, MAP_PX), drawn);
    let draw = move |_: Option<&Arc<Scene>>| {
        Arc::new(if awake.get() { draw(page, view.get().0) } else { Scene::default() })
    };
    let scene = Memo::new_with_compare(draw, is_new);
    effect(move || page.needs_ground.set(awake.get()));
    pointer::listen(&frame, move |hand| match hand {
        Hand::Move([dx, dy]) => move_to(page, view.get_untracked().0.panned(dx, dy)),
        Hand::Zoom(levels, at) => move_to(page, view.get_untracked().0.zoomed(levels, at)),
        Hand::PlainWheel => hint.set(Some(Hint::Wheel)),
        Hand::OneFinger => hint.set(Some(Hint::Touch)),
    });
    let zoom = move |levels: f64| {
        let view = view.get_untracked().0;
        move_to(page, view.zoomed(levels, [view.width / 2.0, view.height / 2.0]));
    };
    document::listen(&frame, "keydown", move |event: KeyboardEvent| {
        if !is_plain_key(&event) {
            return;
        }
        let pan = |dx: f64, dy: f64| move_to(page, view.get_untracked().0.panned(dx, dy));
        match event.key().as_str() {
            "ArrowLeft" => pan(ARROW_PX, 0.0),
            "ArrowRight" => pan(-ARROW_PX, 0.0),
            "ArrowUp" => pan(0.0, ARROW_PX),
            "ArrowDown" => pan(0.0, -ARROW_PX),
            "+" | "=" => zoom(STEP),
            "-" | "_" => zoom(-STEP),
            "0" => page.act(Action::MoveMap(None)),
            _ => return,
        }
        event.prevent_default();
    });
    let open = move |subject| match subject {
        Subject::Event(event) => page.open(event),
        Subject::Group(events) => {
            move_to(
                page,
                page.dataset
                    .with_untracked(|dataset| fit(&view.get_untracked().0, dataset, &events)),
            );
        }
        Subject::Claim(_) => {}
    };
    show_scene(page, &frame, scene, drawn, Box::new(open));
    effect(move || {
        let wish = page.zoom_wish.get();
        match wish.as_deref() {
            Some("in") => zoom(STEP),
            Some("out") => zoom(-STEP),
            Some(_) => page.act(Action::MoveMap(None)),
            None => return,
        }
        page.zoom_wish.set(None);
    });
    effect(move || {
        let summary = page.summary.get();
        for &(grade, count) in &summary.grades {
            document::set_count(grade.code(), count);
        }
        document::set_count(CONTESTED, summary.num_contested);
    });
    let head = move || {
        // A part alone says so below its title.
        let known = if page.is_full() { page.as_known() } else { String::new() };
        section_head("where-head", page.text().where_, &[page.text().where_note, &known].concat())
    };
    let hint_text = move || match hint.get() {
        Some(Hint::Wheel) => controls::hint(page.text().scroll_hint),
        Some(Hint::Touch) => controls::hint(page.text().touch_hint),
        None => String::new(),
    };
    part(page, "ring-key", Box::new(move || ring_key(page)));
    part(page, "map-head", Box::new(head));
    part(page, "hints", Box::new(hint_text));
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Hint {
    Wheel,
    Touch,
}

/// A key without one that makes it a command of the browser.
fn is_plain_key(event: &KeyboardEvent) -> bool {
    !(event.ctrl_key() || event.meta_key() || event.alt_key())
}

/// A view that can be compared, so that a step that changes nothing draws nothing.
#[derive(Clone, Copy)]
struct View2(View);

impl PartialEq for View2 {
    fn eq(&self, other: &Self) -> bool {
        let key = |view: &View| (view.width, view.height, view.camera());
        key(&self.0) == key(&other.0)
    }
}

fn current_view(page: PageContext, width: f64) -> View {
    let height = map_height(width);
    match page.state.with(|state| state.camera) {
        Some(camera) => View::new(camera, width, height),
        None => match current_ring(page) {
            Some(ring) => {
                page.dataset.with(|dataset| country_and_launch_area(dataset, &ring, width, height))
            }
            None => whole_country(width, height),
        },
    }
}

fn move_to(page: PageContext, view: View) {
    page.act(Action::MoveMap(Some(view.camera())));
}

fn draw(page: PageContext, view: View) -> Scene {
    if view.width <= 0.0 {
        return Scene::default();
    }
    let is_near = view.zoom() > FINE_ZOOM;
    let fine = page.fine_basemap.get().filter(|_| is_near);
    // Until the ground is here the picture that the page was written with stands.
    let Some(basemap) = fine.or_else(|| page.basemap.get()) else { return Scene::default() };
    let (chosen, ring) = (page.chosen.get(), current_ring(page));
    page.dataset.with(|dataset| {
        map_scene(&MapRequest {
            dataset,
            basemap: &basemap,
            selection: page.selection.get(),
            lang: page.lang,
            view,
            chosen: chosen.event,
            control: Some(control_rect(&view)),
            ring,
        })
    })
}

/// The view that tells the events of a box apart.
fn fit(view: &View, dataset: &crate::model::Dataset, events: &[crate::model::EventIx]) -> View {
    let points: Vec<_> = events
        .iter()
        .map(|&event| dataset.place_of(event))
        .map(|place| LonLat::new(place.lon, place.lat))
        .collect();
    let near = View::fit(&points, view.width, view.height, view.width.min(view.height) * 0.22);
    // At least a step nearer, so that a press always does something.
    if near.zoom() < view.zoom() + STEP {
        near.zoomed(view.zoom() + STEP - near.zoom(), [view.width / 2.0, view.height / 2.0])
    } else {
        near
    }
}
