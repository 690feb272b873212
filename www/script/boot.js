// Starts the page's program. The build defines PROGRAM, LIVE, DESK, EMBED_DIALOG, NEWER and OFFLINE, the
// names of files beside this script. A classic script with absolute addresses: in a sandboxed frame without
// an origin, modules cannot be loaded and relative addresses have no base.
import { startFrame } from "./frame.js";
import { leadOut } from "./lead-out.js";
import { ready } from "./ready.js";
import { count, whilePending } from "./settled.js";
import { fileOf } from "./tables.js";

startFrame();

const here = document.currentScript.src;
const beside = (name) => new URL(name, here).href;

// Without the program the page stays as prerendered, with one sentence (`.unable`).
function failed(error) {
  console.error(error);
  document.documentElement.dataset.state = "failed";
}

// Script and WebAssembly are fetched in parallel.
const load = ({ script, wasm }) => {
  const program = fetch(beside(wasm));
  program.catch(() => {});
  return import(beside(script)).then((glue) => glue.default({ module_or_path: program }).then(() => glue));
};

// Loads a program at the first call and keeps it; after a failure the next call tries again.
function once(program) {
  let loaded;
  return () =>
    (loaded ??= load(program).catch((error) => {
      loaded = undefined;
      throw error;
    }));
}

// Called by the program: see src/browser/fetch.rs, settled.rs, live.rs and desk.rs.
globalThis.strikemapFile = fileOf;
globalThis.strikemapPending = count;
globalThis.strikemapLive = once(LIVE);
globalThis.strikemapDesk = once(DESK);

leadOut((opener) =>
  whilePending(
    Promise.all([import(beside(EMBED_DIALOG)), strikemapDesk()]).then(([{ openEmbedDialog }, desk]) =>
      openEmbedDialog(desk, beside("."), opener),
    ),
  ),
);

// The first paint comes before the program; a hidden page has no first frame to wait for.
const seen = new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 300);
});
seen.then(() => load(PROGRAM)).catch(failed);

// Afterwards: a pinned page checks for newer data, a top-level page is saved for offline reading.
const { pinned } = document.documentElement.dataset;
const next = pinned ? NEWER : parent === window && OFFLINE;
if (next) ready().then(() => import(beside(next)));
