//! The line of ratings: legend and filter in one.

use fantoccini::Locator;

use crate::ensure;
use crate::support::Outcome;
use crate::support::data::Data;
use crate::support::page::{Page, key};

const LISTED: &str =
    "return document.querySelectorAll('#list li:not([hidden]) a[data-event]').length";

async fn press(page: &Page, id: &str) -> Outcome {
    page.press_on(&page.client.find(Locator::Id(id)).await?, key::ENTER).await
}

pub async fn pressed_ratings_are_shown_and_back_leads_back(page: &Page) -> Outcome {
    let all = Data::read()?.events.len() as u64;
    page.open("?lang=en").await?;
    let number = |code: &str| {
        format!("return Number(document.querySelector('[data-count={code}]').textContent)")
    };
    let (confirmed, examined) =
        (page.count(&number("confirmed")).await?, page.count(&number("examined")).await?);
    press(page, "grade-confirmed").await?;
    page.key_becomes("grade", |grade| grade == Some("confirmed")).await?;
    press(page, "grade-examined").await?;
    page.key_becomes("grade", |grade| grade == Some("examined~confirmed")).await?;
    page.settled().await?;
    let listed = page.count(LISTED).await?;
    ensure!(listed == confirmed + examined, "{listed} strikes are listed");
    ensure!(
        page.count(&number("examined")).await? == examined,
        "a number answers to its own filter"
    );
    let words = page.client.find(Locator::Id("num-shown")).await?.text().await?;
    ensure!(words.contains(&format!("{listed} of {all}")), "the line says {words}");
    // The one strike without a place is of another rating.
    page.until(
        "no strike without a place is counted",
        "return !document.getElementById('unplaced')",
    )
    .await?;
    let lead = page.client.find(Locator::Id("sums")).await?.text().await?;
    ensure!(!lead.contains("at least"), "a total of all strikes is compared with some: {lead}");
    page.js("history.back(); return true").await?;
    page.key_becomes("grade", |grade| grade == Some("confirmed")).await?;
    page.settled().await?;
    ensure!(page.count(LISTED).await? == confirmed, "Back does not lead back");
    press(page, "grade-all").await?;
    page.key_becomes("grade", |grade| grade.is_none()).await?;
    page.settled().await?;
    ensure!(page.count(LISTED).await? == all, "not all strikes are listed again");
    Ok(())
}
