//! Running through the days: those on which something was said, or those on which it happened. Headless:
//! whoever has a clock asks when the next step is due.

use super::Action;
use crate::query::Filter;
use crate::query::playback_days::PlaybackOrder;
use crate::time::Day;

/// The day that is shown; `None` where all is.
pub fn day_of(through: PlaybackOrder, shown: &Filter) -> Option<Day> {
    match through {
        PlaybackOrder::ByStatement => shown.asof,
        PlaybackOrder::ByEvent => shown.days.to,
    }
}

/// What shows a day; all with `None`.
pub fn show(through: PlaybackOrder, day: Option<Day>) -> Action {
    match through {
        PlaybackOrder::ByStatement => Action::SetAsof(day),
        PlaybackOrder::ByEvent => Action::SetTo(day),
    }
}

/// The day of the step after (`by` 1) or before (`by` -1) the day that is shown; `None` shows all, which
/// comes after the last and before the first. `None` where there is no such step.
pub fn step(days: &[Day], now: Option<Day>, by: i32) -> Option<Day> {
    match (now, by > 0) {
        (None, true) => days.first().copied(),
        (None, false) => days.last().copied(),
        (Some(now), true) => days.iter().copied().find(|day| *day > now),
        (Some(now), false) => days.iter().rev().copied().find(|day| *day < now),
    }
}

/// What one press of a button shows: a step forward ends with all, one back stays at the first day.
pub fn stepped(days: &[Day], now: Option<Day>, by: i32) -> Option<Day> {
    match step(days, now, by) {
        None if by < 0 => now,
        next => next,
    }
}

/// The slider of days: its last place, and the place of the day that is shown. After the last day comes a place for
/// all.
pub fn place_of(now: Option<Day>, (first, last): (Day, Day)) -> (i32, i32) {
    let most = last.number() - first.number() + 1;
    (most, now.map_or(most, |now| (now.number() - first.number()).clamp(0, most)))
}

/// The day at a place of the slider; `None` for all.
pub fn day_at(place: i32, (first, last): (Day, Day)) -> Option<Day> {
    Some(first.plus(place)).filter(|day| *day <= last)
}

/// What a frame of a run brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Nothing yet.
    Wait,
    /// This day is shown.
    Show(Day),
    /// The last day has been shown for its time: the run stops, and the day stays.
    Stop,
}

/// When the steps are made.
#[derive(Clone, Copy, Debug)]
pub struct Playback {
    /// Milliseconds between two steps.
    pub pause_ms: f64,
    due_ms: f64,
}

impl Playback {
    /// Begins now: the first step is due at once.
    pub fn start(pause_ms: f64, now_ms: f64) -> Self {
        Self { pause_ms, due_ms: now_ms }
    }

    /// What is due now; the step after it is due a pause later. Steps that were missed, while nobody looked, are not
    /// made up for.
    pub fn next(&mut self, days: &[Day], now: Option<Day>, now_ms: f64) -> Next {
        if now_ms < self.due_ms {
            return Next::Wait;
        }
        self.due_ms = now_ms + self.pause_ms;
        step(days, now, 1).map_or(Next::Stop, Next::Show)
    }
}

/// Milliseconds between two steps at so many steps in a second; at one where that says nothing.
pub fn pause_ms(speed: &str) -> f64 {
    let speed = crate::base::decimal::parse(speed).filter(|speed| *speed > 0.0);
    1000.0 / speed.unwrap_or(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::State;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    fn days() -> [Day; 3] {
        [day("2024-01-02"), day("2024-01-05"), day("2024-02-07")]
    }

    #[test]
    fn each_step_leads_to_the_next_day_on_which_something_changes() {
        let days = days();
        assert_eq!(step(&days, None, 1), Some(days[0]));
        assert_eq!(step(&days, Some(days[0]), 1), Some(days[1]));
        assert_eq!(step(&days, Some(day("2024-01-03")), 1), Some(days[1]));
        assert_eq!(step(&days, Some(day("2024-01-03")), -1), Some(days[0]));
        assert_eq!(step(&days, Some(days[2]), 1), None, "it ends");
        assert_eq!(step(&days, None, -1), Some(days[2]));
        assert_eq!(step(&[], None, 1), None);
    }

    #[test]
    fn missed_steps_are_not_made_up_for() {
        let days = days();
        let mut playback = Playback::start(pause_ms("2"), 100.0);
        assert_eq!(playback.next(&days, None, 100.0), Next::Show(days[0]), "the first at once");
        assert_eq!(playback.next(&days, Some(days[0]), 599.0), Next::Wait);
        assert_eq!(playback.next(&days, Some(days[0]), 9_000.0), Next::Show(days[1]));
        assert_eq!(playback.next(&days, Some(days[1]), 9_010.0), Next::Wait);
    }

    #[test]
    fn a_run_shows_each_day_in_order_for_its_time_and_stops_at_the_last() {
        let days = days();
        let mut playback = Playback::start(500.0, 0.0);
        let (mut now, mut shown, mut ms) = (None, Vec::new(), 0.0);
        let stopped_ms = loop {
            match playback.next(&days, now, ms) {
                Next::Wait => {}
                Next::Show(day) => {
                    now = Some(day);
                    shown.push((ms, day));
                }
                Next::Stop => break ms,
            }
            ms += 20.0;
        };
        assert_eq!(shown, [(0.0, days[0]), (500.0, days[1]), (1_000.0, days[2])]);
        assert_eq!((stopped_ms, now), (1_500.0, Some(days[2])), "the last one has its time too");
    }

    #[test]
    fn a_run_goes_on_from_the_day_that_the_reader_has_chosen_meanwhile() {
        let days = days();
        let mut playback = Playback::start(500.0, 0.0);
        playback.next(&days, None, 0.0);
        let chosen = Some(day("2024-01-20"));
        assert_eq!(playback.next(&days, chosen, 500.0), Next::Show(days[2]));
        // Faster from the next step on.
        playback.pause_ms = 100.0;
        assert_eq!(playback.next(&days, None, 1_000.0), Next::Show(days[0]));
        assert_eq!(playback.next(&days, Some(days[0]), 1_100.0), Next::Show(days[1]));
    }

    #[test]
    fn without_days_a_run_stops_at_once() {
        assert_eq!(Playback::start(500.0, 0.0).next(&[], None, 0.0), Next::Stop);
    }

    #[test]
    fn a_speed_that_says_nothing_is_one_step_in_a_second() {
        for (speed, ms) in [("0.5", 2_000.0), ("1", 1_000.0), ("2", 500.0), ("4", 250.0)] {
            assert_eq!(pause_ms(speed), ms);
        }
        for speed in ["nonsense", "", "0", "-2", "NaN", "1e9"] {
            assert_eq!(pause_ms(speed), 1_000.0, "{speed:?}");
        }
    }

    #[test]
    fn a_press_forward_ends_with_all_and_one_back_stays_at_the_first_day() {
        let days = days();
        assert_eq!(stepped(&days, None, 1), Some(days[0]), "after all comes the first");
        assert_eq!(stepped(&days, Some(days[2]), 1), None);
        assert_eq!(stepped(&days, None, -1), Some(days[2]));
        assert_eq!(stepped(&days, Some(days[1]), -1), Some(days[0]));
        assert_eq!(stepped(&days, Some(days[0]), -1), Some(days[0]));
        assert_eq!((stepped(&[], None, 1), stepped(&[], None, -1)), (None, None));
    }

    #[test]
    fn the_slider_has_a_place_for_each_day_and_one_for_all() {
        let extent = (day("2024-01-02"), day("2024-02-07"));
        assert_eq!(place_of(None, extent), (37, 37));
        assert_eq!(place_of(Some(extent.0), extent), (37, 0));
        assert_eq!(place_of(Some(extent.1), extent), (37, 36));
        for place in 0..=37 {
            assert_eq!(place_of(day_at(place, extent), extent), (37, place));
        }
        // Days that a link names, and places that no slider has.
        assert_eq!(place_of(Some(day("2020-01-01")), extent).1, 0);
        assert_eq!(place_of(Some(day("2030-01-01")), extent).1, 37);
        assert_eq!(day_at(99, extent), None);
        let one = (extent.0, extent.0);
        assert_eq!((place_of(Some(extent.0), one), place_of(None, one)), ((1, 0), (1, 1)));
    }

    #[test]
    fn what_was_said_is_run_through_by_what_was_known_and_what_happened_by_the_last_day() {
        let now = Some(day("2024-01-05"));
        for (through, is_known) in
            [(PlaybackOrder::ByStatement, true), (PlaybackOrder::ByEvent, false)]
        {
            let mut state = State::default();
            assert_eq!(day_of(through, &state.filter), None);
            state.apply(show(through, now));
            assert_eq!(day_of(through, &state.filter), now);
            assert_eq!(
                (state.filter.asof == now, state.filter.days.to == now),
                (is_known, !is_known)
            );
            state.apply(show(through, None));
            assert_eq!(state, State::default());
        }
    }
}
