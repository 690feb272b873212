// Starts the program of the page. PROGRAM, LIVE, DESK, EMBED_DIALOG, NEWER and OFFLINE are put in by the build: the
// names of files beside this script. A classic script, and whole addresses: in a sandboxed frame without an
// origin a module may not be read, and relative addresses have no base.
import { startFrame } from "./frame.js";
import { leadOut } from "./lead-out.js";
import { ready } from "./ready.js";
import { count, whilePending } from "./settled.js";
import { fileOf } from "./tables.js";

startFrame();

const here = document.currentScript.src;
const beside = (name) => new URL(name, here).href;

// Where the program does not start, the page stays as it was written, with one sentence (`.unable`).
function failed(error) {
  console.error(error);
  document.documentElement.dataset.state = "failed";
}

// Script and WebAssembly are fetched at once.
const load = ({ script, wasm }) => {
  const program = fetch(beside(wasm));
  program.catch(() => {});
  return import(beside(script)).then((glue) => glue.default({ module_or_path: program }).then(() => glue));
};

// A program is loaded when it is first asked for, and then kept; after a failure the next call tries again.
function once(program) {
  let loaded;
  return () =>
    (loaded ??= load(program).catch((error) => {
      loaded = undefined;
      throw error;
    }));
}

// Called by the program, see src/browser/fetch.rs, settled.rs, live.rs and desk.rs.
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

// The reader sees the page before the program takes its time; a page that nobody sees has no first frame.
const seen = new Promise((done) => {
  requestAnimationFrame(() => setTimeout(done));
  setTimeout(done, 300);
});
seen.then(() => load(PROGRAM)).catch(failed);

// Then, never before: a pinned page asks for newer data, a page in a window of its own is kept.
const { pinned } = document.documentElement.dataset;
const next = pinned ? NEWER : parent === window && OFFLINE;
if (next) ready().then(() => import(beside(next)));
