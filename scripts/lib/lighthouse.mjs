// Lighthouse scores of the built page with the mobile preset, in headless Chromium, with the audits that
// cost points. See scripts/bench.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Worker, isMainThread, parentPort } from "node:worker_threads";
import { fileURLToPath } from "node:url";
import { serve } from "./static-server.mjs";

const dist = resolve(process.env.STRIKEMAP_DIST ?? "dist");
const PAGES = ["", "uk/"];
const FLAGS = "--headless=new --no-sandbox --disable-dev-shm-usage --disable-background-networking";

// A server thread, because this one blocks on Lighthouse.
if (!isMainThread) {
  const { url } = await serve(dist, { compress: true });
  // Compression at the first request must not count as network time.
  for (const page of PAGES) {
    const html = await (await fetch(url + page, { headers: { "accept-encoding": "br" } })).text();
    const files = [...html.matchAll(/(?:src|href)="\.{1,2}\/([\w.-]+)"/g)].map(([, file]) => file);
    await Promise.all(files.map((file) => fetch(url + file, { headers: { "accept-encoding": "br" } }).then((got) => got.arrayBuffer())));
  }
  parentPort.postMessage(url);
} else {
  const server = new Worker(fileURLToPath(import.meta.url));
  const url = await new Promise((done) => server.once("message", done));
  console.log("\nLighthouse, mobile preset");
  for (const page of PAGES) report(page, judged(url + page));
  await server.terminate();
}

function judged(url) {
  const folder = mkdtempSync(join(tmpdir(), "strikemap-lighthouse-"));
  try {
    const output = join(folder, "report.json");
    const args = [url, "--quiet", "--output=json", `--output-path=${output}`, `--chrome-flags=${FLAGS}`];
    const env = { ...process.env, CHROME_PATH: process.env.STRIKEMAP_CHROMIUM };
    const done = spawnSync("lighthouse", args, { env, encoding: "utf8" });
    if (done.status !== 0) throw new Error(`Lighthouse: ${done.stderr || done.error}`);
    return JSON.parse(readFileSync(output));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function report(page, { categories, audits }) {
  const scores = Object.values(categories).map(({ title, score }) => `${title.toLowerCase()} ${Math.round(score * 100)}`);
  console.log(`/${page}: ${scores.join(", ")}`);
  const listed = ["first-contentful-paint", "largest-contentful-paint", "total-blocking-time", "cumulative-layout-shift", "interactive"];
  console.log(`  ${listed.map((id) => `${audits[id].title.toLowerCase()} ${audits[id].displayValue}`).join(", ")}`);
  for (const { auditRefs } of Object.values(categories)) {
    for (const { id, weight } of auditRefs) {
      const { score, title, displayValue = "" } = audits[id];
      if (weight > 0 && score !== null && score < 0.9) console.log(`  ${title} ${displayValue}`);
    }
  }
}
