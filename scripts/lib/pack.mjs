// Packs files into strikemap.html; www/script/packed.js unpacks them.
import { compress } from "lzma1";

// The effort of LZMA, with a window of 4 MB.
const LZMA_MODE = 6;

// A data block of files, `[path, bytes]` each: their lengths, then their bytes, compressed with LZMA and
// encoded as base 91.
export function pack(files) {
  const parts = files.map(([path, bytes]) => [path, partsOf(path, bytes)]);
  const lengths = parts.map(([path, all]) => [path, all.map(({ length }) => length)]);
  const text = signsOf(compress(Buffer.concat(parts.flatMap(([, all]) => all)), LZMA_MODE));
  const names = JSON.stringify(Object.fromEntries(lengths)).replaceAll("&", "&amp;").replaceAll("'", "&#39;");
  return `<script type="application/x-lzma" data-files='${names}'>${text}</script>\n`;
}

// A file whole, or a TopoJSON file in three parts: its arcs as varints take a fifth less than as text.
function partsOf(path, bytes) {
  if (!path.endsWith(".topo.json")) return [bytes];
  const [, before, arcs, after] = /^(.*"arcs":)(\[\[\[[^"]*\]\]\])(.*)$/s.exec(bytes.toString()) ?? [];
  const numbers = arcs && numbersOf(arcs);
  // Not for files that are no UTF-8.
  return numbers && Buffer.from(before + arcs + after).equals(bytes) ? [Buffer.from(before), numbers, Buffer.from(after)] : [bytes];
}

// The input of www/script/arcs.js; null where decoding would not restore the text exactly.
export function numbersOf(text) {
  const arcs = JSON.parse(text);
  const isNumber = (value) => Number.isInteger(value) && Math.abs(value) < 2 ** 29;
  const isPoint = (point) => Array.isArray(point) && point.length === 2 && point.every(isNumber);
  const isArc = (arc) => Array.isArray(arc) && arc.every(isPoint);
  if (JSON.stringify(arcs) !== text || !arcs.every(isArc)) return null;
  const bytes = [];
  const write = (number) => {
    for (; number > 127; number >>= 7) bytes.push((number & 127) | 128);
    bytes.push(number);
  };
  for (const arc of arcs) {
    write(arc.length);
    for (const value of arc.flat()) write(value < 0 ? -2 * value - 1 : 2 * value);
  }
  return Uint8Array.from(bytes);
}

// The input of www/script/signs.js.
export function signsOf(bytes) {
  const sign = (value) => String.fromCharCode(value + (value < 25 ? 35 : 36));
  let text = "";
  let waiting = 0;
  let bits = 0;
  const write = () => {
    const value = waiting & 8191;
    text += sign(value % 91);
    if (bits > 6) text += sign(Math.floor(value / 91));
    waiting >>>= 13;
    bits -= 13;
  };
  for (const byte of bytes) {
    waiting |= byte << bits;
    bits += 8;
    if (bits > 12) write();
  }
  if (bits > 0) write();
  return text;
}
