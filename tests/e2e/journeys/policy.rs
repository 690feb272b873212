//! A host that sends a strict Content-Security-Policy.

use fantoccini::Locator;

use crate::support::Outcome;
use crate::support::page::{Is, Page};
use crate::support::server::{STRICT_CSP, Site};

pub fn strict(site: &mut Site) {
    site.csp = Some(STRICT_CSP);
}

/// The usual moves; that nothing was refused is what the empty console says afterwards.
pub async fn strict_policy_is_kept(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    let list = page.section("Strikes").await?;
    page.click(&list.find(Locator::Css("a[data-event]")).await?).await?;
    page.until("an event is open", "return Boolean(document.querySelector('article[data-event]'))")
        .await?;
    page.click(&page.named("button", Is("Zoom in")).await?).await?;
    page.key_becomes("map", |map| map.is_some()).await?;
    page.click(&page.named("link", Is("Українська")).await?).await?;
    page.until("the page is Ukrainian", "return document.documentElement.lang === 'uk'").await?;
    page.state("ready").await?;
    page.section("Час").await?;
    page.click(&page.named("button", Is("Темна")).await?).await?;
    page.until("the theme changes", "return document.documentElement.dataset.theme === 'dark'")
        .await?;
    Ok(())
}
