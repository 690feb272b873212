//! Dataset + selection + view → the map as a scene.

mod corner;
mod ground;
mod key;
mod labels;
mod names;
mod nodes;
mod outline;
mod ring;
mod scale_bar;
mod strikes;

use crate::base::order;
use crate::geo::{Basemap, LonLat, View};
use crate::model::{Dataset, EventIx};
use crate::query::{Ring, Selection, reached};
use crate::scene::{Paint, Rect, Scene, Token};
use crate::text::Lang;

pub use key::{PlaceSign, draw_place_sign, place_key, ring_key};
pub use nodes::{Node, NodeKind};

/// What a map is to show.
#[derive(Clone, Copy)]
pub struct MapRequest<'d> {
    /// The data.
    pub dataset: &'d Dataset,
    /// The ground.
    pub basemap: &'d Basemap,
    /// Which events and claims.
    pub selection: Selection,
    /// The language.
    pub lang: Lang,
    /// Which part of the Earth, and the size in pixels.
    pub view: View,
    /// The event to set off.
    pub chosen: Option<EventIx>,
    /// Where controls stand that labels must stay clear of.
    pub control: Option<Rect>,
    /// A stated range to draw around a stated launch area.
    pub ring: Option<Ring>,
}

/// Below this width the map has its buttons in a row at the bottom, off the country (see narrow.css).
const NARROW_PX: f64 = 560.0;

/// The height of a map of this width: all of Ukraine with room for what has no place. The style sheet
/// says the same (still.css), so that the room is there before the map is.
pub fn map_height(width: f64) -> f64 {
    (width * if width < NARROW_PX { 0.94 } else { 0.7 }).min(620.0)
}

/// Where the buttons stand.
pub fn control_rect(view: &View) -> Rect {
    let [w, h] = if view.width < NARROW_PX { [158.0, 60.0] } else { [52.0, 130.0] };
    let y = if view.width < NARROW_PX { view.height - h } else { 0.0 };
    Rect { x: view.width - w, y, w, h }
}

/// The view that shows all of Ukraine.
pub fn whole_country(width: f64, height: f64) -> View {
    country_and(&[], width, height)
}

/// The view that shows all of Ukraine and, as far as there is room, a launch area.
pub fn country_and_launch_area(dataset: &Dataset, ring: &Ring, width: f64, height: f64) -> View {
    country_and(&ring::to_be_seen(dataset, ring, width), width, height)
}

fn country_and(more: &[LonLat], width: f64, height: f64) -> View {
    // Westernmost, northernmost, easternmost and southernmost points of the country.
    const CORNERS: [LonLat; 4] = [
        LonLat::new(22.14, 48.42),
        LonLat::new(33.2, 52.38),
        LonLat::new(40.23, 49.25),
        LonLat::new(33.73, 44.38),
    ];
    let margin = (width.min(height) * 0.035).min(24.0);
    View::fit(&[&CORNERS, more].concat(), width, height, margin)
}

/// The map.
pub fn map_scene(request: &MapRequest<'_>) -> Scene {
    let MapRequest { dataset, selection, lang, view, .. } = *request;
    let frame = Rect { x: 0.0, y: 0.0, w: view.width, h: view.height };
    let visible = selection.events(dataset);
    let mut scene = Scene {
        width: view.width,
        height: view.height,
        lang: lang.code(),
        title: names::title(lang),
        description: names::description(dataset, &visible, lang),
        ..Scene::default()
    };
    let found = nodes::identify(dataset, &selection, &visible);
    ground::draw_ground(&mut scene, request, &found);
    if let Some(ring) = &request.ring {
        ring::draw_ring(&mut scene, request, ring);
    }
    let mut labels = labels::Placer::new(frame);
    if let Some(control) = request.control {
        labels.block(control);
    }
    corner::draw_corner(&mut scene, &mut labels, request, &found);
    scale_bar::draw_scale_bar(&mut scene, &mut labels, &view, lang);
    let nodes = nodes::nodes(request, &found, frame);
    strikes::draw_discs(&mut scene, request, &nodes);
    strikes::draw_nodes(&mut scene, &mut labels, request, &nodes, &found);
    if let Some(ring) = request.ring {
        ring::label_ring(&mut scene, &mut labels, request, &ring);
        ring::mark_events(&mut scene, request, &reached(dataset, ring, &visible));
    }
    names::draw_cities(&mut scene, &mut labels, request);
    names::draw_areas(&mut scene, &mut labels, request, frame);
    order::sort_by_key(&mut scene.marks, |mark| match &mark.subject {
        crate::scene::Subject::Group(events) => events.first().copied(),
        crate::scene::Subject::Event(event) => Some(*event),
        crate::scene::Subject::Claim(_) => None,
    });
    scene.rect(frame.grown(-0.5), 0.0, Paint::stroke(Token::Control, 1.0));
    scene
}
