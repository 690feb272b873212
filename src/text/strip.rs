//! Texts of the time strip.

use super::{Lang, date, phrases};
use crate::time::Day;

/// The title.
pub fn title(lang: Lang) -> &'static str {
    lang.pick("Strikes and claims over time", "Удари й твердження в часі")
}

/// The heading on the page.
pub fn head(lang: Lang) -> &'static str {
    lang.pick("Time", "Час")
}

/// What its signs mean.
pub fn caption(lang: Lang) -> &'static str {
    lang.pick(
        "Each symbol is a strike on its date; columns are claims per week.",
        "Кожен знак — удар у свій день; стовпчики — тверджень за тиждень.",
    )
}

/// The name of the columns of claims.
pub fn claims_per_week(lang: Lang) -> &'static str {
    lang.pick("claims per week", "тверджень за тиждень")
}

/// `5 strikes, exact date unknown`
pub fn exact_date_unknown(lang: Lang, number: usize) -> String {
    let events = phrases::num_events(lang, number);
    lang.pick(format!("{events}, exact date unknown"), format!("{events}, точна дата невідома"))
}

/// Where there are too many for one symbol each: `highest column: 120 strikes`.
pub fn most_in_a_column(lang: Lang, number: usize) -> String {
    let events = phrases::num_events(lang, number);
    lang.pick(format!("highest column: {events}"), format!("найвищий стовпчик: {events}"))
}

/// `Known by: today`
pub fn known_by(lang: Lang, asof: Option<Day>) -> String {
    let day = asof.map(|day| date::short(lang, day));
    let day = day.as_deref().unwrap_or(lang.pick("today", "сьогодні"));
    [lang.pick("Known by: ", "Відомо на: "), day].concat()
}

/// The text alternative.
pub fn description(lang: Lang, events: usize, claims: usize, first: Day, last: Day) -> String {
    let (events, claims) = (phrases::num_events(lang, events), phrases::num_claims(lang, claims));
    let days = date::range(lang, first, last, false);
    lang.pick(
        format!("Each symbol is a strike on its date, {events}; columns are claims per week, {claims}; {days}."),
        format!("Кожен знак — удар у свій день, {events}; стовпчики — тверджень за тиждень, {claims}; {days}."),
    )
}
