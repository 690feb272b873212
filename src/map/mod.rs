//! Dataset + snapshot + view → the map as a scene.

mod areas;
mod background;
mod clip;
mod frame;
mod inset;
mod inset_map;
mod labels;
mod layout;
mod legend;
mod map_layout;
mod names;
mod outline;
mod pixel_area;
mod place_names;
mod place_words;
mod range_ring;
mod regions;
mod rows;
mod scale_bar;
mod shown_events;
mod sign_space;
mod signs;
mod spots;
mod strikes;
mod unlocated_inset;

use crate::base::sort;
use crate::geo::{Basemap, View};
use crate::model::{Dataset, EventIx};
use crate::query::{RangeRing, Snapshot, range_classes};
use crate::scene::{Paint, Rect, Scene, Token};
use crate::text::Lang;

pub use frame::{control_rect, country_and_launch_area, map_height, whole_country};
pub use legend::{PlaceSign, draw_place_sign, place_legend, ring_legend};
pub use map_layout::MapLayout;
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
    /// Strikes with no place are counted in a box at the edge; otherwise beside the map.
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

/// The map: its ground, on it the strikes, above them its scale and its edge.
pub fn map_scene(request: &MapRequest<'_>) -> Scene {
    let MapRequest { dataset, snapshot, view, lang, .. } = *request;
    let mut scene = background_scene(request);
    let layout = MapLayout::new(request);
    let mut strikes = strikes_scene_in(request, &layout);
    scene.items.append(&mut strikes.items);
    layout.bar.draw(&mut scene, lang);
    let frame = Rect { x: 0.0, y: 0.0, w: view.width, h: view.height };
    scene.rect(frame.grown(-0.5), 0.0, Paint::stroke(Token::Control, 1.0));
    let title = names::title(lang);
    let description = names::description(dataset, snapshot, lang) + &strikes.description;
    Scene { items: scene.items, title, description, ..strikes }
}

/// What depends on the view alone: land, waters, borders.
pub fn background_scene(request: &MapRequest<'_>) -> Scene {
    let MapRequest { basemap, lang, view, .. } = *request;
    let (width, height) = (view.width, view.height);
    let mut scene = Scene { width, height, lang: lang.code(), ..Scene::default() };
    background::draw_background(&mut scene, basemap, &view);
    scene
}

/// What depends on the events: symbols, shades and all names, which keep clear of the symbols and of the scale. Its
/// description has only what is drawn around a launch area.
pub fn strikes_scene(request: &MapRequest<'_>) -> Scene {
    strikes_scene_in(request, &MapLayout::new(request))
}

/// The same where everything stands as in a layout, which was made for the same request with any snapshot: the same
/// where both are laid out for all dates.
pub fn strikes_scene_in(request: &MapRequest<'_>, of_map: &MapLayout) -> Scene {
    let MapRequest { dataset, snapshot, lang, view, .. } = *request;
    let (width, height) = (view.width, view.height);
    let mut scene = Scene { width, height, lang: lang.code(), ..Scene::default() };
    let shown = shown_events::ShownEvents::new(request);
    of_map.draw_shades(&mut scene, request, &shown);
    let ring = request.ring.filter(|ring| ring.is_of(dataset));
    if let Some(ring) = &ring {
        range_ring::draw_ring(&mut scene, request, ring);
    }
    if let Some(room) = of_map.corner {
        unlocated_inset::draw_corner(&mut scene, request, &shown, room);
    }
    let layout = &of_map.layout;
    strikes::draw_circles(&mut scene, request, layout, &shown);
    inset_map::draw_on_map(&mut scene, layout, &shown);
    strikes::draw_signs(&mut scene, request, layout, &shown);
    place_names::draw_names(&mut scene, request, layout, &shown);
    let day = place_names::draw_chosen_day(&mut scene, &of_map.placer, request, layout);
    inset_map::draw_inset(&mut scene, request, (layout, of_map.inset.as_ref()), &shown);
    match (day, ring) {
        (None, None) if request.ring.is_none() => {
            scene.items.extend(of_map.other_names(request).iter().cloned());
        }
        (day, ring) => {
            let mut placer = of_map.placer.clone();
            day.iter().for_each(|day| placer.space.write(day));
            if let Some(ring) = ring {
                range_ring::label_ring(&mut scene, &mut placer, request, &ring);
                let classes = range_classes(dataset, ring, snapshot.events());
                range_ring::mark_events(&mut scene, request, &classes);
            }
            map_layout::draw_other_names(&mut scene, &mut placer, request);
        }
    }
    sort::sort_by_key(&mut scene.marks, |mark| mark.subject.events().first().copied());
    scene
}
