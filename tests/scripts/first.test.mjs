// What the page marks before its first paint: www/script/first.js in a document of our own.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { test } from "node:test";
import vm from "node:vm";
import { parameterDefines } from "../../scripts/lib/parameters.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const DEFINES = parameterDefines(ROOT, assert.fail);

// The marks on the root element.
function marks(search, hash = "", { isForced = false, isFramed = false, hasScreen = true } = {}) {
  const root = { dataset: {}, lang: "en" };
  const context = {
    ...DEFINES,
    IS_SINGLE: false,
    URLSearchParams,
    addEventListener() {},
    matchMedia: (query) => ({ matches: isForced && query === "(forced-colors: active)" }),
    document: { documentElement: root, fullscreenEnabled: hasScreen, querySelectorAll: () => [] },
    location: { search, hash, href: `https://example.org/${search}${hash}` },
  };
  context.window = context;
  context.parent = isFramed ? {} : context;
  vm.runInNewContext(readFileSync(`${ROOT}www/script/first.js`, "utf8"), context);
  return root.dataset;
}

test("each parameter that changes the data shown hides what was written for all of them", () => {
  const { DATA_PARAMETERS, ATTRIBUTES } = DEFINES;
  assert.ok(DATA_PARAMETERS.length >= 3);
  for (const name of ATTRIBUTES.split(" ")) {
    const isOther = "other" in marks(`?${name}=x`);
    assert.equal(isOther, DATA_PARAMETERS.includes(name), name);
    assert.equal("other" in marks("", `#${name}=x`), isOther, name);
  }
});

test("each view is marked, another word is the whole page", () => {
  for (const view of DEFINES.VIEWS) assert.equal(marks(`?view=${view}`).view, view);
  for (const search of ["", "?view=", "?view=globe"]) assert.equal(marks(search).view, "full");
});

test("colours that the system forces are not mixed with a theme that a link asks for", () => {
  for (const theme of ["light", "dark"]) {
    assert.equal(marks(`?theme=${theme}`).theme, theme);
    assert.equal(marks(`?theme=${theme}`, "", { isForced: true }).theme, undefined);
  }
});

test("a frame that is not given the screen has no button for it, from the start", () => {
  assert.deepEqual({ ...marks("", "", { isFramed: true, hasScreen: false }) }, { view: "full", framed: "", noScreen: "" });
  assert.deepEqual({ ...marks("", "", { isFramed: true }) }, { view: "full", framed: "" });
  assert.deepEqual({ ...marks("", "", { hasScreen: false }) }, { view: "full" }, "a phone's own page fills the window");
});
