//! A frame has its height before the program of its page runs, and nothing in it moves.

use super::FRAME;
use crate::ensure;
use crate::support::Outcome;
use crate::support::page::Page;

const VIEWS: [&str; 6] = [
    "",
    "?view=map",
    "uk/?view=map&theme=dark",
    "uk/?view=chart",
    "?view=list",
    "?view=map&event=2024-01-06-pokrovsk",
];

/// How much of what is seen has moved, where the browser counts it.
const SHIFTS: &str = "const done = arguments[arguments.length - 1];
    let sum = 0;
    const add = (list) => list.getEntries().forEach((shift) => { sum += shift.value });
    new PerformanceObserver(add).observe({ type: 'layout-shift', buffered: true });
    requestAnimationFrame(() => requestAnimationFrame(() => done(sum)))";

pub(super) async fn with_its_program(page: &Page) -> Outcome {
    stands_still(page, "", "ready").await
}

/// On a host that lets no other origin read: the page stays as it was written.
pub(super) async fn without_its_program(page: &Page) -> Outcome {
    stands_still(page, "?sandbox=allow-scripts", "failed").await
}

async fn stands_still(page: &Page, query: &str, state: &str) -> Outcome {
    let site = page.neighbour(|_| {})?;
    for view in VIEWS {
        let address = format!("{}{view}", page.server.url);
        page.visit(&site, &format!("datawrapper.html{query}"), &address).await?;
        page.state_within(FRAME, state).await?;
        let fits = page.fits(FRAME, 0).await;
        let height = fits.map_err(|error| format!("{view}: {error}"))?;
        // All that was ever said is more than a page can need: the evidence of every event.
        ensure!(view.is_empty() || height < 9000, "{view} is {height} pixels tall");
        page.enter(FRAME).await?;
        let moved = page.client.execute_async(SHIFTS, vec![]).await?;
        page.leave().await?;
        ensure!(moved == 0, "{view}: what is seen moves by {moved}");
    }
    Ok(())
}
