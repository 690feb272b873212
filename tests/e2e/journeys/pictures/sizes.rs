//! Map and chart in other sizes, at other densities, on paper.

use serde_json::json;

use crate::ensure;
use crate::support::Outcome;
use crate::support::browser::Chromium;
use crate::support::page::Page;

/// Told of each new size after the page itself and before anything is painted, it keeps what would be painted
/// stretched: a canvas drawn for another size than it has.
const WATCH: &str = "const stretched = window.stretched = [];
    window.sizes = 0;
    for (const id of ['map', 'strip', 'chart']) {
        const frame = document.getElementById(id);
        const look = () => {
            // The one that is as large as the frame, strikes or chart: ground and scale have sizes of their own.
            const canvas = frame.querySelector('canvas:not([style*=width])');
            const [w, h] = [canvas.clientWidth, canvas.clientHeight];
            // Until it lives, the written picture stands over it.
            if (!w || frame.querySelector('svg[role=group]')) return;
            window.sizes += 1;
            const off = Math.max(Math.abs(canvas.width - w * devicePixelRatio), Math.abs(canvas.height - h * devicePixelRatio));
            if (off > 2 * devicePixelRatio) stretched.push(`${id}: ${canvas.width} by ${canvas.height} in ${w} by ${h}`);
        };
        new ResizeObserver(look).observe(frame);
    }
    return true";

async fn not_stretched(page: &Page, what: &str) -> Outcome {
    page.settled().await?;
    let fits = "return ['map', 'strip', 'chart'].every((id) => {
        const frame = document.getElementById(id), canvas = frame.querySelector('canvas:not([style*=width])');
        return ['clientWidth', 'clientHeight'].every((it) => Math.abs(frame[it] - canvas[it]) <= 1);
    })";
    page.until("each picture fills its frame", fits).await?;
    let stretched = page.strings("return window.stretched.splice(0)").await?;
    ensure!(stretched.is_empty(), "{what}: seen stretched: {stretched:?}");
    Ok(())
}

pub async fn no_frame_is_stretched(page: &Page) -> Outcome {
    page.open_live("?lang=en").await?;
    page.js(WATCH).await?;
    page.until("the sizes are told", "return window.sizes >= 3").await?;
    for (width, height) in [(1000, 800), (760, 700), (1180, 900)] {
        let before = page.count("return window.sizes").await?;
        page.client.set_window_size(width, height).await?;
        page.until(
            "they have other sizes",
            &format!("return window.sizes > {before} && Math.abs(outerWidth - {width}) < 40"),
        )
        .await?;
        not_stretched(page, &format!("{width} by {height}")).await?;
    }
    Ok(())
}

pub async fn a_phone_is_turned(page: &Page) -> Outcome {
    page.width(390).await?;
    page.open("?lang=uk").await?;
    page.wake("map").await?;
    page.js(WATCH).await?;
    for (width, height) in [(844, 390), (390, 844)] {
        let screen =
            json!({ "width": width, "height": height, "deviceScaleFactor": 3, "mobile": true });
        page.cdp("Emulation.setDeviceMetricsOverride", screen).await?;
        page.until(
            "the phone is turned",
            &format!("return innerWidth === {width} && devicePixelRatio === 3"),
        )
        .await?;
        crisp(page, "map").await?;
        not_stretched(page, &format!("turned to {width} by {height}")).await?;
        let wide = page.count("return document.documentElement.scrollWidth").await?;
        ensure!(wide <= width, "turned to {width}, the page is {wide} wide");
    }
    Ok(())
}

/// Each canvas has a pixel for each of the screen's, up to eight million, beyond which some phones draw nothing.
async fn crisp(page: &Page, kind: &str) -> Outcome {
    let drawn = format!(
        "return [...document.querySelectorAll('#{kind} canvas')].map((it) => {{
            const [w, h] = [it.offsetWidth, it.offsetHeight];
            const ratio = Math.min(devicePixelRatio, Math.sqrt(8e6 / (w * h)));
            const is = w > 0 && Math.abs(it.width - w * ratio) <= 4 && Math.abs(it.height - h * ratio) <= 4;
            return `${{is ? '' : 'not '}}crisp: ${{it.width}} by ${{it.height}} in ${{w}} by ${{h}}`;
        }})"
    );
    let crisp = format!("return (() => {{ {drawn} }})().every((it) => it.startsWith('crisp'))");
    if page.until(&format!("the {kind} is crisp"), &crisp).await.is_err() {
        let drawn = page.strings(&drawn).await?;
        return Err(format!("the {kind} has other pixels than the screen: {drawn:?}").into());
    }
    Ok(())
}

pub async fn crisp_at_every_density(page: &Page) -> Outcome {
    page.open_live("?lang=en").await?;
    // Another width as well: of density alone Chromium's emulation tells no query that waits for it.
    for (density, width) in [(2, 1270), (3, 1260), (1, 1280)] {
        let screen =
            json!({ "width": width, "height": 900, "deviceScaleFactor": density, "mobile": false });
        page.cdp("Emulation.setDeviceMetricsOverride", screen).await?;
        page.until("the density changes", &format!("return devicePixelRatio === {density}"))
            .await?;
        for kind in ["map", "strip", "chart"] {
            crisp(page, kind).await.map_err(|error| format!("at {density}: {error}"))?;
        }
    }
    Ok(())
}

/// Keeps which pictures stand as SVG when the page goes to the printer, and whether pixels would be printed.
const AT_THE_PRINTER: &str = "window.printed = [];
    addEventListener('beforeprint', () => {
        window.printed = ['map', 'strip', 'chart'].map((id) => {
            const svg = document.querySelector(`#${id} > svg`);
            return `${id}: ${svg ? svg.querySelectorAll('text').length : 0}`;
        });
    });
    return true";

const WRITTEN: &str =
    "return ['map', 'strip', 'chart'].filter((id) => document.querySelector(`#${id} > svg`))";

pub async fn on_paper_stand_lines_and_letters(page: &Page) -> Outcome {
    page.open_live("?lang=en&map=7/50.4/31").await?;
    ensure!(page.strings(WRITTEN).await?.is_empty(), "the written pictures are still there");
    page.js(AT_THE_PRINTER).await?;
    if page.browser == Chromium {
        let paper = page.cdp("Page.printToPDF", json!({})).await?;
        ensure!(paper["data"].as_str().is_some_and(|data| data.len() > 10_000), "no paper");
    } else {
        page.js("dispatchEvent(new Event('beforeprint')); return true").await?;
        page.js("dispatchEvent(new Event('afterprint')); return true").await?;
    }
    let printed = page.strings("return window.printed").await?;
    let texts = |line: &String| line.split(": ").nth(1).and_then(|number| number.parse().ok());
    ensure!(
        printed.len() == 3 && printed.iter().all(|it| texts(it).is_some_and(|it: u32| it > 5)),
        "on paper stand {printed:?}"
    );
    page.until(
        "after it the pictures live again",
        "return !document.querySelector('#map > svg, #strip > svg, #chart > svg')",
    )
    .await?;
    Ok(())
}
