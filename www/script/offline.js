// Saves a top-level page for offline reading (sw.js): on the reader's second visit, or when asked. Links to a newer
// page, and removes the copy on request. Where a browser refuses, the page works without.
import { copiesOf } from "./copies.js";
import { markupOf, showLine, within } from "./notice.js";

const folder = new URL("./", import.meta.url).href;
const REFUSED = `strikemap:no-copy:${folder}`;
const VISITED = `strikemap:visited:${folder}`;
const HOUR = 3_600_000;

// A visit ends when nothing was opened for so long.
const VISIT = HOUR / 2;

// Whether the reader was here on an earlier visit. Who passes by once is sent nothing to keep.
function isSecondVisit() {
  const last = Number(localStorage.getItem(VISITED));
  localStorage.setItem(VISITED, Date.now());
  return last > 0 && Date.now() - last > VISIT;
}

async function start() {
  const { serviceWorker: workers, connection } = navigator;
  // Access throws where storage is blocked; then nothing is saved.
  if (!workers || connection?.saveData || localStorage.getItem(REFUSED)) return;
  const isWanted = isSecondVisit() || (await workers.getRegistration(folder));
  if (!isWanted) await asked();
  await keep(workers);
}

async function keep(workers) {
  const registration = await workers.register(`${folder}sw.js`, { updateViaCache: "none" });
  offerAgain(registration);
  follow(registration, registration.installing);
  follow(registration, registration.waiting);
  registration.addEventListener("updatefound", () => follow(registration, registration.installing));
  checkHourly(registration);
  const { active } = await workers.ready;
  // A worker that saves nothing (sw-off.js) does not answer.
  if (await buildOf(active)) showKept(registration);
}

// The build that a worker has saved.
const buildOf = (worker) =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }) => resolve(data);
    worker.postMessage("which", [port2]);
  });

// Waits until a new worker has saved all files.
function follow(registration, worker) {
  const look = async () => {
    if (worker.state !== "installed" || !registration.active) return;
    // This page is as new as the worker, so there is nothing to show.
    if ((await buildOf(worker)) === document.documentElement.dataset.build) worker.postMessage("start if alone");
    else showNewer(registration);
  };
  worker?.addEventListener("statechange", look);
  if (worker) look();
}

function showNewer(registration) {
  const line = showLine("update");
  if (!line) return;
  within(line, "act").addEventListener("click", () => {
    const { waiting } = registration;
    if (!waiting) return location.reload();
    waiting.addEventListener("statechange", () => waiting.state === "activated" && location.reload());
    waiting.postMessage("start");
  });
}

// A line at the foot of the page, in the place of the one before.
function footLine(name) {
  const foot = document.getElementById("foot");
  foot.querySelector(".of-copy")?.remove();
  foot.insertAdjacentHTML("beforeend", markupOf(name));
  return foot.lastElementChild;
}

// A copy that could not be made whole is none: the reader can ask for it again.
function offerAgain(registration) {
  const worker = registration.installing;
  worker?.addEventListener("statechange", () => {
    if (worker.state === "redundant" && !registration.active) asked().then(() => keep(navigator.serviceWorker)).catch(() => {});
  });
}

// Resolves once the reader asks for a copy.
const asked = () => new Promise((done) => within(footLine("offer"), "act").addEventListener("click", done, { once: true }));

function showKept(registration) {
  const hadFocus = document.querySelector(".of-copy")?.contains(document.activeElement);
  const line = footLine("kept");
  if (hadFocus) line.focus();
  within(line, "act").addEventListener("click", async () => {
    localStorage.setItem(REFUSED, "1");
    await registration.unregister();
    for (const name of await copiesOf(folder)) await caches.delete(name);
    line.textContent = markupOf("removed");
    line.focus();
  });
}

// A page left open checks for a newer one.
function checkHourly(registration) {
  let last = performance.now();
  document.addEventListener("visibilitychange", () => {
    if (document.hidden || performance.now() - last < HOUR) return;
    last = performance.now();
    registration.update().catch(() => {});
  });
}

start().catch(() => {});
