//! Live map, time strip and chart. A view is drawn anew in the next frame after something changed. The page
//! says what is shown ([`Live::follow`]) and what its controls ask for ([`Live::run`]); what the reader changes on a
//! view is reported to the page.

mod basemap_loader;
mod brush;
mod chart;
mod chart_view;
mod cursor;
mod date_chooser;
mod date_drag;
mod layers;
mod map;
mod map_keys;
mod map_pointer;
mod piece;
mod player;
mod print;
mod report;
mod shades;
mod sliders;
mod stage;
mod strip;
mod strip_pointer;
mod tooltip_view;

use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use crate::app::State;
use crate::app::command::{Command, LiveView, ZoomCommand};
use crate::app::framing::STEP;
use crate::browser::files::Files;
use crate::browser::scope::Scope;
use crate::browser::{face, screen, size};
use crate::model::{ClaimIx, Dataset};
use crate::query::Snapshot;
use crate::render::svg::{inline_svg, svg};
use crate::scene::{Scene, Theme};
use crate::text::Lang;
pub use chart::CHART;
pub use chart_view::ChartMaker;
use chart_view::ChartView;
use date_chooser::DateChooser;
use map::LiveMap;
use player::Player;
pub use report::{Hint, PlaybackShown, Report};
use stage::Stage;
pub use stage::{OnReport, ShowTooltip};
use strip::LiveStrip;

/// The views of a page.
pub struct Live {
    stage: Rc<Stage>,
    map: RefCell<Option<Rc<LiveMap>>>,
    strip: RefCell<Option<Rc<LiveStrip>>>,
    chart: RefCell<Option<Rc<dyn ChartView>>>,
    chooser: Rc<DateChooser>,
    player: Rc<Player>,
    /// The page has changed since the last frame.
    is_page_changed: Cell<bool>,
}

impl Live {
    /// The views of a page with this data. Files of the basemap are fetched from the folder of `files`. `page` takes
    /// what they report, and shows their tooltips.
    pub fn new(
        scope: &Scope,
        dataset: Arc<Dataset>,
        files: Files,
        lang: Lang,
        page: (OnReport, ShowTooltip),
    ) -> Rc<Self> {
        let stage = Rc::new(Stage::new(scope.clone(), dataset, lang, files, page));
        let player = Player::new(stage.clone());
        let live = Rc::new(Self {
            chooser: DateChooser::new(stage.clone()),
            stage,
            map: RefCell::default(),
            strip: RefCell::default(),
            chart: RefCell::default(),
            player,
            is_page_changed: Cell::default(),
        });
        let weak = Rc::downgrade(&live);
        live.stage.frames.set(move |now_ms| weak.upgrade().is_some_and(|live| live.tick(now_ms)));
        let drawn_anew = Rc::downgrade(&live);
        size::watch_density(scope, move || {
            if let Some(live) = drawn_anew.upgrade() {
                live.redraw_all();
            }
        });
        let set_anew = Rc::downgrade(&live);
        face::follow_face(scope, move || {
            if let Some(live) = set_anew.upgrade() {
                live.redraw_all();
            }
        });
        print::follow_printer(scope, &live);
        live
    }

    /// Takes over what the page shows: its state with what that shows, the claim opened on the chart, its theme.
    pub fn follow(&self, page: (&State, Arc<Snapshot>), claim: Option<ClaimIx>, theme: Theme) {
        let redraw = self.stage.merge(page, claim, theme);
        if redraw.content && !self.player.is_playing() {
            self.stage.set_axis();
        }
        if let Some(map) = &*self.map.borrow() {
            if redraw.camera || (redraw.content && map.is_home()) {
                map.follow();
            }
            // What was opened stands on the page behind the map.
            if redraw.event && self.stage.chosen().is_some() && screen::is_full(&map.frame) {
                screen::toggle_full(&map.stage.scope, &map.frame);
            }
        }
        if redraw.colours {
            self.redraw_all();
        } else if redraw.content {
            self.redraw();
        }
        if redraw.content {
            self.is_page_changed.set(true);
            self.player.show();
        }
    }

    /// Does what a control of the page asks for.
    pub fn run(self: &Rc<Self>, command: Command) {
        match command {
            Command::Show(LiveView::Map) => {
                drop(self.map_with_basemap());
                // Either of the others is half of a view without it.
                drop(self.strip());
            }
            // The chart is made by `show_chart`.
            Command::Show(LiveView::Strip | LiveView::Chart) => drop(self.strip()),
            Command::Key(key) => {
                if let Some(map) = self.map_with_basemap() {
                    map_keys::look(&map, key);
                }
            }
            Command::Zoom(zoom) => {
                if let Some(map) = self.map_with_basemap() {
                    run_zoom(&map, zoom);
                }
            }
            Command::Play(play) => self.player.run(play),
        }
    }

    /// The map, once its basemap is being fetched.
    fn map_with_basemap(&self) -> Option<Rc<LiveMap>> {
        let map = self.map()?;
        map.fetch_basemap();
        Some(map)
    }

    /// The map, which wakes where it has not yet.
    fn map(&self) -> Option<Rc<LiveMap>> {
        if self.map.borrow().is_none()
            && let Some(map) = LiveMap::new(self.stage.clone())
        {
            map_pointer::follow_pointer(&map);
            map_keys::follow_keys(&map);
            let scope = &self.stage.scope;
            if let Some(button) = scope.by_id("zoom-full").filter(|_| !screen::can_be_full()) {
                let _ = button.set_attribute("hidden", "");
            }
            let (here, frame) = (scope.clone(), map.frame.clone());
            screen::watch_full(scope, move || {
                here.set_pressed("zoom-full", screen::is_full(&frame));
            });
            let resized = map.clone();
            size::watch_size(scope, &map.frame, move |_| {
                resized.resize();
            });
            self.map.replace(Some(map));
        }
        self.map.borrow().clone()
    }

    fn strip(&self) -> Option<Rc<LiveStrip>> {
        if self.strip.borrow().is_none()
            && let Some(strip) = LiveStrip::new(self.stage.clone(), self.chooser.clone())
        {
            strip_pointer::follow(&strip);
            let resized = strip.clone();
            size::watch_size(&self.stage.scope, &strip.frame, move |_| resized.resize());
            self.strip.replace(Some(strip));
        }
        self.strip.borrow().clone()
    }

    /// Brings the chart to life, which `maker` makes.
    pub fn show_chart(&self, ChartMaker(make): ChartMaker) {
        if self.chart.borrow().is_none() {
            let chart = make(&self.stage, &self.chooser);
            self.chart.replace(chart);
        }
        drop(self.strip());
    }

    /// What all show is drawn anew in the next frame.
    fn redraw(&self) {
        if let Some(map) = &*self.map.borrow() {
            map.redraw();
        }
        if let Some(strip) = &*self.strip.borrow() {
            strip.redraw();
        }
        if let Some(chart) = &*self.chart.borrow() {
            chart.redraw();
        }
    }

    /// The basemap of the map as well.
    fn redraw_all(&self) {
        self.redraw();
        if let Some(map) = &*self.map.borrow() {
            map.redraw_all();
        }
    }

    /// What is due in a frame; true where another one is due.
    fn tick(&self, now_ms: f64) -> bool {
        if self.player.tick(now_ms) {
            self.redraw();
        }
        let (map, strip) = (self.map.borrow().clone(), self.strip.borrow().clone());
        let chart = self.chart.borrow().clone();
        // Dates chosen on strip or chart change what all show in the same frame.
        if let Some(changes) = self.chooser.tick() {
            self.player.show();
            if let Some(map) = map.as_ref().filter(|_| changes.days || changes.asof) {
                map.redraw();
            }
            if let Some(strip) = &strip {
                strip.redraw();
            }
            if let Some(chart) = &chart {
                chart.follow(changes);
            }
        }
        if let Some(strip) = &strip {
            strip.tick();
        }
        if let Some(chart) = &chart {
            chart.tick();
        }
        if let Some(map) = &map {
            map.tick(now_ms);
        }
        // A canvas whose document has changed has all styles computed before it takes a font. Where nothing has changed
        // yet, all canvases are painted first; where the page has, its styles are computed once, for the buttons too.
        let is_changed = self.is_page_changed.take();
        for is_painting in [!is_changed, is_changed] {
            if let Some(strip) = &strip {
                if is_painting { strip.paint() } else { strip.settle() }
            }
            if let Some(chart) = &chart {
                if is_painting { chart.paint() } else { chart.settle() }
            }
            if let Some(map) = &map {
                if is_painting { map.paint() } else { map.settle() }
            }
        }
        if let Some(map) = &map {
            map_pointer::tell_again(map);
        }
        self.stage.flush(now_ms);
        self.player.is_playing()
            || strip.is_some_and(|strip| strip.is_due())
            || chart.is_some_and(|chart| chart.is_due())
            || map.is_some_and(|map| map.is_due())
    }

    /// A view as an element of the page, for paper; empty where it does not live.
    fn paper(&self, kind: LiveView) -> String {
        let paper = |scene: Scene| {
            inline_svg(&scene, &self.stage.dataset).replacen("\"still\"", "\"still paper\"", 1)
        };
        let scene = match kind {
            LiveView::Strip => self.strip.borrow().as_ref().and_then(|strip| strip.paper()),
            _ => self.scene(kind),
        };
        scene.map(paper).unwrap_or_default()
    }

    /// What is on screen; `None` where the view does not live.
    fn scene(&self, kind: LiveView) -> Option<Scene> {
        match kind {
            LiveView::Map => self.map.borrow().as_ref().and_then(LiveMap::whole),
            LiveView::Strip => self.strip.borrow().as_ref().and_then(|strip| strip.whole()),
            LiveView::Chart => self.chart.borrow().as_ref().and_then(|chart| chart.whole()),
        }
    }

    /// A view as SVG in the colours of the page, in the size that it has on screen; empty where it does not
    /// live.
    pub fn svg(&self, kind: LiveView) -> String {
        let svg = |scene: Scene| svg(&scene, &self.stage.dataset, self.stage.theme());
        self.scene(kind).map(svg).unwrap_or_default()
    }
}

fn run_zoom(map: &Rc<LiveMap>, zoom: ZoomCommand) {
    match zoom {
        ZoomCommand::In => map_pointer::zoom(map, STEP),
        ZoomCommand::Out => map_pointer::zoom(map, -STEP),
        ZoomCommand::Fit => map_pointer::fit_shown(map),
        ZoomCommand::FullScreen => {
            screen::toggle_full(&map.stage.scope, &map.frame);
            let _ = map.frame.focus();
        }
        ZoomCommand::All => map.go_home(),
    }
}
