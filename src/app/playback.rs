//! Running through the days: those on which something was said, or those on which it happened. Headless:
//! whoever has a clock asks when the next step is due.

use crate::time::Day;

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

    /// Whether a step is due; if so, the next one is a pause later. Steps that were missed, while nobody
    /// looked, are not made up for.
    pub fn is_due(&mut self, now_ms: f64) -> bool {
        let is_due = now_ms >= self.due_ms;
        if is_due {
            self.due_ms = now_ms + self.pause_ms;
        }
        is_due
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

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn each_step_leads_to_the_next_day_on_which_something_changes() {
        let days = [day("2024-01-02"), day("2024-01-05"), day("2024-02-07")];
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
        let mut playback = Playback::start(pause_ms("2"), 100.0);
        assert!(playback.is_due(100.0));
        assert!(!playback.is_due(599.0));
        assert!(playback.is_due(9_000.0));
        assert!(!playback.is_due(9_010.0));
        assert!((pause_ms("nonsense") - 1000.0).abs() < 1e-9);
    }
}
