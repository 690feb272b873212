//! Dataset + snapshot + view → the map as a scene.

mod areas;
mod background;
mod clusters;
mod declutter;
mod event_names;
mod labels;
mod legend;
mod names;
mod oblast_groups;
mod outline;
mod range_ring;
mod scale_bar;
mod shown_events;
mod strikes;
mod unlocated_inset;

use crate::base::sort;
use crate::geo::{Basemap, LonLat, View};
use crate::model::{Dataset, EventIx};
use crate::query::{RangeRing, Snapshot, range_classes};
use crate::scene::{Paint, Rect, Scene, Token};
use crate::text::Lang;

pub use clusters::{Cluster, ClusterKind};
pub use legend::{PlaceSign, draw_place_sign, place_legend, ring_legend};
use scale_bar::ScaleBar;
pub use scale_bar::scale_scene;

/// What a map is to show.
#[derive(Clone, Copy)]
pub struct MapRequest<'d> {
    /// The data.
    pub dataset: &'d Dataset,
    /// The ground.
    pub basemap: &'d Basemap,
    /// Which events and claims.
    pub snapshot: &'d Snapshot,
    /// The language.
    pub lang: Lang,
    /// Which part of the Earth, and the size in pixels.
    pub view: View,
    /// The event to set off.
    pub chosen: Option<EventIx>,
    /// The event that a pointer or the keyboard is on.
    pub hovered: Option<EventIx>,
    /// What names no place is counted in a tray at a corner; else that is told beside the map.
    pub has_corner: bool,
    /// Everything, as known today, where symbols and names stand where they stand with all of it shown: then nothing
    /// moves while days pass. `None`: laid out for what the snapshot shows.
    pub layout_for_all_dates: Option<&'d Snapshot>,
    /// Where controls stand that labels must stay clear of.
    pub control: Option<Rect>,
    /// A stated range to draw around a stated launch area.
    pub ring: Option<RangeRing>,
}

impl<'d> MapRequest<'d> {
    /// A map of what a snapshot shows, laid out for that, with nothing chosen.
    pub fn new(
        dataset: &'d Dataset,
        basemap: &'d Basemap,
        snapshot: &'d Snapshot,
        lang: Lang,
        view: View,
    ) -> Self {
        Self {
            dataset,
            basemap,
            snapshot,
            lang,
            view,
            chosen: None,
            hovered: None,
            has_corner: true,
            layout_for_all_dates: None,
            control: None,
            ring: None,
        }
    }

    /// What decides the room that symbols and names get.
    fn layout(&self) -> &'d Snapshot {
        self.layout_for_all_dates.unwrap_or(self.snapshot)
    }
}

/// Below this width the map is as high as it is wide, nearly, and its buttons are larger (see narrow.css).
const NARROW_PX: f64 = 560.0;

/// The height of a map of this width: all of Ukraine with room for what has no place. The style sheet
/// says the same (still.css), so that the room is there before the map is.
pub fn map_height(width: f64) -> f64 {
    (width * if width < NARROW_PX { 0.94 } else { 0.7 }).min(620.0)
}

/// Below this width the buttons stand in a row at the bottom, off the country (see narrow.css).
const ROW_PX: f64 = 720.0;

/// Where the buttons stand.
pub fn control_rect(view: &View) -> Rect {
    let [w, h] = match view.width {
        narrow if narrow < NARROW_PX => [254.0, 60.0],
        medium if medium < ROW_PX => [200.0, 52.0],
        _ => [52.0, 206.0],
    };
    let y = if view.width < ROW_PX { view.height - h } else { 0.0 };
    Rect { x: view.width - w, y, w, h }
}

/// The view that shows all of Ukraine.
pub fn whole_country(width: f64, height: f64) -> View {
    country_and(&[], width, height)
}

/// The view that shows all of Ukraine and, as far as there is room, a launch area.
pub fn country_and_launch_area(
    dataset: &Dataset,
    ring: &RangeRing,
    width: f64,
    height: f64,
) -> View {
    country_and(&range_ring::to_be_seen(dataset, ring, width), width, height)
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

/// The map: its ground, on it the strikes, above them its scale and its edge.
pub fn map_scene(request: &MapRequest<'_>) -> Scene {
    let MapRequest { view, lang, .. } = *request;
    let mut scene = background_scene(request);
    let (mut strikes, bar) = strikes_and_bar(request);
    scene.items.append(&mut strikes.items);
    bar.draw(&mut scene, lang);
    let frame = Rect { x: 0.0, y: 0.0, w: view.width, h: view.height };
    scene.rect(frame.grown(-0.5), 0.0, Paint::stroke(Token::Control, 1.0));
    Scene { items: scene.items, ..strikes }
}

/// What depends on the view alone: land, waters, borders.
pub fn background_scene(request: &MapRequest<'_>) -> Scene {
    let MapRequest { basemap, lang, view, .. } = *request;
    let (width, height) = (view.width, view.height);
    let mut scene = Scene { width, height, lang: lang.code(), ..Scene::default() };
    background::draw_background(&mut scene, basemap, &view);
    scene
}

/// What depends on the events: symbols, shades and all names, which keep clear of the symbols and of the scale.
pub fn strikes_scene(request: &MapRequest<'_>) -> Scene {
    strikes_and_bar(request).0
}

fn strikes_and_bar(request: &MapRequest<'_>) -> (Scene, ScaleBar) {
    let MapRequest { dataset, snapshot, lang, view, .. } = *request;
    let frame = Rect { x: 0.0, y: 0.0, w: view.width, h: view.height };
    let mut scene = Scene {
        width: view.width,
        height: view.height,
        lang: lang.code(),
        title: names::title(lang),
        description: names::description(dataset, snapshot, lang),
        ..Scene::default()
    };
    let shown = shown_events::ShownEvents::new(request);
    background::draw_shade(&mut scene, request, &shown);
    let ring = request.ring.filter(|ring| ring.is_of(dataset));
    if let Some(ring) = &ring {
        range_ring::draw_ring(&mut scene, request, ring);
    }
    let mut placer = labels::Placer::new(frame);
    if let Some(control) = request.control {
        placer.block(control);
    }
    let corner = match request.has_corner {
        true => unlocated_inset::draw_corner(&mut scene, &mut placer, request, &shown),
        false => None,
    };
    let bar = ScaleBar::new(&view, corner);
    placer.block(bar.room());
    let furniture = [Some(bar.room()), corner, request.control];
    let furniture: Vec<Rect> = furniture.into_iter().flatten().collect();
    let clusters = clusters::clusters(request, &shown, frame, &furniture);
    strikes::draw_discs(&mut scene, request, &clusters, &shown);
    strikes::draw_nodes(&mut scene, &mut placer, request, &clusters, &shown);
    event_names::draw_names(&mut scene, &mut placer, request, &clusters, &shown);
    if let Some(ring) = ring {
        range_ring::label_ring(&mut scene, &mut placer, request, &ring);
        range_ring::mark_events(
            &mut scene,
            request,
            &range_classes(dataset, ring, snapshot.events()),
        );
    }
    names::draw_cities(&mut scene, &mut placer, request, true);
    areas::draw_launch_areas(&mut scene, &mut placer, request);
    names::draw_cities(&mut scene, &mut placer, request, false);
    areas::draw_oblasts(&mut scene, &mut placer, request);
    areas::draw_states(&mut scene, &mut placer, request);
    areas::draw_seas(&mut scene, &mut placer, request);
    sort::sort_by_key(&mut scene.marks, |mark| match &mark.subject {
        crate::scene::Subject::Group(events) => events.first().copied(),
        crate::scene::Subject::Event(event) => Some(*event),
        crate::scene::Subject::Claim(_) => None,
    });
    (scene, bar)
}
