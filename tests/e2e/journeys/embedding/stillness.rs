//! A frame has its height before the program of its page runs, and nothing in it moves.

use serde_json::{Value, json};

use super::FRAME;
use crate::ensure;
use crate::support::Outcome;
use crate::support::page::Page;

const PARTS: [&str; 4] = ["?view=map", "uk/?view=map&theme=dark", "uk/?view=chart", "?view=list"];

/// What of what is seen has moved and how far, where the browser counts it.
const SHIFTS: &str = "const done = arguments[arguments.length - 1];
    const moved = [];
    const name = ({ node, previousRect: a, currentRect: b }) =>
        `${node?.id || node?.className || node?.nodeName} from ${a.x},${a.y} ${a.width} by ${a.height} to ${b.x},${b.y} ${b.width} by ${b.height}`;
    const add = (list) => list.getEntries().forEach((shift) => {
        // A page that is painted while it is still read gains a button or a scroll bar: less than can be seen.
        if (shift.value > 0.002) moved.push(`${shift.value.toFixed(3)}: ${[...shift.sources].map(name).join('; ')}`);
    });
    new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => done(moved)))";

pub(super) async fn with_its_program(page: &Page) -> Outcome {
    for view in PARTS.iter().chain(&["", "uk/"]) {
        stands_still(page, "", view, "ready").await?;
    }
    // What is open lies over the part.
    let (height, _) = shown(page, "", "?view=map", "ready").await?;
    let (with_event, _) = shown(page, "", "?view=map&event=2024-01-06-pokrovsk", "ready").await?;
    ensure!(with_event == height, "a part with one event is {with_event} tall, without {height}");
    Ok(())
}

/// On a host that lets no other origin read: the page stays as it was written.
pub(super) async fn without_its_program(page: &Page) -> Outcome {
    for view in PARTS {
        let sandbox = "?sandbox=allow-scripts";
        let height = stands_still(page, sandbox, view, "failed").await?;
        ensure!(height < 900, "{view} is {height} pixels tall");
    }
    Ok(())
}

async fn stands_still(page: &Page, query: &str, view: &str, state: &str) -> Outcome<u64> {
    let (height, moved) = shown(page, query, view, state).await?;
    ensure!(moved == json!([]), "{view}: what is seen moves: {moved}");
    Ok(height)
}

/// The height of the frame once it stands, after two heights told at most, and how much has moved.
async fn shown(page: &Page, query: &str, view: &str, state: &str) -> Outcome<(u64, Value)> {
    let site = page.neighbour(|_| {})?;
    let address = format!("{}{view}", page.server.url);
    page.visit(&site, &format!("datawrapper.html{query}"), &address).await?;
    page.state_within(FRAME, state).await?;
    let height = page.fits(FRAME, 0).await.map_err(|error| format!("{view}: {error}"))?;
    page.enter(FRAME).await?;
    let moved = page.client.execute_async(SHIFTS, vec![]).await?;
    page.leave().await?;
    Ok((height, moved))
}
