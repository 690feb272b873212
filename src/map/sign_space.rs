//! What signs keep clear of while they are laid out.

use super::pixel_area::PixelArea;
use super::shown_events::ShownEvents;
use super::signs::{self, SignSize};
use crate::labels::OccupancyGrid;
use crate::model::{Dataset, EventIx};
use crate::scene::Rect;

/// So much of its room a sign may share with its neighbour.
const SHARED_PX: f64 = 0.8;

/// The map, or an inset of it, while signs are laid out on it.
pub(super) struct SignSpace<'g> {
    pub(super) dataset: &'g Dataset,
    pub(super) shown: &'g ShownEvents<'g>,
    pub(super) signs: SignSize,
    /// Signs that can stay within it do so.
    pub(super) frame: Rect,
    /// The country: signs leave it only where they have no room in it.
    pub(super) home: &'g PixelArea,
    taken: OccupancyGrid,
    /// What had better stay free.
    preferred: OccupancyGrid,
}

impl<'g> SignSpace<'g> {
    pub(super) fn new(
        (dataset, shown): (&'g Dataset, &'g ShownEvents<'g>),
        signs: SignSize,
        frame: Rect,
        home: &'g PixelArea,
    ) -> Self {
        let grid = || OccupancyGrid::new(frame.right(), frame.bottom());
        Self { dataset, shown, signs, frame, home, taken: grid(), preferred: grid() }
    }

    /// The room of the sign of an event at a point.
    pub(super) fn room(&self, event: EventIx, at: [f64; 2]) -> Rect {
        signs::room(self.dataset, self.shown, event, self.signs.size, at)
    }

    /// What names keep their distance from.
    pub(super) fn body(&self, event: EventIx, at: [f64; 2]) -> Rect {
        signs::body(self.dataset, self.shown, event, self.signs.size, at)
    }

    /// Whether a sign has room at a point, within the frame.
    pub(super) fn has_room(&self, event: EventIx, at: [f64; 2]) -> bool {
        let room = self.room(event, at);
        self.frame.contains(&room) && self.taken.is_free(&room.grown(-SHARED_PX))
    }

    /// Whether a sign has room with so much air around it, but for one room that is its own row's.
    pub(super) fn has_air(&self, room: Rect, px: f64, own: Option<Rect>) -> bool {
        let around = room.grown(px);
        let own = own.is_some_and(|own| own.intersects(&around));
        self.frame.contains(&room) && self.taken.num_meeting(&around) == usize::from(own)
    }

    /// Whether nothing stands in a rectangle within the frame.
    pub(super) fn is_free(&self, rect: &Rect) -> bool {
        self.frame.contains(rect) && self.taken.is_free(rect)
    }

    /// What comes later stands there only where it has no better place.
    pub(super) fn prefer_free(&mut self, rect: Rect) {
        self.preferred.add(rect);
    }

    /// Whether a rectangle leaves free what had better stay free.
    pub(super) fn is_preferred(&self, rect: &Rect) -> bool {
        self.preferred.is_free(rect)
    }

    /// Keeps what comes later off a rectangle.
    pub(super) fn take(&mut self, rect: Rect) {
        self.taken.add(rect);
    }

    /// Whether the sign of an event has a ≠.
    pub(super) fn is_contested(&self, event: EventIx) -> bool {
        signs::is_contested(self.shown, event)
    }

    /// The rows in which events stand with so many to a row: how far each is from the first.
    pub(super) fn block(&self, events: &[EventIx], per_row: usize) -> Vec<[f64; 2]> {
        let is_tall =
            |&event: &EventIx| self.is_contested(event) || self.dataset.event(event).is_undated();
        let row_step = self.signs.step_after(events.iter().any(is_tall));
        // Several rows keep to columns.
        let is_one = events.len() <= per_row;
        let is_any_contested = events.iter().any(|&event| self.is_contested(event));
        let mut offsets = Vec::with_capacity(events.len());
        for (row, events) in events.chunks(per_row.max(1)).enumerate() {
            let mut x = 0.0;
            for &event in events {
                offsets.push([x, row as f64 * row_step]);
                let is_wide = if is_one { self.is_contested(event) } else { is_any_contested };
                x += self.signs.step_after(is_wide && per_row > 1);
            }
        }
        offsets
    }
}
