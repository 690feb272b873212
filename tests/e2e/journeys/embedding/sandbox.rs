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
