//! Texts of the detail of one strike, and of the static pages of strikes and of claims.

use super::data::place_name;
use super::messages::fixed_texts;
use super::{Lang, data, date, phrases};
use crate::model::{Dataset, EventIx};
use crate::query::Snapshot;

fixed_texts! {
    /// The fixed texts of these pages in one language.
    EventText, event_text;
    says: "Says", "Що сказано";
    said_on: "Date", "Дата";
    said_by: "Said by", "Хто сказав";
    status: "Status", "Статус";
    source: "Source", "Джерело";
    more: "more", "докладніше";
    note: "note", "примітка";
    repeats: "(repeats)", "(повторює)";
    contests: "contests the identification:", "оскаржує визначення:";
    measures: "What the claims are about", "Про що твердження";
    target: "Target:", "Ціль:";
    on_the_map: "Show on the map", "Показати на карті";
    all_strikes: "Map, chart and all strikes", "Карта, графік і всі удари";
    strikes: "Strikes", "Удари";
    previous: "Previous strike", "Попередній удар";
    next: "Next strike", "Наступний удар";
    own_page: "Page of its own", "Окрема сторінка";
    compare: "Compare", "Порівняти";
    compare_next: "Open the strike to compare with.", "Відкрийте удар, з яким порівняти.";
    copy_link: "Copy link", "Копіювати посилання";
    copied: "The link is copied.", "Посилання скопійовано.";
    not_copied: "The browser did not allow copying. The link, selected to be copied by hand:",
        "Браузер не дозволив копіювати. Посилання виділено, щоб скопіювати його вручну:";
    merged: "This record was merged into another:", "Цей запис об’єднано з іншим:";
}

/// Further sources beside the first: `+2`.
pub fn further_sources(number: usize) -> String {
    format!("+{number}")
}

/// The name of an event as a heading: place, days, time; empty where there is no such event.
pub fn event_heading(dataset: &Dataset, event: EventIx, lang: Lang) -> String {
    if !dataset.events.has(event) {
        return String::new();
    }
    let row = dataset.event(event);
    let place = place_name(dataset, dataset.place_of(event), lang);
    let days = date::range(lang, row.from, row.to, true);
    let time = if row.time_local.is_stated() { ", " } else { "" };
    format!("{place}, {days}{time}{}", dataset.text(row.time_local))
}

/// The title of an event's page: `Kharkiv, 2 January 2024: who says what · Strikemap`.
pub fn event_title(dataset: &Dataset, event: EventIx, lang: Lang) -> String {
    let heading = event_heading(dataset, event, lang).replace('\u{a0}', " ");
    format!("{heading}: {} · Strikemap", lang.pick("who says what", "хто що каже"))
}

/// The description of an event's page, for search engines and social networks.
pub fn event_description(
    dataset: &Dataset,
    snapshot: &Snapshot,
    event: EventIx,
    lang: Lang,
) -> String {
    let heading = event_heading(dataset, event, lang);
    let claims = phrases::num_claims(lang, snapshot.claims_of(dataset, event).count());
    let rating = phrases::grade_line(lang, snapshot.rating(event));
    let text = lang.pick(
        format!("{claims} about the strike reported at {heading}, each with its sources. Was the missile North Korean? Rating: {rating}."),
        format!("{claims} про удар, про який повідомили: {heading}. Кожне з джерелами. Чи була ракета північнокорейською? Рівень певності: {rating}."),
    );
    text.replace('\u{a0}', " ")
}

/// The title of the page of claims that belong to no single strike.
pub fn claims_title(dataset: &Dataset, lang: Lang) -> String {
    format!("{} · {}", super::page_text(lang).period_claims, data::title(dataset, lang).text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_event_has_no_heading() {
        assert_eq!(event_heading(&Dataset::default(), EventIx(7), Lang::En), "");
    }
}
