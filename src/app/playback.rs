//! Playback through the days of statements or of events. Headless: the caller passes the time.

use super::Action;
use crate::query::Filter;
use crate::query::playback_days::PlaybackOrder;
use crate::time::Day;

/// The id of the day that is shown, among the controls.
pub const NOW: &str = "play-now";
/// The id of the button that runs and pauses.
pub const TOGGLE: &str = "play-toggle";

/// Steps in a second that a reader can choose.
pub const SPEEDS: [&str; 4] = ["0.5", "1", "2", "4"];

/// The day playback is at; `None` for all days.
pub fn day_of(order: PlaybackOrder, shown: &Filter) -> Option<Day> {
    match order {
        PlaybackOrder::ByStatement => shown.asof,
        PlaybackOrder::ByEvent => shown.days.to,
    }
}

/// The action that shows a day; all days with `None`.
pub fn show(order: PlaybackOrder, day: Option<Day>) -> Action {
    match order {
        PlaybackOrder::ByStatement => Action::SetAsof(day),
        PlaybackOrder::ByEvent => Action::SetTo(day),
    }
}

/// The day one step after (`by` 1) or before (`by` -1) `now`. `None` is all days, both after the last day
/// and before the first.
pub fn step(days: &[Day], now: Option<Day>, by: i32) -> Option<Day> {
    match (now, by > 0) {
        (None, true) => days.first().copied(),
        (None, false) => days.last().copied(),
        (Some(now), true) => days.iter().copied().find(|day| *day > now),
        (Some(now), false) => days.iter().rev().copied().find(|day| *day < now),
    }
}

/// The day after a press of a step button: forward from the last day shows all days, back stays at the
/// first day.
pub fn step_by_button(days: &[Day], now: Option<Day>, by: i32) -> Option<Day> {
    match step(days, now, by) {
        None if by < 0 => now,
        next => next,
    }
}

/// What to do in a frame of playback.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next {
    /// Not due yet.
    Wait,
    /// Show this day.
    Show(Day),
    /// The last day was shown for its full time: stop, and stay at it.
    Stop,
}

/// The timer of playback.
#[derive(Clone, Copy, Debug)]
pub struct Playback {
    /// Milliseconds between two steps.
    pub pause_ms: f64,
    due_ms: f64,
}

impl Playback {
    /// Starts; the first step is due at once.
    pub fn start(pause_ms: f64, now_ms: f64) -> Self {
        Self { pause_ms, due_ms: now_ms }
    }

    /// What is due now; the next step is due a pause later. Missed steps, as in a hidden tab, are not made
    /// up for.
    pub fn next(&mut self, days: &[Day], now: Option<Day>, now_ms: f64) -> Next {
        if now_ms < self.due_ms {
            return Next::Wait;
        }
        self.due_ms = now_ms + self.pause_ms;
        step(days, now, 1).map_or(Next::Stop, Next::Show)
    }
}

/// Milliseconds between steps at a speed in steps per second; one step per second for invalid values.
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
    fn each_step_leads_to_the_next_day_of_change() {
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
    fn playback_shows_each_day_in_order_and_stops_at_the_last() {
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
        assert_eq!(
            (stopped_ms, now),
            (1_500.0, Some(days[2])),
            "the last day is shown for its time"
        );
    }

    #[test]
    fn playback_continues_from_a_day_chosen_meanwhile() {
        let days = days();
        let mut playback = Playback::start(500.0, 0.0);
        playback.next(&days, None, 0.0);
        let chosen = Some(day("2024-01-20"));
        assert_eq!(playback.next(&days, chosen, 500.0), Next::Show(days[2]));
        // A new speed applies from the next step.
        playback.pause_ms = 100.0;
        assert_eq!(playback.next(&days, None, 1_000.0), Next::Show(days[0]));
        assert_eq!(playback.next(&days, Some(days[0]), 1_100.0), Next::Show(days[1]));
    }

    #[test]
    fn playback_without_days_stops_at_once() {
        assert_eq!(Playback::start(500.0, 0.0).next(&[], None, 0.0), Next::Stop);
    }

    #[test]
    fn an_invalid_speed_is_one_step_per_second() {
        for (speed, ms) in [("0.5", 2_000.0), ("1", 1_000.0), ("2", 500.0), ("4", 250.0)] {
            assert_eq!(pause_ms(speed), ms);
        }
        for speed in ["nonsense", "", "0", "-2", "NaN", "1e9"] {
            assert_eq!(pause_ms(speed), 1_000.0, "{speed:?}");
        }
    }

    #[test]
    fn stepping_forward_ends_with_all_days_and_back_at_the_first() {
        let days = days();
        assert_eq!(step_by_button(&days, None, 1), Some(days[0]), "the first follows all days");
        assert_eq!(step_by_button(&days, Some(days[2]), 1), None);
        assert_eq!(step_by_button(&days, None, -1), Some(days[2]));
        assert_eq!(step_by_button(&days, Some(days[1]), -1), Some(days[0]));
        assert_eq!(step_by_button(&days, Some(days[0]), -1), Some(days[0]));
        assert_eq!((step_by_button(&[], None, 1), step_by_button(&[], None, -1)), (None, None));
    }

    #[test]
    fn playback_sets_the_as_of_day_for_statements_and_the_last_day_for_events() {
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
