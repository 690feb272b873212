//! What is drawn on the canvases and what is written as SVG are one picture.

use serde_json::{Value, json};

use crate::ensure;
use crate::support::Outcome;
use crate::support::page::Page;
use crate::support::pictures::PICTURE_SVG;

/// How much the two may differ. It is not nothing: a browser smooths the edges of shapes and letters in an SVG
/// by other rules than those it draws on a canvas, and the SVG's letters may stand between pixels. All of that
/// is pale or a pixel wide: over all channels and pixels it comes to less than two steps of 255, and few pixels
/// differ by more than a fifth of the way from black to white; Firefox shifts more letters than Chromium.
const MEAN_STEPS: f64 = 2.0;
const FAR_STEPS: u32 = 48;
const FAR_SHARE: f64 = 0.01;
/// Over a square of eight pixels a shift evens out. A sign or a letter that only one of the two has does not: the
/// means of such a square, from 0 to 255, differ by more than this.
const CELL_STEPS: f64 = 20.0;

/// Draws the SVG of what is on screen in the size and density of the canvas, in the page's fonts (a file names
/// others, those of the machine where it will be opened), and compares. The map's ground lies beneath its
/// strikes, is larger than the frame, and is moved to its place by the style sheet, which
/// also draws the line around the map.
const COMPARE: &str = "const [kind, far] = arguments, done = arguments[arguments.length - 1];
    (async () => {
        const frame = document.getElementById(kind);
        const canvases = [...frame.querySelectorAll('canvas')], top = frame.querySelector('canvas:not([style*=width])');
        const { width, height } = top, density = width / frame.clientWidth;
        // What a picture without a ground of its own lies on: over nothing, the palest shade counts as a colour.
        let ground = frame;
        while (/^(transparent|rgba\\(0, 0, 0, 0\\))$/.test(getComputedStyle(ground).backgroundColor)) ground = ground.parentElement;
        const sheet = () => {
            const context = Object.assign(document.createElement('canvas'), { width, height })
                .getContext('2d', { willReadFrequently: true });
            context.fillStyle = getComputedStyle(ground).backgroundColor;
            context.fillRect(0, 0, width, height);
            return context;
        };
        const seen = sheet();
        const at = frame.getBoundingClientRect();
        for (const canvas of canvases) {
            const { x, y } = canvas.getBoundingClientRect();
            const px = [x - at.x - frame.clientLeft, y - at.y - frame.clientTop].map((px) => Math.round(px * density));
            seen.drawImage(canvas, ...px);
        }
        const edge = getComputedStyle(frame, '::after');
        if (parseFloat(edge.borderTopWidth)) {
            Object.assign(seen, { strokeStyle: edge.borderTopColor, lineWidth: density });
            seen.strokeRect(density / 2, density / 2, width - density, height - density);
        }
        const fonts = getComputedStyle(document.body).fontFamily.replaceAll('\"', \"'\");
        const svg = (await pictureSvg(kind))
            .replace(/font-family=\"[^\"]*\"/, `font-family=\"${fonts}\"`);
        const image = new Image();
        image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
        await image.decode();
        const written = sheet();
        written.drawImage(image, 0, 0, width, height);
        const [a, b] = [seen, written].map((it) => it.getImageData(0, 0, width, height).data);
        let sum = 0, farther = 0, dark = 0;
        const cells = new Map();
        for (let at = 0; at < a.length; at += 4) {
            let most = 0, all = 0;
            for (const channel of [0, 1, 2]) {
                const off = a[at + channel] - b[at + channel];
                all += off;
                sum += Math.abs(off);
                most = Math.max(most, Math.abs(off));
            }
            farther += most > far;
            dark += Math.abs(a[at] - a[0]) > far;
            const cell = [at / 4 % width, Math.floor(at / 4 / width)].map((px) => px - px % 8).join();
            cells.set(cell, (cells.get(cell) ?? 0) + all / 192);
        }
        const pixels = a.length / 4;
        const order = [...cells].map(([at, off]) => [at, Math.abs(off)]).sort((p, q) => q[1] - p[1]);
        window.both = [seen.canvas, written.canvas, order[0][0].split(',').map(Number)];
        const where = order.slice(0, 5).map(([at, off]) => `${off.toFixed(1)} at ${at}`);
        done({ mean: sum / pixels / 3, far: farther / pixels, cell: order[0][1], drawn: dark / pixels, where });
    })().catch((error) => done({ error: String(error) }))";

/// Where they differ most, six times as large, the canvas at the left and the SVG at the right; then all of both.
const SHOW_BOTH: &str = "const [seen, written, [x, y]] = window.both;
    const large = [seen, written].map((it) => {
        const canvas = Object.assign(document.createElement('canvas'), { width: 600, height: 360 });
        const context = canvas.getContext('2d');
        context.imageSmoothingEnabled = false;
        context.drawImage(it, x - 46, y - 26, 100, 60, 0, 0, 600, 360);
        return canvas;
    });
    document.body.replaceChildren(...large, seen, written);
    scrollTo(0, 0);
    return true";

async fn agree(page: &Page, kind: &str, what: &str) -> Outcome {
    page.settled().await?;
    let found: Value = page
        .client
        .execute_async(&[PICTURE_SVG, COMPARE].concat(), vec![json!(kind), json!(FAR_STEPS)])
        .await?;
    let is_over = |name: &str, most: f64| found[name].as_f64() > Some(most);
    let is_off =
        is_over("mean", MEAN_STEPS) || is_over("far", FAR_SHARE) || is_over("cell", CELL_STEPS);
    if is_off {
        // For the picture of the failed journey.
        page.js(SHOW_BOTH).await?;
    }
    ensure!(found["error"].is_null(), "{what}: {}", found["error"]);
    let number = |name: &str| found[name].as_f64().unwrap_or(f64::INFINITY);
    ensure!(number("drawn") > 0.01, "{what}: there is nothing on the canvas");
    ensure!(
        !is_off,
        "{what}: canvas and SVG differ by {:.3} of 255, {:.3} % of the pixels by more than {FAR_STEPS}; squares most of all: {}",
        number("mean"),
        number("far") * 100.0,
        found["where"]
    );
    Ok(())
}

/// What is drawn on either picture in any way: the country, areas and names from near by in the other language and
/// theme, the fine outlines, the time strip, the chart of launches, one with
/// numbers at single strikes, and a chart for each side.
pub async fn canvas_and_svg_agree(page: &Page) -> Outcome {
    for (query, kind) in [
        ("?lang=en&theme=light", "map"),
        ("?lang=uk&theme=dark&map=7.2/50.1/31.5", "map"),
        ("?lang=en&theme=dark&map=9/49.99/36.25", "map"),
        ("?lang=uk&theme=light", "strip"),
        ("?lang=en&theme=dark&from=2024-02-01&to=2025-03-01&asof=2025-06-01", "strip"),
        ("?lang=uk&theme=light", "chart"),
        ("?lang=en&theme=dark&measure=missiles_intercepted", "chart"),
        ("?lang=uk&theme=dark&measure=injured&split=side&asof=2025-06-01", "chart"),
    ] {
        page.open(query).await?;
        page.wake(kind).await?;
        if query.contains("map=9/") {
            page.until("the fine outlines are here", FINE).await?;
        }
        agree(page, kind, query).await?;
    }
    Ok(())
}

const FINE: &str = "return performance.getEntriesByType('resource')
    .some(({ name, responseEnd }) => name.endsWith('fine.topo.json') && responseEnd > 0)";
