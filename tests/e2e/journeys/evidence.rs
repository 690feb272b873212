//! Why a grade is what it is, what was said when, what the totals leave open.

use fantoccini::Locator;

use crate::ensure;
use crate::support::Outcome;
use crate::support::page::{Page, key};

const ARTICLE: &str = "article[data-event='2024-01-02-kharkiv']";
const KHARKIV: &str = "?lang=en&event=2024-01-02-kharkiv";

/// The words of the open event's reasons.
async fn reasons(page: &Page) -> Outcome<String> {
    let script = format!("return document.querySelector(\"{ARTICLE} .why\")?.textContent ?? ''");
    Ok(page.until("the reasons are shown", &script).await?.as_str().unwrap_or_default().to_owned())
}

pub async fn before_the_finding_it_could_not_be_confirmed(page: &Page) -> Outcome {
    page.open(&format!("{KHARKIV}&asof=2024-01-05")).await?;
    let said = reasons(page).await?;
    ensure!(!said.contains("Why “Confirmed”"), "confirmed on 5 January: {said}");
    ensure!(!said.contains("Why “Examined”"), "examined on 5 January: {said}");
    ensure!(
        said.contains("Ihnat") && said.contains("not confirmed"),
        "no word of the Air Force: {said}"
    );
    Ok(())
}

pub async fn the_finding_is_the_reason_and_leads_to_its_claim(page: &Page) -> Outcome {
    page.open(&format!("{KHARKIV}&asof=2024-05-01")).await?;
    let said = reasons(page).await?;
    ensure!(said.contains("Why “Confirmed”"), "not confirmed on 1 May: {said}");
    let link = page.client.find(Locator::Css(&format!("{ARTICLE} .why li a"))).await?;
    let name = link.text().await?;
    ensure!(name.contains("UN Panel of Experts"), "the first reason is {name}");
    page.press_on(&link, key::ENTER).await?;
    page.until(
        "the reader is taken to the claim",
        "return document.activeElement.matches(\".statement[data-claim='2024-01-02-kharkiv-un-id']\")",
    )
    .await?;
    page.key_becomes("event", |event| event == Some("2024-01-02-kharkiv")).await
}

pub async fn a_sign_of_the_timeline_leads_to_its_claim(page: &Page) -> Outcome {
    page.open(KHARKIV).await?;
    let signs = format!(
        "return new Set([...document.querySelectorAll(\"{ARTICLE} .over-time [data-claim]\")].map((g) => g.dataset.claim)).size"
    );
    page.until("the timeline is drawn", &signs).await?;
    let listed =
        format!("return document.querySelectorAll(\"{ARTICLE} .statement[data-claim]\").length");
    let (signs, listed) = (page.count(&signs).await?, page.count(&listed).await?);
    ensure!(signs == listed, "{signs} signs for {listed} claims");
    let sign = "2024-01-02-kharkiv-un-id";
    // A sign is a shape: the press is given where a reader sees it.
    page.js(&format!(
        "document.querySelector(\".over-time [data-claim='{sign}'] *\")
            .dispatchEvent(new MouseEvent('click', {{ bubbles: true, cancelable: true, button: 0 }})); return true"
    ))
    .await?;
    page.until(
        "the reader is taken to the claim",
        &format!("return document.activeElement.matches(\".statement[data-claim='{sign}']\")"),
    )
    .await?;
    Ok(())
}

pub async fn totals_stand_beside_what_is_documented(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    let head = page.client.find(Locator::Css("#findings summary")).await?;
    page.press_on(&head, key::ENTER).await?;
    page.until("the table unfolds", "return document.getElementById('findings').open").await?;
    let rows =
        "return [...document.querySelectorAll('#findings tbody tr')].map((row) => row.innerText)";
    let rows = page.strings(rows).await?;
    ensure!(rows.len() >= 5, "{} totals", rows.len());
    let highest = rows.iter().find(|row| row.contains("Cherniak")).ok_or("no row of Cherniak")?;
    ensure!(
        highest.contains("at least\u{a0}60") && highest.contains("could be higher"),
        "claimed and gap are not told as ranges: {highest}"
    );
    let link = page.client.find(Locator::Css("#findings tbody a")).await?;
    page.press_on(&link, key::ENTER).await?;
    page.until(
        "the claim behind the total is shown",
        "return document.activeElement.matches('#detail .statement[data-claim]')",
    )
    .await?;
    Ok(())
}
