// How the second module of the program is fetched (www/script/later.js).
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { build } from "esbuild";

// The smallest module, with nothing in it.
const MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);
const PAGE = new TextEncoder().encode("<h1>Busy</h1>");

let copies = 0;

// The script, beside which the host answers with `bodies` in turn.
async function later(...bodies) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("../../www/script/later.js", import.meta.url))],
    bundle: true,
    format: "esm",
    write: false,
    define: { "import.meta.url": '"https://site.example/map/program.js"', LATER: '"later-1.wasm"' },
  });
  const asked = [];
  const caches = [];
  globalThis.fetch = async (url, { cache }) => {
    asked.push(String(url));
    caches.push(cache);
    const body = bodies.shift();
    if (!body) throw new TypeError("no network");
    return new Response(body);
  };
  const script = `${outputFiles[0].text}\n// ${(copies += 1)}`;
  return { asked, caches, ...(await import(`data:text/javascript;base64,${Buffer.from(script).toString("base64")}`)) };
}

test("it is asked for once, beside the program, whatever type it is sent with", async () => {
  const { asked, askForLater, fetchLater } = await later(MODULE);
  await askForLater();
  await fetchLater()({});
  assert.deepEqual(asked, ["https://site.example/map/later-1.wasm"]);
});

test("after a failure it is asked for anew, and not of the browser's own copies", async () => {
  const { caches, fetchLater } = await later(undefined, PAGE, MODULE.slice(0, 6), MODULE);
  for (let time = 0; time < 3; time += 1) await assert.rejects(fetchLater()({}));
  await fetchLater()({});
  assert.deepEqual(caches, ["default", "reload", "reload", "reload"]);
});

test("who has it elsewhere says where: an address, bytes, or a function that gives them", async () => {
  const { asked, fetchLater, laterFrom } = await later(MODULE);
  laterFrom("https://cdn.example/later.wasm");
  await fetchLater()({});
  assert.deepEqual(asked, ["https://cdn.example/later.wasm"]);
  for (const source of [MODULE, () => Promise.resolve(MODULE), new WebAssembly.Module(MODULE)]) {
    const other = await later();
    other.laterFrom(source);
    await other.fetchLater()({});
    assert.deepEqual(other.asked, []);
  }
});
