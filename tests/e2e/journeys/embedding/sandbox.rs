//! Frames that may do little: `sandbox="allow-scripts"`, nothing kept.

use serde_json::json;

use super::{FRAME, activate, article, plain};
use crate::ensure;
use crate::support::Outcome;
use crate::support::browser::{Chromium, WebKit};
use crate::support::page::{Is, Page};

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
/// button for that. Where it may, the article stays as high as it is.
pub(super) async fn full_screen_is_the_browsers_own_or_none(page: &Page) -> Outcome {
    for allow in [None, Some("fullscreen")] {
        let mut frame = plain(page, "?view=map");
        match allow {
            Some(allow) => frame["allow"] = allow.into(),
            // As wide as a phone's, which has fewer buttons.
            None => frame["width"] = "340".into(),
        }
        article(page, json!([["iframe", frame]]), false).await?;
        page.enter(FRAME).await?;
        page.state("ready").await?;
        page.wake("map").await?;
        let may = page.js("return Boolean(document.fullscreenEnabled)").await? == true;
        ensure!(!may || allow.is_some(), "this browser allows what the article does not");
        let is_hidden = page.js("return document.getElementById('zoom-full').hidden").await?;
        ensure!(is_hidden == !may, "allow={allow:?}: hidden is {is_hidden}");
        let touch =
            page.js("return getComputedStyle(document.getElementById('map')).touchAction").await?;
        ensure!(touch != "none", "the article cannot be scrolled over the map");
        let buttons = page.js(ZOOM_BUTTONS).await?;
        ensure!(buttons == 2 || may, "{buttons} of the two buttons lead in and out of the map");
        page.leave().await?;
        let height = page.fits(FRAME, 0).await?;
        if !may || page.browser != Chromium {
            continue;
        }
        let before = page.changes(FRAME).await?;
        page.enter(FRAME).await?;
        page.click(&page.named("button", Is("Full screen")).await?).await?;
        page.until("the map fills the screen", "return document.fullscreenElement").await?;
        page.js("document.exitFullscreen(); return true").await?;
        page.until("the map is back", "return !document.fullscreenElement").await?;
        page.settled().await?;
        page.leave().await?;
        ensure!(page.fits(FRAME, before).await? == height, "the frame has another height");
        let after = page.changes(FRAME).await?;
        ensure!(after == before, "{} heights were told", after - before);
    }
    Ok(())
}

/// Those that a map with no other has for who cannot pinch.
const ZOOM_BUTTONS: &str = "return ['zoom-in', 'zoom-out']
    .filter((id) => document.getElementById(id).checkVisibility()).length";

/// Presses a link, and reads the address in the note beside it, once that says `why`.
async fn noted(page: &Page, link: &str, why: &str) -> Outcome<String> {
    activate(page, link).await?;
    let shown = format!(
        "const note = document.getElementById('link-note');
        const {{ top, bottom }} = note.getBoundingClientRect();
        return note.checkVisibility() && top >= 0 && bottom <= innerHeight
            && note.innerText.includes('{why}') && note.querySelector('textarea').value"
    );
    let address = page.until(&format!("a note says: {why}"), &shown).await?;
    Ok(address.as_str().unwrap_or_default().to_owned())
}

const NO_WINDOW: &str = "does not let links open";

/// As WordPress embeds pages: links open nothing, and the console alone would say so.
pub(super) async fn a_link_that_may_not_open_has_its_address_beside_it(page: &Page) -> Outcome {
    let mut frame = plain(page, "?view=list&event=2024-01-02-kharkiv");
    frame["sandbox"] = "allow-scripts".into();
    article(page, json!([["iframe", frame]]), false).await?;
    let windows = page.client.windows().await?.len();
    page.enter(FRAME).await?;
    page.state("ready").await?;
    page.until("the strike is open", "return document.querySelector('#detail a[data-source]')")
        .await?;
    let source = "#detail a[data-source]";
    let href = page.js(&format!("return document.querySelector('{source}').href")).await?;
    let address = noted(page, source, NO_WINDOW).await?;
    ensure!(href == address.as_str(), "the note has {address}, the link {href}");
    let chosen = page
        .js("const { activeElement: at } = document; return at.value?.slice(at.selectionStart, at.selectionEnd)")
        .await?;
    // WebKit's driver gives the frame no focus.
    ensure!(page.browser == WebKit || href == chosen, "what a key would copy is {chosen}");
    activate(page, "#link-note [data-link-note=copy]").await?;
    let said = "return document.querySelector('#link-note [data-link-note=said]').innerText";
    page.until("what has come of it is said", said).await?;
    let escape = "document.querySelector('#link-note textarea')
        .dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true })); return true";
    page.js(escape).await?;
    let back = "return document.getElementById('link-note').hidden
        && document.activeElement.matches('a[data-source]') && document.querySelector('#detail article')";
    page.until("Escape leads back to the link, and the strike stays open", back).await?;
    let address = noted(page, "[data-act=whole]", NO_WINDOW).await?;
    ensure!(
        address.contains("event=2024-01-02-kharkiv") && !address.contains("view="),
        "the whole page is said to be at {address}"
    );
    page.leave().await?;
    let after = page.client.windows().await?.len();
    ensure!(after == windows, "a window has opened");
    Ok(())
}

/// The static page of a strike is complete without a script, but in an article it needs the same.
pub(super) async fn a_static_page_tells_its_height_and_what_its_links_may_not_do(
    page: &Page,
) -> Outcome {
    let mut frame = plain(page, "event/2024-01-02-kharkiv/");
    frame["sandbox"] = "allow-scripts".into();
    article(page, json!([["iframe", frame]]), false).await?;
    page.fits(FRAME, 0).await?;
    page.enter(FRAME).await?;
    let source = "main a[href^=http]";
    let href = page.js(&format!("return document.querySelector('{source}').href")).await?;
    let address = noted(page, source, NO_WINDOW).await?;
    ensure!(href == address.as_str(), "the note has {address}, the link {href}");
    page.leave().await
}

/// What becomes of copying a link: it is copied, or there to copy by hand. Once, a frame that may not copy said nothing.
const COPIED: &str = "const said = document.getElementById('copied').innerText;
    const field = document.getElementById('copied-address');
    const { value, selectionStart, selectionEnd } = field;
    const isChosen = field.checkVisibility() && selectionEnd - selectionStart === value.length;
    return said === 'The link is copied.' ? 'copied' : said && isChosen && value";

pub(super) async fn a_link_that_may_not_be_copied_is_there_to_copy_by_hand(page: &Page) -> Outcome {
    let mut frame = plain(page, "?view=list&event=2024-01-02-kharkiv");
    frame["sandbox"] = "allow-scripts".into();
    article(page, json!([["iframe", frame]]), false).await?;
    page.enter(FRAME).await?;
    page.state("ready").await?;
    activate(page, "[data-act=copy-link]").await?;
    let copied = page.until("the page says what has become of it", COPIED).await?;
    let address = format!("{}event/2024-01-02-kharkiv/", page.server.url);
    ensure!(copied == "copied" || copied == address.as_str(), "there is {copied}");
    ensure!(page.browser != Chromium || copied != "copied", "Chromium lets this frame copy");
    page.leave().await
}

/// The same of files: what was taken away may not have arrived.
pub(super) async fn a_file_that_may_not_be_saved_has_an_address(page: &Page) -> Outcome {
    let mut frame = plain(page, "");
    frame["sandbox"] = "allow-scripts".into();
    article(page, json!([["iframe", frame]]), false).await?;
    page.enter(FRAME).await?;
    page.state("ready").await?;
    let address = noted(page, "#export-csv", "If no file arrives").await?;
    ensure!(address.starts_with(&page.server.url), "the file is said to be at {address}");
    let address = noted(page, "footer a[href$='events.csv']", NO_WINDOW).await?;
    ensure!(address.ends_with("data/events.csv"), "the table is said to be at {address}");
    page.leave().await
}
