//! One claim as a row: what it says, who said it and for whom, when, how firmly, and through which sources.

use leptos::prelude::*;

use super::claim_tables::Marked;
use super::sources::sources;
use crate::model::{Claim, ClaimIx, EventIx, Measure, Scope, Status};
use crate::text::data::localized;
use crate::text::event_page::event_text;
use crate::text::{date, evidence, page_text, phrases, words};
use crate::ui::Shown;

/// What a row has, apart from its claim.
pub(super) struct RowForm {
    /// It is the first of its answer: there the value changes.
    pub(super) is_first: bool,
    /// The table has a column for the status.
    pub(super) has_status: bool,
    /// A program opens the menu for quoting.
    pub(super) can_quote: bool,
}

/// A row.
pub(super) fn claim_row(
    shown: &Shown,
    here: Option<EventIx>,
    ix: ClaimIx,
    marked: &Marked,
    RowForm { is_first, has_status, can_quote }: RowForm,
) -> AnyView {
    let (dataset, lang) = (&shown.dataset, shown.lang);
    let claim = dataset.claim(ix);
    let id = dataset.text(claim.id);
    let is_past = claim.status == Some(Status::Corrected) || marked.withdrawn.contains(&ix);
    let mut class = String::from("statement");
    for (is_so, name) in
        [(is_first, " changes"), (is_past, " past"), (claim.is_relay(), " repeated")]
    {
        if is_so {
            class.push_str(name);
        }
    }
    let status = has_status.then(|| {
        let is_firm = matches!(claim.status, Some(Status::Examined | Status::Confirmed));
        let class = if is_firm { "how firm" } else { "how" };
        view! { <td class=class>{claim.status.map(|status| words::status(lang, status))}</td> }
    });
    view! {
        <tr class=class id=format!("claim-{id}") data-claim=id.to_owned() tabindex="-1">
            {says(shown, ix, &claim, marked)}
            {who(shown, here, &claim, !has_status)}
            <td class="on">{phrases::statement_day(lang, &claim)}</td>
            {status}
            {sources(shown, ix, &claim, can_quote)}
        </tr>
    }
    .into_any()
}

/// The answer, with a sign before what contests; below it the weapon and what the number is of.
fn says(shown: &Shown, ix: ClaimIx, claim: &Claim, marked: &Marked) -> AnyView {
    let (dataset, lang) = (&shown.dataset, shown.lang);
    let contests = marked.opposed.contains(&ix).then(|| {
        view! {
            <span class="contests" aria-hidden="true">"≠ "</span>
            <span class="hidden">{format!("{} ", event_text(lang).contests)}</span>
        }
    });
    let answer = evidence::answer_with_places(dataset, ix, lang);
    let weapon = claim
        .weapon
        .filter(|_| !claim.measure.is_about_label())
        .map(|weapon| view! { <span class="of">{words::weapon(lang, weapon)}</span> });
    view! { <td class="says">{contests}<b>{answer}</b>{weapon}</td> }.into_any()
}

/// The claimant and the organisation; then what the claim covers and what it repeats.
fn who(shown: &Shown, here: Option<EventIx>, claim: &Claim, has_no_status: bool) -> AnyView {
    let lang = shown.lang;
    let has_office = claim.claimant_org.is_stated() && claim.claimant_org != claim.claimant;
    let office = has_office
        .then(|| view! { <span class="office">", "{shown.words(claim.claimant_org)}</span> });
    let mut covers: Vec<String> = Vec::new();
    if claim.scope == Scope::Attack {
        covers.push(evidence::whole_attack(lang).to_owned());
    }
    if claim.period.is_stated() {
        covers.push(date::covers(lang, claim.period));
    }
    if claim.measure == Measure::Denial || has_no_status {
        let is_answer = matches!(claim.status, Some(Status::Denied | Status::Unconfirmed));
        let status = claim.status.filter(|_| !is_answer);
        covers.extend(status.map(|status| words::status(lang, status).to_owned()));
    }
    let covers =
        (!covers.is_empty()).then(|| view! { <span class="of">{covers.join(" · ")}</span> });
    view! {
        <th scope="row" class="who">
            {shown.words(claim.claimant)}
            {office}
            {repeats(shown, here, claim)}
            {covers}
        </th>
    }
    .into_any()
}

/// A link to the claim that this one repeats; what opens in the row names it.
fn repeats(shown: &Shown, here: Option<EventIx>, claim: &Claim) -> Option<AnyView> {
    let text = event_text(shown.lang).repeats;
    let href = claim.origin.map(|origin| shown.claim_href(origin, here));
    let dataset = &shown.dataset;
    let id = claim.origin.map(|origin| dataset.text(dataset.claim(origin).id).to_owned());
    claim.is_relay().then(|| view! { " " <a href=href data-claim=id>{text}</a> }.into_any())
}

/// What a claim repeats, in words; only the id where the data do not have that claim.
pub(super) fn repeated(shown: &Shown, claim: &Claim) -> Option<String> {
    let (dataset, lang) = (&shown.dataset, shown.lang);
    let what = match claim.origin.map(|origin| dataset.claim(origin)) {
        Some(origin) => {
            let speaker = localized(dataset, origin.claimant, lang).text;
            format!("{speaker}, {}", phrases::statement_day(lang, &origin))
        }
        None => dataset.text(claim.origin_left_out).to_owned(),
    };
    claim.is_relay().then(|| format!("{} {what}", page_text(lang).derived_from))
}
