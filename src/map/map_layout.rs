//! Where everything stands on a map that keeps its room while dates change. It is worked out once for a view, and drawn
//! for each of the dates.

use std::cell::OnceCell;

use super::inset_map::InsetLayout;
use super::labels::Placer;
use super::layout::Layout;
use super::outline::outline;
use super::scale_bar::ScaleBar;
use super::shown_events::ShownEvents;
use super::{MapRequest, areas, names, unlocated_inset};
use crate::base::intern::Text;
use crate::model::{Grade, Precision};
use crate::scene::{Item, Paint, Path, Rect, Scene, Token};

/// Where signs and names of a map stand, whatever is shown of them.
///
/// It depends on all of a request but its snapshot, the event pointed at and the range ring, and on the face in use.
#[derive(Clone, Debug)]
pub struct MapLayout {
    pub(super) layout: Layout,
    /// What names of anything else keep clear of.
    pub(super) placer: Placer,
    pub(super) bar: ScaleBar,
    /// The box of what has no place.
    pub(super) corner: Option<Rect>,
    pub(super) inset: Option<InsetLayout>,
    /// The outlines of the oblasts that events name no more closely.
    shades: Vec<(Text, Path)>,
    other_names: OnceCell<Vec<Item>>,
}

impl MapLayout {
    /// Lays out a map.
    pub fn new(request: &MapRequest<'_>) -> Self {
        let MapRequest { dataset, basemap, view, .. } = *request;
        let frame = Rect { x: 0.0, y: 0.0, w: view.width, h: view.height };
        let shown = ShownEvents::new(request);
        let mut placer = Placer::new(frame);
        if let Some(control) = request.control {
            placer.block(control);
        }
        let corner = request.has_corner.then(|| unlocated_inset::room(request, &shown)).flatten();
        if let Some(room) = corner {
            placer.block(room.grown(3.0));
        }
        let bar = ScaleBar::new(&view);
        placer.block(bar.room());
        let furniture = [Some(bar.room()), corner, request.control];
        let furniture: Vec<Rect> = furniture.into_iter().flatten().collect();
        let layout = Layout::new(request, &mut placer, &shown, frame, &furniture);
        let inset = layout.inset.as_ref().and_then(|it| InsetLayout::new(request, &shown, it));
        let mut shades: Vec<(Text, Path)> = Vec::new();
        for &event in &shown.laid_out {
            let place = dataset.place_of(event);
            let is_known = shades.iter().any(|(oblast, _)| *oblast == place.oblast);
            if place.precision == Precision::Oblast
                && !is_known
                && let Some(area) = basemap.oblast(dataset.text(place.oblast))
            {
                shades.push((place.oblast, outline(&area.rings, &view, true)));
            }
        }
        Self { layout, placer, bar, corner, inset, shades, other_names: OnceCell::new() }
    }

    /// One tint for each oblast that visible events name no more closely: whatever their number, it is not a
    /// choropleth.
    pub(super) fn draw_shades(
        &self,
        scene: &mut Scene,
        request: &MapRequest<'_>,
        shown: &ShownEvents<'_>,
    ) {
        let mut shaded: Vec<(Text, Grade)> = Vec::new();
        for (event, shown) in shown.iter() {
            let place = request.dataset.place_of(event);
            if place.precision != Precision::Oblast {
                continue;
            }
            match shaded.iter_mut().find(|(oblast, _)| *oblast == place.oblast) {
                Some((_, firmest)) => *firmest = shown.grade.max(*firmest),
                None => shaded.push((place.oblast, shown.grade)),
            }
        }
        for (oblast, firmest) in shaded {
            let is_firm = firmest >= Grade::Reported;
            let token = if is_firm { Token::AreaSoft } else { Token::AreaAmbiguous };
            if let Some((_, path)) = self.shades.iter().find(|(known, _)| *known == oblast) {
                scene.path(path.clone(), Paint::fill(token));
            }
        }
    }

    /// The names of what is no strike, where nothing more than the strikes is on the map.
    pub(super) fn other_names(&self, request: &MapRequest<'_>) -> &[Item] {
        self.other_names.get_or_init(|| {
            let mut scene = Scene::default();
            draw_other_names(&mut scene, &mut self.placer.clone(), request);
            scene.items
        })
    }
}

/// Names of towns, launch areas, oblasts, states and seas, where there is room.
pub(super) fn draw_other_names(scene: &mut Scene, placer: &mut Placer, request: &MapRequest<'_>) {
    names::draw_cities(scene, placer, request, true);
    if request.ring.is_some() {
        areas::draw_launch_areas(scene, placer, request);
    }
    names::draw_cities(scene, placer, request, false);
    areas::draw_oblasts(scene, placer, request);
    areas::draw_states(scene, placer, request);
    areas::draw_seas(scene, placer, request);
}
