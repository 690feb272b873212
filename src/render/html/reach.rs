//! Launch areas and ranges as claimed: the two choices, the result, the distance of each event, and the
//! key to the lines on the map.

use super::Html;
use super::legend::key;
use crate::map;
use crate::model::{ClaimIx, Dataset};
use crate::query::Snapshot;
use crate::query::range::{RangeClass, RangeClasses, RingChoice, launch_areas, ranges};
use crate::text::event_page::event_heading;
use crate::text::{Lang, range, words};

/// The value of a choice that chooses nothing: no id has this form.
pub const NOTHING: &str = "-";

/// More events that lie alike are only counted: what they say the map says better.
const MOST_LISTED: usize = 200;

/// What the parts are written from.
#[derive(Clone, Copy)]
pub struct Request<'d> {
    /// The data.
    pub dataset: &'d Dataset,
    /// Which events and claims.
    pub snapshot: &'d Snapshot,
    /// The launch area and the range asked for.
    pub asked: RingChoice,
    /// How the visible events lie to the ring that they make, where they make one.
    pub reached: Option<&'d RangeClasses>,
    /// The language.
    pub lang: Lang,
}

/// The two choices and what comes of them, folded away; nothing where nothing can be chosen. Only what
/// was known is offered.
pub fn choices(request: &Request<'_>) -> String {
    let Request { dataset, snapshot, asked, reached, lang } = *request;
    let (areas, ranges) = (launch_areas(dataset, snapshot), ranges(dataset, snapshot));
    let mut html = Html::default();
    if areas.is_empty() || ranges.is_empty() {
        return html.finish();
    }
    let mut cited: Vec<ClaimIx> = Vec::new();
    html.open("details", &[("id", "reach")]).open("summary", &[]);
    html.element("h3", &[], range::heading(lang)).close("summary");
    html.element("p", &[("class", "note")], range::meaning(lang));
    html.open("div", &[("class", "choices")]);
    open_choice(&mut html, "launch", range::launch(lang), lang);
    for area in areas {
        let (id, is_chosen) = (dataset.place(area.place).id, asked.launch == Some(area.place));
        let text = range::launch_option(dataset, &area, lang);
        option(&mut html, dataset.text(id), &text, is_chosen);
        if is_chosen {
            cited = area.claims;
        }
    }
    html.close("select").close("label");
    open_choice(&mut html, "range", range::stated_range(lang), lang);
    for claim in ranges {
        let (id, is_chosen) = (dataset.claim(claim).id, asked.range == Some(claim));
        let text = range::range_option(dataset, claim, lang);
        option(&mut html, dataset.text(id), &text, is_chosen);
        if is_chosen {
            cited.push(claim);
        }
    }
    html.close("select").close("label").close("div");
    who_says_so(&mut html, dataset, &cited, lang);
    if let Some(reached) = reached {
        distances(&mut html, dataset, reached, lang);
    }
    html.close("details");
    html.finish()
}

/// A labelled field whose first option chooses nothing.
fn open_choice(html: &mut Html, id: &str, label: &str, lang: Lang) {
    html.open("label", &[]).element("span", &[], label).open("select", &[("id", id)]);
    html.element("option", &[("value", NOTHING)], range::no_ring(lang));
}

/// One option.
fn option(html: &mut Html, value: &str, text: &str, is_chosen: bool) {
    let selected = if is_chosen { "selected" } else { "" };
    html.element("option", &[("value", value), ("selected", selected)], text);
}

/// Who says so, and when, with their remarks.
fn who_says_so(html: &mut Html, dataset: &Dataset, claims: &[ClaimIx], lang: Lang) {
    html.open("ul", &[("class", "cited")]);
    for &ix in claims {
        let claim = dataset.claim(ix);
        html.open("li", &[("data-claim", dataset.text(claim.id))]);
        html.element("b", &[], words::measure(lang, claim.measure)).text(". ");
        html.text(&range::attribution(dataset, ix, lang)).text(". ");
        html.data_text("span", "", dataset, claim.note, lang).close("li");
    }
    html.close("ul");
}

/// The result in words; nothing where nothing is chosen.
pub fn result(request: &Request<'_>) -> String {
    let mut html = Html::default();
    let sentence = match request.reached {
        Some(reached) => range::result(request.dataset, reached, request.lang),
        None if request.asked == RingChoice::default() => return html.finish(),
        None => range::not_drawn(request.lang).to_owned(),
    };
    html.element("p", &[("class", "note")], &sentence);
    html.finish()
}

/// The distances of the events, those within first.
fn distances(html: &mut Html, dataset: &Dataset, reached: &RangeClasses, lang: Lang) {
    for standing in RangeClass::ALL {
        let mut left = reached.count(standing);
        if left == 0 {
            continue;
        }
        html.element("h4", &[], range::range_class(lang, standing)).open("ul", &[]);
        let mut room = MOST_LISTED;
        for event in &reached.events {
            if event.class == standing && room > 0 {
                html.open("li", &[("data-event", dataset.event_id(event.event))]);
                html.text(&event_heading(dataset, event.event, lang)).text(": ");
                html.text(&range::span(lang, event)).close("li");
                (room, left) = (room - 1, left - 1);
            }
        }
        if left > 0 {
            html.element("li", &[], &["… +", &left.to_string()].concat());
        }
        html.close("ul");
    }
}

/// What the lines of a ring are, for the key to the map; nothing where none is drawn.
pub fn ring_legend(request: &Request<'_>) -> String {
    let Request { dataset, lang, .. } = *request;
    let mut html = Html::default();
    let Some(RangeClasses { ring, .. }) = request.reached else { return html.finish() };
    html.open("ul", &[("class", "ring-key")]);
    for (sign, meaning) in map::ring_legend(dataset, ring, lang) {
        key(&mut html, sign.code(), "", &meaning);
    }
    html.close("ul");
    html.finish()
}
