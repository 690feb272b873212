//! Why an event has its grade: the rule in words, and the claims that decided.

use super::Html;
use super::claims::claim_link;
use super::method::{GRADES, method_link};
use crate::model::{ClaimIx, Dataset, Measure};
use crate::query::Identification;
use crate::text::{Lang, evidence, words};

/// More claims than this are folded away.
const MOST: usize = 3;

/// The reasons of an identification, and what was said of the event's days (`of_days`).
pub fn reasons(
    html: &mut Html,
    dataset: &Dataset,
    found: &Identification,
    of_days: &[ClaimIx],
    (event, lang): (&str, Lang),
) {
    html.open("div", &[("class", "reasons")]).open("div", &[]);
    html.element("h3", &[], &evidence::why(lang, found.grade)).open("p", &[]);
    html.text(words::grade_meaning(lang, found.grade)).text(". ");
    method_link(html, lang, GRADES, evidence::the_rule(lang));
    html.close("p");
    if found.decided_by.is_empty() {
        html.element("p", &[], evidence::no_reason(lang));
    }
    claims(html, dataset, &[event, "-decided"].concat(), &found.decided_by, lang);
    html.close("div");
    for (name, head, list) in [
        ("contested", evidence::contested_by(lang), found.opposed_by.as_slice()),
        ("unsure", evidence::not_confirmed_by(lang), &found.unsure),
        ("withdrawn", evidence::withdrawn(lang), &found.withdrawn),
        ("days", evidence::of_the_days(lang), of_days),
    ] {
        if !list.is_empty() {
            html.open("div", &[]).element("h3", &[], head);
            let id = [event, "-", name].concat();
            claims(html, dataset, &id, list, lang);
            html.close("div");
        }
    }
    html.close("div");
}

/// `name` tells the lists apart, so that one that was unfolded stays so.
fn claims(html: &mut Html, dataset: &Dataset, name: &str, list: &[ClaimIx], lang: Lang) {
    let (shown, folded) = list.split_at(MOST.min(list.len()));
    items(html, dataset, shown, lang);
    if !folded.is_empty() {
        let id = format!("more-{name}");
        let summary = format!("{id}-head");
        html.open("details", &[("id", &id)]);
        html.element("summary", &[("id", &summary)], &evidence::and_more(lang, folded.len()));
        items(html, dataset, folded, lang);
        html.close("details");
    }
}

fn items(html: &mut Html, dataset: &Dataset, list: &[ClaimIx], lang: Lang) {
    html.open("ul", &[]);
    for &ix in list {
        let claim = dataset.claim(ix);
        html.open("li", &[]);
        claim_link(html, dataset, &claim, lang);
        // A denial says what it denies in its own row of the ledger.
        if claim.measure != Measure::Denial {
            let weapon = claim.weapon.map_or("", |weapon| words::weapon(lang, weapon));
            html.text(": ").text(weapon);
        }
        if let Some(status) = claim.status {
            html.text(" · ").text(words::status(lang, status));
        }
        html.close("li");
    }
    html.close("ul");
}
