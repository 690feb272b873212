// When the page counts as settled: www/script/settled.js under a clock of our own, in which a frame is a callback
// of requestAnimationFrame, then what is observed of the layout, then timers.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";

const root = { dataset: { state: "loading" } };
let observe;
let frames = [];
let timers = [];
Object.assign(globalThis, {
  document: { documentElement: root },
  requestAnimationFrame: (then) => frames.push(then),
  setTimeout: (then) => timers.push(then),
  MutationObserver: class {
    constructor(then) {
      observe = then;
    }
    observe() {}
  },
});
const { count } = await import("../../www/script/settled.js");

const isSettled = () => "settled" in root.dataset;
const paint = (layout = () => {}) => {
  frames.splice(0).forEach((then) => then());
  layout();
  timers.splice(0).forEach((then) => then());
};
const become = (state) => {
  root.dataset.state = state;
  observe();
};

beforeEach(() => {
  become("ready");
  paint();
  assert.ok(isSettled());
});

test("what begins takes the attribute away at once, and a painted frame after its end brings it back", () => {
  count(1);
  assert.ok(!isSettled());
  paint();
  assert.ok(!isSettled(), "it has not ended");
  count(-1);
  assert.ok(!isSettled(), "it has not been painted");
  paint();
  assert.ok(isSettled());
});

test("all that is pending must end", () => {
  count(1);
  count(1);
  count(-1);
  paint();
  assert.ok(!isSettled());
  count(-1);
  paint();
  assert.ok(isSettled());
});

test("what begins in the frame that was waited for is waited for too", () => {
  for (const begins of [() => count(1), () => frames.push(() => count(1))]) {
    count(1);
    count(-1);
    begins();
    paint();
    assert.ok(!isSettled());
    count(-1);
    paint();
    assert.ok(isSettled());
  }
});

test("what follows from the layout of that frame is painted before the page is settled", () => {
  count(1);
  count(-1);
  // A change of size that is drawn at once.
  paint(() => [1, -1].forEach(count));
  assert.ok(!isSettled());
  paint();
  assert.ok(isSettled());
});

test("many small steps ask for one look, and one frame paints them all", () => {
  for (let step = 0; step < 10; step++) [1, -1].forEach(count);
  assert.equal(frames.length, 1);
  assert.ok(!isSettled());
  paint();
  assert.ok(isSettled());
  assert.deepEqual([frames.length, timers.length], [0, 0], "nothing more is asked for");
});

test("a step that is taken after that frame has begun is painted by the next", () => {
  count(1);
  count(-1);
  frames.push(() => [1, -1].forEach(count));
  paint();
  assert.ok(!isSettled());
  paint();
  assert.ok(isSettled());
});

test("a page is settled once it is ready or has failed, not before and not when it has stopped", () => {
  for (const [state, is] of [["loading", false], ["live", false], ["ready", true], ["failed", true], ["stopped", false]]) {
    become(state);
    paint();
    assert.equal(isSettled(), is, state);
  }
});
