// Saves the page for offline reading. The build defines BUILD, its name; FIXED, the files with hashed
// names; and FRESH, the others (scripts/lib/offline.mjs).
import { copiesOf, nameOf } from "./copies.js";

const folder = registration.scope;
const copy = nameOf(folder, BUILD);
// Readers must see corrections: files without a hash are network-first, with the saved copy after this
// time.
const PATIENCE = 4000;

addEventListener("install", (event) => event.waitUntil(keepAll()));
addEventListener("activate", (event) => event.waitUntil(begin()));
addEventListener("fetch", answer);
addEventListener("message", (event) => event.waitUntil(receive(event)));

// All files or none.
async function keepAll() {
  const cache = await caches.open(copy);
  const kept = await Promise.allSettled([
    ...FIXED.map((path) => keep(cache, path, "default")),
    ...FRESH.map((path) => keep(cache, path, "no-cache")),
  ]);
  const failed = kept.find(({ reason }) => reason);
  if (!failed) return;
  await caches.delete(copy);
  throw failed.reason;
}

async function keep(cache, path, mode) {
  const answer = await fetch(folder + path, { cache: mode });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  // While a new build is uploaded, files of two builds are mixed.
  const isOfBuild = !/index\.html$/.test(path) || (await answer.clone().text()).includes(`data-build="${BUILD}"`);
  if (!isOfBuild) throw new Error(`${path} is of another build than sw.js`);
  // Navigation requests reject redirected responses, so the response is copied.
  await cache.put(folder + path, answer.redirected ? new Response(answer.body, answer) : answer);
}

async function begin() {
  for (const name of await copiesOf(folder)) if (name !== copy) await caches.delete(name);
  await clients.claim();
}

const kept = (path) => caches.match(folder + path, { cacheName: copy });

function answer(event) {
  const { request } = event;
  // An embedded page's document always comes from the network.
  const isFrame = request.mode === "navigate" && request.destination !== "document";
  if (request.method !== "GET" || isFrame || !request.url.startsWith(folder)) return;
  const asked = request.url.split(/[?#]/)[0].slice(folder.length);
  if (FIXED.includes(asked)) event.respondWith(kept(asked).then((found) => found ?? fetch(request)));
  // Some hosts drop file extensions.
  const path = [asked, `${asked}index.html`, `${asked}.html`].find((name) => FRESH.includes(name));
  if (path) event.respondWith(newestOf(request, path));
}

async function newestOf(request, path) {
  const fresh = fetch(request).then(async (found) => (found.status < 500 ? found : ((await kept(path)) ?? found)));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE)).then(() => kept(path));
  return (await Promise.race([fresh, late]).catch(() => kept(path))) ?? fresh;
}

async function receive({ data, ports: [port] }) {
  if (data === "which") port.postMessage(BUILD);
  if (data === "start") await skipWaiting();
  if (data === "start if alone") {
    const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
    if (pages.length < 2) await skipWaiting();
  }
}
