//! Back and forward.

use fantoccini::Locator;

use crate::ensure;
use crate::support::Outcome;
use crate::support::browser::Chromium;
use crate::support::page::Page;

const EVENT: &str = "2024-01-02-kharkiv";
const IS_OPEN: &str = "const open = document.querySelector('#detail article');
    return open?.dataset.event === '2024-01-02-kharkiv' && open.offsetHeight > 0";
const IS_CLOSED: &str = "return !document.querySelector('#detail article')";

/// On a desktop and on a phone: Back closes the strike that was opened and stays on the page, Forward opens it again,
/// and a reload keeps it.
pub async fn back_closes_what_was_opened(page: &Page) -> Outcome {
    for is_phone in [false, true] {
        if is_phone {
            // Elsewhere a phone is a frame, which leaves the history to the page around it.
            if page.browser != Chromium {
                break;
            }
            page.width(390).await?;
        }
        page.open("?lang=en&utm=x").await?;
        let link = format!("#list a[data-event='{EVENT}']");
        page.click(&page.client.find(Locator::Css(&link)).await?).await?;
        page.until("the strike opens", IS_OPEN).await?;
        page.key_becomes("event", |event| event == Some(EVENT)).await?;
        page.js("history.back(); return true").await?;
        page.until("Back closes it", IS_CLOSED).await?;
        page.key_becomes("event", |event| event.is_none()).await?;
        ensure!(page.key("utm").await?.as_deref() == Some("x"), "a parameter of others is lost");
        page.until(
            "its link has the focus",
            &format!("return document.activeElement?.dataset.event === '{EVENT}'"),
        )
        .await?;
        page.js("history.forward(); return true").await?;
        page.until("Forward opens it again", IS_OPEN).await?;
        page.reload().await?;
        page.until("a reload keeps it", IS_OPEN).await?;
        page.js("history.back(); return true").await?;
        page.until("Back closes it after a reload", IS_CLOSED).await?;
    }
    Ok(())
}

/// A hash that is changed on the open page is followed; one that is not ours stays.
pub async fn a_changed_hash_is_followed(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    page.js(&format!("location.hash = 'event={EVENT}&asof=2024-03-01'; return true")).await?;
    page.until("the strike opens", IS_OPEN).await?;
    page.key_becomes("asof", |asof| asof == Some("2024-03-01")).await?;
    let field = "return document.getElementById('asof').value === '2024-03-01'";
    page.until("the field has the day", field).await?;
    page.js("location.hash = 'event=nowhere'; return true").await?;
    page.until(
        "what the address names and the data do not have is reported",
        "return document.getElementById('bad-keys').innerText.includes('event=nowhere')",
    )
    .await?;
    // What the hash leaves open stands before it: in the address once the page is at rest.
    page.settled().await?;
    page.js("location.hash = 'theme=dark'; return true").await?;
    let is_dark = "return document.documentElement.dataset.theme === 'dark'";
    page.until("the colours are those asked for", is_dark).await?;
    page.settled().await?;
    ensure!(page.key("theme").await?.as_deref() == Some("dark"), "the address has lost the theme");

    // An anchor of somebody else's stays, also when something changes.
    page.js("location.hash = 'evidence'; return true").await?;
    page.js(&format!(
        "document.querySelector(\"#list a[data-event='{EVENT}']\").click(); return true"
    ))
    .await?;
    page.until("the strike opens", IS_OPEN).await?;
    page.settled().await?;
    let hash = page.js("return location.hash").await?;
    ensure!(hash == "#evidence", "the anchor has become {hash}");
    page.js("history.back(); return true").await?;
    page.until("Back closes it beside an anchor", IS_CLOSED).await?;

    page.js("location.hash = 'lang=uk&view=list'; return true").await?;
    let is_other = "const { lang, dataset } = document.documentElement;
        return lang === 'uk' && dataset.view === 'list'";
    page.until("another page is asked for", is_other).await?;
    page.state("ready").await
}
