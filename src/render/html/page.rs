//! The whole page as it stands before any program runs: its parts in their order, map, time strip and
//! chart as pictures, and the list. Everything that was said of a strike is on its own page, and in the
//! panel that the program opens. The program finds these elements by their ids and brings
//! them to life.

use super::controls::{self, section_head};
use super::footer::footer;
use super::measures::{chart_legend, measure_fields};
use super::method::method_dialog;
use super::playback;
use super::{Attributes, Html};
use crate::chart::{ChartRequest, chart_scene};
use crate::geo::Basemap;
use crate::map::{MapRequest, control_rect, map_height, map_scene, whole_country};
use crate::model::{ChartMeasure, Dataset};
use crate::query::Snapshot;
use crate::render::svg::inline_svg;
use crate::strip::{StripRequest, strip_picture};
use crate::text::measures::{chart_about, chart_note};
use crate::text::playback::playback_text;
use crate::text::{Lang, data, messages, page_text, strip as strip_text};

/// The width for which the map is drawn: that of its column in a window of 1280 pixels.
pub const MAP_PX: f64 = 628.0;
/// The same of the chart, which stands beside the map and is as high.
pub const CHART_PX: f64 = 588.0;
/// The width for which the time strip is drawn.
pub const STRIP_PX: f64 = 1240.0;

/// The parts of the page that are components (`ui`), as HTML. The command line fills them; a program that writes the
/// page leaves them empty and mounts the components.
#[derive(Clone, Debug, Default)]
#[expect(missing_docs, reason = "each is a part named as on the page")]
pub struct PageParts {
    pub lead: String,
    pub ratings: String,
    pub unplaced: String,
    pub num_shown: String,
    pub list: String,
    pub legend: String,
    pub range_tool: String,
    pub numbers: String,
    pub findings: String,
    pub period_claims: String,
}

/// What stands in the body of the page in the language `lang`, for all that is in the data.
/// `snapshot` is of all of it, as known today.
pub fn page(
    dataset: &Dataset,
    basemap: &Basemap,
    snapshot: &Snapshot,
    parts: &PageParts,
    lang: Lang,
) -> String {
    let text = messages(lang);
    let mut html = Html::default();
    html.open("div", &[("class", "page"), ("id", "page")]);
    html.open("header", &[]).open("div", &[("class", "bar")]).raw(&controls::bar(lang, "auto"));
    html.close("div")
        .close("header")
        .part("div", "bad-keys", "", "")
        .part("div", "link-notice", "", "")
        .open("div", &[("id", "trouble"), ("role", "status")])
        .close("div");
    html.open("main", &[]);
    html.part("div", "", "head", &controls::head(dataset, lang));
    html.open("p", &[("id", "days-shown"), ("class", "note of-part")]).close("p");
    html.part("div", "sums", "sums", &parts.lead);
    html.part("ul", "grade-chips", "chips", &parts.ratings);
    html.open("p", &[("id", "said"), ("class", "hidden"), ("role", "status")]).close("p");

    html.open("div", &[("class", "view")]);
    html.open("section", &[("class", "where"), ("aria-labelledby", "where-head")]);
    map(&mut html, dataset, basemap, snapshot, lang);
    html.part("div", "unplaced-part", "", &parts.unplaced);
    html.close("section");
    html.open("section", &[("class", "how-many"), ("aria-labelledby", "chart-head")]);
    chart(&mut html, dataset, snapshot, lang);
    html.close("section");
    // What is open beside the map: filled by the program.
    html.open("div", &[("id", "detail")]).close("div");
    html.open("section", &[("class", "when"), ("aria-labelledby", "time-head")]);
    time(&mut html, dataset, snapshot, lang);
    html.close("section");
    html.open(
        "section",
        &[("class", "events"), ("id", "events"), ("aria-labelledby", "events-head")],
    );
    html.open("div", &[("class", "line")]);
    html.part("div", "", "", &section_head("events-head", text.events, ""));
    html.open("div", &[("id", "shown"), ("role", "status")]);
    html.raw(&parts.num_shown).close("div");
    html.close("div");
    let list = [("role", "group"), ("aria-labelledby", "events-head")];
    html.open("div", &[("class", "list"), ("id", "list"), ("tabindex", "0"), list[0], list[1]]);
    html.raw(&parts.list).close("div").close("section");
    html.close("div");

    html.open("section", &[("class", "reading"), ("aria-labelledby", "reading-head")]);
    html.raw(&section_head("reading-head", page_text(lang).how_to_read, ""));
    let standfirst = data::standfirst(dataset, lang);
    if !standfirst.text.is_empty() {
        html.worded("p", "note", standfirst, lang);
    }
    html.element("p", &[("class", "note")], text.where_note);
    let credit = [page_text(lang).borders_text, " ", page_text(lang).attribution].concat();
    html.element("p", &[("class", "map-note")], &credit);
    html.part("div", "map-legend", "legend", &parts.legend);
    about_chart(&mut html, dataset, snapshot, lang);
    html.open("div", &[("id", "reach-result"), ("role", "status")]).close("div");
    html.part("div", "reach-choices", "reach", &parts.range_tool);
    html.part("div", "numbers", "", &parts.numbers);
    html.part("div", "findings-part", "", &parts.findings).close("section");

    html.open("section", &[("class", "period"), ("aria-labelledby", "period-head")]);
    html.raw(&section_head(
        "period-head",
        page_text(lang).period_claims,
        page_text(lang).period_claims_note,
    ));
    html.part("div", "period-claims", "", &parts.period_claims);
    html.close("section");
    html.close("main").open("footer", &[]).part("div", "foot", "", &footer(dataset, lang));
    html.open("div", &[("id", "taken"), ("role", "status")]).close("div");
    html.part("div", "version-part", "", "").close("footer");
    html.raw(&method_dialog(lang)).close("div");
    html.finish()
}

/// The map, what cannot be placed on it, and whose outlines it has.
fn map(html: &mut Html, dataset: &Dataset, basemap: &Basemap, snapshot: &Snapshot, lang: Lang) {
    let text = messages(lang);
    html.part("div", "map-head", "", &section_head("where-head", text.where_, ""));
    let view = whole_country(MAP_PX, map_height(MAP_PX));
    let map = map_scene(&MapRequest {
        has_corner: false,
        control: Some(control_rect(&view)),
        ..MapRequest::new(dataset, basemap, snapshot, lang, view)
    });
    let help = page_text(lang);
    html.element("p", &[("id", "map-help"), ("class", "hidden")], help.map_help);
    let named = [
        ("tabindex", "0"),
        ("role", "group"),
        ("aria-label", help.map_name),
        ("aria-describedby", "map-help"),
    ];
    frame(html, "map", &named, &inline_svg(&map, dataset));
    html.part("div", "zoom", "zoom", &controls::zoom(lang)).part("div", "hints", "hints", "");
    html.close("div");
}

/// The time strip with playback and fields for the dates, for map and chart alike.
fn time(html: &mut Html, dataset: &Dataset, snapshot: &Snapshot, lang: Lang) {
    html.raw(&section_head("time-head", strip_text::head(lang), strip_text::caption(lang)));
    let named = [("role", "group"), ("aria-label", playback_text(lang).play)];
    html.open("div", &[("class", "play"), ("id", "play"), named[0], named[1]]);
    html.raw(&playback::controls(lang)).close("div");
    html.open("div", &[("class", "days")]);
    html.part("div", "", "fields", &controls::day_fields(dataset, lang)).close("div");
    // As the live one is laid out, so that nothing moves when that one takes its place.
    let request = StripRequest::new(dataset, snapshot, lang, STRIP_PX);
    let request = StripRequest { layout_for_all_dates: Some(snapshot), ..request };
    let strip = strip_picture(&request).scene;
    let label = format!("{}. {}", strip.title, strip.description);
    let named = [("role", "group"), ("aria-label", &*label)];
    frame(html, "strip", &named, &inline_svg(&strip, dataset));
    html.close("div");
}

/// The chart with its switch, its legend and what it leaves out.
fn chart(html: &mut Html, dataset: &Dataset, snapshot: &Snapshot, lang: Lang) {
    let measure = ChartMeasure::MissilesLaunched;
    html.open("div", &[("class", "chart-head")]);
    html.raw(&section_head("chart-head", messages(lang).how_many, ""));
    html.part("div", "measures", "measures", &measure_fields(measure, false, lang)).close("div");
    // As the live picture is laid out, so that nothing moves when that one takes its place.
    let request = ChartRequest::new(dataset, snapshot, lang, CHART_PX);
    let height = map_height(MAP_PX);
    let request = ChartRequest { layout_for_all_dates: Some(snapshot), height, ..request };
    let chart = chart_scene(&request);
    let label = format!("{}. {}", chart.title, chart.description);
    let named = [("role", "group"), ("aria-label", &*label)];
    frame(html, "chart", &named, &inline_svg(&chart, dataset));
    html.close("div");
}

/// The legend of the chart, and what it leaves out.
fn about_chart(html: &mut Html, dataset: &Dataset, snapshot: &Snapshot, lang: Lang) {
    let measure = ChartMeasure::MissilesLaunched;
    let about = chart_about(lang, measure, false);
    html.open("div", &[("class", "about-chart")]);
    html.element("p", &[("class", "note"), ("id", "chart-about")], &about);
    let list =
        [("id", "chart-key"), ("class", "chart-key"), ("aria-label", page_text(lang).legend_chart)];
    html.open("ul", &list)
        .raw(&chart_legend(dataset, snapshot, (measure, false), lang))
        .close("ul");
    html.open("p", &[("class", "note")]);
    let note = chart_note(dataset, snapshot, (measure, false), lang);
    html.element("span", &[("id", "chart-note")], &note);
    html.text(" ").element("span", &[("class", "of-whole")], page_text(lang).in_list).close("p");
    html.close("div");
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
