//! Official totals beside what single strikes document, as a table.

use super::Html;
use crate::model::Dataset;
use crate::query::Summary;
use crate::render::site_pages::claim_href;
use crate::text::{Lang, amount, date, evidence, phrases};

/// The table, folded under its head; nothing where no total is known.
pub fn findings(dataset: &Dataset, summary: &Summary, lang: Lang) -> String {
    let mut html = Html::default();
    if summary.comparisons.is_empty() {
        return html.finish();
    }
    html.open("details", &[("id", "findings"), ("class", "findings")]).open("summary", &[]);
    html.element("h3", &[], evidence::findings_head(lang)).close("summary");
    html.element("p", &[("class", "note")], evidence::findings_note(lang));
    let name = ("aria-label", evidence::findings_head(lang));
    html.open("div", &[("class", "scroll"), ("tabindex", "0"), ("role", "group"), name]);
    html.open("table", &[]).open("thead", &[]).open("tr", &[]);
    for head in evidence::findings_columns(lang) {
        html.element("th", &[("scope", "col")], head);
    }
    html.close("tr").close("thead").open("tbody", &[]);
    for finding in &summary.comparisons {
        let claim = dataset.claim(finding.claim);
        let id = dataset.text(claim.id);
        html.open("tr", &[("data-claim", id)]).open("th", &[("scope", "row")]);
        let href = claim_href(dataset, finding.claim, None);
        let link = [("href", &*href), ("data-claim", id)];
        html.element("a", &link, &phrases::attribution(dataset, &claim, lang));
        html.text("; ").text(&date::covers(lang, claim.period)).close("th");
        let [named, total] = [Some(finding.named), finding.total].map(|span| match span {
            Some(span) if finding.total.is_some() => amount::range(lang, span.low, span.high),
            _ => phrases::not_stated_yet(lang).to_owned(),
        });
        for cell in [amount::amount(lang, claim.amount), named, total, evidence::gap(lang, finding)]
        {
            html.element("td", &[], &cell);
        }
        html.close("tr");
    }
    html.close("tbody").close("table").close("div").close("details");
    html.finish()
}
