// Published instead of sw.js: removes every saved copy of the page from readers' browsers.
import { copiesOf } from "./copies.js";

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(end()));

async function end() {
  for (const name of await copiesOf(registration.scope)) await caches.delete(name);
  await registration.unregister();
}
