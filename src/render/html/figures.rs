//! The sentence at the head and the figures below the list: never without claimant, day and qualifier.

use super::Html;
use super::symbol::grade_symbol;
use crate::model::Dataset;
use crate::query::Snapshot;
use crate::text::lead::{self as text_lead, Part};
use crate::text::{Lang, amount, date, messages, phrases};

/// The sentence that compares the highest official total with strikes of its own period.
pub fn lead(dataset: &Dataset, snapshot: &Snapshot, lang: Lang) -> String {
    let summary = snapshot.summary(dataset);
    let mut html = Html::default();
    html.open("p", &[("class", "lead")]);
    for (part, words) in text_lead::lead(dataset, summary, snapshot, lang) {
        match part {
            Part::Words => html.text(&words),
            Part::Official => html.element("b", &[("class", "official")], &words),
            Part::Named => html.element("b", &[("class", "named")], &words),
            Part::WithJoint => html.element("b", &[("class", "joint")], &words),
        };
    }
    html.close("p");
    html.finish()
}

/// The list of figures.
pub fn numbers(dataset: &Dataset, snapshot: &Snapshot, lang: Lang) -> String {
    let text = messages(lang);
    let summary = snapshot.summary(dataset);
    let mut html = Html::default();
    let num_visible = summary.tally.num_events;
    html.open("dl", &[("class", "figures"), ("aria-label", text.figures)]);
    figure(&mut html, text.figure_events, |html| {
        number(html, "events", num_visible);
        words(html, &phrases::events_note(lang, summary));
    });
    figure(&mut html, text.figure_firmly, |html| {
        html.open("span", &[("class", "grades"), ("aria-hidden", "true")]);
        for (grade, count) in summary.grades().rev().filter(|(_, count)| *count > 0) {
            html.open("span", &[]);
            grade_symbol(html, grade, false, 13.0);
            html.text(&count.to_string()).close("span");
        }
        if summary.tally.num_contested > 0 {
            html.element("span", &[], &format!("≠ {}", summary.tally.num_contested));
        }
        html.close("span");
        words(html, &phrases::grades_note(lang, summary));
    });
    if let Some(claim) = summary.highest_claim.map(|ix| dataset.claim(ix)) {
        figure(&mut html, text.figure_launched, |html| {
            html.open("span", &[("class", "number")]);
            html.element("small", &[], amount::qualifier(lang, claim.amount)).text(" ");
            html.text(&amount::figure(lang, claim.amount).unwrap_or_default()).close("span");
            let mut who = phrases::attribution(dataset, &claim, lang);
            if claim.period.is_stated() {
                who.push_str("; ");
                who.push_str(&date::covers(lang, claim.period));
            }
            words(html, &who);
        });
    }
    figure(&mut html, text.figure_documented, |html| {
        html.element("span", &[("class", "number")], &text_lead::named_number(summary, lang));
        if let Some(beside) = text_lead::beside_total(summary, lang) {
            words(html, &beside);
        }
        let all = phrases::strike_by_strike_note(lang, &summary.strike_by_strike, num_visible);
        words(html, &all);
    });
    figure(&mut html, text.figure_evidence, |html| {
        number(html, "claims", summary.evidence.num_claims);
        let (from, sources) = phrases::from_sources(lang, summary.evidence.num_sources);
        html.open("span", &[("class", "words")])
            .text(phrases::claims_noun(lang, summary.evidence.num_claims));
        html.text(" ").text(from).text(" ");
        html.element(
            "span",
            &[("data-figure", "sources")],
            &summary.evidence.num_sources.to_string(),
        );
        html.text(" ").text(sources);
        html.text(&phrases::undated_note(lang, summary.evidence.num_left_out)).close("span");
    });
    html.close("dl");
    html.finish()
}

fn figure(html: &mut Html, name: &str, body: impl FnOnce(&mut Html)) {
    html.open("div", &[]).element("dt", &[], name).open("dd", &[]);
    body(html);
    html.close("dd").close("div");
}

fn number(html: &mut Html, figure: &str, value: usize) {
    html.element("span", &[("class", "number"), ("data-figure", figure)], &value.to_string());
}

fn words(html: &mut Html, text: &str) {
    html.element("span", &[("class", "words")], text);
}
