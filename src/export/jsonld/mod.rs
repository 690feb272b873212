//! Dataset, places, events, sources and claims as a graph of schema.org types (JSON-LD 1.1).
//!
//! Ids are relative to the page of the data and consist of permanent ids as in `changes.csv`:
//! `events/2024-01-02-kharkiv`. Ids in a query or hash would change with the view. Unknown values have no
//! member.

mod nodes;

use super::naming::filter_parameters;
use super::visible::Visible;
use crate::base::json_write::JsonWriter;
use crate::model::{Dataset, EventIx, Measure};
use crate::query::Snapshot;
use crate::text::{Lang, exports, words};
use crate::time::Period;

/// The id of the authors of the data.
const CREATOR: &str = "contributors";

/// The visible data as a graph. It is safe inside `<script type="application/ld+json">`.
pub fn jsonld(dataset: &Dataset, snapshot: &Snapshot) -> String {
    let visible = Visible::new(dataset, snapshot);
    let mut text = graph(&visible, ("", None), |graph| {
        graph.dataset();
        graph.nodes();
    });
    text.push('\n');
    text
}

/// The data set without its rows, for search engines.
pub fn dataset_jsonld(dataset: &Dataset) -> String {
    let snapshot = Snapshot::of_all(dataset);
    graph(&Visible::new(dataset, &snapshot), ("", None), Graph::dataset)
}

/// One event with its claims, for a page of its own in one language. `home` leads from there to the page of
/// the data: an address, or `../../`. Ids are the same as in the whole graph.
pub fn event_jsonld(
    dataset: &Dataset,
    snapshot: &Snapshot,
    event: EventIx,
    (home, lang): (&str, Lang),
) -> String {
    graph(&Visible::of_event(dataset, snapshot, event), (home, Some(lang)), |graph| {
        graph.about_dataset();
        graph.json.end_object();
        graph.creator();
        graph.nodes();
    })
}

fn graph<'v>(
    visible: &'v Visible<'v>,
    (home, lang): (&'v str, Option<Lang>),
    write: impl FnOnce(&mut Graph<'v>),
) -> String {
    let mut graph = Graph { json: JsonWriter::default(), visible, home, lang };
    graph.json.begin_object().name("@context").text("https://schema.org/");
    graph.json.new_line().name("@graph").begin_array();
    write(&mut graph);
    graph.json.new_line().end_array().end_object();
    graph.json.finish()
}

struct Graph<'v> {
    json: JsonWriter,
    visible: &'v Visible<'v>,
    /// Leads to the page of the data; empty on that page.
    home: &'v str,
    /// The language of the page; without one, texts are in both.
    lang: Option<Lang>,
}

impl Graph<'_> {
    /// Starts a node; its id consists of a table and a permanent id.
    fn node(&mut self, kind: &str, id: &str) -> &mut Self {
        let id = [self.home, id].concat();
        self.json.new_line().begin_object();
        self.text("@type", kind).text("@id", &id)
    }

    /// A text member; left out where the text is empty.
    fn text(&mut self, name: &str, text: &str) -> &mut Self {
        if !text.is_empty() {
            self.json.name(name).text(text);
        }
        self
    }

    /// A text member in both languages, or in that of the page; English only where it is not translated.
    fn both(&mut self, name: &str, en: &str, uk: Option<&str>) -> &mut Self {
        if en.is_empty() {
            return self;
        }
        if let Some(lang) = self.lang {
            return self.text(name, lang.pick(en, uk.unwrap_or(en)));
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
        let id = [self.home, id].concat();
        self.json.begin_object().name("@id").text(&id).end_object();
        self
    }

    /// The node of the data set without what it holds, left open.
    fn about_dataset(&mut self) {
        let visible = self.visible;
        let (dataset, about) = (visible.dataset, visible.dataset.about);
        let page = self.page();
        let title = Some(dataset.text(about.title)).filter(|title| !title.is_empty());
        self.node("Dataset", &page).text("name", title.unwrap_or("Strikemap"));
        let [en, uk] = [Lang::En, Lang::Uk].map(exports::description);
        let url = [self.home, &page].concat();
        self.both("description", &en, Some(&uk)).text("url", &url);
        self.text("version", dataset.text(dataset.version));
        self.text("license", dataset.text(about.licence));
        self.text("dateModified", &about.released.map(|day| day.to_string()).unwrap_or_default());
        if about.creators.is_stated() {
            self.link("creator", CREATOR);
        }
    }

    /// The node of the authors.
    fn creator(&mut self) {
        let dataset = self.visible.dataset;
        if dataset.about.creators.is_stated() {
            self.node("Organization", CREATOR).text("name", dataset.text(dataset.about.creators));
            self.json.end_object();
        }
    }

    /// The data set with what it holds, and its authors.
    fn dataset(&mut self) {
        let visible = self.visible;
        let dataset = visible.dataset;
        self.about_dataset();
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
        self.creator();
    }

    /// The page with this filter, from the page of the data.
    fn page(&self) -> String {
        let here = if self.home.is_empty() { "./" } else { "" };
        match filter_parameters(self.visible.snapshot.filter()).as_str() {
            "" => here.to_owned(),
            parameters => [here, "?", parameters].concat(),
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

/// ISO 8601-2: an open end is `..`; empty where both are open.
fn interval(period: Period) -> String {
    if !period.is_stated() {
        return String::new();
    }
    let [from, to] = [period.from, period.to]
        .map(|day| day.map_or_else(|| "..".to_owned(), |day| day.to_string()));
    if from == to { from } else { [from, to].join("/") }
}
