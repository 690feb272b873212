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

pub async fn every_event_and_claim_is_shown(page: &Page) -> Outcome {
    let data = Data::read()?;
    let ids = |rows: &[Row]| rows.iter().map(|row| row["id"].clone()).collect::<BTreeSet<_>>();
    let events = ids(&data.events);
    page.open("").await?;

    let list = page.section("Events").await?;
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

    let mut shown = Vec::new();
    for event in &events {
        // Found anew each time: opening an event may redraw the list.
        let list = page.section("Events").await?;
        let link = list.find(Locator::Css(&format!("a[data-event='{event}']"))).await?;
        // WebKit's driver does not scroll a list inside the page by itself.
        page.js_on(&link, "arguments[0].scrollIntoView({ block: 'center' }); return true").await?;
        link.click().await?;
        let opened = format!("article[data-event='{event}']");
        page.until(
            &format!("{event} is open"),
            // The page takes the reader to the head of the event; before that it is still scrolling.
            &format!(
                "return Boolean(document.querySelector(\"{opened}\")) && document.activeElement.id === 'head-{event}'"
            ),
        )
        .await?;
        let claims = page.strings(&claims_in(&opened)).await?;
        let rows = data.claims_of(event).len();
        ensure!(claims.len() == rows, "{event} shows {} claims, the file has {rows}", claims.len());
        shown.extend(claims);
    }
    let period = page.section("Claims about a period").await?;
    let of_period = page
        .js_on(
            &period,
            "return [...arguments[0].querySelectorAll('li[data-claim]')].map((li) => li.dataset.claim)",
        )
        .await?;
    let of_period: Vec<String> = serde_json::from_value(of_period)?;
    let rows = data.claims_of("").len();
    ensure!(
        of_period.len() == rows,
        "{} claims about a period, the file has {rows}",
        of_period.len()
    );
    shown.extend(of_period);
    same("events and periods together", &shown.into_iter().collect(), &ids(&data.claims))
}

fn claims_in(css: &str) -> String {
    format!(
        "return [...document.querySelectorAll(\"{css} li[data-claim]\")].map((li) => li.dataset.claim)"
    )
}

fn same(what: &str, shown: &BTreeSet<String>, wanted: &BTreeSet<String>) -> Outcome {
    let missing: Vec<_> = wanted.difference(shown).collect();
    let unknown: Vec<_> = shown.difference(wanted).collect();
    ensure!(missing.is_empty(), "missing in {what}: {missing:?}");
    ensure!(unknown.is_empty(), "in {what}, but not in the files: {unknown:?}");
    Ok(())
}
