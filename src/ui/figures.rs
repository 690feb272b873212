//! The sentence at the head and the figures below the list: never without claimant, day and qualifier. Their elements
//! stay: what is shown changes their texts.

use leptos::prelude::*;

use super::Shown;
use super::following::{Reader, following, following_attribute};
use super::quote_menu::quote_button;
use super::shown::nothing;
use super::symbol::symbol;
use crate::model::Grade;
use crate::query::Summary;
use crate::render::site_pages::SitePage;
use crate::text::lead::{self as text_lead, Part};
use crate::text::story::story_text;
use crate::text::{Lang, amount, date, filters, messages, phrases};

/// The sentence that compares the highest official total with strikes of its own period.
pub fn lead(shown: &Reader<Shown>) -> AnyView {
    let (shown, now) = (shown.clone(), untrack(|| shown()));
    let (lang, story) = (now.lang, story_link(&now));
    let parts = following(move || {
        let shown = shown();
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
        parts.into_any()
    });
    view! { <p class="lead">{parts} " " <span class="ways">{story}{quote_button("view", lang, None)}</span></p> }
        .into_any()
}

/// The way into the story: its page where no program runs. Nothing where the data have none.
fn story_link(shown: &Shown) -> AnyView {
    if shown.dataset.story.is_empty() {
        return nothing();
    }
    let href = [shown.to_home, &SitePage::Story.folder(Lang::En)].concat();
    let words = story_text(shown.lang).story;
    view! { <a class="quote" id="story-link" href=href data-act="story:1">{words}</a>" " }
        .into_any()
}

/// How many strikes are shown, of how many; how many of them have no place, or no exact date.
pub fn num_shown(shown: &Reader<Shown>) -> AnyView {
    let text = |lang, summary: &Summary| filters::tally(lang, summary.tally, summary.num_events);
    let said = of_summary(shown, Box::new(text));
    view! { <p>{said}</p> }.into_any()
}

/// The list of figures. Its elements stay as they are: only texts and signs follow.
pub fn numbers(shown: &Reader<Shown>) -> AnyView {
    let text = messages(untrack(|| shown()).lang);
    let highest = {
        let shown = shown.clone();
        following(move || highest(&shown()))
    };
    let figures = vec![
        figure(
            text.figure_events,
            vec![
                number(shown, "events", |summary| summary.tally.num_events),
                words(shown, phrases::events_note),
            ],
        ),
        figure(text.figure_firmly, vec![grades(shown), words(shown, phrases::grades_note)]),
        highest,
        figure(text.figure_documented, documented(shown)),
        figure(text.figure_evidence, evidence(shown)),
    ];
    view! { <dl class="figures" aria-label=text.figures>{figures}</dl> }.into_any()
}

fn figure(name: &'static str, said: Vec<AnyView>) -> AnyView {
    view! { <div><dt>{name}</dt><dd>{said}</dd></div> }.into_any()
}

/// A text of the summary.
fn of_summary(shown: &Reader<Shown>, say: Say) -> AnyView {
    let shown = shown.clone();
    following(move || {
        let shown = shown();
        say(shown.lang, shown.snapshot.summary(&shown.dataset)).into_any()
    })
}

type Say = Box<dyn Fn(Lang, &Summary) -> String + Send>;

fn number(shown: &Reader<Shown>, figure: &'static str, value: fn(&Summary) -> usize) -> AnyView {
    let value = of_summary(shown, Box::new(move |_, summary| value(summary).to_string()));
    view! { <span class="number" data-figure=figure>{value}</span> }.into_any()
}

fn words(shown: &Reader<Shown>, say: fn(Lang, &Summary) -> String) -> AnyView {
    view! { <span class="words">{of_summary(shown, Box::new(say))}</span> }.into_any()
}

/// How many strikes have each rating, in signs: the words beside them say the same.
fn grades(shown: &Reader<Shown>) -> AnyView {
    let mut signs: Vec<_> = Grade::ALL
        .iter()
        .rev()
        .copied()
        .map(|grade| sign(shown, symbol(grade, false, 13.0), move |summary| num_of(summary, grade)))
        .collect();
    let contested = "≠ ".into_any();
    signs.push(sign(shown, contested, |summary| summary.tally.num_contested));
    view! { <span class="grades" aria-hidden="true">{signs}</span> }.into_any()
}

fn num_of(summary: &Summary, grade: Grade) -> usize {
    summary.grades().find(|(it, _)| *it == grade).map_or(0, |(_, count)| count)
}

/// A sign and its number of strikes; hidden where there are none.
fn sign(
    shown: &Reader<Shown>,
    sign: AnyView,
    value: impl Fn(&Summary) -> usize + Copy + Send + 'static,
) -> AnyView {
    let text = move |_, summary: &Summary| match value(summary) {
        0 => String::new(),
        value => value.to_string(),
    };
    let count = of_summary(shown, Box::new(text));
    let shown = shown.clone();
    let is_hidden = following_attribute(move || {
        let shown = shown();
        value(shown.snapshot.summary(&shown.dataset)) == 0
    });
    view! { <span hidden=is_hidden>{sign}{count}</span> }.into_any()
}

/// The sums of single strikes, named and with those that may be Russian.
fn documented(shown: &Reader<Shown>) -> Vec<AnyView> {
    let named = of_summary(shown, Box::new(|lang, summary| text_lead::named_number(summary, lang)));
    let beside = {
        let shown = shown.clone();
        following(move || {
            let shown = shown();
            let summary = shown.snapshot.summary(&shown.dataset);
            text_lead::beside_total(summary, shown.lang).map_or_else(nothing, |words| {
                view! { <span class="words">{words}</span> }.into_any()
            })
        })
    };
    vec![
        view! { <span class="number">{named}</span> }.into_any(),
        beside,
        words(shown, |lang, summary| {
            let num_visible = summary.tally.num_events;
            phrases::strike_by_strike_note(lang, &summary.strike_by_strike, num_visible)
        }),
    ]
}

/// The highest total that somebody stated; nothing where nobody did.
fn highest(shown: &Shown) -> AnyView {
    let (dataset, lang) = (&shown.dataset, shown.lang);
    let summary = shown.snapshot.summary(dataset);
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
    let who = view! { <span class="words">{who}</span> };
    figure(messages(lang).figure_launched, vec![stated.into_any(), who.into_any()])
}

/// How many claims there are, and from how many published pages.
fn evidence(shown: &Reader<Shown>) -> Vec<AnyView> {
    let noun = |lang, summary: &Summary| {
        phrases::claims_noun(lang, summary.evidence.num_claims).to_owned()
    };
    let from = |lang, summary: &Summary| {
        phrases::from_sources(lang, summary.evidence.num_sources).0.to_owned()
    };
    let sources = |_: Lang, summary: &Summary| summary.evidence.num_sources.to_string();
    let after = |lang, summary: &Summary| {
        let counted = &summary.evidence;
        let (_, sources) = phrases::from_sources(lang, counted.num_sources);
        [sources, &phrases::undated_note(lang, counted.num_left_out)].concat()
    };
    let said = view! {
        <span class="words">
            {of_summary(shown, Box::new(noun))}
            " "
            {of_summary(shown, Box::new(from))}
            " "
            <span data-figure="sources">{of_summary(shown, Box::new(sources))}</span>
            " "
            {of_summary(shown, Box::new(after))}
        </span>
    };
    vec![number(shown, "claims", |summary| summary.evidence.num_claims), said.into_any()]
}
