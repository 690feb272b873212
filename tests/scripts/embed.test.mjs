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
  querySelector = () => null;
  getAttribute = (name) => this.#attributes[name] ?? null;
  setAttribute = (name, value) => (this.#attributes[name] = value);
}

// The class of the element, and the URL of the frame for these attributes.
function run() {
  let Defined;
  const frames = [];
  const context = vm.createContext({
    ATTRIBUTES,
    HTMLElement: StubElement,
    Element: StubElement,
    Text: class {},
    IntersectionObserver: class {
      observe() {}
    },
    URL,
    addEventListener() {},
    customElements: { get: () => Defined, define: (_, element) => (Defined = element) },
    location: { href: "https://paper.example/article", origin: "https://paper.example" },
    document: {
      baseURI: "https://paper.example/article",
      currentScript: { src: `${HOME}embed.js` },
      querySelectorAll: () => [],
      createElement(tag) {
        const made = new StubElement();
        if (tag === "iframe") frames.push(made);
        return made;
      },
    },
  });
  const globals = Object.keys(context);
  vm.runInContext(readFileSync(`${ROOT}www/embed.js`, "utf8"), context);
  assert.deepEqual(Object.keys(context), globals, "the article has no new globals");
  const open = (attributes) => {
    const element = new Defined();
    for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
    element.connectedCallback();
    return new URL(frames.at(-1).src);
  };
  return { Defined, open };
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
