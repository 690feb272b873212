//! The chart in the hand: what it counts, the days drawn over it, what is read at a day.

use fantoccini::elements::Element;

use crate::ensure;
use crate::support::Outcome;
use crate::support::browser::WebKit;
use crate::support::data::Data;
use crate::support::page::{Is, Page, key};
use crate::support::pictures::{down, go, up};

/// What stands in the switch of the measure: value and name.
const MEASURES: &str =
    "return [...document.getElementById('measure').options].map((it) => `${it.value}|${it.text}`)";

/// Colours in the picture of the chart, at most a hundred of its pixels' worth.
const COLOURS: &str =
    "const { width, height } = document.querySelector('#chart canvas'), seen = new Set();
    const copy = Object.assign(document.createElement('canvas'), { width, height })
        .getContext('2d', { willReadFrequently: true });
    copy.drawImage(document.querySelector('#chart canvas'), 0, 0);
    const { data } = copy.getImageData(0, 0, width, height);
    new Uint32Array(data.buffer).every((colour) => seen.add(colour).size < 100);
    return seen.size";

const LABEL: &str =
    "return document.getElementById('chart').ariaLabel?.replaceAll('\\u00a0', ' ') ?? ''";

pub async fn each_measure_has_its_picture(page: &Page) -> Outcome {
    page.open_live("?lang=en").await?;
    page.bring_into_view("chart").await?;
    let measures = page.strings(MEASURES).await?;
    ensure!(measures.len() == 8, "the switch has {measures:?}");
    // The first is shown already: it comes last, back again.
    for measure in measures.iter().skip(1).chain(measures.first()) {
        let (value, name) = measure.split_once('|').unwrap_or_default();
        page.choose("Show", value).await?;
        let is_default = value == "missiles_launched";
        page.key_becomes("measure", |now| now == Some(value).filter(|_| !is_default)).await?;
        // The launches are the question of the page, and their picture is called after it.
        let wanted = if is_default { "launched" } else { name };
        let named = format!(
            "const label = (() => {{ {LABEL} }})().toLowerCase(); return label.includes({}) && label",
            serde_json::json!(wanted.to_lowercase())
        );
        page.until(&format!("the picture says that it counts {name}"), &named).await?;
        let colours = page.count(COLOURS).await?;
        ensure!(colours > 20, "the picture of {name} has {colours} colours: nothing is drawn");
        let key = "return document.querySelectorAll('#chart-key li').length";
        ensure!(page.count(key).await? > 0, "{name} has no key");
    }
    Ok(())
}

pub async fn each_side_has_its_chart(page: &Page) -> Outcome {
    page.open_live("?lang=en").await?;
    page.bring_into_view("chart").await?;
    let whole = page.strings(TEXTS).await?;
    let split = page.named("button", Is("Split by who said it")).await?;
    page.click(&split).await?;
    page.key_becomes("split", |split| split == Some("side")).await?;
    page.until(
        "the button and the words above say so",
        "return document.getElementById('split-side').ariaPressed === 'true'
            && document.getElementById('chart-about').textContent.includes('One chart for each side')",
    )
    .await?;
    page.settled().await?;
    let texts = page.strings(TEXTS).await?;
    let sides = ["Ukraine", "United States", "South Korea"];
    let is_told = |side: &&&str| texts.iter().any(|text| text.starts_with(**side));
    ensure!(
        sides.iter().filter(is_told).count() > 1,
        "no chart says whose claims it has: {texts:?}"
    );
    page.click(&split).await?;
    page.key_becomes("split", |split| split.is_none()).await?;
    page.settled().await?;
    ensure!(page.strings(TEXTS).await? == whole, "one chart again is another");
    Ok(())
}

/// The words in the picture of the chart.
const TEXTS: &str = "return strikemapLive().then((live) => {
        const svg = new DOMParser().parseFromString(live.pictureSvg('chart'), 'image/svg+xml');
        return [...svg.querySelectorAll('text')].map((it) => it.textContent);
    })";

// --- days drawn over the chart ---

/// Where a handle stands: x on screen, its day and the ends of its way as numbers, its day in words.
struct Handle {
    x: f64,
    y: f64,
    now: f64,
    least: f64,
    most: f64,
    words: String,
}

async fn handle(page: &Page, name: &str) -> Outcome<(Element, Handle)> {
    let slider = page.slider(name).await?;
    let script = "const it = arguments[0], { x, y, width, height } = it.getBoundingClientRect();
        return [[x + width / 2, y + height / 2, ...['now', 'min', 'max'].map((end) => Number(it.getAttribute('aria-value' + end)))],
            it.getAttribute('aria-valuetext').replaceAll('\\u00a0', ' ')]";
    let (numbers, words) =
        serde_json::from_value::<([f64; 5], String)>(page.js_on(&slider, script).await?)?;
    let [x, y, now, least, most] = numbers;
    Ok((slider, Handle { x, y, now, least, most, words }))
}

const FIRST: &str = "First date shown";
const LAST: &str = "Last date shown";
const KNOWN: &str = "Known by";

/// The whole axis, before anything is drawn over it.
struct Axis {
    left: f64,
    right: f64,
    /// A height at which the panels are, and that of the handles.
    upper: f64,
    rail: f64,
    least: f64,
    most: f64,
}

impl Axis {
    async fn of(page: &Page) -> Outcome<Self> {
        let ((_, first), (_, last)) = (handle(page, FIRST).await?, handle(page, LAST).await?);
        ensure!(last.x > first.x + 100.0, "the axis is from {} to {}", first.x, last.x);
        let Handle { x: left, y: rail, least, most, .. } = first;
        let [_, y, _, height] = page.bounds("#chart").await?;
        Ok(Self { left, right: last.x, upper: y + height / 5.0, rail, least, most })
    }

    /// The point at a part of the axis.
    fn at(&self, part: f64) -> [f64; 2] {
        [self.left + (self.right - self.left) * part, self.upper]
    }

    /// The day there, as a number.
    fn day(&self, part: f64) -> f64 {
        self.least + (self.most + 1.0 - self.least) * part
    }
}

/// Waits until the list has the events of these days and no others.
async fn list_has_the_days(page: &Page) -> Outcome {
    // The address follows the mouse a little later: until then it may have days on the way.
    page.settled().await?;
    let (from, to) = (page.key("from").await?, page.key("to").await?);
    let (from, to) = (from.unwrap_or_default(), to.unwrap_or_else(|| "9999".to_owned()));
    let data = Data::read()?;
    let is_in = |date: &str, end: &str| date <= to.as_str() && end >= from.as_str();
    let wanted = data.events.iter().filter(|it| is_in(&it["date_from"], &it["date_to"])).count();
    let rows =
        format!("return document.querySelectorAll('#events a[data-event]').length === {wanted}");
    page.until(&format!("the list has the {wanted} events from {from} to {to}"), &rows)
        .await
        .map(drop)
}

/// Draws from one part of the axis to another.
async fn brush(page: &Page, axis: &Axis, from: f64, to: f64) -> Outcome {
    let half = f64::midpoint(from, to);
    page.mouse(&[go(axis.at(from), 0), down(), go(axis.at(half), 60), go(axis.at(to), 60), up()])
        .await
}

pub async fn days_are_drawn_over_it(page: &Page) -> Outcome {
    page.open_live("?lang=en").await?;
    page.bring_into_view("chart").await?;
    let axis = Axis::of(page).await?;
    // From right to left is the same as from left to right.
    brush(page, &axis, 0.6, 0.3).await?;
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
    // Beside the handles, where no mark is: one that is pressed opens.
    let foot = [axis.at(0.45)[0], axis.rail];
    if page.browser == WebKit {
        // Its driver makes two clicks of it.
        page.js("document.getElementById('chart').dispatchEvent(new MouseEvent('dblclick')); return true")
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
    page.bring_into_view("chart").await?;
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
    page.bring_into_view("chart").await?;
    let axis = Axis::of(page).await?;
    let (known, at) = handle(page, KNOWN).await?;
    let [x, _] = axis.at(0.25);
    page.mouse(&[
        go([at.x, at.y], 0),
        down(),
        go([at.x - 40.0, at.y], 60),
        go([x, at.y], 60),
        up(),
    ])
    .await?;
    page.key_becomes("asof", |asof| asof.is_some()).await?;
    ensure!(page.key("to").await?.is_none(), "the edge of the days went along");
    let (_, now) = handle(page, KNOWN).await?;
    ensure!((now.now - axis.day(0.25)).abs() < 3.0, "brought to {}, wanted a quarter", now.words);
    let rows = "return document.querySelectorAll('#events a[data-event]').length < 34";
    page.until("the list has what was known", rows).await?;
    let before = page.key("asof").await?;
    page.press_on(&known, key::RIGHT).await?;
    page.key_becomes("asof", |asof| asof != before.as_deref()).await?;
    let (_, next) = handle(page, KNOWN).await?;
    ensure!(next.now == now.now + 1.0 && next.words != now.words, "a key leads to {}", next.words);
    page.press_on(&known, key::END).await?;
    page.key_becomes("asof", |asof| asof.is_none()).await
}

// --- what is read at a day ---

/// The whole day of a card: `2 Jan 2024` and the like.
fn has_year(words: &str) -> bool {
    ["2023", "2024", "2025", "2026"].iter().any(|year| words.contains(year))
}

pub async fn a_day_is_read_by_mouse_and_keys(page: &Page) -> Outcome {
    page.open_live("?lang=en").await?;
    page.bring_into_view("chart").await?;
    let axis = Axis::of(page).await?;
    page.mouse(&[go(axis.at(0.3), 0)]).await?;
    let one = page.card("chart").await?;
    ensure!(has_year(&one) && one.lines().count() > 1, "at a third stands {one:?}");
    page.mouse(&[go(axis.at(0.7), 60)]).await?;
    let other = "const card = document.getElementById('chart-card'); return card.innerText";
    let words = page.js(other).await?;
    ensure!(words != one.as_str(), "at two thirds stands the same");
    page.mouse(&[go([4.0, 4.0], 0)]).await?;
    page.no_card("chart").await?;

    let chart = page.client.find(fantoccini::Locator::Id("chart")).await?;
    page.press_on(&chart, key::RIGHT).await?;
    let read = page.card("chart").await?;
    let day = read.lines().next().unwrap_or_default().to_owned();
    page.is_said(&day).await?;
    page.press(key::RIGHT).await?;
    let next = format!(
        "const words = document.getElementById('chart-card').innerText.split('\\n')[0].replaceAll('\\u00a0', ' ');
        return words !== {} ? words : ''",
        serde_json::json!(day)
    );
    let next = page.until("the next day is read", &next).await?;
    page.is_said(next.as_str().unwrap_or_default()).await?;
    // Said aloud, the day and the lines below it are words of their own.
    let said = page.js("return document.getElementById('said').textContent").await?;
    let said = said.as_str().unwrap_or_default().replace('\u{a0}', " ");
    let glued =
        said.as_bytes().windows(2).any(|it| it[0].is_ascii_digit() && it[1].is_ascii_uppercase());
    ensure!(!glued, "lines run into each other: {said:?}");
    page.press(key::ESCAPE).await?;
    page.no_card("chart").await
}

pub async fn a_day_is_read_by_a_finger(page: &Page) -> Outcome {
    page.width(390).await?;
    page.open("?lang=en").await?;
    page.click(&page.named("button", Is("Chart")).await?).await?;
    page.wake("chart").await?;
    page.bring_into_view("chart").await?;
    let axis = Axis::of(page).await?;
    let [x, y] = axis.at(0.62);
    page.finger(&[go([x, y], 0), down(), up()]).await?;
    let words = page.card("chart").await?;
    ensure!(has_year(&words), "a tap reads {words:?}");
    ensure!(page.key("from").await?.is_none(), "a tap chose days");
    let [left, _, width, _] = page.bounds("#chart-card").await?;
    ensure!(left >= 0.0 && left + width <= 390.0, "the card is cut off: {left} + {width}");
    Ok(())
}
