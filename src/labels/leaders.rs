//! Where a text may stand a way off, at the end of a leader that meets nothing.

use super::label::{Form, LabelCandidate};
use super::space::LabelSpace;
use crate::base::math::{PI, cos, sin};
use crate::scene::{Anchor, Rect};

/// A leader costs so much, and so much more for each pixel.
const LEADER_COST: f64 = 8.0;
const LEADER_PX_COST: f64 = 0.08;
/// What it costs more where a leader ends above or below a text that could have it at its side, and at a corner.
const END_COST: f64 = 0.5;
/// How far off a text may stand, in pixels.
const DISTANCES: [f64; 8] = [4.0, 12.0, 22.0, 36.0, 52.0, 72.0, 96.0, FARTHEST_PX];
const FARTHEST_PX: f64 = 122.0;
const DIRECTIONS: u8 = 16;
/// A leader ends at a text's side if it goes so far to the side for each pixel of its length, above or below it if it
/// goes so far up or down.
const LEAN: f64 = 0.35;

/// The places at the ends of leaders from a target, as far as these meet nothing.
pub(super) fn candidates(space: &LabelSpace, target: &Rect, forms: &[Form]) -> Vec<LabelCandidate> {
    let own = target.centre();
    let mut all = Vec::new();
    for turn in 0..DIRECTIONS {
        let angle = f64::from(turn) * 2.0 * PI / f64::from(DIRECTIONS);
        let way = [cos(angle), sin(angle)];
        let start = edge(target, way);
        let at = |px: f64| [start[0] + way[0] * px, start[1] + way[1] * px];
        let free_px = space.free_part(start, at(FARTHEST_PX), own) * FARTHEST_PX;
        for px in DISTANCES.into_iter().take_while(|px| *px <= free_px) {
            for (form, Form { size, cost }) in forms.iter().enumerate() {
                let leader_cost = LEADER_COST + px * LEADER_PX_COST;
                for end in ends(start, at(px), way, *size).into_iter().flatten() {
                    all.push(LabelCandidate { form, cost: cost + leader_cost + end.cost, ..end });
                }
            }
        }
    }
    all
}

/// Where a line from the middle of a target leaves it.
fn edge(target: &Rect, way: [f64; 2]) -> [f64; 2] {
    let [cx, cy] = target.centre();
    let across = if way[0] == 0.0 { f64::INFINITY } else { target.w / 2.0 / way[0].abs() };
    let along = if way[1] == 0.0 { f64::INFINITY } else { target.h / 2.0 / way[1].abs() };
    let px = across.min(along) + 0.5;
    [cx + way[0] * px, cy + way[1] * px]
}

/// A text at the end of a leader: at its side, or above or below it in the middle or from either corner. With each
/// goes what it costs more.
fn ends(
    start: [f64; 2],
    end: [f64; 2],
    way: [f64; 2],
    [w, h]: [f64; 2],
) -> [Option<LabelCandidate>; 4] {
    let [x, y] = end;
    let place = |x, y, anchor, cost| LabelCandidate {
        leader: Some([start, end]),
        ..LabelCandidate::at(Rect { x, y, w, h }, anchor, cost)
    };
    let side = (way[0].abs() >= LEAN).then(|| match way[0] > 0.0 {
        true => place(x + 1.0, y - h / 2.0, Anchor::Start, 0.0),
        false => place(x - 1.0 - w, y - h / 2.0, Anchor::End, 0.0),
    });
    let is_steep = way[1].abs() >= LEAN;
    let top = if way[1] < 0.0 { y - h } else { y };
    let middle_cost = if side.is_some() { END_COST } else { 0.0 };
    [
        side,
        is_steep.then(|| place(x - w / 2.0, top, Anchor::Middle, middle_cost)),
        is_steep.then(|| place(x, top, Anchor::Start, END_COST)),
        is_steep.then(|| place(x - w, top, Anchor::End, END_COST)),
    ]
}
