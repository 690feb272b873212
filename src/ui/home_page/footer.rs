//! Method, borders, data and what changed in them, attribution.

use leptos::prelude::*;

use super::exports;
use super::keys_dialog::keys_button;
use crate::data::package::DESCRIPTOR;
use crate::export::feed::{JSON, atom_file};
use crate::figure::Kind;
use crate::model::{Dataset, SourceKind};
use crate::render::outside_link::followable;
use crate::render::site_pages::{METHOD as METHOD_PAGE, to_site};
use crate::text::changes::follow_changes;
use crate::text::data::{is_own, licence};
use crate::text::{Lang, evidence::whole_method, page_text};
use crate::ui::changes::all_changes;
use crate::ui::method::METHOD;
use crate::ui::shown::nothing;

/// The inside of the page's foot; a part of the page in a frame shows only what must never be missing.
pub fn footer(dataset: &Dataset, lang: Lang) -> AnyView {
    let (text, version) = (page_text(lang), dataset.text(dataset.version));
    let figures: Vec<_> =
        Kind::ALL.iter().map(|&kind| exports::picture_links(kind, lang)).collect();
    let method = [METHOD_PAGE, "#", METHOD].concat();
    view! {
        <div class="parts">
            <div>
                <h2>{text.method}</h2>
                <p>{text.method_text}</p>
                <p>{text.days_text}</p>
                <p><a href=method data-method=METHOD>{whole_method(lang)}</a></p>
                <p>{keys_button(lang)}</p>
            </div>
            <div>
                <h2>{text.borders}</h2>
                <p>{text.borders_text}</p>
                <p>{text.content_note}</p>
            </div>
            <div class="data">
                <h2>{[text.data_head, " ", version].concat()}</h2>
                {tables(dataset, lang)}
                {exports::buttons(lang)}
                {figures}
                {exports::one_file(lang)}
                {exports::embed_button(lang)}
                {all_changes(dataset, lang)}
                {feeds(dataset, lang)}
            </div>
        </div>
        // With a map, these stand right under it.
        <p class="quiet">
            <span class="of-part">
                {credits(dataset, lang)}
                <a href="?" target="_blank" data-act="whole">{text.whole_page}</a>
            </span>
        </p>
    }
    .into_any()
}

/// Who made what is shown, in which version, under which terms.
fn credits(dataset: &Dataset, lang: Lang) -> AnyView {
    let (text, version) = (page_text(lang), dataset.text(dataset.version));
    let terms = [text.data_head, " ", version, ", ", licence(dataset)].concat();
    let terms = [terms.trim_end_matches(", "), ". "].concat();
    view! {
        <span class="of-ground">{text.attribution}</span>
        " "
        {tables_of_others(dataset, lang)}
        {terms}
    }
    .into_any()
}

/// The same beneath map and chart, on whose sheet of paper it must not be missing.
pub(super) fn credits_on_paper(dataset: &Dataset, lang: Lang) -> AnyView {
    view! { <p class="of-paper">{credits(dataset, lang)}</p> }.into_any()
}

/// The tables as links, with what describes them and their terms.
fn tables(dataset: &Dataset, lang: Lang) -> AnyView {
    let text = page_text(lang);
    let link = |file: &str, name: &str| {
        let (href, name) = ([to_site(lang), "data/", file].concat(), name.to_owned());
        view! { <a href=href>{name}</a> }.into_any()
    };
    let mut said: Vec<AnyView> = Vec::new();
    for file in dataset.text(dataset.about.tables).lines().chain([DESCRIPTOR]) {
        said.extend([link(file, file), " ".into_any()]);
    }
    if is_own(dataset) {
        said.extend([link("README.md", text.codebook), ". ".into_any()]);
    }
    if !licence(dataset).is_empty() {
        said.push([licence(dataset), "."].concat().into_any());
    }
    let intro = if is_own(dataset) { text.data_text } else { text.tables };
    view! { <p>{intro} " " {said}</p> }.into_any()
}

/// The feeds of changes.
fn feeds(dataset: &Dataset, lang: Lang) -> AnyView {
    if dataset.changes.is_empty() {
        return nothing();
    }
    let [atom, json] = [atom_file(lang), JSON].map(|file| [to_site(lang), file].concat());
    view! {
        <p class="feeds">
            {follow_changes(lang)}
            " "
            <a href=atom type="application/atom+xml">"Atom"</a>
            " "
            <a href=json type="application/json">"JSON"</a>
        </p>
    }
    .into_any()
}

/// Credits the tables of others that claims were taken from.
fn tables_of_others(dataset: &Dataset, lang: Lang) -> AnyView {
    let sources = dataset.sources.indices().map(|ix| dataset.source(ix));
    let tables = sources.filter(|source| source.kind == SourceKind::Dataset);
    let mut before = page_text(lang).tables_of_others;
    let credits: Vec<_> = tables
        .map(|source| {
            let url = followable(dataset.text(source.url));
            let href = (!url.is_empty()).then(|| url.to_owned());
            let publisher = [", ", dataset.text(source.publisher), ". "].concat();
            let before = [std::mem::take(&mut before), " "].concat();
            let title = dataset.text(source.title).to_owned();
            view! { {before} <a href=href rel="noopener noreferrer">{title}</a> {publisher} }
                .into_any()
        })
        .collect();
    credits.into_any()
}
