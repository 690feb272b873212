// How files are packed into the page as one file, and opened there: scripts/lib/pack.mjs, www/script/packed.js.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { pack } from "../../scripts/lib/pack.mjs";
import { unpacked } from "../../www/script/packed.js";

const claims = readFileSync(new URL("../../data/claims.csv", import.meta.url));
const every = Uint8Array.from({ length: 512 }, (_, at) => at);

// The page: the blocks as a browser reads them.
function page(...packs) {
  const blocks = packs.map((markup) => {
    const [, names, text] = /^<script type="[^"]+" data-files='([^']*)'>([^<]*)<\/script>\n$/.exec(markup);
    const files = names.replaceAll("&#39;", "'").replaceAll("&amp;", "&");
    return { dataset: { files }, textContent: text, remove: () => blocks.splice(blocks.findIndex((it) => it.textContent === text), 1) };
  });
  globalThis.document = { querySelectorAll: () => [...blocks] };
  return blocks;
}

test("each file comes back as it was, and a pack is opened once, when it is needed", async () => {
  const blocks = page(await pack([["a.csv", claims], ["empty", Buffer.alloc(0)], ["it's & more", Buffer.from(every)]]), await pack([["later", Buffer.from("x")]]));
  const [text, nothing, odd] = await Promise.all(["a.csv", "empty", "it's & more"].map(unpacked));
  assert.deepEqual(Buffer.from(text), claims);
  assert.equal(nothing.length, 0);
  assert.deepEqual(odd, every);
  assert.equal(blocks.length, 1, "the second pack was opened too");
  assert.equal(unpacked("unknown"), undefined);
  assert.equal(new TextDecoder().decode(await unpacked("later")), "x");
  assert.equal(blocks.length, 0);
});
