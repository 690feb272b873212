// What the page says of its height to the page that holds it: www/script/frame.js in a document of our own. Each
// real client is tried once in a browser (tests/e2e/journeys/embedding/clients.rs); the messages are tested here.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { startFrame } from "../../www/script/frame.js";

// The page: how tall it is, what it posts, who listens to what.
let page;

function open({ search = "", hash = "", height = 900, inFrame = true, inner = 150 } = {}) {
  const listeners = {};
  const posted = [];
  const host = { postMessage: (message, target) => posted.push([message, target]) };
  const root = {
    dataset: { open: "", view: "list" },
    getBoundingClientRect: () => ({ height: page.height }),
  };
  const window = { parent: host };
  page = { height, posted, listeners, host, observed: {} };
  Object.assign(globalThis, {
    window: inFrame ? window : Object.assign(window, { parent: window }),
    document: { documentElement: root, readyState: "complete", getElementById: () => null },
    // Frozen: a page that went elsewhere would throw.
    location: Object.freeze({ href: `https://example.org/${search}${hash}`, search, hash }),
    innerWidth: 600,
    innerHeight: inner,
    addEventListener: (name, then) => (listeners[name] = then),
    getComputedStyle: () => ({ getPropertyValue: () => "#fff" }),
    ResizeObserver: class {
      constructor(then) {
        page.observed.size = then;
      }
      observe() {}
    },
    MutationObserver: class {
      constructor(then) {
        page.observed.attributes = then;
      }
      observe() {}
    },
  });
  startFrame();
  return page;
}

const grow = (height) => {
  page.height = height;
  page.observed.size();
};
const hear = (data, source = page.host) => page.listeners.message({ data, source });
const said = () => page.posted.splice(0).map(([message]) => message);
const heights = () => said().flatMap((it) => Object.values(it["datawrapper-height"] ?? {}));

beforeEach(() => open());

test("at the start the height is said in the forms that every client reads", () => {
  assert.deepEqual(said(), [
    { "datawrapper-height": { strikemap: 900 } },
    { sentinel: "amp", type: "embed-size", height: 900 },
    JSON.stringify({ src: "https://example.org/", context: "iframe.resize", height: 900 }),
  ]);
});

test("pym.js and WordPress are answered by the id they gave", () => {
  open({ search: "?view=list&childId=strike-1", hash: "#?secret=aB3" });
  const forms = said();
  assert.ok(forms.includes("pymxPYMxstrike-1xPYMxheightxPYMx900"));
  assert.deepEqual(forms.at(-1), { message: "height", value: 900, secret: "aB3" });
});

test("an id that is none is not repeated", () => {
  open({ search: "?childId=%3Cscript%3E", hash: "#?secret=a b" });
  assert.equal(said().length, 3);
});

test("iframe-resizer is answered once it has asked, and from then on", () => {
  said();
  hear("[iFrameSizer]frame-2:8:false:false:32:true");
  assert.ok(said().includes("[iFrameSizer]frame-2:900:600:size"));
  grow(1000);
  assert.ok(said().includes("[iFrameSizer]frame-2:1000:600:size"));
});

test("@newswire/frames and embed.js are answered when they come late", () => {
  for (const question of [{ type: "frames-init" }, { message: "ready" }]) {
    said();
    hear(question);
    assert.deepEqual(heights(), [900]);
  }
});

test("the height is said again only when it changes", () => {
  said();
  page.observed.size();
  assert.deepEqual(heights(), []);
  grow(1200.3);
  assert.deepEqual(heights(), [1201]);
  grow(1200.3);
  assert.deepEqual(heights(), []);
});

test("a host that began to listen late hears it at the page's next step, until its frame is as tall", () => {
  said();
  page.observed.attributes();
  assert.deepEqual(heights(), [900]);
  globalThis.innerHeight = 900;
  page.observed.attributes();
  assert.deepEqual(heights(), []);
});

test("a frame that is hidden says nothing, and speaks once it is shown", () => {
  open({ height: 0 });
  assert.deepEqual(heights(), []);
  grow(700);
  assert.deepEqual(heights(), [700]);
});

test("what only looks like a message of a client is not answered", () => {
  said();
  for (const bad of [
    null,
    undefined,
    7,
    "",
    "[iFrameSizer]",
    "[iFrameSizer]a b:8",
    "[iFrameSizer]<x>:8:",
    `[iFrameSizer]${"a".repeat(100)}:8`,
    "pymxPYMxaxPYMxnavigateToxPYMxhttp://x/",
    { type: "navigate", href: "http://x/" },
    { message: {} },
    ["frames-init"],
    { "datawrapper-height": { a: 1e9 } },
  ]) {
    hear(bad);
    assert.deepEqual(said(), [], `answered ${JSON.stringify(bad)}`);
  }
});

test("only the page that holds the frame is heard", () => {
  said();
  hear({ type: "frames-init" }, {});
  hear("[iFrameSizer]a:8", {});
  assert.deepEqual(said(), []);
});

test("a page in a window of its own says nothing and listens to nobody", () => {
  const { posted, listeners } = open({ inFrame: false });
  assert.deepEqual([posted, listeners], [[], {}]);
});
