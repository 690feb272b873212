//! The time strip: each strike as a symbol on its day, claims per week, the dates chosen and the day whose knowledge
//! is shown. A scene of its own, for below map and chart, for figures and for embeds.

mod brush;
mod layout;
mod packing;
mod scales;
mod symbols;
mod weeks;

use crate::base::math::clamp;
use crate::model::{Dataset, EventIx};
use crate::query::Snapshot;
use crate::scene::{Rect, Scene};
use crate::text::{Lang, strip as words};
use crate::time::Period;

pub use brush::GRIP_PX;
use layout::{Layout, RAIL_PX};
pub use scales::{StripScales, day_extent};

/// What a strip shows.
#[derive(Clone, Copy, Debug)]
pub struct StripRequest<'d> {
    /// The data.
    pub dataset: &'d Dataset,
    /// Which events and claims. Strikes on other dates than its own stay.
    pub snapshot: &'d Snapshot,
    /// The dates chosen, which are marked.
    pub days: Period,
    /// Everything, as known today, where symbols stand where they stand with all of it: then nothing moves while a
    /// reader goes through what was said. `None`: laid out for what the snapshot shows.
    pub layout_for_all_dates: Option<&'d Snapshot>,
    /// The language.
    pub lang: Lang,
    /// Width in pixels.
    pub width: f64,
    /// The event to emphasise, with its claims.
    pub chosen: Option<EventIx>,
    /// The grips of the dates chosen and the knob of the day known, for a page. Files have none, and say no “today”:
    /// they are read later.
    pub has_handles: bool,
}

impl<'d> StripRequest<'d> {
    /// A strip of a width for a page, laid out for what the snapshot shows and with its dates.
    pub fn new(dataset: &'d Dataset, snapshot: &'d Snapshot, lang: Lang, width: f64) -> Self {
        let days = snapshot.filter().days;
        Self {
            dataset,
            snapshot,
            days,
            layout_for_all_dates: None,
            lang,
            width,
            chosen: None,
            has_handles: true,
        }
    }

    /// Its height in pixels.
    pub fn height(&self) -> f64 {
        strip_height(self.width) - if self.has_handles { 0.0 } else { RAIL_PX }
    }
}

/// A strip, and where its days lie.
#[derive(Clone, Debug, PartialEq)]
pub struct StripPicture {
    /// The picture.
    pub scene: Scene,
    /// Its days.
    pub scales: StripScales,
    /// The flag of the day known, where there is one.
    pub flag: Option<Rect>,
}

/// Below this width the strip has the sizes of a phone.
const NARROW_PX: f64 = 560.0;

/// The height of a strip of a width with handles, both in pixels.
pub fn strip_height(width: f64) -> f64 {
    if width < NARROW_PX { 98.0 } else { 114.0 }
}

/// Draws the strip.
pub fn strip_picture(request: &StripRequest<'_>) -> StripPicture {
    let StripRequest { dataset, lang, .. } = *request;
    let width = if request.width.is_finite() { clamp(request.width, 1.0, 20_000.0) } else { 1.0 };
    let height = StripRequest { width, ..*request }.height();
    // Strikes outside the dates chosen stay: the strip is where dates are chosen.
    let all_dates = request.snapshot.of_days(dataset, Period::default());
    let laid_out = request.layout_for_all_dates.unwrap_or(&all_dates);
    let layout = Layout::new([width, height], request.has_handles, lang);
    let scales = StripScales::new(dataset, laid_out, [layout.whole, layout.symbols, layout.rail]);
    let mut scene = Scene {
        width,
        height,
        lang: lang.code(),
        title: words::title(lang).to_owned(),
        ..Scene::default()
    };
    let all_dates = &*all_dates;
    let mut parts = Parts { request, all_dates, laid_out, layout, scales, flag: None };
    parts.flag = brush::asof_flag(&parts);
    brush::draw_chosen_dates(&mut scene, &parts);
    layout::draw_axis(&mut scene, &parts);
    let num_claims = weeks::draw_weeks(&mut scene, &parts);
    symbols::draw_symbols(&mut scene, &parts);
    if request.has_handles {
        brush::draw_rail(&mut scene, &parts);
    }
    let flag = brush::draw_asof(&mut scene, &parts);
    scene.description =
        words::description(lang, all_dates.events().count(), num_claims, scales.first, scales.last);
    StripPicture { scene, scales, flag }
}

/// What the parts are drawn from.
struct Parts<'p> {
    request: &'p StripRequest<'p>,
    /// What is drawn.
    all_dates: &'p Snapshot,
    /// What room is kept for.
    laid_out: &'p Snapshot,
    layout: Layout,
    scales: StripScales,
    /// The line of the day known and its flag, which words give way to.
    flag: Option<brush::Flag>,
}
