//! What the page loads before it is live is what the budget weighs.

use crate::ensure;
use crate::support::browser::WebKit;
use crate::support::page::Page;
use crate::support::{Outcome, budget};

/// What follows may start in the same millisecond: some browsers tell no less.
const BEFORE_LIVE: &str =
    "const live = performance.getEntriesByName('strikemap:live')[0]?.startTime;
    if (live === undefined) return ['performance mark strikemap:live is missing'];
    return performance.getEntriesByType('resource')
        .filter((entry) => entry.startTime < live && !entry.name.startsWith('data:'))
        .map((entry) => entry.name)";

pub async fn first_view_stands_in_the_budget(page: &Page) -> Outcome {
    page.open("").await?;
    let budgets = budget::read()?;
    let first: Vec<_> = budgets
        .iter()
        .filter(|budget| matches!(&*budget.name, "written page" | "program" | "tables"))
        .collect();
    ensure!(first.len() == 3, "no budget for written page, program and tables");
    let asked = page.strings(BEFORE_LIVE).await?;
    ensure!(!asked.is_empty(), "the browser tells of no request");
    for url in &asked {
        let path =
            url.strip_prefix(&page.server.url).ok_or_else(|| format!("a request for {url}"))?;
        ensure!(
            path == "listener.js" || first.iter().any(|budget| budget.holds(path)),
            "the first view loads {path}, which its budget does not list"
        );
    }
    // Once each: a preload that does not fit the request that follows would load the file twice.
    // WebKitGTK does so with every preload for `fetch`, whatever it says.
    // What keeps the page for later asks for all files again, after its own.
    let asked = page.server.requests();
    let mut asked_twice: Vec<_> = asked.into_iter().take_while(|path| path != "sw.js").collect();
    asked_twice.sort();
    let twice: Vec<_> =
        asked_twice.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| &pair[0]).collect();
    ensure!(twice.is_empty() || page.browser == WebKit, "asked for twice: {twice:?}");
    // And the other way round: what the budget weighs is really asked for. Only some browsers ask for
    // the icon before they have a window to show it in.
    let served = page.server.requests();
    for pattern in first.iter().flat_map(|it| &it.files).filter(|pattern| *pattern != "icon.svg") {
        let one = budget::Budget { name: String::new(), files: vec![pattern.clone()] };
        ensure!(
            served.iter().any(|path| one.holds(path)),
            "the budget lists {pattern}, which the first view does not load"
        );
    }
    let has_later = served.iter().any(|path| path.starts_with("strikemap-later-"));
    ensure!(has_later, "the second module does not come when the browser is idle");
    Ok(())
}
