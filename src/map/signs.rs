//! The signs of strikes: their size at the width of the map, and the room that each takes.

use super::shown_events::ShownEvents;
use crate::model::{Dataset, EventIx, Grade};
use crate::scene::Rect;

/// Below this width a map is a phone's.
pub(super) const NARROW_PX: f64 = 560.0;
/// Below this width it is a small phone's.
const SMALL_PX: f64 = 340.0;
/// The least distance at which signs can be told apart and pressed.
const APART_PX: f64 = 12.5;
/// The least size of a pointer target.
const TARGET_PX: f64 = 24.0;

/// The measures of signs on one map.
#[derive(Clone, Copy, Debug)]
pub(super) struct SignSize {
    /// The diameter of a sign.
    pub(super) size: f64,
    /// From one sign of a row to the next.
    pub(super) step: f64,
}

impl SignSize {
    /// On a map of this width.
    pub(super) fn of_width(width: f64) -> Self {
        match width {
            small if small <= SMALL_PX => Self { size: 9.5, step: 12.5 },
            narrow if narrow < NARROW_PX => Self { size: 10.5, step: 13.5 },
            _ => Self { size: 12.5, step: 16.0 },
        }
    }

    /// In an inset.
    pub(super) const INSET: Self = Self { size: 11.5, step: 14.5 };

    /// Signs nearer than this, up or down and sideways, would cover each other.
    pub(super) fn apart(self) -> f64 {
        (self.size + 1.5).max(APART_PX)
    }

    /// From a sign to the next one in its row: farther after a contested one, whose ≠ stands between them.
    pub(super) fn step_after(self, is_contested: bool) -> f64 {
        self.step * if is_contested { 1.3 } else { 1.0 }
    }

    /// The side of the pointer target of a sign: it does not reach the middle of a neighbour.
    pub(super) fn target(self) -> f64 {
        TARGET_PX.min(2.0 * self.size)
    }
}

/// A sign on the map.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sign {
    /// Its event.
    pub(super) event: EventIx,
    /// Where it stands.
    pub(super) centre: [f64; 2],
}

/// The room that the sign of an event takes around a point: with ≠ at its upper right if it is contested, and the
/// mark of a period beneath it if its day is not known.
pub(super) fn room(
    dataset: &Dataset,
    shown: &ShownEvents<'_>,
    event: EventIx,
    size: f64,
    [x, y]: [f64; 2],
) -> Rect {
    let rating = shown.laid_out_rating(event);
    let is_confirmed = rating.is_some_and(|rating| rating.grade == Grade::Confirmed);
    let half = size * if is_confirmed { 0.65 } else { 0.5 } + 1.0;
    let is_contested = rating.is_some_and(|rating| rating.is_contested);
    let (right, top) = if is_contested { (size * 0.95, size * 0.95) } else { (half, half) };
    let is_undated = dataset.event(event).is_undated();
    let bottom = if is_undated { size * 0.92 } else { half };
    Rect::between(x - half, y - top, x + right.max(half), y + bottom.max(half))
}

/// What a name keeps its distance from: the sign with what hangs beneath it. A ≠ may stand above the gap.
pub(super) fn body(
    dataset: &Dataset,
    shown: &ShownEvents<'_>,
    event: EventIx,
    size: f64,
    at: [f64; 2],
) -> Rect {
    let room = room(dataset, shown, event, size, at);
    let half = size / 2.0 + 1.0;
    let right = room.right().min(at[0] + (size * 0.95 - 3.0).max(half));
    Rect::between(room.x, room.y.max(at[1] - half), right, room.bottom())
}

/// Whether the sign of an event has a ≠.
pub(super) fn is_contested(shown: &ShownEvents<'_>, event: EventIx) -> bool {
    shown.laid_out_rating(event).is_some_and(|rating| rating.is_contested)
}

/// Events in the order of a row: the firmest first, then by day.
pub(super) fn firmest_first(shown: &ShownEvents<'_>, events: &mut [EventIx]) {
    crate::base::sort::sort_by_key(events, |&event| {
        (std::cmp::Reverse(shown.laid_out_rating(event).map(|rating| rating.grade)), event)
    });
}
