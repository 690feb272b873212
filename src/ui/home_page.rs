//! The home page: its parts in their order, map, time strip and chart as views, and room for what follows what is
//! shown. The command line writes it whole, a mount begins with it; the program finds its elements by their ids.
//!
//! Everything that was said of a strike is on its own page, and in the panel that the program opens.

mod chart_part;
#[cfg(feature = "cli-svg")]
mod document;
pub mod exports;
pub mod footer;
pub mod keys_dialog;
mod map_part;
pub mod method_dialog;
mod still;
mod time_part;
mod top_bar;

use leptos::prelude::*;

use super::link_note::link_note;
use super::search_field::search_and_filters;
use super::shown::{Shown, nothing, other_lang};
use super::table_bar::form_switch;
use crate::geo::Basemap;
use crate::text::{data, messages, page_text};
use chart_part::{about_chart, chart_part};
#[cfg(feature = "cli-svg")]
pub use document::{Document, document};
use footer::{credits_on_paper, footer};
use keys_dialog::keys_dialog;
use map_part::map_part;
use method_dialog::method_dialog;
use time_part::time_part;
use top_bar::top_bar;

/// The width for which the map is drawn: that of its column in a window of 1280 pixels.
pub const MAP_PX: f64 = 628.0;
/// The same of the chart, which stands beside the map and is as high.
pub const CHART_PX: f64 = 588.0;
/// The width for which the time strip is drawn.
pub const STRIP_PX: f64 = 1240.0;

/// The parts of the page that follow what is shown. The command line fills them (`page_parts.rs`); a program that
/// writes the page leaves them empty and mounts the components in their places.
#[expect(missing_docs, reason = "each is a part named as on the page")]
pub struct PageParts {
    pub lead: AnyView,
    pub ratings: AnyView,
    pub unplaced: AnyView,
    pub num_shown: AnyView,
    pub list: AnyView,
    pub legend: AnyView,
    pub range_tool: AnyView,
    pub numbers: AnyView,
    pub findings: AnyView,
    pub period_claims: AnyView,
}

impl Default for PageParts {
    fn default() -> Self {
        Self {
            lead: nothing(),
            ratings: nothing(),
            unplaced: nothing(),
            num_shown: nothing(),
            list: nothing(),
            legend: nothing(),
            range_tool: nothing(),
            numbers: nothing(),
            findings: nothing(),
            period_claims: nothing(),
        }
    }
}

/// The page for all that is in the data, with the sentence for readers whose browser cannot run its program.
/// The snapshot is of all of it, as known today.
pub fn home_page(shown: &Shown, basemap: &Basemap, parts: PageParts) -> AnyView {
    let (dataset, lang) = (&*shown.dataset, shown.lang);
    let title = data::title(dataset, lang);
    view! {
        <p class="unable" role="alert">{page_text(lang).unable}</p>
        <div class="page" id="page">
            <header><div class="bar">{top_bar(lang)}</div></header>
            <div id="bad-keys"></div>
            <div id="link-notice"></div>
            <div id="trouble" role="status"></div>
            <main>
                <div class="head">
                    <h1 lang=other_lang(title, lang)>{title.text.to_owned()}</h1>
                </div>
                <p id="days-shown" class="note of-part"></p>
                <div id="story" class="story"></div>
                <div id="sums" class="sums">{parts.lead}</div>
                <div class="choose">
                    <ul id="grade-chips" class="chips">{parts.ratings}</ul>
                    {search_and_filters(lang)}
                </div>
                <div id="chosen" class="choices"></div>
                <p id="said" class="hidden" role="status"></p>
                <div class="view">
                    <section class="where" aria-labelledby="where-head">
                        {map_part(shown, basemap)} <div id="unplaced-part">{parts.unplaced}</div>
                        {credits_on_paper(dataset, lang)}
                    </section>
                    <section class="how-many" aria-labelledby="chart-head">
                        {chart_part(shown)} {credits_on_paper(dataset, lang)}
                    </section>
                    <div id="detail"></div>
                    <section class="when" aria-labelledby="time-head">{time_part(shown)}</section>
                    {list_part(shown, parts.num_shown, parts.list)}
                </div>
                <section class="reading" aria-labelledby="reading-head">
                    {section_head("reading-head", page_text(lang).how_to_read, "")}
                    {reading(shown)} <div id="map-legend" class="legend">{parts.legend}</div>
                    {about_chart(shown)} <div id="reach-result" role="status"></div>
                    <div id="reach-choices" class="reach">{parts.range_tool}</div>
                    <div id="numbers">{parts.numbers}</div>
                    <div id="findings-part">{parts.findings}</div>
                </section>
                <section class="period" aria-labelledby="period-head">
                    {section_head(
                        "period-head",
                        page_text(lang).period_claims,
                        page_text(lang).period_claims_note,
                    )}
                    <div id="period-claims">{parts.period_claims}</div>
                </section>
            </main>
            <footer>
                <div id="foot">{footer(dataset, lang)}</div>
                <div id="taken" role="status"></div>
                <div id="version-part"></div>
            </footer>
            {method_dialog(lang)} {keys_dialog(lang)} {link_note(lang)} <div id="quote-part"></div>
        </div>
    }
    .into_any()
}

/// The head of a section: its title and what it shows.
fn section_head(id: &'static str, title: &'static str, note: &'static str) -> AnyView {
    let note = (!note.is_empty()).then(|| view! { <p class="note">{note}</p> }.into_any());
    view! { <h2 id=id>{title}</h2>{note.into_iter().collect::<Vec<_>>()} }.into_any()
}

/// The list of strikes with their number.
fn list_part(shown: &Shown, num_shown: AnyView, list: AnyView) -> AnyView {
    view! {
        <section class="events" id="events" aria-labelledby="events-head">
            <div class="line">
                <div>{section_head("events-head", messages(shown.lang).events, "")}</div>
                <div id="shown" role="status">{num_shown}</div>
                {form_switch(shown.lang)}
            </div>
            <div
                class="list"
                id="list"
                tabindex="0"
                role="group"
                aria-labelledby="events-head"
            >
                {list}
            </div>
            <div id="table-part"></div>
        </section>
    }
    .into_any()
}

/// What the page is about, and how to read the map.
fn reading(shown: &Shown) -> AnyView {
    let (page, lang) = (page_text(shown.lang), shown.lang);
    let standfirst = data::standfirst(&shown.dataset, lang);
    let introduction = (!standfirst.text.is_empty()).then(|| {
        let other = other_lang(standfirst, lang);
        view! { <p class="note" lang=other>{standfirst.text.to_owned()}</p> }.into_any()
    });
    view! {
        {introduction.into_iter().collect::<Vec<_>>()}
        <p class="note">{messages(lang).where_note}</p>
        <p class="map-note">{[page.borders_text, " ", page.attribution].concat()}</p>
    }
    .into_any()
}
