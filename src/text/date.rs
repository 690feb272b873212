//! Days for readers. Non-breaking spaces keep day, month and year on one line.

use super::Lang;
use crate::time::{Day, Period};

const NB: char = '\u{a0}';

const SHORT_EN: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const SHORT_UK: [&str; 12] = [
    "січ.",
    "лют.",
    "бер.",
    "квіт.",
    "трав.",
    "черв.",
    "лип.",
    "серп.",
    "вер.",
    "жовт.",
    "лист.",
    "груд.",
];
const LONG_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const LONG_UK: [&str; 12] = [
    "січня",
    "лютого",
    "березня",
    "квітня",
    "травня",
    "червня",
    "липня",
    "серпня",
    "вересня",
    "жовтня",
    "листопада",
    "грудня",
];

fn of(names: [&'static str; 12], month: u32) -> &'static str {
    names.get(month as usize - 1).copied().unwrap_or_default()
}

/// `Jan`, `січ.`
pub fn month(lang: Lang, day: Day) -> &'static str {
    of(lang.pick(SHORT_EN, SHORT_UK), day.civil().1)
}

/// `2 Jan`, `2 січ.`
pub fn day_month(lang: Lang, day: Day) -> String {
    format!("{}{NB}{}", day.civil().2, month(lang, day))
}

/// `2 Jan 2024`, `2 січ. 2024`
pub fn short(lang: Lang, day: Day) -> String {
    format!("{}{NB}{}", day_month(lang, day), day.year())
}

/// `2 January 2024`, `2 січня 2024 року`
pub fn long(lang: Lang, day: Day) -> String {
    let (year, month, of_month) = day.civil();
    let name = of(lang.pick(LONG_EN, LONG_UK), month);
    let end = lang.pick("", "\u{a0}року");
    format!("{of_month}{NB}{name}{NB}{year}{end}")
}

/// `30–31 Jul 2024`, `30 Dec 2023 to 7 Feb 2024`; `is_long` writes the months in full.
pub fn range(lang: Lang, from: Day, to: Day, is_long: bool) -> String {
    let whole = if is_long { long } else { short };
    let ((year, month, first), (to_year, to_month, _)) = (from.civil(), to.civil());
    if from == to {
        whole(lang, to)
    } else if (year, month) == (to_year, to_month) {
        format!("{first}–{}", whole(lang, to))
    } else {
        let join = lang.pick(" to ", " – ");
        format!("{}{join}{}", whole(lang, from), whole(lang, to))
    }
}

/// The days of an event where there is little room: `15 Feb 24`, `30–31 Jul 24`.
pub fn range_brief(lang: Lang, from: Day, to: Day) -> String {
    let whole = range(lang, from, to, false);
    match whole.rsplit_once(NB) {
        // The century goes; of a period over two years it stays.
        Some((day, year)) if from.year() == to.year() && year.len() == 4 => {
            [day, "\u{a0}", year.get(2..).unwrap_or(year)].concat()
        }
        _ => whole,
    }
}

/// The days of an event in a list grouped by year: `2 Jan`, `30–31 Jul`.
pub fn range_in_year(lang: Lang, from: Day, to: Day) -> String {
    if from == to {
        day_month(lang, from)
    } else if from.month_start(0) == to.month_start(0) {
        format!("{}–{}", from.civil().2, day_month(lang, to))
    } else if from.year() == to.year() {
        format!("{} – {}", day_month(lang, from), day_month(lang, to))
    } else {
        format!("{} – {}", day_month(lang, from), short(lang, to))
    }
}

/// A period, possibly with open ends: `1 Jan 2024 to 27 Nov 2024`, `until 2 Dec 2024`.
pub fn period(lang: Lang, period: Period) -> String {
    match (period.from, period.to) {
        (Some(from), Some(to)) => range(lang, from, to, false),
        (Some(from), None) => format!("{}\u{a0}{}", lang.pick("from", "від"), short(lang, from)),
        (None, Some(to)) => format!("{}\u{a0}{}", lang.pick("until", "до"), short(lang, to)),
        (None, None) => lang.pick("period not stated", "період не названо").to_owned(),
    }
}

/// The period of a total, after the day of the statement: `covers 1 Jan 2024 to 27 Nov 2024`.
pub fn covers(lang: Lang, period: Period) -> String {
    match (lang, period.from, period.to) {
        (Lang::En, None, Some(to)) => format!("covers up to\u{a0}{}", short(lang, to)),
        _ => [lang.pick("covers ", "за період "), &self::period(lang, period)].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_read_as_in_print() {
        let day = |text| Day::parse(text).unwrap();
        let plain = |text: String| text.replace(NB, " ");
        assert_eq!(plain(short(Lang::En, day("2024-01-02"))), "2 Jan 2024");
        assert_eq!(plain(short(Lang::Uk, day("2024-01-02"))), "2 січ. 2024");
        assert_eq!(plain(long(Lang::Uk, day("2024-01-02"))), "2 січня 2024 року");
        let summer = range(Lang::En, day("2024-07-30"), day("2024-07-31"), false);
        assert_eq!(plain(summer), "30–31 Jul 2024");
        let winter = range(Lang::En, day("2023-12-30"), day("2024-02-07"), false);
        assert_eq!(plain(winter), "30 Dec 2023 to 7 Feb 2024");
    }
}
