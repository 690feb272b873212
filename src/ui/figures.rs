//! The sentence at the head and the figures below the list: never without claimant, day and qualifier.

use leptos::prelude::*;

use super::Shown;
use super::shown::nothing;
use super::symbol::symbol;
use crate::query::Summary;
use crate::text::lead::{self as text_lead, Part};
use crate::text::{amount, date, messages, phrases};

/// The sentence that compares the highest official total with strikes of its own period.
pub fn lead(shown: &Shown) -> AnyView {
    let summary = shown.snapshot.summary(&shown.dataset);
    let parts = text_lead::lead(&shown.dataset, summary, &shown.snapshot, shown.lang);
    let parts: Vec<_> = parts
        .into_iter()
        .map(|(part, words)| match part {
            Part::Words => words.into_any(),
            Part::Official => view! { <b class="official">{words}</b> }.into_any(),
            Part::Named => view! { <b class="named">{words}</b> }.into_any(),
            Part::WithJoint => view! { <b class="joint">{words}</b> }.into_any(),
        })
        .collect();
    view! { <p class="lead">{parts}</p> }.into_any()
}

/// How many strikes are shown, of how many.
pub fn num_shown(shown: &Shown) -> AnyView {
    let (num_shown, all) = (shown.snapshot.tally().num_events, shown.dataset.events.len());
    view! { <p>{phrases::shown_of(shown.lang, num_shown, all)}</p> }.into_any()
}

/// The list of figures.
pub fn numbers(shown: &Shown) -> AnyView {
    let (text, lang) = (messages(shown.lang), shown.lang);
    let summary = shown.snapshot.summary(&shown.dataset);
    let num_visible = summary.tally.num_events;
    let beside = text_lead::beside_total(summary, lang);
    let figures = [
        figure(
            text.figure_events,
            vec![number("events", num_visible), words(phrases::events_note(lang, summary))],
        ),
        figure(
            text.figure_firmly,
            vec![grades(summary), words(phrases::grades_note(lang, summary))],
        ),
        highest(shown, summary),
        figure(
            text.figure_documented,
            vec![
                view! { <span class="number">{text_lead::named_number(summary, lang)}</span> }
                    .into_any(),
                beside.map(words).into_any(),
                words(phrases::strike_by_strike_note(lang, &summary.strike_by_strike, num_visible)),
            ],
        ),
        evidence(shown, summary),
    ];
    view! { <dl class="figures" aria-label=text.figures>{figures.into_iter().collect::<Vec<_>>()}</dl> }
        .into_any()
}

fn figure(name: &'static str, said: Vec<AnyView>) -> AnyView {
    view! { <div><dt>{name}</dt><dd>{said}</dd></div> }.into_any()
}

fn number(figure: &'static str, value: usize) -> AnyView {
    view! { <span class="number" data-figure=figure>{value.to_string()}</span> }.into_any()
}

fn words(text: String) -> AnyView {
    view! { <span class="words">{text}</span> }.into_any()
}

/// How many strikes have each rating, in signs: the words beside them say the same.
fn grades(summary: &Summary) -> AnyView {
    let counted = summary.grades().rev().filter(|(_, count)| *count > 0);
    let mut signs: Vec<_> = counted
        .map(|(grade, count)| {
            view! { <span>{symbol(grade, false, 13.0)}{count.to_string()}</span> }.into_any()
        })
        .collect();
    let num_contested = summary.tally.num_contested;
    if num_contested > 0 {
        signs.push(view! { <span>{format!("≠ {num_contested}")}</span> }.into_any());
    }
    view! { <span class="grades" aria-hidden="true">{signs}</span> }.into_any()
}

/// The highest total that somebody stated; nothing where nobody did.
fn highest(shown: &Shown, summary: &Summary) -> AnyView {
    let (dataset, lang) = (&shown.dataset, shown.lang);
    let Some(claim) = summary.highest_claim.map(|ix| dataset.claim(ix)) else {
        return nothing();
    };
    let mut who = phrases::attribution(dataset, &claim, lang);
    if claim.period.is_stated() {
        who.push_str("; ");
        who.push_str(&date::covers(lang, claim.period));
    }
    let stated = view! {
        <span class="number">
            <small>{amount::qualifier(lang, claim.amount)}</small>
            " "
            {amount::figure(lang, claim.amount).unwrap_or_default()}
        </span>
    };
    figure(messages(lang).figure_launched, vec![stated.into_any(), words(who)])
}

/// How many claims there are, and from how many published pages.
fn evidence(shown: &Shown, summary: &Summary) -> AnyView {
    let (lang, counted) = (shown.lang, &summary.evidence);
    let (from, sources) = phrases::from_sources(lang, counted.num_sources);
    let sources = [sources, &phrases::undated_note(lang, counted.num_left_out)].concat();
    let said = view! {
        <span class="words">
            {phrases::claims_noun(lang, counted.num_claims)}
            " "
            {from}
            " "
            <span data-figure="sources">{counted.num_sources.to_string()}</span>
            " "
            {sources}
        </span>
    };
    let said = vec![number("claims", counted.num_claims), said.into_any()];
    figure(messages(lang).figure_evidence, said)
}
