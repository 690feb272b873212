//! The sources of a claim: the first one in its row; our note and every source in full on demand, which
//! needs no program.

use leptos::prelude::*;

use super::claim_rows::repeated;
use crate::model::{Claim, ClaimIx, Source};
use crate::render::outside_link::{SOURCE_REL, followable};
use crate::text::event_page::{event_text, further_sources};
use crate::text::{date, page_text};
use crate::ui::Shown;
use crate::ui::quote_menu::quote_button;

/// The cell of the sources; `can_quote`: with a button that opens the menu for quoting.
pub(super) fn sources(shown: &Shown, ix: ClaimIx, claim: &Claim, can_quote: bool) -> AnyView {
    let dataset = &shown.dataset;
    let sources: Vec<Source> =
        dataset.sources_of(ix).map(|source| dataset.source(source)).collect();
    let first = sources.first().map(|source| {
        let publisher = dataset.text(source.publisher).to_owned();
        view! { {link(shown, source, publisher)} {in_language(shown, source)} " " }
    });
    let repeated = repeated(shown, claim).map(|what| view! { <p>{what}</p> });
    let note = claim.note.is_stated().then(|| view! { <p>{shown.words(claim.note)}</p> });
    let items: Vec<_> = sources.iter().map(|source| in_full(shown, source)).collect();
    let items = (!items.is_empty()).then(|| view! { <ul>{items}</ul> });
    let quote = can_quote
        .then(|| quote_button(&["claim:", dataset.text(claim.id)].concat(), shown.lang, None));
    view! {
        <td class="from">
            {first}
            // What a closed `<details>` holds breaks the line after it.
            {quote.map(|quote| view! { {quote} " " })}
            <details>
                <summary>{what_opens(shown, sources.len(), claim.note.is_stated())}</summary>
                {repeated}
                {note}
                {items}
            </details>
        </td>
    }
    .into_any()
}

/// What there is to open: `+2, note`.
fn what_opens(shown: &Shown, num_sources: usize, has_note: bool) -> String {
    let text = event_text(shown.lang);
    let further = (num_sources > 1).then(|| further_sources(num_sources - 1));
    let note = match has_note {
        true => Some(text.note),
        false => further.is_none().then_some(text.more),
    };
    let parts: Vec<String> = further.into_iter().chain(note.map(str::to_owned)).collect();
    parts.join(", ")
}

/// Publisher, title, language, day of publication, archived copy.
fn in_full(shown: &Shown, source: &Source) -> AnyView {
    let (dataset, lang) = (&shown.dataset, shown.lang);
    let title = dataset.text(source.title);
    let before = format!("{}: ", dataset.text(source.publisher));
    let day = source.published.map(|day| format!(", {}", date::short(lang, day)));
    let archived = followable(dataset.text(source.archived));
    let archived = (!archived.is_empty()).then(|| {
        let hreflang = dataset.text(source.language).to_owned();
        view! {
            ", "
            <a href=archived.to_owned() hreflang=hreflang target="_blank" rel=SOURCE_REL>
                {page_text(lang).archived_copy}
            </a>
        }
    });
    view! {
        <li>{before}{link(shown, source, title.to_owned())}{in_language(shown, source)}{day}{archived}</li>
    }
    .into_any()
}

/// A source as a link; without one where its address cannot be followed.
fn link(shown: &Shown, source: &Source, text: String) -> AnyView {
    let dataset = &shown.dataset;
    let address = followable(dataset.text(source.url));
    let href = (!address.is_empty()).then(|| address.to_owned());
    let id = dataset.text(source.id).to_owned();
    let hreflang = stated(dataset.text(source.language));
    view! {
        <a data-source=id href=href hreflang=hreflang target="_blank" rel=SOURCE_REL>{text}</a>
    }
    .into_any()
}

fn stated(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}

/// The language of a source, where it is another than the page's.
fn in_language(shown: &Shown, source: &Source) -> Option<String> {
    let language = shown.dataset.text(source.language);
    (language != shown.lang.code() && !language.is_empty()).then(|| format!(" ({language})"))
}
