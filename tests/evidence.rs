//! The evidence behind a rating: reasons of a grade, what was known when, totals, and their texts.

use strikemap::app::tooltip::Tooltip;
use strikemap::chart::timeline::{TimelineRequest, numbers_scene, speakers_scene, timeline_scene};
use strikemap::data::{Loaded, load};
use strikemap::model::{ChartMeasure, ClaimIx, Dataset, Grade, Measure, Weapon};
use strikemap::query::identification::claims_about_days;
use strikemap::query::{
    Filter, Identification, LabelGap, Snapshot, compare_totals, counted, grade_history,
    identification, label_gaps, ledger, strike_by_strike,
};
use strikemap::scene::{Scene, Subject};
use strikemap::text::Lang;
use strikemap::text::lead::lead_text;
use strikemap::text::phrases::{attribution, event_figures};
use strikemap::ui::event_card::{chooser, event_card};
use strikemap::ui::figures::numbers;
use strikemap::ui::findings::findings;
use strikemap::ui::html;
use strikemap::ui::unplaced::unplaced;

use crate::support::components::{reader, shown};
use crate::support::{self, asof as on, days, everything, read_at};

/// The snapshot of a data set as known on a day.
fn known_on(dataset: &Dataset, day: &str) -> Snapshot {
    Snapshot::of(dataset, &Filter { asof: strikemap::time::Day::parse(day), ..Filter::default() })
}

fn identify(dataset: &Dataset, event: &str, snapshot: &Snapshot) -> Identification {
    identification(dataset, dataset.find_event(event).unwrap(), snapshot)
}

fn ids<'d>(dataset: &'d Dataset, claims: &[ClaimIx]) -> Vec<&'d str> {
    claims.iter().map(|&ix| dataset.text(dataset.claim(ix).id)).collect()
}

/// A package of one strike on one day, with these claims: id, event, scope, measure, min, max, qualifier,
/// weapon, status, claimant, day.
fn package(events: &str, claims: &[[&str; 11]]) -> Dataset {
    let mut table = "id,event_id,scope,measure,value_min,value_max,unit,qualifier,weapon,status,claimant,claimant_org,claimant_side,stated_on,stated_on_basis,period_from,period_to,origin_id,note\n".to_owned();
    for [id, event, scope, measure, min, max, qualifier, weapon, status, claimant, day] in claims {
        table += &format!(
            "{id},{event},{scope},{measure},{min},{max},,{qualifier},{weapon},{status},{claimant},{claimant},ukraine,{},,\n",
            // A day alone is a statement without a period.
            if day.contains(',') { (*day).to_owned() } else { format!("{day},stated,,") }
        );
    }
    let descriptor = r#"{"version":"1.0.0","resources":[{"name":"events","path":"events.csv"},{"name":"claims","path":"claims.csv"},{"name":"sources","path":"sources.csv"},{"name":"places","path":"places.csv"},{"name":"claim_sources","path":"claim_sources.csv"}]}"#;
    let file = |name: &str| {
        Some(match name {
            "datapackage.json" => descriptor.into(),
            "events.csv" => format!("id,date_from,date_to,time_local,place_id,target,target_kind,attack_group,note\n{events}").into_bytes(),
            "claims.csv" => table.clone().into_bytes(),
            "sources.csv" => b"id,publisher,title,url,published,language,kind,note\n".to_vec(),
            "places.csv" => "id,name_en,name_uk,oblast_iso,lat,lon,precision,radius_km,note\nhere,Here,Тут,UA-63,50,36,settlement,5,\n".into(),
            "claim_sources.csv" => b"claim_id,source_id\n".to_vec(),
            _ => return None,
        })
    };
    let loaded = load(&file);
    assert_eq!(loaded.report.diagnostics, []);
    loaded.dataset
}

/// A package of one claim and its only source, a page with these cells.
fn with_source(page: &str) -> Loaded {
    let descriptor = r#"{"version":"1.0.0","resources":[{"name":"events","path":"events.csv"},{"name":"claims","path":"claims.csv"},{"name":"sources","path":"sources.csv"},{"name":"places","path":"places.csv"},{"name":"claim_sources","path":"claim_sources.csv"}]}"#;
    let claim = "id,event_id,measure,value_min,value_max,unit,qualifier,weapon,status,claimant,claimant_org,claimant_side,stated_on,stated_on_basis,period_from,period_to,origin_id,note\na,,weapon_identification,,,,unspecified,KN-23,reported,Police,Police,ukraine,2024-01-05,stated,2024-01-02,2024-01-02,,\n";
    let file = |name: &str| {
        let text = match name {
            "datapackage.json" => descriptor.to_owned(),
            "events.csv" => {
                "id,date_from,date_to,time_local,place_id,target,target_kind,attack_group,note\n"
                    .to_owned()
            }
            "places.csv" => {
                "id,name_en,name_uk,oblast_iso,lat,lon,precision,radius_km,note\n".to_owned()
            }
            "claims.csv" => claim.to_owned(),
            "sources.csv" => {
                format!("id,publisher,title,url,archived,published,language,kind,note\n{page}\n")
            }
            "claim_sources.csv" => "claim_id,source_id\na,page\n".to_owned(),
            _ => return None,
        };
        Some(text.into_bytes())
    };
    load(&file)
}

const ONE: &str = "one,2024-01-02,2024-01-02,,here,a field,unknown,night,\n";
const TWO: &str = "one,2024-01-02,2024-01-02,,here,a field,unknown,night,\ntwo,2024-01-02,2024-01-02,,here,a field,unknown,night,\n";

fn says<'a>(
    id: &'a str,
    weapon: &'a str,
    status: &'a str,
    who: &'a str,
    day: &'a str,
) -> [&'a str; 11] {
    [id, "one", "", "weapon_identification", "", "", "unspecified", weapon, status, who, day]
}

fn counts<'a>(
    id: &'a str,
    event: &'a str,
    scope: &'a str,
    number: &'a str,
    who: &'a str,
) -> [&'a str; 11] {
    [
        id,
        event,
        scope,
        "missiles_launched",
        number,
        number,
        "exactly",
        "KN-23",
        "",
        who,
        "2024-01-03",
    ]
}

#[test]
fn on_5_january_2024_the_grade_was_low_and_the_air_force_could_not_confirm() {
    let dataset = support::frozen();
    let early = on("2024-01-05");
    assert!(identify(dataset, "2024-01-02-kharkiv", early).grade <= Grade::Reported);
    let event = dataset.find_event("2024-01-02-kharkiv").unwrap();
    let of_days = claims_about_days(dataset, event, early);
    assert_eq!(ids(dataset, &of_days)[0], "agg-2024-01-05-ihnat-id");
    let page = support::pages::event(dataset, early, event, Lang::En);
    assert!(page.contains("#claim-agg-2024-01-05-ihnat-id"), "not among the reasons");
    assert!(!page.contains("2024-01-02-kharkiv-un-id"), "said on 29 April");
    assert!(!page.contains("UN experts"), "the remark tells what was found later");
}

#[test]
fn from_may_2024_the_un_finding_gives_the_grade() {
    let dataset = support::frozen();
    let found = identify(dataset, "2024-01-02-kharkiv", on("2024-05-01"));
    assert_eq!(found.grade, Grade::Confirmed);
    assert_eq!(ids(dataset, &found.decided_by), ["2024-01-02-kharkiv-un-id"]);
}

#[test]
fn kharkiv_on_7_february_is_contested_between_s300_and_kn23() {
    let dataset = support::frozen();
    assert!(identify(dataset, "2024-02-07-kharkiv", on("2024-02-07")).is_contested());
    let found = identify(dataset, "2024-02-07-kharkiv", everything());
    let weapons = |claims: &[ClaimIx]| -> Vec<&str> {
        claims.iter().filter_map(|&ix| dataset.claim(ix).weapon).map(Weapon::code).collect()
    };
    assert!(weapons(&found.opposed_by).contains(&"S-300"), "{:?}", ids(dataset, &found.opposed_by));
    let event = dataset.find_event("2024-02-07-kharkiv").unwrap();
    let named: Vec<_> = dataset
        .claims_of(event)
        .filter(|&ix| dataset.claim(ix).measure == Measure::WeaponIdentification)
        .collect();
    assert!(weapons(&named).contains(&"KN-23"));
}

#[test]
fn a_later_opposite_statement_withdraws_the_first() {
    let dataset = package(
        ONE,
        &[
            says("a", "KN-23", "reported", "Police", "2024-01-02"),
            says("b", "S-300", "reported", "Prosecutors", "2024-01-02"),
            says("c", "S-300", "reported", "Police", "2024-01-04"),
            says("d", "KN-23", "reported", "Prosecutors", "2024-01-05"),
        ],
    );
    let first = identify(&dataset, "one", &known_on(&dataset, "2024-01-02"));
    assert_eq!(
        (ids(&dataset, &first.decided_by), ids(&dataset, &first.opposed_by)),
        (vec!["a"], vec!["b"])
    );
    let last = identify(&dataset, "one", &Snapshot::of_all(&dataset));
    assert_eq!(ids(&dataset, &last.decided_by), ["d"]);
    assert_eq!(ids(&dataset, &last.opposed_by), ["c"]);
    assert_eq!(ids(&dataset, &last.withdrawn), ["a", "b"]);
}

#[test]
fn a_joint_label_of_three_types_is_ambiguous_and_counted_as_may_be_russian() {
    let label = "Iskander-M/S-400/KN-23";
    let mut count = counts("b", "one", "", "9", "Air Force");
    count[7] = label;
    let named = says("a", label, "unconfirmed", "Air Force", "2024-01-02");
    let dataset = package(ONE, &[named, count]);
    let all = Snapshot::of_all(&dataset);
    let found = identify(&dataset, "one", &all);
    assert_eq!((found.grade, found.is_contested()), (Grade::Ambiguous, false));
    let sum = strike_by_strike(&dataset, &all, all.events());
    assert_eq!((sum.total.low, sum.named.high), (9.0, 0.0));
}

#[test]
fn an_absent_label_is_a_gap_and_nothing_else() {
    let says_which = says("a", "KN-23", "reported", "Police", "2024-01-02");
    let count = counts("b", "one", "", "2", "Police");
    let absent = |id, day| {
        [id, "", "", "label_absent", "", "", "unspecified", "Iskander-M/KN-23", "", "Reader", day]
    };
    let gaps = [
        absent("c", "2024-03-01,source_date,2024-01-01,2024-02-29"),
        absent("d", ",unknown,2024-04-01,2024-04-30"),
    ];
    let without = package(ONE, &[says_which, count]);
    let with = package(ONE, &[says_which, count, gaps[0], gaps[1]]);
    let [before, after] = [&without, &with].map(|dataset| {
        let all = Snapshot::of_all(dataset);
        let figures = all.summary(dataset);
        let found = identify(dataset, "one", &all);
        (found.grade, found.is_contested(), figures.tally, figures.strike_by_strike.clone())
    });
    assert_eq!(before, after);
    let event = with.find_event("one").unwrap();
    assert_eq!(claims_about_days(&with, event, &Snapshot::of_all(&with)), []);
    let of = |asof: &str| label_gaps(&with, strikemap::time::Day::parse(asof));
    let found = label_gaps(&with, None);
    assert_eq!(ids(&with, &found.iter().map(|gap| gap.claim).collect::<Vec<_>>()), ["c", "d"]);
    assert_eq!(of("2024-02-29"), [], "not stated yet");
    let LabelGap { weapon, period, .. } = of("2024-03-01")[0];
    assert_eq!(weapon, Weapon::IskanderOrKn23);
    assert_eq!(period.to.unwrap().to_string(), "2024-02-29");
    assert_eq!(of("2030-01-01").len(), 1, "one has no day");
    let page = support::pages::claims(&with, Lang::En);
    assert!(page.contains("<b>Iskander-M/KN-23</b>"), "the answer is the label: {page}");
}

#[test]
fn a_source_links_to_its_archived_copy_if_there_is_one() {
    let page = |archived: &str| {
        let source = format!("page,Paper,Title,https://a.example/,{archived},,en,news,");
        let Loaded { dataset, report } = with_source(&source);
        assert_eq!(report.diagnostics, []);
        support::pages::claims(&dataset, Lang::En)
    };
    let copy = "href=\"https://archive.example/1\"";
    let with = page("https://archive.example/1");
    assert!(with.contains(copy) && with.contains(">archived copy</a>"), "{with}");
    assert!(!page("").contains("archived copy"));
    for bad in ["javascript:alert(1)", "archive.example/1"] {
        let source = format!("page,Paper,Title,https://a.example/,{bad},,en,news,");
        let faults = with_source(&source).report.diagnostics;
        assert_eq!(faults.len(), 1, "{bad}");
        assert_eq!(
            (faults[0].fault.code(), faults[0].field.as_deref()),
            ("bad-link", Some("archived"))
        );
    }
}

#[test]
fn a_day_that_is_only_the_page_s_is_by_that_day_wherever_a_statement_is_dated() {
    let dataset = package(
        ONE,
        &[[
            "a",
            "",
            "",
            "missiles_launched",
            "5",
            "5",
            "exactly",
            "KN-23",
            "",
            "Police",
            "2024-02-05,source_date,2024-01-01,2024-02-01",
        ]],
    );
    let all = Snapshot::of_all(&dataset);
    let claim = dataset.claim(dataset.find_claim("a").unwrap());
    let day = strikemap::time::Day::parse("2024-02-05").unwrap();
    for (lang, by) in
        [(Lang::En, "by 5\u{a0}Feb\u{a0}2024"), (Lang::Uk, "не пізніше 5\u{a0}лют.\u{a0}2024")]
    {
        assert!(attribution(&dataset, &claim, lang).ends_with(by));
        let lines = read_at(&dataset, &all, ChartMeasure::MissilesLaunched, day, lang, &[]);
        assert!(lines.iter().any(|line| line.text.ends_with(by)), "{lines:?}");
    }
}

#[test]
fn a_forecast_without_a_last_day_is_not_drawn_as_a_delivery() {
    let supplied = |id, day| {
        [id, "", "", "missiles_transferred", "9", "9", "exactly", "KN-23", "", "Police", day]
    };
    let dataset = package(
        ONE,
        &[
            supplied("a", "2024-02-05,stated,2024-02-05,"),
            supplied("b", "2024-02-05,stated,2024-02-04,"),
            supplied("c", "2024-02-05,stated,2024-02-01,2024-02-06"),
        ],
    );
    let found = counted(&dataset, &Snapshot::of_all(&dataset), ChartMeasure::MissilesTransferred);
    assert_eq!(ids(&dataset, &found.bars), ["b"]);
    assert_eq!(found.num_forecasts, 2);
}

#[test]
fn a_replaced_claim_neither_raises_a_grade_nor_contests_it() {
    let dataset = package(
        ONE,
        &[
            says("a", "KN-23", "corrected", "Police", "2024-01-02"),
            says("b", "S-300", "corrected", "Prosecutors", "2024-01-02"),
        ],
    );
    let found = identify(&dataset, "one", &Snapshot::of_all(&dataset));
    assert_eq!((found.grade, found.is_contested()), (Grade::Unidentified, false));
    assert_eq!(ids(&dataset, &found.withdrawn), ["a", "b"]);
}

#[test]
fn the_history_has_the_grade_of_each_day() {
    let dataset = support::frozen();
    for event in dataset.events.indices() {
        let steps = grade_history(dataset, event, everything());
        for step in &steps {
            let asof = support::of(&Filter { asof: Some(step.day), ..Filter::default() });
            let before =
                support::of(&Filter { asof: Some(step.day.plus(-1)), ..Filter::default() });
            let found = identification(dataset, event, asof);
            assert_eq!((step.grade, step.is_contested), (found.grade, found.is_contested()));
            let earlier = identification(dataset, event, before);
            let is_first = *step == steps[0];
            assert!(
                is_first
                    || (earlier.grade, earlier.is_contested()) != (step.grade, step.is_contested)
            );
        }
        assert!(steps.windows(2).all(|pair| pair[0].day < pair[1].day));
    }
}

#[test]
fn a_total_of_an_attack_is_never_added_to_its_parts() {
    let parts = [counts("a", "one", "", "2", "Police"), counts("b", "two", "", "3", "Police")];
    let whole = [parts[0], parts[1], counts("c", "one", "attack", "7", "Air Force")];
    let of = |claims: &[[&str; 11]]| {
        let dataset = package(TWO, claims);
        strike_by_strike(&dataset, &Snapshot::of_all(&dataset), dataset.events.indices())
    };
    assert_eq!((of(&parts).total.low, of(&parts).total.high), (5.0, 5.0));
    let sum = of(&whole);
    assert_eq!((sum.total.low, sum.total.high), (7.0, 7.0));
    assert_eq!((sum.attack_wide.low, sum.num_within_attack), (7.0, 1));
    // Two claimants who count the whole attack widen its range; they do not make two attacks.
    let twice = [whole.as_slice(), &[counts("d", "two", "attack", "9", "Governor")]].concat();
    assert_eq!((of(&twice).total.low, of(&twice).total.high), (7.0, 9.0));
}

#[test]
fn sums_over_strikes_are_no_claims() {
    let dataset = support::frozen();
    let table = html(|| findings(&shown(everything(), Lang::En)));
    let cells: Vec<_> =
        table.split("<td>").skip(1).map(|cell| cell.split('<').next().unwrap()).collect();
    for row in cells.chunks(4) {
        let claimed = row[0].replace('\u{a0}', " ");
        assert!(
            dataset.claims.indices().any(|ix| {
                let amount = strikemap::text::amount::amount(Lang::En, dataset.claim(ix).amount);
                amount.replace('\u{a0}', " ") == claimed
            }),
            "nobody claimed {claimed}"
        );
    }
}

#[test]
fn each_total_is_compared_with_strikes_of_its_period() {
    let events = "one,2024-01-02,2024-01-02,,here,a field,unknown,,\nacross,2024-01-09,2024-01-12,,here,a field,unknown,,\nlater,2024-02-01,2024-02-01,,here,a field,unknown,,\n";
    let total = |min, max, qualifier| {
        [
            "t",
            "",
            "",
            "missiles_launched",
            min,
            max,
            qualifier,
            "KN-23",
            "",
            "Office",
            "2024-01-20,stated,2024-01-01,2024-01-10",
        ]
    };
    let strikes = [
        counts("a", "one", "", "2", "Police"),
        counts("b", "across", "", "3", "Police"),
        counts("c", "later", "", "4", "Police"),
    ];
    let found = |more: &[[&str; 11]]| {
        let dataset = package(events, &[strikes.as_slice(), more].concat());
        let mut all = compare_totals(&dataset, &Snapshot::of_all(&dataset));
        assert_eq!(all.len(), 1);
        (all.remove(0), dataset)
    };
    let (finding, _) = found(&[total("20", "20", "exactly")]);
    // Two within the period, three possibly; four are of another month.
    assert_eq!(finding.total.map(|it| (it.low, it.high)), Some((2.0, 5.0)));
    assert_eq!(finding.gap.map(|it| (it.low, it.high)), Some((15.0, 18.0)));
    let open = [
        "o",
        "one",
        "",
        "missiles_launched",
        "2",
        "",
        "at_least",
        "KN-23",
        "",
        "Governor",
        "2024-01-03",
    ];
    let (finding, dataset) = found(&[total("20", "20", "about"), open]);
    let gap = strikemap::text::evidence::gap(Lang::En, &finding).replace('\u{a0}', " ");
    assert_eq!(gap, "about 15 to 18 or fewer");
    drop(dataset);
}

#[test]
fn without_stated_numbers_there_is_no_gap() {
    let total = [
        "t",
        "",
        "",
        "missiles_launched",
        "20",
        "20",
        "exactly",
        "KN-23",
        "",
        "Office",
        "2024-01-20,stated,2024-01-01,2024-01-10",
    ];
    let dataset = package(ONE, &[total]);
    let finding = compare_totals(&dataset, &Snapshot::of_all(&dataset)).remove(0);
    assert_eq!((finding.total, finding.gap), (None, None));
    assert_eq!(strikemap::text::evidence::gap(Lang::En, &finding), "not reported");
}

#[test]
fn outlets_that_repeat_a_claim_are_no_independent_claimants() {
    let dataset = support::frozen();
    let event = dataset.find_event("2024-01-02-kharkiv").unwrap();
    let weapons = ledger(dataset, dataset.claims_of(event)).remove(0);
    assert_eq!(weapons.measure, Measure::WeaponIdentification);
    let claims =
        || weapons.answers.iter().flat_map(|answer| &answer.claims).map(|&ix| dataset.claim(ix));
    let bodies: std::collections::BTreeSet<_> = claims()
        .filter(|claim| claim.origin.is_none())
        .map(|claim| dataset.text(claim.claimant_org).to_owned())
        .collect();
    // Some relay, and some organisations speak more than once: both must reduce the number.
    assert!(claims().any(|claim| claim.origin.is_some()));
    assert!(bodies.len() < claims().filter(|claim| claim.origin.is_none()).count());
    assert_eq!(weapons.num_independent, bodies.len());
}

#[test]
fn a_weapon_without_effect_on_the_grade_has_its_own_symbol() {
    let dataset = support::frozen();
    let event = dataset.find_event("2025-04-24-kyiv").unwrap();
    let picture = |without: &str| {
        let request = TimelineRequest {
            dataset,
            snapshot: everything(),
            event,
            lang: Lang::En,
            width: 900.0,
        };
        let scene = timeline_scene(&request);
        let ix = dataset.find_claim(without).unwrap();
        let of_claim =
            scene.items.into_iter().filter(|item| item.subject == Some(Subject::Claim(ix)));
        of_claim.map(|item| item.shape).collect::<Vec<_>>()
    };
    // Named by an unnamed source: still no count of people.
    let shapes = picture("2025-04-24-kyiv-military-source-id");
    assert!(matches!(shapes[0], strikemap::scene::Shape::Rect(..)), "{shapes:?}");
    assert!(matches!(
        picture("2025-04-24-kyiv-ses-killed")[0],
        strikemap::scene::Shape::Circle(..)
    ));
}

#[test]
fn the_parts_of_the_timeline_hold_what_the_whole_does() {
    let dataset = support::frozen();
    let claims_of = |scene: &Scene| -> Vec<_> {
        let marked = scene.marks.iter().map(|mark| (mark.subject.clone(), mark.name.clone()));
        marked.collect()
    };
    for event in dataset.events.indices() {
        let lang = Lang::Uk;
        let request =
            TimelineRequest { dataset, snapshot: everything(), event, lang, width: 588.0 };
        let [whole, speakers, numbers] =
            [timeline_scene, speakers_scene, numbers_scene].map(|part| part(&request));
        let parts = [claims_of(&speakers), claims_of(&numbers)].concat();
        assert_eq!(parts, claims_of(&whole), "{}", dataset.event_id(event));
        assert!(speakers.height < whole.height || numbers.height == 0.0);
        assert_eq!(numbers.items.is_empty(), numbers.height == 0.0, "axes without a number");
    }
}

#[test]
fn the_timeline_has_a_symbol_for_every_known_claim() {
    let dataset = support::frozen();
    for snapshot in [everything(), on("2024-01-05")] {
        for lang in [Lang::En, Lang::Uk] {
            for event in dataset.events.indices() {
                let claims: Vec<_> = snapshot.claims_of(dataset, event).collect();
                let request = TimelineRequest { dataset, snapshot, event, lang, width: 900.0 };
                let scene = timeline_scene(&request);
                let mut marked: Vec<_> = scene
                    .marks
                    .iter()
                    .map(|mark| match mark.subject {
                        Subject::Claim(ix) => ix,
                        _ => panic!("only claims stand here"),
                    })
                    .collect();
                marked.sort_unstable();
                marked.dedup();
                assert_eq!(marked, claims);
                for mark in &scene.marks {
                    assert!(mark.bounds.x >= -2.0 && mark.bounds.right() <= 902.0, "{}", mark.name);
                    let Subject::Claim(ix) = mark.subject else { continue };
                    let is_stated = dataset.claim(ix).amount.is_stated();
                    assert!(
                        is_stated || !mark.name.contains(": 0."),
                        "unknown as zero: {}",
                        mark.name
                    );
                }
            }
        }
    }
}

/// The visible text of markup.
fn read(markup: &str) -> String {
    let mut text = String::new();
    for part in markup.split('<') {
        text.push_str(part.split_once('>').map_or(part, |(_, text)| text));
    }
    text.replace('\u{a0}', " ")
}

#[test]
fn a_tooltip_shows_known_answers_with_their_claimants() {
    let dataset = support::frozen();
    let card = |id: &str, snapshot: &Snapshot| {
        let event = dataset.find_event(id).unwrap();
        read(&html(|| event_card(dataset, snapshot, event, Lang::En)))
    };
    let now = everything();
    let kharkiv = card("2024-01-02-kharkiv", now);
    for wanted in [
        "2 Jan 2024, 07:30",
        "Confirmed · contested",
        "Hwasong-11 UN Panel of Experts",
        "Denied",
        "1 to 3 or more 4 answers",
        "44 claims from 38 published pages",
    ] {
        assert!(kharkiv.contains(wanted), "{wanted:?} is not in {kharkiv:?}");
    }
    let early = card("2024-01-02-kharkiv", on("2024-01-10"));
    assert!(!early.contains("Hwasong-11") && !early.contains("Confirmed"), "{early}");
    // Sixteen were counted for the whole attack, and the tooltip marks that.
    assert!(card("2024-09-02-kyiv", now).contains("16 across the attack Air Force"));
    // One claimant of both numbers is named once.
    let sumy = card("2025-04-13-sumy", now);
    assert!(
        sumy.contains("Killed, injured32, 84 State Emergency Service; 35, 117 Babel"),
        "{sumy}"
    );
    // Numbers not stated have no row, instead of a zero.
    assert!(!card("2023-12-30-kirovohrad-oblast", now).contains("Killed"));
}

#[test]
fn a_tooltip_is_made_anew_only_where_it_says_something_else() {
    let dataset = support::frozen();
    let event = dataset.find_event("2024-01-02-kharkiv").unwrap();
    let card = |snapshot| html(|| event_card(dataset, snapshot, event, Lang::En));
    let tooltip = Tooltip::Event(event);
    let asof = ["2024-01-03", "2024-01-04", "2024-01-05", "2024-01-06", "2024-01-07", "2026-01-01"];
    let mut num_same = 0;
    for pair in asof.windows(2) {
        let [a, b] = [pair[0], pair[1]].map(on);
        let is_same = tooltip.says_same(dataset, a, b);
        assert!(!is_same || card(a) == card(b), "{pair:?}");
        num_same += usize::from(is_same);
    }
    assert!(!tooltip.says_same(dataset, on("2024-01-10"), everything()));
    // On other days nothing else is said of it.
    let others = days("2025-01-01", "");
    assert!(tooltip.says_same(dataset, everything(), others) && num_same < asof.len() - 1);
}

#[test]
fn a_choice_has_a_link_for_each_event() {
    let dataset = support::frozen();
    let events: Vec<_> = dataset.events.indices().take(5).collect();
    for (lang, head) in [(Lang::En, "5 strikes here"), (Lang::Uk, "5 ударів тут")] {
        let markup = html(|| chooser(dataset, everything(), (&events, None), lang));
        assert!(read(&markup).contains(head), "{markup}");
        for &event in &events {
            let id = dataset.event_id(event);
            let link = format!("<a href=\"event/{id}/\" data-event=\"{id}\">");
            assert_eq!(markup.matches(&link).count(), 1, "{id}");
        }
        // Where it cannot be scrolled it is cut, and says so.
        let cut = html(|| chooser(dataset, everything(), (&events, Some(3)), lang));
        assert_eq!(cut.matches("<li").count(), 3);
        assert!(read(&cut).contains(lang.pick("and 2 more", "і ще 2")), "{cut}");
    }
}

#[test]
fn events_without_a_place_are_counted_and_listed_beside_the_map() {
    let tray = |snapshot: &Snapshot, lang| html(|| unplaced(&shown(snapshot, lang)));
    let now = tray(everything(), Lang::En);
    assert!(read(&now).contains("No location given: 1 strike"), "{now}");
    assert!(now.contains("data-event=\"2024-12-25-ukraine\""), "{now}");
    assert!(!now.contains("2025-04-13-sumy"));
    assert!(read(&tray(everything(), Lang::Uk)).contains("Місця не названо: 1 удар"));
    assert_eq!(tray(on("2024-01-10"), Lang::En), "", "nothing was known of it yet");
}

#[test]
fn claims_stay_known_on_later_days() {
    let dataset = support::frozen();
    let days = dataset.claims.extent();
    let known = |asof| {
        support::of(&Filter { asof, ..Filter::default() }).summary(dataset).evidence.num_claims
    };
    let mut day = days.from.unwrap();
    let mut before = 0;
    while day <= days.to.unwrap() {
        let now = known(Some(day));
        assert!(now >= before, "{day}");
        (before, day) = (now, day.plus(1));
    }
    let undated =
        dataset.claims.indices().filter(|&ix| dataset.claim(ix).stated_on.is_none()).count();
    assert_eq!(before + undated, known(None));
}

#[test]
fn a_number_and_at_least_that_number_are_shown_once() {
    let dataset = support::frozen();
    let event = dataset.find_event("2025-06-10-kyiv").unwrap();
    let figures = event_figures(dataset, event, everything(), Lang::En);
    assert_eq!(figures.launched.unwrap().replace('\u{a0}', " "), "at least 2 launched");
}

#[test]
fn launches_not_stated_are_not_printed_as_zero() {
    let snapshot = days("2024-01-02", "2024-01-02");
    let figures = html(|| numbers(&reader(&shown(snapshot, Lang::En))));
    assert!(figures.contains(">not reported<"), "{figures}");
    assert!(!figures.contains(">0<"), "{figures}");
}

/// The opening sentence of the frozen package under a filter.
fn lead(filter: &Filter, lang: Lang) -> String {
    let (dataset, snapshot) = (support::frozen(), support::of(filter));
    lead_text(dataset, snapshot.summary(dataset), snapshot, lang).replace('\u{a0}', " ")
}

#[test]
fn the_opening_sentence_compares_the_highest_total_with_strikes_of_its_own_period() {
    let today = lead(&Filter::default(), Lang::En);
    assert!(
        today.starts_with("On 2 December 2024 Andrii Cherniak, Defence Intelligence of Ukraine (HUR), said at least 60 North"),
        "{today}"
    );
    // Up to that day, not the 12 to 15 and 61 to 64 of all days.
    assert!(today.contains("name 10 to 13 as North Korean"), "{today}");
    assert!(today.contains("come to 43 to 46, which does not confirm the total"), "{today}");
    let uk = lead(&Filter::default(), Lang::Uk);
    assert!(["щонайменше 60", "10–13", "43–46"].iter().all(|it| uk.contains(it)), "{uk}");
}

#[test]
fn the_opening_sentence_says_what_was_known_and_does_not_compare_where_there_is_no_total() {
    let early = lead(
        &Filter { asof: strikemap::time::Day::parse("2024-01-05"), ..Filter::default() },
        Lang::En,
    );
    assert!(early.starts_with("By what was known on 5 January 2024: "), "{early}");
    let of_days = |from, to| Filter { days: days(from, to).filter().days, ..Filter::default() };
    let late = lead(&of_days("2025-06-01", "2025-06-30"), Lang::En);
    assert!(
        late.starts_with("No official total for these dates. Reports on single strikes name "),
        "{late}"
    );
    assert!(!late.contains("confirm"), "{late}");
    let none = lead(&of_days("2022-06-01", "2022-06-30"), Lang::En);
    assert_eq!(
        none,
        "No official total for these dates. No number of missiles is reported for single strikes."
    );
}
