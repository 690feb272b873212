//! What a claim says, as a clause of a sentence, and what stands in brackets after it.
//!
//! English has verbs that follow the number; Ukrainian has noun phrases in the genitive, `запущено ракет — 24`, which
//! fit every number and need no gender.

use super::amount::amount;
use super::data::{localized, place_name};
use super::{Lang, date, evidence, messages, words};
use crate::model::{
    Amount, Claim, ClaimIx, Dataset, Measure, Qualifier, Scope, Status, Unit, Weapon, WeaponFamily,
};
use crate::query::counted::is_forecast;
use crate::time::{Day, Period};

/// A clause without its claimant and day.
pub(super) struct Clause {
    /// What is said, without the dot.
    pub(super) said: String,
    /// What limits it, for brackets: number not given, status, period, our note.
    pub(super) limits: Vec<String>,
}

/// The clause of a claim.
pub(super) fn clause(dataset: &Dataset, ix: ClaimIx, claim: &Claim, lang: Lang) -> Clause {
    let places: Vec<_> =
        dataset.places_of(ix).map(|at| place_name(dataset, dataset.place(at), lang)).collect();
    let places = places.join("; ");
    let mut said = match lang {
        _ if !is_own_unit(claim) => other_unit(claim, lang),
        Lang::En => english(claim, &places),
        Lang::Uk => ukrainian(claim, &places),
    };
    let mut limits = Vec::new();
    if takes_number(claim.measure) && !claim.amount.is_stated() {
        limits.push(messages(lang).in_words.to_owned());
    }
    limits.extend(status(claim, lang).map(|status| words::status(lang, status).to_owned()));
    let is_within = lang == Lang::En && takes_number(claim.measure) && is_own_unit(claim);
    match is_within || claim.measure == Measure::LaunchArea && lang == Lang::En {
        true => said += &period(lang, claim.period, true),
        false if claim.period.is_stated() => limits.push(period(lang, claim.period, false)),
        false => {}
    }
    if claim.scope == Scope::Attack {
        limits.push(evidence::whole_attack(lang).to_owned());
    }
    if needs_note(claim, &places) && claim.note.is_stated() {
        let note = localized(dataset, claim.note, lang).text.trim_end_matches('.');
        limits.push([lang.pick("our note: ", "наша примітка: "), note].concat());
    }
    Clause { said, limits }
}

/// Whether the answer is a number of something.
fn takes_number(measure: Measure) -> bool {
    !measure.is_about_label()
        && !matches!(
            measure,
            Measure::Denial | Measure::LaunchArea | Measure::RangeKm | Measure::Accuracy
        )
}

/// Whether the claim says in words what no column holds, so that our note belongs to it.
fn needs_note(claim: &Claim, places: &str) -> bool {
    match claim.measure {
        Measure::Denial | Measure::RangeKm | Measure::Accuracy => true,
        Measure::WeaponIdentification => claim.weapon == Some(Weapon::Other),
        Measure::LaunchArea => places.is_empty(),
        measure => takes_number(measure) && !claim.amount.is_stated(),
    }
}

/// The status, where the clause does not say it.
fn status(claim: &Claim, lang: Lang) -> Option<Status> {
    claim.status.filter(|status| match claim.measure {
        Measure::WeaponIdentification if lang == Lang::En => match status {
            Status::Investigating | Status::Denied => claim.weapon.is_none(),
            Status::Unconfirmed => claim.weapon.is_none() || is_joint(claim.weapon),
            _ => true,
        },
        Measure::Denial => !matches!(status, Status::Denied | Status::Unconfirmed),
        Measure::DebrisExamined => *status != Status::Examined,
        _ => true,
    })
}

/// Whether the number counts what its measure counts.
fn is_own_unit(claim: &Claim) -> bool {
    let own = match claim.measure {
        Measure::MissilesLaunched
        | Measure::MissilesHit
        | Measure::MissilesIntercepted
        | Measure::MissilesFailed
        | Measure::DebrisExamined
        | Measure::MissilesTransferred => Unit::Missiles,
        Measure::Attacks => Unit::Attacks,
        Measure::RegionsHit => Unit::Regions,
        Measure::Killed | Measure::Injured => Unit::People,
        Measure::ShellsTransferred => Unit::Shells,
        Measure::LaunchersTransferred => Unit::Launchers,
        Measure::ContainersTransferred => Unit::Containers,
        _ => return true,
    };
    claim.unit.is_none_or(|unit| unit == own)
}

/// A number of something else than the measure counts: `missiles supplied to Russia: 3 containers`.
fn other_unit(claim: &Claim, lang: Lang) -> String {
    [words::measure(lang, claim.measure), ": ", &with_unit(claim, lang)].concat()
}

/// The amount with its unit. Ukrainian has the form for five after a word such as “about”, which takes the genitive.
fn with_unit(claim: &Claim, lang: Lang) -> String {
    let stated = amount(lang, claim.amount);
    let Some(unit) = claim.unit.filter(|_| claim.amount.is_stated()) else { return stated };
    let takes_five = matches!(
        claim.amount.qualifier,
        Qualifier::About | Qualifier::UpTo | Qualifier::Several | Qualifier::Dozens
    );
    let count = claim.amount.max.or(claim.amount.min).unwrap_or_default() as u64;
    let count = if takes_five && lang == Lang::Uk { 5 } else { count };
    [&stated, " ", words::unit(lang, unit, count)].concat()
}

/// A template with its parts in the place of their digits.
pub(super) fn fill(template: &str, parts: &[&str]) -> String {
    let mut out = String::new();
    for sign in template.chars() {
        match sign.to_digit(10) {
            Some(at) => out.push_str(parts.get(at as usize).copied().unwrap_or_default()),
            None => out.push(sign),
        }
    }
    out
}

/// Whether English has the noun in the singular.
fn is_one(amount: Amount) -> bool {
    let is_word = matches!(amount.qualifier, Qualifier::Several | Qualifier::Dozens);
    !is_word
        && amount.max.or(amount.min) == Some(1.0)
        && amount.min.is_none_or(|least| least == 1.0)
}

fn is_joint(weapon: Option<Weapon>) -> bool {
    weapon.map(Weapon::family) == Some(WeaponFamily::Joint)
}

/// A weapon label in quotation marks.
fn label(lang: Lang, weapon: Weapon) -> String {
    let name = words::weapon(lang, weapon);
    let template = lang.pick("“0”", if name.starts_with('«') { "0" } else { "«0»" });
    fill(template, &[name])
}

/// The missiles of a claim, for a noun. A joint label never reads as North Korean.
fn kind(lang: Lang, weapon: Option<Weapon>, noun: &str) -> String {
    let Some(weapon) = weapon else { return noun.to_owned() };
    let template = match weapon {
        _ if is_joint(Some(weapon)) => lang
            .pick("0 labelled 1 (may be Russian)", "0 під спільною назвою 1 (можливо, російських)"),
        Weapon::NorthKoreanBallistic => lang.pick("North Korean 0", "північнокорейських 0"),
        Weapon::Mixed => lang.pick("0 of all types together", "0 усіх типів разом"),
        Weapon::Other => {
            lang.pick("foreign, unconfirmed or other 0", "іноземних, не підтверджених або інших 0")
        }
        Weapon::ArtilleryShells => lang.pick("2", "артилерійських снарядів"),
        Weapon::ArtilleryLaunchers => lang.pick("2", "артилерійських установок"),
        _ => lang.pick("2 0", "0 2"),
    };
    fill(template, &[noun, &label(lang, weapon), words::weapon(lang, weapon)])
}

/// What English counts, in the singular and in the plural; missiles where it is something else.
fn nouns(claim: &Claim) -> [String; 2] {
    let nouns = match claim.measure {
        Measure::Attacks => ["attack", "attacks"],
        Measure::RegionsHit => ["region", "regions"],
        Measure::Killed | Measure::Injured => ["person", "people"],
        Measure::ShellsTransferred => ["artillery shell", "artillery shells"],
        Measure::ContainersTransferred => ["container", "containers"],
        Measure::LaunchersTransferred if has_missiles(claim) => ["launcher", "launchers"],
        Measure::LaunchersTransferred => ["launcher or gun", "launchers and guns"],
        _ => return ["missile", "missiles"].map(|noun| kind(Lang::En, claim.weapon, noun)),
    };
    nouns.map(str::to_owned)
}

/// Whether launchers are those of missiles.
fn has_missiles(claim: &Claim) -> bool {
    !matches!(claim.weapon, None | Some(Weapon::ArtilleryLaunchers))
}

/// The clause in a template: 0 what is counted with its number, 1 `was` or `were`, 2 the missiles, 3 by which missiles,
/// 4 the number with its unit, 5 the places, 6 the label.
fn english(claim: &Claim, places: &str) -> String {
    let is_supplied = !is_forecast(claim);
    let template = match claim.measure {
        Measure::WeaponIdentification => return identified(claim),
        Measure::LabelAbsent => "none of the counts has the label6",
        Measure::MissilesLaunched => "0 1 fired",
        Measure::MissilesHit => "0 hit",
        Measure::MissilesIntercepted => "0 1 intercepted",
        Measure::MissilesFailed => "0 failed in flight",
        Measure::Attacks => "there 1 03",
        Measure::RegionsHit => "0 1 hit3",
        Measure::Killed => "0 1 killed3",
        Measure::Injured => "0 1 injured3",
        Measure::DebrisExamined => "debris of 0 was examined",
        Measure::LaunchArea if places.is_empty() => "the launch area of 2 was described in words",
        Measure::LaunchArea => "2 were fired from 5",
        Measure::RangeKm => "the range or distance flown of 2 was 4",
        Measure::Accuracy if claim.amount.is_stated() => "the accuracy of 2 was given as 4",
        Measure::Accuracy => "the accuracy of 2 was described without a number",
        Measure::LaunchersTransferred if has_missiles(claim) => match is_supplied {
            true => "0 for 2 1 supplied to Russia",
            false => "0 for 2 1 expected to be supplied to Russia",
        },
        Measure::ContainersTransferred => "0 1 shipped to Russia",
        _ if is_supplied => "0 1 supplied to Russia",
        _ => "0 1 expected to be supplied to Russia",
    };
    // The sentence of a denial begins with who denies.
    let template = if claim.measure == Measure::Denial { "claims about 2" } else { template };
    let stated = claim.amount;
    let [one, many] = nouns(claim);
    let number = amount(Lang::En, stated);
    let is_one = stated.is_stated() && is_one(stated);
    let counted = match stated.qualifier {
        Qualifier::Dozens => fill("dozens of 0", &[&many]),
        _ if !stated.is_stated() => many,
        _ => fill("0 1", &[&number, if is_one { &one } else { &many }]),
    };
    let missiles = kind(Lang::En, claim.weapon, "missiles");
    let by = match claim.weapon {
        Some(_) if claim.measure == Measure::Attacks => fill(" with 0", &[&missiles]),
        Some(_) => fill(" by 0", &[&missiles]),
        None => String::new(),
    };
    let label = claim.weapon.map(|weapon| fill(" 0", &[&label(Lang::En, weapon)]));
    let were = if is_one { "was" } else { "were" };
    let unit = with_unit(claim, Lang::En);
    let label = label.unwrap_or_default();
    fill(template, &[&counted, were, &missiles, &by, &unit, places, &label])
}

/// What the weapon was, said so firmly as it was said.
fn identified(claim: &Claim) -> String {
    let Some(weapon) = claim.weapon else { return "no weapon was named".to_owned() };
    let kind = match weapon {
        _ if is_joint(Some(weapon)) => "0labelled 1, Russian or North Korean",
        Weapon::NorthKoreanBallistic | Weapon::Mixed => "02",
        Weapon::Other => "0foreign, not confirmed or of another kind",
        _ => "0of the type 2",
    };
    let before = match claim.status {
        // With a joint label this says that the weapons are not distinguished: so does the label.
        Some(Status::Unconfirmed) if !is_joint(Some(weapon)) => {
            "it was not confirmed that the weapon was "
        }
        Some(Status::Denied) => "it was denied that the weapon was ",
        Some(Status::Investigating) => "it was being investigated whether the weapon was ",
        _ => "the weapon was ",
    };
    fill(kind, &[before, &label(Lang::En, weapon), words::weapon(Lang::En, weapon)])
}

/// The clause in a template: 0 the missiles in the genitive, 1 the number, 2 with which missiles, 3 whether they were
/// handed over, 4 the number with its unit, 5 the places, 6 the label, 7 the weapon.
fn ukrainian(claim: &Claim, places: &str) -> String {
    let template = match claim.measure {
        Measure::WeaponIdentification if claim.weapon.is_none() => "зброї не названо",
        Measure::WeaponIdentification if is_joint(claim.weapon) => {
            "зброя — під спільною назвою6, російська чи північнокорейська"
        }
        Measure::WeaponIdentification => "зброя — 7",
        Measure::LabelAbsent => "у жодному з підрахунків немає назви6",
        Measure::MissilesLaunched => "запущено 01",
        Measure::MissilesHit => "влучило 01",
        Measure::MissilesIntercepted => "перехоплено 01",
        Measure::MissilesFailed => "не долетіло 01",
        Measure::Attacks => "атак21",
        Measure::RegionsHit => "областей під ударом21",
        Measure::Killed => "загинуло людей21",
        Measure::Injured => "поранено людей21",
        Measure::DebrisExamined => "досліджено уламки 01",
        Measure::LaunchArea if places.is_empty() => "район пуску 0 описано",
        Measure::LaunchArea => "район пуску 0 — 5",
        Measure::RangeKm => "дальність або пройдена відстань 0 — 4",
        Measure::Accuracy if claim.amount.is_stated() => "точність 0 — 4",
        Measure::Accuracy => "про точність 0 без числа",
        Measure::MissilesTransferred => "3 Росії 01",
        Measure::ShellsTransferred => "3 Росії артилерійських снарядів1",
        Measure::LaunchersTransferred if has_missiles(claim) => "3 Росії пускових установок для 01",
        Measure::LaunchersTransferred => "3 Росії установок і гармат1",
        Measure::ContainersTransferred => "3 Росії контейнерів1",
        Measure::Denial if claim.status == Some(Status::Denied) => "заперечення щодо 0",
        Measure::Denial => "без коментаря або без підтвердження щодо 0",
    };
    let of = kind(Lang::Uk, claim.weapon, "ракет");
    let number = match claim.amount.is_stated() {
        true => fill(" — 0", &[&amount(Lang::Uk, claim.amount)]),
        false => String::new(),
    };
    let (mut with, mut name, mut weapon) = (String::new(), String::new(), "");
    if let Some(named) = claim.weapon {
        with = fill(" із застосуванням 0", &[&of]);
        name = fill(" 0", &[&label(Lang::Uk, named)]);
        weapon = words::weapon(Lang::Uk, named);
    }
    let supplied =
        if is_forecast(claim) { "має бути передано" } else { "передано" };
    let unit = with_unit(claim, Lang::Uk);
    fill(template, &[&of, &number, &with, supplied, &unit, places, &name, weapon])
}

/// The period after a verb: ` by 7 February 2024`; in brackets elsewhere, as always in Ukrainian: `до 7 лютого 2024 року`.
fn period(lang: Lang, period: Period, is_after_verb: bool) -> String {
    let long = |day: Option<Day>| day.map(|day| date::long(lang, day)).unwrap_or_default();
    let days = period.from.zip(period.to);
    let is_day = period.from == period.to;
    let template = match (period.from, period.to) {
        (None, None) => "",
        (Some(_), Some(_)) if !is_after_verb => lang.pick("period: 2", "період: 2"),
        (Some(_), Some(_)) if is_day => " on 1",
        (Some(_), Some(_)) => " between 0 and 1",
        (None, _) if is_after_verb => " by 1",
        (_, None) if is_after_verb => " from 0 on",
        (None, _) => lang.pick("until 1", "до 1"),
        (_, None) => lang.pick("from 0", "від 0"),
    };
    let range = days.map(|(from, to)| date::range(lang, from, to, true)).unwrap_or_default();
    fill(template, &[&long(period.from), &long(period.to), &range])
}
