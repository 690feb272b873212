// When the programs of the page are fetched: www/script/boot.js, bundled as the build does, without a browser.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { beforeEach, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

// A program whose script starts only when its WebAssembly could be fetched.
const glue = "export default async ({ module_or_path }) => void (await module_or_path); export const answer = 42;";
const program = (name) => ({ script: `data:text/javascript,${glue}//${name}`, wasm: `${name}.wasm` });
const names = { PROGRAM: program("page"), LIVE: program("live"), DESK: program("desk") };
const texts = { EMBED_DIALOG: "", NEWER: "", OFFLINE: "" };
const defines = Object.entries({ ...names, ...texts }).map(([name, value]) => `--define:${name}=${JSON.stringify(value)}`);
const made = spawnSync(
  `${root}/node_modules/.bin/esbuild`,
  ["--bundle", "--format=iife", ...defines, `${root}/www/script/boot.js`],
  { encoding: "utf8" },
);
assert.equal(made.status, 0, made.stderr);

let fetched;
let isOffline;

Object.assign(globalThis, {
  document: { currentScript: { src: "https://example.org/boot.js" }, documentElement: { dataset: { view: "full" } } },
  window: globalThis,
  parent: globalThis,
  addEventListener: () => {},
  // The first frame never comes: the page's own program is not what is tested.
  requestAnimationFrame: () => {},
  setTimeout: () => {},
  MutationObserver: class {
    observe() {}
  },
  fetch: (address) => {
    fetched.push(address.split("/").pop());
    return isOffline ? Promise.reject(new Error("no network")) : Promise.resolve();
  },
});
fetched = [];
// As the classic script that it is.
(0, eval)(made.stdout);

beforeEach(() => {
  fetched = [];
  isOffline = false;
});

for (const [name, wasm] of [
  ["strikemapLive", "live.wasm"],
  ["strikemapDesk", "desk.wasm"],
]) {
  test(`${name} fetches its program again only after a failure`, async () => {
    isOffline = true;
    await assert.rejects(globalThis[name](), /no network/);
    isOffline = false;
    const [first, second] = await Promise.all([globalThis[name](), globalThis[name]()]);
    assert.equal(first.answer, 42);
    assert.equal(await globalThis[name](), second);
    assert.deepEqual(fetched, [wasm, wasm]);
  });
}
