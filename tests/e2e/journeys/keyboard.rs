//! Everything without a mouse.

use fantoccini::Locator;

use crate::ensure;
use crate::support::Outcome;
use crate::support::page::{Page, key};

/// More stops than any page should have before its main content.
const STOPS: usize = 120;

async fn tab_until(page: &Page, what: &str, script: &str) -> Outcome {
    for _ in 0..STOPS {
        page.press(key::TAB).await?;
        if page.js(script).await? == true {
            let seen = page.js(FOCUS_IS_SEEN).await?;
            ensure!(seen == true, "the focus on {what} cannot be seen");
            return Ok(());
        }
    }
    Err(format!("{STOPS} times Tab did not reach {what}").into())
}

const FOCUS_IS_SEEN: &str = "const style = getComputedStyle(document.activeElement);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0 || style.boxShadow !== 'none'";

pub async fn list_without_a_mouse(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    tab_until(
        page,
        "an event in the list",
        "return document.activeElement.matches('#events a[data-event]')",
    )
    .await?;
    let event = page.js("return document.activeElement.dataset.event").await?;
    let event = event.as_str().unwrap_or_default().to_owned();
    page.press(key::ENTER).await?;
    page.until(
        "Enter opens it",
        &format!("return Boolean(document.querySelector(\"article[data-event='{event}']\"))"),
    )
    .await?;
    page.key_becomes("event", |key| key == Some(event.as_str())).await
}

pub async fn map_without_a_mouse(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    page.section("Where").await?;
    tab_until(page, "the map", ON_MAP).await?;
    page.loaded("map").await?;
    let mut seen = page.key("map").await?;
    for (key, name) in [("+", "+"), ("+", "+"), ("-", "-")] {
        page.press(key).await?;
        seen = changed(page, name, seen).await?;
    }
    for (key, name) in [(key::RIGHT, "→"), (key::DOWN, "↓"), (key::LEFT, "←"), (key::UP, "↑")]
    {
        page.press(key).await?;
        seen = changed(page, name, seen).await?;
    }
    ensure!(seen.is_some(), "after zooming, the address has no map=");
    page.press("0").await?;
    // The whole country is where the page starts, so the address says nothing about it.
    page.key_becomes("map", |map| map.is_none()).await
}

pub async fn a_key_pressed_before_the_map_is_loaded_counts(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    ensure!(page.js(PRESS_AT_ONCE).await? == true, "the page keeps other keys than the map's");
    page.key_becomes("map", |map| map.is_some()).await?;
    let early = page.key("map").await?;
    // The same as a key that is pressed later.
    page.loaded("map").await?;
    page.press("0").await?;
    page.key_becomes("map", |map| map.is_none()).await?;
    page.press("+").await?;
    page.key_becomes("map", |map| map.is_some()).await?;
    page.settled().await?;
    let late = page.key("map").await?;
    ensure!(early == late, "an early + leads to {early:?}, a late one to {late:?}");
    Ok(())
}

/// In the moment in which the map gets the focus: its program cannot be there yet. What the page keeps for it, the
/// browser does not use; what is not the map's, it does.
const PRESS_AT_ONCE: &str = "const map = document.getElementById('map');
    map.focus({ preventScroll: true });
    const passes = (key) =>
        map.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    return !passes('+') && passes('Tab')";

pub async fn chart_mark_opens_its_claim(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    page.wake("chart").await?;
    let chart = page.section("How many").await?;
    let mark = chart.find(Locator::Css("button[data-claim]")).await?;
    let claim = mark.attr("data-claim").await?.unwrap_or_default();
    page.press_on(&mark, key::ENTER).await?;
    let shown = format!(
        "return document.querySelector(\"#detail .statement[data-claim='{claim}']\")?.checkVisibility()"
    );
    page.until(&format!("the claim {claim} is shown"), &shown).await?;
    Ok(())
}

/// Whoever has walked into the written map when the live one takes its place is on the same strike then, in that very
/// moment: the next Tab may come before the next frame.
pub async fn the_live_map_takes_over_the_focus_of_the_written(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    ensure!(
        page.js(WALK_INTO_WRITTEN_MAP).await? == true,
        "the written map has no link to walk into"
    );
    page.loaded("map").await?;
    let [before, after] =
        [page.js("return window.before").await?, page.js("return window.after").await?];
    ensure!(before == after, "the focus was on {before} and went to {after}");
    Ok(())
}

const WALK_INTO_WRITTEN_MAP: &str = "const written = document.querySelector('#map .still');
    const link = written?.querySelector('a[data-event]');
    if (!link) return false;
    new MutationObserver(() => {
        if (!written.isConnected) window.after ??= document.activeElement?.dataset.event ?? 'nowhere';
    }).observe(written.parentElement, { childList: true });
    window.before = link.dataset.event;
    link.focus();
    return document.activeElement === link";

/// The map itself, not a button on it.
const ON_MAP: &str = "const at = document.activeElement;
    const where = [...document.querySelectorAll('section')].find((s) => s.contains(at) && s.querySelector('canvas'));
    return Boolean(where) && !at.matches('button, a, input, summary') && Boolean(at.querySelector('canvas') || at.matches('canvas, svg'))";

async fn changed(page: &Page, key: &str, before: Option<String>) -> Outcome<Option<String>> {
    page.key_becomes("map", |now| now != before.as_deref())
        .await
        .map_err(|error| format!("{key} on the map: {error}"))?;
    page.key("map").await
}
