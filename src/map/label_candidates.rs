//! Where a name may stand: beside its symbol, or a little way off with a line to it.

use super::labels::{LabelCandidate, Line, Placer, Side, beside, size};
use crate::base::math::{PI, compare, cos, sin};
use crate::base::sort;
use crate::scene::{Anchor, Rect};

/// The sides in the order in which readers expect a name, with what each costs.
const SIDES: [(Side, f64); 12] = [
    (Side::Right, 0.0),
    (Side::Left, 0.6),
    (Side::Below, 0.8),
    (Side::Above, 1.0),
    (Side::BelowFromLeft, 1.2),
    (Side::AboveFromLeft, 1.3),
    (Side::BelowRight, 1.4),
    (Side::AboveRight, 1.5),
    (Side::BelowToRight, 1.6),
    (Side::BelowLeft, 1.7),
    (Side::AboveLeft, 1.8),
    (Side::AboveToRight, 1.9),
];
/// What it costs to stand so close to another symbol that the name could be taken for that one's.
const MISTAKEN_COST: f64 = 3.0;
const MISTAKEN_PX: f64 = 5.0;
/// A line to a name costs so much, and so much more for each pixel.
const LEADER_COST: f64 = 8.0;
const LEADER_PX_COST: f64 = 0.08;
/// What it costs more where a line ends above or below a name that could have it at its side, and at a corner.
const END_COST: f64 = 0.5;
/// How far off a name may stand, in pixels.
const DISTANCES: [f64; 8] = [4.0, 12.0, 22.0, 36.0, 52.0, 72.0, 96.0, FARTHEST_PX];
const FARTHEST_PX: f64 = 122.0;
const DIRECTIONS: u8 = 16;
/// A line ends at a name's side if it goes so far to the side for each pixel of its length, above or below it if it
/// goes so far up or down.
const LEAN: f64 = 0.35;
/// Of more spots the cheapest are looked at.
const MOST_SPOTS: usize = 400;

/// What a cluster is to be called: the same in several forms, each with what it costs to use it.
#[derive(Debug)]
pub(super) struct LabelRequest {
    /// The symbol, tray or box.
    pub(super) target: Rect,
    /// Below a tray its name reads best: the side that costs nothing.
    pub(super) best: Side,
    /// The forms, the best first.
    pub(super) forms: Vec<(Vec<Line>, f64)>,
    /// The name by which other names know this one.
    pub(super) name: String,
}

/// A form of a name at a spot, with what it costs.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choice {
    /// Which form.
    pub(super) form: usize,
    /// Where.
    pub(super) spot: LabelCandidate,
    /// The less, the better.
    pub(super) cost: f64,
}

/// The free spots beside one of the symbols, the cheapest first.
pub(super) fn near(placer: &Placer, requests: &[LabelRequest], index: usize) -> Vec<Choice> {
    let Some(want) = requests.get(index) else { return Vec::new() };
    free(placer, requests, index, beside_it(want))
}

/// The free spots beside one of the symbols and a little way off, the cheapest first.
pub(super) fn near_and_far(
    placer: &Placer,
    requests: &[LabelRequest],
    index: usize,
) -> Vec<Choice> {
    let Some(want) = requests.get(index) else { return Vec::new() };
    let mut choices = beside_it(want);
    choices.extend(a_way_off(placer, want));
    free(placer, requests, index, choices)
}

fn beside_it(want: &LabelRequest) -> Vec<Choice> {
    let mut choices = Vec::with_capacity(want.forms.len() * SIDES.len());
    for (form, (lines, form_cost)) in want.forms.iter().enumerate() {
        let size = size(lines);
        for (side, side_cost) in SIDES {
            let cost = form_cost + if side == want.best { 0.0 } else { side_cost + 0.1 };
            choices.push(Choice { form, spot: beside(want.target, side, size), cost });
        }
    }
    choices
}

/// Spots at the ends of lines that meet nothing.
fn a_way_off(placer: &Placer, want: &LabelRequest) -> Vec<Choice> {
    let sizes: Vec<_> = want.forms.iter().map(|(lines, cost)| (size(lines), cost)).collect();
    let own = want.target.centre();
    let mut choices = Vec::new();
    for turn in 0..DIRECTIONS {
        let angle = f64::from(turn) * 2.0 * PI / f64::from(DIRECTIONS);
        let way = [cos(angle), sin(angle)];
        let start = edge(&want.target, way);
        let at = |px: f64| [start[0] + way[0] * px, start[1] + way[1] * px];
        let free_px = placer.taken.free_part(start, at(FARTHEST_PX), own) * FARTHEST_PX;
        for px in DISTANCES.into_iter().take_while(|px| *px <= free_px) {
            for (form, (size, form_cost)) in sizes.iter().enumerate() {
                let line_cost = LEADER_COST + px * LEADER_PX_COST;
                for (spot, end_cost) in ends(start, at(px), way, *size).into_iter().flatten() {
                    choices.push(Choice { form, spot, cost: *form_cost + line_cost + end_cost });
                }
            }
        }
    }
    choices
}

/// Those of the spots that are free, the cheapest first.
fn free(
    placer: &Placer,
    requests: &[LabelRequest],
    index: usize,
    choices: Vec<Choice>,
) -> Vec<Choice> {
    let is_other = |&(other, _): &(usize, &LabelRequest)| other != index;
    let others = || requests.iter().enumerate().filter(is_other).map(|(_, other)| &other.target);
    let mut free = choices;
    free.retain(|choice| placer.is_free(&choice.spot.rect));
    for choice in &mut free {
        let around = choice.spot.rect.grown(MISTAKEN_PX);
        if others().any(|other| other.intersects(&around)) {
            choice.cost += MISTAKEN_COST;
        }
    }
    sort::sort_by(&mut free, |a, b| compare(a.cost, b.cost));
    free.truncate(MOST_SPOTS);
    free
}

/// Where a line from the middle of a symbol leaves it.
fn edge(target: &Rect, way: [f64; 2]) -> [f64; 2] {
    let [cx, cy] = target.centre();
    let across = if way[0] == 0.0 { f64::INFINITY } else { target.w / 2.0 / way[0].abs() };
    let along = if way[1] == 0.0 { f64::INFINITY } else { target.h / 2.0 / way[1].abs() };
    let px = across.min(along) + 0.5;
    [cx + way[0] * px, cy + way[1] * px]
}

/// A label at the end of a line: at its side, or above or below it in the middle or from either corner. With each goes
/// what it costs more.
fn ends(
    start: [f64; 2],
    end: [f64; 2],
    way: [f64; 2],
    [w, h]: [f64; 2],
) -> [Option<(LabelCandidate, f64)>; 4] {
    let [x, y] = end;
    let spot = |x, y, anchor, cost| {
        (LabelCandidate { rect: Rect { x, y, w, h }, anchor, leader: Some([start, end]) }, cost)
    };
    let side = (way[0].abs() >= LEAN).then(|| match way[0] > 0.0 {
        true => spot(x + 1.0, y - h / 2.0, Anchor::Start, 0.0),
        false => spot(x - 1.0 - w, y - h / 2.0, Anchor::End, 0.0),
    });
    let is_steep = way[1].abs() >= LEAN;
    let top = if way[1] < 0.0 { y - h } else { y };
    let middle_cost = if side.is_some() { END_COST } else { 0.0 };
    [
        side,
        is_steep.then(|| spot(x - w / 2.0, top, Anchor::Middle, middle_cost)),
        is_steep.then(|| spot(x, top, Anchor::Start, END_COST)),
        is_steep.then(|| spot(x - w, top, Anchor::End, END_COST)),
    ]
}
