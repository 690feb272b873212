// The library for other pages (www/script/library.js) with a program that cannot be loaded. What it mounts is in
// tests/e2e/journeys/mounting.rs.
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import { build } from "esbuild";

// The library, where loading the program runs `load`.
async function library(load) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("../../www/script/library.js", import.meta.url))],
    bundle: true,
    format: "esm",
    write: false,
    define: { "import.meta.url": '"https://site.example/map/strikemap.js"' },
    plugins: [
      {
        name: "program",
        setup(build) {
          build.onResolve({ filter: /^program$/ }, () => ({ path: "program", namespace: "stub" }));
          build.onLoad({ filter: /./, namespace: "stub" }, () => ({
            contents: `export default ${load}; export const mountIn = () => "mounted", laterFrom = () => {}, askForLater = laterFrom;`,
          }));
        },
      },
    ],
  });
  return import(`data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString("base64")}`);
}

const isFailure = (code) => (error) => {
  assert.ok(error instanceof Error);
  assert.equal(error.name, "StrikemapError");
  assert.equal(error.code, code);
  assert.deepEqual(error.details, []);
  return true;
};

test("a program that cannot be loaded is an error with a code, of init and of mount", async () => {
  const { default: init, mount } = await library('async () => { throw new TypeError("no wasm here"); }');
  await assert.rejects(init(), (error) => isFailure("no-program")(error) && /no wasm here/.test(error.message) && error.cause instanceof TypeError);
  await assert.rejects(mount({}), isFailure("no-program"));
});

test("a call after that tries again, and later calls wait for the same program", async () => {
  globalThis.loads = [];
  const { default: init } = await library('async (given) => { if (loads.push(given?.module_or_path) === 1) throw "refused"; }');
  await assert.rejects(init("a.wasm"), (error) => isFailure("no-program")(error) && /refused/.test(error.message));
  assert.equal(await init("b.wasm"), undefined);
  await init();
  assert.deepEqual(globalThis.loads, ["a.wasm", "b.wasm"]);
});

test("a style sheet that cannot be fetched is an error with a code", async () => {
  globalThis.fetch = async () => ({ ok: false });
  const { mount } = await library("async () => {}");
  await assert.rejects(mount({ ownerDocument: { defaultView: {} } }), isFailure("unreachable"));
});
