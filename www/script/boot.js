// Starts the program of the page. PROGRAM, DESK, NEWER and OFFLINE are put in by the build: the names of each
// program's script and WebAssembly, and of further scripts, beside this script.
import { fileOf } from "./tables.js";

// Where the program does not start, the page stays as it was written, with one sentence (`.unable`).
function failed(error) {
  console.error(error);
  document.documentElement.dataset.state = "failed";
}

const load = ({ script, wasm }) =>
  import(script).then((glue) =>
    glue.default({ module_or_path: new URL(wasm, import.meta.url) }).then(() => glue),
  );

// Called by the program, see src/browser/fetch.rs and src/browser/desk.rs.
globalThis.strikemapFile = fileOf;
globalThis.strikemapDesk = () => load(DESK);

// Then, never before: a pinned page asks for newer data, a page in a window of its own is kept.
const { pinned } = document.documentElement.dataset;
const next = pinned ? NEWER : parent === window && OFFLINE;
load(PROGRAM).then(() => next && import(next), failed);
