//! The static pages of strikes and of claims that belong to none.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::sync::{Arc, LazyLock};

use resvg::usvg::roxmltree::Document;
use serde_json::Value;
use strikemap::data::load;
use strikemap::model::{ClaimIx, Dataset, EventIx};
use strikemap::query::{Snapshot, identification};
use strikemap::text::Lang;
use strikemap::ui::site_page::{Site, claims_page, event_page, story_page};

use crate::support;
use crate::support::program::{copy_with_basemap, printed, scratch, stderr_of, strikemap};

const LANGS: [Lang; 2] = [Lang::En, Lang::Uk];
const KHARKIV: &str = "2024-01-02-kharkiv";
const ADDRESS: &str = "https://example.org/s/";

/// The site of the frozen package, built without an address.
static SITE: LazyLock<PathBuf> = LazyLock::new(|| built("site-pages", &[]));

fn built(name: &str, more: &[&str]) -> PathBuf {
    let folder = scratch(name);
    printed(&prerender(&folder, more));
    folder
}

fn prerender(to: &Path, more: &[&str]) -> Output {
    let template = support::path("www/index.html");
    let fixed = ["prerender", "--template", template.to_str().unwrap()];
    strikemap(&[&fixed[..], &["-o", to.to_str().unwrap()], more].concat())
}

fn folder(page: &str, lang: Lang) -> String {
    format!("{}{page}/", lang.pick("", "uk/"))
}

fn read(page: &str, lang: Lang) -> String {
    fs::read_to_string(SITE.join(folder(page, lang)).join("index.html")).unwrap()
}

fn event_file(id: &str, lang: Lang) -> String {
    read(&format!("event/{id}"), lang)
}

/// The values of an attribute, in order.
fn values<'p>(page: &'p str, attribute: &str) -> Vec<&'p str> {
    let start = format!(" {attribute}=\"");
    page.split(&start).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

fn between<'p>(page: &'p str, from: &str, to: &str) -> &'p str {
    let (_, rest) = page.split_once(from).unwrap_or_else(|| panic!("no {from}"));
    rest.split_once(to).unwrap_or_else(|| panic!("no {to}")).0
}

/// The row of a claim.
fn row<'p>(page: &'p str, id: &str) -> &'p str {
    let start = page.find(&format!("id=\"claim-{id}\"")).unwrap_or_else(|| panic!("no {id}"));
    let start = page[..start].rfind("<tr").unwrap();
    &page[start..start + page[start..].find("</tr>").unwrap()]
}

fn assert_has_claims(page: &str, dataset: &Dataset, claims: &[ClaimIx], lang: Lang) {
    let ids: Vec<_> =
        values(page, "id").into_iter().filter(|id| id.starts_with("claim-")).collect();
    assert_eq!(ids.len(), claims.len(), "each claim once, and no other");
    for &ix in claims {
        let claim = dataset.claim(ix);
        let id = dataset.text(claim.id);
        let row = row(page, id);
        assert!(values(row, "data-claim").contains(&id), "{row}");
        for source in dataset.sources_of(ix) {
            let source = dataset.text(dataset.source(source).id);
            assert!(values(row, "data-source").contains(&source), "{source} in {row}");
        }
        let has = |text: &str| row.contains(&text.replace('&', "&amp;"));
        for text in [claim.claimant, claim.claimant_org, claim.note] {
            let english = dataset.text(text);
            let text = dataset.translation_uk(text).filter(|_| lang == Lang::Uk);
            assert!(has(text.unwrap_or(english)), "{english} in {row}");
        }
        let repeats = lang.pick("(repeats)", "(повторює)");
        assert_eq!(row.contains(repeats), claim.is_relay(), "{row}");
    }
}

#[test]
fn every_claim_and_source_of_a_strike_is_on_its_page() {
    let dataset = support::frozen();
    for lang in LANGS {
        for event in dataset.events.indices() {
            let page = event_file(dataset.event_id(event), lang);
            let claims: Vec<_> = dataset.claims_of(event).collect();
            assert_has_claims(&page, dataset, &claims, lang);
            assert_eq!(values(&page, "data-event").first(), Some(&dataset.event_id(event)));
        }
        let claims: Vec<_> = dataset.claims_of_no_event().collect();
        assert_has_claims(&read("claims", lang), dataset, &claims, lang);
    }
}

#[test]
fn a_page_names_the_claims_behind_its_rating() {
    let dataset = support::frozen();
    let event = dataset.find_event(KHARKIV).unwrap();
    let found = identification(dataset, event, support::everything());
    let page = event_file(KHARKIV, Lang::En);
    let why = between(&page, "class=\"why\"", "class=\"over-time\"");
    for &ix in [&found.decided_by, &found.opposed_by, &found.unsure, &found.withdrawn]
        .into_iter()
        .flatten()
    {
        let id = dataset.text(dataset.claim(ix).id);
        assert!(why.contains(&format!("href=\"#claim-{id}\"")), "{id}");
    }
    for &ix in &found.opposed_by {
        let row = row(&page, dataset.text(dataset.claim(ix).id));
        assert!(row.contains("≠ ") && row.contains("contests the identification:"), "{row}");
    }
    for &ix in &found.withdrawn {
        let row = row(&page, dataset.text(dataset.claim(ix).id));
        assert!(between(row, "class=\"", "\"").contains(" past"), "{row}");
    }
    assert!(why.contains("../../claims/#claim-agg-"), "claims about the period are elsewhere");
}

#[test]
fn the_picture_of_claims_links_to_them_without_tab_stops() {
    let dataset = support::frozen();
    for event in dataset.events.indices() {
        let page = event_file(dataset.event_id(event), Lang::En);
        let picture = between(&page, "class=\"over-time\"", "class=\"statements\"");
        for ix in dataset.claims_of(event) {
            let id = dataset.text(dataset.claim(ix).id);
            let link = format!("<a href=\"#claim-{id}\" data-claim=\"{id}\" tabindex=\"-1\"");
            assert!(picture.matches(&link).count() >= 2, "{id}, for a desk and for a phone");
        }
        assert_eq!(picture.matches("<a href").count(), picture.matches("tabindex=\"-1\"").count());
    }
}

#[test]
fn claims_are_sorted_by_value_with_words_first() {
    let page = event_file(KHARKIV, Lang::En).replace('\u{a0}', " ");
    let tables: Vec<_> = page.split("<table").skip(1).collect();
    let injured = tables.iter().find(|table| table.contains("<h2>Injured</h2>")).unwrap();
    let says: Vec<_> = injured.split("class=\"says\"").skip(1).collect();
    let says: Vec<_> = says.iter().map(|cell| between(cell, "<b>", "</b>")).collect();
    assert_eq!(says, ["dozens", "44", "47", "more than 60", "62", "62", "64"]);
    assert!(tables[0].contains("<h2>Killed</h2>"), "what readers look for first");
}

#[test]
fn tables_have_headers_for_screen_readers() {
    for (lang, head) in [(Lang::En, "Said by"), (Lang::Uk, "Хто сказав")] {
        let page = event_file(KHARKIV, lang);
        let num_tables = page.matches("<table").count();
        let column = format!("<th scope=\"col\">{head}</th>");
        assert_eq!(page.matches(&column).count(), num_tables);
        assert_eq!(page.matches("<caption>").count(), num_tables);
        let num_rows = page.matches("<tr id=").count();
        assert_eq!(page.matches("<th scope=\"row\"").count(), num_rows);
    }
}

#[test]
fn pages_have_the_words_of_their_language() {
    let words = [
        ("Show on the map", "Показати на карті"),
        ("Next strike", "Наступний удар"),
        ("The method in full", "Метод повністю"),
        ("Claims over time", "Твердження за днями"),
        ("Numbers by date of statement", "Числа за днем заяви"),
        ("7 of 34 strikes", "7 з 34 ударів"),
        (", CC BY 4.0", ", CC BY 4.0"),
    ];
    for lang in LANGS {
        let page = event_file(KHARKIV, lang).replace('\u{a0}', " ");
        assert!(page.contains(&format!("<html lang=\"{}\"", lang.code())));
        for (en, uk) in words {
            assert!(page.contains(lang.pick(en, uk)), "{en} {lang:?}");
            assert!(en == uk || !page.contains(lang.pick(uk, en)), "{en} {lang:?}");
        }
    }
}

#[test]
fn pages_need_no_program_and_have_no_inline_style() {
    let dataset = support::frozen();
    for lang in LANGS {
        let pages = dataset.events.indices().map(|event| event_file(dataset.event_id(event), lang));
        for page in pages.chain([read("claims", lang)]) {
            let scripts: Vec<_> = page.split("<script").skip(1).collect();
            assert!(scripts.iter().all(|it| it.starts_with(" type=\"application/ld+json\">")));
            assert!(!page.contains(" style=") && !page.contains("<style"), "inline style");
            assert!(!page.contains("<!>"), "a mark of leptos");
            let mut ids = values(&page, "id");
            ids.sort_unstable();
            let twice = ids.windows(2).find(|pair| pair[0] == pair[1]);
            assert_eq!(twice, None, "an id stands twice");
        }
    }
}

/// The folder that a relative link leads to.
fn target(from: &str, href: &str) -> String {
    let mut parts: Vec<_> = from.trim_end_matches('/').split('/').collect();
    for part in href.split(['?', '#']).next().unwrap().split('/') {
        match part {
            "" | "." => {}
            ".." => assert!(parts.pop().is_some(), "{href} leads out of the site"),
            name => parts.push(name),
        }
    }
    parts.join("/")
}

#[test]
fn links_lead_to_pages_that_exist() {
    let dataset = support::frozen();
    let mut pages = vec!["claims".to_owned()];
    pages.extend(dataset.events.indices().map(|it| format!("event/{}", dataset.event_id(it))));
    for lang in LANGS {
        for page in &pages {
            let from = folder(page, lang);
            let html = read(page, lang);
            for href in values(&html, "href") {
                if let Some(id) = href.strip_prefix('#') {
                    assert!(html.contains(&format!(" id=\"{id}\"")), "{href} on {from}");
                    continue;
                }
                if href.contains(':') {
                    continue;
                }
                let to = target(&from, href);
                // Other steps of the build make these.
                if to.starts_with("data/")
                    || to.trim_start_matches("uk/").starts_with("method")
                    || to == "icon.svg"
                {
                    continue;
                }
                if to.ends_with(".atom") {
                    assert!(SITE.join(&to).is_file(), "{href} on {from}");
                    continue;
                }
                assert!(SITE.join(&to).join("index.html").is_file(), "{href} on {from}");
                if let Some((_, claim)) = href.split_once("#claim-") {
                    let there = fs::read_to_string(SITE.join(&to).join("index.html")).unwrap();
                    assert!(there.contains(&format!("id=\"claim-{claim}\"")), "{href} on {from}");
                }
            }
        }
    }
    let page = event_file(KHARKIV, Lang::Uk);
    assert!(page.contains(&format!("href=\"../../?event={KHARKIV}\"")), "the map");
    assert!(page.contains(&format!("href=\"../../../event/{KHARKIV}/\" hreflang=\"en\"")));
    assert_eq!(page.matches("rel=\"prev\"").count() + page.matches("rel=\"next\"").count(), 2);
}

#[test]
fn heads_are_complete_with_an_address() {
    let site = built("site-pages-address", &["--url", ADDRESS]);
    for (lang, part) in [(Lang::En, ""), (Lang::Uk, "uk/")] {
        let file = site.join(folder(&format!("event/{KHARKIV}"), lang)).join("index.html");
        let page = fs::read_to_string(file).unwrap();
        let here = format!("{ADDRESS}{part}event/{KHARKIV}/");
        assert!(page.contains(&format!("<link rel=\"canonical\" href=\"{here}\">")), "canonical");
        for (other, part) in [("en", ""), ("uk", "uk/")] {
            let link = format!("hreflang=\"{other}\" href=\"{ADDRESS}{part}event/{KHARKIV}/\"");
            assert!(page.contains(&link), "{link}");
        }
        let title = between(&page, "<title>", "</title>");
        let place = lang.pick("Shevchenkivskyi district, Kharkiv", "Шевченківський район, Харків");
        assert!(title.starts_with(place) && title.ends_with("· Strikemap"), "{title}");
        let description = between(&page, "name=\"description\" content=\"", "\"");
        let counts = lang.pick("44 claims", "44 твердження");
        assert!(description.contains(counts) && description.contains(place), "{description}");
        let card = format!("{ADDRESS}pictures/card{}.png", lang.pick("", "-uk"));
        assert!(page.contains(&format!("content=\"{card}\"")), "{card}");
        let words = between(&page, "property=\"og:image:alt\" content=\"", "\"");
        assert!(!words.is_empty(), "the card in words");
    }
    // Without an address: relative alternates, and no card that nobody could load.
    let page = event_file(KHARKIV, Lang::Uk);
    assert!(!page.contains("canonical") && !page.contains("og:image"));
    assert!(page.contains(&format!("hreflang=\"en\" href=\"../../../event/{KHARKIV}/\"")));
    assert!(!SITE.join("sitemap.xml").exists(), "a site map has absolute addresses only");
    let map = fs::read_to_string(site.join("sitemap.xml")).unwrap();
    assert_sitemap(&map, &site);
}

fn assert_sitemap(map: &str, site: &Path) {
    let document = Document::parse(map).unwrap();
    let urls: Vec<_> = document.descendants().filter(|it| it.has_tag_name("url")).collect();
    let dataset = support::frozen();
    assert_eq!(urls.len(), 2 * (dataset.events.len() + 4), "strikes, home, claims, story, method");
    let mut places = Vec::new();
    for url in urls {
        let place = url.children().find(|it| it.tag_name().name() == "loc").unwrap();
        let place = place.text().unwrap().strip_prefix(ADDRESS).unwrap();
        if !place.trim_start_matches("uk/").starts_with("method") {
            assert!(site.join(place).join("index.html").is_file(), "{place}");
        }
        let alternates = url.children().filter_map(|it| it.attribute("href"));
        let alternates: Vec<_> = alternates.collect();
        assert_eq!(alternates.len(), 2, "{place}");
        assert!(alternates.contains(&&*format!("{ADDRESS}{place}")), "{place} names itself");
        places.push(place);
    }
    places.sort_unstable();
    places.dedup();
    assert_eq!(places.len(), 2 * (dataset.events.len() + 4), "each once");
}

fn graph(page: &str) -> Vec<Value> {
    let json = between(page, "<script type=\"application/ld+json\">", "</script>");
    let json: Value = serde_json::from_str(json).unwrap();
    assert_eq!(json["@context"], "https://schema.org/");
    json["@graph"].as_array().unwrap().clone()
}

#[test]
fn a_strike_has_its_claims_as_linked_data() {
    let dataset = support::frozen();
    for lang in LANGS {
        for event in dataset.events.indices() {
            let id = dataset.event_id(event);
            let nodes = graph(&event_file(id, lang));
            let of = |kind: &str| nodes.iter().filter(|it| it["@type"] == kind).collect::<Vec<_>>();
            let [strike] = of("Event")[..] else { panic!("{id}: one strike") };
            // The same id as in the graph of the whole data.
            let home = lang.pick("../../", "../../../");
            assert_eq!(strike["@id"], format!("{home}events/{id}"));
            assert_eq!(strike["url"], format!("{home}event/{id}/"));
            let name = strike["name"].as_str().unwrap();
            let reported = lang.pick("Reported strike: ", "Удар, про який повідомили: ");
            assert!(name.starts_with(reported), "{name}");
            let rating = support::everything().rating(event);
            let words = strikemap::text::phrases::grade_line(lang, rating);
            assert!(strike["description"].as_str().unwrap().contains(&words), "its uncertainty");
            let claims = of("Claim").into_iter().filter(|it| !it["about"].is_null());
            let claims: Vec<_> = claims.collect();
            assert_eq!(claims.len(), dataset.claims_of(event).count(), "{id}");
            for claim in claims {
                assert_eq!(claim["about"]["@id"], strike["@id"]);
                assert!(!claim["appearance"].as_array().unwrap().is_empty());
                assert!(claim["author"]["name"].is_string(), "{claim}");
            }
        }
    }
}

/// A dataset whose texts are hostile.
fn hostile() -> Dataset {
    const EVIL: &str = "</script></title><script>alert(1)</script><img src=x onerror=x>";
    let folder = support::path(support::FROZEN);
    let loaded = load(&|file| {
        let text = fs::read_to_string(folder.join(file)).ok()?;
        let text = match file {
            "datapackage.json" => text.replace("\"1.1.0\"", "\"<b onload=x>\""),
            "places.csv" => text.replace(",Kharkiv,", &format!(",{EVIL},")),
            "claims.csv" => text
                .replace("Andriy Kostin", EVIL)
                .replace("Judged from Reuters video", &format!("{EVIL} '' onclick=x")),
            "sources.csv" => text.replace("Kyiv Independent", EVIL),
            "story.csv" => text.replace("Three counts", EVIL),
            _ => text,
        };
        Some(text.into_bytes())
    });
    loaded.dataset
}

#[test]
fn hostile_texts_stay_text() {
    let dataset = Arc::new(hostile());
    assert!(!dataset.events.is_empty(), "the package loads");
    let site = Site {
        snapshot: Arc::new(Snapshot::of_all(&dataset)),
        dataset: dataset.clone(),
        address: ADDRESS.to_owned(),
        style_sheets: Vec::new(),
        cards: ["\"><script>".to_owned(), String::new()],
    };
    let all: Vec<EventIx> = dataset.events.indices().collect();
    for lang in LANGS {
        let pages = all.iter().map(|&event| event_page(&site, event, &all, lang));
        for page in pages.chain([claims_page(&site, lang), story_page(&site, lang)]) {
            let scripts = page.matches("<script").count();
            assert_eq!(scripts, page.matches("<script type=\"application/ld+json\">").count());
            assert_eq!(scripts, page.matches("</script>").count());
            assert!(!page.contains("<img") && !page.contains("<b onload"), "{page}");
            assert_eq!(page.matches("</title>").count(), 1);
            // What is not translated is marked with its language.
            assert!(lang == Lang::En || !page.contains("<span>&lt;/script"), "whose language?");
        }
    }
}

#[test]
fn merged_ids_lead_to_the_strike_that_was_kept() {
    let home = scratch("site-pages-merged");
    let data = home.join("data");
    copy_with_basemap(support::FROZEN, &data);
    let changes = data.join("changes.csv");
    let mut text = fs::read_to_string(&changes).unwrap();
    for (old, into) in [
        ("old-kharkiv", KHARKIV),
        ("older-kharkiv", "old-kharkiv"),
        ("../../outside", KHARKIV),
        ("a/b", KHARKIV),
        ("", KHARKIV),
        ("2024-01-02-kyiv", KHARKIV),
    ] {
        text.push_str(&format!("1.1.0,2026-12-01,events/{old},merged into {into},A reason\n"));
    }
    fs::write(&changes, text).unwrap();
    let site = home.join("site");
    let done = prerender(&site, &[data.to_str().unwrap()]);
    printed(&done);
    for (id, lang) in [("old-kharkiv", Lang::En), ("older-kharkiv", Lang::Uk)] {
        let file = site.join(folder(&format!("event/{id}"), lang)).join("index.html");
        let page = fs::read_to_string(file).unwrap();
        assert!(page.contains(&format!("content=\"0; url=../{KHARKIV}/\"")), "{page}");
        assert!(page.contains(&format!("<a href=\"../{KHARKIV}/\">")), "{page}");
        assert!(page.contains("name=\"robots\" content=\"noindex\""), "{page}");
    }
    let kept = fs::read_to_string(site.join("event/2024-01-02-kyiv/index.html")).unwrap();
    assert!(!kept.contains("http-equiv"), "a strike that still exists keeps its page");
    let message = stderr_of(&done);
    for id in ["../../outside", "a/b"] {
        assert!(message.contains(&format!("no page for the strike \"{id}\"")), "{message}");
    }
    let names = fs::read_dir(&home).unwrap().map(|it| it.unwrap().file_name());
    let mut names: Vec<_> = names.map(|name| name.into_string().unwrap()).collect();
    names.sort();
    assert_eq!(names, ["data", "site"], "nothing is written elsewhere");
    assert!(!site.join("event/a").exists() && !site.join("outside").exists());
    assert!(!site.join("event/index.html").exists(), "an empty id has no page");
}

#[test]
fn a_package_with_an_unsafe_id_writes_nothing() {
    let home = scratch("site-pages-unsafe");
    let data = home.join("data");
    copy_with_basemap(support::FROZEN, &data);
    let events = data.join("events.csv");
    let text = fs::read_to_string(&events).unwrap().replace(KHARKIV, "../outside");
    fs::write(&events, text).unwrap();
    let site = home.join("site");
    let done = prerender(&site, &[data.to_str().unwrap()]);
    assert_eq!(done.status.code(), Some(2));
    assert!(!site.exists() && !home.join("outside").exists());
}
