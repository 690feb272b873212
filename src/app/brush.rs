//! The days that a hand or a key chooses on the chart.

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

/// The days after the hand has come to `day`; `extent` are the first and the last day that can be chosen.
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
    }
}
