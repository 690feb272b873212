//! Dataset, places, events, sources and claims as a graph of schema.org types (JSON-LD 1.1).
//!
//! Ids are relative to the page of the data and consist of permanent ids as in `changes.csv`:
//! `events/2024-01-02-kharkiv`. Ids in a query or hash would change with the view. Unknown values have no
//! member.

mod nodes;

use super::naming::filter_parameters;
use super::visible::Visible;
use crate::base::json_write::JsonWriter;
use crate::model::{Dataset, Measure};
use crate::query::Snapshot;
use crate::text::{Lang, exports, words};
use crate::time::Period;

/// The id of the authors of the data.
const CREATOR: &str = "contributors";

/// The visible data as a graph. It is safe inside `<script type="application/ld+json">`.
pub fn jsonld(dataset: &Dataset, snapshot: &Snapshot) -> String {
    let mut text = graph(dataset, snapshot, true);
    text.push('\n');
    text
}

/// The data set without its rows, for search engines.
pub fn dataset_jsonld(dataset: &Dataset) -> String {
    graph(dataset, &Snapshot::of_all(dataset), false)
}

fn graph(dataset: &Dataset, snapshot: &Snapshot, has_nodes: bool) -> String {
    let visible = Visible::new(dataset, snapshot);
    let mut graph = Graph { json: JsonWriter::default(), visible: &visible };
    graph.json.begin_object().name("@context").text("https://schema.org/");
    graph.json.new_line().name("@graph").begin_array();
    graph.dataset();
    if has_nodes {
        graph.nodes();
    }
    graph.json.new_line().end_array().end_object();
    graph.json.finish()
}

struct Graph<'v> {
    json: JsonWriter,
    visible: &'v Visible<'v>,
}

impl Graph<'_> {
    /// Starts a node; its id consists of a table and a permanent id.
    fn node(&mut self, kind: &str, id: &str) -> &mut Self {
        self.json.new_line().begin_object();
        self.text("@type", kind).text("@id", id)
    }

    /// A text member; left out where the text is empty.
    fn text(&mut self, name: &str, text: &str) -> &mut Self {
        if !text.is_empty() {
            self.json.name(name).text(text);
        }
        self
    }

    /// A text member in both languages; English only where it is not translated.
    fn both(&mut self, name: &str, en: &str, uk: Option<&str>) -> &mut Self {
        if en.is_empty() {
            return self;
        }
        self.json.name(name).begin_array();
        for (lang, text) in [(Lang::En, Some(en)), (Lang::Uk, uk)] {
            if let Some(text) = text {
                self.json.begin_object();
                self.text("@language", lang.code()).text("@value", text).json.end_object();
            }
        }
        self.json.end_array();
        self
    }

    /// A member that refers to another node.
    fn link(&mut self, name: &str, id: &str) -> &mut Self {
        self.json.name(name);
        self.item(id)
    }

    fn item(&mut self, id: &str) -> &mut Self {
        self.json.begin_object().name("@id").text(id).end_object();
        self
    }

    fn dataset(&mut self) {
        let visible = self.visible;
        let (dataset, about) = (visible.dataset, visible.dataset.about);
        let page = page(visible.snapshot);
        let title = Some(dataset.text(about.title)).filter(|title| !title.is_empty());
        self.node("Dataset", &page).text("name", title.unwrap_or("Strikemap"));
        let [en, uk] = [Lang::En, Lang::Uk].map(exports::description);
        self.both("description", &en, Some(&uk)).text("url", &page);
        self.text("version", dataset.text(dataset.version));
        self.text("license", dataset.text(about.licence));
        self.text("dateModified", &about.released.map(|day| day.to_string()).unwrap_or_default());
        if about.creators.is_stated() {
            self.link("creator", CREATOR);
        }
        let events = visible.events.iter().map(|&event| dataset.event(event));
        let days = Period {
            from: events.clone().map(|event| event.from).min(),
            to: events.map(|event| event.to).max(),
        };
        self.text("temporalCoverage", &interval(days));
        self.json.name("spatialCoverage").begin_array();
        for &place in &visible.places {
            self.item(&["places/", dataset.text(dataset.place(place).id)].concat());
        }
        self.json.end_array().name("variableMeasured").begin_array();
        self.measures();
        self.json.end_array().name("distribution").begin_array().begin_object();
        self.text("@type", "DataDownload").text("name", "Data package");
        self.text("encodingFormat", "application/vnd.datapackage+json");
        self.text("contentUrl", "data/datapackage.json");
        self.json.end_object().end_array().end_object();
        if about.creators.is_stated() {
            self.node("Organization", CREATOR).text("name", dataset.text(about.creators));
            self.json.end_object();
        }
    }

    /// The measures of the visible claims, each once.
    fn measures(&mut self) {
        let visible = self.visible;
        let claims = visible.claims();
        for &measure in Measure::ALL {
            if claims.iter().any(|&claim| visible.dataset.claim(claim).measure == measure) {
                self.json.begin_object();
                self.text("@type", "PropertyValue").text("propertyID", measure.code());
                let [en, uk] = [Lang::En, Lang::Uk].map(|lang| words::measure(lang, measure));
                self.both("name", en, Some(uk)).json.end_object();
            }
        }
    }
}

/// The relative URL of the page with this filter.
fn page(snapshot: &Snapshot) -> String {
    match filter_parameters(snapshot.filter()).as_str() {
        "" => "./".to_owned(),
        parameters => ["./?", parameters].concat(),
    }
}

/// ISO 8601-2: an open end is `..`; empty where both are open.
fn interval(period: Period) -> String {
    if !period.is_stated() {
        return String::new();
    }
    let [from, to] = [period.from, period.to]
        .map(|day| day.map_or_else(|| "..".to_owned(), |day| day.to_string()));
    if from == to { from } else { [from, to].join("/") }
}
