//! Language, theme and the address that keeps them.

use crate::ensure;
use crate::support::Outcome;
use crate::support::page::{Is, Page};

async fn html(page: &Page, attribute: &str) -> Outcome<String> {
    let value =
        page.js(&format!("return document.documentElement.getAttribute('{attribute}')")).await?;
    Ok(value.as_str().unwrap_or_default().to_owned())
}

async fn choose(page: &Page, group: &str, button: &str) -> Outcome {
    let group = page.named("group", Is(group)).await?;
    page.click(&page.named_in(&group, "button", Is(button)).await?).await?;
    Ok(())
}

async fn speak(page: &Page, group: &str, language: &str) -> Outcome {
    let group = page.named("navigation", Is(group)).await?;
    page.click(&page.named_in(&group, "link", Is(language)).await?).await?;
    Ok(())
}

async fn pressed(page: &Page, group: &str) -> Outcome<Vec<String>> {
    let group = page.named("group", Is(group)).await?;
    let script = "return [...arguments[0].querySelectorAll('[aria-pressed=true]')].map((b) => b.innerText.trim())";
    Ok(serde_json::from_value(page.js_on(&group, script).await?)?)
}

/// The colour that the page stands on: of the body, or behind it.
const GROUND: &str = "const colours = [document.body, document.documentElement].map((e) => getComputedStyle(e).backgroundColor);
    return colours.find((colour) => !['transparent', 'rgba(0, 0, 0, 0)'].includes(colour)) ?? 'none'";

pub async fn language(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    ensure!(html(page, "lang").await? == "en", "?lang=en does not give English");
    speak(page, "Language", "Українська").await?;
    page.until("the page is Ukrainian", "return document.documentElement.lang === 'uk'").await?;
    page.state("ready").await?;
    page.section("Де").await?;
    page.section("Удари").await?;
    page.section("Скільки").await?;
    page.named("button", Is("Збільшити")).await?;
    page.key_becomes("lang", |lang| lang == Some("uk")).await?;
    page.reload().await?;
    ensure!(html(page, "lang").await? == "uk", "a reload forgets the language");
    let here = "return document.querySelector('nav [aria-current]').innerText.trim()";
    ensure!(page.js(here).await? == "Українська", "no link shows which language it is");
    speak(page, "Мова", "English").await?;
    page.until("the page is English again", "return document.documentElement.lang === 'en'")
        .await?;
    page.section("Where").await?;
    Ok(())
}

pub async fn theme(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    let before = page.js(GROUND).await?;
    let (other, word) = if html(page, "data-theme").await? == "dark" {
        ("light", "Light")
    } else {
        ("dark", "Dark")
    };
    choose(page, "Theme", word).await?;
    page.until(
        "the theme changes",
        &format!("return document.documentElement.dataset.theme === '{other}'"),
    )
    .await?;
    page.key_becomes("theme", |theme| theme == Some(other)).await?;
    page.reload().await?;
    ensure!(html(page, "data-theme").await? == other, "a reload forgets the theme");
    ensure!(pressed(page, "Theme").await? == [word], "the button does not show which theme it is");
    let after = page.js(GROUND).await?;
    ensure!(before != after, "both themes have the same ground: {after}");
    Ok(())
}

pub async fn unknown_keys_are_kept(page: &Page) -> Outcome {
    page.open("?lang=en&campaign=spring#other=1").await?;
    speak(page, "Language", "Українська").await?;
    page.until("the page is Ukrainian", "return document.documentElement.lang === 'uk'").await?;
    page.state("ready").await?;
    page.key_becomes("lang", |lang| lang == Some("uk")).await?;
    ensure!(page.key("campaign").await?.as_deref() == Some("spring"), "a key in the query is lost");
    ensure!(page.key("other").await?.as_deref() == Some("1"), "a key in the hash is lost");
    Ok(())
}

pub async fn bad_values_are_reported(page: &Page) -> Outcome {
    page.open("?lang=en&from=2024-13-40").await?;
    page.until(
        "the bad value is named in the page",
        "return document.body.innerText.includes('2024-13-40')",
    )
    .await?;
    // Ignored: the whole list is there.
    let all = crate::support::data::Data::read()?.events.len() as u64;
    let listed = page
        .count("return document.querySelectorAll('#events li:not([hidden]) a[data-event]').length")
        .await?;
    ensure!(listed == all, "with a bad from, {listed} of {all} events are listed");
    Ok(())
}

/// Sets a date field as somebody does who is still typing the year, or has typed it.
fn type_date(id: &str, value: &str) -> String {
    format!(
        "const field = document.getElementById('{id}'); field.value = '{value}';
        field.dispatchEvent(new Event('change', {{ bubbles: true }})); return true"
    )
}

pub async fn a_date_outside_the_data_is_said_at_its_field(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    page.state("ready").await?;
    page.js(&type_date("from", "1990-01-01")).await?;
    let said = |wanted: bool| {
        format!(
            "const field = document.getElementById('from');
            const isSaid = document.getElementById('date-error').textContent.includes('Not applied')
                && field.getAttribute('aria-describedby') === 'date-error'
                && field.getAttribute('aria-invalid') === 'true';
            return isSaid === {wanted}"
        )
    };
    page.until("the field says that the date is not taken", &said(true)).await?;
    ensure!(page.key("from").await?.is_none(), "the address has it");
    page.js(&type_date("from", "2024-05-01")).await?;
    page.key_becomes("from", |from| from == Some("2024-05-01")).await?;
    page.until("nothing more is said", &said(false)).await?;

    // What is not taken goes when the dates are chosen in another way.
    page.js(&type_date("from", "2099-01-01")).await?;
    page.until("it is said again", &said(true)).await?;
    page.js("document.getElementById('all-days').click(); return true").await?;
    page.until("nothing more is said", &said(false)).await?;
    let left = page.js("return document.getElementById('from').value").await?;
    ensure!(left == "", "the field keeps {left}");

    // A first day after the last one takes it along, and both fields say so.
    page.js(&type_date("to", "2024-03-01")).await?;
    page.js(&type_date("from", "2024-06-01")).await?;
    page.key_becomes("to", |to| to == Some("2024-06-01")).await?;
    let both =
        "return ['from', 'to'].every((id) => document.getElementById(id).value === '2024-06-01')";
    page.until("both fields have the day", both).await?;
    Ok(())
}

pub async fn a_half_typed_date_changes_nothing(page: &Page) -> Outcome {
    page.open("?lang=en&from=2024-05-01&to=2024-12-31").await?;
    page.until("the fields are set", "return document.getElementById('to').value === '2024-12-31'")
        .await?;
    page.js(&type_date("to", "0002-12-31")).await?;
    page.js(&type_date("to", "2025-01-18")).await?;
    page.key_becomes("to", |to| to == Some("2025-01-18")).await?;
    page.key_becomes("from", |from| from == Some("2024-05-01")).await?;
    let from = page.js("return document.getElementById('from').value").await?;
    ensure!(from == "2024-05-01", "the other date became {from}");
    Ok(())
}

pub async fn what_was_known_on_a_day_is_shown(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    page.js(&type_date("asof", "2024-01-05")).await?;
    page.key_becomes("asof", |asof| asof == Some("2024-01-05")).await?;
    page.until(
        "only the events known by then are listed",
        "const rows = document.querySelectorAll('#events li:not([hidden]) a[data-event]').length; return rows > 0 && rows < 10",
    )
    .await?;
    // What was said by then is still being written: who presses waits until the page stands still.
    page.settled().await?;
    page.state("ready").await?;
    page.click(&page.named("button", Is("Show all")).await?).await?;
    page.key_becomes("asof", |asof| asof.is_none()).await
}

/// What the page says of the days chosen, and how.
const SAID: &str = "return ['sums', 'list', 'unplaced-part', 'map-head']
    .map((id) => document.getElementById(id).innerHTML.replaceAll('<!---->', '')).join('\\n')";

pub async fn days_chosen_by_and_by_end_where_they_begin_when_opened(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    let row = "#list a[data-event='2025-04-13-sumy']";
    page.js(&format!("document.querySelector(\"{row}\").focus(); return true")).await?;
    let days = [
        ("from", "2024-02-01"),
        ("asof", "2025-08-15"),
        ("from", "2025-02-20"),
        ("to", "2025-06-30"),
        ("from", "2024-12-15"),
    ];
    for (id, day) in days {
        page.js(&type_date(id, day)).await?;
        page.key_becomes(id, |now| now == Some(day)).await?;
        // A row that stays is not written anew: who reads it goes on.
        let is_there =
            page.js(&format!("return document.activeElement.matches(\"{row}\")")).await?;
        ensure!(is_there == true, "after {id}={day} the row has lost the focus");
    }
    let by_and_by = page.js(SAID).await?;
    page.open("?lang=en&from=2024-12-15&to=2025-06-30&asof=2025-08-15").await?;
    let at_once = page.js(SAID).await?;
    ensure!(by_and_by == at_once, "by and by: {by_and_by}\nat once: {at_once}");
    Ok(())
}

pub async fn a_row_that_is_written_anew_keeps_the_focus(page: &Page) -> Outcome {
    page.open("?lang=en&asof=2024-08-05").await?;
    let row = "#list a[data-event='2024-08-05-brovary']";
    page.until("the row is there", &format!("return document.querySelector(\"{row}\")")).await?;
    page.js(&format!("document.querySelector(\"{row}\").focus(); return true")).await?;
    // More was said of it, and the event before it became known.
    page.js(&type_date("asof", "2024-08-06")).await?;
    page.key_becomes("asof", |asof| asof == Some("2024-08-06")).await?;
    let event = page.js("return document.activeElement.dataset.event ?? ''").await?;
    ensure!(event == "2024-08-05-brovary", "the focus is at {event}");
    Ok(())
}
