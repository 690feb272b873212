// How files are packed into the page as one file, and opened there: scripts/lib/pack.mjs, and what it needs of
// www/script.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { numbersOf, signsOf } from "../../scripts/lib/pack.mjs";
import { arcsOf } from "../../www/script/arcs.js";
import { unlzma } from "../../www/script/lzma.js";
import { bytesOf } from "../../www/script/signs.js";

// The same numbers at each run, none of them regular.
function bytes(length, seed = 1) {
  let state = seed;
  const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 24;
  return Uint8Array.from({ length }, next);
}

test("bytes come back from signs, whatever their number", () => {
  for (let length = 0; length <= 60; length++) {
    for (const all of [bytes(length), new Uint8Array(length), new Uint8Array(length).fill(255)]) {
      assert.deepEqual(bytesOf(signsOf(all)), all, `${length} bytes`);
    }
  }
});

test("every pair of bytes comes back from signs", () => {
  const all = Uint8Array.from({ length: 2 * 65_536 }, (_, at) => ((at >> 1) >> (at & 1 ? 8 : 0)) & 255);
  assert.deepEqual(bytesOf(signsOf(all)), all);
});

test("signs can stand between script tags, and thirteen bits take two", () => {
  const text = signsOf(bytes(130_000));
  assert.match(text, /^[#-;=-~]+$/);
  assert.equal(text.length, 160_000);
});

// Python's compressor, which is not the build's, is the judge.
function compressed(data, { lc, lp, pb }) {
  const program = `
import lzma, sys
settings = {"id": lzma.FILTER_LZMA1, "preset": 9, "lc": ${lc}, "lp": ${lp}, "pb": ${pb}}
sys.stdout.buffer.write(lzma.compress(sys.stdin.buffer.read(), format=lzma.FORMAT_ALONE, filters=[settings]))`;
  const { stdout, stderr, status } = spawnSync("python3", ["-c", program], { input: data, maxBuffer: 1 << 26 });
  assert.equal(status, 0, String(stderr));
  // Python does not tell the length, but ends with a mark; the length is what the build's compressor tells.
  const packed = new Uint8Array(stdout);
  new DataView(packed.buffer).setBigUint64(5, BigInt(data.length), true);
  return packed;
}

const claims = readFileSync(new URL("../../data/claims.csv", import.meta.url));
const far = Buffer.concat([bytes(300_000), claims, bytes(300_000), bytes(200_000, 5), claims]);
const samples = [
  ["nothing", new Uint8Array(), { lc: 3, lp: 0, pb: 2 }],
  ["one byte", Uint8Array.of(200), { lc: 3, lp: 0, pb: 2 }],
  ["what never comes again", bytes(5000), { lc: 0, lp: 2, pb: 0 }],
  ["what always comes again", new Uint8Array(100_000).fill(7), { lc: 3, lp: 0, pb: 2 }],
  ["the claims", claims, { lc: 4, lp: 0, pb: 4 }],
  ["what comes again far back", far, { lc: 3, lp: 0, pb: 2 }],
];
for (const [name, data, settings] of samples) {
  test(`what LZMA compressed comes back: ${name}`, () => {
    assert.ok(Buffer.from(unlzma(compressed(data, settings))).equals(data));
  });
}

test("arcs come back letter by letter", () => {
  const arcs = "[[[0,-1],[63,64],[-64,-65]],[],[[8191,8192],[-8193,1048576],[-536870911,536870911]]]";
  assert.equal(arcsOf(numbersOf(arcs)), arcs);
});

test("the arcs of our ground come back", () => {
  for (const name of ["coarse", "fine"]) {
    const { arcs } = JSON.parse(readFileSync(new URL(`../../data/basemap/${name}.topo.json`, import.meta.url)));
    const text = JSON.stringify(arcs);
    assert.ok(arcsOf(numbersOf(text)) === text, name);
  }
});

test("arcs that would not come back the same are left as text", () => {
  for (const arcs of ["[[[0, 1]]]", "[[[0.5,1]]]", "[[[-0,1]]]", "[[[1,2,3]]]", "[[[536870912,0]]]", "[[[1,null]]]", "[[1,2]]"]) {
    assert.equal(numbersOf(arcs), null, arcs);
  }
});
