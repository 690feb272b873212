//! A stated range around a stated launch area: chosen, drawn, told in words, kept in the address.

use fantoccini::Locator;

use crate::ensure;
use crate::support::Outcome;
use crate::support::page::{Page, key};

/// Chooses an option as a reader does who has opened the list.
fn choose(field: &str, value: &str) -> String {
    format!(
        "const field = document.getElementById('{field}'); field.value = '{value}';
        field.dispatchEvent(new Event('change', {{ bubbles: true }})); return field.value"
    )
}

const LAUNCH: &str = "voronezh-oblast";
const RANGE: &str = "agg-2024-02-16-kostin-range";

const RESULT: &str = "return [...document.querySelectorAll('#reach-result p')]
    .map((it) => it.innerText).join(' ')";

pub async fn a_ring_is_chosen_and_told(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    let head = page.client.find(Locator::Css("#reach summary")).await?;
    page.press_on(&head, key::ENTER).await?;
    page.until("the choices unfold", "return document.getElementById('reach').open").await?;
    for (field, value) in [("launch", LAUNCH), ("range", RANGE)] {
        let chosen = page.js(&choose(field, value)).await?;
        ensure!(chosen == value, "{field} has no option {value}");
        page.key_becomes(field, |now| now == Some(value)).await?;
    }
    let told = page.until("the result is told", RESULT).await?;
    let told = told.as_str().unwrap_or_default();
    ensure!(told.contains("Voronezh") && told.contains("650"), "the result is {told:?}");
    let named = "return [...document.querySelectorAll('.map button[data-event]')]
        .filter((mark) => mark.getAttribute('aria-label').toLowerCase().includes('inside')).length";
    page.until("a mark on the map says that its event lies within", named).await?;
    let listed = "return document.querySelectorAll('#reach li[data-event]').length";
    ensure!(page.count(listed).await? > 20, "the distances are not listed");
    page.js(&choose("range", "-")).await?;
    page.key_becomes("range", |now| now.is_none()).await
}

pub async fn a_link_draws_the_ring_and_a_bad_one_is_told(page: &Page) -> Outcome {
    page.open(&format!("?lang=uk&launch={LAUNCH}&range={RANGE}")).await?;
    let told = page.until("the result is told", RESULT).await?;
    ensure!(told.as_str().unwrap_or_default().contains("650"), "the result is {told}");
    page.open("?lang=en&launch=nowhere&range=never-said").await?;
    page.until(
        "both ids are named",
        "return ['nowhere', 'never-said'].every((id) => document.body.innerText.includes(id))",
    )
    .await?;
    page.key_becomes("launch", |now| now.is_none()).await
}

pub async fn what_was_not_said_yet_cannot_be_chosen(page: &Page) -> Outcome {
    page.open(&format!("?lang=en&asof=2024-02-10&launch={LAUNCH}&range={RANGE}")).await?;
    let offered =
        format!("return document.querySelectorAll('#range option[value=\"{RANGE}\"]').length");
    ensure!(page.count(&offered).await? == 0, "a range of 16 February is offered on the 10th");
    let marks = "return [...document.querySelectorAll('.map button[data-event]')]
        .filter((mark) => mark.getAttribute('aria-label').toLowerCase().includes('inside')).length";
    ensure!(page.count(marks).await? == 0, "a ring is drawn that nobody had stated");
    Ok(())
}
