//! A stretch of days whose ends may be open.

use super::Day;

/// Days from `from` to `to`, both included; an end that is not stated is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Period {
    /// The first day, where stated.
    pub from: Option<Day>,
    /// The last day, where stated.
    pub to: Option<Day>,
}

impl Period {
    /// One end at least is stated.
    pub fn is_stated(self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    /// Both ends are stated and the first is after the last.
    pub fn is_reversed(self) -> bool {
        matches!((self.from, self.to), (Some(from), Some(to)) if from > to)
    }

    /// Whether the days `first..=last` and this period have a day in common.
    pub fn meets(self, first: Day, last: Day) -> bool {
        self.from.is_none_or(|from| last >= from) && self.to.is_none_or(|to| first <= to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_open_end_meets_everything_on_its_side() {
        let day = |text| Day::parse(text).unwrap();
        let since = Period { from: Some(day("2024-01-01")), to: None };
        assert!(since.meets(day("2023-12-30"), day("2024-02-07")));
        assert!(!since.meets(day("2023-12-30"), day("2023-12-31")));
        assert!(Period::default().meets(day("2023-12-30"), day("2023-12-30")));
    }
}
