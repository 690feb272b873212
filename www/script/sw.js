// Saves the page for offline reading. The build defines BUILD, its name; FIXED, the files with hashed names; and
// FRESH, the others, each with the hash of its content (scripts/lib/offline.mjs).
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
    ...Object.entries(FIXED).map(([path, hash]) => keep(cache, path, hash, "default")),
    ...Object.entries(FRESH).map(([path, hash]) => keep(cache, path, hash, "no-cache")),
  ]);
  const failed = kept.find(({ reason }) => reason);
  if (!failed) return;
  await caches.delete(copy);
  throw failed.reason;
}

// Whatever is kept is checked: an error page is never kept as a program. While a new build is uploaded, files of two
// builds are mixed.
async function keep(cache, path, hash, mode) {
  const answer = await fetch(folder + path, { cache: mode, ...(hash && { integrity: hash }) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  // Pages have no hash, because some hosts add to them.
  const isOfBuild = hash || (isHtml(answer) && (await answer.clone().text()).includes(`data-build="${BUILD}"`));
  if (!isOfBuild) throw new Error(`${path} is of another build than sw.js`);
  if (isHtml(answer) !== path.endsWith(".html")) throw new Error(`${path} has the wrong type`);
  // Navigation requests reject redirected responses, so the response is copied.
  await cache.put(folder + path, answer.redirected ? new Response(answer.body, answer) : answer);
}

async function begin() {
  for (const name of await copiesOf(folder)) if (name !== copy) await caches.delete(name);
  await clients.claim();
}

const isHtml = (answer) => /^text\/html\b/.test(answer.headers.get("content-type") ?? "");

const kept = (path) => caches.match(folder + path, { cacheName: copy });

function answer(event) {
  const { request } = event;
  // An embedded page's document always comes from the network.
  const isFrame = request.mode === "navigate" && request.destination !== "document";
  if (request.method !== "GET" || isFrame || !request.url.startsWith(folder)) return;
  const asked = request.url.split(/[?#]/)[0].slice(folder.length);
  if (asked in FIXED) event.respondWith(kept(asked).then((found) => found ?? fetch(request)));
  // Some hosts drop file extensions.
  const path = [asked, `${asked}index.html`, `${asked}.html`].find((name) => name in FRESH);
  if (path) event.respondWith(newestOf(request, path));
  // The page of a strike is not kept: without a network the kept page shows the strike.
  const [, uk = "", id] = /^(uk\/)?event\/([a-z0-9-]+)\/(?:index\.html)?$/.exec(asked) ?? [];
  if (id && request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => Response.redirect(`${folder}${uk}?event=${id}`)));
  }
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
