//! The live map: how it is drawn. Where it looks: `movement`.

mod movement;

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use web_sys::HtmlElement;

use super::layers::{Layers, STRETCH_STRIKES};
use super::report::Report;
use super::stage::Stage;
use super::tooltip_view::TooltipView;
use crate::app::command::LiveView;
use crate::app::motion::{Motion, PointerSpeed};
use crate::app::{Action, params};
use crate::base::math::hypot;
use crate::browser::document;
use crate::browser::marks::Marks;
use crate::browser::size::size_of;
use crate::geo::view::Camera;
use crate::geo::{Basemap, View};
use crate::map::{
    MapLayout, MapRequest, background_scene, control_rect, map_scene, scale_scene,
    strikes_scene_in, whole_country,
};
use crate::model::EventIx;
use crate::query::Snapshot;
use crate::query::range::RangeRing;
use crate::scene::{HitIndex, Scene, Subject, Theme};
use crate::text::phrases;
use crate::time::Day;

/// What the strikes depend on, besides the view.
#[derive(Clone, Debug, PartialEq)]
struct Content {
    visible: Vec<EventIx>,
    asof: Option<Day>,
    chosen: Option<EventIx>,
    pointed: Option<EventIx>,
    ring: Option<RangeRing>,
}

/// A layout, and what it is of.
struct KeptLayout {
    layout: MapLayout,
    view: View,
    basemap: Arc<Basemap>,
    chosen: Option<EventIx>,
}

/// The map.
pub(super) struct LiveMap {
    pub(super) stage: Rc<Stage>,
    pub(super) frame: HtmlElement,
    pub(super) layers: Layers,
    pub(super) marks: Marks,
    pub(super) tooltip: TooltipView,
    pub(super) coarse: RefCell<Option<Arc<Basemap>>>,
    pub(super) fine: RefCell<Option<Arc<Basemap>>>,
    pub(super) is_basemap_requested: Cell<bool>,
    pub(super) is_fine_requested: Cell<bool>,
    view: Cell<View>,
    motion: Cell<Option<Motion>>,
    pub(super) track: RefCell<PointerSpeed>,
    told: Cell<Option<Camera>>,
    /// A drag or pinch is going on.
    is_held: Cell<bool>,
    /// The whole country is where it goes or stands.
    is_home: Cell<bool>,
    /// The fine basemap was the right one the last time.
    pub(super) was_near: Cell<bool>,
    is_stale: Cell<bool>,
    is_drawn: Cell<bool>,
    /// The event under the pointer or at which a walk by keys has come.
    pub(super) pointed: Cell<Option<EventIx>>,
    pub(super) scene: RefCell<Scene>,
    /// Made of `scene` when a pointer asks.
    hits: RefCell<Option<HitIndex>>,
    /// The scale that the bar shows, and its colours.
    scale: Cell<Option<(f64, Theme)>>,
    /// The tooltip speaks of what was shown before.
    pub(super) is_tooltip_stale: Cell<bool>,
    /// The events that it speaks of.
    pub(super) told_of: RefCell<Vec<EventIx>>,
    /// The buttons stand for what was drawn before.
    are_marks_stale: Cell<bool>,
    /// The canvas of the strikes shows what was drawn before.
    is_unpainted: Cell<bool>,
    /// What was drawn last.
    content: RefCell<Option<Content>>,
    /// Where everything stood in it.
    kept_layout: RefCell<Option<KeptLayout>>,
}

impl LiveMap {
    /// The map in the element with the id `map`.
    pub(super) fn new(stage: Rc<Stage>) -> Option<Rc<Self>> {
        let frame = stage.scope.by_id("map")?;
        let layers = Layers::new(&frame)?;
        let marks = Marks::new(document::child(&frame, ".marks")?);
        let tooltip = TooltipView::new(&stage, &frame, "map-card");
        let [width, height] = size_of(&frame);
        let picture = Rc::new(Self {
            stage,
            frame,
            layers,
            marks,
            tooltip,
            coarse: RefCell::default(),
            fine: RefCell::default(),
            is_basemap_requested: Cell::default(),
            is_fine_requested: Cell::default(),
            view: Cell::new(whole_country(width, height)),
            motion: Cell::default(),
            track: RefCell::default(),
            told: Cell::default(),
            is_held: Cell::default(),
            is_home: Cell::new(true),
            was_near: Cell::default(),
            is_stale: Cell::new(true),
            is_drawn: Cell::new(false),
            pointed: Cell::default(),
            scene: RefCell::default(),
            hits: RefCell::default(),
            scale: Cell::default(),
            is_tooltip_stale: Cell::default(),
            told_of: RefCell::default(),
            are_marks_stale: Cell::default(),
            is_unpainted: Cell::default(),
            content: RefCell::default(),
            kept_layout: RefCell::default(),
        });
        picture.look();
        Some(picture)
    }

    /// Takes the size that its frame has now, and draws at once, so that no stretched view is seen.
    pub(super) fn resize(self: &Rc<Self>) {
        let [width, height] = size_of(&self.frame);
        let view = self.view.get();
        if (view.width, view.height) == (width, height) {
            return;
        }
        self.motion.set(None);
        let is_home = self.is_home.get();
        self.view.set(if is_home {
            self.asked([width, height])
        } else {
            view.resized(width, height)
        });
        self.is_stale.set(false);
        self.layers.forget();
        self.draw();
        self.paint();
        self.settle();
    }

    /// Asks to be drawn anew in the next frame, whatever is known of it.
    pub(super) fn redraw_all(&self) {
        self.layers.forget();
        self.kept_layout.replace(None);
        self.scale.set(None);
        self.redraw();
    }

    /// Asks to be shown in the next frame as it is now.
    pub(super) fn redraw(&self) {
        self.is_stale.set(true);
        self.stage.frames.ask();
    }

    /// Another frame is due: it moves, or was changed since it was drawn.
    pub(super) fn is_due(&self) -> bool {
        self.motion.get().is_some() || self.is_stale.get()
    }

    /// What is due in a frame.
    pub(super) fn tick(self: &Rc<Self>, now_ms: f64) {
        if let Some(motion) = self.motion.get() {
            let (view, is_last) = motion.at(now_ms);
            self.view.set(view);
            self.is_stale.set(true);
            if is_last {
                self.motion.set(None);
            }
        }
        if self.is_stale.replace(false) {
            self.draw();
            self.tell();
        }
    }

    /// Tells the page where the map looks, once it rests.
    fn tell(&self) {
        let camera = Some(params::rounded(self.view.get().camera()));
        if !self.is_drawn.get()
            || self.is_home.get()
            || !self.is_resting()
            || camera == self.told.get()
        {
            return;
        }
        self.told.set(camera);
        self.stage.change(Action::MoveMap(camera));
    }

    /// Neither a drag nor a glide moves it.
    fn is_resting(&self) -> bool {
        self.motion.get().is_none() && !self.is_held.get()
    }

    /// Shows at once how it looks now; draws what has to be drawn for that.
    pub(super) fn draw(self: &Rc<Self>) {
        let (view, theme) = (self.view.get(), self.stage.theme());
        let Some(basemap) = self.basemap(&view) else { return };
        if view.width <= 0.0 || view.height <= 0.0 {
            return;
        }
        let is_resting = self.is_resting();
        let snapshot = self.stage.snapshot();
        let content = Some(self.content());
        if *self.content.borrow() != content {
            let before = self.content.replace(content.clone());
            let without = |it: Option<Content>| it.map(|it| Content { pointed: None, ..it });
            self.is_tooltip_stale.set(without(before) != without(content));
            self.layers.forget_strikes();
        }
        if let Some(wide) = self.layers.wants_basemap(&view, is_resting) {
            let basemap = background_scene(&self.request(&basemap, &snapshot, wide));
            self.layers.draw_basemap(&basemap, wide, theme);
        }
        if self.layers.wants_strikes(&view, is_resting) {
            let scene = self.strikes(&basemap, &snapshot, view);
            self.layers.strikes_are_of(view);
            self.is_unpainted.set(true);
            self.are_marks_stale.set(true);
            self.scene.replace(scene);
            self.hits.take();
        }
        // The scale of the middle of the map, at rest as near as can be seen.
        let scale = (view.px_per_km_at(view.camera().centre.lat), theme);
        let near = if is_resting { 0.004 } else { STRETCH_STRIKES - 1.0 };
        let is_known =
            |(known, of): (f64, Theme)| of == theme && (known / scale.0 - 1.0).abs() < near;
        if !self.scale.get().is_some_and(is_known) {
            self.scale.set(Some(scale));
            self.layers.draw_scale(&scale_scene(&view, self.stage.lang), theme);
        }
        self.layers.follow(&view);
        self.tooltip.follow(self.pointed_bounds());
        if !self.is_drawn.replace(true) {
            self.settle();
            self.marks.give_way(&self.stage.scope, &self.frame);
            self.stage.report(Report::Drawn(LiveView::Map));
        }
    }

    /// The strikes of a view. Where everything stands is worked out anew only for another view: not while dates change.
    fn strikes(&self, basemap: &Arc<Basemap>, snapshot: &Snapshot, view: View) -> Scene {
        let request = self.request(basemap, snapshot, view);
        let mut kept = self.kept_layout.borrow_mut();
        let is_same = |it: &KeptLayout| {
            it.view == view && it.chosen == request.chosen && Arc::ptr_eq(&it.basemap, basemap)
        };
        if !kept.as_ref().is_some_and(is_same) {
            let (layout, basemap) = (MapLayout::new(&request), basemap.clone());
            *kept = Some(KeptLayout { layout, view, basemap, chosen: request.chosen });
        }
        kept.as_ref().map(|it| strikes_scene_in(&request, &it.layout)).unwrap_or_default()
    }

    /// Puts on the canvas what was drawn of the strikes.
    pub(super) fn paint(&self) {
        if self.is_unpainted.take() {
            self.layers.draw_strikes(&self.scene.borrow(), self.stage.theme());
        }
    }

    /// Places the buttons over what was drawn.
    pub(super) fn settle(&self) {
        // Under fingers the buttons stay: fingers that began on one would be lost with it.
        if self.is_held.get() || !self.are_marks_stale.replace(false) {
            return;
        }
        let chosen = self.stage.chosen().map(Subject::Event);
        let is_chosen = |subject: &Subject| chosen.as_ref() == Some(subject);
        // A browser that makes no buttons still shows the view and the list.
        let _ = self.marks.show(&self.stage.dataset, &self.scene.borrow().marks, is_chosen);
        self.layers.marks_are_shown();
        self.layers.follow(&self.view.get());
    }

    fn content(&self) -> Content {
        let snapshot = self.stage.snapshot();
        Content {
            visible: snapshot.events().collect(),
            asof: snapshot.filter().asof,
            chosen: self.stage.chosen(),
            pointed: self.pointed.get(),
            ring: self.stage.ring(),
        }
    }

    /// What is shown, in a view.
    fn request<'d>(
        &'d self,
        basemap: &'d Basemap,
        snapshot: &'d Snapshot,
        view: View,
    ) -> MapRequest<'d> {
        MapRequest {
            chosen: self.stage.chosen(),
            hovered: self.pointed.get(),
            has_corner: false,
            layout_for_all_dates: Some(&self.stage.everything),
            control: Some(control_rect(&view)),
            ring: self.stage.ring(),
            ..MapRequest::new(&self.stage.dataset, basemap, snapshot, self.stage.lang, view)
        }
    }

    /// The whole map as it looks now, as one view.
    pub(super) fn whole(self: &Rc<Self>) -> Option<Scene> {
        if !self.is_drawn.get() {
            return None;
        }
        let view = self.view.get();
        let basemap = self.basemap(&view)?;
        Some(map_scene(&self.request(&basemap, &self.stage.snapshot(), view)))
    }

    /// Where the event stands that is pointed at.
    pub(super) fn pointed_bounds(&self) -> Option<crate::scene::Rect> {
        let event = self.pointed.get()?;
        let scene = self.scene.borrow();
        let holds = |subject: &Subject| subject.events().contains(&event);
        let mark = scene.marks.iter().find(|mark| holds(&mark.subject))?;
        let (times, by) = self.layers.shift(&self.view.get());
        Some(mark.bounds.transformed(by, times))
    }

    /// The marks near a point, each with how far its middle is, nearest first.
    pub(super) fn near(&self, [x, y]: [f64; 2], radius: f64) -> Vec<(f64, Subject)> {
        let scene = self.scene.borrow();
        let mut hits = self.hits.borrow_mut();
        let hits = hits.get_or_insert_with(|| HitIndex::of(&scene));
        let (times, [dx, dy]) = self.layers.shift(&self.view.get());
        let at = [(x - dx) / times, (y - dy) / times];
        let marks = hits.near(at, radius).into_iter().filter_map(|index| {
            let mark = scene.marks.get(index)?;
            let [x, y] = mark.bounds.centre();
            Some((hypot(x - at[0], y - at[1]), mark.subject.clone()))
        });
        marks.collect()
    }

    /// The events of the frame at a point; none where there is no frame.
    pub(super) fn framed_at(&self, [x, y]: [f64; 2]) -> Vec<EventIx> {
        let (times, [dx, dy]) = self.layers.shift(&self.view.get());
        self.scene.borrow().framed_at([(x - dx) / times, (y - dy) / times]).to_vec()
    }

    /// The name of an event, as its mark says it.
    pub(super) fn name_of(&self, event: EventIx) -> String {
        let snapshot = self.stage.snapshot();
        phrases::event_name(&self.stage.dataset, event, snapshot.rating(event), self.stage.lang)
    }
}
