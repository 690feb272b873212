//! What is said beside a symbol: to a mouse, to a finger, to keys.

use serde_json::json;

use crate::ensure;
use crate::support::Outcome;
use crate::support::data::Data;
use crate::support::page::{Page, Starts, key};
use crate::support::pictures::{down, go, up};

const SUMY: &str = "2025-04-13-sumy";

fn mark(event: &str) -> String {
    format!("#map button[data-event='{event}']")
}

/// Where nothing is: over the Black Sea, at the lower edge of the map.
async fn sea(page: &Page) -> Outcome<[f64; 2]> {
    let [x, y, w, h] = page.bounds("#map").await?;
    Ok([x + w * 0.52, y + h - 16.0])
}

/// Place, day, grade and claims of an event, with who says so.
fn is_of_sumy(words: &str) -> Outcome {
    for part in ["Sumy", "13 Apr", "2025", "claims from"] {
        ensure!(words.contains(part), "the card lacks {part:?}: {words:?}");
    }
    let grades = ["Confirmed", "Examined", "Reported", "Unclear", "Unidentified"];
    ensure!(grades.iter().any(|grade| words.contains(grade)), "no grade on the card: {words:?}");
    Ok(())
}

pub async fn a_mouse_is_told_and_left_alone(page: &Page) -> Outcome {
    page.open_live("?lang=en").await?;
    let at = page.middle(&mark(SUMY)).await?;
    page.mouse(&[go(sea(page).await?, 0), go(at, 60)]).await?;
    is_of_sumy(&page.card("map").await?)?;
    // It stays off what it speaks of.
    let [x, y, w, h] = page.bounds("#map-card").await?;
    let covers = (x..x + w).contains(&at[0]) && (y..y + h).contains(&at[1]);
    ensure!(!covers, "the card covers its symbol");
    page.mouse(&[go(sea(page).await?, 60)]).await?;
    page.no_card("map").await?;
    // Off the map altogether.
    page.mouse(&[go(at, 60)]).await?;
    page.card("map").await?;
    page.mouse(&[go([4.0, 4.0], 0)]).await?;
    page.no_card("map").await?;
    ensure!(page.key("event").await?.is_none(), "pointing opened an event");
    page.mouse(&[go(at, 0), down(), up()]).await?;
    page.key_becomes("event", |event| event == Some(SUMY)).await
}

/// Who has pressed a symbol with the mouse, and points elsewhere, is told of what is pointed at.
pub async fn after_a_press_the_card_still_goes(page: &Page) -> Outcome {
    page.open_live("?lang=en").await?;
    let at = page.middle(&mark(SUMY)).await?;
    page.mouse(&[go(at, 0), down(), up()]).await?;
    page.key_becomes("event", |event| event == Some(SUMY)).await?;
    page.bring_into_view("map").await?;
    page.settled().await?;
    let one = page.middle("#map .marks button").await?;
    page.mouse(&[go(one, 60)]).await?;
    page.card("map").await?;
    page.mouse(&[go([4.0, 4.0], 0)]).await?;
    page.no_card("map").await
}

async fn phone_map(page: &Page) -> Outcome {
    page.width(390).await?;
    page.open("?lang=en").await?;
    page.wake("map").await
}

async fn tap(page: &Page, at: [f64; 2]) -> Outcome {
    page.finger(&[go(at, 0), down(), up()]).await
}

/// The links on the card, by the events they lead to.
const LINKS: &str = "return [...document.querySelectorAll('#map-card a[data-event]')]
    .map((it) => it.dataset.event)";

pub async fn a_finger_is_told_first_and_opens_then(page: &Page) -> Outcome {
    phone_map(page).await?;
    tap(page, page.middle(&mark(SUMY)).await?).await?;
    is_of_sumy(&page.card("map").await?)?;
    ensure!(page.key("event").await?.is_none(), "a tap opened the event at once");
    let card = page.client.find(fantoccini::Locator::Id("map-card")).await?;
    let link = page.named_in(&card, "link", Starts("Open")).await?;
    let height = page.js_on(&link, "return arguments[0].getBoundingClientRect().height").await?;
    ensure!(height.as_f64().unwrap_or_default() >= 44.0, "the link is {height} high for a finger");
    let at = page.middle(&format!("#map-card a[data-event='{SUMY}']")).await?;
    tap(page, at).await?;
    page.key_becomes("event", |event| event == Some(SUMY)).await?;
    let shown = "return document.activeElement.matches('#detail h2')";
    page.until("the reader is taken to the event", shown).await?;
    Ok(())
}

pub async fn a_tap_on_nothing_takes_the_card_away(page: &Page) -> Outcome {
    phone_map(page).await?;
    tap(page, page.middle(&mark(SUMY)).await?).await?;
    page.card("map").await?;
    // Far from all marks, and from the card at the foot of the map.
    let [x, y, ..] = page.bounds("#map").await?;
    tap(page, [x + 20.0, y + 20.0]).await?;
    page.no_card("map").await
}

pub async fn a_finger_on_several_chooses(page: &Page) -> Outcome {
    phone_map(page).await?;
    let (between, held) = page.nearest_marks().await?;
    tap(page, between).await?;
    let words = page.card("map").await?;
    let offered = page.strings(LINKS).await?;
    ensure!(offered.len() > 1, "no choice: {words:?}");
    ensure!(
        held.iter().all(|event| offered.contains(event)),
        "the choice {offered:?} lacks some of {held:?}"
    );
    ensure!(words.contains(&format!("{} strikes here", offered.len())), "not counted: {words:?}");
    let chosen = offered.last().cloned().unwrap_or_default();
    let link = format!("#map-card a[data-event='{chosen}']");
    page.js(&format!(
        "document.querySelector({}).scrollIntoView({{ block: 'nearest' }}); return true",
        json!(link)
    ))
    .await?;
    tap(page, page.middle(&link).await?).await?;
    page.key_becomes("event", |event| event == Some(chosen.as_str())).await
}

// --- keys ---

/// Where the focus is on the map: the event or events of the mark, `map`, or nothing.
const FOCUS: &str = "const at = document.activeElement;
    return at.dataset.event ?? at.dataset.events ?? (at.id === 'map' ? 'map' : '')";

/// What the focused mark is described by, in words; empty where that cannot be seen.
const DESCRIBED: &str = "const id = document.activeElement.getAttribute('aria-describedby');
    const card = id && document.getElementById(id);
    return card?.checkVisibility() ? card.innerText : ''";

async fn focus(page: &Page) -> Outcome<String> {
    let focus = page.until("something on the map has the focus", FOCUS).await?;
    Ok(focus.as_str().unwrap_or_default().to_owned())
}

/// Presses a key, and waits until the card speaks of something else.
async fn walk(page: &Page, key: &str) -> Outcome<(String, String)> {
    let before = page.js(DESCRIBED).await?;
    page.press(key).await?;
    let other = format!(
        "const words = (() => {{ {DESCRIBED} }})(); return words !== {before} ? words : ''"
    );
    let card = page.until("the card speaks of the next event", &other).await?;
    Ok((focus(page).await?, card.as_str().unwrap_or_default().replace('\u{a0}', " ")))
}

/// The first day of the event that the card speaks of.
async fn day_of_card(page: &Page) -> Outcome<String> {
    let day = "return document.querySelector('#map-card time')?.dateTime ?? ''";
    Ok(page.until("the card names a day", day).await?.as_str().unwrap_or_default().to_owned())
}

pub async fn arrows_walk_from_event_to_event(page: &Page) -> Outcome {
    page.open_live("?lang=en").await?;
    let map = page.named("group", Starts("Map of")).await?;
    page.press_on(&map, key::TAB).await?;
    ensure!(focus(page).await? != "map", "Tab does not lead to the marks");
    let described = page.until("the mark is described by its card", DESCRIBED).await?;
    ensure!(described.as_str().is_some_and(|it| it.contains("claims from")), "{described}");

    // In time: the first event, then on, then the last.
    page.press(key::END).await?;
    page.until("End leads to the last event", &holds("2025-10-25-kyiv")).await?;
    page.press(key::HOME).await?;
    page.until("Home leads to the first event", &holds("2023-12-30-dnipropetrovsk-oblast")).await?;
    let placed = Data::read()?.events.iter().filter(|it| it["place_id"] != "ukraine").count();
    let mut days = vec![day_of_card(page).await?];
    let mut there = String::new();
    for _ in 1..placed {
        there = walk(page, key::DOWN).await?.1;
        days.push(day_of_card(page).await?);
    }
    ensure!(days.is_sorted(), "not on in time: {days:?}");
    page.until("the walk ends at the last event", &holds("2025-10-25-kyiv")).await?;
    walk(page, key::UP).await?;
    let (_, back) = walk(page, key::DOWN).await?;
    ensure!(back == there, "up and down do not lead back: {there:?}, {back:?}");

    // Over the land: never to the west.
    let mut before = f64::MIN;
    page.press(key::HOME).await?;
    page.settled().await?;
    for _ in 0..6 {
        walk(page, key::RIGHT).await?;
        page.settled().await?;
        let [x, _] = page.middle("#map button[aria-describedby]").await?;
        ensure!(x > before - 30.0, "right leads from {before} to {x}");
        before = x;
    }

    // Back to the map, and the card goes.
    page.press(key::ESCAPE).await?;
    page.until("Escape leads to the map", "return document.activeElement.id === 'map'").await?;
    page.no_card("map").await?;
    // One stop for all marks: the next Tab but one is past them.
    page.press(&key::TAB.repeat(2)).await?;
    let past = "return !document.activeElement.matches('.marks button')";
    ensure!(page.js(past).await? == true, "two marks are stops of Tab");
    Ok(())
}

/// The focused mark holds an event.
fn holds(event: &str) -> String {
    format!(
        "const at = document.activeElement;
        return (at.dataset.event ?? at.dataset.events ?? '').split(' ').includes('{event}')"
    )
}

pub async fn enter_opens_what_the_keys_lead_to(page: &Page) -> Outcome {
    page.open_live("?lang=uk").await?;
    let map = page.named("group", Starts("Карта ударів")).await?;
    page.press_on(&map, key::TAB).await?;
    page.press(key::HOME).await?;
    page.until("Home leads to the first event", &holds("2023-12-30-dnipropetrovsk-oblast")).await?;
    let marks = focus(page).await?;
    page.press(key::ENTER).await?;
    if marks.contains(' ') {
        // A box goes nearer, and the focus stays with its first event.
        page.key_becomes("map", |map| map.is_some()).await?;
        let heir = format!("const id = (() => {{ {FOCUS} }})(); return id && id !== '{marks}'");
        page.until("the focus stays with an event of the box", &heir).await?;
        return Ok(());
    }
    page.key_becomes("event", |event| event == Some(marks.as_str())).await
}
