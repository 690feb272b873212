//! The table of strikes and of claims: sorted, walked by keys, counted; a long one with only what is in view.

use fantoccini::Locator;
use serde_json::Value;

use super::exports::{by_command, package};
use crate::ensure;
use crate::support::Outcome;
use crate::support::page::{Is, Page, key};

/// The texts of a column, row by row.
fn column(code: &str) -> String {
    format!(
        "return [...document.querySelectorAll('#table tbody .of-{code}')].map((it) => it.innerText.trim())"
    )
}

const ROWS: &str = "return document.querySelectorAll('#table tr[data-row]').length";
const ROW_COUNT: &str = "return Number(document.querySelector('#table table').ariaRowCount ?? document.querySelector('#table table').getAttribute('aria-rowcount')) - 1";
const NOT_STATED: &str = "–";

/// The column whose head says how the table is sorted.
const SORTED: &str = "return [...document.querySelectorAll('#table [aria-sort]')].map((it) => `${it.innerText.trim()} ${it.ariaSort ?? it.getAttribute('aria-sort')}`)";

pub async fn a_sorted_table_is_a_link(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    let made = page.count("return document.querySelectorAll('#table-part *').length").await?;
    ensure!(made == 0, "a table is made that nobody sees");
    let switch = page.named("button", Is("Table")).await?;
    page.press_on(&switch, key::ENTER).await?;
    page.key_becomes("table", |table| table == Some("strikes")).await?;
    page.settled().await?;
    let summary: Value = serde_json::from_str(&by_command(&["summary", &package()?, "--json"])?)?;
    ensure!(summary["visible"] == page.count(ROWS).await?, "{}", summary["visible"]);
    let is_list = page.js("return document.getElementById('list').checkVisibility()").await?;
    ensure!(is_list == false, "the list stays");
    let sorted = page.strings(SORTED).await?;
    ensure!(sorted == ["Date or period ascending"], "{sorted:?}");

    for (sort, direction) in [("killed", "ascending"), ("-killed", "descending")] {
        let head = page.named("button", Is("Killed")).await?;
        page.press_on(&head, key::ENTER).await?;
        page.key_becomes("sort", |it| it == Some(sort)).await?;
        page.settled().await?;
        let sorted = page.strings(SORTED).await?;
        ensure!(sorted == [format!("Killed {direction}")], "{sorted:?}");
        let killed = page.strings(&column("killed")).await?;
        let unknown = killed.iter().position(|it| it.starts_with(NOT_STATED));
        let rest = killed.iter().skip(unknown.unwrap_or(0));
        ensure!(
            rest.clone().count() > 0 && rest.clone().all(|it| it.starts_with(NOT_STATED)),
            "what is not stated is not last: {killed:?}"
        );
        let kept = page.js("return document.activeElement.dataset.act").await?;
        ensure!(kept == "sort:killed", "the focus is at {kept}");
    }
    let before = page.strings(&column("place")).await?;
    page.reload().await?;
    page.until("the table is there again", "return document.querySelector('#table tr[data-row]')")
        .await?;
    ensure!(page.strings(&column("place")).await? == before, "a reload shows another order");

    // Columns are chosen, and the choice is kept.
    let columns = page.client.find(Locator::Css("#columns summary")).await?;
    page.press_on(&columns, key::ENTER).await?;
    let target = page.client.find(Locator::Css("#columns [data-act='column:target']")).await?;
    ensure!(page.label(&target).await? == "Target", "the box has no name");
    page.press_on(&target, " ").await?;
    page.key_becomes("columns", |it| it.is_some_and(|it| !it.contains("target"))).await?;
    page.settled().await?;
    let heads = page.count("return document.querySelectorAll('#table .of-target').length").await?;
    let is_open = page.js("return document.getElementById('columns').open").await?;
    ensure!(heads == 0 && is_open == true, "{heads} heads of a column that is not shown");
    let list = page.named("button", Is("List")).await?;
    page.press_on(&list, key::ENTER).await?;
    page.key_becomes("table", |table| table.is_none()).await?;
    page.settled().await?;
    let is_list = page.js("return document.getElementById('list').checkVisibility()").await?;
    ensure!(is_list == true, "the list does not come back");
    Ok(())
}

/// The row that has the focus.
const FOCUSED: &str = "const row = document.activeElement.closest('#table tr[data-row]');
    return String([...document.querySelectorAll('#table tr[data-row]')].indexOf(row))";

pub async fn rows_are_walked_and_opened_by_keys(page: &Page) -> Outcome {
    page.open("?lang=en&table=strikes&sort=place").await?;
    page.until("the table is there", "return document.querySelector('#table tr[data-row]')")
        .await?;
    page.settled().await?;
    let stops = page
        .count("return document.querySelectorAll('#table tbody [tabindex=\"0\"]').length")
        .await?;
    ensure!(stops == 2, "Tab stops {stops} times in the rows");
    let link = page.client.find(Locator::Css("#table tr[data-row] a")).await?;
    page.press_on(&link, &[key::DOWN, key::DOWN, key::UP, key::DOWN].concat()).await?;
    ensure!(page.js(FOCUSED).await? == "2", "the arrows lead to row {}", page.js(FOCUSED).await?);
    let event = page.js("return document.activeElement.dataset.event").await?;
    page.press(key::ENTER).await?;
    page.key_becomes("event", |it| Some(it.unwrap_or_default()) == event.as_str()).await?;
    page.until("the strike is open", "return document.querySelector('#detail article h2')").await?;
    page.settled().await?;
    let marked = page
        .strings("return [...document.querySelectorAll('#table tr[aria-current]')].map((it) => it.querySelector('a').dataset.event)")
        .await?;
    ensure!(Some(marked.join(" ").as_str()) == event.as_str(), "{marked:?} is marked");
    // The map marks it as it does for the list.
    page.wake("map").await?;
    let chosen = format!(
        "return [...document.querySelectorAll('#map .marks [aria-current]')].some((it) => (it.dataset.event ?? it.dataset.events).split(' ').includes({event}))"
    );
    page.until("the map marks the strike", &chosen).await?;
    page.press(key::ESCAPE).await?;
    page.until(
        "the row has the focus again",
        &format!("return document.activeElement.dataset.event === {event} && document.activeElement.closest('#table')"),
    )
    .await?;
    page.press(key::END).await?;
    let rows = page.count(ROWS).await?;
    let last = (rows - 1).to_string();
    ensure!(page.js(FOCUSED).await? == last.as_str(), "End leads elsewhere");
    page.press(key::TAB).await?;
    let act = page.js("return document.activeElement.dataset.act").await?;
    ensure!(act.as_str().is_some_and(|act| act.starts_with("quote:event:")), "Tab leads to {act}");
    page.press(key::ENTER).await?;
    let open = "return document.querySelector('dialog[open] textarea')";
    page.until("the menu for quoting is open", open).await?;
    page.named("button", Is("Copy CSV")).await?;
    Ok(())
}

pub async fn claims_are_counted_as_everywhere(page: &Page) -> Outcome {
    page.open("?lang=en&table=claims").await?;
    let all =
        "return document.querySelector('.table-bar [role=status]').innerText.includes('claims')";
    page.until("the table is there", all).await?;
    page.settled().await?;
    let summary: Value = serde_json::from_str(&by_command(&["summary", &package()?, "--json"])?)?;
    let (said, number) = (page.count(ROW_COUNT).await?, &summary["claims"]);
    ensure!(*number == said, "{said} rows, {number} claims by the command line");
    let in_page = page.count(ROWS).await?;
    ensure!(in_page < 100, "{in_page} rows are in the page");
    // A claim about a strike opens in it, one about none beside the others on the same matter.
    let claim =
        page.js("return document.querySelector('#table a[data-claim]').dataset.claim").await?;
    let link = page.client.find(Locator::Css("#table a[data-claim]")).await?;
    page.press_on(&link, key::ENTER).await?;
    page.until(
        "its row has the focus",
        &format!("return document.activeElement.dataset.claim === {claim} && document.activeElement.closest('#detail')"),
    )
    .await?;
    // Choices are those of the page.
    page.open("?lang=en&table=claims&oblast=UA-63&asof=2024-03-01").await?;
    page.until("the table is there", all).await?;
    page.settled().await?;
    let rows = page.count(ROWS).await?;
    let places = page.strings(&column("place")).await?;
    ensure!(rows > 10 && places.len() as u64 == rows, "{rows} rows");
    ensure!(places.iter().any(|it| it.contains("Kharkiv")), "{places:?}");
    // Where nothing is left, the list says so.
    page.open("?lang=en&table=strikes&oblast=UA-63&place=kyiv").await?;
    page.until(
        "the way out is shown",
        "return document.querySelector('#reset')?.checkVisibility() && document.querySelector('#as-table')",
    )
    .await?;
    Ok(())
}

pub async fn of_two_thousand_rows_those_in_view_are_in_the_page(page: &Page) -> Outcome {
    page.goto("fixtures/two-thousand/?lang=en&table=strikes").await?;
    page.state("ready").await?;
    page.until("the table is there", "return document.querySelector('#table tr[data-row]')")
        .await?;
    page.settled().await?;
    let (said, in_page) = (page.count(ROW_COUNT).await?, page.count(ROWS).await?);
    ensure!(said == 2_000 && in_page < 100, "{said} rows, {in_page} in the page");
    let height = page
        .count("const row = document.querySelector('#table tr[data-row]').getBoundingClientRect().height;
            return Math.round(document.getElementById('table').scrollHeight / row)")
        .await?;
    ensure!((2_000..2_004).contains(&height), "the scroll bar is that of {height} rows");
    let number = "return document.activeElement.closest('tr')?.getAttribute('aria-rowindex')";
    let link = page.client.find(Locator::Css("#table tr[data-row] a")).await?;
    page.press_on(&link, key::END).await?;
    page.until("the last row has the focus", &format!("{number} === '2001'")).await?;
    page.press(key::UP).await?;
    page.until("the row above has it", &format!("{number} === '2000'")).await?;
    let is_seen = "const row = document.activeElement.closest('tr').getBoundingClientRect();
        const box = document.getElementById('table').getBoundingClientRect();
        return row.top >= box.top && row.bottom <= box.bottom";
    page.until("it is in view", is_seen).await?;
    // By wheel or finger: what had the focus is gone, the box has it, and the arrows lead back.
    page.js("const box = document.getElementById('table');
        box.scrollIntoView({ block: 'center' });
        box.scrollTop = 20000;
        return true")
        .await?;
    page.until("the box has the focus", "return document.activeElement.id === 'table'").await?;
    // The lowest pixels may be those of a scroll bar.
    let filled = "const { clientHeight } = document.getElementById('table');
        const { left, top } = document.getElementById('table').getBoundingClientRect();
        const at = (y) => document.elementFromPoint(left + 40, top + y)?.closest('tr[data-row]');
        return at(60) && at(clientHeight - 40)";
    page.until("no gap is seen", filled).await?;
    page.press(key::DOWN).await?;
    page.until("the row has the focus again", &format!("{number} === '2000'")).await?;
    // On paper all are there.
    page.js("dispatchEvent(new Event('beforeprint')); return true").await?;
    page.until("all rows are in the page", &format!("{ROWS} === 2000")).await?;
    page.js("dispatchEvent(new Event('afterprint')); return true").await?;
    page.until("only those in view are", &format!("{ROWS} < 100")).await?;
    Ok(())
}

pub async fn on_a_phone_the_table_scrolls_in_its_box(page: &Page) -> Outcome {
    for query in
        ["?lang=uk&table=strikes", "?lang=en&table=claims", "?lang=en&view=list&table=claims"]
    {
        page.width(390).await?;
        page.open(query).await?;
        page.until("the table is there", "return document.querySelector('#table tr[data-row]')")
            .await?;
        let widths = "const box = document.getElementById('table');
            box.scrollLeft = 400;
            const first = box.querySelector('tr[data-row] > th').getBoundingClientRect();
            return [document.documentElement.scrollWidth, box.scrollLeft,
                Math.round(first.left - box.getBoundingClientRect().left)].map(String)";
        let widths = page.strings(widths).await?;
        ensure!(widths == ["390", "400", "1"], "{query}: page, scrolled, first column: {widths:?}");
    }
    Ok(())
}
