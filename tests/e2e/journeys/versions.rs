//! Pinned versions of the page: they never change, and say when newer data exist.

use crate::ensure;
use crate::support::Outcome;
use crate::support::page::{Is, Page};
use crate::support::server::Site;
use crate::support::{dist, page::key};

/// The version that this build has pinned.
fn pinned() -> Outcome<String> {
    let text = std::fs::read_to_string(dist().join("versions.json"))?;
    let versions: serde_json::Value = serde_json::from_str(&text)?;
    let latest = versions["latest"].as_str().ok_or("versions.json names no latest version")?;
    Ok(latest.to_owned())
}

pub fn with_newer_data(site: &mut Site) {
    let version = pinned().unwrap_or_default();
    let latest = |version: &str| format!("\"latest\": \"{version}\"");
    site.edits.push(("versions.json", latest(&version), latest("99.0.0")));
}

pub async fn a_pinned_page_tells_of_newer_data_and_leads_there(page: &Page) -> Outcome {
    let version = pinned()?;
    for (lang, link, folder) in [("en", "Show the latest", ""), ("uk", "Показати найновіші", "uk/")]
    {
        page.open(&format!("v/{version}/{folder}?view=map&from=2024-01-01")).await?;
        let link = page.named("link", Is(link)).await?;
        let line = page
            .until("the line is there", "return document.querySelector('aside')?.innerText")
            .await?;
        ensure!(line.as_str().is_some_and(|line| line.contains("99.0.0")), "it says {line}");
        let faults = page.axe().await?;
        ensure!(faults.is_empty(), "{lang}:\n  {}", faults.join("\n  "));
        page.press_on(&link, key::ENTER).await?;
        page.until(
            "the live page is there",
            "return !location.pathname.includes('/v/') && document.documentElement.dataset.state === 'ready'",
        )
        .await?;
        for (name, wanted) in [("view", "map"), ("from", "2024-01-01"), ("v", &version)] {
            let value = page.key(name).await?;
            ensure!(value.as_deref() == Some(wanted), "{lang}: {name} is {value:?}");
        }
        let now = page.js("return document.documentElement.lang").await?;
        ensure!(now == lang, "the live page is in {now}");
    }
    Ok(())
}

/// Once the answer is there, and whatever follows from it at once.
const ANSWERED: &str = "return performance.getEntriesByType('resource')
    .some((entry) => entry.name.endsWith('versions.json') && entry.responseEnd > 0)";

async fn says_nothing(page: &Page) -> Outcome {
    page.open(&format!("v/{}/?view=map", pinned()?)).await?;
    page.until("the page has asked", ANSWERED).await?;
    page.client
        .execute_async(
            "const done = arguments[0]; (window.requestIdleCallback ?? setTimeout)(() => done(true))",
            vec![],
        )
        .await?;
    let said = page.count("return document.querySelectorAll('aside').length").await?;
    ensure!(said == 0, "the page says something");
    Ok(())
}

pub async fn a_pinned_page_with_the_newest_data_says_nothing(page: &Page) -> Outcome {
    says_nothing(page).await
}

pub async fn a_pinned_page_says_nothing_where_nobody_answers(page: &Page) -> Outcome {
    says_nothing(page).await
}
