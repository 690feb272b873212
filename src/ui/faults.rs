//! What stands above the page when the data cannot be shown, or not all that an address asks for.

use leptos::prelude::*;

use super::shown::nothing;
use crate::base::diagnostic::{Diagnostic, Report};
use crate::text::{Lang, fault, messages, page_text};

/// More faults than this are only counted, by kind.
const MOST: usize = 50;

/// More values of an address than these, and more letters of one, are not said.
const MOST_IGNORED: usize = 4;
const MOST_LETTERS: usize = 60;

/// The files have faults: each with its place and how to mend it.
pub fn faults(report: &Report, lang: Lang) -> AnyView {
    let page = page_text(lang);
    let items: Vec<_> =
        report.diagnostics.iter().take(MOST).map(|diagnostic| item(diagnostic, lang)).collect();
    let mut said = vec![
        view! { <p>{page.failed_note}</p> }.into_any(),
        view! { <ol class="faults">{items}</ol> }.into_any(),
    ];
    let more = report.diagnostics.len().saturating_sub(MOST);
    if more > 0 {
        let counts: Vec<_> =
            report.counts().iter().map(|(code, n)| format!("{code} {n}")).collect();
        let counted = format!("{} {more} ({})", page.and_more, counts.join(", "));
        said.push(view! { <p>{counted}</p> }.into_any());
    }
    problem(said, lang)
}

fn item(diagnostic: &Diagnostic, lang: Lang) -> AnyView {
    let what = fault::what(lang, &diagnostic.fault);
    let said = [&*what, " ", &*fault::hint(lang, &diagnostic.fault)].concat();
    view! {
        <li>
            <strong>{fault::place(lang, diagnostic).to_string()}</strong>
            " "
            <span>{said}</span>
            " "
            <code>{diagnostic.fault.code()}</code>
        </li>
    }
    .into_any()
}

/// The files could not be reached.
pub fn unreachable(detail: &str, lang: Lang) -> AnyView {
    let detail = detail.to_owned();
    let said = vec![
        view! { <p>{messages(lang).network}</p> }.into_any(),
        view! { <p class="quiet">{detail}</p> }.into_any(),
    ];
    problem(said, lang)
}

/// The beginning of a long value.
fn short(value: &str) -> String {
    match value.char_indices().nth(MOST_LETTERS) {
        Some((end, _)) => [value.get(..end).unwrap_or_default(), "…"].concat(),
        None => value.to_owned(),
    }
}

fn problem(said: Vec<AnyView>, lang: Lang) -> AnyView {
    view! {
        <div role="alert" class="problem page">
            <h1>{messages(lang).failed}</h1>
            {said}
        </div>
    }
    .into_any()
}

/// Parameters of the address that said nothing; nothing where there are none.
pub fn ignored(bad: &[(String, String)], lang: Lang) -> AnyView {
    if bad.is_empty() {
        return nothing();
    }
    let shown = bad.iter().take(MOST_IGNORED);
    let shown: Vec<_> = shown.map(|(name, value)| format!("{name}={}", short(value))).collect();
    let mut sentence = [messages(lang).ignored, " ", &*shown.join(", ")].concat();
    let more = bad.len().saturating_sub(MOST_IGNORED);
    if more > 0 {
        sentence = format!("{sentence}, {} {more}", page_text(lang).and_more);
    }
    view! { <p class="notice" role="status">{sentence}</p> }.into_any()
}
