//! Keyboard navigation from event to event, by time or from west to east.

use crate::base::math::compare;
use crate::base::sort;
use crate::model::{Dataset, EventIx, Precision};
use crate::vocabulary;

vocabulary! {
    /// The order of events.
    WalkOrder {
        /// By day, then id.
        Time = "time",
        /// By longitude, then by time; events without a place last.
        WestEast = "west-east",
    }
}

/// The event `step` events after `from` (before it where negative), at most the last or the first; `None`
/// where there is none in that direction. A hidden `from` keeps its position in the order; without `from`
/// the walk starts at either end.
pub fn walk(
    dataset: &Dataset,
    visible: &[EventIx],
    from: Option<EventIx>,
    order: WalkOrder,
    step: i32,
) -> Option<EventIx> {
    let key = |event: EventIx| {
        let place = dataset.place_of(event);
        let (is_unplaced, lon) = match order {
            WalkOrder::Time => (false, 0.0),
            WalkOrder::WestEast if place.precision == Precision::Country => (true, 0.0),
            WalkOrder::WestEast => (false, place.lon),
        };
        // Events are numbered by day, then id.
        (is_unplaced, lon, event)
    };
    let mut events = visible.to_vec();
    sort::sort_by(&mut events, |&a, &b| {
        let (a, b) = (key(a), key(b));
        a.0.cmp(&b.0).then(compare(a.1, b.1)).then(a.2.cmp(&b.2))
    });
    let (last, wanted) = (events.len().checked_sub(1)?, step.unsigned_abs() as usize);
    // The number of events before `from`, and including it.
    let (before, through) = match (from.map(key), step > 0) {
        (Some(own), _) => (
            events.partition_point(|&event| key(event) < own),
            events.partition_point(|&event| key(event) <= own),
        ),
        (None, true) => (0, 0),
        (None, false) => (events.len(), events.len()),
    };
    let at = match step {
        0 => return None,
        1.. => (through + wanted - 1).min(last.max(through)),
        _ => before.checked_sub(wanted).unwrap_or(if before > 0 { 0 } else { return None }),
    };
    events.get(at).copied()
}

/// The event that a key leads to on the map: up and down by time, left and right by longitude, Home and End
/// to the first and the last. `None` for other keys, `Some(None)` where there is no event in that
/// direction. Events without a place are skipped.
pub fn walk_by_key(
    dataset: &Dataset,
    visible: &[EventIx],
    from: Option<EventIx>,
    key: &str,
) -> Option<Option<EventIx>> {
    let (from, order, step) = match key {
        "ArrowLeft" => (from, WalkOrder::WestEast, -1),
        "ArrowRight" => (from, WalkOrder::WestEast, 1),
        "ArrowUp" => (from, WalkOrder::Time, -1),
        "ArrowDown" => (from, WalkOrder::Time, 1),
        "Home" => (None, WalkOrder::Time, 1),
        "End" => (None, WalkOrder::Time, -1),
        _ => return None,
    };
    let mut placed = visible.to_vec();
    placed.retain(|event| dataset.place_of(*event).precision != Precision::Country);
    Some(walk(dataset, &placed, from, order, step))
}

/// The mark that a key leads to on the chart, in reading order of `num_marks`; `None` for other keys.
pub fn mark_by_key(mark: usize, key: &str, num_marks: usize) -> Option<usize> {
    let last = num_marks.saturating_sub(1);
    Some(match key {
        "ArrowLeft" | "ArrowUp" => mark.saturating_sub(1),
        "ArrowRight" | "ArrowDown" => mark.saturating_add(1).min(last),
        "Home" => 0,
        "End" => last,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::intern::Text;
    use crate::model::{Event, Place, PlaceIx, TargetKind};
    use crate::time::Day;

    fn dataset() -> Dataset {
        let mut dataset = Dataset::default();
        let places = [
            ("east", 36.0, Precision::Settlement),
            ("nowhere", 31.0, Precision::Country),
            ("west", 24.0, Precision::Site),
        ];
        for (id, lon, precision) in places {
            let none = Text::default();
            let id = dataset.strings.intern(id);
            let (name_en, name_uk, oblast, note) = (id, none, none, none);
            let (lat, radius_km) = (49.0, 5.0);
            let place =
                Place { id, name_en, name_uk, oblast, lat, lon, precision, radius_km, note };
            dataset.places.push(place);
        }
        let events = [
            ("2024-01-02-east", 0),
            ("2024-01-03-nowhere", 1),
            ("2024-01-04-west", 2),
            ("2024-01-05-east", 0),
        ];
        for (at, (id, place)) in events.into_iter().enumerate() {
            let (none, day) = (Text::default(), Day::from_number(at as i32));
            let id = dataset.strings.intern(id);
            dataset.events.push(Event {
                id,
                from: day,
                to: day,
                time_local: none,
                place: PlaceIx(place),
                target: none,
                target_kind: TargetKind::Unknown,
                attack_group: none,
                note: none,
            });
        }
        dataset
    }

    fn ids(dataset: &Dataset, order: WalkOrder, step: i32) -> Vec<String> {
        let visible: Vec<_> = dataset.events.indices().collect();
        let mut at = None;
        let mut found = Vec::new();
        while let Some(next) = walk(dataset, &visible, at, order, step) {
            found.push(dataset.event_id(next).to_owned());
            at = Some(next);
            assert!(found.len() <= visible.len(), "the walk is circular");
        }
        found
    }

    #[test]
    fn each_event_is_visited_once_in_both_orders() {
        let dataset = dataset();
        let (east, nowhere, west, later) =
            ("2024-01-02-east", "2024-01-03-nowhere", "2024-01-04-west", "2024-01-05-east");
        assert_eq!(ids(&dataset, WalkOrder::Time, 1), [east, nowhere, west, later]);
        assert_eq!(ids(&dataset, WalkOrder::Time, -1), [later, west, nowhere, east]);
        assert_eq!(ids(&dataset, WalkOrder::WestEast, 1), [west, east, later, nowhere]);
        assert_eq!(ids(&dataset, WalkOrder::WestEast, -1), [nowhere, later, east, west]);
    }

    #[test]
    fn long_steps_stop_at_the_ends() {
        let dataset = dataset();
        let visible: Vec<_> = dataset.events.indices().collect();
        let go = |from: usize, step| {
            walk(&dataset, &visible, Some(visible[from]), WalkOrder::Time, step)
                .map(|event| visible.iter().position(|known| *known == event).unwrap())
        };
        assert_eq!(go(1, 10), Some(3));
        assert_eq!(go(2, -10), Some(0));
        assert_eq!(
            (go(3, 1), go(3, 9), go(0, -1), go(0, -9), go(1, 0)),
            (None, None, None, None, None)
        );
        assert_eq!((go(0, 2), go(3, -2)), (Some(2), Some(1)));
        assert_eq!((go(0, i32::MAX), go(3, i32::MIN)), (Some(3), Some(0)));
    }

    #[test]
    fn keys_follow_longitude_and_time_and_skip_events_without_a_place() {
        let dataset = dataset();
        let all: Vec<_> = dataset.events.indices().collect();
        let go = |from: Option<usize>, key| {
            let next = walk_by_key(&dataset, &all, from.map(|at| all[at]), key)?;
            Some(next.map(|event| all.iter().position(|known| *known == event).unwrap()))
        };
        // 0 and 3 are in the east, 2 in the west; 1 has no place.
        assert_eq!(go(Some(0), "ArrowDown"), Some(Some(2)));
        assert_eq!(go(Some(2), "ArrowUp"), Some(Some(0)));
        assert_eq!(go(Some(2), "ArrowRight"), Some(Some(0)));
        assert_eq!(go(Some(0), "ArrowLeft"), Some(Some(2)));
        assert_eq!((go(Some(2), "Home"), go(Some(2), "End")), (Some(Some(0)), Some(Some(3))));
        assert_eq!((go(Some(3), "ArrowDown"), go(Some(2), "ArrowLeft")), (Some(None), Some(None)));
        assert_eq!(go(None, "ArrowDown"), Some(Some(0)));
        for key in ["Enter", "a", "PageUp", ""] {
            assert_eq!(go(Some(0), key), None, "{key:?}");
        }
        assert_eq!(
            walk_by_key(&dataset, &[all[1]], None, "Home"),
            Some(None),
            "no event has a place"
        );
    }

    #[test]
    fn keys_move_between_marks_and_stop_at_the_ends() {
        let go = |mark, key| mark_by_key(mark, key, 3);
        assert_eq!((go(0, "ArrowRight"), go(1, "ArrowDown")), (Some(1), Some(2)));
        assert_eq!(
            (go(2, "ArrowRight"), go(0, "ArrowLeft"), go(0, "ArrowUp")),
            (Some(2), Some(0), Some(0))
        );
        assert_eq!((go(1, "Home"), go(1, "End")), (Some(0), Some(2)));
        assert_eq!((go(1, "Escape"), go(1, "x")), (None, None));
        assert_eq!(mark_by_key(0, "End", 0), Some(0), "no marks");
    }

    #[test]
    fn the_walk_continues_from_a_hidden_event() {
        let dataset = dataset();
        let all: Vec<_> = dataset.events.indices().collect();
        let visible = [all[0], all[3]];
        assert_eq!(walk(&dataset, &visible, Some(all[2]), WalkOrder::Time, 1), Some(all[3]));
        assert_eq!(walk(&dataset, &visible, Some(all[2]), WalkOrder::Time, -1), Some(all[0]));
        assert_eq!(walk(&dataset, &[], Some(all[2]), WalkOrder::Time, 1), None);
    }
}
