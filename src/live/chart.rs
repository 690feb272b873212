//! The live chart: how it is drawn, and what of it follows the pointer.

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use web_sys::{HtmlCanvasElement, HtmlElement, PointerEvent};

use super::chart_view::{ChartMaker, ChartView};
use super::date_chooser::{Changes, DateChooser, Move};
use super::date_drag::HasDays;
use super::report::Report;
use super::shades::Shades;
use super::stage::Stage;
use super::tooltip_view::TooltipView;
use super::{brush, cursor};
use crate::app::brush::{Grip, day_under};
use crate::app::command::LiveView;
use crate::browser::canvas::{self, Redraws};
use crate::browser::document;
use crate::browser::marks::Marks;
use crate::browser::pointer::is_for_control;
use crate::browser::size::{self, size_of};
use crate::chart::{ChartRequest, ChartScales, DayScale, ReadChart, chart_picture};
use crate::model::ChartMeasure;
use crate::query::Snapshot;
use crate::render::svg::number;
use crate::scene::{HitIndex, Scene, Subject};
use crate::text::measures::{chart_about, chart_head, chart_note};
use crate::time::{Day, Period};

/// The chart.
pub(super) struct LiveChart {
    pub(super) stage: Rc<Stage>,
    pub(super) chooser: Rc<DateChooser>,
    pub(super) frame: HtmlElement,
    canvas: HtmlCanvasElement,
    pub(super) marks: Marks,
    pub(super) tooltip: TooltipView,
    shades: Shades,
    pub(super) scales: Cell<Option<ChartScales>>,
    pub(super) scene: RefCell<Scene>,
    /// Made of `scene` when a pointer asks.
    pub(super) hits: RefCell<Option<HitIndex>>,
    /// What is read on it at any day, worked out when a pointer asks.
    pub(super) read_chart: RefCell<Option<ReadChart>>,
    /// The size of the frame; nothing while it is not known.
    size: Cell<[f64; 2]>,
    is_stale: Cell<bool>,
    is_drawn: Cell<bool>,
    /// The canvas shows what was drawn before.
    is_unpainted: Cell<bool>,
    /// The frame is higher than its style says.
    is_grown: Cell<bool>,
    /// It was to be drawn while nobody saw it.
    is_missed: Cell<bool>,
    /// What the page says beside it is of what was drawn before.
    is_unsaid: Cell<bool>,
    /// The day at which the crosshair stands.
    pub(super) cursor: Cell<Option<Day>>,
    /// The day that the tooltip is about, and what is pointed at.
    pub(super) read: RefCell<Option<(Day, Vec<Subject>)>>,
    /// The measure that the page speaks of beside the chart.
    told: Cell<(ChartMeasure, bool)>,
    /// What the note beside it is of.
    noted: RefCell<Option<Noted>>,
}

/// All days, the measure, one chart or one for each side.
type Noted = (Arc<Snapshot>, (ChartMeasure, bool));

impl ChartView for LiveChart {
    fn redraw(&self) {
        self.is_stale.set(true);
        self.stage.frames.ask();
    }

    fn is_due(&self) -> bool {
        self.is_stale.get()
    }

    fn tick(&self) {
        if self.is_stale.replace(false) {
            self.draw();
        }
    }

    fn follow(&self, changes: Changes) {
        if changes.asof || changes.axis {
            self.redraw();
        } else {
            self.place_shades();
        }
    }

    fn settle(&self) {
        if self.is_unsaid.take() {
            self.show_marks();
            let state = self.stage.state();
            self.say_around(state.measure, state.is_split);
        }
    }

    fn paint(&self) {
        if self.is_unpainted.take() {
            let (scene, theme) = (self.scene.borrow(), self.stage.theme());
            let density = document::density();
            // A browser that refuses to draw still has the list.
            let _ = canvas::draw(&self.canvas, Redraws::Seldom, &scene, theme, density);
        }
    }

    fn whole(&self) -> Option<Scene> {
        self.is_drawn.get().then(|| self.scene.borrow().clone())
    }
}

/// Makes it, and has it follow pointer, keys and the size of its frame.
pub const CHART: ChartMaker = ChartMaker(|stage, chooser| {
    let chart = LiveChart::new(stage.clone(), chooser.clone())?;
    brush::follow_pointer(&chart);
    cursor::follow_keys(&chart);
    let resized = chart.clone();
    size::watch_size(&stage.scope, &chart.frame, move |_| resized.resize());
    Some(chart)
});

impl LiveChart {
    /// The chart in the element with the id `chart`.
    fn new(stage: Rc<Stage>, chooser: Rc<DateChooser>) -> Option<Rc<Self>> {
        let frame = stage.scope.by_id("chart")?;
        let canvas = document::canvas_in(&frame)?;
        let marks = Marks::new(document::child(&frame, ".marks")?);
        let tooltip = TooltipView::new(&stage, &frame, "chart-card");
        let shades = Shades::new(&frame)?;
        Some(Rc::new(Self {
            stage,
            chooser,
            frame,
            canvas,
            marks,
            tooltip,
            shades,
            scales: Cell::default(),
            scene: RefCell::default(),
            hits: RefCell::default(),
            read_chart: RefCell::default(),
            size: Cell::default(),
            is_stale: Cell::new(true),
            is_drawn: Cell::default(),
            is_unpainted: Cell::default(),
            is_grown: Cell::default(),
            is_missed: Cell::default(),
            is_unsaid: Cell::default(),
            cursor: Cell::default(),
            read: RefCell::default(),
            told: Cell::new((ChartMeasure::MissilesLaunched, false)),
            noted: RefCell::default(),
        }))
    }

    /// The first and the last day that can be chosen on it: its own where no dates are chosen, so that whoever draws to
    /// an end of the axis has all days on that side.
    fn extent(&self, days: DayScale) -> (Day, Day) {
        let (axis, all) = (self.stage.of_axis(), self.stage.extent);
        let Period { from, to } = axis.filter().days;
        let first = if from.is_none() { days.first } else { all.0.min(days.first) };
        let last = if to.is_none() { days.last } else { all.1.max(days.last) };
        (first, last)
    }

    /// Draws where the frame has another size, before the browser paints it.
    fn resize(&self) {
        let size = size_of(&self.frame);
        self.size.set(size);
        let drawn = [self.scene.borrow().width, self.scene.borrow().height];
        if size[0] <= 0.0 || (size == drawn && !self.is_missed.get()) {
            return;
        }
        if self.is_drawn.get() {
            self.is_stale.set(false);
            self.draw();
            self.paint();
            self.stage.frames.ask();
        } else {
            self.redraw();
        }
    }

    /// Gives the frame more height than its style does, for charts that need it.
    fn grow(&self, px: f64) {
        let _ = self.frame.style().set_property("height", &[number(px).as_str(), "px"].concat());
        self.is_grown.set(true);
    }

    fn release_height(&self) {
        if self.is_grown.take() {
            let _ = self.frame.style().remove_property("height");
        }
    }

    /// The buttons, over what is drawn, and what it is called.
    fn show_marks(&self) {
        let (chosen, scene) = (self.chosen(), self.scene.borrow());
        let is_chosen = |subject: &Subject| chosen.as_ref() == Some(subject);
        // A browser that makes no buttons still shows the view and the list.
        let _ = self.marks.show(&self.stage.dataset, &scene.marks, is_chosen);
        let _ = self.frame.set_attribute("aria-label", &scene.accessible_name());
    }

    /// The size of the frame, as it was last told: to ask for it would lay out the page.
    fn size(&self) -> [f64; 2] {
        let is_known = self.size.get()[0] > 0.0 && !self.is_grown.get();
        self.release_height();
        if !is_known {
            self.size.set(size_of(&self.frame));
        }
        self.size.get()
    }

    /// Draws at once; the canvas shows it once it is painted.
    fn draw(&self) {
        let [width, height] = self.size();
        self.is_missed.set(width <= 0.0);
        if width <= 0.0 {
            return;
        }
        let (dataset, lang, state) = (&self.stage.dataset, self.stage.lang, self.stage.state());
        let (snapshot, laid_out) = (self.stage.drawn_on_chart(), self.stage.of_axis());
        let request = ChartRequest {
            chosen: self.chosen(),
            layout_for_all_dates: Some(&laid_out),
            measure: state.measure,
            is_split: state.is_split,
            ..ChartRequest::new(dataset, &snapshot, lang, width)
        };
        let request = request.in_frame(height);
        if request.height > height {
            self.grow(request.height);
        }
        let picture = chart_picture(&request);
        self.is_unpainted.set(true);
        self.is_unsaid.set(true);
        // What is read at a day is no longer so.
        self.cursor.set(None);
        self.read.replace(None);
        self.tooltip.hide();
        self.scene.replace(picture.scene);
        self.hits.take();
        self.read_chart.take();
        self.scales.set(picture.scales);
        self.place_shades();
        if !self.is_drawn.replace(true) {
            self.show_marks();
            self.marks.give_way(&self.stage.scope, &self.frame);
            self.stage.report(Report::Drawn(LiveView::Chart));
        }
    }

    /// What the page says beside the chart of a measure.
    fn say_around(&self, measure: ChartMeasure, is_split: bool) {
        let (dataset, lang) = (&self.stage.dataset, self.stage.lang);
        let shown = (measure, is_split);
        // Of all days, as the chart is.
        let all_days = self.stage.all_days();
        let is_noted = |noted: &Noted| Arc::ptr_eq(&noted.0, &all_days) && noted.1 == shown;
        if !self.noted.borrow().as_ref().is_some_and(is_noted) {
            let note = chart_note(dataset, &all_days, shown, lang);
            self.stage.scope.write_text("chart-note", &note);
            self.noted.replace(Some((all_days, shown)));
        }
        if self.told.replace(shown) != shown {
            self.stage.scope.write_text("chart-head", &chart_head(lang, measure));
            self.stage.scope.write_text("chart-about", &chart_about(lang, measure, is_split));
            // Of all days, so that it stays while they are run through.
            let everything = self.stage.everything.clone();
            self.stage.report(Report::Measure(measure, is_split, everything));
        }
    }

    fn place_shades(&self) {
        self.shades.place(self.scales.get(), self.stage.filter().days, self.cursor.get());
    }

    fn chosen(&self) -> Option<Subject> {
        let claim = self.stage.claim().map(Subject::Claim);
        claim.or_else(|| self.stage.chosen().map(Subject::Event))
    }

    /// Puts the crosshair on a day, or takes it away.
    pub(super) fn point(&self, day: Option<Day>) {
        if self.cursor.replace(day) != day {
            self.place_shades();
        }
    }
}

impl HasDays for LiveChart {
    fn frame(&self) -> &HtmlElement {
        &self.frame
    }

    fn chooser(&self) -> &DateChooser {
        &self.chooser
    }

    fn pressed(&self, event: &PointerEvent, [x, _]: [f64; 2]) -> Option<(Grip, f64)> {
        let scales = self.scales.get().filter(|_| !is_for_control(event))?;
        let is_in = (scales.plot.x..=scales.plot.right()).contains(&x);
        is_in.then(|| (Grip::New(scales.days.day_at(x)), x))
    }

    fn moved(&self, grip: Grip, x: f64) -> Option<Move> {
        let days = self.scales.get()?.days;
        let day = day_under(grip, x, days.px_per_day(), |x| days.day_at(x));
        Some(Move { grip, day, extent: self.extent(days) })
    }

    fn begin(&self) {
        cursor::hover(self, None);
    }
}
