// Keeps the page for reading without a network. BUILD, FIXED and FRESH are put in by the build
// (scripts/lib/offline.mjs): its name, the files whose names change with their content, and the others.
import { copiesOf, nameOf } from "./copies.js";

const folder = registration.scope;
const copy = nameOf(folder, BUILD);
// People must see corrections: what can change is asked for first, and the copy shown when no answer has
// come by then.
const PATIENCE = 4000;

addEventListener("install", (event) => event.waitUntil(keepAll()));
addEventListener("activate", (event) => event.waitUntil(begin()));
addEventListener("fetch", answer);
addEventListener("message", (event) => event.waitUntil(hear(event)));

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
  // While a new build is being uploaded, pages and files of two builds lie side by side.
  const isOfBuild = !/index\.html$/.test(path) || (await answer.clone().text()).includes(`data-build="${BUILD}"`);
  if (!isOfBuild) throw new Error(`${path} is of another build than sw.js`);
  // A page may not be shown from an answer that came from another address.
  await cache.put(folder + path, answer.redirected ? new Response(answer.body, answer) : answer);
}

async function begin() {
  for (const name of await copiesOf(folder)) if (name !== copy) await caches.delete(name);
  await clients.claim();
}

const kept = (path) => caches.match(folder + path, { cacheName: copy });

function answer(event) {
  const { request } = event;
  // A frame belongs to somebody's article, and its document comes from the network alone.
  const isFrame = request.mode === "navigate" && request.destination !== "document";
  if (request.method !== "GET" || isFrame || !request.url.startsWith(folder)) return;
  const asked = request.url.split(/[?#]/)[0].slice(folder.length);
  if (FIXED.includes(asked)) event.respondWith(kept(asked).then((found) => found ?? fetch(request)));
  // Some hosts leave the end of a name away.
  const path = [asked, `${asked}index.html`, `${asked}.html`].find((name) => FRESH.includes(name));
  if (path) event.respondWith(newestOf(request, path));
}

async function newestOf(request, path) {
  const fresh = fetch(request).then(async (found) => (found.status < 500 ? found : ((await kept(path)) ?? found)));
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE)).then(() => kept(path));
  return (await Promise.race([fresh, late]).catch(() => kept(path))) ?? fresh;
}

async function hear({ data, ports: [port] }) {
  if (data === "which") port.postMessage(BUILD);
  if (data === "start") await skipWaiting();
  if (data === "start if alone") {
    const pages = await clients.matchAll({ type: "window", includeUncontrolled: true });
    if (pages.length < 2) await skipWaiting();
  }
}
