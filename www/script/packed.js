// The files inside the single-file page, in packs that are decompressed on first use
// (scripts/lib/pack.mjs).
import { arcsOf } from "./arcs.js";
import { unlzma } from "./lzma.js";
import { bytesOf } from "./signs.js";

const opened = new Map();
const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

function open(pack) {
  const bytes = unlzma(bytesOf(pack.textContent));
  let at = 0;
  for (const [path, lengths] of Object.entries(JSON.parse(pack.dataset.files))) {
    const [whole, arcs, after] = lengths.map((length) => bytes.subarray(at, (at += length)));
    opened.set(path, arcs ? encoder.encode(decoder.decode(whole) + arcsOf(arcs) + decoder.decode(after)) : whole);
  }
  pack.remove();
}

// The bytes of a file; undefined where it is not included.
export function unpacked(path) {
  if (!opened.has(path)) {
    const has = (pack) => path in JSON.parse(pack.dataset.files);
    [...document.querySelectorAll("script[data-files]")].filter(has).forEach(open);
  }
  return opened.get(path);
}
