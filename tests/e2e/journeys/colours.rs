//! Colours that the reader's system forces, which Chromium's driver can ask for.

use serde_json::json;

use crate::ensure;
use crate::support::Outcome;
use crate::support::page::Page;

/// What cannot be told or read.
const FAULTS: &str = "const faults = [];
    const style = (it) => getComputedStyle(it);
    const outlined = (css) => {
        const it = document.querySelector(css);
        const { outlineStyle, outlineWidth } = style(it);
        if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2) faults.push(`${css} has no outline`);
    };
    outlined(\"#list a[aria-current='true']\");
    outlined(\"#map .mark[aria-current='true']\");
    outlined(\"#theme-light[aria-pressed='true']\");
    for (const it of document.querySelectorAll('.legend .key, .chart-key .key')) {
        const { forcedColorAdjust, backgroundImage, backgroundColor, borderTopWidth, content } = style(it);
        const isDrawn = backgroundImage !== 'none' || parseFloat(borderTopWidth) > 0 || it.querySelector('svg')
            || !/^rgba\\(.*, 0\\)$|^transparent$/.test(backgroundColor);
        if (forcedColorAdjust !== 'none' || !isDrawn) faults.push(`${it.className} has no sign`);
    }
    // Map and chart stand on what the rest of the page stands on, light or dark.
    const light = (it) => /\\d+/.exec(style(it).backgroundColor)[0] > 127;
    if (light(document.getElementById('map')) !== light(document.body)) faults.push('the map stands out of the page');
    return faults";

pub async fn forced_colours_show_what_is_chosen(page: &Page) -> Outcome {
    for scheme in ["light", "dark"] {
        let features = json!([
            { "name": "forced-colors", "value": "active" },
            { "name": "prefers-color-scheme", "value": scheme },
        ]);
        page.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        // A link may ask for other colours: the system forces its own all the same.
        page.open("?lang=en&theme=light&event=2024-01-02-kharkiv").await?;
        page.wake("map").await?;
        let theme = page.js("return document.documentElement.dataset.theme").await?;
        ensure!(theme == scheme, "forced to {scheme}, map and chart are {theme}");
        let faults = page.js(FAULTS).await?;
        ensure!(faults == json!([]), "{scheme}: {faults}");
    }
    Ok(())
}
