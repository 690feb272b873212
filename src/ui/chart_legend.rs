//! The legend of the chart: the signs that occur, the first few in sight, how amounts are drawn on demand.

use leptos::prelude::*;

use super::legend::entry;
use crate::chart::{self, ChartSign};
use crate::model::{ChartMeasure, Dataset};
use crate::query::Snapshot;
use crate::text::{Lang, page_text};

/// The entries of the chart of a measure.
pub fn chart_legend(
    dataset: &Dataset,
    snapshot: &Snapshot,
    (measure, is_split): (ChartMeasure, bool),
    lang: Lang,
) -> AnyView {
    let write = |&(sign, meaning): &(ChartSign, &str)| {
        let class = match measure {
            ChartMeasure::MissilesTransferred | ChartMeasure::ShellsTransferred => {
                [sign.code(), " handed-over"].concat()
            }
            _ => sign.code().to_owned(),
        };
        entry(&class, meaning.to_owned())
    };
    let entries = chart::chart_legend(dataset, snapshot, (measure, is_split), lang);
    let (in_sight, rest) = entries.split_at(entries.len().min(chart::IN_SIGHT));
    let mut items: Vec<_> = in_sight.iter().map(write).collect();
    if !rest.is_empty() {
        let rest: Vec<_> = rest.iter().map(write).collect();
        let folded = view! {
            <li class="how-to-read">
                <details>
                    <summary>{page_text(lang).amounts_drawn}</summary>
                    <ul>{rest}</ul>
                </details>
            </li>
        };
        items.push(folded.into_any());
    }
    items.into_any()
}
