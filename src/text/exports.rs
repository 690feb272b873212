//! Texts of exported files: what they contain, how to count, and each claim as a sentence.

use super::amount::amount;
use super::data::{localized, place_name};
use super::{Lang, date, messages, page_text, phrases, words};
use crate::model::{Claim, Dataset, EventIx, Measure, Qualifier, Scope, Status};
use crate::query::Identification;

/// Authors, licence and source of the data in one line; missing parts are left out.
pub fn attribution(dataset: &Dataset, lang: Lang) -> String {
    let about = dataset.about;
    let version = match dataset.text(dataset.version) {
        "" => String::new(),
        version => format!("{} {version}", lang.pick("version", "версія")),
    };
    let day = about.released.map(|day| date::long(lang, day)).unwrap_or_default();
    let parts = [
        dataset.text(about.title),
        &version,
        dataset.text(about.creators),
        &day,
        dataset.text(about.licence),
    ];
    let stated: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    plain(&stated.join(", "))
}

/// What counts as one claim, and how not to use it.
pub fn counting_rule(lang: Lang) -> &'static str {
    lang.pick(
        "A claim is one statement by one person or body on one day; pages that repeat it are its sources. Claims are not added up, averaged or merged. What is not stated is empty, never zero.",
        "Твердження — це одна заява однієї особи чи установи в один день; сторінки, які її повторюють, — її джерела. Тверджень не додають, не усереднюють і не об’єднують. Чого не названо, те лишається порожнім і ніколи не є нулем.",
    )
}

/// The description of the data for a catalogue.
pub fn description(lang: Lang) -> String {
    let what = lang.pick(
        "Claims, not facts: who said what about which strike or period, when, and through which published page.",
        "Твердження, а не факти: хто, що, коли й на якій опублікованій сторінці сказав про той чи той удар або період.",
    );
    format!("{what} {}", counting_rule(lang))
}

/// `Reported strike: Kharkiv, 2 January 2024`
pub fn event_name(dataset: &Dataset, event: EventIx, lang: Lang) -> String {
    let strike = lang.pick("Reported strike", "Удар, про який повідомили");
    format!("{strike}: {}", place_and_days(dataset, event, lang))
}

/// The target and the strength of identification.
pub fn event_description(
    dataset: &Dataset,
    event: EventIx,
    found: &Identification,
    lang: Lang,
) -> String {
    let target = localized(dataset, dataset.event(event).target, lang).text;
    let (struck, firmly) = (lang.pick("Target", "Ціль"), page_text(lang).legend_grade);
    plain(&format!("{struck}: {target}. {firmly} {}.", phrases::grade_line(lang, found.rating())))
}

fn place_and_days(dataset: &Dataset, event: EventIx, lang: Lang) -> String {
    let row = dataset.event(event);
    let place = place_name(dataset, dataset.place_of(event), lang);
    plain(&format!("{place}, {}", date::range(lang, row.from, row.to, true)))
}

/// A claim as one sentence with all its limits: `Missiles launched: at least 60; weapon: KN-23 or KN-24;
/// period: until 2 Dec 2024; said by: Andrii Cherniak, Defence Intelligence of Ukraine (HUR), 2 Dec 2024.`
pub fn claim_sentence(dataset: &Dataset, claim: &Claim, lang: Lang) -> String {
    let mut parts = vec![answer(dataset, claim, lang)];
    let mut add = |name: &str, text: &str| parts.push(format!("{name}: {text}"));
    if let Some(weapon) = claim.weapon.filter(|_| !claim.measure.is_about_label()) {
        add(lang.pick("weapon", "зброя"), words::weapon(lang, weapon));
    }
    if let Some(status) = claim.status.filter(|_| claim.measure != Measure::Denial) {
        add(lang.pick("status", "статус"), words::status(lang, status));
    }
    if claim.period.is_stated() {
        add(lang.pick("period", "період"), &date::period(lang, claim.period));
    }
    if let Some(event) = claim.event {
        add(lang.pick("strike", "удар"), &place_and_days(dataset, event, lang));
    }
    if claim.scope == Scope::Attack {
        parts.push(super::evidence::whole_attack(lang).to_owned());
    }
    let mut add = |name: &str, text: &str| parts.push(format!("{name}: {text}"));
    add(lang.pick("said by", "хто сказав"), &phrases::attribution(dataset, claim, lang));
    if claim.is_relay() {
        let id = dataset.text(dataset.origin_id(claim));
        parts.push(lang.pick(format!("repeats claim {id}"), format!("повторює твердження {id}")));
    }
    plain(&format!("{}.", parts.join("; ")))
}

/// The statement of a claim; where it has words only, our note contains them.
fn answer(dataset: &Dataset, claim: &Claim, lang: Lang) -> String {
    let text = messages(lang);
    let stated = match claim.measure {
        Measure::Denial if claim.status == Some(Status::Denied) => return text.denied.to_owned(),
        Measure::Denial => return text.no_comment.to_owned(),
        measure if measure.is_about_label() => {
            claim.weapon.map_or(text.no_type, |weapon| words::weapon(lang, weapon)).to_owned()
        }
        Measure::LaunchArea if claim.note.is_stated() => note(dataset, claim, lang).to_owned(),
        _ if !claim.amount.is_stated() && claim.note.is_stated() => {
            format!("{} ({})", amount(lang, claim.amount), note(dataset, claim, lang))
        }
        _ => number(claim, lang),
    };
    format!("{}: {stated}", words::measure(lang, claim.measure))
}

fn note<'d>(dataset: &'d Dataset, claim: &Claim, lang: Lang) -> &'d str {
    localized(dataset, claim.note, lang).text.trim_end_matches('.')
}

/// The amount, with its unit where the measure does not name it.
fn number(claim: &Claim, lang: Lang) -> String {
    let stated = amount(lang, claim.amount);
    let names_unit =
        !matches!(claim.measure, Measure::RangeKm | Measure::Accuracy | Measure::DebrisExamined);
    let Some(unit) = claim.unit.filter(|_| !names_unit && claim.amount.is_stated()) else {
        return stated;
    };
    // After “about”, “up to” and “several”, Ukrainian uses the form for five.
    let takes_five = matches!(
        claim.amount.qualifier,
        Qualifier::About | Qualifier::UpTo | Qualifier::Several | Qualifier::Dozens
    );
    let count = claim.amount.max.or(claim.amount.min).unwrap_or_default() as u64;
    let count = if takes_five && count != 1 { 5 } else { count };
    format!("{stated} {}", words::unit(lang, unit, count))
}

/// Replaces non-breaking spaces: a file has no line ends to guard.
pub(super) fn plain(text: &str) -> String {
    text.chars().map(|sign| if sign == '\u{a0}' { ' ' } else { sign }).collect()
}
