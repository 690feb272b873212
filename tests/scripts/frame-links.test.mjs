// Links in a frame that may not open windows or save files: www/script/frame-links.js in a document of our own.
import assert from "node:assert/strict";
import { test } from "node:test";
import { followLinks } from "../../www/script/frame-links.js";

const PAGE = "https://map.example/folder/?view=list&event=a";

// A link as much as the script uses of it.
function link(attributes) {
  const { protocol, pathname, origin, href } = new URL(attributes.href, PAGE);
  return {
    ...{ protocol, pathname, origin, href, target: attributes.target ?? "" },
    hasAttribute: (name) => name in attributes,
    closest: (selector) => (selector === "a[href]" ? link(attributes) : null),
    getBoundingClientRect: () => ({ left: 20, top: 100, bottom: 120 }),
    focus() {},
  };
}

// A page in a frame that may open windows or not; `isLeft`: a window has come to lie over it. `press` gives what comes of a press on a link: whether the browser
// follows it, which windows were opened, what the note says.
function framed({ mayOpen, isFramed = true, isLeft = false }) {
  const parts = {
    why: { dataset: { window: "no window", file: "no file" } },
    address: { focus: () => (parts.address.isFocused = true), select() {} },
    said: { dataset: {} },
    copy: {},
    close: {},
  };
  const box = { hidden: true, style: {}, offsetHeight: 80, offsetWidth: 300, querySelector: (it) => parts[/"(\w+)"/.exec(it)[1]] };
  const opened = [];
  let clicked;
  Object.assign(globalThis, {
    window: globalThis,
    parent: isFramed ? {} : globalThis,
    location: new URL(PAGE),
    innerHeight: 600,
    setTimeout: (act) => act(),
    addEventListener: (name, listener) => (clicked = name === "click" ? listener : clicked),
    open: (href) => {
      const made = mayOpen ? { opener: "this page" } : null;
      opened.push([href, made]);
      return made;
    },
    document: {
      visibilityState: isLeft ? "hidden" : "visible",
      body: { append() {} },
      documentElement: { clientWidth: 600, scrollLeft: 0, scrollTop: 0, getBoundingClientRect: () => ({ left: 0, top: 0 }) },
      getElementById: () => box,
    },
  });
  followLinks();
  return (attributes, more = {}) => {
    let isFollowed = true;
    clicked?.({ target: link(attributes), button: 0, preventDefault: () => (isFollowed = false), ...more });
    return { isFollowed, opened, note: box.hidden ? null : [parts.why.textContent, parts.address.value], isFocused: parts.address.isFocused };
  };
}

const SOURCE = { href: "https://news.example/story", target: "_blank" };

test("a link that the frame does not let open has its address to read", () => {
  const press = framed({ mayOpen: false });
  assert.deepEqual(press(SOURCE).note, ["no window", "https://news.example/story"]);
  assert.equal(press(SOURCE).isFollowed, false);
  assert.equal(press(SOURCE).isFocused, true, "who presses copies it by key");
});

test("links without a target that lead out of the frame, and tables, are the same", () => {
  for (const [href, address] of [
    ["https://table.example/", "https://table.example/"],
    ["data/events.csv", "https://map.example/folder/data/events.csv"],
    ["data/datapackage.json", "https://map.example/folder/data/datapackage.json"],
  ]) {
    assert.deepEqual(framed({ mayOpen: false })({ href }).note, ["no window", address]);
  }
});

test("a link that opens shows no note, and the other page cannot reach this one", () => {
  const { note, opened } = framed({ mayOpen: true })(SOURCE);
  assert.equal(note, null);
  assert.deepEqual(opened, [[SOURCE.href, { opener: null }]]);
});

test("within an isolated article, which is given no window that it opens, the one that opens shows no note", () => {
  assert.equal(framed({ mayOpen: false, isLeft: true })(SOURCE).note, null);
});

test("of a file nobody can know whether it was saved: its address is shown, or that of what is shown", () => {
  const press = framed({ mayOpen: true });
  assert.deepEqual(press({ href: "pictures/map.svg", download: "map.svg" }).note, ["no file", "https://map.example/folder/pictures/map.svg"]);
  const made = press({ href: "blob:null/1234", download: "strikemap.csv" });
  assert.deepEqual(made.note, ["no file", PAGE]);
  assert.equal(made.isFollowed, true, "the browser saves it where it may");
});

test("links within the page, presses with a key, what the page has handled, and a page of its own are left alone", () => {
  const own = { href: "event/2024-01-02-kharkiv/" };
  for (const [press, attributes, more] of [
    [framed({ mayOpen: false }), own],
    [framed({ mayOpen: false }), { href: "#events" }],
    [framed({ mayOpen: false }), { href: "mailto:a@b.example", target: "_blank" }],
    [framed({ mayOpen: false }), SOURCE, { ctrlKey: true }],
    [framed({ mayOpen: false }), SOURCE, { button: 1 }],
    [framed({ mayOpen: false }), SOURCE, { defaultPrevented: true }],
    [framed({ mayOpen: false, isFramed: false }), SOURCE],
  ]) {
    const { isFollowed, note, opened } = press(attributes, more);
    assert.deepEqual([isFollowed, note, opened], [true, null, []], JSON.stringify(attributes));
  }
});
