// Times the built page from navigation until it is interactive and until map and chart are live, with its
// layout shift. See scripts/bench.
import { resolve } from "node:path";
import { serve } from "./static-server.mjs";
import { startChromium } from "./chromium.mjs";

const RUNS = 5;
const FAST = { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
// 1.6 Mbit/s and 150 ms, Lighthouse's slow phone network.
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };
const CONDITIONS = [
  { name: "unthrottled", rate: 1, network: FAST },
  { name: "processor slowed four times", rate: 4, network: FAST },
  { name: "slow 4G, processor slowed four times", rate: 4, network: SLOW_4G },
];
const dist = resolve(process.env.STRIKEMAP_DIST ?? "dist");

const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
const ms = (number) => `${Math.round(number)} ms`;

// Milliseconds since the start of navigation, as measured by the page.
async function firstView(page, url) {
  await page.cdp("Network.clearBrowserCache");
  await page.goto("about:blank");
  await page.goto(url);
  const state = await page.until("const s = document.documentElement.dataset.state; return s === 'ready' ? s : ''", 60);
  if (state !== "ready") throw new Error("the page never became ready");
  // Two frames: the first paint is recorded afterwards.
  await page.runAsync("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done))");
  return page.run(`
    const at = (name) => performance.getEntriesByName(name)[0]?.startTime ?? null;
    const shifts = new PerformanceObserver(() => {});
    shifts.observe({ type: "layout-shift", buffered: true });
    const shift = shifts.takeRecords().reduce((sum, { value, hadRecentInput }) => sum + (hadRecentInput ? 0 : value), 0);
    return { live: at("strikemap:live"), ready: at("strikemap:ready"), paint: at("first-contentful-paint"), shift };`);
}

const server = await serve(dist, { compress: true });
const page = await startChromium();
try {
  console.log(`\nfrom navigation, median of ${RUNS}, empty cache, Brotli over loopback, 1280 × 800`);
  await page.cdp("Emulation.setDeviceMetricsOverride", { width: 1280, height: 800, deviceScaleFactor: 1, mobile: false });
  await page.cdp("Network.enable");
  await firstView(page, server.url); // warms the machine up; not counted
  for (const { name, rate, network } of CONDITIONS) {
    await page.cdp("Emulation.setCPUThrottlingRate", { rate });
    await page.cdp("Network.emulateNetworkConditions", network);
    const runs = [];
    for (let run = 0; run < RUNS; run++) runs.push(await firstView(page, server.url));
    const all = (key) => runs.map((run) => run[key]);
    if (all("ready").includes(null)) throw new Error("the page sets no performance mark strikemap:ready");
    const [paint, live, ready] = ["paint", "live", "ready"].map((key) => ms(median(all(key))));
    console.log(`${name}: first paint ${paint}, responds ${live}, map and chart live ${ready}; layout shift ${Math.max(...all("shift")).toFixed(3)}`);
  }
} finally {
  await page.close();
  server.close();
}
