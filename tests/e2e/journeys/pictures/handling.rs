//! The map in the hand: what zooms it, what moves it, where it ends, and what is left to the page.

use serde_json::{Value, json};

use crate::ensure;
use crate::support::Outcome;
use crate::support::browser::Chromium;
use crate::support::page::{Page, key};
use crate::support::pictures::{down, go, up};

/// A town that stands alone, far from the middle of the map.
const SUMY: &str = "#map button[data-event='2025-04-13-sumy']";
/// A point stays where it is if it moves by less, in pixels: marks stand at whole ones of the screen.
const STAYS_PX: f64 = 2.0;

fn far([ax, ay]: [f64; 2], [bx, by]: [f64; 2]) -> f64 {
    (ax - bx).hypot(ay - by)
}

/// Zoom level, latitude and longitude in the address.
async fn camera(page: &Page) -> Outcome<[f64; 3]> {
    let map = page.key("map").await?.ok_or("the address says nothing of the map")?;
    let parts: Vec<f64> = map.split('/').map(str::parse).collect::<Result<_, _>>()?;
    Ok(<[f64; 3]>::try_from(parts).map_err(|_| format!("map={map}"))?)
}

async fn camera_changes(page: &Page, before: Option<String>) -> Outcome<Option<String>> {
    page.key_becomes("map", |now| now != before.as_deref()).await?;
    page.settled().await?;
    page.key("map").await
}

pub async fn ctrl_and_wheel_zoom_about_the_pointer(page: &Page) -> Outcome {
    page.open_live("?lang=en").await?;
    let at = page.middle(SUMY).await?;
    let middle = page.middle("#map").await?;
    ensure!(far(at, middle) > 100.0, "Sumy is too near the middle to tell");
    page.wheel_with_control(at, -240).await?;
    camera_changes(page, None).await?;
    let after = page.middle(SUMY).await?;
    ensure!(far(at, after) < STAYS_PX, "under the pointer stood {at:?}, now {after:?}");
    Ok(())
}

pub async fn double_click_zooms_about_the_pointer(page: &Page) -> Outcome {
    page.open_live("?lang=en").await?;
    // Beside the mark, which a click would open.
    let [x, y] = page.middle(SUMY).await?;
    let at = [x + 40.0, y];
    page.mouse(&[go(at, 0), down(), up(), down(), up()]).await?;
    camera_changes(page, None).await?;
    let [zoom, ..] = camera(page).await?;
    ensure!(zoom > 5.5, "a double click goes to level {zoom}");
    let [now_x, now_y] = page.middle(SUMY).await?;
    // One level nearer: what was 40 pixels away is 80.
    ensure!(
        far([now_x + 80.0, now_y], at) < 2.0 * STAYS_PX,
        "from {:?} to {:?} about {at:?}",
        [x, y],
        [now_x, now_y]
    );
    ensure!(page.key("event").await?.is_none(), "a double click opened an event");
    Ok(())
}

pub async fn a_box_drawn_with_shift_fills_the_map(page: &Page) -> Outcome {
    page.open_live("?lang=en").await?;
    let [mx, my, mw, mh] = page.bounds("#map").await?;
    let [x, y] = page.middle(SUMY).await?;
    let (w, h) = (mw / 4.0, mh / 4.0);
    let (from, to) = ([x - w / 2.0, y - h / 2.0], [x + w / 2.0, y + h / 2.0]);
    page.mouse_with(key::SHIFT, &[go(from, 0), down(), go([x, y], 80), go(to, 80), up()]).await?;
    camera_changes(page, None).await?;
    let after = page.middle(SUMY).await?;
    let middle = [mx + mw / 2.0, my + mh / 2.0];
    // What the hand was off by half a pixel is two, four times as near.
    ensure!(far(after, middle) < 4.0 * STAYS_PX, "its middle {after:?} is not at {middle:?}");
    let drawn = "return document.querySelector('#map .box:not([hidden])') === null";
    ensure!(page.js(drawn).await? == true, "the box is still drawn");
    ensure!(page.key("event").await?.is_none(), "drawing a box opened an event");
    Ok(())
}

/// How far the map went beyond a drag of 120 pixels to the left, at rest.
async fn went_on(page: &Page) -> Outcome<f64> {
    page.press_button("Whole country").await?;
    page.settled().await?;
    let [x, _] = page.middle(SUMY).await?;
    let [mx, my] = page.middle("#map").await?;
    // Over the sea, where no mark is.
    let from = [mx + 60.0, my + 120.0];
    let by = |px: f64| [from[0] - px, from[1]];
    page.mouse(&[go(from, 0), down(), go(by(40.0), 40), go(by(80.0), 40), go(by(120.0), 40), up()])
        .await?;
    page.settled().await?;
    let [now, _] = page.middle(SUMY).await?;
    ensure!((x - now) > 60.0, "a drag by 120 pixels moved the map by {}", x - now);
    Ok(x - now - 120.0)
}

/// How fast the hand was when it let go depends on how busy the machine is: one drag in several must be
/// fast enough.
pub async fn a_drag_goes_on_and_comes_to_rest(page: &Page) -> Outcome {
    page.open_live("?lang=en").await?;
    let mut all = Vec::new();
    for _ in 0..6 {
        let beyond = went_on(page).await?;
        if beyond > 10.0 {
            return Ok(());
        }
        all.push(beyond);
    }
    Err(format!("the map never went on after a drag, but by {all:?}").into())
}

pub async fn with_less_movement_nothing_goes_on(page: &Page) -> Outcome {
    page.less_movement(true).await?;
    page.open_live("?lang=en").await?;
    for _ in 0..4 {
        let beyond = went_on(page).await?;
        ensure!(beyond.abs() < STAYS_PX, "the map went on by {beyond}");
    }
    // And what zooms is there at once: between the press and the next frames nothing is on its way.
    let seen = "const done = arguments[arguments.length - 1], seen = new Set();
        const ground = document.querySelector('#map > canvas');
        document.querySelector('#map button[data-act=\"zoom:in\"]').click();
        const look = (left) => {
            seen.add(ground.style.transform + ground.style.width);
            left ? requestAnimationFrame(() => look(left - 1)) : done(seen.size);
        };
        requestAnimationFrame(() => requestAnimationFrame(() => look(12)))";
    let seen = page.client.execute_async(seen, vec![]).await?;
    ensure!(seen == 1, "the map was seen at {seen} places on its way");
    Ok(())
}

pub async fn zoom_stops_at_its_limits(page: &Page) -> Outcome {
    page.open_live("?lang=en&map=9.5/50.45/30.52").await?;
    for (wanted, sign) in [(10.0, "+"), (4.0, "-")] {
        let map = page.named("group", crate::support::page::Starts("Map of")).await?;
        page.press_on(&map, &sign.repeat(24)).await?;
        page.key_becomes("map", |map| {
            map.and_then(|map| map.split('/').next()?.parse::<f64>().ok()) == Some(wanted)
        })
        .await?;
        page.settled().await?;
        let before = page.key("map").await?;
        page.press_on(&map, &sign.repeat(3)).await?;
        page.settled().await?;
        ensure!(page.key("map").await? == before, "beyond the limit the map moves");
    }
    Ok(())
}

/// Whether the middles of all marks of events lie within the map.
const ALL_WITHIN: &str = "const map = document.getElementById('map').getBoundingClientRect();
    return [...document.querySelectorAll('#map .marks button')].map((it) => it.getBoundingClientRect())
        .every(({ x, y, width, height }) => {
            const [mx, my] = [x + width / 2, y + height / 2];
            return mx > map.left && mx < map.right && my > map.top && my < map.bottom;
        })";

pub async fn buttons_fit_the_events_and_the_country(page: &Page) -> Outcome {
    // Two events of one week, far from each other.
    page.open_live("?lang=en&from=2025-04-10&to=2025-04-26").await?;
    page.press_button("Zoom to strikes").await?;
    let fitted = camera_changes(page, None).await?;
    let [zoom, ..] = camera(page).await?;
    ensure!(zoom > 5.8, "two neighbours are fitted at level {zoom}");
    ensure!(page.js(ALL_WITHIN).await? == true, "an event shown lies outside");
    page.press_button("Whole country").await?;
    page.key_becomes("map", |map| map.is_none()).await?;
    page.settled().await?;
    // The same by keys.
    let map = page.named("group", crate::support::page::Starts("Map of")).await?;
    page.press_on(&map, "f").await?;
    camera_changes(page, None).await?;
    ensure!(page.key("map").await? == fitted, "F fits to something else than the button");
    page.press("0").await?;
    page.key_becomes("map", |map| map.is_none()).await
}

/// What the map fills: `screen`, `window` or neither.
/// Beside it may stand the bar that scrolls the page.
const FILLS: &str = "const map = document.getElementById('map');
    const { clientWidth } = document.documentElement;
    const { x, y, width, height } = map.getBoundingClientRect();
    const fills = Math.abs(x) < 1 && Math.abs(y) < 1
        && Math.min(Math.abs(width - innerWidth), Math.abs(width - clientWidth)) < 1 && Math.abs(height - innerHeight) < 1;
    return !fills ? 'neither' : document.fullscreenElement === map ? 'screen' : 'window'";

async fn fills(page: &Page, wanted: &str) -> Outcome {
    page.until(
        &format!("the map fills: {wanted}"),
        &format!("const now = (() => {{ {FILLS} }})(); return now === '{wanted}'"),
    )
    .await
    .map(drop)
}

/// On the whole screen there is no page to scroll: a plain wheel zooms.
async fn wheel_is_the_maps(page: &Page, dy: i32) -> Outcome {
    page.settled().await?;
    let before = page.key("map").await?;
    let at = page.middle("#map").await?;
    page.wheel(at, dy).await?;
    camera_changes(page, before).await?;
    let drawn = "const map = document.getElementById('map'), canvas = map.querySelector('canvas:not([style*=width])');
        return Math.abs(canvas.width - map.clientWidth * devicePixelRatio) <= 2
            && Math.abs(canvas.height - map.clientHeight * devicePixelRatio) <= 2";
    page.until("the map is drawn in its new size", drawn).await?;
    Ok(())
}

pub async fn full_screen_and_back(page: &Page) -> Outcome {
    page.open_live("?lang=en").await?;
    let size = page.bounds("#map").await?;
    page.press_button("Full screen").await?;
    fills(page, "screen").await?;
    wheel_is_the_maps(page, -240).await?;
    page.press_button("Full screen").await?;
    page.until("the screen is left", "return document.fullscreenElement === null").await?;
    page.settled().await?;
    let again = page.bounds("#map").await?;
    ensure!(again[2..] == size[2..], "the map was {size:?} and is {again:?}");
    Ok(())
}

/// Some browsers let no part of a page fill the screen: phones, and frames that may not.
pub async fn where_the_screen_is_refused_the_map_fills_the_window(page: &Page) -> Outcome {
    page.open_live("?lang=en").await?;
    page.js("Object.defineProperty(document, 'fullscreenEnabled', { value: false }); return true")
        .await?;
    // To WebKit's driver a wheel turned as far as the last time has not turned.
    for (way, leave, dy) in [("Escape", key::ESCAPE, -240), ("the button", "", -480)] {
        page.press_button("Full screen").await?;
        fills(page, "window").await?;
        wheel_is_the_maps(page, dy).await?;
        if leave.is_empty() {
            page.press_button("Full screen").await?;
        } else {
            // The focus is where the press left it.
            page.press(leave).await?;
        }
        fills(page, "neither").await.map_err(|_| format!("{way} does not leave"))?;
    }
    Ok(())
}

pub async fn a_plain_wheel_is_told_once_how_to_zoom(page: &Page) -> Outcome {
    page.open_live("?lang=en").await?;
    let at = page.middle("#map").await?;
    page.wheel(at, 40).await?;
    page.until("the hint is shown", &hint("Hold Ctrl")).await?;
    told_once(page).await?;
    page.wheel(at, -40).await?;
    page.wheel(at, 40).await?;
    is_the_same_hint(page).await
}

/// A hint that is seen and not read aloud: whose hands do otherwise does not need it.
fn hint(words: &str) -> String {
    let words: Value = json!(words);
    format!(
        "const hint = [...document.querySelectorAll('#map [aria-hidden=true]')]
            .find((it) => it.innerText?.startsWith({words}));
        return Boolean(hint?.checkVisibility())"
    )
}

async fn told_once(page: &Page) -> Outcome {
    page.js("document.getElementById('hints').firstElementChild.dataset.first = ''; return true")
        .await?;
    Ok(())
}

async fn is_the_same_hint(page: &Page) -> Outcome {
    let same = "return document.getElementById('hints').children.length === 1
        && 'first' in document.getElementById('hints').firstElementChild.dataset";
    ensure!(page.js(same).await? == true, "the hint is shown again");
    Ok(())
}

pub async fn one_finger_scrolls_the_page(page: &Page) -> Outcome {
    page.width(390).await?;
    page.open("?lang=en").await?;
    page.wake("map").await?;
    let before = page.key("map").await?;
    for time in ["first", "second"] {
        let scrolled = page.js("return scrollY").await?;
        let [x, y] = page.middle("#map").await?;
        let up_to = [x, y - 120.0];
        page.finger(&[go([x, y], 0), down(), go([x, y - 60.0], 80), go(up_to, 80), up()]).await?;
        page.until(
            &format!("the {time} finger scrolls the page"),
            &format!("return scrollY > {scrolled} + 40"),
        )
        .await?;
        if time == "first" {
            page.until("the hint is shown", &hint("Move the map with two fingers")).await?;
            told_once(page).await?;
        }
        page.js(&format!("scrollTo(0, {scrolled}); return true")).await?;
    }
    is_the_same_hint(page).await?;
    ensure!(page.key("map").await? == before, "one finger moved the map");
    ensure!(page.browser == Chromium, "fingers are tried in Chromium only");
    Ok(())
}
