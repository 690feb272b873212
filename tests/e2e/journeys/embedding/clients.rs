//! Each host-side client that newsrooms use gives the frame the height of its page.

use fantoccini::Locator;

use super::{FRAME, FRAMES, Journey, LIST};
use crate::ensure;
use crate::support::Outcome;
use crate::support::page::Page;

/// Most with the frame in the strictest sandbox in which scripts run; one plain, as most articles have it.
const CLIENTS: [(&str, &str); 5] = [
    ("pym", SANDBOX),
    ("iframe-resizer", SANDBOX),
    ("frames", SANDBOX),
    ("datawrapper", ""),
    ("medium", SANDBOX),
];

pub(super) fn that_follow() -> Vec<Journey> {
    CLIENTS
        .into_iter()
        .map(|(host, sandbox)| {
            let page = format!("{host}.html{sandbox}");
            let journey = Journey::new(format!("clients::{host}"), move |it| {
                let page = page.clone();
                Box::pin(async move { follows(it, &page).await })
            })
            .served(super::open)
            // What iframe-resizer itself says of its next version, and of its first try.
            .expecting(&["iframeResizer.min.js"]);
            if host == "datawrapper" { journey.in_all(FRAMES) } else { journey }
        })
        .collect()
}

/// How the host pages are asked for that sandbox.
const SANDBOX: &str = "?sandbox=allow-scripts";

/// At first, in a narrower window, with an event opened.
async fn follows(page: &Page, host: &str) -> Outcome {
    let site = page.neighbour(|_| {})?;
    page.visit(&site, host, &format!("{}{LIST}", page.server.url)).await?;
    page.state_within(FRAME, "ready").await?;
    let wide = page.fits(FRAME, 0).await?;

    let changes = page.changes(FRAME).await?;
    page.client.set_window_size(600, 900).await?;
    let narrow = page.fits(FRAME, changes).await?;
    ensure!(narrow > wide, "at 600 pixels the page is {narrow} tall, at 1280 {wide}");

    page.enter(FRAME).await?;
    page.click(&page.client.find(Locator::Css("#list a[data-event='2024-01-02-kharkiv']")).await?)
        .await?;
    page.until("the event is open", "return document.querySelector('article[data-event]')").await?;
    page.leave().await?;
    // What is open lies over the part: the story around it does not move.
    let opened = page.fits(FRAME, 0).await?;
    ensure!(opened == narrow, "with an event opened the page is {opened} tall, without {narrow}");
    Ok(())
}

/// AMP changes the height only of what is out of sight.
pub(super) async fn amp(page: &Page) -> Outcome {
    let host = &format!("amp.html{SANDBOX}");
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
