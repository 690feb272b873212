//! What there is to read at a day of the chart, as a small card beside the cursor.

use super::Html;
use crate::chart::Reading;
use crate::model::Dataset;
use crate::render::site_pages::{claim_href, event_href};
use crate::scene::Subject;
use crate::text::{Lang, readout};

/// Lines in sight; the rest is folded.
pub const MOST_LINES: usize = 7;

/// The lines of a day, the first of them its head.
pub fn readout(dataset: &Dataset, readings: &[Reading], lang: Lang) -> String {
    let mut html = Html::default();
    let Some((head, lines)) = readings.split_first() else { return html.finish() };
    html.open("div", &[("class", "readout")]);
    html.element("p", &[("class", "day")], &head.text);
    html.open("ul", &[]);
    let (first, rest) = lines.split_at(lines.len().min(MOST_LINES));
    first.iter().for_each(|line| write_line(&mut html, dataset, line));
    html.close("ul");
    if !rest.is_empty() {
        html.open("details", &[("class", "more")]);
        html.element("summary", &[], &readout::and_more(lang, rest.len())).open("ul", &[]);
        rest.iter().for_each(|line| write_line(&mut html, dataset, line));
        html.close("ul").close("details");
    }
    html.close("div");
    html.finish()
}

fn write_line(html: &mut Html, dataset: &Dataset, reading: &Reading) {
    html.open("li", &[]);
    let class = ["dot ", reading.token.css()].concat();
    html.element("span", &[("class", &class), ("aria-hidden", "true")], "");
    match &reading.subject {
        Some(Subject::Event(event)) => {
            let id = dataset.event_id(*event);
            let link = event_href(dataset, *event);
            html.element("a", &[("href", &link), ("data-event", id)], &reading.text);
        }
        Some(Subject::Claim(claim)) => {
            let id = dataset.text(dataset.claim(*claim).id);
            let href = claim_href(dataset, *claim, None);
            html.element("a", &[("href", &href), ("data-claim", id)], &reading.text);
        }
        _ => {
            html.element("span", &[], &reading.text);
        }
    }
    html.close("li");
}
