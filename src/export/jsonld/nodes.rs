//! The nodes of the graph: places, events, sources, claims, and hidden origins.

use super::{CREATOR, Graph, interval};
use crate::base::decimal;
use crate::base::intern::{ByText, Text};
use crate::export::position::point;
use crate::model::{ClaimIx, EventIx, PlaceIx, SourceIx, SourceKind};
use crate::query::identification;
use crate::render::site_pages::SitePage;
use crate::text::{Lang, exports};

impl Graph<'_> {
    pub(super) fn nodes(&mut self) {
        let visible = self.visible;
        visible.places.iter().for_each(|&place| self.place(place));
        visible.events.iter().for_each(|&event| self.event(event));
        visible.sources.iter().for_each(|&source| self.source(source));
        let claims = visible.claims();
        claims.iter().for_each(|&claim| self.claim(claim));
        self.origins_left_out(&claims);
    }

    /// A claim that is the origin of a visible one but hidden has an id and nothing else.
    fn origins_left_out(&mut self, claims: &[ClaimIx]) {
        let dataset = self.visible.dataset;
        let mut is_known = ByText::default();
        for &claim in claims {
            is_known.set(dataset.claim(claim).id, true);
        }
        for &claim in claims {
            let id = dataset.origin_id(&dataset.claim(claim));
            if id.is_stated() && is_known.get(id).is_none() {
                is_known.set(id, true);
                self.start("Claim", "claims/", id).json.end_object();
            }
        }
    }

    fn start(&mut self, kind: &str, table: &str, id: Text) -> &mut Self {
        let id = self.visible.dataset.text(id);
        self.node(kind, &[table, id].concat()).text("identifier", id)
    }

    /// A remark in both languages.
    fn remark(&mut self, note: Text) {
        let dataset = self.visible.dataset;
        self.both("description", dataset.text(note), dataset.translation_uk(note));
    }

    fn place(&mut self, ix: PlaceIx) {
        let dataset = self.visible.dataset;
        let place = dataset.place(ix);
        self.start("Place", "places/", place.id);
        let uk = Some(dataset.text(place.name_uk)).filter(|uk| !uk.is_empty());
        self.both("name", dataset.text(place.name_en), uk);
        if place.oblast.is_stated() {
            self.json.name("address").begin_object();
            self.text("@type", "PostalAddress").text("addressCountry", "UA");
            self.text("addressRegion", dataset.text(place.oblast)).json.end_object();
        }
        // A circle states the precision of the place; a point would not.
        if let Some([lon, lat]) = point(place) {
            self.json.name("geo").begin_object();
            self.text("@type", "GeoCircle").json.name("geoMidpoint").begin_object();
            self.text("@type", "GeoCoordinates");
            self.json.name("latitude").raw(&lat).name("longitude").raw(&lon).end_object();
            self.json.name("geoRadius").raw(&decimal::write(place.radius_km * 1000.0, 3));
            self.json.end_object();
        }
        // Remarks contain today's knowledge: see `Columns::hindsight`.
        if self.visible.snapshot.filter().asof.is_none() {
            self.remark(place.note);
        }
        self.json.end_object();
    }

    fn event(&mut self, ix: EventIx) {
        let dataset = self.visible.dataset;
        let event = dataset.event(ix);
        let found = identification(dataset, ix, self.visible.snapshot);
        self.start("Event", "events/", event.id);
        let [en, uk] = [Lang::En, Lang::Uk].map(|lang| exports::event_name(dataset, ix, lang));
        self.both("name", &en, Some(&uk));
        let [en, uk] =
            [Lang::En, Lang::Uk].map(|lang| exports::event_description(dataset, ix, &found, lang));
        self.both("description", &en, Some(&uk));
        self.text("startDate", &event.from.to_string()).text("endDate", &event.to.to_string());
        if !self.home.is_empty() {
            let folder = SitePage::Event(dataset.text(event.id)).folder(Lang::En);
            self.text("url", &[self.home, &folder].concat());
        }
        let place = dataset.text(dataset.place_of(ix).id);
        self.link("location", &["places/", place].concat()).json.end_object();
    }

    fn source(&mut self, ix: SourceIx) {
        let dataset = self.visible.dataset;
        let source = dataset.source(ix);
        let kind = match source.kind {
            SourceKind::News => "NewsArticle",
            SourceKind::Official | SourceKind::Dataset => "WebPage",
            SourceKind::UnReport | SourceKind::NgoReport => "Report",
        };
        self.start(kind, "sources/", source.id).text("name", dataset.text(source.title));
        self.text("url", dataset.text(source.url));
        self.text("archivedAt", dataset.text(source.archived));
        self.json.name("publisher").begin_object();
        self.text("@type", "Organization").text("name", dataset.text(source.publisher));
        self.json.end_object();
        let published = source.published.map(|day| day.to_string()).unwrap_or_default();
        self.text("datePublished", &published);
        self.text("inLanguage", dataset.text(source.language));
        self.remark(source.note);
        self.json.end_object();
    }

    fn claim(&mut self, ix: ClaimIx) {
        let dataset = self.visible.dataset;
        let claim = dataset.claim(ix);
        self.start("Claim", "claims/", claim.id);
        let [en, uk] =
            [Lang::En, Lang::Uk].map(|lang| exports::claim_sentence(dataset, &claim, lang));
        self.both("text", &en, Some(&uk));
        self.remark(claim.note);
        self.text("datePublished", &claim.stated_on.map(|day| day.to_string()).unwrap_or_default());
        self.text("temporalCoverage", &interval(claim.period));
        self.author(ix);
        if dataset.about.creators.is_stated() {
            self.link("claimInterpreter", CREATOR);
        }
        if let Some(event) = claim.event {
            self.link("about", &["events/", dataset.event_id(event)].concat());
        }
        let origin = dataset.origin_id(&claim);
        if origin.is_stated() {
            self.link("isBasedOn", &["claims/", dataset.text(origin)].concat());
        }
        self.json.name("appearance").begin_array();
        for source in dataset.sources_of(ix) {
            self.item(&["sources/", dataset.text(dataset.source(source).id)].concat());
        }
        self.json.end_array();
        let whole = self.page();
        self.link("isPartOf", &whole).json.end_object();
    }

    /// The claimant. Only a claimant equal to its organisation is known to be one; the data do not state
    /// whether others are persons, so they have no type.
    fn author(&mut self, ix: ClaimIx) {
        let dataset = self.visible.dataset;
        let claim = dataset.claim(ix);
        let is_body = claim.claimant == claim.claimant_org;
        let parties =
            [("author", claim.claimant, is_body), ("sourceOrganization", claim.claimant_org, true)];
        for (role, party, is_body) in parties {
            if party.is_stated() {
                self.json.name(role).begin_object();
                self.text("@type", if is_body { "Organization" } else { "" });
                self.both("name", dataset.text(party), dataset.translation_uk(party));
                self.json.end_object();
            }
        }
    }
}
