//! The dataset: all tables of a data package as columns, and the links between them.

use super::{
    About, Change, Claim, ClaimIx, Claims, Event, EventIx, Events, Links, Place, PlaceIx, Places,
    Source, SourceIx, Sources, StoryStep,
};
use crate::base::intern::{ByText, Strings, Text};

/// A loaded data package. Rows refer to each other by number; strings are interned.
///
/// Lookups never panic: a stale row number reads as an empty row.
#[derive(Clone, Debug, Default)]
pub struct Dataset {
    /// The interned strings.
    pub strings: Strings,
    /// The version of the data.
    pub version: Text,
    /// Other metadata of the package.
    pub about: About,
    /// The events.
    pub events: Events,
    /// The claims.
    pub claims: Claims,
    /// The sources.
    pub sources: Sources,
    /// The places.
    pub places: Places,
    /// The claims of each event.
    pub event_claims: Links<EventIx, ClaimIx>,
    /// The sources of each claim, earliest first.
    pub claim_sources: Links<ClaimIx, SourceIx>,
    /// The launch places that each claim names, in its order.
    pub claim_places: Links<ClaimIx, PlaceIx>,
    /// The claims that relay each claim.
    pub claim_relays: Links<ClaimIx, ClaimIx>,
    /// What changed from version to version, oldest first.
    pub changes: Vec<Change>,
    /// The steps of the story, in their order; empty where the package has none.
    pub story: Vec<StoryStep>,
    /// Ukrainian translations of English texts.
    pub translations_uk: ByText<Text>,
}

impl Dataset {
    /// The text of a handle.
    pub fn text(&self, text: Text) -> &str {
        self.strings.get(text)
    }

    /// The event with this permanent id, or the one that it was merged into.
    pub fn find_event(&self, id: &str) -> Option<EventIx> {
        let find = |id: &str| self.events.find(self.strings.find(id)?);
        find(id).or_else(|| self.redirects("events", id).find_map(find))
    }

    /// An event.
    pub fn event(&self, event: EventIx) -> Event {
        self.events.get(event)
    }

    /// The permanent id of an event.
    pub fn event_id(&self, event: EventIx) -> &str {
        self.text(self.events.id.of(event))
    }

    /// The place of an event.
    pub fn place_of(&self, event: EventIx) -> Place {
        self.place(self.events.place.of(event))
    }

    /// A place.
    pub fn place(&self, place: PlaceIx) -> Place {
        self.places.get(place)
    }

    /// A claim.
    pub fn claim(&self, claim: ClaimIx) -> Claim {
        self.claims.get(claim)
    }

    /// The id of the claim that this one relays, even if the dataset does not include it; empty if none.
    pub fn origin_id(&self, claim: &Claim) -> Text {
        claim.origin.map_or(claim.origin_left_out, |origin| self.claims.id.of(origin))
    }

    /// A source.
    pub fn source(&self, source: SourceIx) -> Source {
        self.sources.get(source)
    }

    /// The claims about an event, by day of statement.
    pub fn claims_of(&self, event: EventIx) -> impl Iterator<Item = ClaimIx> + '_ {
        self.event_claims.of(event).iter().copied()
    }

    /// The claims about a period, or not tied to one event.
    pub fn claims_of_no_event(&self) -> impl Iterator<Item = ClaimIx> + '_ {
        self.claims.indices().filter(|&claim| self.claims.event.of(claim).is_none())
    }

    /// The sources of a claim, earliest first.
    pub fn sources_of(&self, claim: ClaimIx) -> impl Iterator<Item = SourceIx> + '_ {
        self.claim_sources.of(claim).iter().copied()
    }

    /// The launch places that a claim names, in its order.
    pub fn places_of(&self, claim: ClaimIx) -> impl Iterator<Item = PlaceIx> + '_ {
        self.claim_places.of(claim).iter().copied()
    }

    /// The place with this permanent id.
    pub fn find_place(&self, id: &str) -> Option<PlaceIx> {
        self.places.find(self.strings.find(self.redirect("places", id).unwrap_or(id))?)
    }

    /// The claim with this permanent id.
    pub fn find_claim(&self, id: &str) -> Option<ClaimIx> {
        self.claims.find(self.strings.find(self.redirect("claims", id).unwrap_or(id))?)
    }

    /// The Ukrainian translation of a text, if the package has one.
    pub fn translation_uk(&self, text: Text) -> Option<&str> {
        self.translations_uk.get(text).map(|uk| self.text(uk))
    }
}
