//! Claims side by side: a row for each measure, a column for each answer, its claims beneath by day.

use super::Html;
use crate::model::{ClaimIx, Dataset, Measure, Status};
use crate::query::{Answer, MeasureGroup, Selection, ledger};
use crate::text::data::worded;
use crate::text::{Lang, amount, date, messages, phrases, words};

/// One measure as a row: its name and number of claims, then the answers.
pub fn measure_row(html: &mut Html, dataset: &Dataset, group: &MeasureGroup, lang: Lang) {
    html.open("div", &[("class", "measure")]).open("div", &[("class", "measure-head")]);
    html.element("h3", &[], words::measure(lang, group.measure));
    html.element("p", &[], &phrases::num_claims(lang, group.num_claims())).close("div");
    answers(html, dataset, group, lang);
    html.close("div");
}

/// Claims about a period or about no single strike, a part to unfold for each measure.
pub fn period_claims(dataset: &Dataset, selection: &Selection, lang: Lang) -> String {
    let mut html = Html::default();
    for group in ledger(dataset, selection.claims_of_no_event(dataset)) {
        html.open("details", &[("id", group.measure.code())]).open("summary", &[]);
        html.element("h3", &[], words::measure(lang, group.measure)).text(" ");
        html.element("span", &[], &phrases::num_claims(lang, group.num_claims())).close("summary");
        answers(&mut html, dataset, &group, lang);
        html.close("details");
    }
    html.finish()
}

fn answers(html: &mut Html, dataset: &Dataset, group: &MeasureGroup, lang: Lang) {
    html.open("div", &[("class", "answers")]);
    for answer in &group.answers {
        html.open("div", &[("class", "answer")]);
        html.element("h4", &[], &heading(dataset, group.measure, answer, lang));
        html.open("ul", &[]);
        for &claim in &answer.claims {
            claim_item(html, dataset, claim, lang);
        }
        html.close("ul").close("div");
    }
    html.close("div");
}

/// The answer in words.
fn heading(dataset: &Dataset, measure: Measure, answer: &Answer, lang: Lang) -> String {
    let text = messages(lang);
    let has_unit = matches!(measure, Measure::RangeKm | Measure::Accuracy);
    let unit = answer.claims.first().and_then(|&ix| dataset.claim(ix).unit).filter(|_| has_unit);
    match measure {
        Measure::WeaponIdentification => {
            answer.weapon.map_or(text.no_type, |weapon| words::weapon(lang, weapon)).to_owned()
        }
        Measure::Denial if answer.status == Some(Status::Denied) => text.denied.to_owned(),
        Measure::Denial => text.no_comment.to_owned(),
        _ if !answer.amount.is_stated() => text.in_words.to_owned(),
        _ => match unit {
            Some(unit) => {
                let count = answer.amount.max.or(answer.amount.min).unwrap_or_default() as u64;
                format!(
                    "{}\u{a0}{}",
                    amount::amount(lang, answer.amount),
                    words::unit(lang, unit, count)
                )
            }
            None => amount::amount(lang, answer.amount),
        },
    }
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
    html.open("span", &[("class", "said")]).text(&phrases::said_on(lang, &claim));
    if let Some(status) = claim.status {
        let is_firm = matches!(status, Status::Examined | Status::Confirmed);
        html.text(" · ").element(
            "span",
            &[("class", if is_firm { "firm" } else { "" })],
            words::status(lang, status),
        );
    }
    html.close("span");
    if let Some(weapon) = claim.weapon.filter(|_| claim.measure != Measure::WeaponIdentification) {
        html.element("span", &[("class", "weapon")], words::weapon(lang, weapon));
    }
    if claim.period.is_stated() {
        html.element("span", &[("class", "period")], &date::period(lang, claim.period));
    }
    if let Some(origin) = claim.origin.map(|origin| dataset.claim(origin)) {
        let who = worded(dataset, origin.claimant, lang).text;
        let relays =
            format!("{} {who}, {}", messages(lang).derived_from, phrases::said_on(lang, &origin));
        html.element("span", &[("class", "relay")], &relays);
    } else if claim.is_relay() {
        let relays =
            format!("{} {}", messages(lang).derived_from, dataset.text(claim.origin_left_out));
        html.element("span", &[("class", "relay")], &relays);
    }
    if claim.note.is_stated() {
        html.data_text("span", "claim-note", dataset, claim.note, lang);
    }
    html.open("span", &[("class", "sources")]);
    for source in dataset.sources_of(ix).map(|source| dataset.source(source)) {
        let published =
            source.published.map(|day| format!(", {}", date::short(lang, day))).unwrap_or_default();
        html.open(
            "a",
            &[
                ("data-source", dataset.text(source.id)),
                ("href", followable(dataset.text(source.url))),
                ("hreflang", dataset.text(source.language)),
                ("title", &format!("{}{published}", dataset.text(source.title))),
                ("target", "_blank"),
                ("rel", "noopener noreferrer nofollow"),
            ],
        );
        html.text(dataset.text(source.publisher)).close("a").text(" ");
    }
    html.close("span").close("li");
}

/// An address that may be followed, or nothing. The loader refuses others; this is the last door.
fn followable(url: &str) -> &str {
    let is_web = url.starts_with("https://") || url.starts_with("http://");
    if is_web { url } else { "" }
}
