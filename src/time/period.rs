//! A range of days whose ends may be open.

use super::Day;

/// The days from `from` to `to`, inclusive; an end that is not stated is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Period {
    /// The first day, if stated.
    pub from: Option<Day>,
    /// The last day, if stated.
    pub to: Option<Day>,
}

impl Period {
    /// Whether at least one end is stated.
    pub fn is_stated(self) -> bool {
        self.from.is_some() || self.to.is_some()
    }

    /// Whether both ends are stated and the first is after the last.
    pub fn is_reversed(self) -> bool {
        matches!((self.from, self.to), (Some(from), Some(to)) if from > to)
    }

    /// Whether this period has a day in common with `first..=last`.
    pub fn overlaps(self, first: Day, last: Day) -> bool {
        self.from.is_none_or(|from| last >= from) && self.to.is_none_or(|to| first <= to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_open_end_has_no_limit() {
        let day = |text| Day::parse(text).unwrap();
        let since = Period { from: Some(day("2024-01-01")), to: None };
        assert!(since.overlaps(day("2023-12-30"), day("2024-02-07")));
        assert!(!since.overlaps(day("2023-12-30"), day("2023-12-31")));
        assert!(Period::default().overlaps(day("2023-12-30"), day("2023-12-30")));
    }
}
