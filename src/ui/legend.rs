//! The legend of the map, in whole sentences, with counts.

use leptos::prelude::*;

use super::Shown;
use super::grade_filter::{CONTESTED, count};
use super::method::{GRADES, method_link};
use super::symbol::symbol;
use crate::map::place_legend;
use crate::model::Grade;
use crate::query::{Facet, FacetValue, RangeRing};
use crate::text::{evidence, page_text, words};

/// Ratings with their counts, the empty ones included, precision of places on demand, and the lines of a range ring
/// where one is drawn.
pub fn map_legend(shown: &Shown, ring: Option<&RangeRing>) -> AnyView {
    let (text, lang) = (page_text(shown.lang), shown.lang);
    let mut rows: Vec<AnyView> = Vec::new();
    for &grade in Grade::ALL.iter().rev() {
        let counted = (grade.code(), count(shown, Facet::Grade, FacetValue::Grade(grade)));
        let said = sentence(words::grade(lang, grade), counted, words::grade_meaning(lang, grade));
        rows.push(view! { <li>{symbol(grade, false, 14.0)}{said}</li> }.into_any());
    }
    let counted = (CONTESTED, count(shown, Facet::Contested, FacetValue::Contested(true)));
    let said = sentence(text.contested, counted, text.contested_meaning);
    let sign = view! { <span class="symbol sign" aria-hidden="true">"≠"</span> };
    rows.push(view! { <li>{sign}{said}</li> }.into_any());
    let places: Vec<_> = place_legend(lang)
        .into_iter()
        .map(|(sign, meaning)| entry(sign.code(), meaning.to_owned()))
        .collect();
    view! {
        <div>
            <h3>{text.legend_grade}</h3>
            <ul>{rows}</ul>
            <p>{method_link(shown, GRADES, evidence::the_rule(lang))}</p>
        </div>
        <details class="how-to-read" id="places-and-dates">
            <summary>{text.places_and_dates}</summary>
            <h3>{text.legend_place}</h3>
            <ul>{places}</ul>
        </details>
        <div id="ring-key">{ring.map(|ring| ring_legend(shown, ring))}</div>
    }
    .into_any()
}

fn sentence(
    name: &'static str,
    (code, count): (&'static str, usize),
    meaning: &'static str,
) -> AnyView {
    view! {
        <span>
            <b>{name}</b>
            " ("
            <span data-count=code>{count.to_string()}</span>
            "): "
            {meaning}
        </span>
    }
    .into_any()
}

/// What the lines of a range ring are.
fn ring_legend(shown: &Shown, ring: &RangeRing) -> AnyView {
    let entries: Vec<_> = crate::map::ring_legend(&shown.dataset, ring, shown.lang)
        .into_iter()
        .map(|(sign, meaning)| entry(sign.code(), meaning))
        .collect();
    view! { <ul class="ring-key">{entries}</ul> }.into_any()
}

/// A sign and what it means.
pub(super) fn entry(sign: &str, meaning: String) -> AnyView {
    let class = ["key ", sign].concat();
    view! { <li><span class=class aria-hidden="true"></span><span>{meaning}</span></li> }.into_any()
}
