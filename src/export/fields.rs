//! The columns of the four tables, defined once for all export formats.

use crate::base::decimal;
use crate::base::intern::Text;
use crate::model::{Claim, Dataset, Event, Place, Scope, Source, Status, Unit, Weapon};
use crate::query::Identification;
use crate::time::Day;

/// The value of a column. An empty text is not stated.
pub(super) enum Value<'a> {
    /// Free text.
    Words(&'a str),
    /// A code, an id or a day.
    Code(&'a str),
    /// A number.
    Number(&'a str),
    /// Yes or no; `None` where there is no row.
    Flag(Option<bool>),
}

/// Receives columns in order.
pub(super) trait Fields {
    /// A column with its value; `ending` is appended to the name.
    fn put(&mut self, name: &str, ending: &str, value: Value<'_>);
}

/// Passes rows of a data set to [`Fields`].
pub(super) struct Columns<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) fields: &'a mut dyn Fields,
    /// Whether there is an as-of day.
    pub(super) is_asof: bool,
}

impl Columns<'_> {
    fn text(&mut self, name: &str, text: Option<Text>) {
        let text = self.dataset.text(text.unwrap_or_default());
        self.fields.put(name, "", Value::Words(text));
    }

    /// A text with its Ukrainian translation.
    fn translated(&mut self, name: &str, text: Option<Text>) {
        self.text(name, text);
        let uk = text.and_then(|text| self.dataset.translation_uk(text)).unwrap_or_default();
        self.fields.put(name, "_uk", Value::Words(uk));
    }

    /// A remark on a strike or a place. It contains today's knowledge and is left out with an as-of day.
    /// (Remarks on claims stay.)
    fn hindsight(&mut self, name: &str, text: Option<Text>) {
        self.translated(name, text.filter(|_| !self.is_asof));
    }

    fn code(&mut self, name: &str, code: Option<&str>) {
        self.fields.put(name, "", Value::Code(code.unwrap_or_default()));
    }

    fn day(&mut self, name: &str, day: Option<Day>) {
        let day = day.map(|day| day.to_string()).unwrap_or_default();
        self.fields.put(name, "", Value::Code(&day));
    }

    fn number(&mut self, name: &str, number: Option<f64>) {
        let number = number.map(decimal::write_exact).unwrap_or_default();
        self.fields.put(name, "", Value::Number(&number));
    }

    fn flag(&mut self, name: &str, flag: Option<bool>) {
        self.fields.put(name, "", Value::Flag(flag));
    }

    /// The columns of `events.csv` without the place, then those derived from the visible claims.
    pub(super) fn event(&mut self, event: Option<&Event>, found: Option<&Identification>) {
        self.text("id", event.map(|event| event.id));
        self.day("date_from", event.map(|event| event.from));
        self.day("date_to", event.map(|event| event.to));
        self.text("time_local", event.map(|event| event.time_local));
        self.translated("target", event.map(|event| event.target));
        self.code("target_kind", event.map(|event| event.target_kind.code()));
        self.text("attack_group", event.map(|event| event.attack_group));
        self.hindsight("note", event.map(|event| event.note));
        self.code("grade", found.map(|found| found.grade.code()));
        self.flag("contested", found.map(Identification::is_contested));
    }

    /// The columns of `places.csv`.
    pub(super) fn place(&mut self, place: Option<Place>) {
        self.text("id", place.map(|place| place.id));
        self.text("name_en", place.map(|place| place.name_en));
        self.text("name_uk", place.map(|place| place.name_uk));
        self.text("oblast_iso", place.map(|place| place.oblast));
        self.number("lat", place.map(|place| place.lat));
        self.number("lon", place.map(|place| place.lon));
        self.code("precision", place.map(|place| place.precision.code()));
        self.number("radius_km", place.map(|place| place.radius_km));
        self.hindsight("note", place.map(|place| place.note));
    }

    /// The columns of `claims.csv` without the event.
    pub(super) fn claim(&mut self, claim: Option<&Claim>) {
        let origin = claim.map(|claim| self.dataset.origin_id(claim));
        self.text("id", claim.map(|claim| claim.id));
        let wide = claim.map(|claim| claim.scope).filter(|scope| *scope != Scope::Event);
        self.code("scope", wide.map(Scope::code));
        self.code("measure", claim.map(|claim| claim.measure.code()));
        self.number("value_min", claim.and_then(|claim| claim.amount.min));
        self.number("value_max", claim.and_then(|claim| claim.amount.max));
        self.code("unit", claim.and_then(|claim| claim.unit).map(Unit::code));
        self.code("qualifier", claim.map(|claim| claim.amount.qualifier.code()));
        self.code("weapon", claim.and_then(|claim| claim.weapon).map(Weapon::code));
        self.code("status", claim.and_then(|claim| claim.status).map(Status::code));
        self.translated("claimant", claim.map(|claim| claim.claimant));
        self.flag("claimant_named", claim.map(|claim| claim.is_named));
        self.translated("claimant_org", claim.map(|claim| claim.claimant_org));
        self.code("claimant_side", claim.map(|claim| claim.side.code()));
        self.day("stated_on", claim.and_then(|claim| claim.stated_on));
        self.code("stated_on_basis", claim.map(|claim| claim.stated_basis.code()));
        self.day("period_from", claim.and_then(|claim| claim.period.from));
        self.day("period_to", claim.and_then(|claim| claim.period.to));
        self.text("origin_id", origin);
        let launch = claim.map(|claim| self.launch_places(claim)).unwrap_or_default();
        self.code("launch_places", Some(&launch));
        self.translated("note", claim.map(|claim| claim.note));
    }

    /// The ids of the launch areas named by the claim, joined by `;`.
    fn launch_places(&self, claim: &Claim) -> String {
        let dataset = self.dataset;
        let Some(ix) = dataset.claims.find(claim.id) else { return String::new() };
        let ids: Vec<_> =
            dataset.places_of(ix).map(|place| dataset.text(dataset.place(place).id)).collect();
        ids.join(";")
    }

    /// The columns of `sources.csv`.
    pub(super) fn source(&mut self, source: Option<Source>) {
        self.text("id", source.map(|source| source.id));
        self.text("publisher", source.map(|source| source.publisher));
        self.text("title", source.map(|source| source.title));
        self.text("url", source.map(|source| source.url));
        self.text("archived", source.map(|source| source.archived));
        self.day("published", source.and_then(|source| source.published));
        self.text("language", source.map(|source| source.language));
        self.code("kind", source.map(|source| source.kind.code()));
        self.translated("note", source.map(|source| source.note));
    }

    /// The columns repeated in every row of a flat table: data version and filter.
    pub(super) fn about(&mut self, selection: &str) {
        let about = self.dataset.about;
        self.text("data_version", Some(self.dataset.version));
        self.code("selection", Some(selection));
        self.text("data_title", Some(about.title));
        self.day("data_released", about.released);
        self.text("data_creators", Some(about.creators));
        self.text("data_licence", Some(about.licence));
    }
}
