// The dark palette of the built page: scripts/lib/theme.mjs.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { darkBySystem } from "../../scripts/lib/theme.mjs";

const tokens = readFileSync(new URL("../../www/style/tokens.css", import.meta.url), "utf8");
const palettes = (css, selector) => [...css.matchAll(selector)].map(([, palette]) => palette);

test("a dark system has the palette of the dark theme, unless the reader has chosen", () => {
  const css = darkBySystem(tokens);
  const [chosen] = palettes(css, /\[data-theme="dark"\]\s*\{([^}]*)\}/g);
  const bySystem = palettes(css, /@media screen and \(prefers-color-scheme:dark\)\{:root:not\(\[data-theme\]\)\{([^}]*)\}\}/g);
  assert.deepEqual(bySystem, [chosen]);
  assert.match(chosen, /color-scheme: dark;[^]*--paper: #14171a;/);
});

test("quotation marks around the name may be gone", () => {
  assert.match(darkBySystem("[data-theme=dark]{--a:$1}"), /:root:not\(\[data-theme\]\)\{--a:\$1\}/);
  assert.throws(() => darkBySystem(":root{}"), /no dark palette/);
});
