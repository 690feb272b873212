//! Many strikes on one point: the figure on the map is that of the list, and each strike is reached, by pointer and by
//! keys, on the narrowest phone. At which zooms they are counted once is tested without a browser
//! (`tests/field_reports.rs`).

use std::fmt::Write as _;
use std::fs;

use fantoccini::Locator;

use crate::ensure;
use crate::support::browser::Chromium;
use crate::support::page::{Page, key};
use crate::support::pictures::{down, go, up};
use crate::support::server::Site;
use crate::support::{Outcome, root};

/// The packages and their strikes.
const PACKAGES: [(&str, u32); 2] = [("sixty", 60), ("two-thousand", 2_000)];

/// Serves a package of so many strikes at one place for each of them.
pub fn on_one_point(site: &mut Site) {
    let folder = root().join("target/e2e/piles");
    for (name, number) in PACKAGES {
        // Each thread that serves one writes the same.
        write(&folder.join(name), number).expect("the folder of the tests can be written");
    }
    site.fixtures = Some(folder);
}

fn id(at: u32) -> String {
    format!("{}-kharkiv-{at}", day(at))
}

fn day(at: u32) -> String {
    format!("{}-{:02}-{:02}", 2024 + at / 336, at / 28 % 12 + 1, at % 28 + 1)
}

fn write(folder: &std::path::Path, number: u32) -> std::io::Result<()> {
    let good = root().join("tests/fixtures/good");
    fs::create_dir_all(folder)?;
    for file in ["datapackage.json", "claim_sources.csv", "sources.csv", "claims.csv"] {
        let text = fs::read_to_string(good.join(file))?;
        // The head alone: nothing is said of them.
        let text = if file == "datapackage.json" {
            text
        } else {
            text.lines().next().unwrap_or_default().to_owned() + "\n"
        };
        fs::write(folder.join(file), text)?;
    }
    let mut places = fs::read_to_string(good.join("places.csv"))?;
    places.truncate(places.find('\n').map_or(0, |end| end + 1));
    places.push_str("kharkiv,Kharkiv,Харків,UA-63,49.99,36.23,settlement,5,\n");
    fs::write(folder.join("places.csv"), places)?;
    let mut events = fs::read_to_string(good.join("events.csv"))?;
    events.truncate(events.find('\n').map_or(0, |end| end + 1));
    for at in 0..number {
        let (id, day) = (id(at), day(at));
        let _ = writeln!(events, "{id},{day},{day},,kharkiv,not named,unknown,,");
    }
    fs::write(folder.join("events.csv"), events)
}

/// Opens a package on the narrowest phone, with a live map.
async fn open(page: &Page, name: &str) -> Outcome {
    page.width(320).await?;
    page.goto(&format!("fixtures/{name}/?lang=en")).await?;
    page.state("ready").await?;
    page.wake("map").await
}

/// How many strikes the marks of the map stand for, those of the list, and the pile's figure.
const COUNTS: &str = "const ids = [...document.querySelectorAll('#map .marks button')]
        .flatMap(({ dataset: { event, events } }) => (event ?? events).split(' '));
    const rows = document.querySelectorAll('#list li:not([hidden]) a[data-event]').length;
    const said = Number(/\\d+/.exec(document.getElementById('shown').innerText.replaceAll(/\\D(?=\\d{3}\\b)/g, ''))[0]);
    return [ids.length, new Set(ids).size, rows, said]";

async fn is_counted(page: &Page, number: u32) -> Outcome {
    let counts: Vec<u32> = serde_json::from_value(page.js(COUNTS).await?)?;
    ensure!(counts == [number; 4], "marks, different ones, rows, figure: {counts:?}, not {number}");
    Ok(())
}

const PILE: &str = "#map .marks button[data-events]";

/// The links of the list over the map, once there are some that can be pressed.
async fn listed(page: &Page) -> Outcome<Vec<String>> {
    page.until(
        "the pile is listed",
        "return document.querySelector('#map-card.held .chooser a')?.checkVisibility()",
    )
    .await?;
    page.strings("return [...document.querySelectorAll('#map-card a[data-event]')].map((it) => it.dataset.event)")
        .await
}

async fn press_pile(page: &Page) -> Outcome {
    page.bring_into_view("map").await?;
    page.settled().await?;
    if page.browser == Chromium {
        let at = page.middle(PILE).await?;
        page.finger(&[go(at, 0), down(), up()]).await
    } else {
        page.click(&page.client.find(Locator::Css(PILE)).await?).await
    }
}

/// Opens the last of the list, by finger where there is one.
async fn open_last(page: &Page, links: &[String]) -> Outcome {
    let last = links.last().cloned().unwrap_or_default();
    let link = format!("#map-card a[data-event='{last}']");
    if page.browser == Chromium {
        page.js(&format!(
            "document.querySelector(\"{link}\").scrollIntoView({{ block: 'nearest' }}); return true"
        ))
        .await?;
        let at = page.middle(&link).await?;
        page.finger(&[go(at, 0), down(), up()]).await?;
    } else {
        page.click(&page.client.find(Locator::Css(&link)).await?).await?;
    }
    page.key_becomes("event", |event| event == Some(last.as_str())).await
}

pub async fn sixty_strikes_on_one_point_are_all_reached(page: &Page) -> Outcome {
    open(page, "sixty").await?;
    for zoom in ["4", "7", "10"] {
        page.js(&format!("location.hash = 'map={zoom}/49.99/36.23'; return true")).await?;
        page.key_becomes("map", |map| map.is_some_and(|map| map.starts_with(zoom))).await?;
        page.settled().await?;
        is_counted(page, 60).await.map_err(|error| format!("at {zoom}: {error}"))?;
    }
    page.js("location.hash = 'map=6/49.99/36.23'; return true").await?;
    page.key_becomes("map", |map| map.is_some_and(|map| map.starts_with('6'))).await?;
    // By finger or mouse: the list comes at once, and the last of it is opened.
    press_pile(page).await?;
    let links = listed(page).await?;
    ensure!(links.len() == 60, "{} are listed", links.len());
    open_last(page, &links).await?;

    // By keys: into the pile, to its list, to the end of that, and open.
    open(page, "sixty").await?;
    let pile = page.client.find(Locator::Css(PILE)).await?;
    page.press_on(&pile, key::ENTER).await?;
    let links = listed(page).await?;
    let focus = |at: usize| {
        format!(
            "return document.activeElement.dataset.event === '{}'",
            links.get(at).map_or("", |it| it)
        )
    };
    page.until("the first has the focus", &focus(0)).await?;
    page.press(key::DOWN).await?;
    page.until("the second has the focus", &focus(1)).await?;
    page.press(key::END).await?;
    page.until("the last has the focus", &focus(59)).await?;
    page.press(key::ENTER).await?;
    let last = links.last().cloned().unwrap_or_default();
    page.key_becomes("event", |event| event == Some(last.as_str())).await?;

    // By the arrows of the map, from strike to strike within the pile.
    open(page, "sixty").await?;
    let pile = page.client.find(Locator::Css(PILE)).await?;
    page.press_on(&pile, &[key::HOME, key::DOWN].concat()).await?;
    let second = day(1);
    let told = format!("return document.querySelector('#map-card time')?.dateTime === '{second}'");
    page.until("the second strike is told of", &told).await?;
    page.press(key::ENTER).await?;
    page.key_becomes("event", |event| event == Some(id(1).as_str())).await
}

pub async fn two_thousand_strikes_on_one_point_are_listed(page: &Page) -> Outcome {
    open(page, "two-thousand").await?;
    is_counted(page, 2_000).await?;
    press_pile(page).await?;
    let links = listed(page).await?;
    ensure!(links.len() == 2_000, "{} are listed", links.len());
    open_last(page, &links).await
}
