//! What is open beside the map: neighbours, a claim about no single strike, the address to copy, the map above a sheet.

use fantoccini::Locator;

use crate::ensure;
use crate::support::Outcome;
use crate::support::page::{Page, key};

const EVENT: &str = "2024-01-02-kharkiv";
const CLAIM: &str = "agg-2024-12-02-cherniak-launched";

/// The id of the open strike.
const OPEN: &str = "return document.querySelector('#detail article')?.dataset.event ?? ''";

pub async fn neighbours_are_a_press_away_and_the_map_stays(page: &Page) -> Outcome {
    page.open(&format!("?lang=en&event={EVENT}")).await?;
    page.until("the strike is open", OPEN).await?;
    let map = page.bounds("#map").await?;
    let list = page
        .strings("return [...document.querySelectorAll('#list li:not([hidden]) a')].map((it) => it.dataset.event)")
        .await?;
    let at = list.iter().position(|id| id == EVENT).ok_or("it is not in the list")?;
    for (act, wanted) in [("next", &list[at + 1]), ("previous", &list[at])] {
        let step = format!("#detail [data-act='step:{act}']");
        page.press_on(&page.client.find(Locator::Css(&step)).await?, key::ENTER).await?;
        let is_open = format!(
            "return document.querySelector('#detail article')?.dataset.event === '{wanted}'"
        );
        page.until(&format!("{act} opens {wanted}"), &is_open).await?;
        page.key_becomes("event", |event| event == Some(wanted)).await?;
    }
    let after = page.bounds("#map").await?;
    ensure!(after == map, "the map moves: {map:?}, then {after:?}");
    // Each was a step, and Escape closes what is open.
    page.js("history.back(); return true").await?;
    page.key_becomes("event", |event| event == Some(&list[at + 1])).await?;
    page.press(key::ESCAPE).await?;
    page.until("Escape closes it", "return !document.querySelector('#detail article')").await?;
    Ok(())
}

pub async fn a_claim_about_no_single_strike_has_a_link(page: &Page) -> Outcome {
    page.open(&format!("?lang=en&claim={CLAIM}")).await?;
    let row = format!("#detail .statement[data-claim='{CLAIM}']");
    let is_seen = format!(
        "const panel = document.getElementById('detail').getBoundingClientRect();
        const row = document.querySelector(\"{row}\")?.getBoundingClientRect();
        return row && row.top >= panel.top && row.bottom <= panel.bottom"
    );
    page.until("its row is seen", &is_seen).await?;
    let close = page.client.find(Locator::Css("#detail .close-detail")).await?;
    page.press_on(&close, key::ENTER).await?;
    page.key_becomes("claim", |claim| claim.is_none()).await?;
    page.until("it closes", "return !document.querySelector('#detail article')").await?;
    Ok(())
}

/// On a phone what is open covers the lower part; the map is brought above it.
pub async fn on_a_phone_the_map_stands_above_the_sheet(page: &Page) -> Outcome {
    page.width(390).await?;
    page.open(&format!("?lang=en&event={EVENT}")).await?;
    let is_above = "const map = document.getElementById('map').getBoundingClientRect();
        const sheet = document.getElementById('detail').getBoundingClientRect();
        return document.querySelector('#detail article') && map.top >= 0 && map.bottom <= sheet.top + 1";
    page.until("all of the map is seen above the sheet", is_above).await?;
    Ok(())
}

/// Two strikes side by side: the one that was open and the one that is opened next.
pub async fn two_strikes_stand_side_by_side(page: &Page) -> Outcome {
    page.open(&format!("?lang=en&event={EVENT}")).await?;
    page.until("the strike is open", OPEN).await?;
    let compare = page.client.find(Locator::Css("#detail [data-act='compare']")).await?;
    page.press_on(&compare, key::ENTER).await?;
    page.key_becomes("compare", |other| other == Some(EVENT)).await?;
    let other = "#list a[data-event]:not([aria-current])";
    let other = page.client.find(Locator::Css(other)).await?;
    page.click(&other).await?;
    let side_by_side = "const [a, b] = [...document.querySelectorAll('#detail article')].map((it) => it.getBoundingClientRect());
        return b && a.top === b.top && a.right <= b.left && a.height > 200";
    page.until("both stand side by side", side_by_side).await?;
    page.js("history.back(); return true").await?;
    page.until(
        "Back leaves the first",
        "return document.querySelectorAll('#detail article').length === 1",
    )
    .await?;
    page.key_becomes("event", |event| event == Some(EVENT)).await
}
