//! The pages as they stand before any program runs.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;
use std::sync::LazyLock;

use strikemap::model::{ChartMeasure, EventIx};

use crate::support;
use crate::support::program::{copy_with_basemap, printed, scratch, stderr_of, strikemap};

/// The template of our pages.
fn template() -> String {
    support::path("www/index.html").to_str().unwrap().to_owned()
}

fn prerender(more: &[&str], folder: &Path) -> Output {
    let to = ["prerender", "--template", &template(), "-o", folder.to_str().unwrap()];
    strikemap(&[&to, more].concat())
}

/// A page of the site made of the frozen package, which stands at no address.
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
fn the_measure_of_the_chart_can_be_chosen_where_a_program_runs() {
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
    // Without a program it would do nothing.
    let css = support::css("still.css");
    for rule in ["@media(scripting:none)", ":root[data-state=\"failed\"]:is("] {
        let rest = css.split_once(rule).unwrap().1;
        assert!(rest.split_once('}').unwrap().0.contains(".measures"), "{rule}");
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
fn every_event_and_claim_stands_in_both_pages_once() {
    let dataset = support::frozen();
    for file in ["index.html", "uk/index.html"] {
        let page = page(file);
        let ids = ids(&page);
        let twice: Vec<_> = ids.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(twice.is_empty(), "{file}: {twice:?} stand twice");
        let has = |id: String| assert!(ids.binary_search(&id.as_str()).is_ok(), "{file}: {id}");
        dataset.events.indices().for_each(|it| has(format!("event-{}", dataset.event_id(it))));
        let articles = page.matches("<article class=\"event\" id=\"event-").count();
        assert_eq!(articles, dataset.events.len(), "{file}");
        let claim_id = |it| dataset.text(dataset.claim(it).id);
        dataset.claims.indices().for_each(|it| has(format!("claim-{}", claim_id(it))));
        assert_eq!(page.matches("<svg class=\"still\"").count(), 2, "{file}");
        assert!(!page.contains(" style="), "{file} has inline style");
    }
}

#[test]
fn each_claim_stands_under_its_own_event_or_among_those_about_a_period() {
    let dataset = support::frozen();
    let page = page("index.html");
    let claims_in = |part: &str| -> Vec<String> {
        let claims = ids(part).into_iter().filter_map(|id| id.strip_prefix("claim-"));
        claims.map(str::to_owned).collect()
    };
    let claims_of = |event: Option<EventIx>| {
        let of_event = dataset.claims.indices().filter(|&it| dataset.claim(it).event == event);
        let mut ids: Vec<_> =
            of_event.map(|it| dataset.text(dataset.claim(it).id).to_owned()).collect();
        ids.sort_unstable();
        ids
    };
    let mut parts = page.split("<article class=\"event\" id=\"event-");
    let mut outside = parts.next().unwrap().to_owned();
    for part in parts {
        let (article, after) = part.split_once("</article>").unwrap();
        let event = article.split('"').next().unwrap();
        assert_eq!(claims_in(article), claims_of(dataset.find_event(event)), "{event}");
        outside.push_str(after);
    }
    assert_eq!(claims_in(&outside), claims_of(None), "claims about a period");
}

#[test]
fn the_ukrainian_page_leads_up_to_what_lies_beside_the_english() {
    let page = page("uk/index.html");
    assert!(page.contains("<html lang=\"uk\""), "its language");
    for address in [
        "../icon.svg",
        "../data/events.csv",
        "../method-uk.html",
        "../index.html",
        "../oembed-uk.json",
    ] {
        assert!(page.contains(&format!("href=\"{address}")), "{address}");
    }
}

#[test]
fn addresses_are_whole_where_the_site_is_known() {
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
    // Nobody follows a relative address of a card.
    let page = self::page("uk/index.html");
    assert!(!page.contains("og:image") && !page.contains("twitter:"), "a card without an address");
    for bad in ["example.org", "https://example.org/s", "javascript:alert(1)/"] {
        let refused = prerender(&["--url", bad], &folder);
        assert_eq!(refused.status.code(), Some(2), "{bad}");
        let told = stderr_of(&refused);
        assert!(told.contains("is not the address of a folder"), "{told}");
    }
}

#[test]
fn a_template_without_room_is_stderr_of() {
    let folder = scratch("prerender-template");
    let template = folder.join("bare.html");
    fs::write(&template, "<!doctype html><title>bare</title>").unwrap();
    let [bare, to] = [&template, &folder].map(|path| path.to_str().unwrap());
    let done = strikemap(&["prerender", "data", "--template", bare, "-o", to]);
    assert_eq!(done.status.code(), Some(2), "a page without its parts");
    let told = stderr_of(&done);
    assert!(told.contains("the template has no <!--head-->"), "{told}");
}

/// A package of somebody else's, which names no ground of its own.
fn foreign(folder: &Path, descriptor: &str) -> PathBuf {
    let data = folder.join("data");
    copy_with_basemap("tests/fixtures/good", &data);
    let own = fs::read_to_string(data.join("datapackage.json")).unwrap();
    fs::write(data.join("datapackage.json"), own.replace("\"version\"", descriptor)).unwrap();
    data
}

#[test]
fn somebody_elses_package_speaks_for_itself() {
    let folder = scratch("prerender-foreign");
    let descriptor = "\"description\": \"What <others> collected.\", \
        \"licenses\": [{ \"name\": \"ODbL-1.0\" }], \"version\"";
    let data = foreign(&folder, descriptor);
    printed(&prerender(&[data.to_str().unwrap()], &folder));
    let page = read(&folder, "index.html");
    let title = "Invented rows for tests: no statement about a real strike";
    assert!(page.contains(&format!("<title>{title}</title>")), "another title");
    assert!(page.contains(&format!("<h1>{title}</h1>")), "another heading");
    assert!(page.contains("<p class=\"standfirst\">What &lt;others&gt; collected.</p>"));
    assert!(page.contains(", ODbL-1.0. ") && !page.contains("codebook</a>"), "our terms");
    assert!(page.contains("href=\"data/places.csv\""), "a table is not offered");
    assert!(!page.contains("href=\"data/changes.csv\""), "a table is offered that is not there");
    assert!(page.matches("Kharkiv").count() > 0, "the map has no ground");
    // What nobody has put into Ukrainian says which language it is in.
    assert!(read(&folder, "uk/index.html").contains(&format!("<h1 lang=\"en\">{title}</h1>")));
}

#[test]
fn our_own_package_has_the_title_of_the_page() {
    let page = page("index.html");
    assert!(page.contains("<h1>North Korean missiles in Russia’s strikes on Ukraine"));
    assert!(page.contains("href=\"data/changes.csv\"") && page.contains("codebook</a>"));
}
