//! The live time strip: how it is drawn, and how it becomes a place where dates are chosen.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use web_sys::{HtmlCanvasElement, HtmlElement, PointerEvent};

use super::date_chooser::{DateChooser, Move};
use super::date_drag::HasDays;
use super::report::Report;
use super::sliders::{Sliders, is_on_knob, position};
use super::stage::Stage;
use super::strip_pointer;
use super::tooltip_view::TooltipView;
use crate::app::brush::{Grip, day_under};
use crate::app::command::LiveView;
use crate::browser::canvas::{self, Redraws};
use crate::browser::document;
use crate::browser::marks::Marks;
use crate::browser::pointer::is_for_control;
use crate::browser::size::size_of;
use crate::scene::{HitIndex, Scene, Subject};
use crate::strip::{StripPicture, StripRequest, strip_picture};

/// The strip.
pub(super) struct LiveStrip {
    pub(super) stage: Rc<Stage>,
    pub(super) chooser: Rc<DateChooser>,
    pub(super) frame: HtmlElement,
    canvas: HtmlCanvasElement,
    pub(super) marks: Marks,
    pub(super) tooltip: TooltipView,
    pub(super) sliders: Sliders,
    /// What is drawn; `None` before.
    pub(super) picture: RefCell<Option<StripPicture>>,
    /// Made of `picture` when a pointer asks.
    hits: RefCell<Option<HitIndex>>,
    /// The width of the frame; nothing while it is not known.
    width: Cell<f64>,
    is_stale: Cell<bool>,
    /// The canvas shows what was drawn before.
    is_unpainted: Cell<bool>,
    /// The buttons stand for what was drawn before.
    are_marks_stale: Cell<bool>,
    /// It was to be drawn while nobody saw it.
    is_missed: Cell<bool>,
}

impl LiveStrip {
    /// The strip in the element with the id `strip`.
    pub(super) fn new(stage: Rc<Stage>, chooser: Rc<DateChooser>) -> Option<Rc<Self>> {
        let frame = stage.scope.by_id("strip")?;
        let canvas = document::canvas_in(&frame)?;
        let marks = Marks::new(document::child(&frame, ".marks")?);
        let tooltip = TooltipView::outside(&stage, &frame, "strip-card");
        let sliders = Sliders::new(&frame, stage.lang)?;
        // Where the focus goes when its symbol has gone.
        let _ = frame.set_attribute("tabindex", "-1");
        Some(Rc::new(Self {
            stage,
            chooser,
            frame,
            canvas,
            marks,
            tooltip,
            sliders,
            picture: RefCell::default(),
            hits: RefCell::default(),
            width: Cell::default(),
            is_stale: Cell::new(true),
            is_unpainted: Cell::default(),
            are_marks_stale: Cell::default(),
            is_missed: Cell::default(),
        }))
    }

    /// Asks to be drawn in the next frame.
    pub(super) fn redraw(&self) {
        self.is_stale.set(true);
        self.stage.frames.ask();
    }

    /// Another frame is due: it was changed since it was drawn.
    pub(super) fn is_due(&self) -> bool {
        self.is_stale.get()
    }

    /// What is due in a frame.
    pub(super) fn tick(&self) {
        if self.is_stale.replace(false) {
            self.draw();
        }
    }

    /// Draws where the frame has another width, before the browser paints it.
    pub(super) fn resize(&self) {
        let [width, _] = size_of(&self.frame);
        self.width.set(width);
        let drawn = self.picture.borrow().as_ref().map(|picture| picture.scene.width);
        if width <= 0.0 || (drawn == Some(width) && !self.is_missed.get()) {
            return;
        }
        match drawn {
            Some(_) => {
                self.is_stale.set(false);
                self.draw();
                self.paint();
                self.settle();
            }
            None => self.redraw(),
        }
    }

    /// Puts on the canvas what was drawn.
    pub(super) fn paint(&self) {
        if let Some(picture) = &*self.picture.borrow()
            && self.is_unpainted.take()
        {
            let (theme, density) = (self.stage.theme(), document::density());
            // A browser that refuses to draw still has the list.
            let _ = canvas::draw(&self.canvas, Redraws::Often, &picture.scene, theme, density);
        }
    }

    /// Draws at once; the canvas shows it once it is painted.
    fn draw(&self) {
        if self.width.get() <= 0.0 {
            self.width.set(size_of(&self.frame)[0]);
        }
        let width = self.width.get();
        self.is_missed.set(width <= 0.0);
        if width <= 0.0 {
            return;
        }
        let (picture, filter) = (self.drawn(width, true), self.stage.filter());
        self.is_unpainted.set(true);
        self.are_marks_stale.set(true);
        self.tooltip.hide();
        self.sliders.place(&picture, &filter);
        self.hits.take();
        if self.picture.replace(Some(picture)).is_none() {
            self.settle();
            self.marks.give_way(&self.stage.scope, &self.frame);
            self.stage.report(Report::Drawn(LiveView::Strip));
        }
    }

    /// Places the buttons over what was drawn.
    pub(super) fn settle(&self) {
        let (picture, chosen) = (self.picture.borrow(), self.stage.chosen());
        let Some(picture) = picture.as_ref().filter(|_| self.are_marks_stale.take()) else {
            return;
        };
        let scene = &picture.scene;
        let is_chosen = |subject: &Subject| chosen.map(Subject::Event).as_ref() == Some(subject);
        let _ = self.marks.show(&self.stage.dataset, &scene.marks, is_chosen);
        let _ = self.frame.set_attribute("aria-label", &scene.accessible_name());
    }

    fn drawn(&self, width: f64, has_handles: bool) -> StripPicture {
        let stage = &self.stage;
        strip_picture(&StripRequest {
            days: stage.filter().days,
            layout_for_all_dates: Some(&stage.everything),
            chosen: stage.chosen(),
            has_handles,
            ..StripRequest::new(&stage.dataset, &stage.all_days(), stage.lang, width)
        })
    }

    /// What is drawn; `None` before.
    pub(super) fn whole(&self) -> Option<Scene> {
        self.picture.borrow().as_ref().map(|picture| picture.scene.clone())
    }

    /// The same for paper, which has no handles; `None` before.
    pub(super) fn paper(&self) -> Option<Scene> {
        let width = self.picture.borrow().as_ref()?.scene.width;
        Some(self.drawn(width, false).scene)
    }

    /// The mark nearest to a point, within so many pixels.
    pub(super) fn mark_at(&self, at: [f64; 2], near_px: f64) -> Option<usize> {
        let picture = self.picture.borrow();
        let mut hits = self.hits.borrow_mut();
        let scene = &picture.as_ref()?.scene;
        hits.get_or_insert_with(|| HitIndex::of(scene)).near(at, near_px).first().copied()
    }
}

impl HasDays for LiveStrip {
    fn frame(&self) -> &HtmlElement {
        &self.frame
    }

    fn chooser(&self) -> &DateChooser {
        &self.chooser
    }

    fn pressed(&self, event: &PointerEvent, at: [f64; 2]) -> Option<(Grip, f64)> {
        let (picture, filter) = (self.picture.borrow(), self.stage.filter());
        let picture = picture.as_ref()?;
        let area = picture.scales.area;
        let on_knob = || is_on_knob(picture, &filter, at).then_some(Grip::Asof);
        let held = self.sliders.grip(event).or_else(on_knob);
        if let Some(grip) = held {
            return Some((grip, position(picture, &filter, grip)));
        }
        let is_free = (area.x..=area.right()).contains(&at[0]) && !is_for_control(event);
        is_free.then(|| (Grip::New(picture.scales.day_at(at[0])), at[0]))
    }

    fn moved(&self, grip: Grip, x: f64) -> Option<Move> {
        let picture = self.picture.borrow();
        let scales = picture.as_ref()?.scales;
        let day = day_under(grip, x, scales.px_per_day(), |x| scales.day_at(x));
        Some(Move { grip, day, extent: (scales.first, scales.last) })
    }

    fn begin(&self) {
        strip_pointer::unpoint(self);
    }
}
