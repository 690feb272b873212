//! The method within the page, what changed in the data, and links that carry a version or an old id.

use fantoccini::Locator;

use crate::ensure;
use crate::support::Outcome;
use crate::support::page::{Page, key};

const OPEN: &str = "return Boolean(document.querySelector('dialog[open]'))";
const CLOSED: &str = "return !document.querySelector('dialog[open]')";

pub async fn the_method_opens_within_the_page(page: &Page) -> Outcome {
    for (lang, word) in [("en", "Ratings: strength of identification"), ("uk", "Рівні")] {
        page.open(&format!("?lang={lang}&event=2024-01-02-kharkiv")).await?;
        let link = page.client.find(Locator::Css("#detail .why a[data-method]")).await?;
        page.press_on(&link, key::ENTER).await?;
        page.until("the method is shown", OPEN).await?;
        let head = page
            .until("the reader is taken to the grades", "return document.querySelector('dialog[open] h2#grades, dialog[open] #grades') && document.activeElement.closest('dialog') && document.activeElement.innerText")
            .await?;
        let head = head.as_str().unwrap_or_default();
        ensure!(head.contains(word), "the reader stands at {head:?}");
        page.press(key::ESCAPE).await?;
        page.until("Escape closes it", CLOSED).await?;
        page.until(
            "the focus is back on the link",
            "return document.activeElement.matches('.why a[data-method]')",
        )
        .await?;
    }
    Ok(())
}

pub async fn the_method_is_a_page_without_scripts(page: &Page) -> Outcome {
    for (file, word) in [("method/", "Ratings"), ("uk/method/", "Рівні")] {
        page.goto(file).await?;
        let text = page.client.find(Locator::Css("main")).await?.text().await?;
        ensure!(text.contains(word), "{file} does not speak of the grades");
    }
    Ok(())
}

pub async fn a_link_of_another_version_says_so(page: &Page) -> Outcome {
    page.open("?lang=en&v=0.9.0").await?;
    let said = page
        .until(
            "the reader is told",
            "return document.querySelector('#link-notice .notice')?.innerText ?? ''",
        )
        .await?;
    let said = said.as_str().unwrap_or_default();
    ensure!(said.contains("0.9.0"), "the notice says {said:?}");
    page.key_becomes("v", |v| v == Some("0.9.0")).await?;
    let changes = page.client.find(Locator::Css("#changes summary")).await?;
    page.press_on(&changes, key::ENTER).await?;
    page.until("the changes unfold", "return document.querySelector('#changes[open] dt')").await?;
    Ok(())
}
