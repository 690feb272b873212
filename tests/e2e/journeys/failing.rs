//! What a reader has when the page's program cannot work: the page as it was written, whole.

use fantoccini::Locator;

use crate::ensure;
use crate::support::Outcome;
use crate::support::data::Data;
use crate::support::page::{Is, Page};

/// Pictures, list, every event and every claim stand, and the links of the list lead to the events.
async fn everything_is_there(page: &Page) -> Outcome {
    let data = Data::read()?;
    for (what, selector, number) in [
        ("pictures", "svg.still[aria-label]", 3),
        ("events in the list", "#list a[data-event]", data.events.len()),
        ("events", "#evidence article[data-event]", data.events.len()),
        ("claims", "li[data-claim]", data.claims.len()),
    ] {
        let found = page.client.find_all(Locator::Css(selector)).await?.len();
        ensure!(found == number, "{found} {what} instead of {number}");
    }
    let link = page.client.find(Locator::Css("#list a[data-event='2024-01-02-kharkiv']")).await?;
    let target = page.js_on(&link, "return arguments[0].getAttribute('href')").await?;
    let target = target.as_str().and_then(|it| it.strip_prefix('#')).ok_or("no link to a part")?;
    let article = page.client.find(Locator::Css(&format!("article[id='{target}']"))).await?;
    ensure!(article.is_displayed().await?, "the event's article cannot be seen");
    // Found, or the journey ends here.
    article.find(Locator::Css("li[data-claim='2024-01-02-kharkiv-un-id']")).await?;
    Ok(())
}

pub async fn no_script(page: &Page) -> Outcome {
    for path in ["", "uk/index.html"] {
        page.goto(path).await?;
        everything_is_there(page).await?;
        let field = page.client.find(Locator::Id("asof")).await?;
        ensure!(!field.is_displayed().await?, "a control is shown that does nothing");
    }
    page.goto("").await?;
    let picture = page.named("link", Is("Map image: PNG")).await?;
    ensure!(picture.is_displayed().await?, "nothing leads to the pictures beside the page");
    Ok(())
}

pub async fn no_script_in_the_file(page: &Page) -> Outcome {
    page.goto("").await?;
    everything_is_there(page).await?;
    let dead =
        page.client.find_all(Locator::Css("a[href^='data/'],a[href^='method'],nav a")).await?;
    for link in dead {
        ensure!(!link.is_displayed().await?, "a link leads to what is not in the file");
    }
    Ok(())
}

pub async fn no_web_assembly(page: &Page) -> Outcome {
    page.goto("").await?;
    page.state("failed").await?;
    everything_is_there(page).await?;
    let sentence = page.client.find(Locator::Css(".unable[role=alert]")).await?;
    ensure!(
        sentence.text().await?.contains("Interactive features are unavailable"),
        "nothing says what is missing"
    );
    Ok(())
}
