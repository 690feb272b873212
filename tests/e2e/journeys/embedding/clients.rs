//! Each host-side client that newsrooms use gives the frame the height of its page.

use fantoccini::Locator;

use super::{FRAME, Journey, LIST};
use crate::ensure;
use crate::support::Outcome;
use crate::support::page::Page;

const CLIENTS: [&str; 5] = ["pym", "iframe-resizer", "frames", "datawrapper", "medium"];

/// Each client with a plain frame, and with one in a sandbox.
pub(super) fn that_follow() -> Vec<Journey> {
    let both = |host| [(host, "", ""), (host, SANDBOX, "::in_a_sandbox")];
    CLIENTS
        .into_iter()
        .flat_map(both)
        .map(|(host, query, end)| {
            let name = format!("clients::{host}{end}");
            let host = format!("{host}.html{query}");
            Journey::new(name, move |page| {
                let host = host.clone();
                Box::pin(async move { follows(page, &host).await })
            })
            .served(super::open)
            // What iframe-resizer itself says of its next version, and of its first try.
            .expecting(&["iframeResizer.min.js"])
        })
        .collect()
}

/// What the host pages understand as a wish for the strictest sandbox in which scripts run.
const SANDBOX: &str = "?sandbox=allow-scripts";

/// At first, in a narrower window, with an event opened.
async fn follows(page: &Page, host: &str) -> Outcome {
    let site = page.neighbour(|_| {})?;
    page.client.set_window_size(1280, 900).await?;
    page.visit(&site, host, &format!("{}{LIST}", page.server.url)).await?;
    page.state_within(FRAME, "ready").await?;
    let wide = page.fits(FRAME, 0).await?;

    let changes = page.changes(FRAME).await?;
    page.client.set_window_size(600, 900).await?;
    let narrow = page.fits(FRAME, changes).await?;
    ensure!(narrow > wide, "at 600 pixels the page is {narrow} tall, at 1280 {wide}");

    let changes = page.changes(FRAME).await?;
    page.enter(FRAME).await?;
    page.client.find(Locator::Css("a[data-event='2024-01-02-kharkiv']")).await?.click().await?;
    page.until("the event is open", "return document.querySelector('article[data-event]')").await?;
    page.leave().await?;
    let opened = page.fits(FRAME, changes).await?;
    ensure!(opened > narrow, "with an event opened the page is {opened} tall, without {narrow}");
    Ok(())
}

/// AMP changes the height only of what is out of sight.
pub(super) async fn amp(page: &Page) -> Outcome {
    amp_resizes(page, "amp.html").await
}

pub(super) async fn amp_in_a_sandbox(page: &Page) -> Outcome {
    amp_resizes(page, &format!("amp.html{SANDBOX}")).await
}

async fn amp_resizes(page: &Page, host: &str) -> Outcome {
    let site = page.neighbour(|_| {})?;
    page.visit(&site, host, &format!("{}{LIST}", page.server.url)).await?;
    page.state_within(FRAME, "ready").await?;
    page.js("document.body.style.paddingTop = '5000px'; scrollTo(0, 0); return true").await?;
    let tall = "return theFrame().clientHeight > 300";
    page.until("AMP makes the frame taller once it is out of sight", tall).await?;
    page.js("document.body.style.paddingTop = ''; return true").await?;
    page.fits(FRAME, 0).await?;
    Ok(())
}

/// WordPress puts what an oEmbed answer names into a sandbox, and stops at 1000 pixels.
pub(super) async fn wordpress(page: &Page) -> Outcome {
    let site = page.neighbour(|_| {})?;
    let short = format!("{}{LIST}&from=2025-09-01", page.server.url);
    page.visit(&site, "wordpress.html", &short).await?;
    page.state_within(FRAME, "ready").await?;
    let (_, content) = page.heights(FRAME).await?;
    ensure!(content < 1000, "this view is meant to be short, but has {content} pixels");
    page.fits(FRAME, 0).await?;
    Ok(())
}

/// What only looks like a message of a client.
const HOSTILE: &str = "for (const bad of [null, 7, '', '[iFrameSizer]', '[iFrameSizer]a b:8', '[iFrameSizer]<x>:8:',
        'pymxPYMxaxPYMxnavigateToxPYMxhttp://x/', { type: 'navigate', href: 'http://x/' }, { message: {} },
        ['frames-init'], { 'datawrapper-height': { a: 1e9 } }]) {
        theFrame().contentWindow.postMessage(bad, '*');
    }
    const done = arguments[0];
    requestAnimationFrame(() => requestAnimationFrame(() => done(true)))";

pub(super) async fn hostile_messages_do_nothing(page: &Page) -> Outcome {
    let site = page.neighbour(|_| {})?;
    page.visit(&site, "datawrapper.html", &format!("{}{LIST}", page.server.url)).await?;
    page.state_within(FRAME, "ready").await?;
    page.fits(FRAME, 0).await?;
    let before = page.told().await?;
    page.client.execute_async(HOSTILE, vec![]).await?;
    page.fits(FRAME, 0).await?;
    let after = page.told().await?;
    ensure!(after == before, "the page answered {} hostile messages", after - before);
    page.enter(FRAME).await?;
    let address = page.js("return location.href").await?;
    page.leave().await?;
    let is_home = address.as_str().is_some_and(|it| it.starts_with(&page.server.url));
    ensure!(is_home, "the frame went to {address}");
    Ok(())
}
