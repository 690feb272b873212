//! axe-core on the faces of the page, in Chromium: its rules ask the document, which is the same in every engine.
//!
//! A face is a state that a reader can bring the page to. Each is looked at twice, on two of six kinds of screen,
//! so that every face meets each language, theme and width, and each of these every other.

use std::collections::BTreeMap;

use fantoccini::Locator;
use serde_json::json;

use super::Journey;
use crate::ensure;
use crate::support::Outcome;
use crate::support::browser::Chromium;
use crate::support::page::{Page, key};
use crate::support::pictures::{down, go, up};

/// Language, theme, and the width of a phone where it is one.
#[derive(Clone, Copy)]
struct Screen {
    lang: &'static str,
    theme: &'static str,
    phone: Option<u32>,
}

const fn screen(lang: &'static str, theme: &'static str, phone: Option<u32>) -> Screen {
    Screen { lang, theme, phone }
}

/// Three pairs; in each, the two differ in everything. Over all of them every two values meet.
const PAIRS: [[Screen; 2]; 3] = [
    [screen("en", "light", None), screen("uk", "dark", Some(390))],
    [screen("en", "dark", Some(390)), screen("uk", "light", None)],
    [screen("en", "dark", None), screen("uk", "light", Some(390))],
];

#[derive(Clone, Copy, Debug)]
enum Face {
    Start,
    EventOpen,
    EventUnfolded,
    Quoting,
    Method,
    MapAlone,
    ChartAlone,
    ListAlone,
    CardOnMap,
    ChoiceOnMap,
    UnplacedEvents,
    Playing,
    MapOnWholeScreen,
    DaysDrawn,
    DayRead,
    ChartPerSide,
    FiltersOpen,
    Chosen,
    NothingLeft,
    TableOfStrikes,
    TableOfClaims,
    Keys,
    Measure(&'static str),
}

use Face::{
    CardOnMap, ChartAlone, ChartPerSide, ChoiceOnMap, Chosen, DayRead, DaysDrawn, EventOpen,
    EventUnfolded, FiltersOpen, Keys, ListAlone, MapAlone, MapOnWholeScreen, Measure, Method,
    NothingLeft, Playing, Quoting, Start, TableOfClaims, TableOfStrikes, UnplacedEvents,
};

const FACES: [Face; 29] = [
    Start,
    EventOpen,
    EventUnfolded,
    Quoting,
    Method,
    MapAlone,
    ChartAlone,
    ListAlone,
    CardOnMap,
    ChoiceOnMap,
    UnplacedEvents,
    Playing,
    MapOnWholeScreen,
    DaysDrawn,
    DayRead,
    ChartPerSide,
    FiltersOpen,
    Chosen,
    NothingLeft,
    TableOfStrikes,
    TableOfClaims,
    Keys,
    Measure("missiles_transferred"),
    Measure("missiles_intercepted"),
    Measure("missiles_failed"),
    Measure("debris_examined"),
    Measure("killed"),
    Measure("injured"),
    Measure("shells_transferred"),
];

/// A journey for each screen, over its part of the faces.
pub fn all() -> Vec<Journey> {
    let numbered = PAIRS.iter().enumerate();
    numbered
        .flat_map(|(number, pair)| pair.map(|screen| (number, screen)))
        .map(|(pair_number, screen)| {
            let Screen { lang, theme, phone } = screen;
            let width = if phone.is_some() { "phone" } else { "desk" };
            Journey::new(format!("access::axe_{lang}_{theme}_{width}"), move |page| {
                Box::pin(look_at_all(page, screen, pair_number))
            })
            .only_in(&[Chromium])
        })
        .collect()
}

async fn look_at_all(page: &Page, screen: Screen, pair_number: usize) -> Outcome {
    // One fault tends to show on many faces: it is listed once, with the faces that have it.
    let mut faults: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for face in FACES.into_iter().skip(pair_number).step_by(PAIRS.len()) {
        if let Some(width) = screen.phone {
            page.width(width).await?;
        }
        show(page, face, screen).await.map_err(|error| format!("{face:?}: {error}"))?;
        if !matches!(face, Playing) {
            page.settled().await?;
        }
        let found = page.axe().await?;
        for fault in found {
            faults.entry(fault).or_default().push(format!("{face:?}"));
        }
    }
    let listed: Vec<_> = faults
        .iter()
        .map(|(fault, faces)| format!("{fault}\n    on {}", faces.join(", ")))
        .collect();
    ensure!(listed.is_empty(), "axe-core finds\n  {}", listed.join("\n  "));
    Ok(())
}

/// Brings the page to a face, as a reader would.
async fn show(page: &Page, face: Face, screen: Screen) -> Outcome {
    let Screen { lang, theme, .. } = screen;
    let open = async |rest: &str| page.open(&format!("?lang={lang}&theme={theme}{rest}")).await;
    let days = "&from=2024-02-01&to=2025-03-01&asof=2025-06-01";
    match face {
        Start => open("").await,
        EventOpen => open("&event=2024-01-02-kharkiv").await,
        EventUnfolded => unfold(page, &open).await,
        Quoting => {
            open("&event=2024-01-02-kharkiv").await?;
            press(page, "#detail [data-act^='quote:claim']").await?;
            let shown = "return Boolean(document.querySelector('dialog[open] textarea'))";
            page.until("the menu is open", shown).await.map(drop)
        }
        Method => {
            unfold(page, &open).await?;
            press(page, "#detail .why a[data-method]").await?;
            let shown = "return Boolean(document.querySelector('dialog[open] h2'))";
            page.until("the method is shown", shown).await.map(drop)
        }
        MapAlone => open("&view=map").await,
        ChartAlone => open("&view=chart").await,
        ListAlone => open("&view=list").await,
        CardOnMap | ChoiceOnMap | UnplacedEvents | Playing | MapOnWholeScreen => {
            open("").await?;
            on_map(page, face).await
        }
        DaysDrawn | DayRead => {
            open(days).await?;
            page.wake("chart").await?;
            if matches!(face, DaysDrawn) {
                return Ok(());
            }
            page.js("document.getElementById('chart').focus(); return true").await?;
            page.press(key::RIGHT).await?;
            page.card("chart").await.map(drop)
        }
        ChartPerSide => {
            open(&format!("{days}&split=side")).await?;
            page.wake("chart").await
        }
        FiltersOpen => {
            open("").await?;
            press(page, "#filters-button").await?;
            page.js("document.querySelectorAll('.facet').forEach((it) => { it.open = true; }); return true")
                .await
                .map(drop)
        }
        Chosen => open("&oblast=UA-30~UA-63&side=ukraine&q=kyiv").await,
        NothingLeft => open("&oblast=UA-63&place=kyiv").await,
        TableOfStrikes => {
            open("&table=strikes&sort=-killed&event=2024-01-02-kharkiv").await?;
            press(page, "#columns summary").await
        }
        TableOfClaims => open("&table=claims").await,
        Keys => {
            open("").await?;
            page.press("?").await?;
            let shown = "return Boolean(document.querySelector('dialog[open]'))";
            page.until("the keys are shown", shown).await.map(drop)
        }
        Measure(measure) => {
            open(&format!("{days}&measure={measure}")).await?;
            page.wake("chart").await
        }
    }
}

/// Everything unfolded: reasons, totals, range and origin, claims about periods, what changed.
async fn unfold(page: &Page, open: &impl AsyncFn(&str) -> Outcome) -> Outcome {
    open("&event=2024-01-02-kharkiv&launch=voronezh-oblast&range=agg-2024-02-16-kostin-range")
        .await?;
    page.js(
        "document.querySelectorAll('details').forEach((it) => { it.open = true; }); return true",
    )
    .await?;
    page.settled().await
}

async fn press(page: &Page, css: &str) -> Outcome {
    page.js(&format!("document.querySelector({}).click(); return true", json!(css))).await?;
    Ok(())
}

async fn on_map(page: &Page, face: Face) -> Outcome {
    page.wake("map").await?;
    match face {
        CardOnMap => {
            page.js("document.querySelector('#map button[data-event]').focus(); return true")
                .await?;
            page.press(key::HOME).await?;
            page.press(key::RIGHT).await?;
            page.card("map").await.map(drop)
        }
        ChoiceOnMap => {
            let (between, _) = page.nearest_marks().await?;
            page.finger(&[go(between, 0), down(), up()]).await?;
            page.card("map").await.map(drop)
        }
        UnplacedEvents => {
            let head = page.client.find(Locator::Id("unplaced-head")).await?;
            page.press_on(&head, key::ENTER).await
        }
        Playing => {
            press(page, "#play-toggle").await?;
            let runs = "return document.getElementById('play-now').textContent.includes('20')";
            page.until("it runs", runs).await.map(drop)
        }
        _ => {
            page.js("Object.defineProperty(document, 'fullscreenEnabled', { value: false }); return true")
                .await?;
            press(page, "#zoom-full").await?;
            let fills = "return 'fills' in document.getElementById('map').dataset";
            page.until("the map fills the window", fills).await.map(drop)
        }
    }
}
