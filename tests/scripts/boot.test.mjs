// When the program of the page is fetched: www/script/boot.js, bundled as the build does, without a browser.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

const glue = "export default async ({ module_or_path }) => void (await module_or_path);";
const names = { PROGRAM: { script: `data:text/javascript,${glue}`, wasm: "page.wasm" }, NEWER: "", OFFLINE: "" };
const defines = Object.entries(names).map(([name, value]) => `--define:${name}=${JSON.stringify(value)}`);
const made = spawnSync(
  `${root}/node_modules/.bin/esbuild`,
  ["--bundle", "--format=iife", ...defines, `${root}/www/script/boot.js`],
  { encoding: "utf8" },
);
assert.equal(made.status, 0, made.stderr);

// Runs the start script on a page that has been painted; returns what was fetched, and functions that make
// the browser idle and let the reader do something.
function started({ saveData = false, isOffline = false } = {}) {
  const fetched = [];
  const idle = [];
  const listeners = new Map();
  const { dataset } = { dataset: { view: "full" } };
  Object.assign(globalThis, {
    removeEventListener: () => {},
    document: { currentScript: { src: "https://example.org/boot.js" }, documentElement: { dataset } },
    window: globalThis,
    parent: globalThis,
    addEventListener: (name, listener) => listeners.set(name, listener),
    requestAnimationFrame: (then) => then(),
    setTimeout: (then) => then(),
    requestIdleCallback: (then) => idle.push(then),
    MutationObserver: class {
      observe() {}
    },
    console: { ...console, error: () => {} },
    fetch: (address) => {
      fetched.push(address.split("/").pop());
      return isOffline ? Promise.reject(new Error("no network")) : Promise.resolve();
    },
  });
  Object.defineProperty(globalThis, "navigator", { value: { connection: { saveData } }, configurable: true });
  // As the classic script that it is.
  (0, eval)(made.stdout);
  const settled = () => new Promise((done) => setImmediate(() => setImmediate(done)));
  return {
    dataset,
    fetched,
    beIdle: async () => {
      await settled();
      idle.forEach((then) => then());
      await settled();
    },
    act: async (name) => {
      await settled();
      listeners.get(name)();
      await settled();
    },
    settled,
  };
}

test("the program is fetched once the browser is idle", async () => {
  const page = started();
  await page.settled();
  assert.deepEqual(page.fetched, []);
  await page.beIdle();
  assert.deepEqual(page.fetched, ["page.wasm"]);
});

for (const name of ["pointerover", "pointerdown", "keydown", "focusin"]) {
  test(`the program is fetched at the first ${name}, and not again`, async () => {
    const page = started();
    await page.act(name);
    assert.deepEqual(page.fetched, ["page.wasm"]);
    await page.beIdle();
    assert.deepEqual(page.fetched, ["page.wasm"]);
  });
}

test("where the reader saves data the program waits for the reader", async () => {
  const page = started({ saveData: true });
  await page.beIdle();
  assert.deepEqual(page.fetched, []);
  await page.act("pointerover");
  assert.deepEqual(page.fetched, ["page.wasm"]);
});

test("without the program the page says that it has failed", async () => {
  const page = started({ isOffline: true });
  await page.beIdle();
  await page.settled();
  assert.equal(page.dataset.state, "failed");
});
