//! Nothing in the files is left out of the page, and nothing is shown twice.

use std::collections::BTreeSet;

use fantoccini::Locator;

use crate::ensure;
use crate::support::Outcome;
use crate::support::data::{Data, Row};
use crate::support::page::Page;

/// The marks of the map and, beside it, the links to what names no place.
const MARKS: &str =
    "return [...arguments[0].querySelectorAll('button[data-event], button[data-events], #unplaced a[data-event]')]
    .flatMap((mark) => (mark.dataset.events ?? mark.dataset.event).split(' '))";

/// Events that are opened: one with many claims, one of a period, one that names no place closer than an oblast.
const OPENED: [&str; 3] =
    ["2024-01-02-kharkiv", "2025-04-24-kyiv", "2023-12-30-dnipropetrovsk-oblast"];

/// That the page of each event has every claim is tested on its HTML (`tests/site_pages.rs`); here, that
/// list and map have every event once, and that an event that is opened shows its claims.
pub async fn every_event_is_shown_once(page: &Page) -> Outcome {
    let data = Data::read()?;
    let ids = |rows: &[Row]| rows.iter().map(|row| row["id"].clone()).collect::<BTreeSet<_>>();
    let events = ids(&data.events);
    page.open("").await?;

    let list = page.section("Strikes").await?;
    let listed = page
        .js_on(
            &list,
            "return [...arguments[0].querySelectorAll('a[data-event]')].map((a) => a.dataset.event)",
        )
        .await?;
    let listed: Vec<String> = serde_json::from_value(listed)?;
    ensure!(listed.len() == events.len(), "{} of {} events are listed", listed.len(), events.len());
    same("the list", &listed.into_iter().collect(), &events)?;

    page.wake("map").await?;
    let map = page.section("Where").await?;
    let marked: Vec<String> = serde_json::from_value(page.js_on(&map, MARKS).await?)?;
    same("the map", &marked.into_iter().collect(), &events)?;

    for event in OPENED {
        // Found anew each time: opening an event may redraw the list.
        let list = page.section("Strikes").await?;
        let link = list.find(Locator::Css(&format!("a[data-event='{event}']"))).await?;
        page.click(&link).await?;
        let opened = format!("article[data-event='{event}']");
        page.until(
            &format!("{event} is open"),
            // The page takes the reader to the head of the event; before that it is still scrolling.
            &format!(
                "return Boolean(document.querySelector(\"{opened}\")) && document.activeElement.matches('#detail h2')"
            ),
        )
        .await?;
        let shown = page.strings(&claims_in(&opened)).await?;
        let shown: BTreeSet<String> = shown.into_iter().collect();
        let wanted = data.claims_of(event).into_iter().map(str::to_owned).collect();
        same(&format!("the open event {event}"), &shown, &wanted)?;
    }
    Ok(())
}

fn claims_in(css: &str) -> String {
    format!(
        "return [...document.querySelectorAll(\"{css} .statement[data-claim]\")].map((row) => row.dataset.claim)"
    )
}

fn same(what: &str, shown: &BTreeSet<String>, wanted: &BTreeSet<String>) -> Outcome {
    let missing: Vec<_> = wanted.difference(shown).collect();
    let unknown: Vec<_> = shown.difference(wanted).collect();
    ensure!(missing.is_empty(), "missing in {what}: {missing:?}");
    ensure!(unknown.is_empty(), "in {what}, but not in the files: {unknown:?}");
    Ok(())
}
