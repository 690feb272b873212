//! What a reader has when the page's program cannot work: the page as it was written, whole.

use fantoccini::Locator;

use crate::ensure;
use crate::support::Outcome;
use crate::support::data::Data;
use crate::support::page::{Is, Page};

/// Pictures and list stand.
async fn pictures_and_list(page: &Page) -> Outcome {
    let data = Data::read()?;
    for (what, selector, number) in [
        ("pictures", "svg.still[aria-label]", 3),
        ("events in the list", "#list a[data-event]", data.events.len()),
    ] {
        let found = page.client.find_all(Locator::Css(selector)).await?.len();
        ensure!(found == number, "{found} {what} instead of {number}");
    }
    Ok(())
}

/// Pictures and list stand, and a link of the list leads to the page of the strike with all its claims.
async fn everything_is_there(page: &Page) -> Outcome {
    pictures_and_list(page).await?;
    let data = Data::read()?;
    let event = "2024-01-02-kharkiv";
    let link = page.client.find(Locator::Css(&format!("#list a[data-event='{event}']"))).await?;
    // A script could not click it.
    link.click().await?;
    page.client.wait().for_element(Locator::Css(".site-page article")).await?;
    let found = page.client.find_all(Locator::Css(".statement[data-claim]")).await?.len();
    let wanted = data.claims_of(event).len();
    ensure!(found == wanted, "{found} claims instead of {wanted}");
    Ok(())
}

pub async fn no_script(page: &Page) -> Outcome {
    for path in ["", "uk/index.html"] {
        page.goto(path).await?;
        let field = page.client.find(Locator::Id("asof")).await?;
        ensure!(!field.is_displayed().await?, "a control is shown that does nothing");
        everything_is_there(page).await?;
    }
    page.goto("").await?;
    let picture = page.named("link", Is("Map image: PNG")).await?;
    ensure!(picture.is_displayed().await?, "nothing leads to the pictures beside the page");
    Ok(())
}

pub async fn no_script_in_the_file(page: &Page) -> Outcome {
    page.goto("").await?;
    pictures_and_list(page).await?;
    let dead = "a[href^='data/'],a[href^='method'],a[href^='event/'],a[href^='claims/'],nav a";
    let dead = page.client.find_all(Locator::Css(dead)).await?;
    for link in dead {
        ensure!(!link.is_displayed().await?, "a link leads to what is not in the file");
    }
    Ok(())
}

pub async fn no_web_assembly(page: &Page) -> Outcome {
    page.goto("").await?;
    page.state("failed").await?;
    let sentence = page.client.find(Locator::Css(".unable[role=alert]")).await?;
    ensure!(
        sentence.text().await?.contains("Interactive features are unavailable"),
        "nothing says what is missing"
    );
    everything_is_there(page).await
}

/// The file of the second module.
pub const LATER: &str = "strikemap-later";

const STRIKE: &str = "#list a[data-event='2024-01-02-kharkiv']";

/// Opens a strike in the list.
async fn open_strike(page: &Page) -> Outcome {
    let link = page.client.find(Locator::Css(STRIKE)).await?;
    page.click(&link).await
}

async fn strike_is_open(page: &Page) -> Outcome {
    page.until("the strike is open", "return document.querySelector('#detail article')").await?;
    ensure!(page.key("event").await?.is_some(), "the address does not name the open strike");
    Ok(())
}

pub async fn a_second_module_that_is_missing_is_said_and_asked_for_again(page: &Page) -> Outcome {
    page.open("").await?;
    let said = "return document.querySelector('#trouble').textContent";
    let before = page.js(said).await?;
    ensure!(before == "", "what nobody asked for is said: {before}");
    open_strike(page).await?;
    page.until(
        "a sentence says so",
        "return /Could not load/.test(document.querySelector('#trouble').textContent)",
    )
    .await?;
    page.settled().await?;
    ensure!(page.key("event").await?.is_none(), "the address names a strike that is not open");
    pictures_and_list(page).await?;
    // What the program does without it goes on.
    let rating =
        page.client.find(Locator::Css("#grade-chips [data-act*='grade:examined']")).await?;
    page.click(&rating).await?;
    page.settled().await?;
    ensure!(page.key("grade").await?.is_some(), "ratings cannot be chosen");
    page.server.change(|site| site.missing.clear());
    page.client.back().await?;
    open_strike(page).await?;
    strike_is_open(page).await?;
    let after = page.js(said).await?;
    ensure!(after == "", "the sentence stays: {after}");
    Ok(())
}

pub async fn what_is_asked_of_the_second_module_before_it_is_there_is_done(page: &Page) -> Outcome {
    page.goto("").await?;
    page.state("ready").await?;
    open_strike(page).await?;
    let is_open = page.js("return !!document.querySelector('#detail article')").await?;
    ensure!(is_open == false, "a strike opens without the module");
    page.server.change(|site| site.late.clear());
    strike_is_open(page).await
}
