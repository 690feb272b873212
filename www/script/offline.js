// Has the page kept for reading without a network (sw.js): once it is drawn, in a window of its own. Says
// when a newer page has come, and removes the copy when asked. Where a browser refuses any of this, the page
// is as it was.
import { copiesOf } from "./copies.js";
import { markupOf, showLine, within } from "./notice.js";

const folder = new URL("./", import.meta.url).href;
const REFUSED = `strikemap:no-copy:${folder}`;
const HOUR = 3_600_000;

async function keep() {
  const { serviceWorker: workers, connection } = navigator;
  // Reading this is an error where nothing may be stored; then nothing is.
  if (!workers || connection?.saveData || localStorage.getItem(REFUSED)) return;
  const registration = await workers.register(`${folder}sw.js`, { updateViaCache: "none" });
  follow(registration, registration.installing);
  follow(registration, registration.waiting);
  registration.addEventListener("updatefound", () => follow(registration, registration.installing));
  askHourly(registration);
  const { active } = await workers.ready;
  // A worker that keeps nothing (sw-off.js) does not answer.
  if (await buildOf(active)) tellKept(registration);
}

// The build whose files a worker keeps.
const buildOf = (worker) =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage("which", [port2]);
  });

// Waits until a new worker has all its files.
function follow(registration, worker) {
  const look = async () => {
    if (worker.state !== "installed" || !registration.active) return;
    // This page came over the network and is as new as the worker: nothing to say.
    if ((await buildOf(worker)) === document.documentElement.dataset.build) worker.postMessage("start if alone");
    else tellNewer(registration);
  };
  worker?.addEventListener("statechange", look);
  if (worker) look();
}

function tellNewer(registration) {
  const line = showLine("update");
  if (!line) return;
  within(line, "act").addEventListener("click", () => {
    const { waiting } = registration;
    if (!waiting) return location.reload();
    waiting.addEventListener("statechange", () => waiting.state === "activated" && location.reload());
    waiting.postMessage("start");
  });
}

function tellKept(registration) {
  const foot = document.getElementById("foot");
  foot.insertAdjacentHTML("beforeend", markupOf("kept"));
  const line = foot.lastElementChild;
  within(line, "act").addEventListener("click", async () => {
    localStorage.setItem(REFUSED, "1");
    await registration.unregister();
    for (const name of await copiesOf(folder)) await caches.delete(name);
    line.textContent = markupOf("removed");
    line.focus();
  });
}

// A page that stays open hears of a newer one too.
function askHourly(registration) {
  let last = performance.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || performance.now() - last < HOUR) return;
    last = performance.now();
    registration.update().catch(() => {});
  });
}

keep().catch(() => {});
