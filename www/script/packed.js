// The files within the page as one file: a list of names and lengths, then their bytes, compressed (LZMA)
// and written in base64. There are several packs, each opened when something in it is asked for.
import { Decoder } from "lzma1/lib/decoder.js";
import { InputBuffer, OutputBuffer } from "lzma1/lib/streams.js";

const opened = new Map();

function open(pack) {
  const packed = Uint8Array.from(atob(pack.textContent.trim()), (sign) => sign.charCodeAt(0));
  const out = new OutputBuffer(Number(pack.dataset.length));
  new Decoder().decompress(new InputBuffer(packed), out);
  const bytes = out.toArray();
  let at = 0;
  for (const [path, length] of Object.entries(JSON.parse(pack.dataset.files))) {
    opened.set(path, bytes.subarray(at, (at += length)));
  }
  pack.remove();
}

// The bytes of a file; nothing where it is not within.
export function unpacked(path) {
  if (!opened.has(path)) {
    const has = (pack) => path in JSON.parse(pack.dataset.files);
    [...document.querySelectorAll("script[data-files]")].filter(has).forEach(open);
  }
  return opened.get(path);
}
