//! The page on paper, in Chromium, whose driver prints.

use serde_json::json;

use crate::ensure;
use crate::support::Outcome;
use crate::support::page::Page;

/// What is inside the margins of the smaller sheet, Letter across: 255 by 191 millimetres.
const SHEET: [u32; 2] = [964, 724];

/// The sizes of A4 and Letter in inches.
const PAPERS: [(&str, [f64; 2]); 2] = [("A4", [8.27, 11.69]), ("Letter", [8.5, 11.0])];

/// Prints, and counts the sheets.
async fn sheets(page: &Page, [width, height]: [f64; 2]) -> Outcome<usize> {
    let paper = json!({ "landscape": true, "paperWidth": width, "paperHeight": height });
    let printed = page.cdp("Page.printToPDF", paper).await?;
    let data = printed["data"].as_str().ok_or("no paper")?;
    let bytes = decoded(data);
    let text = String::from_utf8_lossy(&bytes);
    Ok(text.matches("/Type /Page\n").count())
}

/// Base64 → bytes.
fn decoded(text: &str) -> Vec<u8> {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let values = text.bytes().filter_map(|byte| LETTERS.iter().position(|it| *it == byte));
    let values: Vec<u32> = values.map(|value| value as u32).collect();
    let groups = values.chunks(4).flat_map(|group| {
        let bits = group.iter().fold(0, |bits, value| bits << 6 | value) << (6 * (4 - group.len()));
        [16, 8, 0].map(|shift| (bits >> shift) as u8).into_iter().take(group.len() - 1)
    });
    groups.collect()
}

/// Of the page as it goes to the printer: the controls that are seen, and what is not on the sheet where it belongs.
const FAULTS: &str = "const faults = [];
    const seen = (it) => it.checkVisibility({ visibilityProperty: true });
    const { dataset: { view } } = document.documentElement;
    for (const it of document.querySelectorAll('button, select, input, textarea')) {
        if (seen(it) && !it.closest('#grade-chips')) faults.push(`${it.id || it.textContent} is printed`);
    }
    const high = (from, to) => to.getBoundingClientRect().bottom - from.getBoundingClientRect().top;
    const sheets = {
        map: [view === 'chart' ? null : document.querySelector('h1'), '.where', '#grade-chips'],
        chart: [view === 'chart' ? document.querySelector('h1') : null, '.how-many', '#chart-key'],
    };
    for (const [name, [head, css, legend]] of Object.entries(sheets)) {
        if (view !== 'full' && view !== name) continue;
        const part = document.querySelector(css);
        const px = high(head ?? part, part);
        if (px > arguments[0]) faults.push(`the sheet of the ${name} is ${px} high`);
        if (!seen(document.querySelector(legend))) faults.push(`no legend of the ${name}`);
        if (name === 'chart' && !part.querySelector(legend)) faults.push('the legend is not beside the chart');
        const credits = view === 'full' ? part.querySelector('.of-paper') : document.querySelector('footer .of-part');
        if (!seen(credits) || !credits.innerText.includes('CC BY')) faults.push(`no sources of the ${name}`);
        const drawn = document.querySelector(`#${name} svg`);
        if (!drawn) { faults.push(`${name} is not drawn in lines`); continue; }
        const picture = drawn.getBoundingClientRect();
        if (picture.height < 300) faults.push(`the ${name} is only ${picture.height} high`);
    }
    return faults";

pub async fn each_picture_has_a_sheet_with_what_explains_it(page: &Page) -> Outcome {
    for width in [1280, 390] {
        let screen =
            json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 500 });
        for (query, most) in
            [("?view=map", 1), ("?view=chart", 1), ("?lang=en", 10), ("?asof=2024-05-01", 8)]
        {
            page.cdp("Emulation.setDeviceMetricsOverride", screen.clone()).await?;
            page.open(query).await?;
            let place = format!("{query} from a screen of {width} pixels");
            for (name, paper) in PAPERS {
                let sheets = sheets(page, paper).await?;
                ensure!((1..=most).contains(&sheets), "{place}: {sheets} sheets of {name}");
            }
            let [width, height] = SHEET;
            let sheet = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
            page.cdp("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
            page.cdp("Emulation.setDeviceMetricsOverride", sheet).await?;
            page.until("it is as wide as the sheet", &format!("return innerWidth === {width}"))
                .await?;
            // A screen that changes its width has views drawn live; a printer does not.
            page.settled().await?;
            page.js("dispatchEvent(new Event('beforeprint')); return true").await?;
            let faults = page.client.execute(FAULTS, vec![json!(height)]).await?;
            page.cdp("Emulation.setEmulatedMedia", json!({ "media": "" })).await?;
            page.js("dispatchEvent(new Event('afterprint')); return true").await?;
            ensure!(faults == json!([]), "{place}: {faults}");
            let is_back = "return Boolean(document.querySelector('.reading .about-chart'))";
            ensure!(page.js(is_back).await? == true, "the legend stays where it was printed");
        }
    }
    Ok(())
}
