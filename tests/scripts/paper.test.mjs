// Where the legend of the chart stands on paper: www/script/paper.js in a document of our own.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { keepLegendByChart } from "../../www/script/paper.js";

let page;
let listeners;

// An element among others, in as much as the script moves it.
function element(name) {
  const own = {
    name,
    get isConnected() {
      return page.includes(own);
    },
    before: (other) => page.splice(page.indexOf(own), 0, other),
    after(other) {
      if (page.includes(other)) page.splice(page.indexOf(other), 1);
      page.splice(page.indexOf(own) + 1, 0, other);
    },
    replaceWith(other) {
      if (!own.isConnected) return;
      page.splice(page.indexOf(other), 1);
      page.splice(page.indexOf(own), 1, other);
    },
  };
  return own;
}

const names = () => page.map(({ name }) => name).join(" ");
const print = (...steps) => steps.forEach((step) => listeners[`${step}print`]());

beforeEach(() => {
  listeners = {};
  page = ["#chart", "#detail", "head", ".about-chart", "foot"].map(element);
  Object.assign(globalThis, {
    addEventListener: (name, then) => (listeners[name] = then),
    document: {
      querySelector: (selector) => page.find(({ name }) => name === selector) ?? null,
      createElement: () => element("place"),
    },
  });
  keepLegendByChart();
});

test("the legend, once sheets after its chart, is printed beneath it and is back afterwards", () => {
  print("before");
  assert.equal(names(), "#chart .about-chart #detail head place foot");
  print("after");
  assert.equal(names(), "#chart #detail head .about-chart foot");
});

test("a page that is printed twice, without an end between, is as it was", () => {
  print("before", "before", "after", "after");
  assert.equal(names(), "#chart #detail head .about-chart foot");
  print("before", "after");
  assert.equal(names(), "#chart #detail head .about-chart foot");
});

test("a page without a chart is printed as it is", () => {
  page = ["head", ".about-chart"].map(element);
  print("before", "after");
  assert.equal(names(), "head .about-chart");
});
