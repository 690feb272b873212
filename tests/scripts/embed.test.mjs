// <strike-map> (www/embed.js) in a document of our own: which URL it opens for its attributes. What only a browser
// shows is in tests/e2e/journeys/embedding/element.rs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import vm from "node:vm";
import { parameterDefines } from "../../scripts/lib/parameters.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const { ATTRIBUTES } = parameterDefines(ROOT, assert.fail);
const HOME = "https://paper.example/map/";

// An element as much as embed.js uses of it.
class StubElement {
  style = {};
  childNodes = [];
  isConnected = true;
  #attributes = {};
  append() {}
  remove() {}
  addEventListener() {}
  attachShadow = () => new StubElement();
  closest = () => null;
  getRootNode = () => ({});
  querySelector = () => null;
  getAttribute = (name) => this.#attributes[name] ?? null;
  hasAttribute = (name) => name in this.#attributes;
  setAttribute = (name, value) => (this.#attributes[name] = value);
}

// A <script> with these attributes.
const script = (attributes) => ({
  src: "",
  type: "",
  ...attributes,
  attributes: Object.values(attributes).map((value) => ({ value })),
  hasAttribute: (name) => name in attributes,
  getAttribute: (name) => attributes[name] ?? null,
});

// The class of the element, the URL of the frame for these attributes, and what the console says. `scheme` is the
// colour scheme of the article, `scripts` are its scripts, of which `current` is the current one; `file` is the name
// under which the browser knows the code. `change` changes the article.
function run({ scheme = "light dark", scripts, current, file, isIsolated = false } = {}) {
  let Defined;
  let watch;
  const frames = [];
  const said = [];
  const context = vm.createContext({
    ATTRIBUTES,
    HTMLElement: StubElement,
    Element: StubElement,
    Text: class {},
    IntersectionObserver: class {
      observe() {}
    },
    MutationObserver: class {
      constructor(changed) {
        watch = changed;
      }
      observe() {}
    },
    URL,
    crossOriginIsolated: isIsolated,
    addEventListener() {},
    console: { warn: (text) => said.push(text) },
    getComputedStyle: () => ({ colorScheme: scheme }),
    customElements: { get: () => Defined, define: (_, element) => (Defined = element) },
    location: { href: "https://paper.example/article", origin: "https://paper.example" },
    document: {
      baseURI: "https://paper.example/article",
      currentScript: scripts ? (current ?? null) : script({ src: `${HOME}embed.js` }),
      querySelectorAll: (selector) => (selector === "script" ? (scripts ?? []) : []),
      createElement(tag) {
        const made = new StubElement();
        if (tag === "iframe") frames.push(made);
        return made;
      },
    },
  });
  const globals = Object.keys(context);
  vm.runInContext(readFileSync(`${ROOT}www/embed.js`, "utf8"), context, { filename: file ?? "evaluated" });
  assert.deepEqual(Object.keys(context), globals, "the article has no new globals");
  const open = (attributes) => {
    const element = new Defined();
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.connectedCallback();
    return frames.length ? new URL(frames.at(-1).src) : null;
  };
  const change = (to) => {
    scheme = to;
    watch();
  };
  return { Defined, open, said, frames, change };
}

test("the attributes measure and split, once ignored, reach the page", () => {
  const url = run().open({ view: "chart", measure: "killed", split: "side" });
  assert.equal(url.href, `${HOME}?view=chart&measure=killed&split=side`);
});

test("every parameter is an attribute that is observed and passed on", () => {
  const { Defined, open } = run();
  const names = ATTRIBUTES.split(" ");
  assert.ok(names.length > 10);
  for (const name of names) assert.ok(Defined.observedAttributes.includes(name), name);
  // The language is that of the text around the element: in the page of that language.
  for (const name of names.filter((name) => name !== "lang")) {
    assert.equal(open({ [name]: "x" }).searchParams.get(name), "x", name);
  }
  assert.equal(open({ v: "1.1.0" }).pathname, "/map/v/1.1.0/");
});

test("what is no parameter stays out of the URL", () => {
  assert.equal(run().open({ height: "900", class: "wide", utm: "x" }).href, HOME);
});

test("the colours are the article's, not those that the reader's system prefers", () => {
  const theme = (scheme, attributes = {}) => run({ scheme }).open(attributes).searchParams.get("theme");
  assert.equal(theme("dark"), "dark");
  assert.equal(theme("light"), "light");
  // Most articles are light and do not say so.
  assert.equal(theme("normal"), "light");
  assert.equal(theme("light dark"), null);
  assert.equal(theme("dark", { theme: "light" }), "light");
  assert.equal(theme("dark", { src: `${HOME}?theme=auto` }), "auto");
});

test("an article that turns dark takes its maps along, and no other change loads them anew", () => {
  const { open, frames, change } = run({ scheme: "light" });
  open({ view: "map" });
  change("light");
  assert.equal(frames.length, 1, "a change of something else");
  change("dark");
  assert.deepEqual(frames.map(({ src }) => new URL(src).searchParams.get("theme")), ["light", "dark"]);
});

test("an isolated article shows the page, whose frame keeps nothing there", () => {
  for (const isIsolated of [false, true]) {
    const { open, frames } = run({ isIsolated });
    open({});
    assert.equal(frames[0].credentialless, isIsolated);
  }
});

test("a script that is not the current one is found, and the article never framed in itself", () => {
  const other = script({ src: "https://social.example/embed.js" });
  const bundle = script({ src: "https://paper.example/assets/bundle.js" });
  const finds = (about, is = HOME) => {
    const { open, said } = run(about);
    assert.equal(open({})?.href ?? null, is);
    open({});
    assert.equal(said.length, is ? 0 : 1, "one sentence for all elements");
    assert.equal(open({ src: HOME }).href, HOME, "an element that says where the map is needs no script to say it");
  };
  for (const attributes of [
    { src: `${HOME}embed.js`, type: "module" },
    { src: `${HOME}embed.js`, type: "4f0-text/javascript" },
    { "data-rocket-src": `${HOME}embed.js?ver=2` },
  ]) {
    finds({ scripts: [script(attributes)] });
    finds({ scripts: [other, script(attributes)] });
    finds({ scripts: [other, script({ ...attributes, "data-strikemap": "element" })] });
  }
  // A module that another imports has no element of its own; its code has an address.
  finds({ scripts: [other], file: `${HOME}embed.js` });
  finds({ scripts: [other], file: `${HOME}embed.js?ver=2` });
  // Under another name it is known by its mark.
  const renamed = script({ src: `${HOME}map-1f.js`, "data-strikemap": "element" });
  finds({ scripts: [renamed], current: renamed });
  // Inlined, combined with others, delayed without a trace: the only embed.js is that of somebody else.
  for (const scripts of [[], [bundle], [other], [other, bundle]]) {
    finds({ scripts }, null);
    finds({ scripts, current: script({}) }, null);
    finds({ scripts, current: bundle, file: bundle.src }, null);
  }
});
