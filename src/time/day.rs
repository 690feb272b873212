//! A day of the Gregorian calendar, counted from 1 January 1970.

use std::fmt;

/// A civil day in Ukraine: no hour, no zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

impl Day {
    /// The day `year`-`month`-`day`; `None` if the calendar has no such day or the year is outside
    /// 1..=9999.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let is_valid = (1..=9999).contains(&year) && (1..=12).contains(&month);
        (is_valid && day >= 1 && day <= days_in_month(year, month))
            .then(|| Self(days_from_civil(year, month, day)))
    }

    /// Parses `YYYY-MM-DD` only (ISO 8601, extended, complete).
    ///
    /// ```
    /// use strikemap::time::Day;
    /// assert_eq!(Day::parse("2024-01-02").unwrap().to_string(), "2024-01-02");
    /// assert!(Day::parse("2024-02-30").is_none());
    /// ```
    pub fn parse(text: &str) -> Option<Self> {
        let bytes = text.as_bytes();
        let well_formed = bytes.len() == 10
            && bytes.iter().enumerate().all(|(i, b)| match i {
                4 | 7 => *b == b'-',
                _ => b.is_ascii_digit(),
            });
        if !well_formed {
            return None;
        }
        let number = |from, to| text.get(from..to)?.parse::<u32>().ok();
        Self::new(number(0, 4)? as i32, number(5, 7)?, number(8, 10)?)
    }

    /// Days since 1 January 1970.
    pub fn number(self) -> i32 {
        self.0
    }

    /// The day `number` days after 1 January 1970.
    pub const fn from_number(number: i32) -> Self {
        Self(number)
    }

    /// The day `days` later, or earlier if negative.
    pub fn plus(self, days: i32) -> Self {
        Self(self.0.saturating_add(days))
    }

    /// Year, month (1 to 12) and day of the month.
    pub fn civil(self) -> (i32, u32, u32) {
        civil_from_days(self.0)
    }

    /// The year.
    pub fn year(self) -> i32 {
        self.civil().0
    }

    /// The Monday of this day's week. Day 0, 1 January 1970, was a Thursday.
    pub fn monday(self) -> Self {
        self.plus(-(self.0 + 3).rem_euclid(7))
    }

    /// The first day of the month `months` after this day's month.
    pub fn month_start(self, months: i32) -> Self {
        let (year, month, _) = self.civil();
        let count = year * 12 + month as i32 - 1 + months;
        Self(days_from_civil(count.div_euclid(12), count.rem_euclid(12) as u32 + 1, 1))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.civil();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

fn is_leap(year: i32) -> bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
}

fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

// Both algorithms follow H. Hinnant, "chrono-Compatible Low-Level Date Algorithms": eras of 400 years, and years
// that begin in March.
fn days_from_civil(year: i32, month: u32, day: u32) -> i32 {
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let year_of_era = year.rem_euclid(400);
    let month_from_march = (month as i32 + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day as i32 - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

fn civil_from_days(days: i32) -> (i32, u32, u32) {
    let days = i64::from(days) + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = (day_of_year - (153 * month_from_march + 2) / 5 + 1) as u32;
    let month =
        if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 } as u32;
    let year = (year_of_era + era * 400) as i32 + i32::from(month <= 2);
    (year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weeks_begin_on_monday() {
        let day = |text| Day::parse(text).unwrap();
        for text in ["2024-01-01", "2024-01-03", "2024-01-07"] {
            assert_eq!(day(text).monday(), day("2024-01-01"), "{text}");
        }
        assert_eq!(day("2023-12-31").monday(), day("2023-12-25"));
    }

    #[test]
    fn days_of_six_centuries_are_consecutive() {
        let mut day = Day::new(1600, 1, 1).unwrap();
        let end = Day::new(2200, 1, 1).unwrap();
        let (mut year, mut month, mut of_month) = (1600, 1, 1);
        while day < end {
            assert_eq!(day.civil(), (year, month, of_month));
            assert_eq!(Day::parse(&day.to_string()), Some(day));
            of_month += 1;
            if of_month > days_in_month(year, month) {
                (of_month, month) = (1, month + 1);
            }
            if month > 12 {
                (month, year) = (1, year + 1);
            }
            day = day.plus(1);
        }
    }

    #[test]
    fn the_epoch_is_day_zero() {
        assert_eq!(Day::new(1970, 1, 1).unwrap().number(), 0);
        assert_eq!(Day::new(2023, 12, 30).unwrap().number(), 19_721);
    }

    #[test]
    fn invalid_days_are_rejected() {
        for text in [
            "",
            "2024-02-30",
            "2023-02-29",
            "2024-13-01",
            "2024-1-02",
            "24-01-02",
            "2024-01-02T00:00",
            "２024-01-02",
            "0000-01-01",
            "2024/01/02",
            "-024-01-02",
        ] {
            assert_eq!(Day::parse(text), None, "{text:?}");
        }
    }

    #[test]
    fn month_start_crosses_years() {
        let day = Day::parse("2023-12-30").unwrap();
        assert_eq!(day.month_start(0).to_string(), "2023-12-01");
        assert_eq!(day.month_start(1).to_string(), "2024-01-01");
        assert_eq!(day.month_start(-12).to_string(), "2022-12-01");
    }
}
