//! The reader is told in words when the page cannot do its work.

use fantoccini::Locator;

use crate::ensure;
use crate::support::Outcome;
use crate::support::page::Page;

/// Letters enough for a sentence.
const SENTENCE: usize = 30;

pub async fn no_script(page: &Page) -> Outcome {
    page.goto("").await?;
    let body = page.client.find(Locator::Css("body")).await?.text().await?;
    ensure!(body.trim().len() > SENTENCE, "without scripts the page says only {body:?}");
    ensure!(
        body.to_lowercase().contains("script"),
        "without scripts the page does not say what is missing: {body:?}"
    );
    Ok(())
}

pub async fn no_web_assembly(page: &Page) -> Outcome {
    page.goto("").await?;
    page.state("failed").await?;
    let body = page.client.find(Locator::Css("body")).await?.text().await?;
    ensure!(body.trim().len() > SENTENCE, "without WebAssembly the page says only {body:?}");
    Ok(())
}
