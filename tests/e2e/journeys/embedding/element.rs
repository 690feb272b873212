//! embed.js: `<strike-map>` and plain frames in an article under a strict policy.

use serde_json::json;

use super::{FRAME, LIST, article, frame_number, plain};
use crate::ensure;
use crate::support::Outcome;
use crate::support::page::Page;

pub(super) async fn in_a_strict_article(page: &Page) -> Outcome {
    let picture = json!({ "noscript": "<img src='x.png' alt='x'>" });
    let keys = json!({ "view": "list", "event": "2024-01-02-kharkiv", "title": "Strikes" });
    article(page, json!([["strike-map", keys, picture]]), false).await?;
    page.state_within(FRAME, "ready").await?;
    page.fits(FRAME, 0).await?;
    let frame =
        "const { title, src, loading } = theFrame(); return [title, src, loading].join(' ')";
    let frame = page.js(frame).await?;
    // The article is light, as one that says nothing of it.
    let address = format!("{}{LIST}&lang=en&event=2024-01-02-kharkiv&theme=light", page.server.url);
    ensure!(frame == format!("Strikes {address} lazy"), "the frame is {frame}");

    // Attributes change: another address in the same place, and no step in the reader's history.
    let before = page.count("return history.length").await?;
    page.js("const map = document.querySelector('strike-map');
        map.removeAttribute('event'); map.setAttribute('lang', 'uk'); return true")
        .await?;
    let is_new = "return theFrame().src.endsWith('/uk/?view=list&theme=light')";
    page.until("the frame has the new address", is_new).await?;
    page.enter(FRAME).await?;
    page.state("ready").await?;
    page.section("Удари").await?;
    page.leave().await?;
    page.fits(FRAME, 0).await?;
    let after = page.count("return history.length").await?;
    ensure!(after == before, "the history has {after} steps, not {before}");
    Ok(())
}

/// Four elements, one of them pinned, and a plain frame.
pub(super) async fn many_on_one_page(page: &Page) -> Outcome {
    let elements = json!([
        ["strike-map", { "view": "map" }],
        ["strike-map", { "view": "chart", "theme": "dark" }],
        ["strike-map", { "view": "list", "v": "1.1.0" }],
        ["strike-map", { "view": "list", "from": "2025-01-01" }],
        ["iframe", plain(page, LIST)],
    ]);
    article(page, elements, false).await?;
    for at in 0..5 {
        let frame = frame_number(at);
        page.until("there is a frame", &format!("return Boolean({frame})")).await?;
        page.js(&format!("{frame}.scrollIntoView(); return true")).await?;
        page.state_within(&frame, "ready").await?;
        let fits = page.fits(&frame, 0).await;
        fits.map_err(|error| format!("frame {at}: {error}"))?;
    }
    let pinned = page.js(&format!("return {}.src", frame_number(2))).await?;
    let folder = format!("{}v/1.1.0/?", page.server.url);
    ensure!(pinned.as_str().is_some_and(|it| it.starts_with(&folder)), "pinned: {pinned}");
    Ok(())
}

/// The script comes when the frame has long said how tall it is.
pub(super) async fn a_script_that_comes_late_asks(page: &Page) -> Outcome {
    article(page, json!([["iframe", plain(page, LIST)]]), true).await?;
    page.state_within(FRAME, "ready").await?;
    let is_there = "return Boolean(customElements.get('strike-map'))";
    page.until("the script is there", is_there).await?;
    page.fits(FRAME, 0).await?;
    Ok(())
}

/// The reader looks at the article for a while.
const A_WHILE: &str = "const done = arguments[0]; let left = 60;
    const next = () => (left-- ? requestAnimationFrame(next) : done(true)); next()";

pub(super) async fn far_below_nothing_is_fetched(page: &Page) -> Outcome {
    article(page, json!([["strike-map", { "view": "list" }]]), false).await?;
    page.until("the element is there", "return Boolean(theFrame())").await?;
    // It was near when the article was made; put in anew it is not.
    page.js("document.getElementById('before').style.height = '20000px';
        const map = document.querySelector('strike-map'); map.remove();
        document.getElementById('after').before(map); return true")
        .await?;
    let before = page.server.requests().len();
    page.client.execute_async(A_WHILE, vec![]).await?;
    let after = page.server.requests().len();
    ensure!(after == before, "{} files were fetched for a frame far below", after - before);
    page.js("theFrame().scrollIntoView(); return true").await?;
    page.state_within(FRAME, "ready").await
}

/// Of each element: whether its frame is seen, and what is seen in its place.
const SEEN: &str = "[...document.querySelectorAll('strike-map')].map((it) => {
        const frame = it.shadowRoot.querySelector('iframe').checkVisibility({ visibilityProperty: true });
        const link = it.shadowRoot.querySelector('a:not([hidden])');
        const words = link?.querySelector('img')?.alt ?? link?.textContent ?? it.innerText.trim();
        return `${frame ? 'the page' : 'no page'}: ${words}`;
    })";

pub(super) async fn what_stands_between_the_tags_stays(page: &Page) -> Outcome {
    let nowhere = page.nowhere()?;
    let icon = format!("{}icon.svg", page.server.url);
    let picture = format!("<a href='x'><img src='{icon}' alt='The picture'></a>");
    let elements = json!([
        ["strike-map", { "src": nowhere, "height": "200" }, { "p": "The article's own words" }],
        ["strike-map", { "src": nowhere, "height": "200" }, { "noscript": picture }],
        ["strike-map", { "src": nowhere, "height": "200", "title": "The title" }],
    ]);
    article(page, elements, false).await?;
    let given_up = format!("return {SEEN}.every((it) => it.startsWith('no page'))");
    page.until("the pages are given up", &given_up).await?;
    let seen = page.strings(&format!("return {SEEN}")).await?;
    let words = ["The article's own words", "The picture", "The title"];
    ensure!(seen == words.map(|word| format!("no page: {word}")), "readers see {seen:?}");
    let link =
        "return document.querySelectorAll('strike-map')[2].shadowRoot.querySelector('a').href";
    let link = page.js(link).await?;
    ensure!(link.as_str().is_some_and(|it| it.starts_with(&nowhere)), "the link leads to {link}");
    Ok(())
}
