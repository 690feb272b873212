//! Claims as sentences, citations and their formats.

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::Value;
use strikemap::app::{State, url};
use strikemap::export::quotation::{Form, Quotation, Subject};
use strikemap::model::{
    Amount, Claim, ClaimIx, Dataset, Measure, Qualifier, Scope, Status, Weapon, WeaponFamily,
};
use strikemap::query::Snapshot;
use strikemap::query::sum_claims::sum_claims;
use strikemap::text::data::localized;
use strikemap::text::quote::claim_quote;
use strikemap::text::{Lang, amount, date, words};

use crate::support;
use crate::support::generated::generated;

const LANGS: [Lang; 2] = [Lang::En, Lang::Uk];
const SITE: &str = "https://paper.example/strikes/";

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn quote(id: &str, lang: Lang) -> String {
    let dataset = support::frozen();
    claim_quote(dataset, dataset.find_claim(id).expect(id), lang)
}

#[test]
fn a_claim_reads_as_a_sentence() {
    for (id, en, uk) in [
        (
            "agg-2024-12-02-cherniak-launched",
            "At least 60 KN-23 or KN-24 missiles were fired by 2 December 2024, said Andrii Cherniak, Defence Intelligence of Ukraine (HUR), on 2 December 2024.",
            "Андрій Черняк, Головне управління розвідки Міністерства оборони України (ГУР), 2 грудня 2024 року: запущено ракет KN-23 або KN-24 — щонайменше 60 (до 2 грудня 2024 року).",
        ),
        (
            "agg-2024-01-09-peskov-denial",
            "Dmitry Peskov, Presidential Administration of Russia, would not comment on, or did not confirm, claims about North Korean missiles on 9 January 2024 (period: 30 December 2023 to 9 January 2024; our note: Declined to comment: neither denied nor confirmed).",
            "Дмитро Пєсков, Адміністрація президента Росії, 9 січня 2024 року: без коментаря або без підтвердження щодо північнокорейських ракет (період: 30 грудня 2023 року – 9 січня 2024 року; наша примітка: Відмовився від коментарів: не заперечив і не підтвердив).",
        ),
        (
            "2024-01-02-kharkiv-syniehubov-killed-1",
            "Strike reported at Shevchenkivskyi district, Kharkiv, 2 January 2024: 1 person was killed, said Oleh Syniehubov, Kharkiv Oblast Military Administration, on 2 January 2024.",
            "Олег Синєгубов, Харківська обласна військова адміністрація, 2 січня 2024 року, про удар (Шевченківський район, Харків, 2 січня 2024 року): загинуло людей — 1.",
        ),
    ] {
        assert_eq!(quote(id, Lang::En), en);
        assert_eq!(quote(id, Lang::Uk), uk);
    }
}

/// What a sentence about a claim must say, whatever the claim is.
fn assert_says_all(dataset: &Dataset, ix: ClaimIx, lang: Lang) {
    let claim = dataset.claim(ix);
    let said = claim_quote(dataset, ix, lang);
    let id = dataset.text(claim.id);
    for who in [claim.claimant, claim.claimant_org] {
        assert!(said.contains(localized(dataset, who, lang).text), "{id} without who: {said}");
    }
    let day = match claim.stated_on {
        Some(day) => plain(&date::long(lang, day)),
        None => lang.pick("undated", "без дати").to_owned(),
    };
    assert!(said.contains(&day), "{id} without {day}: {said}");
    let is_number = !claim.measure.is_about_label()
        && !matches!(claim.measure, Measure::Denial | Measure::LaunchArea);
    if is_number && claim.amount.is_stated() {
        let number = plain(&amount::amount(lang, claim.amount)).to_lowercase();
        assert!(said.to_lowercase().contains(&number), "{id} without {number}: {said}");
    }
    if let Some(origin) = claim.origin {
        let whom = localized(dataset, dataset.claim(origin).claimant, lang).text;
        let repeats = lang.pick("repeating ", "повторює: ");
        assert!(said.split_once(repeats).unwrap().1.contains(whom), "{id}: {said}");
    }
    if let Some(to) = claim.period.to {
        let to = plain(&date::long(lang, to));
        assert!(said.contains(&to), "{id} without the period: {said}");
    }
    if claim.weapon.map(Weapon::family) == Some(WeaponFamily::Joint) {
        let name = words::weapon(lang, claim.weapon.unwrap());
        let names_weapon =
            !matches!(claim.measure, Measure::ShellsTransferred | Measure::ContainersTransferred);
        if names_weapon {
            assert!(said.contains(name.trim_matches(['«', '»'])), "{id}: {said}");
            let says_so = ["may be Russian", "Russian or North", "можливо, рос", "російська чи"];
            let is_label = claim.measure == Measure::LabelAbsent;
            assert!(is_label || says_so.iter().any(|it| said.contains(it)), "{id}: {said}");
        }
        for wrong in ["North Korean missile", "північнокорейських ракет"] {
            assert!(!said.contains(wrong), "{id}: a joint label is not North Korean: {said}");
        }
    }
    assert!(said.ends_with('.'), "{said}");
    for fault in ["  ", " ,", ",,", "..", "()", " .", "\u{a0}", ": :", "of  "] {
        assert!(!said.contains(fault), "{id}: {fault:?} in {said}");
    }
    let first = said.chars().next().unwrap();
    assert!(!first.is_lowercase(), "{said}");
}

#[test]
fn no_sentence_lacks_claimant_day_qualifier_period_or_origin() {
    let dataset = support::frozen();
    for ix in dataset.claims.indices() {
        for lang in LANGS {
            assert_says_all(dataset, ix, lang);
        }
    }
}

/// The frozen package with one more claim, which replaces `change` of a claim.
fn with_claim(change: impl FnOnce(&mut Dataset, &mut Claim)) -> (Dataset, ClaimIx) {
    let mut dataset = support::frozen().clone();
    let ix = dataset.find_claim("agg-2024-12-02-cherniak-launched").unwrap();
    let mut claim = dataset.claim(ix);
    change(&mut dataset, &mut claim);
    let added = ClaimIx(dataset.claims.len() as u32);
    dataset.claims.push(claim);
    (dataset, added)
}

#[test]
fn every_measure_qualifier_weapon_and_status_has_a_sentence() {
    let amounts = [
        (None, None, Qualifier::Unspecified),
        (Some(0.0), Some(0.0), Qualifier::Exactly),
        (Some(1.0), Some(1.0), Qualifier::Exactly),
        (Some(1.0), None, Qualifier::AtLeast),
        (Some(20.0), None, Qualifier::MoreThan),
        (Some(2.0), Some(4.0), Qualifier::About),
        (None, Some(5.0), Qualifier::UpTo),
        (Some(2.0), None, Qualifier::Several),
        (Some(24.0), None, Qualifier::Dozens),
        (Some(10.0), Some(13.0), Qualifier::Unspecified),
    ];
    let (mut dataset, _) = with_claim(|_, _| {});
    let claim = dataset.claim(dataset.find_claim("agg-2024-12-02-cherniak-launched").unwrap());
    let weapons: Vec<_> = Weapon::ALL.iter().copied().map(Some).chain([None]).collect();
    let statuses: Vec<_> = Status::ALL.iter().copied().map(Some).chain([None]).collect();
    let mut all = Vec::new();
    for &measure in Measure::ALL {
        for (min, max, qualifier) in amounts {
            for &weapon in &weapons {
                let amount = Amount { min, max, qualifier };
                let unit = None;
                all.push(Claim { measure, amount, weapon, unit, status: None, ..claim });
            }
        }
        for &status in &statuses {
            for &weapon in &weapons {
                let scope = Scope::Attack;
                all.push(Claim { measure, weapon, status, scope, unit: None, ..claim });
            }
        }
    }
    let first = dataset.claims.len() as u32;
    all.iter().for_each(|&claim| dataset.claims.push(claim));
    for (at, claim) in all.iter().enumerate() {
        for lang in LANGS {
            let ix = ClaimIx(first + at as u32);
            assert_says_all(&dataset, ix, lang);
            let said = claim_quote(&dataset, ix, lang);
            let wide = lang.pick("total for an attack", "загалом за атаку");
            assert_eq!(claim.scope == Scope::Attack, said.contains(wide), "{said}");
        }
    }
}

#[test]
fn one_missile_is_singular_and_dozens_are_many() {
    let said = |min, max, qualifier| {
        let (dataset, ix) = with_claim(|_, claim| claim.amount = Amount { min, max, qualifier });
        claim_quote(&dataset, ix, Lang::En)
    };
    for (min, max, qualifier, begins) in [
        (Some(1.0), Some(1.0), Qualifier::Exactly, "1 KN-23 or KN-24 missile was fired"),
        (Some(1.0), None, Qualifier::AtLeast, "At least 1 KN-23 or KN-24 missile was fired"),
        (Some(0.0), Some(0.0), Qualifier::Exactly, "0 KN-23 or KN-24 missiles were fired"),
        (Some(1.0), Some(2.0), Qualifier::Unspecified, "1 to 2 KN-23 or KN-24 missiles were"),
        (Some(24.0), None, Qualifier::Dozens, "Dozens of KN-23 or KN-24 missiles were fired"),
        (Some(2.0), None, Qualifier::Several, "Several KN-23 or KN-24 missiles were fired"),
        (None, Some(3.0), Qualifier::UpTo, "Up to 3 KN-23 or KN-24 missiles were fired"),
    ] {
        let said = said(min, max, qualifier);
        assert!(said.starts_with(begins), "{said}");
    }
    let none = said(None, None, Qualifier::Unspecified);
    assert!(none.starts_with("KN-23 or KN-24 missiles were fired") && none.contains("no number"));
}

#[test]
fn a_doubtful_identification_is_not_said_as_one() {
    let said = |status, weapon| {
        let (dataset, ix) = with_claim(|_, claim| {
            claim.measure = Measure::WeaponIdentification;
            claim.weapon = Some(weapon);
            claim.status = Some(status);
        });
        claim_quote(&dataset, ix, Lang::En)
    };
    for (status, begins) in [
        (Status::Unconfirmed, "It was not confirmed that the weapon was of the type KN-23"),
        (Status::Denied, "It was denied that the weapon was of the type KN-23"),
        (Status::Investigating, "It was being investigated whether the weapon was"),
        (Status::Preliminary, "The weapon was of the type KN-23 (preliminary;"),
        (Status::Corrected, "The weapon was of the type KN-23 (superseded;"),
    ] {
        let said = said(status, Weapon::Kn23);
        assert!(said.starts_with(begins), "{said}");
    }
    let joint = said(Status::Unconfirmed, Weapon::IskanderOrKn23);
    assert!(joint.contains("Russian or North Korean (not confirmed"), "{joint}");
}

#[test]
fn a_claim_whose_origin_is_not_in_the_data_names_its_id() {
    let (dataset, ix) = with_claim(|dataset, claim| {
        claim.origin_left_out = dataset.strings.intern("agg-gone");
    });
    assert!(claim_quote(&dataset, ix, Lang::En).ends_with(", repeating claim agg-gone."));
    assert!(claim_quote(&dataset, ix, Lang::Uk).contains("повторює: твердження agg-gone"));
}

fn copied(dataset: &Dataset, snapshot: &Snapshot, subject: Subject, form: Form) -> String {
    let state = State::from(snapshot.filter().clone());
    text(dataset, snapshot, &state, (subject, form), Lang::En)
}

fn text(
    dataset: &Dataset,
    snapshot: &Snapshot,
    state: &State,
    (subject, form): (Subject, Form),
    lang: Lang,
) -> String {
    Quotation { dataset, snapshot, state, lang, site: SITE, subject }.text(form)
}

#[test]
fn a_sentence_is_copied_with_its_source_the_version_and_the_address() {
    let (dataset, all) = (support::frozen(), support::everything());
    let ix = dataset.find_claim("agg-2024-12-02-cherniak-launched").unwrap();
    let said = copied(dataset, all, Subject::Claim(ix), Form::Sentence);
    let lines: Vec<_> = said.lines().collect();
    let source = dataset.source(dataset.sources_of(ix).next().unwrap());
    assert_eq!(lines.len(), 3, "{said}");
    assert_eq!(lines[0], claim_quote(dataset, ix, Lang::En));
    assert!(lines[1].starts_with("Source: ") && lines[1].contains(dataset.text(source.url)));
    let version = dataset.text(dataset.version);
    let address = format!("{SITE}?claim=agg-2024-12-02-cherniak-launched&v={version}");
    assert_eq!(lines[2], format!("Strikemap, data {version}: {address}"));
    assert_eq!(copied(dataset, all, Subject::Claim(ix), Form::Link), address);
}

#[test]
fn the_address_leads_back_to_what_was_quoted() {
    let dataset = support::frozen();
    let snapshot = support::asof("2024-05-01");
    let state = State::from(snapshot.filter().clone());
    let event = dataset.find_event("2024-01-02-kharkiv").unwrap();
    let version = Some(dataset.text(dataset.version).to_owned());
    for lang in LANGS {
        let read = |subject| {
            let address = text(dataset, snapshot, &state, (subject, Form::Link), lang);
            let home = format!("{SITE}{}", lang.pick("", "uk/"));
            let query = address.strip_prefix(&home).expect("the page in its language").to_owned();
            let read = url::read(&query, "");
            assert_eq!((read.bad, read.foreign), (vec![], vec![]), "{address}");
            assert_eq!(read.state.version, version);
            read.state
        };
        assert_eq!(read(Subject::View).filter, *snapshot.filter());
        let of_event = read(Subject::Event(event));
        assert_eq!(of_event.event.as_deref(), Some("2024-01-02-kharkiv"));
        assert_eq!(of_event.filter.asof, snapshot.filter().asof, "a rating has its day");
    }
    // What nobody else can open is no address.
    let state = State::default();
    for site in ["file:///tmp/strikemap.html", "javascript:alert(1)//", ""] {
        let quotation = Quotation {
            dataset,
            snapshot,
            state: &state,
            lang: Lang::En,
            site,
            subject: Subject::View,
        };
        assert_eq!(quotation.text(Form::Link), "");
        assert!(!quotation.text(Form::Sentence).contains(site) || site.is_empty());
    }
}

#[test]
fn the_opening_sentence_is_copied_with_every_number_behind_it() {
    let (dataset, all) = (support::frozen(), support::everything());
    for lang in LANGS {
        let said = text(dataset, all, &State::default(), (Subject::View, Form::Sentence), lang);
        let summary = all.summary(dataset);
        let total = claim_quote(dataset, summary.highest_claim.unwrap(), lang);
        assert!(said.contains(&total), "{said}");
        let period = dataset.claim(summary.compared().unwrap().claim).period;
        let claims = sum_claims(dataset, all, all.events_of(dataset, period));
        assert!(claims.len() > 5, "few claims behind the numbers");
        for &claim in &claims {
            let line = claim_quote(dataset, claim, lang);
            assert!(said.contains(&format!("– {line} ")), "{line}");
        }
        let sources = said.matches("https://").count();
        assert!(sources > claims.len(), "each with its page, and the address: {sources}");
    }
}

/// The lowest and the highest number of each strike, added up, are the sum that the page shows.
#[test]
fn the_claims_listed_add_up_to_the_sum() {
    let of_many = generated(2_000, 7);
    for (dataset, all) in
        [(support::frozen(), support::everything().clone()), (&of_many, Snapshot::of_all(&of_many))]
    {
        let mut of_strike: BTreeMap<String, [f64; 2]> = BTreeMap::new();
        for ix in sum_claims(dataset, &all, all.events()) {
            let claim = dataset.claim(ix);
            let event = dataset.event(claim.event.unwrap());
            // One number of a whole attack counts once, whatever strike it was said of.
            let key = match claim.scope {
                Scope::Attack if event.attack_group.is_stated() => dataset.text(event.attack_group),
                _ => dataset.text(event.id),
            };
            let low = claim.amount.min.unwrap();
            let high = claim.amount.max.unwrap_or(low);
            let known = of_strike.entry(key.to_owned()).or_insert([low, high]);
            *known = [known[0].min(low), known[1].max(high)];
        }
        let sum = &all.summary(dataset).strike_by_strike;
        let total = of_strike.values().fold([0.0, 0.0], |sum, it| [sum[0] + it[0], sum[1] + it[1]]);
        assert_eq!(total, [sum.total.low, sum.total.high]);
        assert_eq!(of_strike.len(), sum.steps.len());
    }
}

#[test]
fn a_rating_is_quoted_with_the_claims_behind_it_and_its_day() {
    let dataset = support::frozen();
    let event = dataset.find_event("2024-01-02-kharkiv").unwrap();
    let said = copied(dataset, support::asof("2024-01-20"), Subject::Event(event), Form::Sentence);
    assert!(said.contains("as known on 20 January 2024"), "{said}");
    assert!(said.contains("\n– Strike reported at") && said.contains("Source: "), "{said}");
}

#[test]
fn a_citation_names_authors_version_day_licence_and_part() {
    let (dataset, all) = (support::frozen(), support::everything());
    let version = dataset.text(dataset.version);
    let ix = dataset.find_claim("agg-2024-12-02-cherniak-launched").unwrap();
    let full = copied(dataset, all, Subject::View, Form::Citation);
    let cff = std::fs::read_to_string(support::path("CITATION.cff")).unwrap();
    for field in ["title: \"", "  - name: "] {
        let value = cff.split_once(field).unwrap().1.split(['"', '\n']).next().unwrap();
        assert!(full.contains(value), "{value} is missing: {full}");
    }
    assert!(full.contains(&format!("version {version}, ")) && full.contains("CC BY 4.0"), "{full}");
    let short = copied(dataset, all, Subject::Claim(ix), Form::Short);
    assert_eq!(
        short,
        format!(
            "(The Strikemap contributors 2026, version {version}, claim agg-2024-12-02-cherniak-launched)"
        )
    );
    let full = copied(dataset, all, Subject::Claim(ix), Form::Citation);
    assert!(full.contains("Source: ") && full.contains(&claim_quote(dataset, ix, Lang::En)));
    let known = copied(dataset, support::asof("2024-05-01"), Subject::View, Form::Citation);
    assert!(known.contains("as known on 1 May 2024, view ?asof=2024-05-01"), "{known}");
}

/// The fields of a BibTeX entry, read as BibTeX does: a value ends where its braces are balanced.
fn bibtex_fields(entry: &str) -> BTreeMap<String, String> {
    let rest = entry.strip_prefix("@misc{").expect("an entry");
    let (key, mut rest) = rest.split_once(',').unwrap();
    assert!(key.chars().all(|it| it.is_ascii_alphanumeric() || ".-".contains(it)), "{key}");
    let mut fields = BTreeMap::new();
    loop {
        rest = rest.trim_start_matches([',', '\n', ' ']);
        if rest.trim() == "}" {
            return fields;
        }
        let (name, value) = rest.split_once(" = {").unwrap_or_else(|| panic!("no field: {rest}"));
        let mut depth = 1;
        let end = value
            .char_indices()
            .find(|(_, sign)| {
                depth += i32::from(*sign == '{') - i32::from(*sign == '}');
                depth == 0
            })
            .expect("a field that ends")
            .0;
        assert!(fields.insert(name.to_owned(), value[..end].to_owned()).is_none(), "{name} twice");
        rest = &value[end + 1..];
    }
}

const FIELDS: [&str; 7] = ["author", "howpublished", "month", "note", "title", "url", "year"];

#[test]
fn bibtex_and_csl_json_hold_the_same_reference() {
    let (dataset, all) = (support::frozen(), support::everything());
    let ix = dataset.find_claim("agg-2024-12-02-cherniak-launched").unwrap();
    let event = dataset.find_event("2024-01-02-kharkiv").unwrap();
    for subject in [Subject::View, Subject::Event(event), Subject::Claim(ix)] {
        let fields = bibtex_fields(&copied(dataset, all, subject, Form::BibTex));
        assert!(fields.keys().all(|name| FIELDS.contains(&&**name)), "{fields:?}");
        assert_eq!(fields["author"], "{The Strikemap contributors}");
        let csl: Value =
            serde_json::from_str(&copied(dataset, all, subject, Form::CslJson)).unwrap();
        let item = &csl[0];
        assert_eq!((csl.as_array().unwrap().len(), &item["type"]), (1, &Value::from("dataset")));
        assert_eq!(item["author"][0]["literal"], "The Strikemap contributors");
        assert_eq!(item["URL"], *fields["url"]);
        let released = dataset.about.released.unwrap().civil();
        assert_eq!(
            item["issued"]["date-parts"][0],
            serde_json::json!([released.0, released.1, released.2])
        );
        assert_eq!(fields["year"], released.0.to_string());
        let is_part = subject != Subject::View;
        assert_eq!(item.get("container-title").is_some(), is_part);
        assert_eq!(fields.contains_key("howpublished"), is_part);
    }
}

proptest! {
    #[test]
    fn hostile_texts_stay_texts(text in "[{}\\\\%$#_&~^\"<>\\n\\r\u{0}\u{1b}\u{202e}\u{2028}@=, a]{1,24}") {
        let (dataset, ix) = with_claim(|dataset, claim| {
            claim.claimant = dataset.strings.intern(&text);
            claim.claimant_org = dataset.strings.intern(&text);
            claim.id = dataset.strings.intern(&text);
            dataset.about.creators = claim.id;
            dataset.about.title = claim.id;
        });
        let all = support::everything();
        let of = |form| copied(&dataset, all, Subject::Claim(ix), form);
        let fields = bibtex_fields(&of(Form::BibTex));
        prop_assert!(fields.keys().all(|name| FIELDS.contains(&&**name)), "{:?}", fields);
        for (name, value) in fields.iter().filter(|(name, _)| *name != "url") {
            // What TeX acts on has a backslash before it.
            let mut before = ' ';
            for sign in value.chars() {
                prop_assert!(!"%$#_&".contains(sign) || before == '\\', "{}: {}", name, value);
                prop_assert!(!"~^".contains(sign), "{}: {}", name, value);
                before = sign;
            }
        }
        let csl: Value = serde_json::from_str(&of(Form::CslJson)).unwrap();
        let clean = |it: &str| !it.contains(['\u{202e}', '\u{1b}', '\0', '\u{2028}']);
        prop_assert!(clean(csl[0]["author"][0]["literal"].as_str().unwrap_or_default()));
        let sentence = of(Form::Sentence);
        prop_assert!(clean(&sentence) && sentence.lines().count() <= 3, "{}", sentence);
        prop_assert!(!of(Form::Citation).contains('\n') && clean(&of(Form::Citation)));
    }
}
