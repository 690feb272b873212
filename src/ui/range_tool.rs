//! Launch areas and ranges as claimed: the two choices, the result, and the distance of each strike.

use leptos::prelude::*;

use super::Shown;
use super::choice::{choice, option};
use super::shown::nothing;
use crate::model::ClaimIx;
use crate::query::range::{
    RangeClass, RangeClasses, RingChoice, launch_areas, range_classes, ranges,
};
use crate::text::event_page::event_heading;
use crate::text::{range, words};

/// The value of a choice that chooses nothing: no id has this form.
pub const NOTHING: &str = "-";

/// More events that lie alike are only counted: what they say the map says better.
const MOST_LISTED: usize = 200;

/// How the visible strikes lie to the ring that is asked for; `None` where it makes none.
pub fn reached(shown: &Shown, asked: RingChoice) -> Option<RangeClasses> {
    let (dataset, snapshot) = (&shown.dataset, &shown.snapshot);
    let ring = asked.ring(dataset, snapshot)?;
    Some(range_classes(dataset, ring, snapshot.events()))
}

/// The two choices and what comes of them, folded away; nothing where nothing can be chosen. Only what was known is
/// offered.
pub fn range_tool(shown: &Shown, asked: RingChoice) -> AnyView {
    let (dataset, lang) = (&*shown.dataset, shown.lang);
    let (areas, ranges) =
        (launch_areas(dataset, &shown.snapshot), ranges(dataset, &shown.snapshot));
    if areas.is_empty() || ranges.is_empty() {
        return nothing();
    }
    let mut cited: Vec<ClaimIx> = Vec::new();
    let mut launches = vec![no_choice(shown)];
    for area in areas {
        let id = dataset.text(dataset.place(area.place).id).to_owned();
        let is_chosen = asked.launch == Some(area.place);
        launches.push(option(id, range::launch_option(dataset, &area, lang), is_chosen));
        if is_chosen {
            cited = area.claims;
        }
    }
    let mut stated = vec![no_choice(shown)];
    for claim in ranges {
        let id = dataset.text(dataset.claim(claim).id).to_owned();
        let is_chosen = asked.range == Some(claim);
        stated.push(option(id, range::range_option(dataset, claim, lang), is_chosen));
        if is_chosen {
            cited.push(claim);
        }
    }
    let cited: Vec<_> = cited.into_iter().map(|claim| citation(shown, claim)).collect();
    view! {
        <details id="reach">
            <summary><h3>{range::heading(lang)}</h3></summary>
            <p class="note">{range::meaning(lang)}</p>
            <div class="choices">
                {choice("launch", range::launch(lang), launches)}
                {choice("range", range::stated_range(lang), stated)}
            </div>
            <ul class="cited">{cited}</ul>
            {reached(shown, asked).map(|reached| distances(shown, &reached))}
        </details>
    }
    .into_any()
}

fn no_choice(shown: &Shown) -> AnyView {
    view! { <option value=NOTHING>{range::no_ring(shown.lang)}</option> }.into_any()
}

/// Who says so, and when, with their remark.
fn citation(shown: &Shown, ix: ClaimIx) -> AnyView {
    let (dataset, lang) = (&shown.dataset, shown.lang);
    let claim = dataset.claim(ix);
    let who = [". ", &range::attribution(dataset, ix, lang), ". "].concat();
    view! {
        <li data-claim=dataset.text(claim.id).to_owned()>
            <b>{words::measure(lang, claim.measure)}</b>
            {who}
            {shown.words(claim.note)}
        </li>
    }
    .into_any()
}

/// The distances of the strikes, those within first.
fn distances(shown: &Shown, reached: &RangeClasses) -> AnyView {
    let (dataset, lang) = (&shown.dataset, shown.lang);
    let mut lists: Vec<AnyView> = Vec::new();
    for class in RangeClass::ALL {
        let all = reached.count(class);
        if all == 0 {
            continue;
        }
        let of_class = reached.events.iter().filter(|event| event.class == class);
        let mut items: Vec<_> = of_class
            .take(MOST_LISTED)
            .map(|event| {
                let id = dataset.event_id(event.event).to_owned();
                let heading = event_heading(dataset, event.event, lang);
                let said = [&*heading, ": ", &*range::span(lang, event)].concat();
                view! { <li data-event=id>{said}</li> }.into_any()
            })
            .collect();
        if all > MOST_LISTED {
            let more = ["… +", &(all - MOST_LISTED).to_string()].concat();
            items.push(view! { <li>{more}</li> }.into_any());
        }
        lists.push(view! { <h4>{range::range_class(lang, class)}</h4><ul>{items}</ul> }.into_any());
    }
    lists.into_any()
}

/// The result in words; nothing where nothing is chosen.
pub fn range_result(shown: &Shown, asked: RingChoice) -> AnyView {
    let sentence = match reached(shown, asked) {
        Some(reached) => range::result(&shown.dataset, &reached, shown.lang),
        None if asked == RingChoice::default() => return nothing(),
        None => range::not_drawn(shown.lang).to_owned(),
    };
    view! { <p class="note">{sentence}</p> }.into_any()
}
