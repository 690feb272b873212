// Starts the page's program. The build defines PROGRAM, NEWER and OFFLINE, the names of files beside this
// script. A classic script with absolute addresses: in a sandboxed frame without an origin, modules cannot be
// loaded and relative addresses have no base.
import { keepUntilLive } from "./early.js";
import { startFrame } from "./frame.js";
import { leadOut } from "./lead-out.js";
import { ready } from "./ready.js";
import { count } from "./settled.js";
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

// Called by the program: see src/browser/fetch.rs and settled.rs.
globalThis.strikemapFile = fileOf;
globalThis.strikemapPending = count;

leadOut();
keepUntilLive();

// The first paint comes before the program, which waits until the browser is idle, or for the reader's first
// movement; with "save data" for the latter alone. A hidden page has no first frame to wait for.
const seen = new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 300);
});
const turn = () =>
  new Promise((done) => {
    const { other, open } = document.documentElement.dataset;
    // A link to other dates or to a strike shows nothing without the program.
    if (!navigator.connection?.saveData || other !== undefined || open) {
      if (globalThis.requestIdleCallback) requestIdleCallback(done, { timeout: 2000 });
      else setTimeout(done);
    }
    for (const name of ["pointerover", "pointerdown", "keydown", "focusin"]) {
      addEventListener(name, done, { capture: true, once: true, passive: true });
    }
  });
seen.then(turn).then(() => load(PROGRAM)).catch(failed);

// Afterwards: a pinned page checks for newer data, a top-level page is saved for offline reading.
const { pinned } = document.documentElement.dataset;
const next = pinned ? NEWER : parent === window && OFFLINE;
if (next) ready().then(() => import(beside(next)));
