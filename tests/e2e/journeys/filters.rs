//! Search and filters: what is chosen is the same in the panel, the list, the address and on the command line.

use fantoccini::Locator;
use serde_json::Value;

use super::exports::{by_command, package};
use crate::ensure;
use crate::support::Outcome;
use crate::support::page::{Is, Page, Starts, key};

const LISTED: &str =
    "return document.querySelectorAll('#list li:not([hidden]) a[data-event]').length";
const HEADING_HAS_FOCUS: &str = "return document.activeElement.matches('#detail h2')";

async fn open_panel(page: &Page) -> Outcome {
    let button = page.named("button", Is("Filters")).await?;
    page.press_on(&button, key::ENTER).await?;
    page.until("the heading of the filters has the focus", HEADING_HAS_FOCUS).await?;
    Ok(())
}

/// The number of strikes that stands beside a choice.
async fn offered(page: &Page, act: &str) -> Outcome<u64> {
    page.count(&format!(
        "return parseInt(document.querySelector('[data-act=\"{act}\"]').closest('label')
            .querySelector('.count').textContent)"
    ))
    .await
}

async fn check(page: &Page, act: &str) -> Outcome {
    let choice = page.client.find(Locator::Css(&format!("input[data-act='{act}']"))).await?;
    page.press_on(&choice, " ").await
}

pub async fn a_choice_is_the_same_everywhere_and_back_takes_it_off(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    let all = page.count(LISTED).await?;
    open_panel(page).await?;
    let in_kyiv = offered(page, "filter:oblast:UA-30").await?;
    check(page, "filter:oblast:UA-30").await?;
    page.key_becomes("oblast", |oblast| oblast == Some("UA-30")).await?;
    page.settled().await?;
    ensure!(page.count(LISTED).await? == in_kyiv, "the panel offered {in_kyiv}");
    let by_side = offered(page, "filter:side:ukraine").await?;
    check(page, "filter:side:ukraine").await?;
    page.key_becomes("side", |side| side == Some("ukraine")).await?;
    page.settled().await?;
    ensure!(page.count(LISTED).await? == by_side, "the panel offered {by_side}");
    let summary =
        by_command(&["summary", &package()?, "--json", "--oblast", "UA-30", "--side", "ukraine"])?;
    let summary: Value = serde_json::from_str(&summary)?;
    ensure!(summary["visible"] == by_side, "the command line says {}", summary["visible"]);
    let reported = page
        .count("return parseInt(document.querySelector('[data-count=reported]').textContent)")
        .await?;
    ensure!(summary["facets"]["grade"]["reported"]["events"] == reported, "reported: {reported}");
    let said = page.client.find(Locator::Id("chosen")).await?.text().await?;
    ensure!(
        said.contains("City of Kyiv") && said.contains("by the claims chosen here alone"),
        "beside the chips: {said}"
    );
    page.js("history.back(); return true").await?;
    page.key_becomes("side", |side| side.is_none()).await?;
    page.settled().await?;
    ensure!(page.count(LISTED).await? == in_kyiv, "Back does not take the last choice off");
    page.reload().await?;
    page.settled().await?;
    ensure!(page.count(LISTED).await? == in_kyiv, "a reload loses the choice");
    let chip = page.named("button", Is("Remove filter: City of Kyiv")).await?;
    page.press_on(&chip, key::ENTER).await?;
    page.key_becomes("oblast", |oblast| oblast.is_none()).await?;
    page.settled().await?;
    ensure!(page.count(LISTED).await? == all, "not all strikes are listed again");
    page.until("the focus is not lost", "return document.activeElement !== document.body").await?;
    Ok(())
}

pub async fn escape_closes_the_filters_and_gives_the_focus_back(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    open_panel(page).await?;
    page.press(key::ESCAPE).await?;
    page.until(
        "the button has the focus again",
        "return document.activeElement.id === 'filters-button'
            && document.activeElement.getAttribute('aria-expanded') === 'false'
            && !document.querySelector('.filter-panel')",
    )
    .await?;
    // A strike that is opened takes the place of the filters.
    open_panel(page).await?;
    page.js("document.querySelector('#list a[data-event]').click(); return true").await?;
    page.until(
        "the strike is open in their place",
        "return document.querySelector('#detail article[data-event]') && !document.querySelector('.filter-panel')",
    )
    .await?;
    Ok(())
}

pub async fn words_are_found_in_either_script(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    let mut found = Vec::new();
    for words in ["Kharkov", "Харків", "kharkiv"] {
        let field = page.named("searchbox", Is("Search strikes and claims")).await?;
        field.clear().await?;
        page.press_on(&field, words).await?;
        page.key_becomes("q", |q| q == Some(words)).await?;
        page.settled().await?;
        found.push(page.count(LISTED).await?);
    }
    ensure!(found[0] > 0 && found.iter().all(|it| *it == found[0]), "{found:?}");
    page.js("history.back(); return true").await?;
    page.key_becomes("q", |q| q.is_none()).await?;
    page.until("the field is empty", "return document.getElementById('find').value === ''").await?;
    // Signs of patterns and other scripts are words like others.
    for odd in [".*", "[a-z]+", "\u{202e}vikrahk", "😀"] {
        let field = page.named("searchbox", Is("Search strikes and claims")).await?;
        page.js_on(&field, &format!(
            "arguments[0].value = {odd:?}; arguments[0].dispatchEvent(new Event('input', {{ bubbles: true }}))"
        )).await?;
        page.settled().await?;
        page.state("ready").await?;
    }
    Ok(())
}

pub async fn an_empty_result_says_which_filter_to_loosen(page: &Page) -> Outcome {
    page.open("?lang=en&oblast=UA-63&weapon=S-300&q=odesa").await?;
    page.settled().await?;
    ensure!(page.count(LISTED).await? == 0, "something is listed");
    let button = page.named("button", Starts("without “odesa”")).await?;
    let offer = page.label(&button).await?;
    page.press_on(&button, key::ENTER).await?;
    page.key_becomes("q", |q| q.is_none()).await?;
    page.settled().await?;
    let listed = page.count(LISTED).await?;
    ensure!(
        offer.ends_with(&format!(": {listed} strike"))
            || offer.ends_with(&format!(": {listed} strikes")),
        "{offer}: {listed}"
    );
    Ok(())
}

pub async fn a_link_with_a_thousand_unknown_values_is_said_once(page: &Page) -> Outcome {
    let unknown: Vec<_> = (0..1000).map(|number| format!("nowhere-{number}")).collect();
    page.open(&format!("?lang=en&place=kyiv~{}&grade=x&side=__proto__", unknown.join("~"))).await?;
    page.settled().await?;
    let notice = page.client.find(Locator::Id("bad-keys")).await?.text().await?;
    ensure!(notice.contains("nowhere-0") && notice.contains("and more: 998"), "{notice}");
    ensure!(notice.len() < 600, "{} letters", notice.len());
    page.key_becomes("place", |place| place == Some("kyiv")).await?;
    ensure!(page.count(LISTED).await? > 0, "nothing is listed");
    Ok(())
}

pub async fn slash_leads_to_the_search_and_a_question_mark_lists_the_keys(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    page.press("/").await?;
    page.until("the field has the focus", "return document.activeElement.id === 'find'").await?;
    // In a field both are letters like others.
    page.press("?/").await?;
    page.key_becomes("q", |q| q == Some("?/")).await?;
    page.js("document.activeElement.blur(); return true").await?;
    page.press("?").await?;
    page.until("the list of keys is open", "return document.getElementById('keys-panel').open")
        .await?;
    page.press(key::ESCAPE).await?;
    page.until("it is closed", "return !document.getElementById('keys-panel').open").await?;
    // Where the field has no room, the one in the panel is there. A narrow page may be a frame, which has keys only once
    // something in it has the focus.
    page.width(390).await?;
    page.open("?lang=en").await?;
    let button = page.client.find(Locator::Id("filters-button")).await?;
    page.press_on(&button, "/").await?;
    page.until(
        "the field in the panel has the focus",
        "return document.activeElement.id === 'find-in-panel'",
    )
    .await?;
    Ok(())
}
