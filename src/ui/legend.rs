//! The legend of the map, in whole sentences, with counts.

use leptos::prelude::*;

use super::Shown;
use super::following::{Reader, following};
use super::grade_filter::{CONTESTED, count};
use super::method::{GRADES, method_link};
use super::shown::nothing;
use super::symbol::symbol;
use crate::map::place_legend;
use crate::model::Grade;
use crate::query::{Facet, FacetValue, RangeRing};
use crate::text::{evidence, page_text, words};

/// Ratings with their counts, the empty ones included, precision of places on demand, and the lines of a range ring
/// where one is drawn. Only counts and lines follow.
pub fn map_legend(shown: &Reader<Shown>, ring: Reader<Option<RangeRing>>) -> AnyView {
    let now = untrack(|| shown());
    let (text, lang) = (page_text(now.lang), now.lang);
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
    let rule = method_link(&now, GRADES, evidence::the_rule(lang));
    let ring_key = following(move || {
        let ring = ring().map(|ring| ring_legend(&now, &ring));
        ring.unwrap_or_else(nothing)
    });
    let places: Vec<_> = place_legend(lang)
        .into_iter()
        .map(|(sign, meaning)| entry(sign.code(), meaning.to_owned()))
        .collect();
    view! {
        <div>
            <h3>{text.legend_grade}</h3>
            <ul>{rows}</ul>
            <p>{rule}</p>
        </div>
        <details class="how-to-read" id="places-and-dates">
            <summary>{text.places_and_dates}</summary>
            <h3>{text.legend_place}</h3>
            <ul>{places}</ul>
        </details>
        <div id="ring-key">{ring_key}</div>
    }
    .into_any()
}

fn sentence(
    name: &'static str,
    (code, count): (&'static str, AnyView),
    meaning: &'static str,
) -> AnyView {
    view! {
        <span>
            <b>{name}</b>
            " ("
            <span data-count=code>{count}</span>
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
