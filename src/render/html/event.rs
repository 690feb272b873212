//! One event with every claim about it.

use super::Html;
use super::claims::measure_row;
use super::picture::picture;
use super::reasons::reasons;
use super::symbol::event_symbol;
use crate::chart::timeline::{TimelineRequest, timeline_scene};
use crate::model::{Dataset, EventIx};
use crate::query::identification::claims_about_days;
use crate::query::{MeasureGroup, Snapshot, identification, ledger};
use crate::text::event_page::event_heading;
use crate::text::{Lang, evidence, page_text, phrases, words};

/// The id of an event's article in the page.
pub fn article_id(event: &str) -> String {
    ["event-", event].concat()
}

/// The id of the heading of that article.
pub fn head_id(event: &str) -> String {
    ["head-", event].concat()
}

/// The id of the room for the picture of what was said of the event, and when.
pub fn timeline_id(event: &str) -> String {
    ["timeline-", event].concat()
}

/// That picture, `width` pixels wide; nothing where no day of a statement is known.
pub fn event_timeline(
    dataset: &Dataset,
    snapshot: &Snapshot,
    event: EventIx,
    lang: Lang,
    width: f64,
) -> String {
    let timeline = timeline_scene(&TimelineRequest { dataset, snapshot, event, lang, width });
    let mut html = Html::default();
    if timeline.height > 0.0 {
        html.element("h3", &[], evidence::timeline_head(lang));
        picture(&mut html, &timeline, dataset);
    }
    html.finish()
}

/// What stands in the article of an event: its head, why it has its grade, room for the picture of what
/// was said when, and its claims; nothing where there is no such event.
pub fn event_inside(dataset: &Dataset, snapshot: &Snapshot, event: EventIx, lang: Lang) -> String {
    if !dataset.events.has(event) {
        return String::new();
    }
    let row = dataset.event(event);
    let place = dataset.place_of(event);
    let found = identification(dataset, event, snapshot);
    let groups = ledger(dataset, snapshot.claims_of(dataset, event));
    let num_claims: usize = groups.iter().map(MeasureGroup::num_claims).sum();
    let mut html = Html::default();
    let id = dataset.event_id(event);
    let head = head_id(id);
    html.open("header", &[]);
    event_symbol(&mut html, found.rating(), 21.0);
    html.open("div", &[]);
    html.element("h2", &[("id", &head), ("tabindex", "-1")], &event_heading(dataset, event, lang));
    html.open("p", &[]).element("b", &[], &phrases::grade_line(lang, found.rating())).text(" · ");
    html.text(words::precision(lang, place.precision)).text(" · ");
    html.text(&phrases::num_claims(lang, num_claims)).close("p").close("div");
    html.element(
        "button",
        &[("type", "button"), ("class", "close-event"), ("data-act", "close-event")],
        page_text(lang).close,
    );
    html.close("header").open("div", &[("class", "about")]);
    html.data_text("p", "", dataset, row.target, lang);
    // The remark gathers what is known today: it has no place in the picture of an earlier day.
    if snapshot.filter().asof.is_some() {
        html.element("p", &[("class", "quiet")], evidence::remarks_of_today(lang));
    } else if row.note.is_stated() {
        html.data_text("p", "quiet", dataset, row.note, lang);
    }
    html.close("div");
    let of_days = claims_about_days(dataset, event, snapshot);
    reasons(&mut html, dataset, &found, &of_days, (id, lang));
    // Drawn by the program, for the width there is; the claims below say the same.
    html.part("div", &timeline_id(id), "timeline", "");
    html.open("div", &[("class", "ledger")]);
    for group in &groups {
        measure_row(&mut html, dataset, group, lang);
    }
    html.close("div");
    html.finish()
}
