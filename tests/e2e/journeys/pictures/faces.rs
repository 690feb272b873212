//! axe-core on what the live pictures bring: cards, choices, days that run by, days drawn, the map alone.

use serde_json::json;

use super::Journey;
use crate::ensure;
use crate::support::Outcome;
use crate::support::browser::Chromium;
use crate::support::page::{Page, key};
use crate::support::pictures::{down, go, up};

/// Each language and width has a journey, each of them both themes.
pub fn matrix() -> Vec<Journey> {
    let mut all = Vec::new();
    for (name, width) in [("desk", None), ("phone", Some(390))] {
        for lang in ["en", "uk"] {
            all.push(Journey::new(format!("pictures::axe_{name}_{lang}"), move |page| {
                Box::pin(every_face(page, lang, width))
            }));
        }
    }
    all
}

async fn every_face(page: &Page, lang: &str, width: Option<u32>) -> Outcome {
    let mut faults = Vec::new();
    for theme in ["light", "dark"] {
        let query = format!("?lang={lang}&theme={theme}");
        if let Some(width) = width {
            page.width(width).await?;
        }
        faces_of_the_map(page, &query, width.is_some(), &mut faults).await?;
        faces_of_the_chart(page, &query, width.is_some(), &mut faults).await?;
    }
    faults.sort();
    faults.dedup();
    ensure!(faults.is_empty(), "axe-core finds\n  {}", faults.join("\n  "));
    Ok(())
}

async fn look(page: &Page, face: &str, faults: &mut Vec<String>) -> Outcome {
    let found = page.axe_in(".two, .how-many, .play").await?;
    faults.extend(found.into_iter().map(|fault| format!("{face}: {fault}")));
    Ok(())
}

/// On a phone one part is shown at a time.
async fn tab(page: &Page, name: &str) -> Outcome {
    page.js(&format!("document.getElementById('tab-{name}').click(); return true")).await?;
    Ok(())
}

async fn faces_of_the_map(
    page: &Page,
    query: &str,
    is_phone: bool,
    faults: &mut Vec<String>,
) -> Outcome {
    page.open(query).await?;
    if is_phone {
        tab(page, "map").await?;
    }
    page.wake("map").await?;
    page.js("document.querySelector('#map button[data-event]').focus(); return true").await?;
    page.press(key::HOME).await?;
    page.press(key::RIGHT).await?;
    page.card("map").await?;
    look(page, "card", faults).await?;
    page.press(key::ESCAPE).await?;

    let several = page.middle("#map button[data-events]").await?;
    if page.browser == Chromium {
        page.finger(&[go(several, 0), down(), up()]).await?;
    } else {
        // To WebKit's driver a mouse that is where it was on the last page has not moved.
        page.mouse(&[go([1.0, 1.0], 0), go(several, 0)]).await?;
    }
    page.card("map").await?;
    look(page, "choice", faults).await?;

    page.js("document.getElementById('unplaced-head').click(); return true").await?;
    look(page, "tray", faults).await?;

    page.js("document.getElementById('play-toggle').click(); return true").await?;
    page.until("it runs", "return document.getElementById('play-now').textContent.includes('20')")
        .await?;
    look(page, "playing", faults).await?;
    page.js("document.getElementById('play-toggle').click(); return true").await?;

    page.js("Object.defineProperty(document, 'fullscreenEnabled', { value: false });
        document.getElementById('zoom-full').click(); return true")
        .await?;
    page.until(
        "the map fills the window",
        "return 'fills' in document.getElementById('map').dataset",
    )
    .await?;
    look(page, "full screen", faults).await
}

async fn faces_of_the_chart(
    page: &Page,
    query: &str,
    is_phone: bool,
    faults: &mut Vec<String>,
) -> Outcome {
    page.open(&format!("{query}&from=2024-02-01&to=2025-03-01&asof=2025-06-01")).await?;
    if is_phone {
        tab(page, "chart").await?;
    }
    page.wake("chart").await?;
    look(page, "days drawn", faults).await?;
    page.js("document.getElementById('chart').focus(); return true").await?;
    page.press(key::RIGHT).await?;
    page.card("chart").await?;
    look(page, "a day read", faults).await?;
    let measures = page
        .strings("return [...document.getElementById('measure').options].map((it) => it.value)")
        .await?;
    for measure in &measures {
        let measure = json!(measure);
        page.js(&format!(
            "const field = document.getElementById('measure'); field.value = {measure};
            field.dispatchEvent(new Event('change', {{ bubbles: true }})); return true"
        ))
        .await?;
        page.key_becomes("measure", |now| now.unwrap_or("missiles_launched") == measure).await?;
        look(page, measure.as_str().unwrap_or_default(), faults).await?;
    }
    page.js("document.getElementById('split-side').click(); return true").await?;
    page.key_becomes("split", |split| split == Some("side")).await?;
    look(page, "a chart for each side", faults).await
}
