//! The rating filter, which is a legend as well: all strikes, then each rating with its sign and the number of
//! strikes, then the contested ones. A chosen one is pressed.

use std::sync::Arc;

use leptos::prelude::*;

use super::Shown;
use super::following::{Reader, following, following_attribute};
use super::symbol::symbol;
use crate::model::Grade;
use crate::query::{Facet, FacetValue, Filter};
use crate::text::{page_text, phrases, words};

/// The hook of the count that is no rating's.
pub(super) const CONTESTED: &str = "contested";

/// The choices. A count answers to all filters but its own, so that it says what choosing it would show. Only counts and
/// what is pressed follow.
pub fn grade_chips(shown: &Reader<Shown>) -> AnyView {
    let now = untrack(|| shown());
    let lang = now.lang;
    let num_shown = {
        let shown = shown.clone();
        following(move || {
            let now = shown();
            let (num_shown, all) = (now.snapshot.tally().num_events, now.dataset.events.len());
            phrases::shown_or_all(now.lang, num_shown, all).into_any()
        })
    };
    let all = view! { <span id="num-shown">{num_shown}</span> }.into_any();
    let is_all = |filter: &Filter| filter.grades.is_empty() && filter.contested != Some(true);
    let mut chips = vec![chip(shown, "grade:all", "grade-all", Arc::new(is_all), all)];
    for &grade in Grade::ALL.iter().rev() {
        let code = grade.code();
        let count = count(shown, Facet::Grade, FacetValue::Grade(grade));
        let name = name_and_count(words::grade(lang, grade), code, count);
        let said = view! { {symbol(grade, false, 14.0)}{name} }.into_any();
        let [act, id] = ["filter:grade:", "grade-"].map(|before| [before, code].concat());
        let is_chosen = move |filter: &Filter| filter.grades.contains(&grade);
        chips.push(chip(shown, &act, &id, Arc::new(is_chosen), said));
    }
    let count = count(shown, Facet::Contested, FacetValue::Contested(true));
    let name = name_and_count(page_text(lang).contested, CONTESTED, count);
    let said = view! { <span class="symbol sign" aria-hidden="true">"≠"</span>{name} }.into_any();
    let is_contested = |filter: &Filter| filter.contested == Some(true);
    chips.push(chip(shown, "filter:contested:yes", "contested-yes", Arc::new(is_contested), said));
    chips.into_any()
}

/// How many strikes a value of a facet would show.
pub(super) fn count(shown: &Reader<Shown>, facet: Facet, value: FacetValue) -> AnyView {
    let shown = shown.clone();
    following(move || {
        let snapshot = shown().snapshot;
        let found = snapshot.facet(facet).find(|(other, _)| *other == value);
        found.map_or(0, |(_, count)| count.num_events).to_string().into_any()
    })
}

type IsChosen = Arc<dyn Fn(&Filter) -> bool + Send + Sync>;

fn chip(shown: &Reader<Shown>, act: &str, id: &str, is_chosen: IsChosen, said: AnyView) -> AnyView {
    let shown = shown.clone();
    let pressed = following_attribute(move || match is_chosen(shown().snapshot.filter()) {
        true => Some("true"),
        false => Some("false"),
    });
    let (act, id) = (act.to_owned(), id.to_owned());
    view! {
        <li>
            <button type="button" id=id data-act=act aria-pressed=pressed>{said}</button>
        </li>
    }
    .into_any()
}

fn name_and_count(name: &'static str, code: &'static str, count: AnyView) -> AnyView {
    view! { <span>{name} " " <b data-count=code>{count}</b></span> }.into_any()
}
