// Published in the place of sw.js: takes back every copy of the page that readers' browsers keep.
import { copiesOf } from "./copies.js";

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(end()));

async function end() {
  for (const name of await copiesOf(registration.scope)) await caches.delete(name);
  await registration.unregister();
}
