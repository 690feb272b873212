// Starts the page's program. The build defines PROGRAM, NEWER and OFFLINE, the names of files beside this
// script, and TABLES, the tables of the data that the program reads first. A classic script with absolute addresses: in a sandboxed frame without an origin, modules cannot be
// loaded and relative addresses have no base.
import { keepUntilLive } from "./early.js";
import { followLinks } from "./frame-links.js";
import { startFrame } from "./frame.js";
import { leadOut } from "./lead-out.js";
import { keepLegendByChart } from "./paper.js";
import { ready } from "./ready.js";
import { count } from "./settled.js";

// The style sheet waits for no script that never comes (`still.css`).
document.documentElement.dataset.started = "";
startFrame();

const here = document.currentScript.src;
const beside = (name) => new URL(name, here).href;

// Without the program the page stays as prerendered, with one sentence (`.unable`).
function failed(error) {
  console.error(error);
  document.documentElement.dataset.state = "failed";
}

// The tables, by their addresses. Fetched beside the program and not after it; checked for a newer version, because
// they have no hash in their names.
const tables = new Map();
const fetchTables = () => {
  for (const path of [...TABLES.all, ...(TABLES[document.documentElement.lang] ?? [])]) {
    const table = fetch(beside(path), { cache: "no-cache" });
    table.catch(() => {});
    tables.set(path, table);
  }
};

// Script and WebAssembly are fetched in parallel.
const load = ({ script, wasm }) => {
  const program = fetch(beside(wasm));
  program.catch(() => {});
  fetchTables();
  return import(beside(script)).then((glue) => glue.default({ module_or_path: program }).then(() => glue));
};

leadOut();
followLinks();
keepLegendByChart();
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
    if (!navigator.connection?.saveData || other !== undefined || open !== undefined) {
      if (globalThis.requestIdleCallback) requestIdleCallback(done, { timeout: 2000 });
      else setTimeout(done);
    }
    for (const name of ["pointerover", "pointerdown", "keydown", "focusin"]) {
      addEventListener(name, done, { capture: true, once: true, passive: true });
    }
  });
const fileOf = (address) => tables.get(address.replace(/^(\.\.\/)+/, ""));
// The running page stays with its root element, for tests.
const start = ({ startPage }) => {
  document.documentElement.app = startPage(fileOf, count);
};
seen.then(turn).then(() => load(PROGRAM)).then(start).catch(failed);

// Afterwards: a pinned page checks for newer data, a top-level page is saved for offline reading.
const { pinned } = document.documentElement.dataset;
const next = pinned ? NEWER : parent === window && OFFLINE;
if (next) ready().then(() => import(beside(next)));
