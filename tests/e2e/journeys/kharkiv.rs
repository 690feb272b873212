//! Kharkiv, 2 January 2024: two counts of the dead that disagree, each with its sources, reached
//! from the list, from the map and by a link.

use fantoccini::Locator;

use crate::ensure;
use crate::support::Outcome;
use crate::support::data::Data;
use crate::support::page::{Page, Starts, key};

const EVENT: &str = "2024-01-02-kharkiv";
const COUNTS: [(&str, &str); 2] = [
    ("2", "2024-01-02-kharkiv-kyivindependent-killed-2"),
    ("3", "2024-01-02-kharkiv-syniehubov-killed-3"),
];

pub async fn from_the_list(page: &Page) -> Outcome {
    page.open("").await?;
    let list = page.section("Strikes").await?;
    page.click(&list.find(Locator::Css(&format!("a[data-event='{EVENT}']"))).await?).await?;
    shows_both_counts(page).await
}

pub async fn from_the_map_by_keyboard(page: &Page) -> Outcome {
    page.open("").await?;
    page.wake("map").await?;
    let map = page.section("Where").await?;
    let single = format!("button[data-event='{EVENT}']");
    // A mark that holds several events goes closer until they come apart.
    for _ in 0..8 {
        if let Ok(mark) = map.find(Locator::Css(&single)).await {
            page.press_on(&mark, key::ENTER).await?;
            return shows_both_counts(page).await;
        }
        let group = map.find(Locator::Css(&format!("button[data-events~='{EVENT}']"))).await?;
        let before = page.key("map").await?;
        page.press_on(&group, key::ENTER).await?;
        page.key_becomes("map", |now| now != before.as_deref()).await?;
        page.settled().await?;
    }
    Err(format!("{EVENT} never came apart from its neighbours on the map").into())
}

pub async fn from_a_deep_link(page: &Page) -> Outcome {
    for link in ["?event=", "#event="] {
        page.open(&format!("{link}{EVENT}")).await?;
        shows_both_counts(page).await?;
    }
    Ok(())
}

async fn shows_both_counts(page: &Page) -> Outcome {
    let data = Data::read()?;
    page.until("the strike is open", "return document.querySelector('#detail article')").await?;
    let article = page.named("article", Starts("")).await?;
    let name = page.label(&article).await?;
    ensure!(
        name.contains("Kharkiv") && name.contains("2 January 2024"),
        "the opened event is named {name:?}"
    );
    page.key_becomes("event", |event| event == Some(EVENT)).await?;
    for (count, claim) in COUNTS {
        let item = article
            .find(Locator::Css(&format!(".statement[data-claim='{claim}']")))
            .await
            .map_err(|_| format!("the claim of {count} killed is not shown"))?;
        ensure!(item.is_displayed().await?, "the claim of {count} killed is hidden");
        let answer = item.find(Locator::Css(".says b")).await?.text().await?;
        let says = answer.split(|c: char| !c.is_alphanumeric()).any(|word| word == count);
        ensure!(says, "the claim of {count} killed says {answer:?}");
        let links = page.js_on(&item, LINKS).await?;
        let links: Vec<String> = serde_json::from_value(links)?;
        for address in data.addresses_of(claim) {
            ensure!(links.iter().any(|link| link == address), "{claim} does not link to {address}");
        }
        ensure!(!links.is_empty(), "{claim} has no source");
        ensure!(links.iter().all(|link| link.starts_with("https://")), "{claim}: {links:?}");
    }
    Ok(())
}

const LINKS: &str = "return [...arguments[0].querySelectorAll('a[data-source][href]')].map((a) => a.getAttribute('href'))";
