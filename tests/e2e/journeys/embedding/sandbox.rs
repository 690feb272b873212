//! Frames that may do little: `sandbox="allow-scripts"`, nothing kept.

use serde_json::json;

use super::{FRAME, article, plain};
use crate::ensure;
use crate::support::Outcome;
use crate::support::page::Page;

async fn in_a_sandbox(page: &Page, state: &str) -> Outcome {
    let mut frame = plain(page, "?view=map");
    frame["sandbox"] = "allow-scripts".into();
    article(page, json!([["iframe", frame]]), false).await?;
    page.enter(FRAME).await?;
    let origin = page.js("return self.origin").await?;
    ensure!(origin == "null", "the frame has the origin {origin}");
    page.state(state).await?;
    page.leave().await?;
    page.fits(FRAME, 0).await?;
    Ok(())
}

pub(super) async fn on_an_open_host(page: &Page) -> Outcome {
    in_a_sandbox(page, "ready").await
}

/// The page's own files are foreign to it: it cannot come to life, but it says so and has its height.
pub(super) async fn on_a_closed_host(page: &Page) -> Outcome {
    in_a_sandbox(page, "failed").await
}

pub(super) async fn nothing_may_be_kept(page: &Page) -> Outcome {
    article(page, json!([["strike-map", { "view": "map" }]]), false).await?;
    page.enter(FRAME).await?;
    let kept = "try { localStorage.length; return 'kept' } catch { return 'refused' }";
    ensure!(page.js(kept).await? == "refused", "this browser keeps things all the same");
    page.state("ready").await?;
    page.leave().await?;
    page.fits(FRAME, 0).await?;
    Ok(())
}

/// The map takes no window from an article that would then not scroll: where the frame may not fill the screen it has no
/// button for that.
pub(super) async fn without_the_screen_there_is_no_button_for_it(page: &Page) -> Outcome {
    for allow in [None, Some("fullscreen")] {
        let mut frame = plain(page, "?view=map");
        if let Some(allow) = allow {
            frame["allow"] = allow.into();
        }
        article(page, json!([["iframe", frame]]), false).await?;
        page.enter(FRAME).await?;
        page.state("ready").await?;
        page.js("document.getElementById('map').dispatchEvent(new PointerEvent('pointerover', { bubbles: true })); return true")
            .await?;
        page.until("the map is live", "return !document.querySelector('#map .still')").await?;
        let is_hidden = page.js("return document.getElementById('zoom-full').hidden").await?;
        ensure!(is_hidden == allow.is_none(), "allow={allow:?}: hidden is {is_hidden}");
        page.leave().await?;
        page.fits(FRAME, 0).await?;
    }
    Ok(())
}
