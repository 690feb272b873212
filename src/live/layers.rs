//! The map in two layers that move with the pointer. The basemap reaches beyond the frame, and is drawn anew only where
//! it no longer reaches; the strikes are drawn anew when the map has moved a while, when its scale has changed by
//! more than the eye takes for a flaw, and when it rests. In between the browser moves what is drawn, which costs
//! the page next to nothing.

use std::cell::Cell;

use web_sys::{HtmlCanvasElement, HtmlElement};

use crate::browser::canvas::{self, Redraws};
use crate::browser::document;
use crate::geo::View;
use crate::render::svg::number;
use crate::scene::{Scene, Theme};

/// How far the basemap reaches beyond the frame on every side, in pixels.
const BLEED: f64 = 160.0;
/// How far the strikes are moved before they are drawn anew: what comes into the frame has none until then.
const STRIDE: f64 = 64.0;
/// The basemap is stretched and shrunk by less than this, then drawn anew; at rest it is drawn as it is.
const STRETCH: f64 = 1.6;
/// The same of the strikes, whose symbols have one size at every scale.
pub(super) const STRETCH_STRIKES: f64 = 1.06;

/// The layers.
pub(super) struct Layers {
    basemap: HtmlCanvasElement,
    strikes: HtmlCanvasElement,
    marks: HtmlElement,
    scale: HtmlCanvasElement,
    basemap_view: Cell<Option<View>>,
    strikes_view: Cell<Option<View>>,
    marks_view: Cell<Option<View>>,
}

impl Layers {
    /// In `frame`, which has a canvas and a layer of marks; the basemap is laid beneath.
    pub(super) fn new(frame: &HtmlElement) -> Option<Self> {
        let strikes = document::canvas_in(frame)?;
        let basemap = document::canvas_before(&strikes)?;
        let marks = document::child(frame, ".marks")?;
        let scale = document::canvas_before(&strikes)?;
        strikes.after_with_node_1(&scale).ok()?;
        scale.set_class_name("scale");
        let [basemap_view, strikes_view, marks_view] = Default::default();
        Some(Self { basemap, strikes, scale, marks, basemap_view, strikes_view, marks_view })
    }

    /// Both must be drawn anew.
    pub(super) fn forget(&self) {
        self.basemap_view.set(None);
        self.strikes_view.set(None);
    }

    /// The strikes must be drawn anew.
    pub(super) fn forget_strikes(&self) {
        self.strikes_view.set(None);
    }

    /// The view for which the basemap has to be drawn, if it has to: larger than the frame.
    pub(super) fn wants_basemap(&self, view: &View, is_resting: bool) -> Option<View> {
        let wide = view.resized(view.width + 2.0 * BLEED, view.height + 2.0 * BLEED);
        let Some(drawn) = self.basemap_view.get() else { return Some(wide) };
        let (times, [x, y]) = view.transform_from(&drawn);
        let is_like = is_like(times, STRETCH, is_resting);
        let reaches = x <= 0.0
            && y <= 0.0
            && x + drawn.width * times >= view.width
            && y + drawn.height * times >= view.height;
        (!(is_like && reaches)).then_some(wide)
    }

    /// Whether the strikes have to be drawn.
    pub(super) fn wants_strikes(&self, view: &View, is_resting: bool) -> bool {
        let Some(drawn) = self.strikes_view.get() else { return true };
        let (times, [x, y]) = view.transform_from(&drawn);
        let is_like = is_like(times, STRETCH_STRIKES, is_resting)
            && (drawn.width, drawn.height) == (view.width, view.height);
        let far = x.abs().max(y.abs());
        !is_like || far > STRIDE || (is_resting && far > 1e-6)
    }

    /// Draws the scale, which stays where it is.
    pub(super) fn draw_scale(&self, scene: &Scene, theme: Theme) {
        size(&self.scale, scene.width, scene.height);
        let _ = canvas::draw(&self.scale, Redraws::Often, scene, theme, document::density());
    }

    /// Draws the basemap of a view.
    pub(super) fn draw_basemap(&self, scene: &Scene, view: View, theme: Theme) {
        size(&self.basemap, view.width, view.height);
        // A browser that refuses to draw still has the list.
        let _ = canvas::draw(&self.basemap, Redraws::Seldom, scene, theme, document::density());
        self.basemap_view.set(Some(view));
    }

    /// The strikes that are drawn next are those of a view.
    pub(super) fn strikes_are_of(&self, view: View) {
        self.strikes_view.set(Some(view));
    }

    /// Draws the strikes.
    pub(super) fn draw_strikes(&self, scene: &Scene, theme: Theme) {
        let _ = canvas::draw(&self.strikes, Redraws::Often, scene, theme, document::density());
    }

    /// The buttons stand where the strikes were drawn last.
    pub(super) fn marks_are_shown(&self) {
        self.marks_view.set(self.strikes_view.get());
    }

    /// Moves what is drawn to where it lies in a view.
    pub(super) fn follow(&self, view: &View) {
        let layers: [(&HtmlElement, _); 3] = [
            (&self.basemap, self.basemap_view.get()),
            (&self.strikes, self.strikes_view.get()),
            (&self.marks, self.marks_view.get()),
        ];
        for (element, drawn) in layers {
            if let Some(drawn) = drawn {
                let (times, by) = view.transform_from(&drawn);
                shift(element, times, by);
            }
        }
    }

    /// How many times as large the strikes are as they were drawn, and how far their corner is moved.
    pub(super) fn shift(&self, view: &View) -> (f64, [f64; 2]) {
        self.strikes_view.get().map_or((1.0, [0.0; 2]), |drawn| view.transform_from(&drawn))
    }
}

/// Whether what is drawn may be stretched so many times: at rest not at all.
fn is_like(times: f64, most: f64, is_resting: bool) -> bool {
    let most = if is_resting { 1.0 + 1e-9 } else { most };
    (1.0 / most..=most).contains(&times)
}

fn size(element: &HtmlElement, width: f64, height: f64) {
    for (name, px) in [("width", width), ("height", height)] {
        let _ = element.style().set_property(name, &[&number(px), "px"].concat());
    }
}

/// Moves an element, and stretches it from its left top corner.
fn shift(element: &HtmlElement, times: f64, [x, y]: [f64; 2]) {
    let [x, y] = [x, y].map(number);
    let mut way = ["translate(", &x, "px,", &y, "px)"].concat();
    if (times - 1.0).abs() > 1e-9 {
        way = [&way, " scale(", &crate::base::decimal::write(times, 5), ")"].concat();
    }
    let _ = element.style().set_property("transform", &way);
}
