//! Articles that are not as others: tall frames, other colours, shadow roots, isolation, a host that errs.

use serde_json::json;

use super::{FRAME, LIST, activate, article, plain};
use crate::ensure;
use crate::support::Outcome;
use crate::support::page::Page;

/// The dialog that is open, from top to bottom, and whether all of it is in its frame.
const DIALOG: &str =
    "const { top, bottom } = document.querySelector('dialog[open]').getBoundingClientRect();
    return [top, bottom, innerHeight]";

/// In a frame as high as its page the middle is screens away from the reader.
pub(super) async fn a_dialog_opens_beside_what_opened_it(page: &Page) -> Outcome {
    article(page, json!([["iframe", plain(page, "")]]), false).await?;
    page.state_within(FRAME, "ready").await?;
    page.fits(FRAME, 0).await?;
    page.enter(FRAME).await?;
    let tall = page.count("return innerHeight").await?;
    ensure!(tall > 2_000, "the frame is {tall} pixels high");
    for (opener, close) in
        [("#embed", "[data-embed=close]"), ("footer a[data-method]", "#close-method")]
    {
        activate(page, opener).await?;
        page.until("the dialog is open", "return document.querySelector('dialog[open]')").await?;
        let at = format!("return document.querySelector(\"{opener}\").getBoundingClientRect().top");
        let at = page.js(&at).await?.as_f64().unwrap_or_default();
        let bounds: [f64; 3] = serde_json::from_value(page.js(DIALOG).await?)?;
        let [top, bottom, height] = bounds;
        ensure!(top >= 0.0 && bottom <= height, "{opener}: from {top} to {bottom} of {height}");
        ensure!(
            (at - 640.0..at + 640.0).contains(&((top + bottom) / 2.0)),
            "{opener}: pressed at {at}, opened from {top} to {bottom}"
        );
        activate(page, close).await?;
        page.until("the dialog is closed", "return !document.querySelector('dialog[open]')")
            .await?;
    }
    Ok(())
}

/// The element is as dark as the article, whatever the reader's system prefers, and goes along with it.
pub(super) async fn the_element_is_as_dark_as_its_article(page: &Page) -> Outcome {
    article(page, json!([["strike-map", { "view": "list" }]]), false).await?;
    for (scheme, theme) in [("dark", "dark"), ("light", "light"), ("only dark", "dark")] {
        page.js(&format!("document.documentElement.style.colorScheme = '{scheme}'; return true"))
            .await?;
        let address = format!("return theFrame()?.src.includes('theme={theme}')");
        page.until(&format!("the frame is asked to be {theme}"), &address).await?;
        page.enter(FRAME).await?;
        page.state("ready").await?;
        let shown = page.js("return document.documentElement.dataset.theme").await?;
        ensure!(shown == theme, "{scheme}: the page is {shown}");
        page.leave().await?;
    }
    Ok(())
}

/// An article made of components: both ways of embedding stand in shadow roots, one within another.
pub(super) async fn both_ways_are_found_in_shadow_roots(page: &Page) -> Outcome {
    article(page, json!([["strike-map", { "view": "list" }]]), false).await?;
    page.state_within(FRAME, "ready").await?;
    let attributes = plain(page, LIST);
    page.js(&format!(
        "document.querySelector('strike-map').remove();
        const within = (parent) => parent.appendChild(document.createElement('div')).attachShadow({{ mode: 'open' }});
        const outer = within(document.body);
        outer.host.lang = 'uk';
        const frame = document.createElement('iframe');
        for (const [name, value] of Object.entries({attributes})) frame.setAttribute(name, value);
        within(outer).append(frame);
        const map = document.createElement('strike-map');
        map.setAttribute('view', 'list');
        within(outer).append(map);
        window.inShadows = [frame, map.shadowRoot.querySelector('iframe')];
        return true"
    ))
    .await?;
    for at in 0..2 {
        let frame = format!("inShadows[{at}]");
        page.js(&format!("{frame}.scrollIntoView(); return true")).await?;
        page.state_within(&frame, "ready").await?;
        page.fits(&frame, 0).await.map_err(|error| format!("frame {at}: {error}"))?;
    }
    let address = page.js("return inShadows[1].src").await?;
    let is_ukrainian = |it: &str| it.contains("/uk/?view=list");
    ensure!(address.as_str().is_some_and(is_ukrainian), "the language is not found: {address}");
    Ok(())
}

/// The headers of an article that isolates itself.
const ISOLATED: [&str; 2] =
    ["Cross-Origin-Opener-Policy: same-origin", "Cross-Origin-Embedder-Policy: require-corp"];

/// With what the guide says, or without the last of it: then the frame keeps nothing.
pub(super) async fn an_isolated_article_shows_the_page(page: &Page) -> Outcome {
    let isolates = "Cross-Origin-Embedder-Policy: require-corp";
    for headers in [vec![], vec![isolates]] {
        page.server.change(|site| {
            site.headers = vec!["Cross-Origin-Resource-Policy: cross-origin"];
            site.headers.extend(headers);
        });
        let site = page.neighbour(|site| site.headers = ISOLATED.to_vec())?;
        let elements = json!([["strike-map", { "view": "list" }]]);
        let about = json!([format!("{}embed.js", page.server.url), elements, false]);
        page.visit(&site, "strict.html", &about.to_string()).await?;
        ensure!(page.js("return crossOriginIsolated").await? == true, "it is not isolated");
        page.state_within(FRAME, "ready").await?;
        page.fits(FRAME, 0).await?;
    }
    Ok(())
}

/// A page that never speaks gives way to its picture, with a link to it.
pub(super) async fn a_page_that_may_not_be_framed_gives_way_to_its_picture(page: &Page) -> Outcome {
    page.server.change(|site| site.headers = vec!["X-Frame-Options: DENY"]);
    let keys = json!({ "view": "chart", "lang": "uk", "theme": "dark", "title": "The chart" });
    article(page, json!([["strike-map", keys]]), false).await?;
    let picture = "const link = document.querySelector('strike-map').shadowRoot.querySelector('a:not([hidden])');
        const picture = link?.querySelector('img');
        return picture?.naturalWidth > 0 && [picture.src, picture.alt, link.href].join(' ')";
    let shown = page.until("there is a picture", picture).await?;
    let home = &page.server.url;
    let wanted =
        format!("{home}pictures/chart-uk-dark.png The chart {home}uk/?view=chart&theme=dark");
    ensure!(shown == wanted, "there is {shown}, not {wanted}");
    Ok(())
}

/// No script of the page runs: what is written stays, one sentence says that it is complete, and a frame keeps the height
/// that its article gives.
pub(super) async fn scripts_sent_as_text_leave_the_written_page(page: &Page) -> Outcome {
    page.server.change(|site| site.are_scripts_text = true);
    let site = page.neighbour(|_| {})?;
    page.visit(&site, "frames.html", "").await?;
    page.js(&format!(
        "const frame = document.createElement('iframe');
        Object.assign(frame, {{ src: '{}?view=list', height: '700', width: '600' }});
        document.body.append(frame); window.theFrame = () => frame; return true",
        page.server.url
    ))
    .await?;
    page.enter(FRAME).await?;
    page.until("the page is written", "return document.querySelector('#list a[data-event]')")
        .await?;
    let state = page.js("return document.documentElement.dataset.state").await?;
    ensure!(state == "loading", "a script has run: the page is {state}");
    let said = "const it = document.querySelector('.unable');
        return it.checkVisibility({ visibilityProperty: true }) && it.innerText";
    let said = page.until("the sentence comes", said).await?;
    let is_said = |it: &str| it.contains("Everything shown is complete");
    ensure!(said.as_str().is_some_and(is_said), "the page says {said}");
    page.leave().await?;
    ensure!(page.count("return theFrame().clientHeight").await? == 700, "another height");
    Ok(())
}
