//! The whole page as it stands before any program runs: its parts in their order, map and chart as
//! pictures, and everything that was said. The program finds these elements by their ids and brings
//! them to life.

use super::claims::period_claims;
use super::controls::{self, section_head};
use super::events::event_list;
use super::evidence::evidence;
use super::figures::figures;
use super::findings::findings;
use super::footer::footer;
use super::legend::{chart_key, map_legend};
use super::method::method_dialog;
use super::reach;
use super::{Attributes, Html};
use crate::chart::{ChartRequest, chart_height, chart_scene};
use crate::geo::Basemap;
use crate::map::{MapRequest, control_rect, map_height, map_scene, whole_country};
use crate::model::Dataset;
use crate::query::launches::period_launches;
use crate::query::reach::Asked;
use crate::query::{Selection, summary};
use crate::render::svg::inline_svg;
use crate::text::{Lang, messages, page_text, phrases};

/// The width for which the map is drawn: that of its column in a window of 1280 pixels.
pub const MAP_PX: f64 = 794.0;
/// The width for which the chart is drawn.
pub const CHART_PX: f64 = 1240.0;

/// What stands in the body of the page in the language `lang`, for all that is in the data.
pub fn page(dataset: &Dataset, basemap: &Basemap, lang: Lang) -> String {
    let selection = Selection::default();
    let found = summary(dataset, &selection);
    let text = messages(lang);
    let mut html = Html::default();
    html.open("div", &[("class", "page"), ("id", "page"), ("data-tab", "list")]);
    html.open("header", &[]).open("div", &[("class", "bar")]).raw(&controls::bar(lang, "auto"));
    html.close("div")
        .close("header")
        .part("div", "bad-keys", "", "")
        .part("div", "link-notice", "", "")
        .part("div", "trouble", "", "");
    html.open("main", &[]);
    html.part("div", "", "head", &controls::head(dataset, lang));
    html.open("p", &[("id", "days-shown"), ("class", "note of-part")]).close("p");
    html.part("div", "sums", "sums", &figures(dataset, &found, lang));
    html.open("div", &[("class", "days")]);
    html.part("div", "", "fields", &controls::day_fields(dataset, lang));
    html.open("div", &[("id", "shown"), ("role", "status")]);
    html.raw(&controls::shown(found.visible.len(), found.num_events, lang)).close("div");
    html.close("div").part("div", "tabs", "", &controls::tabs(lang, "list"));

    html.open("div", &[("class", "two")]);
    html.open("section", &[("class", "where"), ("aria-labelledby", "where-head")]);
    html.part("div", "map-head", "", &section_head("where-head", text.where_, text.where_note));
    let view = whole_country(MAP_PX, map_height(MAP_PX));
    let map = map_scene(&MapRequest {
        dataset,
        basemap,
        selection,
        lang,
        view,
        chosen: None,
        control: Some(control_rect(&view)),
        ring: None,
    });
    let named = [("tabindex", "0"), ("role", "group"), ("aria-label", page_text(lang).map_help)];
    frame(&mut html, "map", &named, &inline_svg(&map, dataset));
    html.part("div", "zoom", "zoom", &controls::zoom(lang)).part("div", "hints", "hints", "");
    html.close("div");
    html.open("div", &[("class", "legend")]).raw(&map_legend(&found, lang));
    html.part("div", "ring-key", "", "").close("div");
    let request =
        reach::Request { dataset, selection, asked: Asked::default(), reached: None, lang };
    html.open("div", &[("id", "reach-result"), ("role", "status")]).close("div");
    html.part("div", "reach-choices", "reach", &reach::choices(&request)).close("section");
    html.open(
        "section",
        &[("class", "events"), ("id", "events"), ("aria-labelledby", "events-head")],
    );
    html.part("div", "", "", &section_head("events-head", text.events, ""));
    let list = [("role", "group"), ("aria-labelledby", "events-head")];
    html.open("div", &[("class", "list"), ("id", "list"), ("tabindex", "0"), list[0], list[1]]);
    html.raw(&event_list(dataset, &selection, &found, lang)).close("div").close("section");
    html.close("div");

    html.open("section", &[("class", "how-many"), ("aria-labelledby", "chart-head")]);
    html.raw(&section_head("chart-head", text.how_many, page_text(lang).how_many_note));
    let (width, height) = (CHART_PX, chart_height(CHART_PX));
    let chart =
        chart_scene(&ChartRequest { dataset, selection, lang, width, height, chosen: None });
    let label = format!("{}. {}", chart.title, chart.description);
    let named = [("role", "group"), ("aria-label", &*label)];
    frame(&mut html, "chart", &named, &inline_svg(&chart, dataset));
    html.close("div");
    html.raw(&chart_key(lang)).open("p", &[("class", "note")]);
    html.element("span", &[("id", "chart-note")], &chart_note(dataset, &selection, lang));
    html.text(" ").element("span", &[("class", "of-whole")], page_text(lang).in_list).close("p");
    html.part("div", "findings-part", "", &findings(dataset, &found, lang)).close("section");

    html.open("section", &[("class", "period"), ("aria-labelledby", "period-head")]);
    html.raw(&section_head(
        "period-head",
        page_text(lang).period_claims,
        page_text(lang).period_claims_note,
    ));
    html.part("div", "period-claims", "", &period_claims(dataset, &selection, lang));
    html.close("section");
    html.raw(&evidence(dataset, &selection, lang));
    html.close("main").open("footer", &[]).part("div", "foot", "", &footer(dataset, lang));
    html.open("div", &[("id", "taken"), ("role", "status")]).close("div");
    html.part("div", "version-part", "", "").close("footer");
    html.raw(&method_dialog(lang)).close("div");
    html.finish()
}

/// What the chart leaves out, in words.
pub fn chart_note(dataset: &Dataset, selection: &Selection, lang: Lang) -> String {
    let launches = period_launches(dataset, selection);
    let relays = launches.drawn.iter().filter(|&&ix| dataset.claim(ix).is_relay()).count();
    phrases::chart_note(lang, launches.not_drawn.len(), relays)
}

/// The frame of a live picture, left open, with the picture that stands until that one is drawn.
fn frame(html: &mut Html, id: &str, named: Attributes<'_>, still: &str) {
    let class = ["frame ", id].concat();
    let mut attributes = vec![("class", class.as_str()), ("id", id)];
    attributes.extend(named);
    html.open("div", &attributes).raw(still);
    html.open("canvas", &[("aria-hidden", "true")]).close("canvas");
    html.open("div", &[("class", "marks")]).close("div");
}
