//! What changed in the data, newest first; and what a link with a version has to say.

use super::Html;
use crate::model::change::merged_into;
use crate::model::{Change, Dataset, EventIx};
use crate::render::site_pages::event_href;
use crate::text::{Lang, changes as text, date};

/// Changes by version and day, the newest first.
pub fn change_list(html: &mut Html, dataset: &Dataset, changes: &[Change], lang: Lang) {
    html.open("dl", &[("class", "changes")]);
    for of_version in changes.chunk_by(|a, b| (a.version, a.day) == (b.version, b.day)).rev() {
        let Some(first) = of_version.first() else { continue };
        let version = dataset.text(first.version);
        html.element("dt", &[], &format!("{version}, {}", date::long(lang, first.day)));
        for change in of_version {
            item(html, dataset, change, lang);
        }
    }
    html.close("dl");
}

/// The row, what changed in it, and why.
fn item(html: &mut Html, dataset: &Dataset, change: &Change, lang: Lang) {
    html.open("dd", &[]);
    let event = dataset.event_of(change);
    if change.row.is_stated() {
        event_link(html, dataset, dataset.text(change.row), event);
        html.text(": ");
    }
    match merged_into(dataset.text(change.what)) {
        Some(id) => {
            html.text(text::merged_into(lang)).text(" ");
            event_link(html, dataset, id, event);
        }
        None => {
            html.data_text("span", "", dataset, change.what, lang);
        }
    }
    html.text(" ").data_text("span", "quiet", dataset, change.why, lang).close("dd");
}

/// A name in the tables, with a link to the event it belongs to.
fn event_link(html: &mut Html, dataset: &Dataset, name: &str, event: Option<EventIx>) {
    match event {
        Some(event) => {
            let href = event_href(dataset, event);
            html.element("a", &[("href", &href), ("data-event", dataset.event_id(event))], name);
        }
        None => {
            html.element("code", &[], name);
        }
    }
}

/// All changes, folded up.
pub fn all_changes(html: &mut Html, dataset: &Dataset, lang: Lang) {
    if !dataset.changes.is_empty() {
        html.open("details", &[("id", "changes")]);
        html.element("summary", &[], text::what_changed(lang));
        change_list(html, dataset, &dataset.changes, lang);
        html.close("details");
    }
}

/// Whether a link made with `version` of the data, or to the event `event`, says something else than the
/// data do now: [`link_notice`] tells what.
pub fn has_link_notice(dataset: &Dataset, version: Option<&str>, event: Option<&str>) -> bool {
    is_other_version(dataset, version) || event.is_some_and(|id| moved_to(dataset, id).is_some())
}

fn is_other_version(dataset: &Dataset, version: Option<&str>) -> bool {
    version.is_some_and(|version| version != dataset.text(dataset.version))
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
) -> String {
    let mut html = Html::default();
    let shown = dataset.text(dataset.version);
    if !has_link_notice(dataset, version, event) {
        return String::new();
    }
    let made_with = version.filter(|_| is_other_version(dataset, version));
    let moved = event.and_then(|id| Some(text::event_moved(lang, id, moved_to(dataset, id)?)));
    html.open("div", &[("class", "notice")]);
    if let Some(moved) = moved {
        html.element("p", &[("role", "status")], &moved);
    }
    if let Some(version) = made_with {
        html.element("p", &[("role", "status")], &text::other_version(lang, version, shown));
        let since = dataset.changes_since(version);
        if !since.is_empty() {
            html.open("details", &[("id", "changes-since")]);
            html.element("summary", &[], &text::changed_since(lang, version));
            change_list(&mut html, dataset, &since, lang);
            html.close("details");
        }
    }
    html.close("div");
    html.finish()
}

/// A link to what is shown, with the version of the data; `keys` are those of the address.
pub fn version_link(keys: &str, lang: Lang) -> String {
    let mut html = Html::default();
    html.open("p", &[("class", "quiet")]);
    html.element(
        "a",
        &[("id", "version-link"), ("href", &format!("?{keys}"))],
        text::link_with_version(lang),
    );
    html.close("p");
    html.finish()
}
