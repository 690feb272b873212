//! The page as it is kept in the reader's browser: read without a network, replaced when asked, removed.

use crate::ensure;
use crate::support::Outcome;
use crate::support::data::Data;
use crate::support::dist;
use crate::support::page::{Is, Page, key};
use crate::support::server::Health;

const REMOVE: &str = "Remove";

/// The browser has nothing left to do, twice: whatever waited for that has had its turn.
const IDLE: &str = "const done = arguments[0];
    const idle = window.requestIdleCallback ?? setTimeout;
    idle(() => idle(() => done(true)))";

/// How many copies and workers the browser has for this site.
const KEPT: &str = "const done = arguments[0];
    Promise.all([caches.keys(), navigator.serviceWorker.getRegistrations()])
        .then((all) => done(all.map(({ length }) => length)))";

/// Has the browser look for a newer worker, as it does by itself from time to time.
const LOOK: &str = "const done = arguments[0];
    navigator.serviceWorker.getRegistration().then((it) => it.update()).then(() => done(true))";

const SAVE: &str = "Save it in this browser";

/// A visit on which the reader asks for a copy.
async fn visit(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    let save = page.named("button", Is(SAVE)).await?;
    page.press_on(&save, key::ENTER).await?;
    page.named("button", Is(REMOVE)).await?;
    Ok(())
}

/// Who passes by once is sent nothing to keep; who comes again has a copy.
pub async fn a_copy_is_made_on_the_second_visit(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    page.named("button", Is(SAVE)).await?;
    // The other page on the same visit.
    page.open("uk/").await?;
    page.named("button", Is("Зберегти в цьому браузері")).await?;
    let none = kept(page).await?;
    ensure!(none == (0, 0), "copies and workers after one visit: {none:?}");
    // Hours later.
    let earlier = "const key = Object.keys(localStorage).find((name) => name.includes('visited'));
        localStorage.setItem(key, Date.now() - 7200000); return true";
    page.js(earlier).await?;
    page.open("?lang=en").await?;
    page.named("button", Is(REMOVE)).await?;
    Ok(())
}

/// An error page in the place of a file is not kept as that file.
pub async fn an_error_page_is_not_kept(page: &Page) -> Outcome {
    let table = std::fs::read_to_string(dist().join("data/events.csv"))?;
    page.open("?lang=en").await?;
    page.server
        .change(|site| site.edits.push(("data/events.csv", table, "<h1>Busy</h1>".to_owned())));
    page.press_on(&page.named("button", Is(SAVE)).await?, key::ENTER).await?;
    page.asked_for("sw.js").await?;
    is_empty(page).await
}

async fn kept(page: &Page) -> Outcome<(u64, u64)> {
    let answer = page.client.execute_async(KEPT, vec![]).await?;
    let number = |at: usize| answer[at].as_u64().ok_or("no number");
    Ok((number(0)?, number(1)?))
}

async fn is_empty(page: &Page) -> Outcome {
    page.until(
        "no copy and no worker is left",
        "caches.keys().then(async (names) => {
            const workers = await navigator.serviceWorker.getRegistrations();
            window.left = names.length + workers.length;
        });
        return window.left === 0",
    )
    .await?;
    Ok(())
}

pub async fn the_kept_page_is_read_without_a_network(page: &Page) -> Outcome {
    visit(page).await?;
    page.server.change(|site| site.health = Health::Down);
    page.open("?lang=en&event=2024-01-02-kharkiv").await?;
    let events = Data::read()?.events.len() as u64;
    let listed = page
        .count("return document.querySelectorAll('#list li:not([hidden]) a[data-event]').length")
        .await?;
    ensure!(listed == events, "{listed} of {events} events are listed");
    // The second program, which this page has never loaded.
    page.click(&page.named("button", Is("CSV")).await?).await?;
    page.until("a file can be taken away", "return document.getElementById('exported')?.download")
        .await?;
    page.open("uk/").await?;
    page.until(
        "the copy can be removed",
        "return [...document.querySelectorAll('button')].some((it) => it.textContent === 'Вилучити')",
    )
    .await?;
    // The page of a strike is not kept: the kept page shows it.
    page.goto("event/2024-01-02-kharkiv/").await?;
    page.until("the strike is shown", "return document.querySelector('#detail article')").await?;
    page.goto("method/").await?;
    page.until("the method can be read", "return document.getElementById('grades')").await?;
    Ok(())
}

pub async fn a_slow_host_does_not_keep_the_reader_waiting(page: &Page) -> Outcome {
    visit(page).await?;
    page.server.change(|site| site.health = Health::Silent);
    page.open("?lang=en").await
}

pub async fn a_newer_build_is_offered_and_shown_when_asked(page: &Page) -> Outcome {
    visit(page).await?;
    let old = page.js("return document.documentElement.dataset.build").await?;
    let old = old.as_str().ok_or("the page does not name its build")?.to_owned();
    let new = "newer-build";
    page.server.change(|site| {
        for file in ["sw.js", "index.html"] {
            site.edits.push((file, old.clone(), new.to_owned()));
        }
    });
    page.client.execute_async(LOOK, vec![]).await?;
    let show = page.named("button", Is("Show it")).await?;
    let build = page.js("return document.documentElement.dataset.build").await?;
    ensure!(build == old.as_str(), "the page has changed by itself");
    let faults = page.axe().await?;
    ensure!(faults.is_empty(), "the line:\n  {}", faults.join("\n  "));
    page.press_on(&show, key::ENTER).await?;
    page.until(
        "the newer page is shown",
        &format!("return document.documentElement?.dataset.build === '{new}'"),
    )
    .await?;
    page.named("button", Is(REMOVE)).await?;
    page.until(
        "the older copy is gone",
        "caches.keys().then((names) => { window.names = names; });
        return window.names?.length === 1 && window.names[0].endsWith('newer-build')",
    )
    .await?;
    let offers = page.count("return document.querySelectorAll('aside').length").await?;
    ensure!(offers == 0, "the page offers what it shows");
    Ok(())
}

pub async fn the_copy_is_removed_and_not_kept_again(page: &Page) -> Outcome {
    visit(page).await?;
    let button = page.named("button", Is(REMOVE)).await?;
    page.press_on(&button, key::ENTER).await?;
    page.until(
        "the reader is told, where the focus is",
        "return document.activeElement.innerText.includes('will not save it again')",
    )
    .await?;
    is_empty(page).await?;
    page.open("?lang=en").await?;
    page.until(
        "the page has thought about keeping a copy",
        "return performance.getEntriesByType('resource')
            .some(({ name, responseEnd }) => name.includes('offline-') && responseEnd > 0)",
    )
    .await?;
    let kept = kept(page).await?;
    ensure!(kept == (0, 0), "copies and workers: {kept:?}");
    Ok(())
}

pub async fn a_host_can_take_all_copies_back(page: &Page) -> Outcome {
    visit(page).await?;
    let off = std::fs::read_to_string(dist().join("sw-off.js"))?;
    let on = std::fs::read_to_string(dist().join("sw.js"))?;
    page.server.change(|site| site.edits.push(("sw.js", on, off)));
    page.client.execute_async(LOOK, vec![]).await?;
    is_empty(page).await
}

pub async fn a_copy_that_lacks_a_file_is_none(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    page.press_on(&page.named("button", Is(SAVE)).await?, key::ENTER).await?;
    page.asked_for("uk/method/index.html").await?;
    is_empty(page).await
}

pub async fn a_frame_keeps_nothing(page: &Page) -> Outcome {
    page.client.goto(&format!("{}frame.html#390|%3Flang%3Den", page.server.url)).await?;
    page.client.clone().enter_frame(0).await?;
    page.state("ready").await?;
    page.client.execute_async(IDLE, vec![]).await?;
    let loaded = page
        .count(
            "return performance.getEntriesByType('resource')
                .filter(({ name }) => name.includes('offline-')).length",
        )
        .await?;
    ensure!(loaded == 0, "a frame asks for what keeps the page");
    let kept = kept(page).await?;
    ensure!(kept == (0, 0), "copies and workers: {kept:?}");
    Ok(())
}
