//! Claims side by side: a row for each measure, a column for each answer, its claims beneath by day.

use super::Html;
use crate::model::{Claim, ClaimIx, Dataset, Scope, Source, Status};
use crate::query::{MeasureGroup, Snapshot};
use crate::text::data::localized;
use crate::text::{Lang, date, evidence, page_text, phrases, words};

/// One measure as a row: its name and number of claims, then the answers.
pub fn measure_row(html: &mut Html, dataset: &Dataset, group: &MeasureGroup, lang: Lang) {
    html.open("div", &[("class", "measure")]).open("div", &[("class", "measure-head")]);
    html.element("h3", &[], words::measure(lang, group.measure));
    html.element("p", &[], &num_claims(group, lang)).close("div");
    answers(html, dataset, group, lang);
    html.close("div");
}

/// A link that takes the reader to a claim.
pub(super) fn claim_link(html: &mut Html, dataset: &Dataset, claim: &Claim, lang: Lang) {
    let id = dataset.text(claim.id);
    let link = [("href", &*format!("#claim-{id}")), ("data-act", &format!("claim:{id}"))];
    html.element("a", &link, &phrases::attribution(dataset, claim, lang));
}

/// Claims about a period or about no single strike, a part to unfold for each measure.
pub fn period_claims(dataset: &Dataset, snapshot: &Snapshot, lang: Lang) -> String {
    let mut html = Html::default();
    for group in snapshot.ledger(dataset) {
        let head = format!("{}-head", group.measure.code());
        html.open("details", &[("id", group.measure.code())]).open("summary", &[("id", &head)]);
        html.element("h3", &[], words::measure(lang, group.measure)).text(" ");
        html.element("span", &[], &num_claims(group, lang)).close("summary");
        answers(&mut html, dataset, group, lang);
        html.close("details");
    }
    html.finish()
}

fn num_claims(group: &MeasureGroup, lang: Lang) -> String {
    evidence::num_claims(lang, group.num_claims(), group.num_independent)
}

fn answers(html: &mut Html, dataset: &Dataset, group: &MeasureGroup, lang: Lang) {
    html.open("div", &[("class", "answers")]);
    for answer in &group.answers {
        html.open("div", &[("class", "answer")]);
        let first = answer.claims.first().map(|&ix| evidence::answer(lang, &dataset.claim(ix)));
        html.element("h4", &[], &first.unwrap_or_default());
        html.open("ul", &[]);
        for &claim in &answer.claims {
            claim_item(html, dataset, claim, lang);
        }
        html.close("ul").close("div");
    }
    html.close("div");
}

/// One claim: who, for whom, when, how firmly, of which weapon and period, through which sources.
fn claim_item(html: &mut Html, dataset: &Dataset, ix: ClaimIx, lang: Lang) {
    let claim = dataset.claim(ix);
    let id = dataset.text(claim.id);
    let class = match claim.status {
        Some(Status::Corrected) => "claim replaced",
        _ if claim.is_relay() => "claim relayed",
        _ => "claim",
    };
    html.open(
        "li",
        &[("class", class), ("data-claim", id), ("id", &format!("claim-{id}")), ("tabindex", "-1")],
    );
    html.data_text("b", "", dataset, claim.claimant, lang);
    if claim.claimant_org.is_stated() && claim.claimant_org != claim.claimant {
        html.data_text("span", "org", dataset, claim.claimant_org, lang);
    }
    html.open("span", &[("class", "said")]).text(&phrases::statement_day(lang, &claim));
    if let Some(status) = claim.status {
        let is_firm = matches!(status, Status::Examined | Status::Confirmed);
        html.text(" · ").element(
            "span",
            &[("class", if is_firm { "firm" } else { "" })],
            words::status(lang, status),
        );
    }
    html.close("span");
    if claim.scope == Scope::Attack {
        html.element("span", &[("class", "wide")], evidence::whole_attack(lang));
    }
    if let Some(weapon) = claim.weapon.filter(|_| !claim.measure.is_about_label()) {
        html.element("span", &[("class", "weapon")], words::weapon(lang, weapon));
    }
    if claim.period.is_stated() {
        html.element("span", &[("class", "period")], &date::period(lang, claim.period));
    }
    if let Some(origin) = claim.origin.map(|origin| dataset.claim(origin)) {
        let who = localized(dataset, origin.claimant, lang).text;
        let relays = format!(
            "{} {who}, {}",
            page_text(lang).derived_from,
            phrases::statement_day(lang, &origin)
        );
        html.element("span", &[("class", "relay")], &relays);
    } else if claim.is_relay() {
        let relays =
            format!("{} {}", page_text(lang).derived_from, dataset.text(claim.origin_left_out));
        html.element("span", &[("class", "relay")], &relays);
    }
    if claim.note.is_stated() {
        html.data_text("span", "claim-note", dataset, claim.note, lang);
    }
    html.open("span", &[("class", "sources")]);
    for source in dataset.sources_of(ix).map(|source| dataset.source(source)) {
        source_link(html, dataset, source, lang);
    }
    html.close("span").close("li");
}

/// A source: publisher as a link, then the language where it is another than the page's, and the day.
fn source_link(html: &mut Html, dataset: &Dataset, source: Source, lang: Lang) {
    let language = dataset.text(source.language);
    html.open("span", &[("class", "source")]).open(
        "a",
        &[
            ("data-source", dataset.text(source.id)),
            ("href", followable(dataset.text(source.url))),
            ("hreflang", language),
            ("title", dataset.text(source.title)),
            ("target", "_blank"),
            ("rel", SOURCE_REL),
        ],
    );
    html.text(dataset.text(source.publisher)).close("a");
    let mut about = String::new();
    if language != lang.code() {
        about.push_str(&format!(" ({language})"));
    }
    if let Some(day) = source.published {
        about.push_str(&format!(", {}", date::short(lang, day)));
    }
    html.text(&about);
    let archived = followable(dataset.text(source.archived));
    if !archived.is_empty() {
        let copy =
            [("href", archived), ("hreflang", language), ("target", "_blank"), ("rel", SOURCE_REL)];
        html.text(", ").element("a", &copy, page_text(lang).archived_copy);
    }
    html.close("span").text(" ");
}

/// What a link to a source has: nothing of this page goes there.
pub const SOURCE_REL: &str = "noopener noreferrer nofollow";

/// An address that may be followed, or nothing. The loader refuses others; this is the last door.
pub fn followable(url: &str) -> &str {
    let is_web = url.starts_with("https://") || url.starts_with("http://");
    if is_web { url } else { "" }
}
