//! What the chart counts: the switch of the measure, what is said of it, and its key.

use super::Html;
use crate::chart;
use crate::model::{ChartMeasure, Dataset};
use crate::query::Snapshot;
use crate::text::{Lang, page_text};

/// A sign and what it means.
fn key(html: &mut Html, name: &str, meaning: &str) {
    let class = ["key ", name].concat();
    html.open("li", &[]).element("span", &[("class", &class), ("aria-hidden", "true")], "");
    html.element("span", &[], meaning).close("li");
}

/// The entries of the legend of the chart of a measure: the signs that occur, the first few in sight, how amounts are
/// drawn on demand.
pub fn chart_legend(
    dataset: &Dataset,
    snapshot: &Snapshot,
    (measure, is_split): (ChartMeasure, bool),
    lang: Lang,
) -> String {
    let mut html = Html::default();
    let entries = chart::chart_legend(dataset, snapshot, (measure, is_split), lang);
    let write = |html: &mut Html, &(sign, meaning): &(chart::ChartSign, &str)| {
        let class = match measure {
            ChartMeasure::MissilesTransferred | ChartMeasure::ShellsTransferred => {
                [sign.code(), " handed-over"].concat()
            }
            _ => sign.code().to_owned(),
        };
        key(html, &class, meaning);
    };
    let (in_sight, rest) = entries.split_at(entries.len().min(chart::IN_SIGHT));
    in_sight.iter().for_each(|entry| write(&mut html, entry));
    if !rest.is_empty() {
        html.open("li", &[("class", "how-to-read")]).open("details", &[]);
        html.element("summary", &[], page_text(lang).amounts_drawn).open("ul", &[]);
        rest.iter().for_each(|entry| write(&mut html, entry));
        html.close("ul").close("details").close("li");
    }
    html.finish()
}
