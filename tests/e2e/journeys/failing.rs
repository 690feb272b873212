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
