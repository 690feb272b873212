//! The brush of time strip and chart: choosing days with pointer or keyboard.

use super::gesture::is_drag;
use crate::query::Filter;
use crate::time::{Day, Period};

/// The part of the brush that is dragged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grip {
    /// A new range of days that starts on this day.
    New(Day),
    /// The first day shown.
    From,
    /// The last day shown.
    To,
    /// The as-of day.
    Asof,
}

/// A press on strip or chart that may become a drag.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Press {
    from_x: f64,
    grip: Grip,
    is_drag: bool,
}

impl Press {
    /// The pointer was pressed at `x`, in pixels, on this part of the brush.
    pub fn new(x: f64, grip: Grip) -> Self {
        Self { from_x: x, grip, is_drag: false }
    }

    /// Whether the pointer has moved too far for a click.
    pub fn is_drag(&self) -> bool {
        self.is_drag
    }

    /// The pointer moved to `x`: returns the dragged part, or `None` while it may still be a click.
    pub fn move_to(&mut self, x: f64) -> Option<Grip> {
        self.is_drag |= is_drag([x - self.from_x, 0.0]);
        self.is_drag.then_some(self.grip)
    }
}

/// The day for a pointer at `x`. Edges snap to the nearest midnight: a first day begins there, a last day
/// ends there. A day is `day_px` pixels wide; `day_at` gives the day at a position.
pub fn day_under(grip: Grip, x: f64, day_px: f64, day_at: impl Fn(f64) -> Day) -> Day {
    day_at(match grip {
        Grip::New(_) => x,
        Grip::From => x + day_px / 2.0,
        Grip::To | Grip::Asof => x - day_px / 2.0,
    })
}

/// The filter after a drag to `day`; `extent` as in [`days_after_drag`]. The last day of the extent is
/// today.
pub fn filter_after_drag(shown: Filter, grip: Grip, day: Day, extent: (Day, Day)) -> Filter {
    match grip {
        Grip::Asof => Filter { asof: Some(day).filter(|day| *day < extent.1), ..shown },
        _ => Filter { days: days_after_drag(shown.days, grip, day, extent), ..shown },
    }
}

/// The filter after a key press on a handle: the handle moves ([`day_after_key`]) or its limit is removed.
/// `None` for other keys.
pub fn filter_after_key(
    shown: Filter,
    grip: Grip,
    key: &str,
    extent: (Day, Day),
) -> Option<Filter> {
    if matches!(key, "Escape" | "Delete" | "Backspace") {
        return Some(match grip {
            Grip::Asof => Filter { asof: None, ..shown },
            _ => Filter { days: Period::default(), ..shown },
        });
    }
    let now = match grip {
        Grip::From => shown.days.from.unwrap_or(extent.0),
        Grip::To => shown.days.to.unwrap_or(extent.1),
        _ => shown.asof.unwrap_or(extent.1),
    };
    Some(filter_after_drag(shown, grip, day_after_key(now, key, extent)?, extent))
}

/// The days after a drag to `day`; `extent` is the first and the last day that can be chosen. An edge at
/// the end of the extent is open, so that the URL does not contain it.
pub fn days_after_drag(days: Period, grip: Grip, day: Day, (first, last): (Day, Day)) -> Period {
    let day = day.max(first).min(last);
    let (from, to) = (days.from.unwrap_or(first), days.to.unwrap_or(last));
    let (from, to) = match grip {
        Grip::New(begun) => (begun.min(day), begun.max(day)),
        Grip::From => (day.min(to), to),
        Grip::To => (from, day.max(from)),
        Grip::Asof => return days,
    };
    Period { from: Some(from).filter(|from| *from > first), to: Some(to).filter(|to| *to < last) }
}

/// The day after a key press on a handle, as for sliders: arrow keys move by a day, Page keys by a month,
/// Home and End to the ends. `None` for other keys.
pub fn day_after_key(day: Day, key: &str, (first, last): (Day, Day)) -> Option<Day> {
    let next = match key {
        "ArrowLeft" | "ArrowDown" => day.plus(-1),
        "ArrowRight" | "ArrowUp" => day.plus(1),
        "PageUp" => day.plus(30),
        "PageDown" => day.plus(-30),
        "Home" => first,
        "End" => last,
        _ => return None,
    };
    Some(next.max(first).min(last))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn extent() -> (Day, Day) {
        (day("2023-12-01"), day("2025-12-01"))
    }

    #[test]
    fn a_range_can_be_dragged_from_either_end() {
        let (a, b) = (day("2024-01-05"), day("2024-03-01"));
        let one = days_after_drag(Period::default(), Grip::New(a), b, extent());
        let other = days_after_drag(Period::default(), Grip::New(b), a, extent());
        assert_eq!(one, Period { from: Some(a), to: Some(b) });
        assert_eq!(one, other);
    }

    #[test]
    fn an_edge_stops_at_the_other_and_is_open_at_the_end() {
        let days = Period { from: Some(day("2024-01-05")), to: Some(day("2024-03-01")) };
        let moved = days_after_drag(days, Grip::From, day("2024-09-01"), extent());
        assert_eq!(moved, Period { from: days.to, to: days.to });
        let open = days_after_drag(days, Grip::To, day("2030-01-01"), extent());
        assert_eq!(open, Period { from: days.from, to: None });
    }

    #[test]
    fn keys_move_a_handle_within_the_extent() {
        let (first, last) = extent();
        assert_eq!(
            day_after_key(day("2024-01-05"), "ArrowRight", extent()),
            Some(day("2024-01-06"))
        );
        assert_eq!(day_after_key(first, "ArrowLeft", extent()), Some(first));
        assert_eq!(day_after_key(first, "End", extent()), Some(last));
        assert_eq!(day_after_key(first, "x", extent()), None);
        assert_eq!(day_after_key(day("2024-01-05"), "PageUp", extent()), Some(day("2024-02-04")));
        assert_eq!(day_after_key(first.plus(10), "PageDown", extent()), Some(first), "no farther");
        assert_eq!(day_after_key(last, "PageUp", extent()), Some(last));
        // A day outside the extent, possible in a link, moves into it.
        assert_eq!(day_after_key(day("2031-01-01"), "ArrowRight", extent()), Some(last));
    }

    #[test]
    fn a_press_with_little_movement_is_a_click() {
        let mut press = Press::new(200.0, Grip::To);
        for x in [204.0, 196.0, 200.0] {
            assert_eq!(press.move_to(x), None);
        }
        assert!(!press.is_drag());
        assert_eq!(press.move_to(195.0), Some(Grip::To));
        assert_eq!(press.move_to(200.0), Some(Grip::To), "a drag back to the start is no click");
        assert!(press.is_drag());
    }

    #[test]
    fn edges_snap_to_midnight_and_a_new_range_to_the_day_under_the_pointer() {
        // A day is ten pixels wide.
        let day_at = |x: f64| day("2024-01-01").plus((x / 10.0).floor() as i32);
        let under = |grip, x| day_under(grip, x, 10.0, day_at);
        let new = Grip::New(day("2024-01-01"));
        assert_eq!(under(new, 29.9), day("2024-01-03"));
        // Midnight between the 2nd and the 3rd is at 20.
        for x in [15.1, 20.0, 24.9] {
            assert_eq!(under(Grip::From, x), day("2024-01-03"), "{x}");
        }
        for x in [15.1, 20.0, 24.9] {
            assert_eq!(under(Grip::To, x), day("2024-01-02"), "{x}");
            assert_eq!(under(Grip::Asof, x), day("2024-01-02"), "{x}");
        }
    }

    fn shown() -> Filter {
        let days = Period { from: Some(day("2024-01-05")), to: Some(day("2024-03-01")) };
        Filter { days, asof: Some(day("2024-06-01")), ..Filter::default() }
    }

    #[test]
    fn the_as_of_day_leaves_the_days_alone_and_ends_today() {
        let known = filter_after_drag(shown(), Grip::Asof, day("2024-02-01"), extent());
        assert_eq!(known, Filter { asof: Some(day("2024-02-01")), ..shown() });
        for day in [extent().1, day("2030-01-01")] {
            let today = filter_after_drag(shown(), Grip::Asof, day, extent());
            assert_eq!(today, Filter { asof: None, ..shown() });
        }
        let moved = filter_after_drag(shown(), Grip::From, day("2024-02-01"), extent());
        assert_eq!(moved.asof, shown().asof);
    }

    #[test]
    fn keys_move_one_handle_or_remove_its_limit() {
        let press = |grip, key| filter_after_key(shown(), grip, key, extent());
        let days = |from, to| Filter {
            days: Period { from: Some(day(from)), to: Some(day(to)) },
            ..shown()
        };
        assert_eq!(press(Grip::From, "ArrowRight"), Some(days("2024-01-06", "2024-03-01")));
        assert_eq!(press(Grip::To, "ArrowLeft"), Some(days("2024-01-05", "2024-02-29")));
        let asof = |asof| Some(Filter { asof, ..shown() });
        assert_eq!(press(Grip::Asof, "ArrowUp"), asof(Some(day("2024-06-02"))));
        assert_eq!(press(Grip::Asof, "End"), asof(None));
        for key in ["Escape", "Delete", "Backspace"] {
            let all = Some(Filter { days: Period::default(), ..shown() });
            assert_eq!((press(Grip::From, key), press(Grip::To, key)), (all.clone(), all));
            assert_eq!(press(Grip::Asof, key), asof(None));
        }
        for key in ["a", "Enter", "Tab", " ", ""] {
            assert_eq!(press(Grip::From, key), None, "{key:?}");
        }
    }

    #[test]
    fn a_key_moves_an_open_edge_from_the_end_of_the_extent() {
        let (first, last) = extent();
        let open = Filter::default();
        let days = |from, to| Some(Filter { days: Period { from, to }, ..Filter::default() });
        let press = |grip, key| filter_after_key(open.clone(), grip, key, extent());
        assert_eq!(press(Grip::From, "ArrowRight"), days(Some(first.plus(1)), None));
        assert_eq!(press(Grip::From, "ArrowLeft"), days(None, None));
        assert_eq!(press(Grip::To, "ArrowLeft"), days(None, Some(last.plus(-1))));
        assert_eq!(press(Grip::To, "Home"), days(None, Some(first)), "one day is left");
        assert_eq!(press(Grip::From, "End"), days(Some(last), None));
    }
}
