//! Mouse, wheel and fingers on the map.

use fantoccini::elements::Element;
use serde_json::json;

use crate::ensure;
use crate::support::Outcome;
use crate::support::page::{Is, Page, key};

/// The map's picture, scrolled to, and the middle of what is on screen of it.
async fn map(page: &Page) -> Outcome<(Element, i64, i64)> {
    let section = page.section("Where").await?;
    let middle = page.js_on(&section, MIDDLE).await?;
    let (x, y) = (middle["x"].as_i64(), middle["y"].as_i64());
    Ok((
        section,
        x.ok_or("the map has no place on screen")?,
        y.ok_or("the map has no place on screen")?,
    ))
}

const MIDDLE: &str =
    "const picture = arguments[0].querySelector('canvas') ?? arguments[0].querySelector('svg');
    picture.scrollIntoView({ block: 'center' });
    const box = picture.getBoundingClientRect();
    return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) }";

pub async fn zoom_buttons(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    let mut seen = page.key("map").await?;
    for name in ["Zoom in", "Zoom in", "Zoom out"] {
        page.click(&page.named("button", Is(name)).await?).await?;
        let before = seen;
        page.key_becomes("map", |now| now != before.as_deref())
            .await
            .map_err(|e| format!("{name}: {e}"))?;
        seen = page.key("map").await?;
    }
    page.click(&page.named("button", Is("Whole country")).await?).await?;
    page.key_becomes("map", |map| map.is_none()).await
}

pub async fn drag_moves_the_map(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    page.click(&page.named("button", Is("Zoom in")).await?).await?;
    page.key_becomes("map", |map| map.is_some()).await?;
    let before = page.key("map").await?;
    let (_, x, y) = map(page).await?;
    page.actions(
        json!([{ "type": "pointer", "id": "mouse", "parameters": { "pointerType": "mouse" }, "actions": [
            { "type": "pointerMove", "x": x, "y": y, "duration": 0 },
            { "type": "pointerDown", "button": 0 },
            { "type": "pointerMove", "x": x - 60, "y": y - 20, "duration": 120 },
            { "type": "pointerMove", "x": x - 120, "y": y - 40, "duration": 120 },
            { "type": "pointerUp", "button": 0 },
        ]}]),
    )
    .await?;
    page.key_becomes("map", |now| now != before.as_deref()).await?;
    ensure!(page.key("event").await?.is_none(), "a drag opened an event");
    Ok(())
}

/// The page must scroll past the map: a wheel zooms only where the reader asks for it.
pub async fn wheel_zooms_only_with_control(page: &Page) -> Outcome {
    page.open("?lang=en").await?;
    page.wake("map").await?;
    let (_, x, y) = map(page).await?;
    let scrolled = page.js("return scrollY").await?;
    let wheel = |dy: i32| {
        json!({ "type": "wheel", "id": "wheel", "actions": [
            { "type": "scroll", "x": x, "y": y, "deltaX": 0, "deltaY": dy, "duration": 0, "origin": "viewport" },
        ]})
    };
    page.actions(json!([wheel(120)])).await?;
    page.until("the wheel scrolls the page", &format!("return scrollY !== {scrolled}")).await?;
    ensure!(page.key("map").await?.is_none(), "a wheel without Ctrl zoomed the map");
    let (_, x, y) = map(page).await?;
    let wheel = json!({ "type": "wheel", "id": "wheel", "actions": [
        { "type": "pause", "duration": 0 },
        { "type": "scroll", "x": x, "y": y, "deltaX": 0, "deltaY": -240, "duration": 0, "origin": "viewport" },
        { "type": "pause", "duration": 0 },
    ]});
    let control = json!({ "type": "key", "id": "keys", "actions": [
        { "type": "keyDown", "value": key::CONTROL }, { "type": "pause" }, { "type": "keyUp", "value": key::CONTROL },
    ]});
    page.actions(json!([control, wheel])).await?;
    page.key_becomes("map", |map| map.is_some()).await
}

pub async fn pinch_zooms(page: &Page) -> Outcome {
    page.width(390).await?;
    page.open("?lang=en&view=map").await?;
    let (_, x, y) = map(page).await?;
    let finger = |id: &str, side: i64| {
        json!({ "type": "pointer", "id": id, "parameters": { "pointerType": "touch" }, "actions": [
            { "type": "pointerMove", "x": x + 20 * side, "y": y, "duration": 0 },
            { "type": "pointerDown", "button": 0 },
            { "type": "pointerMove", "x": x + 60 * side, "y": y, "duration": 120 },
            { "type": "pointerMove", "x": x + 110 * side, "y": y, "duration": 120 },
            { "type": "pointerUp", "button": 0 },
        ]})
    };
    page.actions(json!([finger("left", -1), finger("right", 1)])).await?;
    page.key_becomes("map", |map| map.is_some()).await
}
