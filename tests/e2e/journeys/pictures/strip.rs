//! The time strip in the hand: days drawn over it, handles dragged and moved by keys, symbols read and opened.

use fantoccini::elements::Element;

use crate::ensure;
use crate::support::Outcome;
use crate::support::browser::WebKit;
use crate::support::data::Data;
use crate::support::page::{Page, key};
use crate::support::pictures::{down, go, up};

/// Where a handle stands: x on screen, its day and the ends of its way as numbers, its day in words.
pub(super) struct Handle {
    pub(super) x: f64,
    pub(super) y: f64,
    pub(super) now: f64,
    pub(super) least: f64,
    pub(super) most: f64,
    pub(super) words: String,
}

pub(super) async fn handle(page: &Page, name: &str) -> Outcome<(Element, Handle)> {
    let slider = page.slider(name).await?;
    let script = "const it = arguments[0], { x, y, width, height } = it.getBoundingClientRect();
        return [[x + width / 2, y + height / 2, ...['now', 'min', 'max'].map((end) => Number(it.getAttribute('aria-value' + end)))],
            it.getAttribute('aria-valuetext').replaceAll('\\u00a0', ' ')]";
    let (numbers, words) =
        serde_json::from_value::<([f64; 5], String)>(page.js_on(&slider, script).await?)?;
    let [x, y, now, least, most] = numbers;
    Ok((slider, Handle { x, y, now, least, most, words }))
}

pub(super) const FIRST: &str = "First date shown";
pub(super) const LAST: &str = "Last date shown";
const KNOWN: &str = "Known by";

/// The whole axis of the strip, before anything is drawn over it.
pub(super) struct Axis {
    left: f64,
    right: f64,
    /// A height in the strip at which nothing can be pressed: that of the claims per week.
    row: f64,
    least: f64,
    most: f64,
}

impl Axis {
    async fn of(page: &Page) -> Outcome<Self> {
        page.bring_into_view("strip").await?;
        let ((_, first), (_, last)) = (handle(page, FIRST).await?, handle(page, LAST).await?);
        ensure!(last.x > first.x + 100.0, "the axis is from {} to {}", first.x, last.x);
        let Handle { x: left, least, most, .. } = first;
        let [_, y, _, height] = page.bounds("#strip").await?;
        Ok(Self { left, right: last.x, row: y + height - 20.0, least, most })
    }

    /// The point at a part of the axis.
    fn at(&self, part: f64) -> [f64; 2] {
        [self.left + (self.right - self.left) * part, self.row]
    }

    /// The day there, as a number.
    fn day(&self, part: f64) -> f64 {
        self.least + (self.most + 1.0 - self.least) * part
    }
}

/// Waits until the list has the events of these days and no others.
pub(super) async fn list_has_the_days(page: &Page) -> Outcome {
    // The address follows the mouse a little later: until then it may have days on the way.
    page.settled().await?;
    let (from, to) = (page.key("from").await?, page.key("to").await?);
    let (from, to) = (from.unwrap_or_default(), to.unwrap_or_else(|| "9999".to_owned()));
    let data = Data::read()?;
    let is_in = |date: &str, end: &str| date <= to.as_str() && end >= from.as_str();
    let wanted = data.events.iter().filter(|it| is_in(&it["date_from"], &it["date_to"])).count();
    let rows = format!(
        "return document.querySelectorAll('#events li:not([hidden]) a[data-event]').length === {wanted}"
    );
    page.until(&format!("the list has the {wanted} events from {from} to {to}"), &rows)
        .await
        .map(drop)
}

/// Draws from one point to another.
pub(super) async fn brush(page: &Page, from: [f64; 2], to: [f64; 2]) -> Outcome {
    let half = [0, 1].map(|at| f64::midpoint(from[at], to[at]));
    page.mouse(&[go(from, 0), down(), go(half, 60), go(to, 60), up()]).await
}

pub async fn days_are_drawn_over_it(page: &Page) -> Outcome {
    page.open_live("?lang=en").await?;
    let axis = Axis::of(page).await?;
    // From right to left is the same as from left to right.
    brush(page, axis.at(0.6), axis.at(0.3)).await?;
    page.key_becomes("from", |from| from.is_some()).await?;
    page.key_becomes("to", |to| to.is_some()).await?;
    let ((_, first), (_, last)) = (handle(page, FIRST).await?, handle(page, LAST).await?);
    let far = |is: f64, wanted: f64| (is - wanted).abs();
    ensure!(
        far(first.now, axis.day(0.3)) < 3.0 && far(last.now, axis.day(0.6)) < 3.0,
        "drawn from day {} to {}, shown from {} to {}",
        axis.day(0.3),
        axis.day(0.6),
        first.now,
        last.now
    );
    let year = page.key("from").await?.unwrap_or_default()[..4].to_owned();
    ensure!(first.words.contains(&year), "{} is not said in words: {}", first.now, first.words);
    list_has_the_days(page).await?;
    let field = page.js("return document.getElementById('from').value").await?;
    let from = page.key("from").await?;
    ensure!(field.as_str() == from.as_deref(), "the field says {field}, the address {from:?}");
    ensure!(page.key("event").await?.is_none(), "drawing days opened an event");

    // An edge in the hand.
    let before = page.key("to").await?;
    let at = [last.x, last.y];
    page.mouse(&[go(at, 0), down(), go([at[0] - 30.0, at[1]], 60), go(axis.at(0.5), 60), up()])
        .await?;
    page.key_becomes("to", |to| to != before.as_deref()).await?;
    let (_, last) = handle(page, LAST).await?;
    ensure!(far(last.now, axis.day(0.5)) < 3.0, "the edge stands at {}", last.words);
    list_has_the_days(page).await?;

    // Twice pressed: all days.
    // Where no mark is: one that is pressed opens.
    let foot = axis.at(0.45);
    if page.browser == WebKit {
        // Its driver makes two clicks of it.
        page.js("document.getElementById('strip').dispatchEvent(new MouseEvent('dblclick')); return true")
            .await?;
    } else {
        page.mouse(&[go(foot, 0), down(), up(), down(), up()]).await?;
    }
    page.key_becomes("from", |from| from.is_none()).await?;
    page.key_becomes("to", |to| to.is_none()).await?;
    list_has_the_days(page).await
}

pub async fn edges_are_moved_by_keys(page: &Page) -> Outcome {
    page.open_live("?lang=en&from=2024-02-01&to=2024-12-31").await?;
    page.bring_into_view("strip").await?;
    let (first, before) = handle(page, FIRST).await?;
    ensure!(before.words == "1 February 2024", "it says {}", before.words);
    for (keys, day, words) in [
        (key::RIGHT, "2024-02-02", "2 February 2024"),
        (key::LEFT, "2024-02-01", "1 February 2024"),
        ("\u{e00e}", "2024-03-02", "2 March 2024"),
    ] {
        page.press_on(&first, keys).await?;
        page.key_becomes("from", |from| from == Some(day)).await?;
        let (_, now) = handle(page, FIRST).await?;
        ensure!(now.words == words, "at {day} it says {}", now.words);
    }
    list_has_the_days(page).await?;
    page.press_on(&first, key::HOME).await?;
    page.key_becomes("from", |from| from.is_none()).await?;
    let (last, _) = handle(page, LAST).await?;
    page.press_on(&last, key::LEFT).await?;
    page.key_becomes("to", |to| to == Some("2024-12-30")).await?;
    page.press_on(&last, key::ESCAPE).await?;
    page.key_becomes("to", |to| to.is_none()).await
}

pub async fn the_day_known_is_dragged_and_moved_by_keys(page: &Page) -> Outcome {
    page.open_live("?lang=en").await?;
    let axis = Axis::of(page).await?;
    let (known, at) = handle(page, KNOWN).await?;
    // The flag is held beside its line, which stands at the end.
    let x = axis.at(0.25)[0] + at.x - axis.right;
    page.mouse(&[
        go([at.x, at.y], 0),
        down(),
        go([at.x - 40.0, at.y], 60),
        go([x, at.y], 60),
        up(),
    ])
    .await?;
    // WebKit's driver answers before the last step of the mouse has reached the page.
    let there = format!(
        "const handle = [...document.querySelectorAll('[role=slider]')]
            .find((it) => it.getAttribute('aria-label') === '{KNOWN}');
        return Math.abs(handle.getAttribute('aria-valuenow') - {}) < 3",
        axis.day(0.25)
    );
    page.until("it is brought to a quarter of the axis", &there).await?;
    page.settled().await?;
    ensure!(page.key("asof").await?.is_some(), "the address does not say the day");
    ensure!(page.key("to").await?.is_none(), "the edge of the days went along");
    let (_, now) = handle(page, KNOWN).await?;
    let rows =
        "return document.querySelectorAll('#events li:not([hidden]) a[data-event]').length < 34";
    page.until("the list has what was known", rows).await?;
    let before = page.key("asof").await?;
    page.press_on(&known, key::RIGHT).await?;
    page.key_becomes("asof", |asof| asof != before.as_deref()).await?;
    let (_, next) = handle(page, KNOWN).await?;
    ensure!(next.now == now.now + 1.0 && next.words != now.words, "a key leads to {}", next.words);
    page.press_on(&known, key::END).await?;
    page.key_becomes("asof", |asof| asof.is_none()).await
}

// --- the symbols of the strip ---

/// Where the first symbol of the strip stands, its event, and its name.
const FIRST_SYMBOL: &str = "const it = document.querySelector('#strip .marks button[data-event]');
    const { x, y, width, height } = it.getBoundingClientRect();
    return [String(x + width / 2), String(y + height / 2), it.dataset.event, it.ariaLabel]";

/// A symbol of the strip is read by mouse and by key, and opens its strike.
pub async fn symbols_are_read_and_opened(page: &Page) -> Outcome {
    page.open_live("?lang=en").await?;
    page.bring_into_view("strip").await?;
    let symbol = page.strings(FIRST_SYMBOL).await?;
    let [x, y, event, name] = symbol.as_slice() else { return Err("no symbol".into()) };
    let at = [x.parse()?, y.parse()?];
    page.mouse(&[go(at, 0)]).await?;
    let card = page.card("strip").await?;
    let place = name.split([',', ':']).next().unwrap_or_default();
    ensure!(card.contains(place), "at {name} stands {card:?}");
    // It covers none of the symbols.
    let [_, top, _, height] = page.bounds("#strip").await?;
    let [_, y, _, h] = page.bounds("#strip-card").await?;
    ensure!(y + h <= top || y >= top + height, "the card covers the strip");
    page.mouse(&[go([4.0, 4.0], 0)]).await?;
    page.no_card("strip").await?;
    page.js("document.querySelector('#strip .marks button[data-event]').focus(); return true")
        .await?;
    page.press(key::RIGHT).await?;
    page.card("strip").await?;
    page.mouse(&[go(at, 0), down(), up()]).await?;
    page.key_becomes("event", |open| open == Some(event.as_str())).await
}

/// On a phone the first tap reads a symbol, beside the strip and within the window.
pub async fn a_finger_reads_a_symbol_first(page: &Page) -> Outcome {
    page.width(390).await?;
    page.open("?lang=en").await?;
    page.wake("strip").await?;
    page.bring_into_view("strip").await?;
    let symbol = page.strings(FIRST_SYMBOL).await?;
    let [x, y, ..] = symbol.as_slice() else { return Err("no symbol".into()) };
    page.finger(&[go([x.parse()?, y.parse()?], 0), down(), up()]).await?;
    let card = page.card("strip").await?;
    ensure!(card.contains("20"), "a tap reads {card:?}");
    ensure!(page.key("event").await?.is_none(), "the first tap opened a strike");
    ensure!(page.key("from").await?.is_none(), "a tap chose days");
    let [left, _, width, _] = page.bounds("#strip-card").await?;
    ensure!(left >= 0.0 && left + width <= 390.0, "the card is cut off: {left} + {width}");
    let wide = page.count("return document.documentElement.scrollWidth").await?;
    ensure!(wide <= 390, "the page is {wide} wide");
    Ok(())
}
