//! The chart in the hand: what it counts, the days drawn over it, what is read at a day.

use super::strip::{FIRST, LAST, brush, handle, list_has_the_days};
use crate::ensure;
use crate::support::Outcome;
use crate::support::page::{Is, Page, key};
use crate::support::pictures::{PICTURE_SVG, down, go, up};

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
        // The few claims of one measure are rows, which need none.
        let is_rows = value == "missiles_failed";
        ensure!(is_rows || page.count(key).await? > 0, "{name} has no key");
    }
    Ok(())
}

pub async fn each_side_has_its_chart(page: &Page) -> Outcome {
    page.open_live("?lang=en").await?;
    page.bring_into_view("chart").await?;
    let texts_of_chart = [PICTURE_SVG, TEXTS].concat();
    let whole = page.strings(&texts_of_chart).await?;
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
    let texts = page.strings(&texts_of_chart).await?;
    let sides = ["Ukraine", "United States", "South Korea"];
    let is_told = |side: &&&str| texts.iter().any(|text| text.starts_with(**side));
    ensure!(
        sides.iter().filter(is_told).count() > 1,
        "no chart says whose claims it has: {texts:?}"
    );
    page.click(&split).await?;
    page.key_becomes("split", |split| split.is_none()).await?;
    page.settled().await?;
    ensure!(page.strings(&texts_of_chart).await? == whole, "one chart again is another");
    Ok(())
}

/// The words in the picture of the chart.
const TEXTS: &str = "return pictureSvg('chart').then((text) => {
        const svg = new DOMParser().parseFromString(text, 'image/svg+xml');
        return [...svg.querySelectorAll('text')].map((it) => it.textContent);
    })";

// --- days drawn over the chart ---

/// The point in the first panel of the chart at a part of its width.
async fn on_chart(page: &Page, part: f64) -> Outcome<[f64; 2]> {
    let [x, y, width, height] = page.bounds("#chart").await?;
    Ok([x + width * part, y + height / 5.0])
}

pub async fn days_are_drawn_over_its_panels(page: &Page) -> Outcome {
    page.open_live("?lang=en").await?;
    page.bring_into_view("chart").await?;
    let (_, before) = handle(page, FIRST).await?;
    let (from, to) = (on_chart(page, 0.6).await?, on_chart(page, 0.3).await?);
    brush(page, from, to).await?;
    page.key_becomes("from", |from| from.is_some()).await?;
    page.key_becomes("to", |to| to.is_some()).await?;
    let ((_, first), (_, last)) = (handle(page, FIRST).await?, handle(page, LAST).await?);
    // Its axis begins and ends a little elsewhere than that of the strip.
    let part = |now: f64| (now - before.least) / (before.most - before.least);
    ensure!(
        (part(first.now) - 0.3).abs() < 0.1 && (part(last.now) - 0.6).abs() < 0.1,
        "over the chart drawn from a third to two thirds, shown from {} to {}",
        first.words,
        last.words
    );
    list_has_the_days(page).await?;
    // Its axis then spans them.
    let read = on_chart(page, 0.5).await?;
    page.mouse(&[go(read, 0)]).await?;
    let card = page.card("chart").await?;
    let years = page.key("from").await?.zip(page.key("to").await?);
    let (from, to) = years.unwrap_or_default();
    let is_within =
        (from[..4].parse::<u32>()?..=to[..4].parse()?).any(|year| card.contains(&year.to_string()));
    ensure!(is_within, "from {from} to {to} the middle of the chart reads {card:?}");
    Ok(())
}

// --- what is read at a day ---

/// The whole day of a card: `2 Jan 2024` and the like.
fn has_year(words: &str) -> bool {
    ["2023", "2024", "2025", "2026"].iter().any(|year| words.contains(year))
}

pub async fn a_day_is_read_by_mouse_and_keys(page: &Page) -> Outcome {
    page.open_live("?lang=en").await?;
    page.bring_into_view("chart").await?;
    page.mouse(&[go(on_chart(page, 0.3).await?, 0)]).await?;
    let one = page.card("chart").await?;
    ensure!(has_year(&one) && one.lines().count() > 1, "at a third stands {one:?}");
    page.mouse(&[go(on_chart(page, 0.7).await?, 60)]).await?;
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
    page.wake("chart").await?;
    page.bring_into_view("chart").await?;
    let at = on_chart(page, 0.62).await?;
    page.finger(&[go(at, 0), down(), up()]).await?;
    let words = page.card("chart").await?;
    ensure!(has_year(&words), "a tap reads {words:?}");
    ensure!(page.key("from").await?.is_none(), "a tap chose days");
    let [left, _, width, _] = page.bounds("#chart-card").await?;
    ensure!(left >= 0.0 && left + width <= 390.0, "the card is cut off: {left} + {width}");
    Ok(())
}
