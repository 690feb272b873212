//! Spots → rows: the signs of a spot stand side by side, the firmest on the spot itself.

use super::sign_space::SignSpace;
use super::signs::Sign;
use super::spots::Spot;
use crate::base::math::{PI, compare, cos, sin};
use crate::base::sort;
use crate::model::EventIx;
use crate::scene::Rect;

/// More signs than this in one place are a pile.
pub(super) const MOST_SIGNS: usize = 24;
/// A row is at most so long before it goes on beneath.
const LONGEST_ROW: usize = 6;
/// So many signs may stand one beneath the other.
const SHORT_COLUMN: usize = 3;
/// The air between a row and the signs of other places, where there is room for it.
const AIR_PX: f64 = 4.0;
/// How far from its spot a row looks for room, and in how many steps and directions.
const STEP_PX: f64 = 8.0;
const STEPS: u8 = 12;
const DIRECTIONS: u8 = 16;
/// The size of a pile with a number of up to three digits, and how much wider each further digit makes it.
const PILE: [f64; 2] = [36.0, 18.0];
const DIGIT_PX: f64 = 10.0;

/// The signs of a spot.
#[derive(Clone, Debug)]
pub(super) struct Row {
    /// What they stand for.
    pub(super) spot: Spot,
    /// Where each stands; none in a pile.
    pub(super) signs: Vec<Sign>,
    /// The room that they take together.
    pub(super) rect: Rect,
    /// The row had no room on its spot, and stands a way off.
    pub(super) is_moved: bool,
}

impl Row {
    /// More strikes than can be shown one by one: one sign with their number.
    pub(super) fn is_pile(&self) -> bool {
        self.signs.is_empty()
    }

    /// A pile at a point.
    pub(super) fn pile(spot: Spot, at: [f64; 2]) -> Self {
        let rect = pile_rect(at, spot.events.len());
        Self { spot, signs: Vec::new(), rect, is_moved: false }
    }
}

/// The room of a pile of so many events at a point: their number fits into it.
pub(super) fn pile_rect(at: [f64; 2], num_events: usize) -> Rect {
    let further = num_events.to_string().len().saturating_sub(3);
    Rect::around(at, PILE[0] + further as f64 * DIGIT_PX, PILE[1])
}

/// Lays out the signs of all spots. Every spot keeps its own point free for its firmest sign; then the shortest rows
/// have the first choice.
pub(super) fn rows(space: &mut SignSpace<'_>, spots: Vec<Spot>) -> Vec<Row> {
    for spot in &spots {
        if let Some(&first) = spot.events.first() {
            space.take(space.room(first, spot.at));
        }
    }
    let mut by_length = spots;
    sort::sort_by_key(&mut by_length, |spot| spot.events.len());
    let rows = by_length.into_iter().map(|spot| row(space, spot));
    rows.collect()
}

fn row(space: &mut SignSpace<'_>, spot: Spot) -> Row {
    match on_spot(space, &spot, false) {
        Some(centres) => kept(space, spot, centres, false),
        None => elsewhere(space, spot),
    }
}

/// The row of a spot that has no room there: near it, else a pile.
fn elsewhere(space: &mut SignSpace<'_>, spot: Spot) -> Row {
    match a_way_off(space, &spot) {
        Some(centres) => kept(space, spot, centres, true),
        None => {
            let at = spot.at;
            let pile = Row::pile(spot, at);
            space.take(pile.rect);
            pile
        }
    }
}

/// A row whose signs stand at these points, which are then taken.
fn kept(space: &mut SignSpace<'_>, spot: Spot, centres: Vec<[f64; 2]>, is_moved: bool) -> Row {
    let signs = spot.events.iter().zip(centres).map(|(&event, centre)| Sign { event, centre });
    let signs: Vec<Sign> = signs.collect();
    let bodies = signs.iter().map(|sign| space.body(sign.event, sign.centre));
    let rect = around(bodies).unwrap_or(Rect::around(spot.at, 1.0, 1.0));
    for sign in &signs {
        space.take(space.room(sign.event, sign.centre));
    }
    Row { spot, signs, rect, is_moved }
}

/// Lays out the signs of each place by itself, as on an inset: those known most closely stand on their spot, the others
/// near it.
pub(super) fn each_place(space: &mut SignSpace<'_>, places: Vec<Spot>) -> Vec<Row> {
    let mut closest = places;
    let radius =
        |spot: &Spot| spot.places.first().map(|&place| space.dataset.place(place).radius_km);
    sort::sort_by(&mut closest, |a, b| {
        compare(radius(a).unwrap_or_default(), radius(b).unwrap_or_default())
    });
    for spot in &closest {
        space.prefer_free(Rect::around(spot.at, space.signs.size, space.signs.size));
    }
    let mut placed = Vec::new();
    let mut others = Vec::new();
    for spot in closest {
        match on_spot(space, &spot, true) {
            Some(centres) => placed.push(kept(space, spot, centres, false)),
            None => others.push(spot),
        }
    }
    placed.extend(others.into_iter().map(|spot| elsewhere(space, spot)));
    placed
}

/// The smallest rectangle around others.
pub(super) fn around(rects: impl Iterator<Item = Rect>) -> Option<Rect> {
    rects.reduce(|a, b| {
        Rect::between(
            a.x.min(b.x),
            a.y.min(b.y),
            a.right().max(b.right()),
            a.bottom().max(b.bottom()),
        )
    })
}

/// The first sign on its spot, the others beside it; `None` where they have no room. If `is_first_free`, the first has
/// to look for room as well.
fn on_spot(space: &SignSpace<'_>, spot: &Spot, is_first_free: bool) -> Option<Vec<[f64; 2]>> {
    let [x, y] = spot.at;
    let count = spot.events.len();
    match count {
        1 if !is_first_free => return Some(vec![spot.at]),
        many if many > MOST_SIGNS => return None,
        _ => {}
    }
    let is_home = space.home.contains_point(spot.at);
    // Close to the sign of another place a row would seem to go on with it; abroad it would seem to lie there.
    let (mut close, mut abroad) = (None, None);
    let first = spot.events.first().filter(|_| !is_first_free);
    let own = first.map(|&event| space.room(event, spot.at));
    for per_row in lengths(count) {
        let block = space.block(&spot.events, per_row);
        for [right, down] in [[1.0, 1.0], [-1.0, 1.0], [1.0, -1.0], [-1.0, -1.0]] {
            // Leftwards a ≠ stands towards the sign before.
            let centres = block.iter().map(|[dx, dy]| [x + dx * right, y + dy * down]);
            let centres: Vec<[f64; 2]> = centres.collect();
            let others = || spot.events.iter().zip(&centres).skip(usize::from(!is_first_free));
            if !others().all(|(&event, &at)| space.has_room(event, at)) {
                continue;
            }
            let mut rooms = others().map(|(&event, &at)| space.room(event, at));
            let has_air = rooms.all(|room| space.has_air(room, AIR_PX, own));
            match !is_home || centres.iter().all(|&at| space.home.contains_point(at)) {
                true if has_air => return Some(centres),
                true => close = close.or(Some(centres)),
                false => abroad = abroad.or(Some(centres)),
            }
        }
    }
    close.or(abroad)
}

/// How many signs a row may have, the best number first.
fn lengths(count: usize) -> Vec<usize> {
    let parts = [1, 2, 3, 4].map(|parts| count.div_ceil(parts));
    let lengths = parts.into_iter().chain([4, 3, 2]).filter(|length| *length <= LONGEST_ROW);
    // A last row of one sign reads as another place.
    let is_ragged = |length: &usize| count > *length && count % length == 1;
    let (ragged, even): (Vec<usize>, Vec<usize>) = lengths.partition(is_ragged);
    let column = (count <= SHORT_COLUMN).then_some(1);
    let mut lengths = Vec::new();
    for length in even.into_iter().chain(column).chain(ragged) {
        if !lengths.contains(&length) {
            lengths.push(length);
        }
    }
    lengths
}

/// All signs in a block near their spot.
fn a_way_off(space: &SignSpace<'_>, spot: &Spot) -> Option<Vec<[f64; 2]>> {
    let count = spot.events.len();
    if count > MOST_SIGNS {
        return None;
    }
    let blocks = lengths(count).into_iter().take(3);
    let blocks: Vec<_> =
        blocks.map(|per_row| centred(space.block(&spot.events, per_row))).collect();
    let mut covering = None;
    for step in 1..STEPS {
        for turn in 0..DIRECTIONS {
            let angle = f64::from(turn) * 2.0 * PI / f64::from(DIRECTIONS);
            let px = f64::from(step) * STEP_PX;
            let middle = [spot.at[0] + cos(angle) * px, spot.at[1] + sin(angle) * px];
            for block in &blocks {
                let centres = block.iter().map(|[dx, dy]| [middle[0] + dx, middle[1] + dy]);
                let centres: Vec<[f64; 2]> = centres.collect();
                // No other sign stands among them.
                let signs = spot.events.iter().zip(&centres);
                let rooms = signs.map(|(&event, &at)| space.room(event, at));
                let Some(rect) = around(rooms).filter(|rect| space.is_free(rect)) else {
                    continue;
                };
                if space.is_preferred(&rect) {
                    return Some(centres);
                }
                covering = covering.or(Some(centres));
            }
        }
    }
    covering
}

/// The same points around their middle.
pub(super) fn centred(block: Vec<[f64; 2]>) -> Vec<[f64; 2]> {
    let points = block.iter().map(|&at| Rect::around(at, 0.0, 0.0));
    let Some([x, y]) = around(points).map(|rect| rect.centre()) else { return block };
    block.into_iter().map(|[dx, dy]| [dx - x, dy - y]).collect()
}

/// Very many events: one for each square of the map that has some, alone or as a pile.
pub(super) fn gathered(space: &SignSpace<'_>, places: Vec<Spot>) -> Vec<Row> {
    const SQUARE: [f64; 2] = [40.0, 22.0];
    let near = space.frame.grown(SQUARE[0]);
    let square = |spot: &Spot| {
        let [x, y] = spot.at;
        ((y / SQUARE[1]).floor() as i32, (x / SQUARE[0]).floor() as i32)
    };
    let is_near = |spot: &Spot| near.intersects(&Rect::around(spot.at, 1.0, 1.0));
    let mut places: Vec<Spot> = places.into_iter().filter(is_near).collect();
    // The firmest of a square comes first, and stays so.
    let firmest = |spot: &Spot| -> Option<EventIx> { spot.events.first().copied() };
    sort::sort_by_key(&mut places, |spot| {
        let grade = firmest(spot).and_then(|event| space.shown.laid_out_rating(event));
        (square(spot), std::cmp::Reverse(grade.map(|rating| rating.grade)))
    });
    let squares = places.chunk_by(|a, b| square(a) == square(b));
    let rows = squares.filter_map(|spots| {
        let (first, rest) = spots.split_first()?;
        let mut spot = first.clone();
        for other in rest {
            spot.events.extend(&other.events);
            spot.places.extend(&other.places);
        }
        let (row, column) = square(&spot);
        let middle = [(f64::from(column) + 0.5) * SQUARE[0], (f64::from(row) + 0.5) * SQUARE[1]];
        let [event] = *spot.events.as_slice() else { return Some(Row::pile(spot, middle)) };
        // Alone it keeps its place, but for the edge of its square.
        let (dx, dy) = ((SQUARE[0] - 14.0) / 2.0, (SQUARE[1] - 14.0) / 2.0);
        let within = |at: f64, middle: f64, d: f64| at.max(middle - d).min(middle + d);
        let centre = [within(spot.at[0], middle[0], dx), within(spot.at[1], middle[1], dy)];
        let rect = space.body(event, centre);
        Some(Row { spot, signs: vec![Sign { event, centre }], rect, is_moved: false })
    });
    rows.collect()
}
