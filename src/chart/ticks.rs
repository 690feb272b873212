//! Which days and counts are labelled: round ones, as many as fit.

use crate::base::math::round_down_125;
use crate::scene::Font;
use crate::text::{Lang, date};
use crate::time::Day;

/// The font of the labels on the axes.
pub(super) const FONT: Font = Font::regular(12.0);

/// Least room between labels.
const GAP: f64 = 14.0;

/// So far a label may stand off its day, where it would leave the picture.
const MOVED: f64 = 6.0;

/// Least mean distance of labels.
const LEAST_APART: f64 = 66.0;

/// Least distance of labelled counts.
const LEAST_COUNT: f64 = 22.0;
/// There are at most so many, and zero.
const MOST_COUNTS: f64 = 5.5;

/// A labelled day.
#[derive(Clone, Debug, PartialEq)]
pub struct DayTick {
    /// The day.
    pub day: Day,
    /// Its text.
    pub text: String,
    /// A year begins.
    pub is_bold: bool,
}

/// The labelled days.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DayTicks {
    /// In order.
    pub ticks: Vec<DayTick>,
    /// How far right of a day's beginning its label stands, in pixels: the middle of a wide day.
    pub shift: f64,
}

#[derive(Clone, Copy, Debug)]
enum Step {
    Days(i32),
    Months(i32),
}

const STEPS: [Step; 19] = [
    Step::Days(1),
    Step::Days(2),
    Step::Days(7),
    Step::Days(14),
    Step::Months(1),
    Step::Months(3),
    Step::Months(6),
    Step::Months(12),
    Step::Months(24),
    Step::Months(60),
    Step::Months(120),
    Step::Months(240),
    Step::Months(600),
    Step::Months(1200),
    Step::Months(2400),
    Step::Months(6000),
    Step::Months(12_000),
    Step::Months(24_000),
    Step::Months(60_000),
];

/// The finest labels of `first..end` that fit a width in pixels without touching.
pub fn day_ticks(first: Day, end: Day, width: f64, lang: Lang) -> DayTicks {
    let span = f64::from(end.number()) - f64::from(first.number());
    // Farther apart than need be: a label each inch reads better than a full ruler.
    let most = width / LEAST_APART;
    let half_day = width / span / 2.0;
    let shift =
        |step: Step| if matches!(step, Step::Days(_)) && half_day > 4.0 { half_day } else { 0.0 };
    let x = |day: Day| f64::from(day.number() - first.number()) / span * width;
    // Beside the axis there is the room of the counts' labels, at the right end a little. The first label may be moved
    // a little to the right.
    let is_inside = |tick: &DayTick, shift: f64| {
        let x = x(tick.day) + shift;
        x >= half(tick) - 26.0 - MOVED && x + half(tick) <= width + 8.0
    };
    let fitting = STEPS.iter().filter(|step| span / step.days() <= most).find_map(|&step| {
        let shift = shift(step);
        let ticks = ticks_of(step, first, end, lang, |tick| is_inside(tick, shift));
        let fits = ticks.windows(2).all(|pair| match pair {
            [a, b] => x(b.day) - x(a.day) >= half(a) + half(b) + GAP,
            _ => true,
        });
        fits.then_some(DayTicks { ticks, shift })
    });
    fitting.unwrap_or_default()
}

/// Half the room of a label.
pub(super) fn half(tick: &DayTick) -> f64 {
    Font { weight: if tick.is_bold { 700 } else { 400 }, ..FONT }.room(&tick.text) / 2.0
}

impl Step {
    fn days(self) -> f64 {
        match self {
            Self::Days(days) => f64::from(days),
            Self::Months(months) => f64::from(months) * 30.44,
        }
    }
}

fn ticks_of(
    step: Step,
    first: Day,
    end: Day,
    lang: Lang,
    is_inside: impl Fn(&DayTick) -> bool,
) -> Vec<DayTick> {
    let mut ticks = Vec::new();
    let mut day = start_of(step, first);
    while day < end {
        let (_, month, of_month) = day.civil();
        let is_year = (month, of_month) == (1, 1);
        let with_year = is_year || ticks.is_empty();
        let tick = DayTick { day, text: text_of(step, day, with_year, lang), is_bold: is_year };
        if day >= first && is_inside(&tick) {
            ticks.push(tick);
        }
        day = match step {
            Step::Days(days) => day.plus(days),
            Step::Months(months) => day.month_start(months),
        };
    }
    // Where a year begins at once, the first label need not say the year before.
    if let [first, second, ..] = ticks.as_mut_slice()
        && !first.is_bold
        && second.is_bold
    {
        first.text = text_of(step, first.day, false, lang);
    }
    ticks
}

/// The last round day not after `first`.
fn start_of(step: Step, first: Day) -> Day {
    match step {
        Step::Days(7 | 14) => first.plus(-(first.number() + 3).rem_euclid(7)),
        Step::Days(_) => first,
        Step::Months(months) => {
            let (year, month, _) = first.civil();
            let count = year * 12 + month as i32 - 1;
            first.month_start(-count.rem_euclid(months))
        }
    }
}

fn text_of(step: Step, day: Day, with_year: bool, lang: Lang) -> String {
    match (step, with_year) {
        (Step::Days(_), true) => date::short(lang, day),
        (Step::Days(_), false) => date::day_month(lang, day),
        (Step::Months(12..), _) => day.year().to_string(),
        (Step::Months(_), true) => format!("{}\u{a0}{}", date::month(lang, day), day.year()),
        (Step::Months(_), false) => date::month(lang, day).to_owned(),
    }
}

/// Labelled counts: the multiples of a round step.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct CountTicks {
    step: f64,
    top: f64,
}

impl CountTicks {
    /// Labels of `0..=top` on an axis of a height in pixels, not closer than they can be read; whole counts only.
    pub(super) fn new(top: f64, height: f64) -> Self {
        let least = (top * LEAST_COUNT.max(height / MOST_COUNTS) / height.max(1.0)).max(1.0);
        let below = round_down_125(least);
        let is_enough = |step: &f64| *step >= least * 0.999_999;
        let step = [below, below * 2.0, below * 2.5, below * 5.0]
            .into_iter()
            .map(crate::base::math::round)
            .find(is_enough);
        Self { step: step.unwrap_or(least), top }
    }

    /// Whether every label is a multiple of a number.
    pub(super) fn are_multiples_of(&self, number: f64) -> bool {
        (self.step / number).fract() == 0.0
    }

    /// The labelled counts.
    pub(super) fn values(&self) -> Vec<f64> {
        (0..100).map(|n| f64::from(n) * self.step).take_while(|&value| value <= self.top).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(first: &str, end: &str, width: f64, lang: Lang) -> Vec<String> {
        let day = |text| Day::parse(text).unwrap();
        let ticks = day_ticks(day(first), day(end), width, lang).ticks;
        ticks.into_iter().map(|tick| tick.text.replace('\u{a0}', " ")).collect()
    }

    #[test]
    fn labels_are_as_fine_as_the_width_allows() {
        let wide = texts("2023-12-20", "2025-11-20", 1100.0, Lang::En);
        assert_eq!(wide[..3], ["Jan 2024", "Apr", "Jul"]);
        let narrow = texts("2023-12-20", "2025-11-20", 300.0, Lang::Uk);
        assert_eq!(narrow, ["січ. 2024", "лип.", "січ. 2025", "лип."]);
        assert_eq!(texts("2024-03-04", "2024-03-07", 400.0, Lang::En)[0], "4 Mar 2024");
        assert_eq!(texts("2000-03-04", "2399-03-07", 600.0, Lang::En).first().unwrap(), "2050");
    }

    #[test]
    fn no_range_and_no_width_is_too_strange() {
        for (first, end) in [
            ("0001-01-01", "9999-12-31"),
            ("2024-01-01", "2024-01-02"),
            ("2024-01-01", "2024-01-01"),
        ] {
            for width in [0.0, 1.0, 40.0, 300.0, 5000.0] {
                texts(first, end, width, Lang::Uk);
            }
        }
    }

    proptest! {
        #[test]
        fn labels_are_real_days_that_fit_and_never_touch(
            first in 10_000..30_000i32,
            span in 3..21_900i32,
            width in 250.0..1600.0f64,
            lang in 0..2usize,
        ) {
            let (lang, first) = (Lang::ALL[lang], Day::from_number(first));
            let end = first.plus(span);
            let found = day_ticks(first, end, width, lang);
            prop_assert!(!found.ticks.is_empty(), "an axis without a day");
            let x = |tick: &DayTick| {
                let days = f64::from(tick.day.number() - first.number());
                days / f64::from(span) * width + found.shift
            };
            for tick in &found.ticks {
                prop_assert!(first <= tick.day && tick.day < end);
                // A label names a month or a year of its own day, and years are told apart by weight.
                let (year, month, of_month) = tick.day.civil();
                let is_named = tick.text.contains(date::month(lang, tick.day))
                    || tick.text == year.to_string();
                prop_assert!(is_named, "{:?}", tick);
                prop_assert_eq!(tick.is_bold, (month, of_month) == (1, 1));
                prop_assert!(x(tick) + half(tick) <= width + 8.5 && x(tick) >= half(tick) - 26.5 - MOVED);
            }
            for pair in found.ticks.windows(2) {
                prop_assert!(x(&pair[1]) - x(&pair[0]) >= half(&pair[0]) + half(&pair[1]) + 8.0);
            }
        }

        #[test]
        fn counts_begin_at_zero_and_rise_in_even_steps_that_fit(
            top in 1.0..1e8f64,
            height in 60.0..700.0f64,
        ) {
            let values = CountTicks::new(top, height).values();
            prop_assert_eq!(values[0], 0.0);
            let step = values.get(1).copied().unwrap_or(top);
            prop_assert!(values.windows(2).all(|pair| pair[1] - pair[0] == step && step.fract() == 0.0));
            prop_assert!(step / top * height >= LEAST_COUNT - 0.1 || values.len() == 1, "too close");
        }
    }

    #[test]
    fn counts_are_whole_and_round() {
        assert_eq!(CountTicks::new(75.0, 330.0).values(), [0.0, 20.0, 40.0, 60.0]);
        assert_eq!(CountTicks::new(3.0, 330.0).values(), [0.0, 1.0, 2.0, 3.0]);
        assert!(CountTicks::new(1e15, 100.0).values().len() < 5);
    }
}
