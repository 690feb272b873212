//! `strikemap summary`: the figures at the head of the page, for people or for programs.

use std::process::ExitCode;

use serde_json::{Value, json};
use strikemap::app::params::Scope;
use strikemap::model::Dataset;
use strikemap::query::strike_by_strike::LowHigh;
use strikemap::query::{Facet, FacetCount, FacetValue, Snapshot, Summary};
use strikemap::text::lead::lead_text;
use strikemap::text::{Lang, amount, date, evidence, figure, filters, phrases, words};
use strikemap::time::Day;

use super::input::Input;

pub(crate) fn run(mut arguments: lexopt::Parser) -> Result<ExitCode, String> {
    let (mut is_json, mut has_facets) = (false, false);
    let input = Input::read(&mut arguments, &[Scope::Data], &mut |option| {
        is_json |= option.name == "json";
        has_facets |= option.name == "facets";
        Ok(matches!(option.name, "json" | "facets"))
    })?;
    let Some(dataset) = input.load() else { return Ok(ExitCode::from(2)) };
    let snapshot = Snapshot::of(&dataset, &input.state.filter);
    let text = match is_json {
        true => format!("{:#}\n", as_json(&dataset, &snapshot)),
        false => in_words(&dataset, &snapshot, has_facets) + "\n",
    };
    super::say(&text)?;
    Ok(ExitCode::SUCCESS)
}

fn as_json(dataset: &Dataset, snapshot: &Snapshot) -> Value {
    let figures: &Summary = snapshot.summary(dataset);
    let text = |day: Option<Day>| day.map(|day| day.to_string());
    let grades: serde_json::Map<_, _> =
        figures.grades().map(|(grade, count)| (grade.code().to_owned(), json!(count))).collect();
    let (total, named) = (figures.strike_by_strike.total, figures.strike_by_strike.named);
    let wide = figures.strike_by_strike.attack_wide;
    let span = |it: LowHigh| json!({ "low": it.low, "high": it.high });
    let findings: Vec<_> = figures
        .comparisons
        .iter()
        .map(|finding| {
            json!({
                "claim": dataset.text(dataset.claim(finding.claim).id),
                "documented": finding.total.map(span),
                "documented_named": finding.total.map(|_| span(finding.named)),
                "gap": finding.gap.map(span),
                "gap_about": finding.is_about,
                "gap_open_above": finding.is_open_above,
                "gap_open_below": finding.is_open_below,
            })
        })
        .collect();
    json!({
        "version": dataset.text(dataset.version),
        "events": figures.num_events,
        "visible": figures.tally.num_events,
        "claims": figures.evidence.num_claims,
        "sources": figures.evidence.num_sources,
        "from": text(figures.days.from),
        "to": text(figures.days.to),
        "grades": grades,
        "contested": figures.tally.num_contested,
        "undated": figures.tally.num_undated,
        "unplaced": figures.tally.num_unplaced,
        "documented": { "low": total.low, "high": total.high, "open": figures.strike_by_strike.is_open_above },
        "documented_named": { "low": named.low, "high": named.high },
        "documented_attack_wide": { "low": wide.low, "high": wide.high },
        "compared": figures.compared().map(|it| json!({
            "claim": dataset.text(dataset.claim(it.claim).id),
            "named": it.total.map(|_| span(it.named)),
            "with_joint_labels": it.total.map(span),
        })),
        "findings": findings,
        "without_number": figures.strike_by_strike.num_without_number,
        "facets": facets(dataset, snapshot),
        "highest_claim": figures.highest_claim.map(|ix| dataset.text(dataset.claim(ix).id)),
    })
}

/// For each facet its values with what choosing one would show. Values that nothing has are left out.
fn facets(dataset: &Dataset, snapshot: &Snapshot) -> Value {
    let all = Snapshot::of_all(dataset);
    let of_facet = |&facet: &Facet| {
        let values = counted(&all, snapshot, facet).map(|(value, count)| {
            let counts = json!({ "events": count.num_events, "claims": count.num_claims });
            (value.code(dataset).to_owned(), counts)
        });
        (facet.code().to_owned(), Value::Object(values.collect()))
    };
    Value::Object(Facet::ALL.iter().map(of_facet).collect())
}

/// The values of a facet that something in the data has.
fn counted<'s>(
    all: &'s Snapshot,
    snapshot: &'s Snapshot,
    facet: Facet,
) -> impl Iterator<Item = (FacetValue, FacetCount)> + 's {
    let is_met = move |number: usize| all.facet_count(facet, number) != FacetCount::default();
    let values = snapshot.facet(facet).enumerate();
    values.filter(move |(number, _)| is_met(*number)).map(|(_, counted)| counted)
}

fn facets_in_words(dataset: &Dataset, snapshot: &Snapshot, lines: &mut Vec<String>) {
    let (lang, all) = (Lang::En, Snapshot::of_all(dataset));
    for &facet in Facet::ALL {
        lines.push(format!("{}:", filters::facet(lang, facet)));
        for (value, count) in counted(&all, snapshot, facet) {
            let (name, code) = (filters::value(dataset, lang, value), value.code(dataset));
            let option = format!("--{}={code}", facet.code());
            let claims = phrases::num_claims(lang, count.num_claims as usize);
            lines.push(format!("  {:>3}  {name} ({claims})  {option}", count.num_events));
        }
    }
}

fn in_words(dataset: &Dataset, snapshot: &Snapshot, has_facets: bool) -> String {
    let lang = Lang::En;
    let figures: &Summary = snapshot.summary(dataset);
    let mut lines = vec![format!("Data {}", dataset.text(dataset.version))];
    lines.push(lead_text(dataset, figures, snapshot, lang));
    lines.extend(figure::chosen(dataset, lang, snapshot));
    if let (Some(from), Some(to)) = (figures.days.from, figures.days.to) {
        lines.push(format!(
            "{} of {}, {}",
            figures.tally.num_events,
            phrases::num_events(lang, figures.num_events),
            date::range(lang, from, to, false)
        ));
    }
    lines.push(format!(
        "{} from {}",
        phrases::num_claims(lang, figures.evidence.num_claims),
        phrases::num_sources(lang, figures.evidence.num_sources)
    ));
    for (grade, count) in figures.grades().rev() {
        let (name, meaning) = (words::grade(lang, grade), words::grade_meaning(lang, grade));
        lines.push(format!("  {name:<13} {count:>3}  {meaning}"));
    }
    lines.push(format!("  {:<13} {:>3}", "Contested", figures.tally.num_contested));
    lines.push(format!(
        "Reported strike by strike: {}",
        phrases::strike_by_strike_note(lang, &figures.strike_by_strike, figures.tally.num_events)
    ));
    if let Some(claim) = figures.highest_claim.map(|ix| dataset.claim(ix)) {
        lines.push(format!(
            "Highest official total: {} ({}; {})",
            amount::amount(lang, claim.amount),
            phrases::attribution(dataset, &claim, lang),
            date::covers(lang, claim.period)
        ));
    }
    for finding in &figures.comparisons {
        let claim = dataset.claim(finding.claim);
        lines.push(format!(
            "  {} ({})",
            evidence::finding_sentence(lang, &claim, finding),
            phrases::attribution(dataset, &claim, lang)
        ));
    }
    if has_facets {
        facets_in_words(dataset, snapshot, &mut lines);
    }
    // A terminal breaks no lines: spaces that hold words together on a page are only odd here.
    lines.join("\n").replace('\u{a0}', " ")
}
