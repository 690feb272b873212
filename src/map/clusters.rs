//! Events → clusters: what stands at one spot of the map, at this zoom.

use super::MapRequest;
use super::declutter::merged;
use super::oblast_groups::oblast_tray;
use super::shown_events::{ShownEvents, by_place};
use crate::geo::LonLat;
use crate::model::{EventIx, PlaceIx, Precision};
use crate::scene::Rect;
use crate::scene::symbol::MAP_SIZE;

/// How a cluster is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClusterKind {
    /// Symbols at the spot that the sources name.
    Spot,
    /// Symbols in a tray inside a raion or another area whose size shows.
    Area,
    /// Symbols in a tray inside a shaded oblast.
    Oblast,
    /// Spots too close to be told apart: a box with the number of events.
    Box,
}

/// Events that are drawn together.
#[derive(Clone, Debug)]
pub struct Cluster {
    /// The events, by day; on a steady map those of other days too.
    pub events: Vec<EventIx>,
    /// The places they name.
    pub places: Vec<PlaceIx>,
    /// How they are drawn.
    pub kind: ClusterKind,
    /// The tray, the box or the symbol.
    pub rect: Rect,
    /// The spot that the sources name, where the symbol had to be moved off it.
    pub moved_from: Option<[f64; 2]>,
}

impl Cluster {
    /// The symbols stand in a tray.
    pub fn has_tray(&self) -> bool {
        self.kind != ClusterKind::Spot || self.events.len() > 1
    }
}

/// The width and the height of the room of one symbol in a tray; below it the sign of a period may stand.
const CELL: [f64; 2] = [MAP_SIZE + 5.0, MAP_SIZE + 7.0];
/// So far above the middle of its room stands a symbol.
const RAISED: f64 = 1.5;
const TRAY_PAD: f64 = 3.0;
/// From this radius in pixels on an area is seen to be one, and its symbol stands in a tray.
const AREA_PX: f64 = 18.0;

/// The columns of a tray: up to four in a row.
pub(super) fn columns(count: usize) -> usize {
    count.clamp(1, if count == 5 || count == 6 { 3 } else { 4 })
}

/// The size of a tray of so many symbols.
pub(super) fn tray_size(count: usize) -> [f64; 2] {
    let columns = columns(count);
    let rows = count.div_ceil(columns);
    [columns as f64 * CELL[0] + 2.0 * TRAY_PAD, rows as f64 * CELL[1] + 2.0 * TRAY_PAD]
}

/// The centre of symbol number `at` of a tray.
pub(super) fn cell(rect: Rect, at: usize, count: usize) -> [f64; 2] {
    let columns = columns(count);
    let [left, top] = [rect.x + TRAY_PAD, rect.y + TRAY_PAD];
    let (column, row) = ((at % columns) as f64, (at / columns) as f64);
    [left + (column + 0.5) * CELL[0], top + (row + 0.5) * CELL[1] - RAISED]
}

/// The tray around symbols at these points, no larger than they need.
pub(super) fn tray_around(centres: impl Iterator<Item = [f64; 2]>) -> Rect {
    let (mut low, mut high) = ([f64::INFINITY; 2], [f64::NEG_INFINITY; 2]);
    for [x, y] in centres {
        (low, high) = ([low[0].min(x), low[1].min(y)], [high[0].max(x), high[1].max(y)]);
    }
    let [w, h] = [CELL[0] / 2.0 + TRAY_PAD, CELL[1] / 2.0 + TRAY_PAD];
    Rect::between(low[0] - w, low[1] - h + RAISED, high[0] + w, high[1] + h + RAISED)
}

/// What stands where, with room for every event that is laid out. Trays keep clear of the `furniture`.
pub(super) fn clusters(
    request: &MapRequest<'_>,
    shown: &ShownEvents<'_>,
    frame: Rect,
    furniture: &[Rect],
) -> Vec<Cluster> {
    let dataset = request.dataset;
    let (mut spots, mut oblasts) = (Vec::new(), Vec::new());
    for events in by_place(dataset, &shown.laid_out) {
        let Some(place) = events.first().map(|&event| dataset.event(event).place) else { continue };
        let row = dataset.place(place);
        let kind = match row.precision {
            Precision::Country => continue,
            Precision::Oblast => ClusterKind::Oblast,
            Precision::Raion if row.radius_km * request.view.px_per_km_at(row.lat) > AREA_PX => {
                ClusterKind::Area
            }
            _ => ClusterKind::Spot,
        };
        let is_single = kind == ClusterKind::Spot && events.len() == 1;
        let [w, h] = if is_single { [MAP_SIZE; 2] } else { tray_size(events.len()) };
        let centre = request.view.screen_from_lonlat(LonLat::new(row.lon, row.lat));
        let rect = Rect::around(centre, w, h);
        let cluster = Cluster { events, places: vec![place], kind, rect, moved_from: None };
        if kind == ClusterKind::Oblast { &mut oblasts } else { &mut spots }.push(cluster);
    }
    let mut all = merged(spots, frame);
    for oblast in oblasts {
        let taken = all.iter().map(|cluster| cluster.rect).chain(furniture.iter().copied());
        let taken: Vec<Rect> = taken.collect();
        all.push(oblast_tray(request, oblast, &taken, frame));
    }
    all.retain(|cluster| cluster.rect.intersects(&frame));
    all
}
