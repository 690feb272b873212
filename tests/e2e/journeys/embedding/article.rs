//! The demonstration article: each figure of it shows the page.

use super::frame_number;
use crate::ensure;
use crate::support::Outcome;
use crate::support::page::Page;

pub(super) async fn every_way(page: &Page) -> Outcome {
    page.client.set_window_size(1000, 900).await?;
    page.goto("article.html").await?;
    let all = "return document.querySelectorAll('iframe, strike-map').length";
    let count = page.count(all).await?;
    ensure!(count >= 7, "the article shows {count} ways only");
    for at in 0..count {
        let frame = frame_number(at);
        page.js(&format!("{frame}.scrollIntoView(); return true")).await?;
        let is = async |what: &str| -> Outcome<bool> {
            Ok(page.js(&format!("return {frame}.{what}")).await? == true)
        };
        let is_fixed =
            is("matches('figure:not(.listened) > iframe:not([data-strikemap])')").await?;
        // On a host that lets no other origin read, a strict sandbox keeps the page as it was written.
        let is_boxed = is("matches('[sandbox=allow-scripts]')").await?;
        page.state_within(&frame, if is_boxed { "failed" } else { "ready" }).await?;
        if is_fixed {
            let (height, _) = page.heights(&frame).await?;
            ensure!(height == 560, "the frame of a fixed height is {height} pixels tall");
        } else {
            // record.js is not here: nothing counts the messages.
            page.js("window.changes = []; return true").await?;
            let fits = page.fits(&frame, 0).await;
            fits.map_err(|error| format!("frame {at}: {error}"))?;
        }
    }
    Ok(())
}
