// What the reader does before the program is there: www/script/early.js.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { keepEarly } from "../../www/script/early.js";

let listeners;
let done;
// Elements of the page by selector, for those that were written anew.
let found;

class Happening {
  constructor(type, options) {
    Object.assign(this, { type }, options);
  }
}

beforeEach(() => {
  listeners = new Map();
  done = [];
  found = new Map();
  Object.assign(globalThis, {
    addEventListener: (name, then) => listeners.set(name, then),
    removeEventListener: (name) => listeners.delete(name),
    KeyboardEvent: Happening,
    MouseEvent: Happening,
    CSS: { escape: (text) => text },
    document: { getElementById: () => map, querySelector: (selector) => found.get(selector) },
  });
});

const element = (name, { href, ...dataset }, isConnected = true) => ({
  dataset,
  isConnected,
  hasAttribute: () => href !== undefined,
  dispatchEvent: ({ type }) => done.push(`${type} ${name}`),
});
const strike = (name, isConnected) => element(name, { event: name, href: "#event" }, isConnected);
const button = (name) => element(name, { act: name });
const map = { id: "map", dispatchEvent: ({ key }) => done.push(key) };
const on = (control) => ({ closest: () => control });

// Whether the browser and the page's own listeners are kept from the event.
function act(name, event) {
  const kept = [];
  listeners.get(name)?.({ preventDefault: () => kept.push("default"), stopPropagation: () => kept.push("page"), ...event });
  return kept.length === 2;
}

test("what was clicked and pressed is done once and in its order when the program answers", () => {
  const release = keepEarly();
  assert.ok(act("click", { target: on(strike("a")) }));
  assert.ok(act("keydown", { target: map, key: "+" }));
  assert.ok(act("click", { target: on(button("split:side")) }));
  assert.deepEqual(done, []);
  release(true);
  assert.deepEqual(done, ["click a", "+", "click split:side"]);
  assert.equal(listeners.size, 0);
});

test("what was written anew meanwhile is found again, and what is gone stops nothing", () => {
  const release = keepEarly();
  act("click", { target: on(strike("gone", false)) });
  act("click", { target: on(strike("anew", false)) });
  found.set('a[data-event="anew"]', strike("its successor"));
  release(true);
  assert.deepEqual(done, ["click its successor"]);
});

test("without the program links lead where they lead, buttons and keys do nothing", () => {
  const release = keepEarly();
  act("click", { target: on(strike("a")) });
  act("click", { target: on(button("split:side")) });
  act("keydown", { target: map, key: "+" });
  release(false);
  assert.deepEqual(done, ["click a"]);
});

test("what is the browser's stays the browser's", () => {
  keepEarly();
  for (const [name, event] of [
    ["click", { target: on(null) }],
    ["click", { target: on(strike("in a new tab")), ctrlKey: true }],
    ["click", { target: on(strike("in a new window")), shiftKey: true }],
    ["keydown", { target: map, key: "Tab" }],
    ["keydown", { target: map, key: "+", ctrlKey: true }],
    ["keydown", { target: { id: "list" }, key: "+" }],
  ]) {
    assert.ok(!act(name, event), `${name} ${event.key ?? ""}`);
  }
});
