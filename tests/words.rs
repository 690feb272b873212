//! The method agrees with the program in both languages; changes of the data are documented; old ids and
//! links still work.

use std::fs;

use proptest::prelude::*;
use strikemap::app::url;
use strikemap::data::{Loaded, load};
use strikemap::model::change::version_numbers;
use strikemap::model::{Dataset, Grade, Measure, Precision, Qualifier, Status, Weapon};
use strikemap::text::data::claimant_short;
use strikemap::text::{Lang, amount, fault, words};
use strikemap::ui::changes::{link_notice, version_link};
use strikemap::ui::home_page::footer::footer;
use strikemap::ui::html;
use strikemap::ui::method::{GRADES, METHOD};

use crate::support;

fn method(lang: Lang) -> String {
    let file = lang.pick("docs/method.md", "docs/method.uk.md");
    fs::read_to_string(support::path(file)).unwrap()
}

/// Level and id of every heading, in order.
fn headings(lang: Lang) -> Vec<(usize, String)> {
    let text = method(lang);
    let heads = text.lines().filter(|line| line.starts_with('#'));
    heads
        .map(|line| {
            let (signs, rest) = line.split_once(' ').unwrap();
            let id = rest.strip_prefix("<a id=\"").and_then(|rest| rest.split_once("\"></a>"));
            let (id, words) = id.unwrap_or_else(|| panic!("a heading without an id: {line}"));
            assert!(!words.is_empty(), "{line}");
            (signs.len(), id.to_owned())
        })
        .collect()
}

#[test]
fn both_languages_have_the_same_headings_in_the_same_order() {
    let ids = headings(Lang::En);
    assert_eq!(ids, headings(Lang::Uk));
    assert!(ids.len() > 10, "the method is cut short");
    for part in [METHOD, GRADES] {
        assert!(ids.iter().any(|(_, id)| id == part), "the page links to #{part}");
    }
}

#[test]
fn ids_of_the_method_and_the_page_differ() {
    let of_page = ["events", "changes", "from", "to", "asof", "reset", "strikemap", "before"];
    let mut ids: Vec<_> = headings(Lang::En).into_iter().map(|(_, id)| id).collect();
    for id in &ids {
        assert!(!Measure::CODES.contains(&id.as_str()) && !of_page.contains(&id.as_str()), "{id}");
    }
    ids.sort();
    assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "an id stands twice: {ids:?}");
}

#[test]
fn links_within_the_method_lead_to_a_heading() {
    for lang in [Lang::En, Lang::Uk] {
        let (text, ids) = (method(lang), headings(lang));
        let links: Vec<_> = text.split("](#").skip(1).map(|rest| rest.split(')').next()).collect();
        assert!(!links.is_empty());
        for link in links.into_iter().flatten() {
            assert!(ids.iter().any(|(_, id)| id == link), "#{link}");
        }
    }
}

#[test]
fn the_method_mentions_every_value_of_the_rule() {
    for lang in [Lang::En, Lang::Uk] {
        let text = method(lang);
        let has_code = |code: &str| text.contains(&format!("`{code}`"));
        let has_words = |words: &str| text.contains(&format!("| {words} |"));
        for &grade in Grade::ALL {
            assert!(has_words(words::grade(lang, grade)), "{grade:?} {lang:?}");
        }
        for &measure in Measure::ALL {
            assert!(has_words(words::measure(lang, measure)), "{measure:?} {lang:?}");
        }
        for codes in
            [Measure::CODES, Qualifier::CODES, Status::CODES, Precision::CODES, Weapon::CODES]
        {
            for code in codes {
                assert!(has_code(code), "{code} {lang:?}");
            }
        }
    }
}

#[test]
fn the_method_explains_qualifiers_as_the_page_does() {
    for lang in [Lang::En, Lang::Uk] {
        let text = method(lang);
        for &qualifier in Qualifier::ALL {
            let amount = strikemap::model::Amount { min: Some(4.0), max: Some(9.0), qualifier };
            let word = match qualifier {
                Qualifier::Several | Qualifier::Dozens => amount::figure(lang, amount).unwrap(),
                _ => amount::qualifier(lang, amount).to_owned(),
            };
            let row = format!("| `{}` | {word}", qualifier.code());
            assert!(text.contains(&row), "{row}");
        }
    }
}

#[test]
fn schemas_are_separate_files_to_keep_the_descriptor_small() {
    let read = |file: &str| -> serde_json::Value {
        serde_json::from_str(&fs::read_to_string(support::path(file)).unwrap()).unwrap()
    };
    let package = read("data/datapackage.json");
    let mut num_tables = 0;
    for resource in package["resources"].as_array().unwrap() {
        if resource["type"] == "table" {
            let schema = read(&format!("data/{}", resource["schema"].as_str().unwrap()));
            assert!(!schema["fields"].as_array().unwrap().is_empty(), "{}", resource["name"]);
            num_tables += 1;
        }
    }
    assert!(num_tables >= 8);
}

#[test]
fn the_latest_change_has_the_version_of_the_data() {
    let dataset = support::real_data();
    let last = dataset.changes.last().unwrap();
    assert_eq!(dataset.text(last.version), dataset.text(dataset.version));
    let versions: Vec<_> =
        dataset.changes.iter().map(|it| version_numbers(dataset.text(it.version))).collect();
    assert!(versions.is_sorted() && versions.iter().all(Option::is_some), "{versions:?}");
}

/// The package `good` at version 1.2.0, with these rows of `changes.csv` and with `from` replaced by `to`
/// in all other tables.
fn with_changes(rows: &[(&str, &str, &str)], from: &str, to: &str) -> Loaded {
    let mut changes = "version,day,row,what,why\n".to_owned();
    for (version, row, what) in rows {
        changes.push_str(&format!("{version},2026-12-01,{row},\"{what}\",A reason\n"));
    }
    load(&move |file| match file {
        "changes.csv" => Some(changes.clone().into_bytes()),
        _ => {
            let text = fs::read_to_string(support::path("tests/fixtures/good").join(file)).ok()?;
            let text = match file {
                "datapackage.json" => text
                    .replace("\"version\": \"0.1.0\"", "\"version\": \"1.2.0\"")
                    .replace("[\n", "[\n{ \"name\": \"changes\", \"path\": \"changes.csv\" },\n"),
                "events.csv" => text,
                _ => text.replace(from, to),
            };
            Some(text.into_bytes())
        }
    })
}

fn clean(rows: &[(&str, &str, &str)]) -> Dataset {
    let Loaded { dataset, report } = with_changes(rows, "", "");
    assert_eq!(report.diagnostics, []);
    dataset
}

const KHARKIV: &str = "2024-01-05-kharkiv";

#[test]
fn a_link_to_a_merged_event_opens_the_kept_one() {
    let dataset = clean(&[
        ("1.1.0", "events/a", "merged into b"),
        ("1.2.0", "events/b", "merged into 2024-01-05-kharkiv"),
        ("1.2.0", "events/c", "Day put right"),
    ]);
    let there = dataset.find_event(KHARKIV);
    assert!(there.is_some());
    for old in ["a", "b"] {
        assert_eq!(dataset.find_event(old), there);
        assert_eq!(dataset.redirect("events", old), Some(KHARKIV));
    }
    for unknown in ["c", "", "events/a", KHARKIV] {
        assert_eq!(dataset.redirect("events", unknown), None, "{unknown}");
    }
    assert_eq!(dataset.find_event("c"), None);
    assert_eq!(dataset.redirect("claims", "a"), None, "a table has ids of its own");
}

#[test]
fn claims_sources_and_places_redirect_too() {
    let dataset = clean(&[
        ("1.1.0", "claims/old", "merged into 2024-01-05-kharkiv-panel-id"),
        ("1.1.0", "places/old", "merged into ukraine"),
    ]);
    assert_eq!(dataset.redirect("claims", "old"), Some("2024-01-05-kharkiv-panel-id"));
    assert_eq!(dataset.redirect("places", "old"), Some("ukraine"));
    assert_eq!(dataset.redirect("sources", "old"), None);
}

#[test]
fn circular_and_dangling_merges_are_faults() {
    let Loaded { dataset, report } = with_changes(
        &[
            ("1.1.0", "events/a", "merged into b"),
            ("1.1.0", "events/b", "merged into a"),
            ("1.1.0", "events/d", "merged into nowhere"),
        ],
        "",
        "",
    );
    let found: Vec<_> =
        report.diagnostics.iter().map(|it| (it.location(), it.fault.code())).collect();
    let at = |line: u32| (format!("changes.csv:{line}:4"), "unknown-id");
    assert_eq!(found, [at(2), at(3), at(4)]);
    assert_eq!(dataset.find_event("a"), None);
    assert_eq!(dataset.redirect("events", "a"), None);
}

#[test]
fn a_reference_to_a_merged_row_is_a_fault_with_a_hint() {
    let merged = [("1.1.0", "events/old", "merged into 2024-01-05-kharkiv")];
    let Loaded { report, .. } = with_changes(&merged, "-id,2024-01-05-kharkiv,", "-id,old,");
    let [found] = report.diagnostics.as_slice() else { panic!("{:?}", report.diagnostics) };
    assert_eq!((found.file.as_str(), found.fault.code()), ("claims.csv", "unknown-id"));
    for lang in [Lang::En, Lang::Uk] {
        assert!(fault::hint(lang, &found.fault).contains(KHARKIV));
    }
}

#[test]
fn a_link_with_another_version_shows_the_changes_since() {
    let dataset = clean(&[
        ("1.0.0", "", "First release"),
        ("1.1.0", "claims/2024-01-05-kharkiv-panel-id", "Status put right"),
        ("1.2.0", "places/ukraine", "<img src=x> moved"),
    ]);
    let notice = |version| html(|| link_notice(&dataset, version, None, Lang::En));
    assert_eq!(notice(None), "");
    assert_eq!(notice(Some("1.2.0")), "");
    let old = notice(Some("1.0.0"));
    assert!(old.contains("made with data 1.0.0; this page shows data 1.2.0"), "{old}");
    assert!(!old.contains("First release"), "{old}");
    assert!(old.find("moved").unwrap() < old.find("Status put right").unwrap(), "newest first");
    assert!(old.contains("href=\"event/2024-01-05-kharkiv/\""), "{old}");
    assert!(!old.contains("<img"), "{old}");
    for (version, shown) in [("1.10.0", "1.10.0"), ("<b>", "&lt;b&gt;")] {
        let other = notice(Some(version));
        assert!(other.contains(shown) && !other.contains("<b>"), "{other}");
        assert!(!other.contains("<details"), "nothing is known to have changed since: {other}");
    }
}

#[test]
fn a_link_to_a_merged_event_names_the_kept_one() {
    let dataset = clean(&[("1.1.0", "events/old", "merged into 2024-01-05-kharkiv")]);
    for lang in [Lang::En, Lang::Uk] {
        let notice = html(|| link_notice(&dataset, None, Some("old"), lang));
        assert!(notice.contains("old") && notice.contains(KHARKIV), "{notice}");
        for event in [KHARKIV, "unknown"] {
            assert_eq!(html(|| link_notice(&dataset, None, Some(event), lang)), "");
        }
    }
}

#[test]
fn changes_are_folded_at_the_foot() {
    let dataset = support::frozen();
    let foot = html(|| footer(dataset, Lang::En));
    let list = foot.split_once("<details id=\"changes\">").expect("it is folded up").1;
    assert!(list.contains(dataset.text(dataset.version)), "{list}");
}

#[test]
fn the_version_of_a_link_is_kept() {
    let url = url::read("?event=a&v=1.0.0", "");
    assert_eq!(url.state.version.as_deref(), Some("1.0.0"));
    let keys = url::write(&url.state, &[("utm".to_owned(), "x&y".to_owned())]);
    assert_eq!(keys, "event=a&v=1.0.0&utm=x%26y");
    let link = html(|| version_link(&keys, Lang::En));
    assert!(link.contains("href=\"?event=a&amp;v=1.0.0&amp;utm=x%26y\""));
    assert_eq!(url::read("v=", ""), url::Url::default());
}

proptest! {
    /// For any merges: a redirect ends at a row that was not merged itself.
    #[test]
    fn redirects_end_at_kept_rows(
        merges in proptest::collection::vec((0..12u8, 0..12u8), 0..20),
    ) {
        let rows: Vec<_> = merges
            .iter()
            .map(|(from, into)| (format!("events/e{from}"), format!("merged into e{into}")))
            .collect();
        let rows: Vec<_> =
            rows.iter().map(|(row, what)| ("1.0.0", row.as_str(), what.as_str())).collect();
        let Loaded { dataset, .. } = with_changes(&rows, "", "");
        for id in (0..12).map(|n| format!("e{n}")) {
            if let Some(end) = dataset.redirect("events", &id) {
                prop_assert_eq!(dataset.redirect("events", end), None);
                let is_merged = merges.iter().any(|(from, _)| format!("e{from}") == end);
                prop_assert!(!is_merged, "{} leads to {}, which was merged", id, end);
                prop_assert_eq!(dataset.redirects("events", &id).last(), Some(end));
            }
        }
    }
}

/// The statements of the demonstration article are in the data, and each link leads to a source of its
/// claim.
#[test]
fn the_article_quotes_claims_with_their_sources() {
    let (dataset, article) =
        (support::real_data(), fs::read_to_string(support::path("www/article.html")).unwrap());
    let mut quoted = 0;
    for link in article.split("<a ").skip(1).filter(|link| link.contains("data-claim=")) {
        let value = |name: &str| {
            let (_, rest) = link
                .split_once(&format!("{name}=\""))
                .unwrap_or_else(|| panic!("{name} in {link}"));
            rest.split('"').next().unwrap().replace("&amp;", "&")
        };
        let claim = dataset.find_claim(&value("data-claim")).unwrap_or_else(|| panic!("{link}"));
        let mut sources = dataset.sources_of(claim).map(|source| dataset.source(source));
        let found = sources.find(|source| dataset.text(source.id) == value("data-source"));
        let source = found.unwrap_or_else(|| panic!("not a source of the claim: {link}"));
        assert_eq!(dataset.text(source.url), value("href"));
        quoted += 1;
    }
    assert!(quoted >= 5, "the article quotes {quoted} claims");
}

#[test]
fn labels_shorten_persons_to_surnames_but_not_organisations() {
    let dataset = support::frozen();
    let short = |name: &str, lang| {
        let mut claims = dataset.claims.indices().map(|claim| dataset.claim(claim));
        let claim = claims.find(|claim| dataset.text(claim.claimant) == name).unwrap();
        claimant_short(dataset, &claim, lang)
    };
    for (name, en) in [
        ("Andriy Kostin", "Kostin"),
        ("Hwang Joon-kook", "Hwang"),
        ("G7 leaders", "G7 leaders"),
        ("Kremlin", "Kremlin"),
    ] {
        assert_eq!(short(name, Lang::En), en);
    }
    assert!(short("G7 leaders", Lang::Uk).contains(' '), "{}", short("G7 leaders", Lang::Uk));
}
