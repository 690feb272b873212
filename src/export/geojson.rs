//! GeoJSON (RFC 7946): a feature for each visible event, with its claims and their sources.

use super::fields::{Columns, Fields, Value};
use super::naming::filter_parameters;
use super::position::{date_prec, decimals, point, where_prec};
use super::spans::{Span, spans};
use super::visible::Visible;
use crate::base::decimal;
use crate::base::json_write::JsonWriter;
use crate::model::{ClaimIx, Dataset, EventIx, Unit, Weapon};
use crate::query::{Identification, Snapshot, identification};
use crate::text::{Lang, exports};

/// The visible data as a feature collection. Events located only to the oblast or country have no geometry.
/// Claims about no single strike are a member of the collection.
pub fn geojson(dataset: &Dataset, snapshot: &Snapshot) -> String {
    let visible = Visible::new(dataset, snapshot);
    let about = dataset.about;
    let mut json = JsonWriter::default();
    json.begin_object().name("type").text("FeatureCollection");
    bounding_box(&mut json, &visible);
    for (name, text) in [
        ("title", dataset.text(about.title)),
        ("data_version", dataset.text(dataset.version)),
        ("released", &about.released.map(|day| day.to_string()).unwrap_or_default()),
        ("selection", &filter_parameters(snapshot.filter())),
        ("licence", dataset.text(about.licence)),
        ("attribution", &exports::attribution(dataset, Lang::En)),
        ("counting_rule", exports::counting_rule(Lang::En)),
        ("counting_rule_uk", exports::counting_rule(Lang::Uk)),
    ] {
        json.new_line().name(name).text_or_null(text);
    }
    json.new_line().name("features").begin_array();
    for &event in &visible.events {
        feature(json.new_line(), &visible, event);
    }
    json.new_line().end_array();
    json.new_line().name("claims_of_no_event").begin_array();
    for &claim in &visible.claims_of_no_event {
        self::claim(json.new_line(), &visible, claim);
    }
    json.new_line().end_array().new_line().end_object().new_line();
    let mut text = json.finish();
    text.push('\n');
    text
}

/// West, south, east and north of the written points; `None` without points.
fn bounding_box(json: &mut JsonWriter, visible: &Visible<'_>) {
    let dataset = visible.dataset;
    let mut ends: Option<[f64; 4]> = None;
    let mut most_decimals = 0;
    for &event in &visible.events {
        let place = dataset.place_of(event);
        let Some(point) = point(place) else { continue };
        let [lon, lat] = point.map(|degrees| decimal::parse(&degrees).unwrap_or_default());
        most_decimals = decimals(place.radius_km).max(most_decimals);
        let [west, south, east, north] = ends.unwrap_or([lon, lat, lon, lat]);
        ends = Some([west.min(lon), south.min(lat), east.max(lon), north.max(lat)]);
    }
    if let Some(ends) = ends {
        json.new_line().name("bbox").begin_array();
        for end in ends {
            json.raw(&decimal::write(end, most_decimals));
        }
        json.end_array();
    }
}

fn feature(json: &mut JsonWriter, visible: &Visible<'_>, ix: EventIx) {
    let dataset = visible.dataset;
    let (event, place) = (dataset.event(ix), dataset.place_of(ix));
    let found = identification(dataset, ix, visible.snapshot);
    let claims: Vec<_> = visible.claims_of(ix).collect();
    json.begin_object().name("type").text("Feature");
    json.name("id").text(dataset.text(event.id)).name("geometry");
    match point(place) {
        None => _ = json.raw("null"),
        Some([lon, lat]) => {
            json.begin_object().name("type").text("Point");
            json.name("coordinates").begin_array().raw(&lon).raw(&lat).end_array().end_object();
        }
    }
    json.name("properties").begin_object();
    put(json, "", visible, &|it| it.event(Some(&event), Some(&found)));
    json.name("date_prec").raw(date_prec(&event).unwrap_or("null"));
    put(json, "place_", visible, &|it| it.place(Some(place)));
    json.name("radius_m").raw(&decimal::write(place.radius_km * 1000.0, 3));
    json.name("where_prec").raw(where_prec(place.precision));
    reasons(json, dataset, &found);
    json.name("amounts").begin_array();
    for span in spans(dataset, &claims) {
        amounts(json, dataset, &span);
    }
    json.end_array().name("claims").begin_array();
    for ix in claims {
        claim(json, visible, ix);
    }
    json.end_array().end_object().end_object();
}

/// The claims behind the grade, and those against it.
fn reasons(json: &mut JsonWriter, dataset: &Dataset, found: &Identification) {
    ids(json, "decided_by", dataset, &found.decided_by);
    ids(json, "opposed_by", dataset, &found.opposed_by);
}

fn ids(json: &mut JsonWriter, name: &str, dataset: &Dataset, claims: &[ClaimIx]) {
    json.name(name).begin_array();
    for &claim in claims {
        json.text(dataset.text(dataset.claim(claim).id));
    }
    json.end_array();
}

fn amounts(json: &mut JsonWriter, dataset: &Dataset, span: &Span) {
    json.begin_object().name("measure").text(span.measure.code());
    json.name("scope").text(span.scope.code());
    json.name("unit").text_or_null(span.unit.map(Unit::code).unwrap_or_default());
    json.name("weapon").text_or_null(span.weapon.map(Weapon::code).unwrap_or_default());
    for (name, number) in [
        ("low", span.low()),
        ("high", span.high()),
        ("lowest_value", span.lowest),
        ("highest_value", span.highest),
    ] {
        json.name(name).number_or_null(number.map(decimal::write_exact));
    }
    for (name, flag) in [("open_below", span.is_open_below), ("open_above", span.is_open_above)] {
        json.name(name).raw(if flag { "true" } else { "false" });
    }
    json.name("qualifiers").begin_array();
    for qualifier in &span.qualifiers {
        json.text(qualifier.code());
    }
    json.end_array();
    ids(json, "claims", dataset, &span.claims);
    json.end_object();
}

fn claim(json: &mut JsonWriter, visible: &Visible<'_>, ix: ClaimIx) {
    let dataset = visible.dataset;
    json.begin_object();
    put(json, "", visible, &|it| it.claim(Some(&dataset.claim(ix))));
    json.name("sources").begin_array();
    for source in dataset.sources_of(ix) {
        json.begin_object();
        put(json, "", visible, &|it| it.source(Some(dataset.source(source))));
        json.end_object();
    }
    json.end_array().end_object();
}

fn put(
    json: &mut JsonWriter,
    prefix: &'static str,
    visible: &Visible<'_>,
    columns: &dyn Fn(&mut Columns<'_>),
) {
    let is_asof = visible.snapshot.filter().asof.is_some();
    let fields = &mut Members { json, prefix };
    columns(&mut Columns { dataset: visible.dataset, fields, is_asof });
}

/// Writes columns as members of an object.
struct Members<'j> {
    json: &'j mut JsonWriter,
    prefix: &'static str,
}

impl Fields for Members<'_> {
    fn put(&mut self, name: &str, ending: &str, value: Value<'_>) {
        self.json.name(&[self.prefix, name, ending].concat());
        match value {
            Value::Words(text) | Value::Code(text) => self.json.text_or_null(text),
            Value::Number("") | Value::Flag(None) => self.json.raw("null"),
            Value::Number(digits) => self.json.raw(digits),
            Value::Flag(Some(true)) => self.json.raw("true"),
            Value::Flag(Some(false)) => self.json.raw("false"),
        };
    }
}
