// Screenshots of the built page. See scripts/shots.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { serve } from "./static-server.mjs";
import { startChromium } from "./chromium.mjs";

const [folder, ...words] = process.argv.slice(2);
const dist = resolve(process.env.STRIKEMAP_DIST ?? "dist");
if (!existsSync(`${dist}/index.html`)) {
  console.error(`error: ${dist}/index.html is not there: run scripts/build first.`);
  process.exit(1);
}

const DESKTOP = { width: 1280, height: 800, deviceScaleFactor: 1, mobile: false };
const PHONE = { width: 390, height: 844, deviceScaleFactor: 2, mobile: true };
const FRAME = { width: 640, height: 480, deviceScaleFactor: 1, mobile: false };
const EVENT = { event: "2024-01-02-kharkiv" };

// name, screen, full page or viewport, URL parameters
const SCENES = [
  ["desktop-start", DESKTOP, false, {}],
  ["desktop-start-full", DESKTOP, true, {}],
  ["desktop-event", DESKTOP, false, EVENT],
  ["desktop-event-full", DESKTOP, true, EVENT],
  ["desktop-map", DESKTOP, false, { view: "map" }],
  ["desktop-chart", DESKTOP, false, { view: "chart" }],
  ["frame-map", FRAME, false, { view: "map" }],
  ["frame-chart", FRAME, false, { view: "chart" }],
  ["phone-start", PHONE, false, {}],
  ["phone-start-full", PHONE, true, {}],
  ["phone-event-full", PHONE, true, EVENT],
  ["phone-map", PHONE, false, { view: "map" }],
  ["phone-chart", PHONE, false, { view: "chart" }],
];

const shots = SCENES.flatMap(([name, screen, full, keys]) =>
  ["en", "uk"].flatMap((lang) =>
    ["light", "dark"].map((theme) => ({
      name: `${name}-${lang}-${theme}`,
      screen,
      full,
      query: new URLSearchParams({ ...keys, lang, theme }),
    })),
  ),
).filter(({ name }) => words.every((word) => name.includes(word)));
if (!shots.length) {
  console.error(`error: no picture has all of "${words.join(" ")}" in its name.`);
  process.exit(1);
}

mkdirSync(folder, { recursive: true });
const server = await serve(dist);
const page = await startChromium();
let faults = 0;
try {
  for (const { name, screen, full, query } of shots) {
    await page.cdp("Emulation.setDeviceMetricsOverride", screen);
    await page.cdp("Emulation.setTouchEmulationEnabled", { enabled: screen.mobile });
    await page.goto(`${server.url}?${query}`);
    const state = await page.until(
      "const s = document.documentElement.dataset.state; return s === 'ready' || s === 'failed' ? s : ''",
      15,
    );
    // Two frames, so that the drawing is on screen.
    await page.runAsync("const done = arguments[0]; requestAnimationFrame(() => requestAnimationFrame(done))");
    const { cssContentSize: size } = await page.cdp("Page.getLayoutMetrics");
    const { data } = await page.cdp("Page.captureScreenshot", {
      format: "png",
      ...(full && {
        captureBeyondViewport: true,
        clip: { x: 0, y: 0, width: screen.width, height: Math.ceil(size.height), scale: 1 },
      }),
    });
    writeFileSync(`${folder}/${name}.png`, Buffer.from(data, "base64"));
    const said = await page.console();
    const notes = [];
    if (state !== "ready") notes.push(`state: ${state || "never became ready"}`);
    if (size.width > screen.width) notes.push(`page is ${size.width} px wide`);
    for (const { level, message } of said) notes.push(`console ${level}: ${message}`);
    faults += notes.length;
    console.log(`${folder}/${name}.png${notes.map((note) => `\n    ${note}`).join("")}`);
  }
} finally {
  await page.close();
  server.close();
}
console.log(`${shots.length} pictures, ${faults} remarks`);
