//! The days that a pointer or a key chooses on the chart.

use super::gesture::is_drag;
use crate::query::Filter;
use crate::time::{Day, Period};

/// What is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grip {
    /// A new stretch of days, begun on this one.
    New(Day),
    /// The first day shown.
    From,
    /// The last day shown.
    To,
    /// The day whose knowledge counts.
    Asof,
}

/// A press on the chart that may become a drag along its days.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Press {
    from_x: f64,
    grip: Grip,
    is_drag: bool,
}

impl Press {
    /// The pointer was pressed at `x`, in pixels, and holds something.
    pub fn new(x: f64, grip: Grip) -> Self {
        Self { from_x: x, grip, is_drag: false }
    }

    /// Whether it has moved along the days so far that it is no click.
    pub fn is_drag(&self) -> bool {
        self.is_drag
    }

    /// The pointer has come to `x`: what it takes along; nothing while it may still be a click.
    pub fn move_to(&mut self, x: f64) -> Option<Grip> {
        self.is_drag |= is_drag([x - self.from_x, 0.0]);
        self.is_drag.then_some(self.grip)
    }
}

/// The day to which a pointer at `x` has brought what it holds: a first day begins, a last one ends at the nearest
/// midnight. A day is `day_px` pixels wide; `day_at` says which one lies at a place.
pub fn day_under(grip: Grip, x: f64, day_px: f64, day_at: impl Fn(f64) -> Day) -> Day {
    day_at(match grip {
        Grip::New(_) => x,
        Grip::From => x + day_px / 2.0,
        Grip::To | Grip::Asof => x - day_px / 2.0,
    })
}

/// What is shown once something held was brought to `day`; `extent` as in [`dragged`]. The last day of all is today.
pub fn brought(shown: Filter, grip: Grip, day: Day, extent: (Day, Day)) -> Filter {
    match grip {
        Grip::Asof => Filter { asof: Some(day).filter(|day| *day < extent.1), ..shown },
        _ => Filter { days: dragged(shown.days, grip, day, extent), ..shown },
    }
}

/// What is shown once a key was pressed on a handle: it moves ([`stepped`]), or what it limits is limited no more.
/// `None` for other keys.
pub fn pressed(shown: Filter, grip: Grip, key: &str, extent: (Day, Day)) -> Option<Filter> {
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
    Some(brought(shown, grip, stepped(now, key, extent)?, extent))
}

/// The days after a pointer has come to `day`; `extent` are the first and the last day that can be chosen.
/// An edge that meets the end of the extent is open: it then says nothing in the address.
pub fn dragged(days: Period, grip: Grip, day: Day, (first, last): (Day, Day)) -> Period {
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

/// The day to which a key moves a handle, as sliders do: arrows a day, Page keys a month, Home and End to the
/// ends. `None` for other keys.
pub fn stepped(day: Day, key: &str, (first, last): (Day, Day)) -> Option<Day> {
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
    fn a_stretch_is_the_same_from_either_end() {
        let (a, b) = (day("2024-01-05"), day("2024-03-01"));
        let one = dragged(Period::default(), Grip::New(a), b, extent());
        let other = dragged(Period::default(), Grip::New(b), a, extent());
        assert_eq!(one, Period { from: Some(a), to: Some(b) });
        assert_eq!(one, other);
    }

    #[test]
    fn an_edge_never_passes_the_other_and_an_edge_at_the_end_is_open() {
        let days = Period { from: Some(day("2024-01-05")), to: Some(day("2024-03-01")) };
        let moved = dragged(days, Grip::From, day("2024-09-01"), extent());
        assert_eq!(moved, Period { from: days.to, to: days.to });
        let open = dragged(days, Grip::To, day("2030-01-01"), extent());
        assert_eq!(open, Period { from: days.from, to: None });
    }

    #[test]
    fn keys_move_a_handle_within_the_extent() {
        let (first, last) = extent();
        assert_eq!(stepped(day("2024-01-05"), "ArrowRight", extent()), Some(day("2024-01-06")));
        assert_eq!(stepped(first, "ArrowLeft", extent()), Some(first));
        assert_eq!(stepped(first, "End", extent()), Some(last));
        assert_eq!(stepped(first, "x", extent()), None);
        assert_eq!(stepped(day("2024-01-05"), "PageUp", extent()), Some(day("2024-02-04")));
        assert_eq!(stepped(first.plus(10), "PageDown", extent()), Some(first), "no farther");
        assert_eq!(stepped(last, "PageUp", extent()), Some(last));
        // One that lies outside, as a link may say, comes in.
        assert_eq!(stepped(day("2031-01-01"), "ArrowRight", extent()), Some(last));
    }

    #[test]
    fn a_press_that_hardly_moves_along_the_days_is_a_click() {
        let mut press = Press::new(200.0, Grip::To);
        for x in [204.0, 196.0, 200.0] {
            assert_eq!(press.move_to(x), None);
        }
        assert!(!press.is_drag());
        assert_eq!(press.move_to(195.0), Some(Grip::To));
        assert_eq!(press.move_to(200.0), Some(Grip::To), "it stays a drag when it comes back");
        assert!(press.is_drag());
    }

    #[test]
    fn an_edge_is_brought_to_the_nearest_midnight_and_a_new_stretch_to_the_day_under_it() {
        // Days of ten pixels.
        let day_at = |x: f64| day("2024-01-01").plus((x / 10.0).floor() as i32);
        let under = |grip, x| day_under(grip, x, 10.0, day_at);
        let new = Grip::New(day("2024-01-01"));
        assert_eq!(under(new, 29.9), day("2024-01-03"));
        // Midnight between the 2nd and the 3rd lies at 20.
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
    fn the_day_of_what_was_known_does_not_move_the_days_and_its_end_is_today() {
        let known = brought(shown(), Grip::Asof, day("2024-02-01"), extent());
        assert_eq!(known, Filter { asof: Some(day("2024-02-01")), ..shown() });
        for day in [extent().1, day("2030-01-01")] {
            let today = brought(shown(), Grip::Asof, day, extent());
            assert_eq!(today, Filter { asof: None, ..shown() });
        }
        let moved = brought(shown(), Grip::From, day("2024-02-01"), extent());
        assert_eq!(moved.asof, shown().asof);
    }

    #[test]
    fn keys_on_a_handle_move_it_alone_and_some_take_its_limit_away() {
        let press = |grip, key| pressed(shown(), grip, key, extent());
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
    fn a_key_moves_an_open_edge_from_the_end_of_all_days() {
        let (first, last) = extent();
        let open = Filter::default();
        let days = |from, to| Some(Filter { days: Period { from, to }, ..Filter::default() });
        let press = |grip, key| pressed(open.clone(), grip, key, extent());
        assert_eq!(press(Grip::From, "ArrowRight"), days(Some(first.plus(1)), None));
        assert_eq!(press(Grip::From, "ArrowLeft"), days(None, None));
        assert_eq!(press(Grip::To, "ArrowLeft"), days(None, Some(last.plus(-1))));
        assert_eq!(press(Grip::To, "Home"), days(None, Some(first)), "one day is left");
        assert_eq!(press(Grip::From, "End"), days(Some(last), None));
    }
}
