//! The rating filter, which is a legend as well: all strikes, then each rating with its sign and the number of
//! strikes, then the contested ones. A chosen one is pressed.

use leptos::prelude::*;

use super::Shown;
use super::method::{GRADES, method_link};
use super::symbol::symbol;
use crate::model::Grade;
use crate::query::{Facet, FacetValue};
use crate::text::{evidence, page_text, phrases, words};

/// The hook of the count that is no rating's.
pub(super) const CONTESTED: &str = "contested";

/// The choices. A count answers to all filters but its own, so that it says what choosing it would show.
pub fn grade_chips(shown: &Shown) -> AnyView {
    let (snapshot, lang) = (&shown.snapshot, shown.lang);
    let filter = snapshot.filter();
    let is_contested = filter.contested == Some(true);
    let is_all = filter.grades.is_empty() && !is_contested;
    let counted =
        phrases::shown_or_all(lang, snapshot.tally().num_events, shown.dataset.events.len());
    let all = view! { <span id="num-shown">{counted}</span> }.into_any();
    let mut chips = vec![chip("grade:all", "grade-all", is_all, all)];
    for &grade in Grade::ALL.iter().rev() {
        let code = grade.code();
        let count = count(shown, Facet::Grade, FacetValue::Grade(grade));
        let name = name_and_count(words::grade(lang, grade), code, count);
        let said = view! { {symbol(grade, false, 14.0)}{name} }.into_any();
        let [act, id] = ["grade:", "grade-"].map(|before| [before, code].concat());
        chips.push(chip(&act, &id, filter.grades.contains(&grade), said));
    }
    let count = count(shown, Facet::Contested, FacetValue::Contested(true));
    let name = name_and_count(page_text(lang).contested, CONTESTED, count);
    let said = view! { <span class="symbol sign" aria-hidden="true">"≠"</span>{name} }.into_any();
    chips.push(chip("contested:yes", "contested-yes", is_contested, said));
    let rule = method_link(shown, GRADES, evidence::the_rule(lang));
    chips.push(view! { <li class="more">{rule}</li> }.into_any());
    chips.into_any()
}

/// How many strikes a value of a facet would show.
pub(super) fn count(shown: &Shown, facet: Facet, value: FacetValue) -> usize {
    let found = shown.snapshot.facet(facet).find(|(other, _)| *other == value);
    found.map_or(0, |(_, count)| count.num_events as usize)
}

fn chip(act: &str, id: &str, is_pressed: bool, said: AnyView) -> AnyView {
    let pressed = if is_pressed { "true" } else { "false" };
    let (act, id) = (act.to_owned(), id.to_owned());
    view! {
        <li>
            <button type="button" id=id data-act=act aria-pressed=pressed>{said}</button>
        </li>
    }
    .into_any()
}

fn name_and_count(name: &'static str, code: &'static str, count: usize) -> AnyView {
    view! { <span>{name} " " <b data-count=code>{count.to_string()}</b></span> }.into_any()
}
