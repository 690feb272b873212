//! Claims that belong to no single strike: how many there are of each measure, with links to them.

use super::Html;
use crate::model::Dataset;
use crate::query::Snapshot;
use crate::render::site_pages::SitePage;
use crate::text::{Lang, evidence, words};

/// A link for each measure, with the number of its claims.
pub fn period_claims(dataset: &Dataset, snapshot: &Snapshot, lang: Lang) -> String {
    let page = SitePage::Claims.folder(Lang::En);
    let mut html = Html::default();
    html.open("ul", &[("class", "measures-said")]);
    for group in snapshot.ledger(dataset) {
        let code = group.measure.code();
        let href = [&*page, "#", code].concat();
        html.open("li", &[]);
        html.element(
            "a",
            &[("href", &href), ("data-measure", code)],
            words::measure(lang, group.measure),
        );
        let number = evidence::num_claims(lang, group.num_claims(), group.num_independent);
        html.text(" ").element("span", &[("class", "quiet")], &number).close("li");
    }
    html.close("ul");
    html.finish()
}
