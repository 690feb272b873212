//! The time strip of a figure, with a line that says what its signs mean.

use super::request::{FigureRequest, Kind};
use super::text_flow::Flow;
use crate::base::math::round;
use crate::scene::{Font, Scene, Token};
use crate::strip::{StripRequest, strip_picture};
use crate::text::strip as words;

/// Above the strip, and between it and what its signs mean.
const GAP: f64 = 10.0;

/// The strip below map or chart; its height includes the room above it.
pub(super) fn time_strip(request: &FigureRequest<'_>, width: f64) -> Scene {
    let FigureRequest { dataset, snapshot, lang, .. } = *request;
    // Nobody holds a file's grips.
    let strip =
        StripRequest { has_handles: false, ..StripRequest::new(dataset, snapshot, lang, width) };
    let strip = strip_picture(&strip).scene;
    let mut scene = Scene { description: strip.description.clone(), ..Scene::default() };
    let mut flow = Flow::new(&mut scene, width);
    flow.skip(GAP);
    flow.text(Font::regular(12.5), Token::Ink2, words::caption(lang));
    let top = round(flow.y + GAP);
    scene.height = top + strip.height;
    scene.place(strip, [0.0, top], 1.0);
    scene
}

/// Whether a height leaves map or chart, `width` pixels wide, the room that they need more than readers need the strip.
pub(super) fn has_room_above(kind: Kind, [width, height]: [f64; 2]) -> bool {
    height
        >= match kind {
            // Ukraine is half as wide again as it is high: in less than this the country itself would become smaller.
            Kind::Map => width * 0.55,
            // All three panels of the launches.
            Kind::Chart => 300.0,
        }
}
