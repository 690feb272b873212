//! Why a strike has its rating: the rule in words, the claims behind it, and those against it.

use leptos::prelude::*;

use super::heading::heading;
use crate::model::{ClaimIx, EventIx, Measure};
use crate::query::Identification;
use crate::text::{evidence, phrases, words};
use crate::ui::Shown;
use crate::ui::method::GRADES;

/// More claims than this are folded.
const MOST: usize = 3;

/// The reasons of an identification, and what was said of the strike's days as a whole.
#[component]
pub fn EventReasons(
    /// What is shown.
    shown: Shown,
    /// The strike.
    event: EventIx,
    /// Its rating with the claims behind it.
    found: Identification,
    /// Claims about its days as a whole.
    of_days: Vec<ClaimIx>,
    /// The level of the headings.
    level: u8,
) -> impl IntoView {
    let lang = shown.lang;
    let rule = format!("{}. ", words::grade_meaning(lang, found.grade));
    let method = shown.method_href(GRADES);
    let no_reason =
        found.decided_by.is_empty().then(|| view! { <p>{evidence::no_reason(lang)}</p> });
    let others = [
        (evidence::contested_by(lang), found.opposed_by, MOST),
        (evidence::not_confirmed_by(lang), found.unsure, MOST),
        (evidence::withdrawn(lang), found.withdrawn, MOST),
        // These have no effect on the rating.
        (evidence::of_the_days(lang), of_days, 0),
    ];
    let others: Vec<_> = others
        .into_iter()
        .filter(|(_, claims, _)| !claims.is_empty())
        .map(|(name, claims, most)| {
            view! {
                <div>
                    {heading(level, name.to_owned())}
                    {list(&shown, event, &claims, most)}
                </div>
            }
            .into_any()
        })
        .collect();
    view! {
        <div class="why">
            <div>
                {heading(level, evidence::why(lang, found.grade))}
                <p>{rule}<a href=method data-method=GRADES>{evidence::the_rule(lang)}</a></p>
                {no_reason}
                {list(&shown, event, &found.decided_by, MOST)}
            </div>
            {others}
        </div>
    }
}

/// The claims, all but the first `most` folded.
fn list(shown: &Shown, event: EventIx, claims: &[ClaimIx], most: usize) -> AnyView {
    let (first, folded) = claims.split_at(most.min(claims.len()));
    let more = (!folded.is_empty()).then(|| {
        view! {
            <details>
                <summary>
                    {match most {
                        0 => phrases::num_claims(shown.lang, folded.len()),
                        _ => evidence::and_more(shown.lang, folded.len()),
                    }}
                </summary>
                {items(shown, event, folded)}
            </details>
        }
    });
    view! { {items(shown, event, first)} {more} }.into_any()
}

fn items(shown: &Shown, event: EventIx, claims: &[ClaimIx]) -> AnyView {
    let items: Vec<_> = claims.iter().map(|&ix| item(shown, event, ix)).collect();
    (!items.is_empty()).then(|| view! { <ul>{items}</ul> }).into_any()
}

/// Who said it and when, as a link to the claim; then the weapon and how firmly.
fn item(shown: &Shown, event: EventIx, ix: ClaimIx) -> AnyView {
    let (dataset, lang) = (&shown.dataset, shown.lang);
    let claim = dataset.claim(ix);
    let mut rest = String::new();
    // A denial states what it denies in its own row.
    if let Some(weapon) = claim.weapon.filter(|_| claim.measure != Measure::Denial) {
        rest = format!(": {}", words::weapon(lang, weapon));
    }
    if let Some(status) = claim.status {
        rest.push_str(&format!(" · {}", words::status(lang, status)));
    }
    let id = dataset.text(claim.id).to_owned();
    view! {
        <li>
            <a href=shown.claim_href(ix, Some(event)) data-claim=id>
                {phrases::attribution(dataset, &claim, lang)}
            </a>
            {rest}
        </li>
    }
    .into_any()
}
