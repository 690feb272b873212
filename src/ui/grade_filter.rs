//! The rating filter above the map: which ratings are chosen, and how many strikes each would show.

use leptos::prelude::*;

use super::context::PageContext;
use super::effect::effect;
use crate::model::Grade;
use crate::query::{Facet, FacetValue};
use crate::render::html::legend::CONTESTED;
use crate::text::phrases::shown_or_all;

/// Counts and choices follow the state. A count answers to all filters but its own, so that it says what choosing it
/// would show.
pub(super) fn grade_filter(page: PageContext) {
    let mut before = None;
    effect(move || {
        let snapshot = page.snapshot.get();
        let mut counts: Vec<(&'static str, usize)> = Vec::new();
        for (value, count) in snapshot.facet(Facet::Grade).chain(snapshot.facet(Facet::Contested)) {
            match value {
                FacetValue::Grade(grade) => counts.push((grade.code(), count.num_events as usize)),
                FacetValue::Contested(true) => counts.push((CONTESTED, count.num_events as usize)),
                _ => {}
            }
        }
        let shown = (snapshot.tally().num_events, snapshot.filter().clone());
        if before.as_ref() == Some(&(counts.clone(), shown.clone())) {
            return;
        }
        let scope = page.scope();
        for &(code, count) in &counts {
            scope.set_count(code, count);
        }
        let (num_shown, filter) = &shown;
        let all = page.dataset.with(|dataset| dataset.events.len());
        scope.write_text("num-shown", &shown_or_all(page.lang, *num_shown, all));
        for &grade in Grade::ALL {
            let is_chosen = filter.grades.contains(&grade);
            scope.set_pressed(&["grade-", grade.code()].concat(), is_chosen);
        }
        let is_contested = filter.contested == Some(true);
        scope.set_pressed("contested-yes", is_contested);
        scope.set_pressed("grade-all", filter.grades.is_empty() && !is_contested);
        before = Some((counts, shown));
    });
}
