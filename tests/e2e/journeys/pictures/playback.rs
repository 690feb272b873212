//! Playback, above the time strip.

use crate::ensure;
use crate::support::Outcome;
use crate::support::page::{Is, Page, key};

/// The day that stands beside the buttons.
const NOW: &str =
    "return document.getElementById('play-now').textContent.replaceAll('\\u00a0', ' ')";

async fn now(page: &Page) -> Outcome<String> {
    Ok(page.js(NOW).await?.as_str().unwrap_or_default().to_owned())
}

/// Waits until another day is shown.
async fn day_after(page: &Page, before: &str) -> Outcome<String> {
    let other = format!("const now = (() => {{ {NOW} }})(); return now !== '{before}' ? now : ''");
    let now = page.until(&format!("another day than {before} is shown"), &other).await?;
    Ok(now.as_str().unwrap_or_default().to_owned())
}

/// Rows of the list, and the number that the page tells of them.
async fn listed(page: &Page) -> Outcome<u64> {
    // Both at one time: the days run on.
    let rows =
        "const rows = document.querySelectorAll('#events li:not([hidden]) a[data-event]').length;
        return parseInt(document.getElementById('shown').textContent) === rows ? rows : ''";
    let rows = page.until("the page counts what it lists", rows).await?;
    Ok(rows.as_u64().unwrap_or_default())
}

pub async fn it_runs_pauses_and_steps(page: &Page) -> Outcome {
    page.open_live("?lang=en").await?;
    page.bring_into_view("play").await?;
    let is_in_strip = "return document.getElementById('play').closest('section') === document.getElementById('strip').closest('section')";
    ensure!(page.js(is_in_strip).await?.as_bool() == Some(true), "it stands apart from the strip");
    let all = now(page).await?;
    ensure!(all.contains("All dates"), "before it runs stands {all:?}");
    // Slow enough that a slow browser does not come near the last day.
    page.choose("Speed", "1").await?;
    page.press_button("Play day by day").await?;
    let first = day_after(page, &all).await?;
    ensure!(first.contains("Known by"), "it runs through {first:?}");
    let second = day_after(page, &first).await?;
    day_after(page, &second).await?;
    // By key: lines of the figures above come and go as days pass, and a mouse may miss the button.
    let pause = page.named("button", Is("Pause")).await?;
    page.press_on(&pause, key::ENTER).await?;
    page.named("button", Is("Play day by day")).await?;
    let paused = now(page).await?;
    page.key_becomes("asof", |asof| asof.is_some()).await?;
    let rows = listed(page).await?;
    ensure!(rows < 34, "as known on the first days all events are listed");
    ensure!(now(page).await? == paused, "it runs on after a pause");

    page.press_button("One step forward").await?;
    let on = day_after(page, &paused).await?;
    page.press_button("One step back").await?;
    let back = day_after(page, &on).await?;
    ensure!(back == paused, "forward and back lead from {paused} to {back}");

    page.choose("Play by", "happened").await?;
    page.key_becomes("asof", |asof| asof.is_none()).await?;
    ensure!(listed(page).await? == 34, "what was run through stays hidden");
    page.press_button("One step forward").await?;
    page.key_becomes("to", |to| to == Some("2023-12-30")).await?;
    ensure!(now(page).await?.starts_with("Up to"), "it says {:?}", now(page).await?);
    let rows = listed(page).await?;
    page.press_button("One step forward").await?;
    page.key_becomes("to", |to| to == Some("2024-01-02")).await?;
    ensure!(listed(page).await? > rows, "on the next day nothing more is listed");
    page.press_button("Show all").await?;
    page.key_becomes("to", |to| to.is_none()).await?;
    page.until("all dates are shown", &format!("return (() => {{ {NOW} }})() === '{all}'")).await?;
    Ok(())
}

/// Looks in every frame where the marks stand, by event, which days were shown and how many events were listed; keeps
/// what moved.
const WATCH: &str = "const seen = new Map(), moved = [], days = new Set(), rows = new Set();
    const frame = document.getElementById('map').getBoundingClientRect();
    window.watched = { moved, days, rows };
    const look = () => {
        days.add(document.getElementById('play-now').textContent);
        rows.add(document.querySelectorAll('#events li:not([hidden]) a[data-event]').length);
        const here = document.getElementById('map').getBoundingClientRect();
        for (const mark of document.querySelectorAll('#map .marks button')) {
            const { x, y, width, height } = mark.getBoundingClientRect();
            const at = [x - here.x + width / 2, y - here.y + height / 2];
            for (const id of (mark.dataset.events ?? mark.dataset.event).split(' ')) {
                const before = seen.get(id) ?? at;
                const far = Math.hypot(at[0] - before[0], at[1] - before[1]);
                if (far > 0.5) moved.push(`${id} by ${far.toFixed(1)}`);
                seen.set(id, at);
            }
        }
        requestAnimationFrame(look);
    };
    look();
    return true";

/// The last days of each mode at full speed: nothing that stays moves, the list follows, and it stops.
pub async fn nothing_moves_and_it_stops_at_the_end(page: &Page) -> Outcome {
    for (mode, start, key) in
        [("happened", "to=2024-09-25", "to"), ("said", "asof=2025-05-29", "asof")]
    {
        page.open_live(&format!("?lang=en&{start}")).await?;
        page.bring_into_view("play").await?;
        if mode == "happened" {
            page.choose("Play by", mode).await?;
            // It goes on from the last day that the link shows.
            page.until(
                "playback is at that day",
                &format!("return (() => {{ {NOW} }})().startsWith('Up to')"),
            )
            .await?;
        }
        page.choose("Speed", "4").await?;
        page.js(WATCH).await?;
        page.press_button("Play day by day").await?;
        page.until("several days have passed", "return window.watched.days.size > 5").await?;
        page.named("button", Is("Play day by day")).await?;
        let rows = page.js("return window.watched.rows.size").await?.as_u64().unwrap_or_default();
        ensure!(mode == "said" || rows > 1, "the list stays as it was while days pass");
        let last = now(page).await?;
        page.key_becomes(key, |day| day.is_some()).await?;
        ensure!(listed(page).await? == 34, "at the end {} events are listed", listed(page).await?);
        ensure!(now(page).await? == last, "it goes on after {last}");
        let moved = page.strings("return window.watched.moved.slice(0, 8)").await?;
        ensure!(moved.is_empty(), "while the days pass, marks move: {moved:?}");
    }
    Ok(())
}
