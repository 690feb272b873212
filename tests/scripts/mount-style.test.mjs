// The style sheet of mounts: scripts/lib/mount-style.mjs.
import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import { mountStyle } from "../../scripts/lib/mount-style.mjs";

const made = (css) => mountStyle(css).split("\n").slice(2).join("\n").trim();

test("what is said of the page is said of the root of the app", () => {
  assert.equal(made(":root{--a:1}"), ".root{--a:1}");
  assert.equal(made(':root:not([data-view="full"]) h1{margin:0}'), '.root:not([data-view="full"]) h1{margin:0}');
  assert.equal(made("html{color:red}\nbody{margin:0}"), ".root{color:red}\n.root{margin:0}");
  assert.equal(made("html[data-view] .body{margin:0}"), ".root[data-view] .body{margin:0}");
});

test("the width of the window is that of the host, in one block for each alternative", () => {
  assert.equal(made("@media (max-width: 719px){:root{--a:1}}"), "@container strikemap (max-width: 719px){.root{--a:1}}");
  const both = made("@media (pointer: coarse), (max-width: 719px){a{margin:0}}");
  assert.equal(both, "@media (pointer: coarse){a{margin:0}}\n@container strikemap (max-width: 719px){a{margin:0}}");
  assert.equal(made("@media print{a{margin:0}}"), "@media print{a{margin:0}}");
});

test("what belongs to a window, to paper or to a page without scripts is left out", () => {
  assert.equal(made("@media (min-height: 840px){a{margin:0}}"), "");
  assert.equal(made("@media (scripting: none){a{margin:0}}"), "");
  assert.equal(made("@page{size:A4}"), "");
  assert.equal(made(".frame[data-fills]{position: fixed}"), ".frame[data-fills]{position:absolute}");
});

const folder = new URL("../../www/style/", import.meta.url);
const css = mountStyle(readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n"));

// The rules whose selectors end in #detail, and which lie over something.
const over = [...css.matchAll(/([^{}]*#detail\s*)\{([^{}]*position:\s*(?:absolute|fixed)[^{}]*)\}/g)];

test("what is open stays in its place in a full mount, and lies over a part alone, within the mount", () => {
  const [[, selectors, body] = [], ...others] = over;
  assert.equal(selectors?.trim(), '.root:not([data-view="full"]) #detail');
  assert.match(body, /position:\s*absolute;\s*inset:/);
  assert.deepEqual(others, []);
  assert.match(css, /\.root\{position:relative/);
  for (const full of ['[data-view="full"] #detail', "[data-view=full]:not([data-framed]) #detail"]) {
    assert.equal(made(`${full}{position:fixed;inset:44vh 0 0}`), "");
    assert.equal(made(`${full}{min-width:0}`), `${full}{min-width:0}`);
  }
});

test("nothing of the page's style sheets reaches beyond a mount", () => {
  assert.doesNotMatch(css, /:root|(^|[\s,}])(?:html|body)\b(?!-)|position:\s*fixed|@page/m);
  assert.equal(css.split("{").length, css.split("}").length);
});
