//! The parts of the page that the second module brings: what opens, what is said of a link, and what changes once the
//! days are at rest.

use leptos::prelude::*;

use super::changes::{link_notice, version_link};
use super::context::PageContext;
use super::detail_panel::detail_panel;
use super::download::follow_downloads;
use super::effect::at_rest;
use super::following::following;
use super::part::mount_part;
use super::quote_events;
use super::rest::parts_at_rest;
use super::shown::nothing;
use super::story_card::story_card;
use super::story_events::follow_story;
use super::table_panel::table_panel;
use crate::app::State;

/// Brings them. What was written for other days, while they were not here, gives way to what is shown now.
pub(super) fn later_parts(page: PageContext) {
    page.rested.set(page.shown_now());
    say_of_link(page);
    link_with_version(page);
    detail_panel(page);
    quote_events::follow_quotes(page);
    story_card(page);
    follow_story(page);
    table_panel(page);
    parts_at_rest(page);
    page.scope().set_stale(false);
    follow_downloads(page, page.files());
}

/// A link made with other data, or to an event that was merged, says so.
fn say_of_link(page: PageContext) {
    mount_part(page, "link-notice", move || {
        page.state.with_untracked(|state| {
            let (version, event) = (state.version.as_deref(), state.event.as_deref());
            page.dataset.with_untracked(|dataset| link_notice(dataset, version, event, page.lang))
        })
    });
}

/// The link to what is shown with the version of the data.
fn link_with_version(page: PageContext) {
    let link = RwSignal::new(None);
    let parameters = move || {
        let version = page.dataset.with(|dataset| Some(dataset.text(dataset.version).to_owned()));
        page.parameters_of(&State { version, ..page.state.get() })
    };
    at_rest(page.scope(), true, Box::new(parameters), move |parameters| {
        link.set(Some(parameters));
    });
    mount_part(page, "version-part", move || {
        following(move || {
            let link: Option<String> = link.get();
            link.map_or_else(nothing, |parameters| version_link(&parameters, page.lang))
        })
    });
}
