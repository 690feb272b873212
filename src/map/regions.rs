//! Strikes of which only the oblast is known: their signs stand within it, up to four to a row, beneath its name.

use super::pixel_area::PixelArea;
use super::rows::{MOST_SIGNS, around, centred, pile_rect};
use super::sign_space::SignSpace;
use super::signs::Sign;
use crate::base::math::{compare, hypot};
use crate::base::sort;
use crate::model::EventIx;
use crate::scene::Rect;

/// From one tried place to the next, in pixels.
const STEP_PX: f64 = 4.0;
/// The height of a name, and how far it keeps from the signs.
const NAME_PX: f64 = 14.0;
/// What it costs, in pixels of distance, to leave no room for the name, to have other rows than the best, to touch the
/// border.
const NAMELESS: f64 = 60.0;
const OTHER_ROWS: f64 = 12.0;
const COLUMN: f64 = 60.0;
const AT_BORDER: f64 = 90.0;
/// The same for a sign where a name would stand, or close to the sign of a place.
const CROWDED: f64 = 35.0;

/// The strikes of an oblast.
#[derive(Clone, Debug)]
pub(super) struct Region {
    /// Its strikes, the firmest first.
    pub(super) events: Vec<EventIx>,
    /// Where each stands; none in a pile.
    pub(super) signs: Vec<Sign>,
    /// The room that they take together.
    pub(super) rect: Rect,
    /// The middle of the oblast, where its signs had to go elsewhere.
    pub(super) moved_from: Option<[f64; 2]>,
}

/// What is to be placed in an oblast.
pub(super) struct Wanted {
    pub(super) events: Vec<EventIx>,
    /// Where its label would stand.
    pub(super) middle: [f64; 2],
    /// The width of its name; 0 where it has none.
    pub(super) name_width: f64,
    /// Its part of the map.
    pub(super) area: PixelArea,
}

/// Places the signs of an oblast; `None` where nothing of it is on the map.
pub(super) fn place(space: &mut SignSpace<'_>, wanted: Wanted) -> Option<Region> {
    let bounds = wanted.area.bounds()?;
    let is_pile = wanted.events.len() > MOST_SIGNS;
    let blocks = match is_pile {
        true => vec![vec![[0.0; 2]]],
        false => blocks(space, &wanted),
    };
    let found = best(space, &wanted, &blocks, bounds).map(|centres| (centres, None));
    // Where the oblast is full, anywhere in the country, with a line to it. Of one of which only an edge is on the map
    // nothing is shown.
    let middle = Rect::around(wanted.middle, 0.0, 0.0);
    let found = found.or_else(|| {
        space.frame.contains(&middle).then_some(())?;
        let centres = nearest(space, &wanted, &blocks)?;
        Some((centres, Some(wanted.middle)))
    });
    let is_near = space.frame.contains(&middle);
    let forced = || Some((shifted(blocks.first()?, wanted.middle), None)).filter(|_| is_near);
    let (centres, moved_from) = found.or_else(forced)?;
    let Wanted { events, .. } = wanted;
    let (signs, rect) = match (is_pile, centres.first()) {
        (true, Some(&at)) => (Vec::new(), pile_rect(at, events.len())),
        _ => {
            let signs = events.iter().zip(centres).map(|(&event, centre)| Sign { event, centre });
            let signs: Vec<Sign> = signs.collect();
            let bodies = signs.iter().map(|sign| space.body(sign.event, sign.centre));
            let rect = around(bodies)?;
            (signs, rect)
        }
    };
    space.take(rect);
    for sign in &signs {
        space.take(space.room(sign.event, sign.centre));
    }
    Some(Region { events, signs, rect, moved_from })
}

/// The rows in which the signs may stand, the best first.
fn blocks(space: &SignSpace<'_>, wanted: &Wanted) -> Vec<Vec<[f64; 2]>> {
    let count = wanted.events.len();
    let best = if wanted.name_width == 0.0 && count <= 4 { 2 } else { 4 };
    let mut lengths = vec![best.min(count)];
    // A last row of one sign reads as another place.
    let is_ragged = |length: usize| length > 1 && count > length && count % length == 1;
    let others = [4, 3, 2].into_iter().filter(|length| *length <= count);
    let (ragged, even): (Vec<_>, Vec<_>) = others.partition(|&length| is_ragged(length));
    for length in even.into_iter().chain(ragged).chain([1]) {
        if !lengths.contains(&length) {
            lengths.push(length);
        }
    }
    lengths.into_iter().map(|length| centred(space.block(&wanted.events, length))).collect()
}

fn shifted(block: &[[f64; 2]], [x, y]: [f64; 2]) -> Vec<[f64; 2]> {
    block.iter().map(|[dx, dy]| [x + dx, y + dy]).collect()
}

/// The place nearest to the middle of the oblast where all signs stand within it, the name above them if there is room.
fn best(
    space: &SignSpace<'_>,
    wanted: &Wanted,
    blocks: &[Vec<[f64; 2]>],
    bounds: Rect,
) -> Option<Vec<[f64; 2]>> {
    let start = [
        wanted.middle[0].max(bounds.x).min(bounds.right()),
        wanted.middle[1].max(bounds.y).min(bounds.bottom()),
    ];
    let mut points = grid(bounds, start);
    sort::sort_by(&mut points, |a, b| compare(a.0, b.0));
    let mut best: Option<(f64, Vec<[f64; 2]>)> = None;
    for (distance, at) in points {
        if best.as_ref().is_some_and(|(cost, _)| distance >= *cost) {
            break;
        }
        for (number, block) in blocks.iter().enumerate() {
            let is_column = block.len() > 2 && block.iter().all(|[dx, _]| *dx == 0.0);
            let cost = distance + OTHER_ROWS * number as f64 + if is_column { COLUMN } else { 0.0 };
            if best.as_ref().is_some_and(|(known, _)| cost >= *known) {
                continue;
            }
            let centres = shifted(block, at);
            let Some(more) = price(space, wanted, &centres) else { continue };
            if best.as_ref().is_none_or(|(known, _)| cost + more < *known) {
                best = Some((cost + more, centres));
            }
        }
    }
    best.map(|(_, centres)| centres)
}

/// What it costs to stand at these points; `None` where a sign has no room or leaves the oblast.
fn price(space: &SignSpace<'_>, wanted: &Wanted, centres: &[[f64; 2]]) -> Option<f64> {
    let (mut at_border, mut crowded) = (0.0, 0.0);
    let half = space.signs.size / 2.0 + 1.0;
    for (&event, &at) in wanted.events.iter().zip(centres) {
        if !wanted.area.contains_point(at) || !space.has_room(event, at) {
            return None;
        }
        if !wanted.area.contains(&Rect::around(at, 2.0 * half, 2.0 * half)) {
            at_border = AT_BORDER;
        }
        if !space.is_preferred(&space.room(event, at)) {
            crowded = CROWDED;
        }
    }
    let mut cost = at_border + crowded;
    if wanted.name_width > 0.0 {
        let rooms = centres.iter().map(|&at| Rect::around(at, 2.0 * half, 2.0 * half));
        let rect = around(rooms)?;
        let [x, _] = rect.centre();
        let name = Rect {
            x: x - wanted.name_width / 2.0,
            y: rect.y - NAME_PX - 1.0,
            w: wanted.name_width,
            h: NAME_PX,
        };
        if !space.is_free(&name) {
            cost += NAMELESS;
        }
    }
    Some(cost)
}

/// The place nearest to the oblast where all signs stand in the country.
fn nearest(
    space: &SignSpace<'_>,
    wanted: &Wanted,
    blocks: &[Vec<[f64; 2]>],
) -> Option<Vec<[f64; 2]>> {
    let mut points = grid(space.frame, wanted.middle);
    sort::sort_by(&mut points, |a, b| compare(a.0, b.0));
    let is_good = |centres: &Vec<[f64; 2]>| {
        wanted
            .events
            .iter()
            .zip(centres)
            .all(|(&event, &at)| space.home.contains_point(at) && space.has_room(event, at))
    };
    points
        .into_iter()
        .find_map(|(_, at)| blocks.iter().take(2).map(|block| shifted(block, at)).find(is_good))
}

/// Points of a rectangle with their distance from a point.
fn grid(rect: Rect, from: [f64; 2]) -> Vec<(f64, [f64; 2])> {
    let (columns, rows) = ((rect.w / STEP_PX) as u32, (rect.h / STEP_PX) as u32);
    let (columns, rows) = (columns.min(400), rows.min(400));
    let mut points = Vec::with_capacity((columns as usize + 1) * (rows as usize + 1) + 1);
    points.push((0.0, from));
    for row in 0..=rows {
        for column in 0..=columns {
            let at = [
                rect.x + (f64::from(column) + 0.5) * STEP_PX,
                rect.y + (f64::from(row) + 0.5) * STEP_PX,
            ];
            points.push((hypot(at[0] - from[0], at[1] - from[1]), at));
        }
    }
    points
}
