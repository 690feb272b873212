//! Events → nodes: what stands at one spot of the map, at this zoom.

use super::MapRequest;
use super::outline::contains;
use crate::base::math::hypot;
use crate::base::order;
use crate::geo::LonLat;
use crate::model::{Dataset, EventIx, PlaceIx, Precision};
use crate::query::{Identification, Selection, identification};
use crate::scene::Rect;
use crate::scene::symbol::MAP_SIZE;

/// The visible events with their identification, by day.
pub(super) type Found = Vec<(EventIx, Identification)>;

/// How a node is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeKind {
    /// Symbols at the spot that the sources name.
    Spot,
    /// Symbols in a tray inside a shaded oblast.
    Oblast,
    /// Spots too close to be told apart: a box with the number of events.
    Box,
}

/// Events that are drawn together.
#[derive(Clone, Debug)]
pub struct Node {
    /// The events, by day.
    pub events: Vec<EventIx>,
    /// The places they name.
    pub places: Vec<PlaceIx>,
    /// How they are drawn.
    pub kind: NodeKind,
    /// The tray, the box or the symbol.
    pub rect: Rect,
    /// The spot that the sources name, where the symbol had to be moved off it.
    pub moved_from: Option<[f64; 2]>,
}

/// The width and height of one symbol in a tray.
pub(super) const CELL: f64 = MAP_SIZE + 5.0;
const TRAY_PAD: f64 = 3.0;

pub(super) fn identify(dataset: &Dataset, selection: &Selection, visible: &[EventIx]) -> Found {
    visible.iter().map(|&event| (event, identification(dataset, event, selection))).collect()
}

/// The columns of a tray: up to four in a row.
pub(super) fn columns(count: usize) -> usize {
    count.clamp(1, if count == 5 || count == 6 { 3 } else { 4 })
}

/// The size of a tray of so many symbols.
fn tray_size(count: usize) -> [f64; 2] {
    let columns = columns(count);
    let rows = count.div_ceil(columns);
    [columns as f64 * CELL + 2.0 * TRAY_PAD, rows as f64 * CELL + 2.0 * TRAY_PAD]
}

/// The centre of symbol number `at` of a tray.
pub(super) fn cell(rect: Rect, at: usize, count: usize) -> [f64; 2] {
    let columns = columns(count);
    let [left, top] = [rect.x + TRAY_PAD, rect.y + TRAY_PAD];
    let (column, row) = ((at % columns) as f64, (at / columns) as f64);
    [left + (column + 0.5) * CELL, top + (row + 0.5) * CELL]
}

pub(super) fn nodes(request: &MapRequest<'_>, found: &Found, frame: Rect) -> Vec<Node> {
    let mut spots = Vec::new();
    let mut oblasts: Vec<Node> = Vec::new();
    for place in places(request.dataset, found) {
        let row = request.dataset.place(place);
        let of_place =
            |(event, _): &&(EventIx, Identification)| request.dataset.event(*event).place == place;
        let events: Vec<_> = found.iter().filter(of_place).map(|(event, _)| *event).collect();
        let centre = request.view.screen_from_lonlat(LonLat::new(row.lon, row.lat));
        match row.precision {
            Precision::Country => {}
            Precision::Oblast => {
                let [w, h] = tray_size(events.len());
                let centre = oblast_centre(request, place);
                let rect = Rect::around(centre, w, h);
                oblasts.push(Node {
                    events,
                    places: vec![place],
                    kind: NodeKind::Oblast,
                    rect,
                    moved_from: None,
                });
            }
            _ => {
                let [w, h] =
                    if events.len() == 1 { [MAP_SIZE; 2] } else { tray_size(events.len()) };
                let rect = Rect::around(centre, w, h);
                spots.push(Node {
                    events,
                    places: vec![place],
                    kind: NodeKind::Spot,
                    rect,
                    moved_from: None,
                });
            }
        }
    }
    let mut all = merged(spots);
    for oblast in oblasts {
        let node = moved_clear(request, oblast, &all);
        all.push(node);
    }
    all.retain(|node| node.rect.meets(&frame));
    all
}

fn places(dataset: &Dataset, found: &Found) -> Vec<PlaceIx> {
    let mut places: Vec<_> = found.iter().map(|(event, _)| dataset.event(*event).place).collect();
    order::sort_by_key(&mut places, |place| *place);
    places.dedup();
    places
}

/// Where an oblast has most room for its tray.
fn oblast_centre(request: &MapRequest<'_>, place: PlaceIx) -> [f64; 2] {
    let row = request.dataset.place(place);
    let area = request.basemap.oblast(request.dataset.text(row.oblast));
    let at = area.map_or(LonLat::new(row.lon, row.lat), |area| area.label);
    request.view.screen_from_lonlat(at)
}

/// Spots that nearly meet are told apart by moving two single symbols a little; where that does not
/// do, they become a box, and boxes that meet become one.
fn merged(mut spots: Vec<Node>) -> Vec<Node> {
    const CLEARANCE: f64 = 4.0;
    loop {
        let meets = |a: &Node, b: &Node| a.rect.grown(CLEARANCE).meets(&b.rect);
        let meeting = (0..spots.len()).find_map(|a| {
            (a + 1..spots.len()).find(|&b| meets(&spots[a], &spots[b])).map(|b| (a, b))
        });
        let Some((a, b)) = meeting else { return spots };
        if let Some([first, second]) = moved_apart(&spots[a], &spots[b], MAP_SIZE + CLEARANCE + 0.5)
        {
            (spots[a], spots[b]) = (first, second);
            continue;
        }
        let other = spots.remove(b);
        let node = &mut spots[a];
        let (n, m) = (node.events.len() as f64, other.events.len() as f64);
        let ([x, y], [x2, y2]) = (spot(node), spot(&other));
        let centre = [(x * n + x2 * m) / (n + m), (y * n + y2 * m) / (n + m)];
        node.events.extend(other.events);
        order::sort_by_key(&mut node.events, |event| *event);
        node.places.extend(other.places);
        node.kind = NodeKind::Box;
        node.moved_from = None;
        node.rect = Rect::around(centre, 30.0, 26.0);
    }
}

fn spot(node: &Node) -> [f64; 2] {
    node.moved_from.unwrap_or(node.rect.centre())
}

/// Two single symbols set `distance` apart along the line between their spots. `None` where one is not
/// single, was moved before, or both spots are as good as one.
fn moved_apart(a: &Node, b: &Node, distance: f64) -> Option<[Node; 2]> {
    let can_move = |node: &Node| node.events.len() == 1 && node.moved_from.is_none();
    let ([x, y], [x2, y2]) = (a.rect.centre(), b.rect.centre());
    let between = hypot(x2 - x, y2 - y);
    if !can_move(a) || !can_move(b) || between < distance / 2.0 {
        return None;
    }
    // Squares are clear of each other once they are apart along one axis.
    let stretch = distance / (x2 - x).abs().max((y2 - y).abs());
    let step = (stretch - 1.0).max(0.0) / 2.0;
    let [dx, dy] = [(x2 - x) * step, (y2 - y) * step];
    let moved = |node: &Node, [cx, cy]: [f64; 2]| Node {
        moved_from: Some(node.rect.centre()),
        rect: Rect::around([cx, cy], node.rect.w, node.rect.h),
        ..node.clone()
    };
    Some([moved(a, [x - dx, y - dy]), moved(b, [x2 + dx, y2 + dy])])
}

/// A tray moved off what already stands there, but not out of its oblast.
fn moved_clear(request: &MapRequest<'_>, mut node: Node, others: &[Node]) -> Node {
    let dataset = request.dataset;
    let Some(&place) = node.places.first() else { return node };
    let Some(area) = request.basemap.oblast(dataset.text(dataset.place(place).oblast)) else {
        return node;
    };
    let [x, y] = node.rect.centre();
    let (w, h) = (node.rect.w, node.rect.h);
    let is_free = |rect: &Rect| others.iter().all(|other| !other.rect.grown(4.0).meets(rect));
    let steps = [0.0, 12.0, -12.0, 24.0, -24.0, 38.0, -38.0, 54.0, -54.0, 72.0, -72.0];
    let mut candidates: Vec<[f64; 2]> =
        steps.iter().flat_map(|&dx| steps.iter().map(move |&dy| [dx, dy])).collect();
    order::sort_by(&mut candidates, |a, b| {
        let length = |p: &[f64; 2]| p[0] * p[0] + p[1] * p[1];
        order::partial(&length(a), &length(b))
    });
    for [dx, dy] in candidates {
        let rect = Rect::around([x + dx, y + dy], w, h);
        let world = request.view.world_from_screen([x + dx, y + dy]);
        if is_free(&rect) && contains(&area.rings, [world.x, world.y]) {
            node.rect = rect;
            break;
        }
    }
    node
}
