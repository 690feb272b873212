//! The story: walked through, linked to, left, and as a page.

use crate::ensure;
use crate::support::Outcome;
use crate::support::page::{Is, Page, key};

/// What the page says of the open step: where it is in the story, and its title.
const STEP: &str = "const it = document.querySelector('#story .step');
    return it && it.querySelector('.note').innerText + ' ' + it.querySelector('h2').innerText";

async fn step_is(page: &Page, number: u32) -> Outcome {
    let script = format!(
        "return document.querySelector('#story .note')?.innerText.startsWith('Step {number} of')"
    );
    page.until(&format!("step {number} is shown"), &script).await.map(drop)
}

pub async fn walked_by_keys_it_keeps_what_is_shown_when_left(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    let way_in = page.named("link", Is("Step by step")).await?;
    page.press_on(&way_in, key::ENTER).await?;
    step_is(page, 1).await?;
    page.until("the reader is at its title", "return document.activeElement.id === 'story-head'")
        .await?;
    page.key_becomes("asof", |day| day == Some("2024-01-04")).await?;
    let first = page.js(STEP).await?;
    page.press(key::RIGHT).await?;
    step_is(page, 2).await?;
    page.key_becomes("story", |step| step == Some("2")).await?;
    page.client.back().await?;
    step_is(page, 1).await?;
    ensure!(page.js(STEP).await? == first, "Back does not lead to the first step");
    page.key_becomes("asof", |day| day == Some("2024-01-04")).await?;
    page.js("document.getElementById('story-head').focus(); return true").await?;
    page.press(key::ESCAPE).await?;
    page.until("the story is left", "return !document.querySelector('#story .step')").await?;
    page.key_becomes("story", |step| step.is_none()).await?;
    let asof = page.key("asof").await?;
    ensure!(asof.as_deref() == Some("2024-01-04"), "what was shown is gone: asof={asof:?}");
    Ok(())
}

pub async fn a_link_to_a_step_shows_what_the_step_asks_for(page: &Page) -> Outcome {
    page.open("?lang=en#story=2").await?;
    step_is(page, 2).await?;
    page.key_becomes("asof", |day| day == Some("2024-01-24")).await?;
    let quotes = page
        .js("document.querySelector('#story summary').click();
            return [...document.querySelectorAll('#story .said a')].map((it) => it.dataset.claim)")
        .await?;
    ensure!(
        quotes.as_array().is_some_and(|it| it.iter().any(|id| *id == "2024-01-02-kharkiv-car-id")),
        "it quotes {quotes}"
    );
    // As a link in a page around it does: what is shown now does not stay.
    page.js("location.hash = '#story=3'; return true").await?;
    step_is(page, 3).await?;
    page.key_becomes("asof", |day| day == Some("2024-02-22")).await
}

pub async fn a_step_that_the_data_do_not_have_is_said(page: &Page) -> Outcome {
    page.open("?lang=en&story=99&from=2024-01-02").await?;
    let said = "return document.getElementById('bad-keys').innerText.includes('story')";
    page.until("the page says which parameter it ignores", said).await?;
    ensure!(page.js(STEP).await?.is_null(), "a step is open");
    page.key_becomes("from", |day| day == Some("2024-01-02")).await
}

pub async fn a_map_alone_has_it_at_its_foot(page: &Page) -> Outcome {
    page.width(390).await?;
    page.open("?lang=en&view=map").await?;
    let height = page.js("return document.documentElement.scrollHeight").await?;
    page.open("?lang=en&view=map&story=2").await?;
    step_is(page, 2).await?;
    let is_seen =
        "const { top, bottom } = document.querySelector('#story .step').getBoundingClientRect();
        return top > 0 && bottom <= innerHeight + 1";
    page.until("the step lies in what is seen", is_seen).await?;
    let after = page.js("return document.documentElement.scrollHeight").await?;
    ensure!(after == height, "the page is {after} high, without the story {height}");
    Ok(())
}

pub async fn its_page_has_every_step_without_a_program(page: &Page) -> Outcome {
    page.client.goto(&format!("{}story/", page.server.url)).await?;
    let steps = page.js("return document.querySelectorAll('main .step').length").await?;
    ensure!(steps == 3, "{steps} steps");
    let claims = page
        .js("return [...document.querySelectorAll('main .said a')].every((it) => it.getAttribute('href').includes('#claim-'))")
        .await?;
    ensure!(claims == true, "a quote leads to no claim");
    let see = page.named("link", Is("See on map and chart")).await?;
    page.click(&see).await?;
    page.state("ready").await?;
    step_is(page, 1).await
}
