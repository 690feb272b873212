//! The dialog that writes what an article needs to show what is shown.

use fantoccini::Locator;

use crate::ensure;
use crate::support::Outcome;
use crate::support::page::{Is, Page, key};

pub(super) async fn writes_what_is_shown(page: &Page) -> Outcome {
    page.open("?lang=en&asof=2024-01-05&utm=x").await?;
    let button = page.named("button", Is("Embed…")).await?;
    page.press_on(&button, key::ENTER).await?;
    let is_open = "return document.querySelector('dialog[open] h2') === document.activeElement";
    page.until("the dialog is open and has the focus", is_open).await?;
    let code = page.named("textbox", Is("Code for your page")).await?;
    let snippet = page.js_on(&code, "return arguments[0].value").await?;
    let address = format!("src=\"{}?asof=2024-01-05\"", page.server.url);
    let is_frame = |it: &str| it.starts_with("<iframe ") && it.contains(&address);
    ensure!(snippet.as_str().is_some_and(is_frame), "the snippet is {snippet}");

    for (name, label, code) in [
        ("way", "Embed as", "element"),
        ("view", "Part of the page", "map"),
        ("lang", "Language", "uk"),
        ("theme", "Theme", "dark"),
        ("pin", "Data", "pinned"),
    ] {
        let choice = format!("dialog select[name={name}]");
        let choice = page.client.find(Locator::Css(&choice)).await?;
        let called = page.label(&choice).await?;
        ensure!(called == label, "the choice {name} is called {called:?}");
        choice.select_by_value(code).await?;
    }
    let snippet = page.js_on(&code, "return arguments[0].value").await?;
    for part in [
        "<strike-map ",
        "view=\"map\"",
        "lang=\"uk\"",
        "theme=\"dark\"",
        "asof=\"2024-01-05\"",
        " v=\"",
        "<noscript>",
        "embed.js\"",
    ] {
        ensure!(snippet.as_str().is_some_and(|it| it.contains(part)), "no {part} in {snippet}");
    }
    let preview = page.js("return document.querySelector('dialog iframe').src").await?;
    let is_pinned_map = |it: &str| it.contains("/v/") && it.contains("/uk/?view=map");
    ensure!(preview.as_str().is_some_and(is_pinned_map), "the preview shows {preview}");
    let faults = page.axe().await?;
    ensure!(faults.is_empty(), "axe-core finds\n  {}", faults.join("\n  "));

    // Copied, or selected where the browser refuses: told in either case.
    page.click(&page.named("button", Is("Copy")).await?).await?;
    let told = "return document.querySelector('dialog [role=status]').innerText";
    page.until("the reader is told", told).await?;
    page.press(key::ESCAPE).await?;
    let is_back =
        "return !document.querySelector('dialog[open]') && document.activeElement.id === 'embed'";
    page.until("the dialog is closed and the button has the focus", is_back).await?;
    Ok(())
}
