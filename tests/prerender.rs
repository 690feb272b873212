//! The prerendered pages.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::sync::LazyLock;

use strikemap::model::ChartMeasure;

use crate::support;
use crate::support::program::{copy_with_basemap, printed, scratch, stderr_of, strikemap};

/// The page template.
fn template() -> String {
    support::path("www/index.html").to_str().unwrap().to_owned()
}

fn prerender(more: &[&str], folder: &Path) -> Output {
    let to = ["prerender", "--template", &template(), "-o", folder.to_str().unwrap()];
    strikemap(&[&to, more].concat())
}

/// A page of the site of the frozen package, built without an address.
fn page(file: &str) -> String {
    static PAGES: LazyLock<PathBuf> = LazyLock::new(|| {
        let folder = scratch("prerender");
        printed(&prerender(&[], &folder));
        folder
    });
    read(&PAGES, file)
}

fn read(folder: &Path, file: &str) -> String {
    fs::read_to_string(folder.join(file)).unwrap()
}

#[test]
fn the_measure_menu_is_hidden_without_a_program() {
    for file in ["index.html", "uk/index.html"] {
        let page = page(file);
        let part = page.split_once("id=\"measures\"").expect("no switch").1;
        let part = part.split_once("</div>").unwrap().0;
        assert!(part.contains("<select id=\"measure\">"), "{part}");
        let options: Vec<_> = part.matches("<option value=\"").collect();
        assert_eq!(options.len(), ChartMeasure::ALL.len());
        for measure in ChartMeasure::CODES {
            assert!(part.contains(&format!("value=\"{measure}\"")), "{file}: {measure}");
        }
        assert!(part.contains("value=\"missiles_launched\" selected"), "{part}");
        assert!(part.contains("data-act=\"split:side\" aria-pressed=\"false\""), "{part}");
        assert!(page.contains("<ul id=\"chart-key\"") && page.contains("id=\"chart-about\""));
    }
    // Without a program the menu would do nothing; nor would that for quoting.
    let css = support::css("still.css");
    for rule in ["@media(scripting:none)", ":root[data-state=\"failed\"]:is("] {
        let rest = css.split_once(rule).unwrap().1;
        for part in [".measures", ".quote"] {
            assert!(rest.split_once('}').unwrap().0.contains(part), "{rule}");
        }
    }
}

/// The ids of a page, in order.
fn ids(page: &str) -> Vec<&str> {
    let mut ids: Vec<_> =
        page.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    ids.sort_unstable();
    ids
}

#[test]
fn the_page_lists_every_event_and_links_to_its_page() {
    let dataset = support::frozen();
    for file in ["index.html", "uk/index.html"] {
        let page = page(file);
        let ids = ids(&page);
        let twice: Vec<_> = ids.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(twice.is_empty(), "{file}: {twice:?} stand twice");
        let list = page.split_once("id=\"list\"").unwrap().1.split_once("</section>").unwrap().0;
        for event in dataset.events.indices() {
            let id = dataset.event_id(event);
            let link = format!("<a href=\"event/{id}/\" data-event=\"{id}\"");
            assert_eq!(list.matches(&link).count(), 1, "{file}: {id}");
        }
        assert_eq!(page.matches(" class=\"still\"").count(), 3, "{file}");
        assert!(!page.contains(" style="), "{file} has inline style");
        assert!(!page.contains("<!>") && !page.contains("<!--"), "{file} has a mark of leptos");
    }
}

#[test]
fn claims_of_no_single_event_are_counted_by_measure_and_linked() {
    let dataset = support::frozen();
    let page = page("index.html");
    let list = page.split_once("id=\"period-claims\"").unwrap().1.split_once("</ul>").unwrap().0;
    let ledger = support::everything().ledger(dataset);
    assert_eq!(list.matches("<li>").count(), ledger.len());
    assert!(ledger.len() > 10);
    for group in ledger {
        let link = format!("href=\"claims/#{}\"", group.measure.code());
        let item = list.split_once(&link).unwrap_or_else(|| panic!("no {link}")).1;
        let number = format!(">{}\u{a0}claim", group.num_claims());
        assert!(item.split_once("</li>").unwrap().0.contains(&number), "{item}");
    }
}

#[test]
fn changes_can_be_followed_from_every_page() {
    for (file, to_site, atom) in [
        ("index.html", "", "changes.atom"),
        ("uk/index.html", "../", "changes-uk.atom"),
        ("claims/index.html", "../", "changes.atom"),
        ("uk/event/2024-01-02-kharkiv/index.html", "../../../", "changes-uk.atom"),
    ] {
        let page = page(file);
        let href = format!("type=\"application/atom+xml\" href=\"{to_site}{atom}\"");
        let head = page.split_once("</head>").unwrap().0;
        assert_eq!(head.matches(&href).count(), 1, "{file}");
        if matches!(file, "index.html" | "uk/index.html") {
            let feeds = page.split_once("class=\"feeds\"").expect("no feeds").1;
            let feeds = feeds.split_once("</p>").unwrap().0;
            for name in [atom, "changes.json"] {
                assert!(feeds.contains(&format!("href=\"{to_site}{name}\"")), "{file}: {feeds}");
            }
        }
    }
    for file in ["changes.json", "changes.atom", "changes-uk.atom"] {
        assert!(!page(file).is_empty());
    }
}

#[test]
fn the_ukrainian_page_links_up_to_the_files_of_the_site() {
    let page = page("uk/index.html");
    assert!(page.contains("<html lang=\"uk\""), "its language");
    for address in [
        "../icon.svg",
        "../data/events.csv",
        "method/#method",
        "../index.html",
        "../oembed-uk.json",
    ] {
        assert!(page.contains(&format!("href=\"{address}")), "{address}");
    }
}

#[test]
fn addresses_are_absolute_with_a_site_address() {
    let folder = scratch("prerender-address");
    printed(&prerender(&["--url", "https://example.org/s/"], &folder));
    let page = read(&folder, "uk/index.html");
    assert!(page.contains("rel=\"canonical\" href=\"https://example.org/s/uk/\""), "canonical");
    assert!(
        page.contains(
            "property=\"og:image\" content=\"https://example.org/s/pictures/card-uk.png\""
        ),
        "card"
    );
    assert!(page.contains("name=\"twitter:card\" content=\"summary_large_image\""), "large card");
    let words =
        page.split("\"og:image:alt\" content=\"").nth(1).unwrap().split('"').next().unwrap();
    assert!(words.replace('\u{a0}', " ").contains("щонайменше 60"), "the card in words: {words}");
    // Crawlers do not resolve relative addresses of a social card.
    let page = self::page("uk/index.html");
    assert!(!page.contains("og:image") && !page.contains("twitter:"), "a card without an address");
    for bad in ["example.org", "https://example.org/s", "javascript:alert(1)/"] {
        let refused = prerender(&["--url", bad], &folder);
        assert_eq!(refused.status.code(), Some(2), "{bad}");
        let message = stderr_of(&refused);
        assert!(message.contains("is not the address of a folder"), "{message}");
    }
}

#[test]
fn a_template_without_a_placeholder_is_reported() {
    let folder = scratch("prerender-template");
    let template = folder.join("bare.html");
    fs::write(&template, "<!doctype html><title>bare</title>").unwrap();
    let [bare, to] = [&template, &folder].map(|path| path.to_str().unwrap());
    let done = strikemap(&["prerender", "data", "--template", bare, "-o", to]);
    assert_eq!(done.status.code(), Some(2), "a page without its parts");
    let message = stderr_of(&done);
    assert!(message.contains("the template has no <!--head-->"), "{message}");
}

/// Other people's package, which names no basemap.
fn foreign(folder: &Path, descriptor: &str) -> PathBuf {
    let data = folder.join("data");
    copy_with_basemap("tests/fixtures/good", &data);
    let own = fs::read_to_string(data.join("datapackage.json")).unwrap();
    fs::write(data.join("datapackage.json"), own.replace("\"version\"", descriptor)).unwrap();
    data
}

#[test]
fn other_packages_use_their_own_texts() {
    let folder = scratch("prerender-foreign");
    let descriptor = "\"description\": \"What <others> collected.\", \
        \"licenses\": [{ \"name\": \"ODbL-1.0\" }], \"version\"";
    let data = foreign(&folder, descriptor);
    printed(&prerender(&[data.to_str().unwrap()], &folder));
    let page = read(&folder, "index.html");
    let title = "Invented rows for tests: no statement about a real strike";
    assert!(page.contains(&format!("<title>{title}</title>")), "another title");
    assert!(page.contains(&format!("<h1>{title}</h1>")), "another heading");
    assert!(page.contains("<p class=\"note\">What &lt;others&gt; collected.</p>"));
    assert!(page.contains(", ODbL-1.0. ") && !page.contains("codebook</a>"), "our terms");
    assert!(page.contains("href=\"data/places.csv\""), "a table is not offered");
    assert!(!page.contains("href=\"data/changes.csv\""), "a table is offered that is not there");
    assert!(page.matches("Kharkiv").count() > 0, "the map has no ground");
    // Untranslated texts are marked with their language.
    assert!(read(&folder, "uk/index.html").contains(&format!("<h1 lang=\"en\">{title}</h1>")));
}

#[test]
fn our_package_uses_the_texts_of_the_page() {
    let page = page("index.html");
    assert!(page.contains("<h1>North Korean missiles in Russia’s strikes on Ukraine"));
    assert!(page.contains("href=\"data/changes.csv\"") && page.contains("codebook</a>"));
}

/// The program draws the strip on paper without its controls; the style sheet knows those of the written one by their
/// number.
#[test]
fn on_paper_the_written_strip_has_no_controls() {
    for file in ["index.html", "uk/index.html"] {
        let page = page(file);
        let strip = page.split_once("id=\"strip\"").expect("no strip").1;
        let strip = strip.split_once("</svg>").unwrap().0;
        let tags: Vec<_> = strip.lines().filter_map(|line| line.strip_prefix('<')).collect();
        let tags: Vec<_> = tags.iter().filter_map(|line| line.split(' ').next()).collect();
        let controls = ["path", "path", "rect", "rect", "path", "circle", "rect", "text"];
        assert!(tags.ends_with(&controls), "{:?}", tags.iter().rev().take(9).collect::<Vec<_>>());
    }
    assert!(support::css("print.css").contains(":not(.paper)>:nth-last-child(-n+8),"));
}
