//! What changed in the data, newest first; and what a link with a version has to say.

use leptos::prelude::*;

use super::shown::{nothing, words};
use crate::model::change::merged_into;
use crate::model::{Change, Dataset, EventIx};
use crate::render::site_pages::event_href;
use crate::text::data::{Localized, localized};
use crate::text::{Lang, changes as text, date};

/// Changes by version and day, the newest first.
fn change_list(dataset: &Dataset, changes: &[Change], lang: Lang) -> AnyView {
    let mut rows: Vec<AnyView> = Vec::new();
    for of_version in changes.chunk_by(|a, b| (a.version, a.day) == (b.version, b.day)).rev() {
        let Some(first) = of_version.first() else { continue };
        let head = [dataset.text(first.version), ", ", &date::long(lang, first.day)].concat();
        rows.push(view! { <dt>{head}</dt> }.into_any());
        rows.extend(of_version.iter().map(|change| item(dataset, change, lang)));
    }
    view! { <dl class="changes">{rows}</dl> }.into_any()
}

/// The row, what changed in it, and why.
fn item(dataset: &Dataset, change: &Change, lang: Lang) -> AnyView {
    let event = dataset.event_of(change);
    let mut said: Vec<AnyView> = Vec::new();
    if change.row.is_stated() {
        let link = event_link(dataset, dataset.text(change.row), event);
        said.extend([link, ": ".into_any()]);
    }
    match merged_into(dataset.text(change.what)) {
        Some(id) => {
            let link = event_link(dataset, id, event);
            said.extend([text::merged_into(lang).into_any(), " ".into_any(), link]);
        }
        None => said.push(words(dataset, change.what, lang)),
    }
    let Localized { text: why, lang: of_why } = localized(dataset, change.why, lang);
    let other = (of_why != lang).then(|| of_why.code());
    view! { <dd>{said} " " <span class="quiet" lang=other>{why.to_owned()}</span></dd> }.into_any()
}

/// A name in the tables, with a link to the event it belongs to.
fn event_link(dataset: &Dataset, name: &str, event: Option<EventIx>) -> AnyView {
    let name = name.to_owned();
    match event {
        Some(event) => {
            let (href, id) = (event_href(dataset, event), dataset.event_id(event).to_owned());
            view! { <a href=href data-event=id>{name}</a> }.into_any()
        }
        None => view! { <code>{name}</code> }.into_any(),
    }
}

/// All changes, folded up.
pub(super) fn all_changes(dataset: &Dataset, lang: Lang) -> AnyView {
    if dataset.changes.is_empty() {
        return nothing();
    }
    view! {
        <details id="changes">
            <summary>{text::what_changed(lang)}</summary>
            {change_list(dataset, &dataset.changes, lang)}
        </details>
    }
    .into_any()
}

/// The id of the event into which the event `id` has gone.
fn moved_to<'d>(dataset: &'d Dataset, id: &str) -> Option<&'d str> {
    dataset.find_event(id).map(|event| dataset.event_id(event)).filter(|now| *now != id)
}

/// A quiet word to who came by a link made with `version` of the data, or to the event `event` that
/// has gone into another since; nothing where the link and the data agree.
pub fn link_notice(
    dataset: &Dataset,
    version: Option<&str>,
    event: Option<&str>,
    lang: Lang,
) -> AnyView {
    let shown = dataset.text(dataset.version);
    let made_with = version.filter(|version| *version != shown);
    let moved = event.and_then(|id| Some(text::event_moved(lang, id, moved_to(dataset, id)?)));
    let mut said: Vec<AnyView> = Vec::new();
    said.extend(moved.map(status));
    if let Some(version) = made_with {
        said.push(status(text::other_version(lang, version, shown)));
        let since = dataset.changes_since(version);
        if !since.is_empty() {
            let folded = view! {
                <details id="changes-since">
                    <summary>{text::changed_since(lang, version)}</summary>
                    {change_list(dataset, &since, lang)}
                </details>
            };
            said.push(folded.into_any());
        }
    }
    if said.is_empty() {
        return nothing();
    }
    view! { <div class="notice">{said}</div> }.into_any()
}

fn status(sentence: String) -> AnyView {
    view! { <p role="status">{sentence}</p> }.into_any()
}

/// A link to what is shown, with the version of the data; `parameters` are those of the address.
pub fn version_link(parameters: &str, lang: Lang) -> AnyView {
    let href = ["?", parameters].concat();
    view! {
        <p class="quiet">
            <a id="version-link" href=href>{text::link_with_version(lang)}</a>
        </p>
    }
    .into_any()
}
