//! The parts of the page that are rendered anew when dates or choices change.

use super::State;
use crate::model::Dataset;
use crate::query::{Snapshot, range_classes};
use crate::render::html::changes::link_notice;
use crate::render::html::findings::findings;
use crate::render::html::period_claims::period_claims;
use crate::render::html::reach::{self, Request};

/// Element ids, each with its markup.
pub fn parts(dataset: &Dataset, snapshot: &Snapshot, state: &State) -> Vec<(String, String)> {
    let lang = state.lang;
    let found = snapshot.summary(dataset);
    let choice = state.ring_choice(dataset);
    let ring = choice.ring(dataset, snapshot);
    let reached = ring.map(|ring| range_classes(dataset, ring, snapshot.events()));
    let request = Request { dataset, snapshot, asked: choice, reached: reached.as_ref(), lang };
    let notice = link_notice(dataset, state.version.as_deref(), state.event.as_deref(), lang);
    [
        ("link-notice", notice),
        ("period-claims", period_claims(dataset, snapshot, lang)),
        ("findings-part", findings(dataset, found, lang)),
        ("reach-result", reach::result(&request)),
        ("reach-choices", reach::choices(&request)),
    ]
    .map(|(id, markup)| (id.to_owned(), markup))
    .into()
}
