//! The size of the map, what it shows at first, and where its controls stand.

use super::range_ring;
use super::signs::NARROW_PX;
use crate::geo::{LonLat, View};
use crate::model::Dataset;
use crate::query::RangeRing;
use crate::scene::Rect;

/// The air around the country.
const AIR_PX: f64 = 10.0;

/// The height of a map of this width: all of Ukraine with a little air. The style sheet says the same (still.css), so
/// that the room is there before the map is.
pub fn map_height(width: f64) -> f64 {
    (width * if width < NARROW_PX { 0.73 } else { 0.63 }).min(620.0)
}

/// Where the buttons stand: in the upper right corner, over Russia (see pictures.css). A phone has one of them, and all
/// where the map fills its screen.
pub fn control_rect(view: &View) -> Rect {
    let [w, h] = match view.width < NARROW_PX {
        true if view.height > view.width => [50.0, 234.0],
        true => [50.0, 50.0],
        false => [74.0, 104.0],
    };
    Rect { x: view.width - w, y: 0.0, w, h }
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
    let margin = (width.min(height) * 0.05).min(AIR_PX);
    View::fit(&[&CORNERS, more].concat(), width, height, margin)
}
