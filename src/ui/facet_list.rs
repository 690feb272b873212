//! The values of one facet as boxes to check, each with what choosing it would show. Of many, those that are met most
//! stand first, and the others come on demand.

use std::sync::Arc;

use leptos::prelude::*;

use super::Shown;
use super::following::{Reader, following, following_attribute};
use super::keyed_list::keyed_list;
use super::shown::nothing;
use crate::base::sort;
use crate::query::search::fold;
use crate::query::{Facet, FacetCount, FacetValue, Snapshot};
use crate::text::filters;

/// Of more values than these, so many stand there at first, and they can be searched.
const MANY: usize = 16;
const FIRST: usize = 8;
/// Of a search, no more than these are shown.
const MOST: usize = 200;

/// A value that some of the data have.
struct Value {
    /// Its number in the index.
    number: usize,
    value: FacetValue,
    /// Its name, and the name as it is searched.
    name: String,
    folded: String,
    code: String,
}

/// The list of a facet; nothing where the data have one value only. `all` is the snapshot of everything.
pub(super) fn facet_list(shown: &Reader<Shown>, all: &Snapshot, facet: Facet) -> AnyView {
    let first = untrack(|| shown());
    let (lang, text) = (first.lang, filters::filter_text(first.lang));
    let values: Arc<[Value]> = values(&first, all, facet).into();
    if values.len() < 2 {
        return nothing();
    }
    let num_values = values.len();
    let (is_whole, words) = (RwSignal::new(num_values <= MANY), RwSignal::new(String::new()));
    let keys = {
        let (values, shown) = (values.clone(), shown.clone());
        move || listed(&values, &shown(), facet, is_whole.get(), &words.get())
    };
    let item = {
        let shown = shown.clone();
        move |at: i64| match usize::try_from(at).ok().and_then(|at| values.get(at)) {
            Some(value) => choice(&shown, facet, value),
            None => nothing(),
        }
    };
    let find = (num_values > MANY).then(|| {
        view! {
            <input
                type="search"
                class="find-among"
                aria-label=text.find_among
                placeholder=text.find_among
                autocomplete="off"
                on:input=move |event| words.set(event_target_value(&event))
            />
        }
    });
    let more = (num_values > MANY).then(|| {
        let label = move || match is_whole.get() {
            true => text.fewer.to_owned(),
            false => filters::show_all(lang, num_values),
        };
        let pressed = move || if is_whole.get() { "true" } else { "false" };
        view! {
            <button
                type="button"
                class="more"
                aria-expanded=pressed
                on:click=move |_| is_whole.update(|is_whole| *is_whole = !*is_whole)
            >
                {following(move || label().into_any())}
            </button>
        }
    });
    let num_chosen = {
        let shown = shown.clone();
        following(move || match shown().snapshot.chosen(facet).count() {
            0 => nothing(),
            number => view! { " " <span class="number-chosen">{number}</span> }.into_any(),
        })
    };
    let name = filters::facet(lang, facet);
    let is_open = first.snapshot.filter().has(facet) || num_values <= MANY;
    view! {
        <details class="facet" open=is_open>
            <summary>
                <h3>{name}</h3>
                {num_chosen}
            </summary>
            <div role="group" aria-label=name>
                {find} <ul>{keyed_list(keys, item)}</ul> {more}
            </div>
        </details>
    }
    .into_any()
}

/// The values that some claim or event has, those of most events first.
fn values(shown: &Shown, all: &Snapshot, facet: Facet) -> Vec<Value> {
    let dataset = &*shown.dataset;
    let mut found: Vec<(FacetCount, Value)> = all
        .facet(facet)
        .enumerate()
        .filter(|(_, (_, count))| *count != FacetCount::default())
        .map(|(number, (value, count))| {
            let name = filters::value(dataset, shown.lang, value).into_owned();
            let (folded, code) = (fold(&name), value.code(dataset).to_owned());
            (count, Value { number, value, name, folded, code })
        })
        .collect();
    // Ratings stand as in the legend.
    match facet {
        Facet::Grade => found.reverse(),
        _ => sort::sort_by(&mut found, |(a, of_a), (b, of_b)| {
            let key = |count: &FacetCount| (count.num_events, count.num_claims);
            key(b).cmp(&key(a)).then_with(|| of_a.folded.cmp(&of_b.folded))
        }),
    }
    found.into_iter().map(|(_, value)| value).collect()
}

/// The places of the values that are listed: of a search what is found, of few all, otherwise the first ones and those
/// that are chosen.
fn listed(values: &[Value], shown: &Shown, facet: Facet, is_whole: bool, words: &str) -> Vec<i64> {
    let words = fold(words);
    let words: Vec<&str> = words.split_whitespace().collect();
    let chosen: Vec<FacetValue> = shown.snapshot.chosen(facet).collect();
    let is_listed = |(at, value): &(usize, &Value)| match words.is_empty() {
        true => is_whole || *at < FIRST || chosen.contains(&value.value),
        false => words.iter().all(|word| value.folded.contains(word)),
    };
    let most = if words.is_empty() { usize::MAX } else { MOST };
    values.iter().enumerate().filter(is_listed).take(most).map(|(at, _)| at as i64).collect()
}

/// A box to check.
fn choice(shown: &Reader<Shown>, facet: Facet, value: &Value) -> AnyView {
    let (number, value_of, act) =
        (value.number, value.value, ["filter:", facet.code(), ":", &value.code].concat());
    let is_chosen = {
        let shown = shown.clone();
        following_attribute(move || {
            let is_chosen = |chosen: FacetValue| chosen == value_of;
            shown().snapshot.chosen(facet).any(is_chosen)
        })
    };
    let is_none = {
        let shown = shown.clone();
        following_attribute(move || {
            let count = shown().snapshot.facet_count(facet, number);
            (count == FacetCount::default()).then_some("none")
        })
    };
    let count = {
        let shown = shown.clone();
        following(move || {
            let now = shown();
            let count = now.snapshot.facet_count(facet, number);
            filters::count(now.lang, facet, count).into_any()
        })
    };
    view! {
        <li>
            <label class=is_none>
                <input type="checkbox" data-act=act prop:checked=is_chosen />
                <span>{value.name.clone()}</span>
                " "
                <span class="count">{count}</span>
            </label>
        </li>
    }
    .into_any()
}
