//! Components of the page as HTML.

use std::sync::{Arc, LazyLock};

use strikemap::model::Dataset;
use strikemap::query::{RingChoice, Snapshot};
use strikemap::text::Lang;
use strikemap::ui::following::Reader;
use strikemap::ui::range_tool::{range_result, range_tool};
use strikemap::ui::{Shown, html, legend};

use super::frozen;

/// The frozen package.
fn shared() -> Arc<Dataset> {
    static DATA: LazyLock<Arc<Dataset>> = LazyLock::new(|| Arc::new(frozen().clone()));
    DATA.clone()
}

/// What components show of a package.
pub(crate) fn shown_of(dataset: &Dataset, snapshot: &Snapshot, lang: Lang) -> Shown {
    Shown {
        dataset: Arc::new(dataset.clone()),
        snapshot: Arc::new(snapshot.clone()),
        lang,
        to_home: "",
    }
}

/// The same of the frozen package.
pub(crate) fn shown(snapshot: &Snapshot, lang: Lang) -> Shown {
    Shown { dataset: shared(), snapshot: Arc::new(snapshot.clone()), lang, to_home: "" }
}

/// The two choices of the range tool and what comes of them.
pub(crate) fn choices(shown: &Shown, asked: RingChoice) -> String {
    html(|| range_tool(shown, asked))
}

/// The result of the range tool in words.
pub(crate) fn result(shown: &Shown, asked: RingChoice) -> String {
    html(|| range_result(shown, asked))
}

/// The same for components that follow it.
pub(crate) fn reader(shown: &Shown) -> Reader<Shown> {
    let shown = shown.clone();
    Arc::new(move || shown.clone())
}

/// The legend of the map with the lines of a ring.
pub(crate) fn ring_legend(shown: &Shown, asked: RingChoice) -> String {
    let ring = asked.ring(&shown.dataset, &shown.snapshot);
    let legend = html(|| legend::map_legend(&reader(shown), Arc::new(move || ring)));
    legend.split_once("<div id=\"ring-key\">").unwrap().1.to_owned()
}
