//! Quoting: the menu at a claim, at a strike and at the opening sentence, and what it copies.

use fantoccini::Locator;
use fantoccini::elements::Element;

use super::mounting::READY;
use crate::ensure;
use crate::support::Outcome;
use crate::support::page::{Is, Page, key};

const EVENT: &str = "2024-01-02-kharkiv";

/// The menu is open.
const OPEN: &str = "return document.querySelector('dialog[open] textarea')";
const CLOSED: &str = "return !document.querySelector('dialog[open]')";
/// What is to be copied.
const TEXT: &str = "return document.querySelector('dialog[open] textarea').value";

/// The clipboard of the page keeps what is written into it where a test can see it.
const KEEP: &str = "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: {
        writeText: async (text) => { window.kept = text },
    } }); return true";

async fn button(page: &Page, act: &str) -> Outcome<Element> {
    Ok(page.client.find(Locator::Css(&format!("[data-act='{act}']"))).await?)
}

pub async fn a_claim_is_quoted_by_keyboard(page: &Page) -> Outcome {
    page.open(&format!("?lang=en&event={EVENT}")).await?;
    page.until("the strike is open", "return document.querySelector('#detail article')").await?;
    page.js(KEEP).await?;
    let rows =
        "return [...document.querySelectorAll('#detail .statement')].map((it) => it.dataset.claim)";
    let claims = page.strings(rows).await?;
    for claim in claims.iter().take(1) {
        let quote = button(page, &format!("quote:claim:{claim}")).await?;
        ensure!(page.label(&quote).await? == "Quote", "it has no name");
        page.press_on(&quote, key::ENTER).await?;
        page.until("the menu is open", OPEN).await?;
        let said = page.js(TEXT).await?;
        let address = format!("{}?claim={claim}&v=", page.server.url);
        let is_quote = |it: &str| {
            let has_claimant = it.contains(", said ") || it.contains(" denied ");
            has_claimant && it.contains("Source: ") && it.contains(&address)
        };
        ensure!(said.as_str().is_some_and(is_quote), "{claim} is quoted as {said}");
        for (name, begins) in [
            ("Copy sentence", "Strike reported at "),
            ("Copy citation", "The Strikemap contributors (2026). “Strike reported at "),
            ("Copy short citation", "(The Strikemap contributors 2026, version "),
            ("Copy BibTeX", "@misc{strikemap-"),
            ("Copy CSL-JSON", "[{\"id\":\"strikemap-"),
            ("Copy link", page.server.url.as_str()),
        ] {
            // The strike behind the menu has a "Copy link" too, which WebKit's driver still names.
            let menu = page.client.find(Locator::Css("dialog[open]")).await?;
            page.press_on(&page.named_in(&menu, "button", Is(name)).await?, key::ENTER).await?;
            let is_kept = format!(
                "return window.kept?.startsWith({begins:?}) && document.querySelector('dialog [role=status]').innerText === 'Copied.'"
            );
            page.until(&format!("{name} has copied it"), &is_kept).await?;
            let is_shown =
                "return document.querySelector('dialog[open] textarea').value === window.kept";
            page.until("what is copied is shown", is_shown).await?;
        }
        page.press(key::ESCAPE).await?;
        page.until("Escape closes the menu", CLOSED).await?;
        let is_back = format!(
            "return document.activeElement.dataset.act === 'quote:claim:{claim}' && document.querySelector('#detail article')"
        );
        page.until("the focus is back, and the strike still open", &is_back).await?;
    }
    let menus = page.count("return document.querySelectorAll('#quote-text').length").await?;
    ensure!(menus == 1, "{menus} menus stand in the page");
    Ok(())
}

/// In a frame that may not use the clipboard, and where there is none.
pub async fn what_cannot_be_copied_is_selected(page: &Page) -> Outcome {
    page.open(&format!("?lang=uk&event={EVENT}")).await?;
    page.until("the strike is open", "return document.querySelector('#detail article')").await?;
    for clipboard in [
        "undefined",
        "{ writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) }",
    ] {
        let refuse = format!(
            "Object.defineProperty(navigator, 'clipboard', {{ configurable: true, value: {clipboard} }}); return true"
        );
        page.js(&refuse).await?;
        page.click(&button(page, &format!("quote:event:{EVENT}")).await?).await?;
        page.until("the menu is open", OPEN).await?;
        page.click(&button(page, "copy:bibtex").await?).await?;
        let is_selected = "const field = document.activeElement;
            return field.value?.startsWith('@misc{') && field.selectionStart === 0
                && field.selectionEnd === field.value.length
                && document.querySelector('dialog [role=status]').innerText.includes('виділено')";
        page.until("the text is selected, and the reader is told", is_selected).await?;
        page.click(&button(page, "close-quote").await?).await?;
        page.until("the menu is closed", CLOSED).await?;
    }
    Ok(())
}

/// Sharing is offered where the system can, with what is shown.
pub async fn the_opening_sentence_is_shared(page: &Page) -> Outcome {
    page.open("?lang=en&asof=2024-05-01").await?;
    page.js("Object.defineProperty(navigator, 'share', { configurable: true, value: async (it) => { window.shared = it.text } }); return true")
        .await?;
    page.click(&button(page, "quote:view").await?).await?;
    page.until("the menu is open", OPEN).await?;
    page.named("button", Is("Copy with sources")).await?;
    page.click(&page.named("button", Is("Share…")).await?).await?;
    let is_shared = format!(
        "return window.shared?.startsWith('By what was known on 1 May 2024: ')
            && window.shared.includes('{}?asof=2024-05-01&v=')",
        page.server.url
    );
    page.until("the sentence is shared", &is_shared).await?;
    page.press(key::ESCAPE).await?;
    page.until("the menu is closed", CLOSED).await?;
    page.js("delete navigator.share; Object.defineProperty(Navigator.prototype, 'share', { configurable: true }); delete Navigator.prototype.share; return true")
        .await?;
    page.click(&button(page, "quote:view").await?).await?;
    page.until("the menu is open", OPEN).await?;
    let offered = page.js("return !!document.querySelector('[data-act=share]')").await?;
    ensure!(offered == false, "sharing is offered where the system cannot");
    Ok(())
}

/// Without a program a static page has no button for it; nor has the home page, which keeps no room for it.
pub async fn pages_without_a_program_have_no_menu(page: &Page) -> Outcome {
    page.goto(&format!("event/{EVENT}/")).await?;
    page.until("the page is there", "return document.querySelector('.statement')").await?;
    let found = page.count("return document.querySelectorAll('[data-act]').length").await?;
    ensure!(found == 0, "{found} controls that do nothing");
    Ok(())
}

/// In a shadow root of somebody's page.
pub async fn a_mount_has_the_menu(page: &Page) -> Outcome {
    page.goto("examples/plain.html").await?;
    page.until("the example is ready", READY).await?;
    page.js(KEEP).await?;
    let root = "const root = document.querySelector('[data-strikemap]').shadowRoot;";
    page.js(&format!(
        "{root} root.querySelector('[data-act=\"quote:view\"]').click(); return true"
    ))
    .await?;
    let open = format!("{root} return root.querySelector('dialog[open] textarea')");
    page.until("the menu is open", &open).await?;
    page.js(&format!("{root} root.querySelector('[data-act=\"copy:link\"]').click(); return true"))
        .await?;
    let kept = format!("return window.kept?.startsWith('{}')", page.server.url);
    page.until("the address of the site is copied", &kept).await?;
    page.press(key::ESCAPE).await?;
    let closed = format!("{root} return !root.querySelector('dialog[open]')");
    page.until("Escape closes it", &closed).await?;
    Ok(())
}
