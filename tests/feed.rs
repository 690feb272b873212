//! What changed in the data, as JSON and as Atom feeds.

use std::collections::BTreeSet;

use resvg::usvg::roxmltree::{Document, Node};
use serde_json::Value;
use strikemap::export::feed::{changes_atom, changes_json};
use strikemap::model::{Change, Dataset};
use strikemap::text::Lang;

use crate::support;

const SITE: &str = "https://paper.example/strikes/";
const ATOM: &str = "http://www.w3.org/2005/Atom";
const LANGS: [Lang; 2] = [Lang::En, Lang::Uk];

fn child<'a>(node: Node<'a, 'a>, name: &str) -> Node<'a, 'a> {
    let mut found = node.children().filter(|it| it.has_tag_name((ATOM, name)));
    let first = found.next().unwrap_or_else(|| panic!("no {name}"));
    assert!(found.next().is_none(), "{name} twice");
    first
}

fn words<'a>(node: Node<'a, 'a>, name: &str) -> &'a str {
    child(node, name).text().unwrap_or_default()
}

/// A moment as RFC 3339 has it.
fn assert_moment(text: &str) {
    let shape: String =
        text.chars().map(|sign| if sign.is_ascii_digit() { '0' } else { sign }).collect();
    assert_eq!(shape, "0000-00-00T00:00:00Z");
}

/// What RFC 4287 asks of a feed. Returns the ids of its entries.
fn assert_feed(xml: &str, lang: Lang) -> Vec<String> {
    let document = Document::parse(xml).unwrap();
    let feed = document.root_element();
    assert!(feed.has_tag_name((ATOM, "feed")));
    assert_eq!(feed.attribute(("http://www.w3.org/XML/1998/namespace", "lang")), Some(lang.code()));
    assert!(words(feed, "id").starts_with("urn:uuid:"));
    assert!(!words(feed, "title").is_empty());
    assert!(!words(child(feed, "author"), "name").is_empty());
    assert_moment(words(feed, "updated"));
    let entries: Vec<_> = feed.children().filter(|it| it.has_tag_name((ATOM, "entry"))).collect();
    let mut days = Vec::new();
    let ids: Vec<_> = entries
        .iter()
        .map(|&entry| {
            assert!(!words(entry, "title").is_empty());
            assert_moment(words(entry, "updated"));
            days.push(words(entry, "updated"));
            let link = child(entry, "link");
            assert_eq!(link.attribute("rel"), Some("alternate"));
            assert!(!link.attribute("href").unwrap().is_empty());
            assert_eq!(child(entry, "content").attribute("type"), Some("text"));
            let id = words(entry, "id");
            let groups: Vec<_> =
                id.strip_prefix("urn:uuid:").unwrap().split('-').map(str::len).collect();
            assert_eq!(groups, [8, 4, 4, 4, 12], "{id}");
            assert_eq!(&id[23..24], "8", "the version of {id}");
            assert!("89ab".contains(&id[28..29]), "the variant of {id}");
            id.to_owned()
        })
        .collect();
    assert!(days.is_sorted_by(|a, b| a >= b), "newest first: {days:?}");
    assert_eq!(days.first().copied(), Some(words(feed, "updated")));
    let distinct: BTreeSet<_> = ids.iter().collect();
    assert_eq!(distinct.len(), ids.len(), "an id twice");
    ids
}

#[test]
fn the_feed_is_valid_and_has_every_change() {
    let dataset = support::frozen();
    for lang in LANGS {
        for site in [SITE, ""] {
            let ids = assert_feed(&changes_atom(dataset, site, lang), lang);
            assert_eq!(ids.len(), dataset.changes.len());
        }
    }
}

#[test]
fn ids_stay_wherever_the_site_stands_and_whatever_follows() {
    let dataset = support::frozen();
    let before = assert_feed(&changes_atom(dataset, SITE, Lang::En), Lang::En);
    assert_eq!(before, assert_feed(&changes_atom(dataset, "", Lang::Uk), Lang::Uk));
    let mut later = dataset.clone();
    let last = *later.changes.last().unwrap();
    let version = later.strings.intern("9.0.0");
    let day = strikemap::time::Day::parse("2030-01-01").unwrap();
    // The same words twice are two changes.
    later.changes.extend([Change { version, day, ..last }; 2]);
    let after = assert_feed(&changes_atom(&later, "https://other.example/", Lang::En), Lang::En);
    assert_eq!(after[2..], before);
    // The first of them all, for good: readers of the feed would have all of it anew.
    assert_eq!(before.last().unwrap(), FIRST_ID);
}

const FIRST_ID: &str = "urn:uuid:b0592705-31be-850b-9c82-78eeefc227d1";

#[test]
fn links_lead_to_the_strike_or_to_the_list_of_changes() {
    let mut dataset = support::frozen().clone();
    let row = dataset.strings.intern("events/2024-01-02-kharkiv");
    let last = *dataset.changes.last().unwrap();
    dataset.changes.push(Change { row, ..last });
    for (lang, site, home, strike) in [
        (Lang::En, "", "./", "./event/2024-01-02-kharkiv/"),
        (Lang::Uk, "", "uk/", "uk/event/2024-01-02-kharkiv/"),
        (Lang::En, SITE, SITE, "https://paper.example/strikes/event/2024-01-02-kharkiv/"),
    ] {
        let xml = changes_atom(&dataset, site, lang);
        let document = Document::parse(&xml).unwrap();
        let links: Vec<_> = document
            .descendants()
            .filter(|it| it.has_tag_name((ATOM, "link")))
            .map(|it| (it.attribute("rel").unwrap(), it.attribute("href").unwrap()))
            .collect();
        assert_eq!(links[0], ("alternate", home));
        let own = links.iter().find(|(rel, _)| *rel == "self").map(|(_, href)| *href);
        let file = "https://paper.example/strikes/changes.atom";
        assert_eq!(own, (!site.is_empty()).then_some(file), "only a whole address names itself");
        assert!(links.contains(&("alternate", strike)), "{links:?}");
        assert!(links.iter().any(|(_, href)| *href == format!("{home}#changes")), "{links:?}");
    }
}

#[test]
fn json_has_the_same_changes_in_both_languages() {
    let mut dataset = support::frozen().clone();
    let what = dataset.changes[0].what;
    let uk = dataset.strings.intern("Перше видання");
    dataset.translations_uk.set(what, uk);
    let why = dataset.strings.intern("Nobody has translated this");
    let last = *dataset.changes.last().unwrap();
    dataset.changes.push(Change { why, ..last });
    let json: Value = serde_json::from_str(&changes_json(&dataset, SITE)).unwrap();
    assert_eq!(json["data_version"], dataset.text(dataset.version));
    assert_eq!(json["home"], SITE);
    let changes = json["changes"].as_array().unwrap();
    let ids: Vec<_> = changes.iter().map(|it| it["id"].as_str().unwrap().to_owned()).collect();
    assert_eq!(ids, assert_feed(&changes_atom(&dataset, SITE, Lang::En), Lang::En));
    for change in &dataset.changes {
        let is_it = |it: &&Value| {
            it["version"] == dataset.text(change.version)
                && it["what"] == dataset.text(change.what)
                && it["why"] == dataset.text(change.why)
        };
        let said = changes.iter().find(is_it).expect("a change is missing");
        assert_eq!(said["day"], change.day.to_string());
        let is_whole = !change.row.is_stated();
        assert_eq!(said["row"].is_null(), is_whole);
        assert_eq!(said["what_uk"] == "Перше видання", change.what == what);
    }
    // In the Ukrainian feed what has no Ukrainian wording says that it is English.
    let xml = changes_atom(&dataset, SITE, Lang::Uk);
    assert!(xml.contains("<title type=\"text\">1.0.0, Перше видання</title>"), "{xml}");
    let english = "<content type=\"text\" xml:lang=\"en\">Nobody has translated this</content>";
    assert_eq!(xml.matches(english).count(), 1, "{xml}");
    assert_eq!(xml.matches("xml:lang=\"en\"").count(), 1, "{xml}");
    let relative: Value = serde_json::from_str(&changes_json(&dataset, "")).unwrap();
    assert!(relative["home"].is_null());
}

fn hostile() -> Dataset {
    let mut dataset = support::frozen().clone();
    let evil =
        dataset.strings.intern("]]><script>alert(1)</script>&amp; \" ' \u{1}\u{ffff}\u{202e}");
    let last = *dataset.changes.last().unwrap();
    dataset.changes.push(Change { row: evil, what: evil, why: evil, ..last });
    dataset.about.creators = evil;
    dataset
}

#[test]
fn hostile_texts_stay_texts_in_feeds() {
    let dataset = hostile();
    for lang in LANGS {
        let xml = changes_atom(&dataset, SITE, lang);
        assert_feed(&xml, lang);
        assert!(!xml.contains("<script"), "{xml}");
        let document = Document::parse(&xml).unwrap();
        assert!(words(child(document.root_element(), "author"), "name").contains("<script>"));
    }
    assert!(!changes_json(&dataset, SITE).contains("<script"));
    serde_json::from_str::<Value>(&changes_json(&dataset, SITE)).unwrap();
}

#[test]
fn data_without_changes_have_no_feed() {
    let dataset = Dataset::default();
    assert_eq!(changes_atom(&dataset, SITE, Lang::En), "");
    assert_eq!(changes_json(&dataset, SITE), "");
}
