//! Official totals beside what single strikes document, as a table; and claims that belong to no single strike.

use leptos::prelude::*;

use super::Shown;
use super::shown::nothing;
use crate::query::TotalComparison;
use crate::render::site_pages::{SitePage, claim_href};
use crate::text::{Lang, amount, date, evidence, phrases, words};

/// The table, folded under its head; nothing where no total is known.
pub fn findings(shown: &Shown) -> AnyView {
    let lang = shown.lang;
    let summary = shown.snapshot.summary(&shown.dataset);
    if summary.comparisons.is_empty() {
        return nothing();
    }
    let heads: Vec<_> = evidence::findings_columns(lang)
        .into_iter()
        .map(|head| view! { <th scope="col">{head}</th> }.into_any())
        .collect();
    let rows: Vec<_> = summary.comparisons.iter().map(|finding| row(shown, finding)).collect();
    view! {
        <details id="findings" class="findings">
            <summary><h3>{evidence::findings_head(lang)}</h3></summary>
            <p class="note">{evidence::findings_note(lang)}</p>
            <div
                class="scroll"
                tabindex="0"
                role="group"
                aria-label=evidence::findings_head(lang)
            >
                <table>
                    <thead><tr>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}

fn row(shown: &Shown, finding: &TotalComparison) -> AnyView {
    let (dataset, lang) = (&shown.dataset, shown.lang);
    let claim = dataset.claim(finding.claim);
    let id = dataset.text(claim.id).to_owned();
    let of_row = id.clone();
    let [named, total] = [Some(finding.named), finding.total].map(|span| match span {
        Some(span) if finding.total.is_some() => amount::range(lang, span.low, span.high),
        _ => phrases::not_stated_yet(lang).to_owned(),
    });
    let cells: Vec<_> =
        [amount::amount(lang, claim.amount), named, total, evidence::gap(lang, finding)]
            .into_iter()
            .map(|cell| view! { <td>{cell}</td> }.into_any())
            .collect();
    view! {
        <tr data-claim=of_row>
            <th scope="row">
                <a href=claim_href(dataset, finding.claim, None) data-claim=id>
                    {phrases::attribution(dataset, &claim, lang)}
                </a>
                "; "
                {date::covers(lang, claim.period)}
            </th>
            {cells}
        </tr>
    }
    .into_any()
}

/// A link for each measure to its claims that belong to no single strike, with their number.
pub fn period_claims(shown: &Shown) -> AnyView {
    let lang = shown.lang;
    let page = SitePage::Claims.folder(Lang::En);
    let items: Vec<_> = shown
        .snapshot
        .ledger(&shown.dataset)
        .iter()
        .map(|group| {
            let code = group.measure.code();
            let href = [&*page, "#", code].concat();
            let number = evidence::num_claims(lang, group.num_claims(), group.num_independent);
            view! {
                <li>
                    <a href=href data-measure=code>{words::measure(lang, group.measure)}</a>
                    " "
                    <span class="quiet">{number}</span>
                </li>
            }
            .into_any()
        })
        .collect();
    view! { <ul class="measures-said">{items}</ul> }.into_any()
}
