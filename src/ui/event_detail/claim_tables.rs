//! Claims as tables, one for each measure. Within a table claims are sorted by value, the lowest first and
//! words before numbers, so that contradictions stand one above the other.

use leptos::prelude::*;

use super::claim_rows::{RowForm, claim_row};
use super::heading::heading;
use crate::base::sort;
use crate::model::{ClaimIx, EventIx, Measure};
use crate::query::MeasureGroup;
use crate::text::event_page::event_text;
use crate::text::{evidence, words};
use crate::ui::Shown;

/// The measures that readers of one strike look for first.
const FIRST: [Measure; 9] = [
    Measure::Killed,
    Measure::Injured,
    Measure::WeaponIdentification,
    Measure::MissilesLaunched,
    Measure::MissilesHit,
    Measure::MissilesIntercepted,
    Measure::MissilesFailed,
    Measure::DebrisExamined,
    Measure::Denial,
];

/// Claims that are marked among the others.
#[derive(Clone, Debug, Default)]
pub struct Marked {
    /// Those that contest the identification.
    pub opposed: Vec<ClaimIx>,
    /// Those that no longer count.
    pub withdrawn: Vec<ClaimIx>,
}

/// Puts the measures in the order of a strike's detail; the rest as in the codebook.
pub(super) fn sort_for_event(groups: &mut [MeasureGroup]) {
    sort::sort_by_key(groups, |group| {
        let at = FIRST.iter().position(|measure| *measure == group.measure);
        (at.unwrap_or(FIRST.len()), group.measure)
    });
}

/// A table for each measure.
#[component]
pub fn ClaimTables(
    /// What is shown.
    shown: Shown,
    /// The strike that the document is about, if it is about one.
    here: Option<EventIx>,
    /// The claims, by measure.
    groups: Vec<MeasureGroup>,
    /// Those that are marked.
    marked: Marked,
    /// The level of the headings.
    level: u8,
    /// Whether there is a program that opens the menu for quoting.
    #[prop(optional)]
    can_quote: bool,
) -> impl IntoView {
    let tables: Vec<_> = groups
        .iter()
        .map(|group| table(&shown, here, group, &marked, (level, can_quote)))
        .collect();
    view! { <div class="statements">{tables}</div> }
}

fn table(
    shown: &Shown,
    here: Option<EventIx>,
    group: &MeasureGroup,
    marked: &Marked,
    (level, can_quote): (u8, bool),
) -> AnyView {
    let (lang, text) = (shown.lang, event_text(shown.lang));
    // The answer of a denial is its status.
    let claims = || group.answers.iter().flat_map(|answer| &answer.claims);
    let has_status = group.measure != Measure::Denial
        && claims().any(|&ix| shown.dataset.claim(ix).status.is_some());
    let rows: Vec<_> = group
        .answers
        .iter()
        .flat_map(|answer| answer.claims.iter().enumerate())
        .map(|(at, &ix)| {
            let form = RowForm { is_first: at == 0, has_status, can_quote };
            claim_row(shown, here, ix, marked, form)
        })
        .collect();
    let heads = [text.says, text.said_by, text.said_on];
    let heads = heads.into_iter().chain(has_status.then_some(text.status));
    let heads = heads.chain([text.source]);
    let heads: Vec<_> =
        heads.map(|head| view! { <th scope="col">{head}</th> }.into_any()).collect();
    let number = evidence::num_claims(lang, group.num_claims(), group.num_independent);
    // Links lead to a measure where the document is about no strike.
    let id = here.is_none().then(|| group.measure.code());
    view! {
        <table id=id class=if has_status { "claims-of with-status" } else { "claims-of" }>
            <caption>
                {heading(level, words::measure(lang, group.measure).to_owned())}
                <span>{number}</span>
            </caption>
            <thead class="hidden"><tr>{heads}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
    .into_any()
}
