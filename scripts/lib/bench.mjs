// Times the built page from navigation to "map and chart are drawn". See scripts/bench.
import { resolve } from "node:path";
import { serve } from "./static-server.mjs";
import { startChromium } from "./chromium.mjs";

const RUNS = 5;
const dist = resolve(process.env.STRIKEMAP_DIST ?? "dist");

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const ms = (number) => `${Math.round(number)} ms`;

// Milliseconds from the start of the navigation, as the page itself measured them.
async function firstView(page, url) {
  await page.cdp("Network.clearBrowserCache");
  await page.goto("about:blank");
  await page.goto(url);
  const state = await page.until("const s = document.documentElement.dataset.state; return s === 'ready' ? s : ''", 60);
  if (state !== "ready") throw new Error("the page never became ready");
  // Two frames: the first paint is noted down only after it happened.
  await page.runAsync("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done))");
  return page.run(`
    const drawn = performance.getEntriesByName("strikemap:drawn")[0]?.startTime ?? null;
    const paint = performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? null;
    return { drawn, paint };`);
}

const server = await serve(dist, { compress: true });
const page = await startChromium();
try {
  console.log(`\nnavigation to map and chart drawn: median of ${RUNS}, empty cache, Brotli over loopback, 1280 × 800`);
  await page.cdp("Emulation.setDeviceMetricsOverride", { width: 1280, height: 800, deviceScaleFactor: 1, mobile: false });
  await page.cdp("Network.enable");
  await firstView(page, server.url); // warms the machine up; not counted
  for (const [name, rate] of [["unthrottled", 1], ["processor slowed four times", 4]]) {
    await page.cdp("Emulation.setCPUThrottlingRate", { rate });
    const runs = [];
    for (let run = 0; run < RUNS; run++) runs.push(await firstView(page, server.url));
    const drawn = runs.map((run) => run.drawn);
    if (drawn.includes(null)) throw new Error("the page sets no performance mark strikemap:drawn");
    const paint = ms(median(runs.map((run) => run.paint ?? NaN)));
    console.log(`${name}: ${ms(median(drawn))} (${drawn.map(ms).join(", ")}); first paint ${paint}`);
  }
} finally {
  await page.close();
  server.close();
}
