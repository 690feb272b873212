//! Language, theme and the address that keeps them.

use crate::ensure;
use crate::support::Outcome;
use crate::support::page::{Is, Page};

async fn html(page: &Page, attribute: &str) -> Outcome<String> {
    let value =
        page.js(&format!("return document.documentElement.getAttribute('{attribute}')")).await?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}

async fn choose(page: &Page, group: &str, button: &str) -> Outcome {
    let group = page.named("group", Is(group)).await?;
    page.named_in(&group, "button", Is(button)).await?.click().await?;
    Ok(())
}

async fn pressed(page: &Page, group: &str) -> Outcome<Vec<String>> {
    let group = page.named("group", Is(group)).await?;
    let script = "return [...arguments[0].querySelectorAll('[aria-pressed=true]')].map((b) => b.innerText.trim())";
    Ok(serde_json::from_value(page.js_on(&group, script).await?)?)
}

/// The colour that the page stands on: of the body, or behind it.
const GROUND: &str = "const colours = [document.body, document.documentElement].map((e) => getComputedStyle(e).backgroundColor);
    return colours.find((colour) => !['transparent', 'rgba(0, 0, 0, 0)'].includes(colour)) ?? 'none'";

pub async fn language(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    ensure!(html(page, "lang").await? == "en", "?lang=en does not give English");
    choose(page, "Language", "Українська").await?;
    page.until("the page is Ukrainian", "return document.documentElement.lang === 'uk'").await?;
    page.section("Де").await?;
    page.section("Події").await?;
    page.section("Скільки").await?;
    page.named("button", Is("Збільшити")).await?;
    page.key_becomes("lang", |lang| lang == Some("uk")).await?;
    page.reload().await?;
    ensure!(html(page, "lang").await? == "uk", "a reload forgets the language");
    ensure!(
        pressed(page, "Мова").await? == ["Українська"],
        "the button does not show which language it is"
    );
    choose(page, "Мова", "English").await?;
    page.until("the page is English again", "return document.documentElement.lang === 'en'")
        .await?;
    page.section("Where").await?;
    Ok(())
}

pub async fn theme(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    let before = page.js(GROUND).await?;
    let (other, word) = if html(page, "data-theme").await? == "dark" {
        ("light", "Light")
    } else {
        ("dark", "Dark")
    };
    choose(page, "Theme", word).await?;
    page.until(
        "the theme changes",
        &format!("return document.documentElement.dataset.theme === '{other}'"),
    )
    .await?;
    page.key_becomes("theme", |theme| theme == Some(other)).await?;
    page.reload().await?;
    ensure!(html(page, "data-theme").await? == other, "a reload forgets the theme");
    ensure!(pressed(page, "Theme").await? == [word], "the button does not show which theme it is");
    let after = page.js(GROUND).await?;
    ensure!(before != after, "both themes have the same ground: {after}");
    Ok(())
}

pub async fn unknown_keys_are_kept(page: &Page) -> Outcome {
    page.open("?lang=en&campaign=spring#other=1").await?;
    choose(page, "Language", "Українська").await?;
    page.key_becomes("lang", |lang| lang == Some("uk")).await?;
    ensure!(page.key("campaign").await?.as_deref() == Some("spring"), "a key in the query is lost");
    ensure!(page.key("other").await?.as_deref() == Some("1"), "a key in the hash is lost");
    Ok(())
}

pub async fn bad_values_are_reported(page: &Page) -> Outcome {
    page.open("?lang=en&from=2024-13-40").await?;
    page.until(
        "the bad value is named in the page",
        "return document.body.innerText.includes('2024-13-40')",
    )
    .await?;
    // Ignored: the whole list is there.
    let all = crate::support::data::Data::read()?.events.len() as u64;
    let listed =
        page.count("return document.querySelectorAll('section a[data-event]').length").await?;
    ensure!(listed == all, "with a bad from, {listed} of {all} events are listed");
    Ok(())
}
