//! The chart with the switch of its measure; below, its legend and what it leaves out.

use leptos::prelude::*;

use super::still::frame;
use super::{CHART_PX, MAP_PX, section_head};
use crate::chart::{ChartRequest, chart_scene};
use crate::map::map_height;
use crate::model::ChartMeasure;
use crate::text::measures::{
    chart_about, chart_note, counted_measure, measure_name, split_by_side,
};
use crate::text::{Lang, messages, page_text};
use crate::ui::Shown;
use crate::ui::chart_legend::chart_legend;
use crate::ui::choice::{choice, option};

/// The measure of the page as it is written.
const MEASURE: ChartMeasure = ChartMeasure::MissilesLaunched;

/// Head, switch and frame.
pub(super) fn chart_part(shown: &Shown) -> AnyView {
    let (dataset, snapshot, lang) = (&*shown.dataset, &*shown.snapshot, shown.lang);
    // As the live picture is laid out, so that nothing moves when that one takes its place.
    let request = ChartRequest::new(dataset, snapshot, lang, CHART_PX);
    let height = map_height(MAP_PX);
    let request = ChartRequest { layout_for_all_dates: Some(snapshot), height, ..request };
    view! {
        <div class="chart-head">
            {section_head("chart-head", messages(lang).how_many, "")}
            <div id="measures" class="measures">{measure_fields(lang)}</div>
        </div>
        {frame("chart", &chart_scene(&request), dataset)}
    }
    .into_any()
}

/// The switch of the measure, and the button that makes one chart for each side.
fn measure_fields(lang: Lang) -> AnyView {
    let measures = ChartMeasure::ALL.iter().map(|&measure| {
        let name = measure_name(lang, measure).to_owned();
        option(measure.code().to_owned(), name, measure == MEASURE)
    });
    view! {
        {choice("measure", counted_measure(lang), measures.collect())}
        <button type="button" id="split-side" data-act="split:side" aria-pressed="false">
            {split_by_side(lang)}
        </button>
    }
    .into_any()
}

/// The legend, and what the chart leaves out.
pub(super) fn about_chart(shown: &Shown) -> AnyView {
    let (dataset, snapshot, lang) = (&*shown.dataset, &*shown.snapshot, shown.lang);
    let (page, measure) = (page_text(lang), (MEASURE, false));
    view! {
        <div class="about-chart">
            <p class="note" id="chart-about">{chart_about(lang, MEASURE, false)}</p>
            <ul id="chart-key" class="chart-key" aria-label=page.legend_chart>
                {chart_legend(dataset, snapshot, measure, lang)}
            </ul>
            <p class="note">
                <span id="chart-note">{chart_note(dataset, snapshot, measure, lang)}</span>
                " "
                <span class="of-whole">{page.in_list}</span>
            </p>
        </div>
    }
    .into_any()
}
